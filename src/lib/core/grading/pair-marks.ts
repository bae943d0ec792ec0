/**
 * Yes-or-no signals of `pair`: for every topic and every matter whether both texts touch it or only one, and which kinds
 * of question meet; and what comes together where the two differ (`Meeting`).
 */
import { TOPIC_WEIGHTS } from './lexicon/facets.ts';
import { MATTERS } from './lexicon/matters.ts';
import type { Worded } from './worded.ts';

/** Kinds of question that `askedIn` tells apart, with 0 for none. */
const ASKED = 11;

const TOPICS = TOPIC_WEIGHTS.length;

/** How far a text touches each topic (0 or 1) and each matter (0..1). */
interface Touched {
	readonly topics: Float64Array;
	readonly matters: Float64Array;
}

/** What a text touches; `matters` as `mattersOf` counts them. */
export function touchedBy({ words }: Worded, matters: Float64Array): Touched {
	const topics = new Float64Array(TOPICS);
	for (const { topic } of words) for (const id of topic) topics[id] = 1;
	return { topics, matters: matters.map((much) => Math.min(1, much)) };
}

/** For every topic, then for every matter: both texts touch it; only one does. */
export const touchedMarks = (a: Touched, b: Touched): number[] => [
	...bothOrOne(a.topics, b.topics),
	...bothOrOne(a.matters, b.matters)
];

const bothOrOne = (a: Float64Array, b: Float64Array): number[] =>
	Array.from(a).flatMap((x, at) => {
		const y = b[at] ?? 0;
		return [x * y, Math.abs(x - y)];
	});

/** How far two texts speak of the same matters. */
export function mattersSignals(a: Float64Array, b: Float64Array): readonly number[] {
	let [product, squareA, squareB, common, sumA, sumB] = [0, 0, 0, 0, 0, 0];
	for (let at = 0; at < MATTERS; at++) {
		const [x, y] = [a[at] ?? 0, b[at] ?? 0];
		product += x * y;
		squareA += x * x;
		squareB += y * y;
		common += Math.min(x, y);
		sumA += x;
		sumB += y;
	}
	return [
		product / (Math.sqrt(squareA * squareB) || 1),
		common / (Math.min(sumA, sumB) || 1),
		(2 * common) / (sumA + sumB || 1),
		sumA === 0 || sumB === 0 ? 1 : 0
	];
}

/** A mark for the two kinds of question that meet, in either order. */
export const askedMarks = (asked: number, answered: number): number[] => {
	const pair = Math.min(asked, answered) * ASKED + Math.max(asked, answered);
	return Array.from({ length: ASKED * ASKED }, (_, at) => (at === pair ? 1 : 0));
};

/** How many marks there are. */
export const MARKS = 2 * TOPICS + 2 * MATTERS + ASKED * ASKED;

/**
 * Something that comes together, by number, and how much of it: one text alone touches a topic and the other alone
 * another; or both touch it and ask the same of it, or do not. Likewise for matters.
 */
export type Meeting = readonly [at: number, much: number];

const meetingsAmong = (facets: number): number => facets * facets + 2 * facets;

/** How many meetings there may be. */
export const MEETINGS = meetingsAmong(TOPICS) + meetingsAmong(MATTERS);

/** What comes together in two texts that ask the kinds of question `asked` and `answered`. */
export function meetingsOf(a: Touched, b: Touched, asked: number, answered: number): readonly Meeting[] {
	const question = asked === 0 && answered === 0 ? 'none' : asked === answered ? 'same' : 'other';
	return [
		...meetings(a.topics, b.topics, question, 0),
		...meetings(a.matters, b.matters, question, meetingsAmong(TOPICS))
	];
}

function meetings(
	a: Float64Array,
	b: Float64Array,
	question: 'none' | 'same' | 'other',
	from: number
): Meeting[] {
	const met: Meeting[] = [];
	const count = a.length;
	const alone = (x: Float64Array, y: Float64Array): readonly Meeting[] =>
		Array.from(x, (much, at): Meeting => [at, much - (y[at] ?? 0)]).filter(([, much]) => much > 0);
	for (const [i, x] of alone(a, b))
		for (const [j, y] of alone(b, a)) met.push([from + Math.min(i, j) * count + Math.max(i, j), x * y]);
	if (question === 'none') return met;
	for (let at = 0; at < count; at++) {
		const both = (a[at] ?? 0) * (b[at] ?? 0);
		if (both > 0) met.push([from + count * count + 2 * at + (question === 'same' ? 0 : 1), both]);
	}
	return met;
}
