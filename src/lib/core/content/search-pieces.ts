/**
 * What of the content can be found: the sections of lessons and cards, and the shop's phrases, each with what is
 * compared (see `search-words.ts`).
 */
import type { Locale } from '../text.ts';
import { inEdition, type Library } from './library.ts';
import { fold, initialTokensOf, tokensOf } from './search-words.ts';

export type Shelf = 'lesson' | 'rule' | 'product' | 'phrase';

/** A piece that can be found: a section of a lesson or card, a phrase. */
export interface Piece {
	readonly shelf: Shelf;
	/** Of the lesson or card; for a phrase its code. */
	readonly id: string;
	readonly title: string;
	/** Heading of the section, or empty. */
	readonly section: string;
	readonly text: string;
}

/** A piece with what of it is compared. */
export interface ReadPiece extends Piece {
	readonly folded: { readonly title: string; readonly section: string; readonly text: string };
	/** Of title and section: a letter for every character, in its place. */
	readonly initials: { readonly title: string; readonly section: string };
}

/** A piece as a full-text index holds it: tokens with blanks between them. */
export interface Row {
	readonly title: string;
	readonly section: string;
	readonly text: string;
	readonly titleInitials: string;
	readonly sectionInitials: string;
}

/** A text with the first letter of its pinyin in the place of every Chinese character; as long as the text. */
export type InitialsOf = (text: string) => string;

/** Everything of the library that can be looked up, in a reader's language. */
export function piecesOf(library: Library, locale: Locale): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const id of library.lessons.keys()) {
		const lesson = inEdition(library.lessons, library.lessonsEn, id, locale);
		if (lesson) pieces.push(...sectionsOf('lesson', id, lesson.title, lesson.body));
	}
	for (const [shelf, cards] of [
		['rule', library.rules],
		['product', library.products]
	] as const)
		for (const { id, title, facts, body } of cards.values()) {
			const said = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
			pieces.push(...sectionsOf(shelf, id, title, `${said.join('；')}\n\n${body}`));
		}
	for (const { code, group, text } of library.shop.phrases)
		pieces.push({ shelf: 'phrase', id: code, title: group, section: '', text });
	return pieces.filter(({ section, text }) => section !== '' || text !== '');
}

const sectionsOf = (shelf: Shelf, id: string, title: string, body: string): readonly Piece[] =>
	body.split(/^(?=#{1,4} )/m).map((part) => {
		const heading = /^#{1,4} +(.*)/.exec(part)?.[1] ?? '';
		const text = heading === '' ? part : part.slice(part.indexOf('\n') + 1 || part.length);
		return { shelf, id, title, section: plain(heading), text: plain(text) };
	});

/** Markdown without its signs: what is read, not what is written. */
const plain = (markdown: string): string =>
	markdown
		.replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
		.replace(/^[ \t]*(?:[-*+>]|\d+\.|\|?[-:| ]{3,}\|?$)[ \t]*/gm, '')
		.replace(/[*_`|#]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Reads a piece: folded, and its headings spelled. */
export const readPiece = (piece: Piece, initialsOf: InitialsOf): ReadPiece => ({
	...piece,
	folded: { title: fold(piece.title), section: fold(piece.section), text: fold(piece.text) },
	initials: { title: spelled(piece.title, initialsOf), section: spelled(piece.section, initialsOf) }
});

const spelled = (text: string, initialsOf: InitialsOf): string =>
	/\p{Script=Han}/u.test(text) ? initialsOf(text) : '';

/** The piece as a row of an index. A phrase has no title but its group, and is found by its code as well. */
export function rowOf({ shelf, id, folded, initials }: ReadPiece): Row {
	const phrase = shelf === 'phrase';
	const words = (text: string): string => tokensOf(text).join(' ');
	const letters = (text: string): string => initialTokensOf(text).join(' ');
	return {
		title: words(phrase ? '' : folded.title),
		section: words(phrase ? folded.title : folded.section),
		text: words(folded.text),
		titleInitials: letters(phrase ? fold(id) : initials.title),
		sectionInitials: letters(phrase ? initials.title : initials.section)
	};
}
