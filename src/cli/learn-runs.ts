/** What learning from runs of characters has in common: texts as rows of numbers, a fixed shuffle, runs as code. */
import { runsOf } from '../lib/core/grading/runs.ts';

/** Runs that fewer texts have are not learnt, unless told otherwise. */
const RARE = 9;

/** Texts as the numbers of their runs, and which run has which number. */
export interface Rows {
	readonly rows: readonly Int32Array[];
	readonly numbers: ReadonlyMap<number, number>;
}

/** Numbers the runs that occur in so many texts or more. */
export function rowsOf(texts: readonly string[], rare = RARE): Rows {
	const read = texts.map((text) => [...runsOf(text)]);
	const seen = new Map<number, number>();
	for (const runs of read) for (const run of runs) seen.set(run, (seen.get(run) ?? 0) + 1);
	const numbers = new Map([...seen].filter(([, count]) => count >= rare).map(([run], at) => [run, at]));
	return {
		numbers,
		rows: read.map((runs) => Int32Array.from(runs.flatMap((run) => numbers.get(run) ?? [])))
	};
}

/** Park and Miller's generator, 0..1. */
export function lehmer(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff;
}

/** Puts the numbers into another order, always the same for one generator. */
export function shuffle(order: number[], random: () => number): void {
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
	}
}

/** Signs that a template string does not hold as they are, and blanks. */
const UNFIT = /[`\\$\s\0]/u;
/** Letters and signs alone tell nothing of English, in which the texts are not. */
const HAN = /\p{Script=Han}/u;

/** Whether a run tells of Chinese and can be written into a list. */
export const isWritable = (run: string): boolean => HAN.test(run) && !UNFIT.test(run);

/** Runs by what they weigh, a line each: `level run run …`. What weighs nothing, or cannot be written, falls away. */
export function linesOfRuns(weights: Iterable<readonly [run: number, level: number]>): readonly string[] {
	const levels = new Map<number, string[]>();
	for (const [run, level] of weights) {
		const text = textOf(run);
		if (level === 0 || UNFIT.test(text)) continue;
		levels.set(level, [...(levels.get(level) ?? []), text]);
	}
	return [...levels]
		.toSorted(([a], [b]) => a - b)
		.map(([level, runs]) => `${level} ${runs.toSorted().join(' ')}`);
}

/** The text of a run. */
export function textOf(run: number): string {
	const codes: number[] = [];
	for (let rest = run; rest > 0; rest = Math.floor(rest / 0x10000)) codes.unshift(rest % 0x10000);
	return String.fromCharCode(...codes);
}
