/** The unit that stands at a place: of a number, of a length of time; and what is money. Folded text. */
import { isDigit, readNumeral, startsNumeral } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import type { Value } from './value.ts';
import { SPANS, UNITS } from './value-words.ts';

const UNIT_LENGTH = Math.max(...[...UNITS.keys(), ...SPANS.keys()].map((unit) => unit.length));

/** Whether a character belongs to a Latin word or a number. */
export const isWord = (c: string | undefined): boolean =>
	c !== undefined && ((c >= 'a' && c <= 'z') || isDigit(c));

const UNIT_STARTS = new Set([...UNITS.keys()].map((unit) => unit[0]));
const SPAN_STARTS = new Set([...SPANS.keys()].map((unit) => unit[0]));

/** The longest unit at a place, or null. A Latin unit must end there. */
export function unitAt(text: string, at: number): string | null {
	if (!UNIT_STARTS.has(text[at])) return null;
	for (let length = UNIT_LENGTH; length > 0; length--) {
		const word = text.slice(at, at + length);
		if (
			word.length === length &&
			UNITS.has(word) &&
			!(word < '\u0080' && word !== '%' && (isWord(text[at + length]) || text[at + length] === '/'))
		)
			return word;
	}
	return null;
}

/** The length of the unit of time at a place, 0 where there is none. */
export function spanLength(text: string, at: number): number {
	if (!SPAN_STARTS.has(text[at])) return 0;
	for (let length = UNIT_LENGTH; length > 0; length--) {
		const word = text.slice(at, at + length);
		if (word.length === length && SPANS.has(word) && !(word < '\u0080' && isWord(text[at + length])))
			return length;
	}
	return 0;
}

/** Whether a number is followed by 元, 块 or rmb; `一块` alone is `together`. */
export function isMoneyWord(text: string, at: number, number: Numeral): boolean {
	if (text[at] === '元' || text.startsWith('rmb', at)) return true;
	if (text[at] !== '块') return false;
	const next = text[at + 1] ?? '';
	return !(number.lone && number.value === 1) || next === '钱' || startsNumeral(next) || !(next >= '\u4e00');
}

/** `5块一定给`, `23.4元一起退`: 一 begins a word, and is no tenth. */
const isWordOfOne = (text: string, at: number): boolean =>
	text[at] === '一' && (text[at + 1] ?? '') >= '\u4e00' && !'毛角'.includes(text[at + 1] ?? '');

/** `209元整`, `286块5`, `12块5毛`, `3块8`. */
export function money(text: string, number: Numeral): { readonly value: Value; readonly end: number } {
	let end = text[number.end] === ' ' ? number.end + 1 : number.end;
	let yuan = number.value;
	if (text.startsWith('rmb', end)) return { value: { kind: 'amount', yuan }, end: end + 3 };
	if (text[end] !== '元' && text[end] !== '块') return { value: { kind: 'amount', yuan }, end: number.end };
	end++;
	const tenths = readNumeral(text, end);
	if (tenths !== null && tenths.end - end === 1 && tenths.value < 10 && !isWordOfOne(text, end)) {
		const after = text[tenths.end] ?? '';
		if (after === '毛' || after === '角') [yuan, end] = [yuan + tenths.value / 10, tenths.end + 1];
		else if (unitAt(text, tenths.end) === null && spanLength(text, tenths.end) === 0)
			[yuan, end] = [yuan + tenths.value / 10, tenths.end];
	}
	if (text[end] === '整' || text[end] === '钱') end++;
	return { value: { kind: 'amount', yuan }, end };
}
