/**
 * The scanner behind `findValues`: one pass over the folded text; at each place the readers are asked in turn and the
 * first that reads a value wins. Every reader looks ahead only, over a bounded stretch.
 */
import { isDigit, readNumeral, readVague, startsNumeral } from './numeral.ts';
import { readEnglishNumber, readEnglishWord } from './value-english.ts';
import { afterRangeSign, asRange } from './value-range.ts';
import type { Numeral } from './numeral.ts';
import type { Found, Value } from './value.ts';
import { DAY_STARTS, readClock, mayBeDated, readDate, readDayWord, readWeekday } from './value-time.ts';
import { readCode, readLatin, readSpokenSize, type Outcome } from './value-size.ts';
import { isMoneyWord, isWord, money, spanLength, unitAt } from './value-units.ts';
import { SPANS, UNITS } from './value-words.ts';
import { foldForValues } from './value-fold.ts';

/** A value and the offset after it. */
interface Reading {
	readonly value: Value;
	readonly end: number;
}

const HALF_UNITS = ['个小时', '小时', '个月', '个钟头', '天', '年'];
const SPAN_OF_HALF = new Map<string, number>([
	['个小时', 1_800_000],
	['小时', 1_800_000],
	['个钟头', 1_800_000],
	['天', 43_200_000],
	['个月', 1_296_000_000],
	['年', 15_768_000_000]
]);

/** 1 where a value may begin. */
const STARTS = new Uint8Array(0x10000);
for (const c of `${DAY_STARTS}¥$0123456789abcdefghijklmnopqrstuvwxyz百均半几数上俩仨块零〇一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖十拾星礼周`) {
	STARTS[c.charCodeAt(0)] = 1;
}

/** Every value of the text, left to right, without overlap; see `value.ts`. */
export function findFound(text: string): readonly Found[] {
	const folded = foldForValues(text);
	const found: Found[] = [];
	for (let at = 0; at < folded.length;) {
		if (STARTS[folded.charCodeAt(at)] !== 1) {
			at++;
			continue;
		}
		const reading = readAt(folded, at);
		if (reading === null) at = skip(folded, at);
		else {
			if (reading.value !== null) found.push({ value: reading.value, start: at, end: reading.end });
			at = Math.max(reading.end, at + 1);
		}
	}
	return found;
}

function readAt(text: string, at: number): Outcome {
	const c = text[at] ?? '';
	if (c === '¥' || c === '$') return readPrefixed(text, at, 1);
	if (c === 'r' && text.startsWith('rmb', at)) return readPrefixed(text, at, 3);
	if (isDigit(c)) return readQuantity(text, at);
	if (c >= 'a' && c <= 'z') return readEnglishWord(text, at) ?? readLatin(text, at);
	if (c < '\u3000') return null;
	if (c === '百' && text.startsWith('百分之', at)) return readPercent(text, at);
	const dated = readDayWord(text, at) ?? readWeekday(text, at);
	if (dated !== null) return dated;
	if (c === '均' && text[at + 1] === '码') return { value: { kind: 'size', size: '均码' }, end: at + 2 };
	if (c === '半') return readHalf(text, at);
	const next = text[at + 1] ?? ' ';
	if (c === '上' ? '百千万'.includes(next) : '几数'.includes(c) && startsNumeral(next))
		return aboutMany(text, at);
	if (c === '俩' || c === '仨') return readFew(text, at, c === '俩' ? 2 : 3);
	if (c === '块' && startsNumeral(next)) return readPieceOfMoney(text, at);
	return startsNumeral(c) ? readQuantity(text, at) : null;
}

/** `俩`, `仨工作日`, `仨月`: 个 is inside. */
function readFew(text: string, at: number, number: number): Outcome {
	const length = text[at + 1] === '月' ? 1 : spanLength(text, at + 1);
	if (length === 0) return { value: { kind: 'number', number, unit: '个' }, end: at + 1 };
	const unit = text.slice(at + 1, at + 1 + length);
	const after = readQuantity(`${number}${unit === '月' ? '个月' : unit}`, 0);
	return after === null ? null : { value: after.value, end: at + 1 + length };
}

/** Leaves a Latin word as a whole; otherwise one character. */
function skip(text: string, at: number): number {
	let end = at;
	while (isWord(text[end])) end++;
	return Math.max(end, at + 1);
}

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

const percent = (value: number, end: number): Outcome => ({
	value: { kind: 'number', number: value, unit: '%' },
	end
});

function readHalf(text: string, at: number): Outcome {
	for (const unit of HALF_UNITS) {
		if (text.startsWith(unit, at + 1)) {
			return {
				value: { kind: 'duration', ms: SPAN_OF_HALF.get(unit) ?? 0, working: false },
				end: at + 1 + unit.length
			};
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

/** A number and what follows it, or a range of two. */
function readQuantity(text: string, at: number): Outcome {
	const vague = readVague(text, at);
	if (vague !== null) {
		const to = readSingle(text, at + 1);
		const range = to === null || to.value === null ? null : asRange(count(vague), to.value);
		if (range !== null) return { value: range, end: to?.end ?? at };
	}
	const first = readSingle(text, at);
	return first === null || first.value === null
		? first
		: ranged(text, { value: first.value, end: first.end });
}

const count = (number: number): Value => ({ kind: 'number', number, unit: null });

function readSingle(text: string, at: number): Outcome {
	const number = readNumeral(text, at);
	if (number === null) return null;
	const dated = mayBeDated(text, number)
		? (readEnglishNumber(text, at) ?? readDate(text, at) ?? readClock(text, at, null, null))
		: null;
	return dated ?? quantity(text, at, number) ?? { value: null, end: number.end };
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
	const spoken = readSpokenSize(text, start, number);
	if (spoken !== null) return spoken;
	const span = spanAt(text, start, number);
	if (span !== null) return span;
	const unit = unitAt(text, start);
	if (unit !== null && !(number.chinese && number.value === 10 && unit === '分'))
		return withUnit(number, unit, start);
	if (number.chinese && (number.lone || number.value < 11)) return null;
	return { value: { kind: 'number', number: number.value, unit: null }, end: number.end };
}

function withUnit(number: Numeral, unit: string, start: number): Outcome {
	const canonical = UNITS.get(unit) ?? unit;
	const folded = canonical === '折' && number.value > 10 ? number.value / 10 : number.value;
	return { value: { kind: 'number', number: folded, unit: canonical }, end: start + unit.length };
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
	if (text[end] === '半' && !text.startsWith('半价', end))
		[ms, end] = [ms + (SPANS.get(unit) ?? 0) / 2, end + 1];
	const minutes = SPANS.get(unit) === 3_600_000 ? readNumeral(text, end) : null;
	if (minutes !== null && text[minutes.end] === '分') {
		[ms, end] = [ms + minutes.value * 60_000, minutes.end + (text[minutes.end + 1] === '钟' ? 2 : 1)];
	}
	return { value: { kind: 'duration', ms, working: unit.endsWith('工作日') }, end };
}

/** `3-5 天`, `9:00 到 21:00`; a falling pair (`219 到 209`) stays two values. */
function ranged(text: string, first: Reading): Outcome {
	const start = afterRangeSign(text, first.end);
	const second = start === null ? null : readSingle(text, start);
	const range = second === null || second.value === null ? null : asRange(first.value, second.value);
	return range === null || second === null ? first : { value: range, end: second.end };
}
