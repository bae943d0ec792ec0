/** Turns written down as a person would tell them: who spoke at which second, and what became of it. */
import type { Timed } from '../../src/lib/core/attempt/rounds.ts';
import type { Keyed, Turn } from '../../src/lib/core/attempt/turn.ts';
import type { Grade } from '../../src/lib/core/grading/verdict.ts';

const GRADE = { points: 0, max: 0, verdicts: [], redlines: [] } as unknown as Grade;
/** 10:00 in Beijing. */
export const TEN = Date.UTC(2026, 10, 20, 2);

type Numbered = (seq: number) => Turn;
const at = (second: number): number => TEN + second * 1000;

export const opens =
	(second: number, ...lines: string[]): Numbered =>
	(seq) => ({
		kind: 'opening',
		seq,
		at: at(second),
		node: '开场',
		lines
	});
export const says = (second: number, text: string, lines: string[] = [], keyed?: Keyed): Numbered =>
	((seq: number) => ({
		kind: 'reply',
		seq,
		at: at(second),
		turnId: `t${seq}`,
		from: '开场',
		text,
		elapsed: 0,
		...(keyed === undefined ? {} : { keyed }),
		grade: GRADE,
		node: '开场',
		lines
	})) as Numbered;
export const ends =
	(second: number, text: string, ...lines: string[]): Numbered =>
	(seq) => ({
		...(says(second, text, lines)(seq) as Extract<Turn, { kind: 'reply' }>),
		node: '结局'
	});
export const sends =
	(second: number, text: string, keyed?: Keyed): Numbered =>
	(seq) => ({
		kind: 'message',
		seq,
		at: at(second),
		turnId: `m${seq}`,
		text,
		...(keyed === undefined ? {} : { keyed })
	});
export const recalls =
	(second: number, target: number): Numbered =>
	(seq) => ({
		kind: 'recall',
		seq,
		at: at(second),
		turnId: `r${seq}`,
		target
	});
export const nudges =
	(second: number, ...lines: string[]): Numbered =>
	(seq) => ({
		kind: 'silence',
		seq,
		at: at(second),
		node: '开场',
		lines
	});
export const leaves =
	(second: number, ...lines: string[]): Numbered =>
	(seq) => ({
		kind: 'left',
		seq,
		at: at(second),
		node: '开场',
		lines,
		ending: { label: '等太久走了', outcome: 'failure' }
	});
export const undoes =
	(second: number, back: number): Numbered =>
	(seq) => ({
		kind: 'undo',
		seq,
		at: at(second),
		turnId: `u${seq}`,
		back
	});
export const returns =
	(second: number): Numbered =>
	(seq) => ({ kind: 'resume', seq, at: at(second) });

/** A conversation of these turns; `end` and `now` in seconds, like every time here. */
export const conversation = (turns: readonly Numbered[], end: number | null = null, now = 0): Timed => ({
	turns: turns.map((turn, seq) => turn(seq)),
	endings: new Set(['结局']),
	endedAt: end === null ? null : at(end),
	now: at(now)
});
