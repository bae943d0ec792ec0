/**
 * What the search compares: tokens that a full-text index can hold. Chinese is cut into pairs of neighbouring
 * characters, so that words of two characters are found without knowing what a word is; words of letters and numbers
 * stay whole.
 *
 *     退货48小时  →  退货 货 48 小时 时
 *
 * Every character of Chinese begins a token (the last one of a run stands alone), so that a single character is found
 * as the beginning of one.
 * Invariants: folding keeps every offset; a token holds letters, digits and characters only.
 */
import { simplify } from '../grading/normalise.ts';
import { flat } from '../words.ts';

/** Tokens that must stand one after another. */
export interface Phrase {
	readonly tokens: readonly string[];
	/** Whether the last token may go on: a word that is being typed, a single character. */
	readonly open: boolean;
	/** Among the words, or among the first letters of their pinyin. */
	readonly among: 'words' | 'initials';
}

/** A word of the query, and what the index is asked about it. */
export interface Term {
	/** As it is compared. */
	readonly text: string;
	readonly whole: Phrase;
	/** What a piece must have most of, when the whole stands nowhere in it. Empty where half a word is nothing. */
	readonly parts: readonly Phrase[];
	/** The word read as the first letters of pinyin, where it can be. */
	readonly initials: Phrase | null;
}

const MOST_TERMS = 8;

/** Half width, lower case, simplified: one character for one. */
export function fold(text: string): string {
	const plain = simplify(flat(text));
	const lower = plain.toLowerCase();
	return lower.length === plain.length ? lower : plain;
}

/** Runs of one kind: Chinese characters, numbers, letters. */
const RUNS =
	/(?:(?=[\p{L}\p{N}])\p{Script=Han})+|(?:(?!\p{Script=Han})\p{N})+|(?:(?!\p{Script=Han})\p{L}\p{M}*)+/gu;
const WORDS = /(?:[\p{L}\p{N}]\p{M}*)+/gu;
const HAN = /\p{Script=Han}/u;

const isHan = (token: string): boolean => HAN.test(token);

/** Pairs of neighbours, and the last one alone. */
function pairsOf(run: string): readonly string[] {
	const signs = [...run];
	return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
}

/** The tokens of a folded text, in its order. */
export const tokensOf = (folded: string): readonly string[] =>
	(folded.match(RUNS) ?? []).flatMap((run) => (isHan(run) ? pairsOf(run) : [run]));

/** The tokens of a row of initials: pairs, so that any stretch of it can be found. */
export const initialTokensOf = (initials: string): readonly string[] =>
	(initials.match(/[a-z0-9]+/g) ?? []).flatMap(pairsOf);

/** The words of a query: runs of letters, digits and characters, each once. */
export const termsOf = (query: string): readonly Term[] =>
	[...new Set(fold(query).match(WORDS) ?? [])].slice(0, MOST_TERMS).map(termOf);

function termOf(text: string): Term {
	const whole = phraseOf(tokensOf(text), 'words');
	const units = isHan(text) && whole.tokens.length > 1 ? [...new Set(whole.tokens)] : [];
	return {
		text,
		whole,
		parts: units.map((token) => ({ tokens: [token], open: false, among: 'words' })),
		initials: /^[a-z0-9]{2,}$/.test(text) ? phraseOf(initialTokensOf(text), 'initials') : null
	};
}

/** The last single character is left out where a pair holds it already. */
function phraseOf(tokens: readonly string[], among: Phrase['among']): Phrase {
	const [last = '', before = ''] = [tokens.at(-1), tokens.at(-2)];
	const held = before.length > last.length && before.endsWith(last);
	return { tokens: held ? tokens.slice(0, -1) : tokens, open: !held, among };
}

/** From, to (exclusive), in UTF-16 units. */
export type Span = readonly [number, number];

/** Where the words of a query stand in a folded text and in its initials; where one does not stand whole, its parts. Sorted, none overlapping. */
export function marksOf(text: string, initials: string, terms: readonly Term[]): readonly Span[] {
	const spans = terms.flatMap((term): readonly Span[] => {
		const whole = spansOf(text, term.text);
		if (whole.length > 0) return whole;
		const parts = term.parts.flatMap(({ tokens }) => spansOf(text, tokens[0] ?? ''));
		return parts.length > 0 || term.initials === null ? parts : placesOf(initials, term.text);
	});
	const merged: [number, number][] = [];
	for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
		else merged.push([from, to]);
	}
	return merged;
}

/** Where a word stands: a word of letters or a number from its beginning, as the index has it. */
const spansOf = (text: string, word: string): readonly Span[] =>
	placesOf(text, word).filter(([at]) => !goesOn(text, at));

const LETTER = /(?!\p{Script=Han})[\p{L}\p{M}]/u;
const DIGIT = /(?!\p{Script=Han})\p{N}/u;

/** Whether the place lies within a word of letters or a number. */
function goesOn(text: string, at: number): boolean {
	const [before, here] = [text[at - 1] ?? '', text[at] ?? ''];
	return (LETTER.test(before) && LETTER.test(here)) || (DIGIT.test(before) && DIGIT.test(here));
}

function placesOf(text: string, word: string): readonly Span[] {
	const spans: Span[] = [];
	if (word === '') return spans;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
		spans.push([at, at + word.length]);
	return spans;
}
