/**
 * Words that may tell who somebody is: telephone numbers, order and card numbers, addresses of mail. They are kept out
 * of example sentences, which everybody who opens the content folder can read.
 *
 *     您的电话是 138 0013-8000 吗
 *                ^^^^^^^^^^^^^ seven digits or more, however they are parted
 */

/** A piece of a text; offsets in UTF-16 code units. */
export interface Piece {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

const DIGIT = '[0-9０-９零〇一二三四五六七八九幺]';
/** Digits may be parted by one or two signs; a comma parts thousands of an amount and ends the row. */
const ROWS = new RegExp(`${DIGIT}(?:[ \\t\\-－—_.·*]{0,2}${DIGIT}){6,40}`, 'g');
/** A date, a span of prices, a row of sizes. */
const HARMLESS =
	/^(?:(?:19|20)\d\d[-.]\d{1,2}[-.]\d{1,2}|\d{1,4}\.\d{1,2}\D{1,2}\d{1,4}\.\d{1,2}|\d{2,3}(?:\D{1,2}\d{2,3})+)$/;
const MAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;

/** Every such piece, in order. An empty list is no promise that nothing else tells who it was. */
export function personalIn(text: string): readonly Piece[] {
	return [ROWS, MAIL]
		.flatMap((pattern) => [...text.matchAll(pattern)])
		.filter(([row]) => !HARMLESS.test(row))
		.map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
		.sort((a, b) => a.start - b.start);
}

/** The text with every such piece replaced by stars. */
export const withoutPersonal = (text: string): string =>
	personalIn(text).reduceRight(
		(rest, { start, end }) => `${rest.slice(0, start)}***${rest.slice(end)}`,
		text
	);
