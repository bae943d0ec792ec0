/** Readers of sizes and identifiers on folded text: `XL`, `2xl`, `四个X`, `SF1234567890`, an order number. */
import { isDigit, type Numeral } from './numeral.ts';
import type { Value } from './value.ts';
import { isWord } from './value-units.ts';
import { SIZES, SPANS, UNITS } from './value-words.ts';

/** What was read and the offset after it. `value: null` says: read, and no value (`三十来件`). */
export type Outcome = { readonly value: Value | null; readonly end: number } | null;

/** A Latin word: a size, or with a digit in it and four characters long an identifier. */
export function readLatin(text: string, at: number): Outcome {
	let end = at;
	let digits = 0;
	while (isWord(text[end]) || ("-'".includes(text[end] ?? ' ') && isWord(text[end + 1]))) {
		if (isDigit(text[end])) digits++;
		end++;
	}
	const word = text.slice(at, end);
	if (SIZES.has(word))
		return { value: { kind: 'size', size: word.toUpperCase() }, end: afterSize(text, end) };
	if (digits > 0 && word.length >= 4) return { value: { kind: 'identifier', text: word.toUpperCase() }, end };
	return { value: null, end };
}

const afterSize = (text: string, end: number): number => {
	const at = text[end] === ' ' ? end + 1 : end;
	return text[at] === '码' || (text[at] === '号' && text[at + 1] !== '线') ? at + 1 : end;
};

/** A run of digits that is an order number or a telephone, or that goes on in Latin letters. */
export function readCode(text: string, at: number, number: Numeral): Outcome {
	if (number.digits >= 8)
		return { value: { kind: 'identifier', text: text.slice(at, number.end) }, end: number.end };
	if (!isWord(text[number.end])) return null;
	let end = number.end;
	while (isWord(text[end]) || (text[end] === '-' && isWord(text[end + 1]))) end++;
	const word = text.slice(at, end);
	if (SIZES.has(word))
		return { value: { kind: 'size', size: word.toUpperCase() }, end: afterSize(text, end) };
	const tail = text.slice(number.end, end);
	if (UNITS.has(tail) || SPANS.has(tail) || tail === 'rmb' || tail === 'r' || tail === 'l') return null;
	return { value: word.length >= 4 ? { kind: 'identifier', text: word.toUpperCase() } : null, end };
}

/** `四个X`, `四个加`: 4XL. */
const SPOKEN_XL = /^个(?:x(?![a-z])|加(?![\u4e00-\u9fff])|加(?=号|的|大|就|好|吧|呢|那))/u;

/** `四个X`; null where the number counts something else. */
export function readSpokenSize(text: string, at: number, { value }: Numeral): Outcome {
	const many = SPOKEN_XL.exec(text.slice(at, at + 3));
	if (many === null || value < 2 || value > 6) return null;
	return { value: { kind: 'size', size: `${value}XL` }, end: at + many[0].length };
}
