/** Which words of an English clause are denied: `we can't go lower` denies `go lower`, `no problem` denies nothing. */
import type { LatinWord } from './latin-words.ts';

/** A stretch of the text; `open`: it stands before the denial, which may or may not reach it. */
interface Denied {
	readonly start: number;
	readonly end: number;
	readonly open: boolean;
}

/** Words that deny what comes after them, up to a word that ends it. */
const FAR = new Set(['not', 'never', 'unabl', 'nobody', 'refus', 'declin', 'hard', 'wish']);
/** The same for a few words. */
const NEAR = new Map([
	['no', 4],
	['without', 4],
	['nor', 6],
	['neither', 6],
	['none', 5],
	['zero', 2],
	['nothing', 4],
	['avoid', 4]
]);
/** With one of these words next, nothing is denied. */
const AFTER_NO = new Set([
	'problem',
	'worry',
	'matter',
	'doubt',
	'hassl',
	'stress',
	'wonder',
	'issu',
	'troubl',
	'late',
	'sooner',
	'bother',
	'prob'
]);
const AFTER_NOT = new Set([
	'only',
	'just',
	'bad',
	'worry',
	'hesitat',
	'mind',
	'mere',
	'forget',
	'late',
	'happy',
	'a',
	'least',
	'panic'
]);
/** `not a problem` alone denies nothing, `not a refund` does. */
const AFTER_NOT_A = new Set(['problem', 'issu', 'worry', 'big']);
const STOPS = new Set([
	'but',
	'however',
	'instead',
	'so',
	'because',
	'then',
	'until',
	'before',
	'unless',
	'except',
	'only',
	'rather',
	'though',
	'please'
]);

/** Words that deny by themselves. */
export const isDenier = (stem: string): boolean => FAR.has(stem) || NEAR.has(stem);

/** The stretches that the words of a clause deny. */
export function deniedIn(words: readonly LatinWord[]): readonly Denied[] {
	const found: Denied[] = [];
	if (!words.some(({ stem }) => isDenier(stem))) return found;
	const stops = stopsAfter(words);
	words.forEach(({ stem, start, end }, at) => {
		if (!isDenier(stem) || deniesNothing(words, at)) return;
		const reach = NEAR.get(stem) ?? words.length;
		const last = Math.min(at + reach, (stops[at + 1] ?? words.length) - 1);
		if (last > at) found.push({ start: end, end: words[last]?.end ?? end, open: false });
		const first = words[0]?.start ?? start;
		if (FAR.has(stem) && first < start) found.push({ start: first, end: start, open: true });
	});
	return found;
}

/** For every word where the next one stands that ends a denial: the word itself or a later one. */
function stopsAfter(words: readonly LatinWord[]): readonly number[] {
	const stops = new Array<number>(words.length + 1).fill(words.length);
	for (let at = words.length - 1; at >= 0; at--)
		stops[at] = STOPS.has(words[at]?.stem ?? '') ? at : (stops[at + 1] ?? words.length);
	return stops;
}

function deniesNothing(words: readonly LatinWord[], at: number): boolean {
	const word = (offset: number): string => words[at + offset]?.stem ?? '';
	if (word(0) === 'no') return AFTER_NO.has(word(1));
	if (word(0) === 'never') return word(1) === 'mind';
	if (word(0) === 'wish') return word(2) !== 'could';
	if (word(0) !== 'not') return false;
	if (word(1) === 'a') return AFTER_NOT_A.has(word(2));
	if (word(-1) === 'why' || word(-1) === 'or' || word(-1) === 'if') return true;
	if (word(1) === 'wait' && word(2) === 'to') return word(-1) === 'can';
	return AFTER_NOT.has(word(1));
}
