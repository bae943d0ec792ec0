/**
 * A reply made comparable: half width, simplified, lower case, runs shortened, zero-width signs gone, disguised
 * contacts in plain words. Every code unit of the result knows which stretch of the reply it came from, so that
 * evidence always quotes the reply as typed: `薇❤` → `微信`, both units from `薇❤`.
 */
import { Converter } from 'opencc-js/t2cn';
import {
	ENGLISH_NAMES,
	GUARDED_DISGUISES,
	GUARDS_BEFORE,
	GUARDS_BEFORE_WEAK,
	OPEN_DISGUISES,
	SIGNS,
	SIMPLE_OVERRIDES
} from './lexicon/disguises.ts';
import type { Evidence } from './verdict.ts';

/** A normalised text and the way back: unit `i` came from `source.slice(from[i], to[i])`. */
export interface Normalised {
	readonly source: string;
	readonly text: string;
	readonly from: readonly number[];
	readonly to: readonly number[];
}

let converter: ((text: string) => string) | null = null;

const HAN = 0x4e00;
const HAN_END = 0xa000;
/** Simplified form by character, 0 while not asked: tables of code units are several times faster than maps here. */
const simple = new Uint16Array(HAN_END - HAN);
for (const [from, to] of SIMPLE_OVERRIDES) simple[from.charCodeAt(0) - HAN] = to.charCodeAt(0);

/** One Chinese character in simplified form; asked of the dictionary once. */
function simplified(code: number): number {
	const known = simple[code - HAN] ?? 0;
	if (known !== 0) return known;
	converter ??= Converter({ from: 't', to: 'cn' });
	const answer = converter(String.fromCharCode(code));
	const kept = answer.length === 1 ? answer.charCodeAt(0) : code;
	simple[code - HAN] = kept;
	return kept;
}

const isHan = (code: number): boolean => code >= HAN && code < HAN_END;

/** Simplified characters for traditional ones, one for one: offsets stay the same. */
export const simplify = (text: string): string =>
	text.replace(/[\u4e00-\u9fff]/g, (c) => String.fromCharCode(simplified(c.charCodeAt(0))));

interface Draft {
	readonly units: number[];
	readonly from: number[];
	readonly to: number[];
}

/** Unpaired surrogates become blanks; nothing is thrown for any string. */
export function normalise(source: string): Normalised {
	const draft: Draft = { units: [], from: [], to: [] };
	for (let at = 0; at < source.length;) {
		const code = source.charCodeAt(at);
		if (code >= HAN && code < HAN_END) {
			push(draft, simplified(code), at, at + 1);
			at++;
		} else if (code < 0x80) {
			push(draft, code >= 65 && code <= 90 ? code + 32 : code < 32 && code !== 10 ? 32 : code, at, at + 1);
			at++;
		} else {
			const point = source.codePointAt(at) ?? code;
			const length = point > 0xffff ? 2 : 1;
			const c = source.slice(at, at + length);
			const plain = length === 2 ? plainForm(point, c) : (plains[code] ??= plainForm(code, c));
			for (let i = 0; i < plain.length; i++) push(draft, plain.charCodeAt(i), at, at + length);
			at += length;
		}
	}
	return unmask(source, joinSpelled(draft));
}

/** Chinese digits run in telephone numbers. */
const NUMERALS = new Set([...'零〇一二三四五六七八九幺'].map((c) => c.charCodeAt(0)));

/** Runs: a letter or Chinese character three times or more is kept twice, a sign once; digits and `x` as they are. */
function push({ units, from, to }: Draft, unit: number, start: number, end: number): void {
	const last = units.length - 1;
	if (last >= 0 && units[last] === unit && !NUMERALS.has(unit)) {
		const isText = (unit >= 0x61 && unit <= 0x7a && unit !== 0x78) || (unit >= 0x3400 && unit < 0xd800);
		const isSign = !isText && !(unit >= 0x30 && unit <= 0x39) && unit !== 0x78 && unit < 0xd800;
		if (isSign || (isText && units[last - 1] === unit)) {
			to[last] = end;
			return;
		}
	}
	units.push(unit);
	from.push(start);
	to.push(end);
}

const PICTURE = /\p{Extended_Pictographic}/u;
/** A full-width comma never parts thousands: 便宜20，198 are two amounts. */
const FULL_COMMA = 0xff0c;
const HEARTS = new Set([0x2764, 0x2665, 0x1f9e1]);

/** By code unit, what `plainForm` says of it, once it was asked. */
const plains = new Array<string | undefined>(0x10000);
/** What a code point beyond ASCII and Chinese becomes: text of any length. */
function plainForm(code: number, c: string): string {
	if (code === FULL_COMMA) return ';';
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
	if (code > 0x3000 && code < 0x3020) return c;
	if (isInvisible(code)) return '';
	if (HEARTS.has(code) || (code >= 0x1f493 && code <= 0x1f49f)) return '❤';
	if (c === '🐧') return c;
	const sign = SIGNS.get(c);
	if (sign !== undefined) return sign;
	if (code >= 0x1f000 || (code >= 0x2190 && code < 0x2e80 && PICTURE.test(c))) return ' ';
	if (code >= 0xd800 && code <= 0xdfff) return ' ';
	const folded = c.normalize('NFKC').toLowerCase();
	return folded.length === 1 && isHan(folded.charCodeAt(0))
		? String.fromCharCode(simplified(folded.charCodeAt(0)))
		: folded;
}

/** Zero-width signs, joiners, variation selectors, soft hyphen, combining marks, tags. */
const isInvisible = (code: number): boolean =>
	code === 0xad ||
	(code >= 0x200b && code <= 0x200f) ||
	(code >= 0x202a && code <= 0x202e) ||
	(code >= 0x2060 && code <= 0x206f) ||
	code === 0xfeff ||
	(code >= 0xfe00 && code <= 0xfe0f) ||
	(code >= 0x300 && code <= 0x36f) ||
	code === 0x20e3 ||
	(code >= 0x1f3fb && code <= 0x1f3ff) ||
	(code >= 0xe0000 && code <= 0xe01ef);

const GAPS = new Uint8Array(0x10000);
for (const c of ' .·*_-') GAPS[c.charCodeAt(0)] = 1;

/** `加 微 信` → `加微信`: gaps go when three single characters or more are parted by them, and nothing else. */
function joinSpelled(draft: Draft): Draft {
	const { units, from, to } = draft;
	let drop: Set<number> | null = null;
	const han = (at: number): boolean => isHan(units[at] ?? 0);
	for (let at = 0; at + 4 < units.length; at++) {
		if (GAPS[units[at + 1] ?? 0] !== 1 || GAPS[units[at + 3] ?? 0] !== 1) continue;
		if (han(at) && han(at + 2) && han(at + 4) && !han(at + 5) && !han(at - 1))
			(drop ??= new Set()).add(at + 1).add(at + 3);
	}
	if (drop === null) return draft;
	const dropped = drop;
	const kept = (_: number, at: number): boolean => !dropped.has(at);
	return { units: units.filter(kept), from: from.filter(kept), to: to.filter(kept) };
}

const byFirst = (
	words: readonly (readonly [string, string])[]
): ReadonlyMap<string, readonly (readonly [string, string])[]> =>
	Map.groupBy(
		words.toSorted((a, b) => b[0].length - a[0].length),
		([spelling]) => spelling[0] ?? ''
	);

const OPEN = byFirst(OPEN_DISGUISES);
const GUARDED = byFirst(GUARDED_DISGUISES);
/** 1 where a disguise may begin. */
const STARTS = new Uint8Array(0x10000);
for (const c of [...OPEN.keys(), ...GUARDED.keys(), '❤', '+']) STARTS[c.charCodeAt(0)] = 1;

/** Made at once, so that its characters lie in a row: a text put together piece by piece is slower to read ever after. */
function textOf(units: readonly number[]): string {
	if (units.length <= AT_ONCE) return String.fromCharCode(...units);
	let text = '';
	for (let at = 0; at < units.length; at += AT_ONCE)
		text += String.fromCharCode(...units.slice(at, at + AT_ONCE));
	return text;
}
const AT_ONCE = 4096;

/** Puts the plain word for every disguise; its units all come from the whole of what was typed. */
function unmask(source: string, { units, from, to }: Draft): Normalised {
	const raw = textOf(units);
	const english = !units.some(isHan);
	if (!units.some((unit) => STARTS[unit] === 1)) return { source, text: raw, from, to };
	let text = '';
	const start: number[] = [];
	const end: number[] = [];
	for (let at = 0; at < raw.length;) {
		const c = raw[at] ?? '';
		const word = STARTS[raw.charCodeAt(at)] === 1 ? disguised(raw, at, c) : null;
		const [spelling, plain] = word === null || (english && ENGLISH_NAMES.has(word[0])) ? [c, c] : word;
		const last = at + spelling.length - 1;
		for (let i = 0; i < plain.length; i++) {
			start.push(from[at] ?? 0);
			end.push(to[last] ?? source.length);
		}
		text += plain;
		at += spelling.length;
	}
	return { source, text, from: start, to: end };
}

/** A heart that hides nothing parts clauses; `+` before a contact is 加. */
function disguised(raw: string, at: number, c: string): readonly [string, string] | null {
	const word = disguiseAt(raw, at, OPEN.get(c), false) ?? disguiseAt(raw, at, GUARDED.get(c), true);
	if (word !== null) return word;
	if (c === '❤') return [c, ' '];
	return c === '+' && (GUARDED.has(raw[at + 1] ?? '') || OPEN.has(raw[at + 1] ?? '')) ? [c, '加'] : null;
}

const isLatin = (c: string | undefined): boolean =>
	c !== undefined && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));

function disguiseAt(
	text: string,
	at: number,
	words: readonly (readonly [string, string])[] | undefined,
	guarded: boolean
): readonly [string, string] | null {
	if (words === undefined) return null;
	for (const word of words) {
		if (!text.startsWith(word[0], at)) continue;
		const next = text[at + word[0].length];
		if (word[0] >= 'a' && word[0] < '{' && isLatin(text[at - 1])) continue;
		if (isLatin(word[0][word[0].length - 1]) && next !== undefined && next >= 'a' && next <= 'z') continue;
		if (!guarded || isGuarded(text[at - 1] ?? '', next ?? '', text[at - 2] ?? '')) return word;
	}
	return null;
}

/** `加v`, `+薇`, `加个q`; a lone letter or thing elsewhere stays what it is. */
const isGuarded = (before: string, next: string, further: string): boolean =>
	before !== '' &&
	next !== '信' &&
	next !== '调' &&
	(GUARDS_BEFORE.includes(before) ||
		(GUARDS_BEFORE_WEAK.includes(before) && (GUARDS_BEFORE + '的').includes(further || '?')));

/** The words as typed behind `start..end` of the normalised text. */
export function quote(normalised: Normalised, start: number, end: number): Evidence {
	const { source, from, to } = normalised;
	let first = source.length;
	let last = 0;
	for (let at = start; at < end && at < from.length; at++) {
		first = Math.min(first, from[at] ?? first);
		last = Math.max(last, to[at] ?? last);
	}
	if (last < first) [first, last] = [0, 0];
	return { start: first, end: last, text: source.slice(first, last) };
}
