/** What a counterexample says breaks nothing, whatever stands around it. */
import type { Featured } from './features.ts';
import { closeness, explained } from './meaning.ts';
import type { Meaning } from './meaning.ts';
import type { ReadReply } from './reply.ts';
import { bare, kernel } from './verbatim.ts';
import type { Verbatim } from './verbatim.ts';

/** What a criterion's author wrote, prepared: by meaning, and as written. */
interface Written {
	readonly examples: Meaning;
	readonly counterexamples: Meaning;
	readonly written: Verbatim;
}

/** Clauses that are a counterexample, or one of its clauses, but for what softens them, whatever stands around them. */
function verbatimClauses(written: Verbatim, { clauses, text }: Featured): Set<number> {
	const excused = new Set<number>();
	if (written.excused.size === 0) return excused;
	clauses.forEach(({ start, end }, index) => {
		if (end - start > written.longest + MARKS) return;
		const words = kernel(bare(text.slice(start, end)));
		if (written.excused.has(words)) excused.add(index);
	});
	return excused;
}

/** A clause says what a counterexample says: nearly all of it, and little else. */
const NEARLY_ALL = 0.75;
const LITTLE_ELSE = 0.6;
/** Unless an example is about as near. */
const CLEARLY = 0.25;

/** Clauses that break nothing: what a counterexample says, in its words or nearly so. */
export function excusedClauses(
	{ examples, counterexamples, written }: Written,
	reply: ReadReply
): ReadonlySet<number> {
	const text = reply.featured;
	const excused = verbatimClauses(written, text);
	const counts = reply.breaking();
	const like = closeness(counterexamples, reply, counts).filter(
		(one) =>
			one.score >= NEARLY_ALL && one.wrong === 0 && explained(counterexamples, one, text) >= LITTLE_ELSE
	);
	if (like.length === 0) return excused;
	const near = closeness(examples, reply, counts, true);
	for (const { score, first, last } of like) {
		const isForbidden = near.some(
			(one) => one.score > score - CLEARLY && one.first <= last && one.last >= first
		);
		if (!isForbidden) for (let at = first; at <= last; at++) excused.add(at);
	}
	return excused;
}

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

/** What the clauses that are not excused say. */
export const unexcused = ({ text, clauses }: Featured, excused: ReadonlySet<number>): string =>
	clauses.flatMap(({ start, end }, at) => (excused.has(at) ? [] : [text.slice(start, end)])).join('，');

/** Signs, spaces and softening words that a clause may have beside its words. */
const MARKS = 10;
