/**
 * Typed values and where they stand in Chinese text: amounts, numbers with a unit, dates, times of day, lengths of
 * time, sizes, identifiers. `209`, `二百零九`, `¥209.00`, `209块`, `209元整`, `2百零9`, `209 rmb` are one value.
 * Invariant: offsets are those of the text given; nothing is read twice.
 */
import { findFound } from './value-scan.ts';

export type Value =
	| { readonly kind: 'amount'; readonly yuan: number }
	/** Unit in canonical spelling (`cm`, `件`, `%`), or null when none was said. */
	| { readonly kind: 'number'; readonly number: number; readonly unit: string | null }
	/** Parts that were not said are null. */
	| {
			readonly kind: 'date';
			readonly year: number | null;
			readonly month: number | null;
			readonly day: number | null;
	  }
	/** A day named from today: 今天 0, 明天 1, 昨天 -1. */
	| { readonly kind: 'day'; readonly offset: number }
	/** 1 Monday .. 7 Sunday. */
	| { readonly kind: 'weekday'; readonly weekday: number }
	/** Minutes after midnight, 0..1440; `day` as in `day`, or null; `vague` when `六点` may be morning or evening. */
	| { readonly kind: 'time'; readonly minutes: number; readonly day: number | null; readonly vague: boolean }
	| { readonly kind: 'duration'; readonly ms: number; readonly working: boolean }
	/** Upper case: `XL`, `均码`, `37`. */
	| { readonly kind: 'size'; readonly size: string }
	/** Upper case, without spaces. */
	| { readonly kind: 'identifier'; readonly text: string }
	| { readonly kind: 'range'; readonly from: Value; readonly to: Value };

/** A value and its place, UTF-16 offsets into the text that was searched. */
export interface Found {
	readonly value: Value;
	readonly start: number;
	readonly end: number;
}

/** Words around a literal that do not belong to the value: `最晚 11 月 16 日前` is the date. */
const BEFORE = ['最晚', '最迟', '最低', '最高', '最多', '最少', '不超过', '大约', '约', '共', '≤', '<='];
const AFTER = ['以内', '之内', '以前', '之前', '左右', '包邮', '内', '前'];

/** Reads a whole literal as its author wrote it (`209 元`, `今晚 24:00`, `48 小时内`), or null when it is no value. */
export function parseValue(literal: string): Value | null {
	const known = parsed.get(literal);
	if (known !== undefined) return known;
	const value = readLiteral(literal);
	if (parsed.size >= REMEMBERED) parsed.clear();
	parsed.set(literal, value);
	return value;
}

/** The facts of a card are looked at for every scenario that uses it: what a literal means never changes. */
const REMEMBERED = 2000;
const parsed = new Map<string, Value | null>();

function readLiteral(literal: string): Value | null {
	const text = literal.trim();
	if (text === '' || text.length > 200) return null;
	const inner = bare(text);
	const found = findFound(inner);
	const only = found[0];
	if (only !== undefined && found.length === 1 && only.start === 0 && only.end === inner.length)
		return only.value;
	return isCode(text) ? { kind: 'identifier', text: text.toUpperCase() } : null;
}

function bare(text: string): string {
	const before = BEFORE.find((word) => text.startsWith(word)) ?? '';
	const rest = text.slice(before.length).trim();
	const after = AFTER.find((word) => rest.endsWith(word)) ?? '';
	return rest.slice(0, rest.length - after.length).trim();
}

/** A model code or a number of an order: Latin letters, digits, hyphens, with a digit in it. */
const isCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text) && /[0-9]/.test(text);

/** Every value in a text, from left to right, without overlap. Takes time linear in the text. */
export const findValues = (text: string): readonly Found[] => findFound(text);

/** Whether two values say the same. A bare number stands for an amount or a number of the same magnitude. */
export function sameValue(a: Value, b: Value): boolean {
	if (a.kind === 'number' && b.kind !== 'number') return b.kind === 'range' ? false : sameAsNumber(a, b);
	if (b.kind === 'number' && a.kind !== 'number') return a.kind === 'range' ? false : sameAsNumber(b, a);
	switch (a.kind) {
		case 'amount':
			return b.kind === 'amount' && close(a.yuan, b.yuan);
		case 'number':
			return b.kind === 'number' && sameNumber(a, b);
		case 'date':
			return b.kind === 'date' && agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day);
		case 'day':
			return b.kind === 'day' && a.offset === b.offset;
		case 'weekday':
			return b.kind === 'weekday' && a.weekday === b.weekday;
		case 'time':
			return b.kind === 'time' && sameTime(a, b);
		case 'duration':
			return b.kind === 'duration' && a.ms === b.ms;
		case 'size':
			return b.kind === 'size' && shortSize(a.size) === shortSize(b.size);
		case 'identifier':
			return b.kind === 'identifier' && a.text === b.text;
		case 'range':
			return b.kind === 'range' && sameValue(a.from, b.from) && sameValue(a.to, b.to);
	}
}

/** `XXL` is `2XL`. */
const shortSize = (size: string): string => size.replace(/^X{2,}(?=[LS]$)/u, (many) => `${many.length}X`);

type Numbered = Extract<Value, { kind: 'number' }>;

const close = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;
const agree = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

/** Counting words that stand for one another: 三件 = 三个. */
const COUNTERS = new Set(['个', '件', '条', '套', '只', '张', '双', '盒', '包', '瓶', '支', '台', '款']);

function sameNumber(a: Numbered, b: Numbered): boolean {
	if (!close(a.number, b.number)) return false;
	if (a.unit === b.unit || a.unit === null || b.unit === null) return true;
	return (a.unit === '个' && COUNTERS.has(b.unit)) || (b.unit === '个' && COUNTERS.has(a.unit));
}

function sameAsNumber(bareNumber: Numbered, other: Value): boolean {
	if (bareNumber.unit !== null) return false;
	if (other.kind === 'amount') return close(bareNumber.number, other.yuan);
	const digits = String(bareNumber.number);
	if (other.kind === 'size') return digits === other.size;
	return other.kind === 'identifier' && (digits === other.text || isTail(digits, other.text));
}

/** People name an order by its last digits. */
const TAIL = 4;
const isTail = (digits: string, code: string): boolean => digits.length >= TAIL && code.endsWith(digits);

/** 今晚 24:00 is 明天 0 点; an hour of which the half of the day was not said fits both halves. */
function sameTime(a: Extract<Value, { kind: 'time' }>, b: Extract<Value, { kind: 'time' }>): boolean {
	if (a.day !== null && b.day !== null) {
		const apart = Math.abs(a.day * 1440 + a.minutes - (b.day * 1440 + b.minutes));
		return apart === 0 || (apart === 720 && (a.vague || b.vague));
	}
	const apart = Math.abs(a.minutes - b.minutes) % 1440;
	return apart === 0 || (apart === 720 && (a.vague || b.vague));
}
