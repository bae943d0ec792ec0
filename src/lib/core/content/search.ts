/**
 * Search over lessons, cards and the shop's phrases. A full-text index (lib/server/db.ts has one in SQLite) says in
 * which pieces a phrase stands and how close a piece is; here it is decided what fits, in which order, and what is
 * shown of it.
 *
 *     search({ pieces, index }, '退货 运费', 20)  →  sections in which both stand, those with a word in the title first
 *
 * Invariant: marks point at the very characters of the title and the excerpt that were found.
 */
import type { ReadPiece, Shelf } from './search-pieces.ts';
import { fold, marksOf, termsOf, type Phrase, type Span, type Term } from './search-words.ts';

export type { Shelf } from './search-pieces.ts';

/** Tokens of every piece, by its number, ready to be looked up. */
export interface TextIndex {
	/** For each phrase the numbers of the pieces in which it stands, ascending. */
	standing(phrases: readonly Phrase[]): readonly (readonly number[])[];
	/** How close the pieces are that have a phrase of every group, by number: the less the closer. */
	closeness(groups: readonly (readonly Phrase[])[]): ReadonlyMap<number, number>;
}

export interface Searchable {
	readonly pieces: readonly ReadPiece[];
	readonly index: TextIndex;
}

export interface Hit {
	readonly shelf: Shelf;
	readonly id: string;
	readonly title: string;
	readonly section: string;
	/** Of a phrase all of it. */
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

const EXCERPT = 90;
const BEFORE_HIT = 24;
/** Share of a word's parts that a piece must have to count as near. */
const NEAR = 0.6;
/** How well a piece fits a word; a near one counts as its share. Once more for a card or lesson that is called as the query says. */
const FITS = { called: 1, whole: 3, initials: 2 } as const;
/** Of a shelf that the best leave out, so that none is hidden by another. */
const LEAST_OF_SHELF = 3;

/** The pieces that fit best, about `limit`. Every word of the query must be there, whole or, in long ones, for the most part. */
export function search(searchable: Searchable, query: string, limit: number): SearchResult {
	const terms = termsOf(query);
	const { fits, looked } = fitting(searchable.index, terms);
	const best = ranked(searchable, fits, terms, fold(query).trim());
	return { hits: shown(best, limit).map((piece) => hitOf(piece, terms)), found: best.length, looked };
}

/** Best first: what is called as the query says, what fits better, what is closer, what comes first in the content. */
function ranked(
	{ pieces, index }: Searchable,
	fits: ReadonlyMap<number, number>,
	terms: readonly Term[],
	named: string
): readonly ReadPiece[] {
	// The dearest question; with one piece there is nothing to put in order.
	const closeness = fits.size < 2 ? new Map<number, number>() : index.closeness(terms.map(phrasesOf));
	const found = [...fits].flatMap(([number, fit]) => {
		const piece = pieces[number];
		if (piece === undefined) return [];
		const called = piece.shelf !== 'phrase' && piece.folded.title === named;
		return [{ piece, number, fit: fit + (called ? FITS.called : 0), far: closeness.get(number) ?? 0 }];
	});
	return found
		.sort((a, b) => b.fit - a.fit || a.far - b.far || a.number - b.number)
		.map(({ piece }) => piece);
}

const phrasesOf = ({ whole, parts, initials }: Term): readonly Phrase[] =>
	initials === null ? [whole, ...parts] : [whole, ...parts, initials];

/** The first ones, and a few of every shelf that is not among them. */
function shown(best: readonly ReadPiece[], limit: number): readonly ReadPiece[] {
	const first = best.slice(0, limit);
	const seen = new Set(first.map(({ shelf }) => shelf));
	const rest = Map.groupBy(best.slice(limit), ({ shelf }) => shelf);
	return [
		...first,
		...[...rest].flatMap(([shelf, more]) => (seen.has(shelf) ? [] : more.slice(0, LEAST_OF_SHELF)))
	];
}

/** The pieces that fit every word, with how well they do. */
function fitting(
	index: TextIndex,
	terms: readonly Term[]
): { readonly fits: ReadonlyMap<number, number>; readonly looked: number } {
	const standing = index.standing(terms.flatMap(phrasesOf));
	const looked = standing.reduce((sum, { length }) => sum + length, 0);
	let fits = new Map<number, number>();
	let at = 0;
	for (const [order, term] of terms.entries()) {
		const asked = phrasesOf(term).length;
		const one = fitsOf(term, standing.slice(at, at + asked));
		at += asked;
		fits = order === 0 ? one : joined(fits, one);
	}
	return { fits, looked };
}

function joined(some: ReadonlyMap<number, number>, more: ReadonlyMap<number, number>): Map<number, number> {
	const both = new Map<number, number>();
	for (const [number, fit] of more) {
		const before = some.get(number);
		if (before !== undefined) both.set(number, before + fit);
	}
	return both;
}

/** How well pieces fit one word. `standing`: of the whole, of its parts, of its initials. */
function fitsOf({ parts, initials }: Term, standing: readonly (readonly number[])[]): Map<number, number> {
	const fits = new Map<number, number>();
	const counts = new Map<number, number>();
	for (const numbers of standing.slice(1, 1 + parts.length))
		for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	for (const [number, count] of counts)
		if (count >= NEAR * parts.length) fits.set(number, count / parts.length);
	if (initials !== null) for (const number of standing.at(-1) ?? []) fits.set(number, FITS.initials);
	for (const number of standing[0] ?? []) fits.set(number, FITS.whole);
	return fits;
}

function hitOf(piece: ReadPiece, terms: readonly Term[]): Hit {
	const { shelf, id, title, section, text, folded, initials } = piece;
	const found = marksOf(folded.text, '', terms);
	const phrase = shelf === 'phrase';
	const from = phrase ? 0 : startOf(text, found[0]?.[0] ?? 0);
	const to = phrase ? text.length : unsplit(text, Math.min(text.length, from + EXCERPT));
	const lead = from > 0 ? '…' : '';
	const shift = lead.length - from;
	return {
		shelf,
		id,
		title,
		section,
		excerpt: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
		titleMarks: marksOf(folded.title, initials.title, terms),
		sectionMarks: marksOf(folded.section, initials.section, terms),
		marks: found.filter(([, end]) => end <= to).map(([a, b]) => [a + shift, b + shift])
	};
}

/** A little before what was found. */
const startOf = (text: string, at: number): number => unsplit(text, Math.max(0, at - BEFORE_HIT));

/** The place, or the one before it when it lies inside of a surrogate pair. */
const unsplit = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at);
