/**
 * Time that passes by itself: silences, and in a rush the buyer who has waited too long. In a rush the buyer's patience
 * runs from the trainee's last message (or from the opening): whoever is told “one moment” waits once more. A message
 * recalled before the buyer could read it has answered nothing: whoever has waited too long by then leaves at once.
 */
import type { Ending, Position } from '../scenario/machine.ts';
import { nextSilence } from '../scenario/run.ts';
import { passSilences } from './attempt.ts';
import type { Prepared } from './edition.ts';
import { standing } from './standing.ts';
import type { LeftTurn, SilenceTurn, Turn } from './turn.ts';

/** How long a buyer of a rush waits for an answer, ms, and what comes of it. */
export interface Patience {
	readonly ms: number;
	readonly leaves: 'leaves' | 'complains';
}

const GONE: Readonly<Record<Patience['leaves'], { ending: Ending; lines: readonly string[] }>> = {
	leaves: { ending: { label: '等太久走了', outcome: 'failure' }, lines: [] },
	complains: {
		ending: { label: '等太久投诉了', outcome: 'failure' },
		lines: ['等了这么久都没人理，我去投诉了。']
	}
};

/** When the buyer next speaks or leaves by itself (ms UTC), or null. */
export function nextDue(
	{ edition }: Prepared,
	turns: readonly Turn[],
	position: Position,
	patience: Patience | null
): number | null {
	if (position.ending !== null) return null;
	const silence = nextSilence(edition.script.machine, position)?.due ?? Infinity;
	const due = Math.min(silence, leavesAt(turns, patience));
	return due === Infinity ? null : due;
}

/**
 * Plays what is due by `now`, in order, each at the time it was due: silences, and the buyer's leaving. At most `limit`
 * turns; what is left is played by the next call.
 */
export function passTime(
	prepared: Prepared,
	turns: readonly Turn[],
	position: Position,
	now: number,
	{ patience = null, limit = 100 }: { readonly patience?: Patience | null; readonly limit?: number } = {}
): { readonly turns: readonly (SilenceTurn | LeftTurn)[]; readonly position: Position } {
	const due = leavesAt(turns, patience);
	const passed = passSilences(prepared, turns, position, Math.min(now, due), limit);
	if (patience === null || due > now || passed.position.ending !== null || passed.turns.length >= limit)
		return passed;
	const left = takeLeave([...turns, ...passed.turns], passed.position, { at: due, leaves: patience.leaves });
	return { turns: [...passed.turns, left.turn], position: left.position };
}

/** The buyer has waited too long: the conversation is over. */
function takeLeave(
	turns: readonly Turn[],
	position: Position,
	{ at, leaves }: { readonly at: number; readonly leaves: Patience['leaves'] }
): { readonly turn: LeftTurn; readonly position: Position } {
	const { ending, lines } = GONE[leaves];
	const turn: LeftTurn = { kind: 'left', seq: turns.length, at, node: position.node, lines, ending };
	return { turn, position: { ...position, ending } };
}

function leavesAt(turns: readonly Turn[], patience: Patience | null): number {
	if (patience === null) return Infinity;
	const last = standing(turns).findLast(({ kind }) => kind === 'reply' || kind === 'message');
	const takenBack = turns.findLast(({ kind }) => kind === 'recall' || kind === 'undo');
	const from = last ?? turns[0];
	return from === undefined ? Infinity : Math.max(from.at + patience.ms, takenBack?.at ?? 0);
}
