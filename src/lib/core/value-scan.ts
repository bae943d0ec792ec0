/**
 * The scanner behind `findValues`: one pass over the folded text; at each place the readers are asked in turn and the
 * first that reads a value wins. Every reader looks ahead only, over a bounded stretch.
 */
import { isDigit, readNumeral, startsNumeral } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import type { Found, Value } from './value.ts';
import { readClock, readDate, readDayWord, readWeekday } from './value-time.ts';
import { SIZES, SPANS, UNITS, foldForValues } from './value-words.ts';

/** A value and the offset after it. */
export interface Reading {
	readonly value: Value;
	readonly end: number;
}

const UNIT_LENGTH = Math.max(...[...UNITS.keys(), ...SPANS.keys()].map((unit) => unit.length));
const HALF_UNITS = ['个小时', '小时', '个月', '个钟头', '天', '年'];
const SPAN_OF_HALF = new Map<string, number>([['个小时', 1_800_000], ['小时', 1_800_000], ['个钟头', 1_800_000],
	['天', 43_200_000], ['个月', 1_296_000_000], ['年', 15_768_000_000]]);

/** Every value of the text, left to right, without overlap; see `value.ts`. */
export function findFound(text: string): readonly Found[] {
	const folded = foldForValues(text);
	const found: Found[] = [];
	for (let at = 0; at < folded.length; ) {
		const reading = readAt(folded, at);
		if (reading === null) at = skip(folded, at);
		else {
			if (reading.value !== null) found.push({ value: reading.value, start: at, end: reading.end });
			at = Math.max(reading.end, at + 1);
		}
	}
	return found;
}

/** `value: null` says: read, and no value (`三十来件`). */
type Outcome = { readonly value: Value | null; readonly end: number } | null;

function readAt(text: string, at: number): Outcome {
	const c = text[at] ?? '';
	if (c === '¥' || text.startsWith('rmb', at)) return readPrefixed(text, at, c === '¥' ? 1 : 3);
	if (isDigit(c)) return readQuantity(text, at);
	if (c >= 'a' && c <= 'z') return readLatin(text, at);
	if (c < '\u3000') return null;
	if (text.startsWith('百分之', at)) return readPercent(text, at);
	const dated = readDayWord(text, at) ?? readWeekday(text, at);
	if (dated !== null) return dated;
	if (c === '均' && text[at + 1] === '码') return { value: { kind: 'size', size: '均码' }, end: at + 2 };
	if (c === '半') return readHalf(text, at);
	if ((c === '几' || c === '数' || c === '上') && startsNumeral(text[at + 1] ?? '')) return aboutMany(text, at);
	if (c === '俩' || c === '仨') return { value: { kind: 'number', number: c === '俩' ? 2 : 3, unit: '个' }, end: at + 1 };
	if (c === '块' && startsNumeral(text[at + 1] ?? '')) return readPieceOfMoney(text, at);
	return startsNumeral(c) ? readQuantity(text, at) : null;
}

/** Leaves a Latin word as a whole; otherwise one character. */
function skip(text: string, at: number): number {
	let end = at;
	while (isWord(text[end])) end++;
	return Math.max(end, at + 1);
}

const isWord = (c: string | undefined): boolean => c !== undefined && ((c >= 'a' && c <= 'z') || isDigit(c));

function readPrefixed(text: string, at: number, length: number): Outcome {
	let start = at + length;
	while (text[start] === ' ') start++;
	const number = readNumeral(text, start);
	return number === null ? null : money(text, number);
}

function readPercent(text: string, at: number): Outcome {
	const number = readNumeral(text, at + 3);
	if (number === null) return text.startsWith('百分之百', at) ? percent(100, at + 4) : null;
	return percent(number.value, number.end);
}

const percent = (value: number, end: number): Outcome => ({ value: { kind: 'number', number: value, unit: '%' }, end });

function readHalf(text: string, at: number): Outcome {
	for (const unit of HALF_UNITS) {
		if (text.startsWith(unit, at + 1)) {
			return { value: { kind: 'duration', ms: SPAN_OF_HALF.get(unit) ?? 0, working: false }, end: at + 1 + unit.length };
		}
	}
	return null;
}

/** `几十`, `上百`, `数千`: passed over. */
function aboutMany(text: string, at: number): Outcome {
	const number = readNumeral(text, at + 1);
	return number !== null && number.chinese ? { value: null, end: number.end } : null;
}

/** `块八`: 1.8 yuan. */
function readPieceOfMoney(text: string, at: number): Outcome {
	const number = readNumeral(text, at + 1);
	const after = text[number?.end ?? 0] ?? '';
	if (number === null || !number.lone || UNITS.has(after) || SPANS.has(after)) return null;
	return { value: { kind: 'amount', yuan: 1 + number.value / 10 }, end: number.end };
}

function readLatin(text: string, at: number): Outcome {
	let end = at;
	let digits = 0;
	while (isWord(text[end]) || (text[end] === '-' && isWord(text[end + 1]))) {
		if (isDigit(text[end])) digits++;
		end++;
	}
	const word = text.slice(at, end);
	if (SIZES.has(word)) return { value: { kind: 'size', size: word.toUpperCase() }, end: afterSize(text, end) };
	if (digits > 0 && word.length >= 4) return { value: { kind: 'identifier', text: word.toUpperCase() }, end };
	return { value: null, end };
}

const afterSize = (text: string, end: number): number => {
	const at = text[end] === ' ' ? end + 1 : end;
	return text[at] === '码' || (text[at] === '号' && text[at + 1] !== '线') ? at + 1 : end;
};

/** A number and what follows it, or a range of two. */
function readQuantity(text: string, at: number): Outcome {
	const first = readSingle(text, at);
	return first === null || first.value === null ? first : ranged(text, { value: first.value, end: first.end });
}

function readSingle(text: string, at: number): Outcome {
	const dated = readDate(text, at) ?? readClock(text, at, null, null);
	if (dated !== null) return dated;
	const number = readNumeral(text, at);
	return number === null ? null : (quantity(text, at, number) ?? { value: null, end: number.end });
}

function quantity(text: string, at: number, number: Numeral): Outcome {
	if (number.about) {
		const unit = unitAt(text, number.end + 1);
		return { value: null, end: number.end + 1 + (unit?.length ?? 0) };
	}
	const latin = number.chinese ? null : readCode(text, at, number);
	if (latin !== null) return latin;
	const start = text[number.end] === ' ' ? number.end + 1 : number.end;
	if (isMoneyWord(text, start, number)) return money(text, number);
	const c = text[start] ?? '';
	if (c === '毛' || c === '角') return { value: { kind: 'amount', yuan: number.value / 10 }, end: start + 1 };
	if (c === '码' && number.value >= 20 && number.value <= 250) {
		return { value: { kind: 'size', size: String(number.value) }, end: start + 1 };
	}
	const span = spanAt(text, start, number);
	if (span !== null) return span;
	const unit = unitAt(text, start);
	if (unit !== null && !(number.chinese && number.value === 10 && unit === '分')) return withUnit(number, unit, start);
	if (number.chinese && (number.lone || number.value < 11)) return null;
	return { value: { kind: 'number', number: number.value, unit: null }, end: number.end };
}

function withUnit(number: Numeral, unit: string, start: number): Outcome {
	const canonical = UNITS.get(unit) ?? unit;
	const folded = canonical === '折' && number.value > 10 ? number.value / 10 : number.value;
	return { value: { kind: 'number', number: folded, unit: canonical }, end: start + unit.length };
}

/** A run of digits that is an order number or a telephone, or that goes on in Latin letters. */
function readCode(text: string, at: number, number: Numeral): Outcome {
	if (number.digits >= 8) return { value: { kind: 'identifier', text: text.slice(at, number.end) }, end: number.end };
	if (!isWord(text[number.end])) return null;
	let end = number.end;
	while (isWord(text[end]) || (text[end] === '-' && isWord(text[end + 1]))) end++;
	const word = text.slice(at, end);
	if (SIZES.has(word)) return { value: { kind: 'size', size: word.toUpperCase() }, end: afterSize(text, end) };
	const tail = text.slice(number.end, end);
	if (UNITS.has(tail) || SPANS.has(tail) || tail === 'rmb' || tail === 'r' || tail === 'l') return null;
	return { value: word.length >= 4 ? { kind: 'identifier', text: word.toUpperCase() } : null, end };
}

function isMoneyWord(text: string, at: number, number: Numeral): boolean {
	if (text[at] === '元' || text.startsWith('rmb', at)) return true;
	if (text[at] !== '块') return false;
	const next = text[at + 1] ?? '';
	return !(number.lone && number.value === 1) || next === '钱' || startsNumeral(next) || !(next >= '\u4e00');
}

/** `209元整`, `286块5`, `12块5毛`, `3块8`. */
function money(text: string, number: Numeral): Outcome {
	let end = text[number.end] === ' ' ? number.end + 1 : number.end;
	let yuan = number.value;
	if (text.startsWith('rmb', end)) return { value: { kind: 'amount', yuan }, end: end + 3 };
	if (text[end] !== '元' && text[end] !== '块') return { value: { kind: 'amount', yuan }, end: number.end };
	end++;
	const tenths = readNumeral(text, end);
	if (tenths !== null && tenths.end - end === 1 && tenths.value < 10) {
		const after = text[tenths.end] ?? '';
		if (after === '毛' || after === '角') [yuan, end] = [yuan + tenths.value / 10, tenths.end + 1];
		else if (unitAt(text, tenths.end) === null && spanLength(text, tenths.end) === 0) [yuan, end] = [yuan + tenths.value / 10, tenths.end];
	}
	if (text[end] === '整' || text[end] === '钱') end++;
	return { value: { kind: 'amount', yuan }, end };
}

/** The longest unit at a place, or null. A Latin unit must end there. */
function unitAt(text: string, at: number): string | null {
	for (let length = UNIT_LENGTH; length > 0; length--) {
		const word = text.slice(at, at + length);
		if (word.length === length && UNITS.has(word) && !(word < '\u0080' && word !== '%' && isWord(text[at + length]))) return word;
	}
	return null;
}

function spanLength(text: string, at: number): number {
	for (let length = UNIT_LENGTH; length > 0; length--) {
		const word = text.slice(at, at + length);
		if (word.length === length && SPANS.has(word) && !(word < '\u0080' && isWord(text[at + length]))) return length;
	}
	return 0;
}

/** `48 小时`, `两天半`, `一个半小时`, `1小时30分`. */
function spanAt(text: string, at: number, number: Numeral): Outcome {
	const half = text.startsWith('个半', at) ? 0.5 : 0;
	const start = half > 0 ? at + 2 : at;
	const length = spanLength(text, start);
	if (length === 0) return null;
	const unit = text.slice(start, start + length);
	if (unit === '年' && number.value >= 1900) return null;
	if (unit === '周' && text[start + 1] === '岁') return null;
	let end = start + length;
	let ms = (number.value + half) * (SPANS.get(unit) ?? 0);
	if (text[end] === '半' && !text.startsWith('半价', end)) [ms, end] = [ms + (SPANS.get(unit) ?? 0) / 2, end + 1];
	const minutes = SPANS.get(unit) === 3_600_000 ? readNumeral(text, end) : null;
	if (minutes !== null && text[minutes.end] === '分') {
		[ms, end] = [ms + minutes.value * 60_000, minutes.end + (text[minutes.end + 1] === '钟' ? 2 : 1)];
	}
	return { value: { kind: 'duration', ms, working: unit.endsWith('工作日') }, end };
}

const RANGE = new Set(['-', '~', '到', '至']);

/** `3-5 天`, `9:00 到 21:00`, `7 到 15 个工作日`; a falling pair (`219 到 209`) stays two values. */
function ranged(text: string, first: Reading): Outcome {
	let start = first.end;
	while (text[start] === ' ') start++;
	if (!RANGE.has(text[start] ?? '')) return first;
	start++;
	while (text[start] === ' ' || text[start] === '-') start++;
	if (!isDigit(text[start]) && !startsNumeral(text[start] ?? '')) return first;
	const second = readSingle(text, start);
	if (second === null || second.value === null) return first;
	const from = likened(first.value, second.value);
	if (from === null || !(magnitude(from) < magnitude(second.value))) return first;
	return { value: { kind: 'range', from, to: second.value }, end: second.end };
}

/** The first end of a range in the unit of the second, or null when they do not belong together. */
function likened(from: Value, to: Value): Value | null {
	if (from.kind === to.kind && (from.kind !== 'number' || to.kind !== 'number' || from.unit === to.unit)) {
		return from.kind === 'number' && from.unit === null ? null : from;
	}
	if (from.kind !== 'number' || from.unit !== null) return null;
	if (to.kind === 'amount') return { kind: 'amount', yuan: from.number };
	if (to.kind === 'number') return { ...to, number: from.number };
	if (to.kind === 'duration') {
		const unit = to.ms % 86_400_000 === 0 ? 86_400_000 : to.ms % 3_600_000 === 0 ? 3_600_000 : 60_000;
		return { ...to, ms: from.number * unit };
	}
	return to.kind === 'date' && to.day !== null ? { ...to, day: from.number } : null;
}

function magnitude(value: Value): number {
	switch (value.kind) {
		case 'amount':
			return value.yuan;
		case 'number':
			return value.number;
		case 'duration':
			return value.ms;
		case 'time':
			return value.minutes;
		case 'date':
			return ((value.year ?? 0) * 12 + (value.month ?? 0)) * 31 + (value.day ?? 0);
		default:
			return Number.NaN;
	}
}
