/** What a counterexample says word for word breaks nothing, whatever stands around it. */
import type { Featured } from './features.ts';
import { bare } from './verbatim.ts';
import type { Verbatim } from './verbatim.ts';

/** Clauses that are a counterexample, or one of its clauses, word for word, whatever stands around them. */
export function excusedClauses(written: Verbatim, { clauses, text }: Featured): ReadonlySet<number> {
	if (written.excused.size === 0) return NONE;
	const excused = new Set<number>();
	clauses.forEach(({ start, end }, index) => {
		if (end - start > written.longest + MARKS) return;
		if (written.excused.has(bare(text.slice(start, end)))) excused.add(index);
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

/** Signs and spaces that a clause may have beside its words. */
const MARKS = 4;
