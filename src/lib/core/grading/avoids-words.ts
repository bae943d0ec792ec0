/**
 * The words by which a forbidden thing is known, as `keywords` finds them, and which of a rubric's forbidden things a
 * reply speaks of most: one that scolds about the invoice scolds no less, but it promises no gift.
 */
import { readDescription } from './description.ts';
import type { Featured } from './features.ts';
import { knownOf } from './keyword-hits.ts';
import type { KeywordHits, Known } from './keyword-hits.ts';
import { prepareKeywords } from './keywords.ts';
import type { Keywords } from './keywords.ts';
import { normalise } from './normalise.ts';
import { wordsOf } from './worded.ts';
import type { Worded } from './worded.ts';
import type { Avoids } from '../criterion.ts';

/** Keywords of a forbidden thing beside those of the others. */
export interface Beside extends Known {
	/** How much more of another forbidden thing's keywords is said. */
	readonly behind: number;
}

const wordsIn = (text: string): Worded => wordsOf(normalise(text).text);

/** Gathers the words by which a forbidden thing is known. */
export const prepareForbiddenWords = ({
	name,
	description,
	examples,
	counterexamples
}: Pick<Avoids, 'name' | 'description' | 'examples' | 'counterexamples'>): Keywords =>
	prepareKeywords({
		examples: examples.map(wordsIn),
		described: readDescription(description).wanted.map(wordsIn),
		name: wordsIn(name),
		counterexamples: counterexamples.map(wordsIn)
	});

/** More of a thing's keywords than this says no more. */
const ALL = 1.5;

/** What is said of each forbidden thing, looked up by its keywords. */
export function forbiddenIn(
	forbidden: readonly Keywords[],
	hits: KeywordHits
): ReadonlyMap<Keywords, Beside> {
	const found = new Map<Keywords, Known>();
	let most = 0;
	for (const keywords of forbidden) {
		const { said, filled } = knownOf(keywords, hits);
		const capped = Math.min(ALL, said);
		found.set(keywords, { said: capped, filled });
		most = Math.max(most, capped);
	}
	const beside = new Map<Keywords, Beside>();
	for (const [keywords, { said, filled }] of found)
		beside.set(keywords, { said, filled, behind: most - said });
	return beside;
}

const UNSAID: Beside = { said: 0, filled: 0, behind: 0 };

/** What is said of one of them; nothing where a detector decides. */
export const saidOf = (keywords: Keywords | null, found: ReadonlyMap<Keywords, Beside>): Beside =>
	(keywords === null ? undefined : found.get(keywords)) ?? UNSAID;

/** What a clause weighs that is wholly about the matter. */
const WHOLLY = 3;

/** For each clause the weight of the words that the criterion is about. */
export function matterIn(topic: ReadonlyMap<number, number>, { features, clauses }: Featured): Float64Array {
	const sums = new Float64Array(clauses.length);
	const seen = new Set<number>();
	let current = -1;
	for (const { id, clause, weight } of features) {
		if (clause !== current) seen.clear();
		current = clause;
		if (seen.has(id) || !topic.has(id)) continue;
		seen.add(id);
		sums[clause] = (sums[clause] ?? 0) + weight;
	}
	return sums;
}

/** What a clause and its neighbours weigh of it, 0..1. */
export const around = (matter: Float64Array, clause: number): number =>
	Math.min(1, ((matter[clause - 1] ?? 0) + (matter[clause] ?? 0) + (matter[clause + 1] ?? 0)) / WHOLLY);
