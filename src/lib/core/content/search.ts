/**
 * Search over lessons, cards and the shop's phrases: an index in memory of every pair of neighbouring characters, so
 * that Chinese words of two characters are found without knowing what a word is.
 *
 *     search(index, '退货 运费')  →  sections in which both stand, those with a word in the title first
 *
 * Invariant: marks point at the very characters of the title and the excerpt that were found.
 */
import type { Locale } from '../text.ts';
import { flat } from '../words.ts';
import { inEdition, type Library } from './library.ts';

export type Shelf = 'lesson' | 'rule' | 'product' | 'phrase';

/** A piece that can be found: a section of a lesson or card, a phrase. */
interface Piece {
	readonly shelf: Shelf;
	/** Of the lesson or card; for a phrase its code. */
	readonly id: string;
	readonly title: string;
	/** Heading of the section, or empty. */
	readonly section: string;
	readonly text: string;
	/** Title, section and text as they are compared. */
	readonly folded: { readonly title: string; readonly section: string; readonly text: string };
}

export interface SearchIndex {
	readonly pieces: readonly Piece[];
	/** Numbers of the pieces in which a pair of characters, or a single one, stands; ascending. */
	readonly places: ReadonlyMap<string, readonly number[]>;
}

/** From, to (exclusive), in UTF-16 units. */
type Span = readonly [number, number];

export interface Hit {
	readonly shelf: Shelf;
	readonly id: string;
	readonly title: string;
	readonly section: string;
	readonly excerpt: string;
	readonly titleMarks: readonly Span[];
	readonly sectionMarks: readonly Span[];
	readonly marks: readonly Span[];
}

export interface SearchResult {
	readonly hits: readonly Hit[];
	/** Pieces that fit, shown or not. */
	readonly found: number;
	/** Entries of the index that were looked at: what the search cost. */
	readonly looked: number;
}

const MOST_TERMS = 8;
const EXCERPT = 90;
const BEFORE_HIT = 24;
/** Share of a term's pairs that a piece must have to count as near. */
const NEAR = 0.6;
const WEIGHT = { title: 6, section: 3, text: 1 } as const;

/** Half width, lower case, one character for one. */
function fold(text: string): string {
	const plain = flat(text);
	const lower = plain.toLowerCase();
	return lower.length === plain.length ? lower : plain;
}

/** Everything of the library that can be looked up, in a reader's language. */
export function searchIndex(library: Library, locale: Locale): SearchIndex {
	const pieces: Piece[] = [];
	for (const id of library.lessons.keys()) {
		const lesson = inEdition(library.lessons, library.lessonsEn, id, locale);
		if (lesson) addSections(pieces, 'lesson', id, lesson.title, lesson.body);
	}
	for (const [shelf, cards] of [
		['rule', library.rules],
		['product', library.products]
	] as const)
		for (const { id, title, facts, body } of cards.values()) {
			const said = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
			addSections(pieces, shelf, id, title, `${said.join('；')}\n\n${body}`);
		}
	for (const { code, group, text } of library.shop.phrases) add(pieces, 'phrase', code, group, '', text);
	return { pieces, places: placesOf(pieces) };
}

function add(into: Piece[], shelf: Shelf, id: string, title: string, section: string, text: string): void {
	if (text === '' && section === '') return;
	const folded = { title: fold(title), section: fold(section), text: fold(text) };
	into.push({ shelf, id, title, section, text, folded });
}

function addSections(into: Piece[], shelf: Shelf, id: string, title: string, body: string): void {
	for (const part of body.split(/^(?=#{1,4} )/m)) {
		const heading = /^#{1,4} +(.*)/.exec(part)?.[1] ?? '';
		const text = heading === '' ? part : part.slice(part.indexOf('\n') + 1 || part.length);
		add(into, shelf, id, title, plain(heading), plain(text));
	}
}

/** Markdown without its signs: what is read, not what is written. */
const plain = (markdown: string): string =>
	markdown
		.replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
		.replace(/^[ \t]*(?:[-*+>]|\d+\.|\|?[-:| ]{3,}\|?$)[ \t]*/gm, '')
		.replace(/[*_`|#]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

const WORD = /[\p{L}\p{N}]/u;

function placesOf(pieces: readonly Piece[]): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>();
	pieces.forEach(({ folded }, number) => {
		for (const text of [folded.title, folded.section, folded.text])
			for (let i = 0; i < text.length; i++) {
				note(places, text.slice(i, i + 1), number);
				if (i + 1 < text.length) note(places, text.slice(i, i + 2), number);
			}
	});
	return places;
}

function note(places: Map<string, number[]>, gram: string, number: number): void {
	if (!WORD.test(gram[0] ?? '') || !WORD.test(gram.at(-1) ?? '')) return;
	const known = places.get(gram);
	if (known === undefined) places.set(gram, [number]);
	else if (known.at(-1) !== number) known.push(number);
}

/** The words of a query: runs of letters, digits and characters, each once. */
const termsOf = (query: string): readonly string[] =>
	[...new Set(fold(query).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, MOST_TERMS);

const gramsOf = (term: string): readonly string[] =>
	term.length === 1
		? [term]
		: [...new Set(Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2)))];

const isLatin = (term: string): boolean => /^[\p{Script=Latin}\p{N}]+$/u.test(term);

/** The pieces that fit best, at most `limit`. Every word of the query must be there, whole or, in long ones, for the most part. */
export function search(index: SearchIndex, query: string, limit: number): SearchResult {
	const terms = termsOf(query);
	let looked = 0;
	let scores: ReadonlyMap<number, number> | null = null;
	for (const term of terms) {
		const near = nearTo(index, term);
		looked += near.looked;
		const joined = new Map<number, number>();
		for (const [number, score] of near.scores) {
			const before = scores === null ? 0 : scores.get(number);
			if (before !== undefined) joined.set(number, before + score);
		}
		scores = joined;
	}
	const best = [...(scores ?? [])].sort(([a, x], [b, y]) => y - x || a - b);
	const hits = best.slice(0, limit).flatMap(([number]) => {
		const piece = index.pieces[number];
		return piece === undefined ? [] : [hitOf(piece, terms)];
	});
	return { hits, found: best.length, looked };
}

/** Pieces in which a term stands, or most of it, with how well it fits. */
function nearTo(
	index: SearchIndex,
	term: string
): { readonly scores: ReadonlyMap<number, number>; readonly looked: number } {
	const grams = gramsOf(term);
	const counts = new Map<number, number>();
	let looked = 0;
	for (const gram of grams)
		for (const number of index.places.get(gram) ?? []) {
			looked++;
			counts.set(number, (counts.get(number) ?? 0) + 1);
		}
	const scores = new Map<number, number>();
	for (const [number, count] of counts) {
		const folded = index.pieces[number]?.folded;
		if (folded === undefined) continue;
		const whole = (['title', 'section', 'text'] as const)
			.filter((part) => folded[part].includes(term))
			.reduce((sum, part) => sum + WEIGHT[part], 0);
		const share = count / grams.length;
		// Letters make a word only together: half of `refund` is nothing.
		if (whole > 0) scores.set(number, 1 + whole);
		else if (!isLatin(term) && share >= NEAR) scores.set(number, share);
	}
	return { scores, looked };
}

function hitOf(piece: Piece, terms: readonly string[]): Hit {
	const { shelf, id, title, section, text, folded } = piece;
	const found = marksOf(folded.text, terms);
	const from = startOf(text, found[0]?.[0] ?? 0);
	const to = unsplit(text, Math.min(text.length, from + EXCERPT));
	const lead = from > 0 ? '…' : '';
	const shift = lead.length - from;
	return {
		shelf,
		id,
		title,
		section,
		excerpt: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
		titleMarks: marksOf(folded.title, terms),
		sectionMarks: marksOf(folded.section, terms),
		marks: found.filter(([, end]) => end <= to).map(([a, b]) => [a + shift, b + shift])
	};
}

/** A little before what was found. */
const startOf = (text: string, at: number): number => unsplit(text, Math.max(0, at - BEFORE_HIT));

/** The place, or the one before it when it lies inside of a surrogate pair. */
const unsplit = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at);

/** Where the terms stand; where one does not stand whole, its pairs. Sorted, none overlapping. */
function marksOf(text: string, terms: readonly string[]): readonly Span[] {
	const spans: Span[] = terms.flatMap((term) => {
		const whole = spansOf(text, term);
		return whole.length > 0 || isLatin(term) ? whole : gramsOf(term).flatMap((gram) => spansOf(text, gram));
	});
	const merged: [number, number][] = [];
	for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
		else merged.push([from, to]);
	}
	return merged;
}

function spansOf(text: string, words: string): Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
		spans.push([at, at + words.length]);
	return spans;
}
