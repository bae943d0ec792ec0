/**
 * Yes-or-no signals of `pair`: for every topic and every matter whether both texts touch it or only one, and which kinds
 * of question meet.
 */
import { TOPIC_WEIGHTS } from './lexicon/facets.ts';
import { MATTERS } from './lexicon/matters.ts';
import type { Worded } from './worded.ts';

/** Kinds of question that `askedIn` tells apart, with 0 for none. */
const ASKED = 11;

/** For every topic: both texts touch it; only one does. */
export function topicMarks(a: Worded, b: Worded): number[] {
	const topics = ({ words }: Worded): Set<number> => new Set(words.flatMap((word) => word.topic));
	const [inA, inB] = [topics(a), topics(b)];
	return TOPIC_WEIGHTS.flatMap((_, id) => [
		inA.has(id) && inB.has(id) ? 1 : 0,
		inA.has(id) !== inB.has(id) ? 1 : 0
	]);
}

/** How far two texts speak of the same matters, as signals and, matter by matter, as marks. */
export function mattersSignals(
	a: Float64Array,
	b: Float64Array
): { readonly signals: readonly number[]; readonly marks: readonly number[] } {
	let [product, squareA, squareB, common, sumA, sumB] = [0, 0, 0, 0, 0, 0];
	const marks: number[] = [];
	for (let at = 0; at < MATTERS; at++) {
		const [x, y] = [a[at] ?? 0, b[at] ?? 0];
		product += x * y;
		squareA += x * x;
		squareB += y * y;
		common += Math.min(x, y);
		sumA += x;
		sumB += y;
		marks.push(Math.min(1, x) * Math.min(1, y), Math.abs(Math.min(1, x) - Math.min(1, y)));
	}
	return {
		signals: [
			product / (Math.sqrt(squareA * squareB) || 1),
			common / (Math.min(sumA, sumB) || 1),
			(2 * common) / (sumA + sumB || 1),
			sumA === 0 || sumB === 0 ? 1 : 0
		],
		marks
	};
}

/** A mark for the two kinds of question that meet, in either order. */
export const askedMarks = (asked: number, answered: number): number[] => {
	const pair = Math.min(asked, answered) * ASKED + Math.max(asked, answered);
	return Array.from({ length: ASKED * ASKED }, (_, at) => (at === pair ? 1 : 0));
};
