/** What a counterexample says breaks nothing, whatever stands around it. */
import type { Featured } from './features.ts';
import { bare, kernel } from './verbatim.ts';
import type { Verbatim } from './verbatim.ts';

/** Clauses that are a counterexample, or one of its clauses, but for what softens them, whatever stands around them. */
export function excusedClauses(written: Verbatim, { clauses, text }: Featured): ReadonlySet<number> {
	if (written.excused.size === 0) return NONE;
	const excused = new Set<number>();
	clauses.forEach(({ start, end }, index) => {
		if (end - start > written.longest + MARKS) return;
		const words = kernel(bare(text.slice(start, end)));
		if (written.excused.has(words)) excused.add(index);
	});
	return excused;
}

const NONE: ReadonlySet<number> = new Set();

/** How much of a reply is left beside what is excused, 0..1: what tells of the whole tells of no more than that. */
export function shareLeft({ clauses }: Featured, excused: ReadonlySet<number>): number {
	if (excused.size === 0) return 1;
	let [all, left] = [0, 0];
	clauses.forEach(({ start, end }, index) => {
		all += end - start;
		if (!excused.has(index)) left += end - start;
	});
	return left / all;
}

/** Signs, spaces and softening words that a clause may have beside its words. */
const MARKS = 10;
