/**
 * Readers for values in English, on folded text: `209 yuan`, `Nov 16th`, `two business days`, `3:30 pm`, `tomorrow`.
 * Each gives null when its form is not at that place; all look ahead over a few words only.
 */
import type { Value } from './value.ts';
import { ALONE, DAYS, MONEY, MONTHS, NUMBERS, SPANS, UNITS, WEEKDAYS } from './value-words-english.ts';

interface Reading {
	readonly value: Value;
	readonly end: number;
}

const DAY_OF_MONTH =
	/(?:\.? |\. ?)(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]*[\da-z])(?!%)(?:,? (20\d\d)(?!\d))?/y;
const ORDINAL = /(\d{1,2})(?:st|nd|rd|th)(?![a-z])(?: (?:of )?([a-z]{3,9}))?(?:,? (20\d\d)(?!\d))?/y;
const DAY_FIRST = /(\d{1,2}) (?:of )?([a-z]{3,9})\b(?:,? (20\d\d)(?!\d))?/y;
const CLOCK = /(\d{1,2})(?::(\d\d))? ?(?:(am|pm)\b|([ap])\.m\.?|o'?clock\b)/y;
const MEASURE = /(\d[\d,]*(?:\.\d+)?)[ -]?(?:(business|working|work) )?([a-z]+)\b/y;
const PART_OF_DAY = /(?: (morning|afternoon|evening|night))?(?: (?:at|by|before|around))? /y;

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
	pattern.lastIndex = start;
	return pattern.exec(text);
}

/** A value that begins with a digit and goes on in English letters. */
export function readEnglishNumber(text: string, start: number): Reading | null {
	let end = start;
	while (end < start + 12 && '0123456789.,:'.includes(text[end] ?? 'x')) end++;
	if (text[end] === ' ' || text[end] === '-') end++;
	const letter = text[end] ?? '';
	if (letter < 'a' || letter > 'z') return null;
	return readClock(text, start, null) ?? readOrdinal(text, start) ?? readMeasure(text, start);
}

/** `3 pm`, `3:30pm`, `6 o'clock`. */
function readClock(text: string, start: number, day: number | null): Reading | null {
	const found = at(CLOCK, text, start);
	if (found === null) return null;
	const [all, hour = '', minute = '0', half, letter] = found;
	const isAfternoon = half === 'pm' || letter === 'p';
	const isKnown = half !== undefined || letter !== undefined;
	if (Number(hour) > 12 && isKnown) return null;
	const hours = isKnown ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
	const minutes = hours * 60 + Number(minute);
	return { value: { kind: 'time', minutes, day, vague: !isKnown }, end: start + all.length };
}

/** `the 15th`, `15th of November`, `15 Nov`. */
function readOrdinal(text: string, start: number): Reading | null {
	const ordinal = at(ORDINAL, text, start);
	const found = ordinal ?? at(DAY_FIRST, text, start);
	if (found === null) return null;
	const [all, day = '', name = '', year] = found;
	const month = MONTHS.get(name) ?? null;
	const number = Number(day);
	if (number < 1 || number > 31 || (month === null && ordinal === null)) return null;
	if (month === null) {
		const end = start + day.length + 2;
		const isRank = number <= 3 && name !== '' && !AFTER_DATE.has(name);
		return isRank ? null : { value: { kind: 'date', year: null, month: null, day: number }, end };
	}
	return {
		value: { kind: 'date', year: year === undefined ? null : Number(year), month, day: number },
		end: start + all.length
	};
}

/** After `the 2nd` a date goes on with one of these; with another word it counts things. */
const AFTER_DATE = new Set(['and', 'but', 'for', 'the', 'then', 'which', 'with', 'from', 'this']);

/** `48 hours`, `3 business days`, `209 yuan`, `20 percent`, `3 pairs`. */
function readMeasure(text: string, start: number): Reading | null {
	const found = at(MEASURE, text, start);
	if (found === null) return null;
	const [all, digits = '', working, unit = ''] = found;
	const value = measured(Number(digits.replaceAll(',', '')), unit, working !== undefined);
	return value === null ? null : { value, end: start + all.length };
}

function measured(number: number, unit: string, working: boolean): Value | null {
	if (MONEY.has(unit)) return { kind: 'amount', yuan: number };
	const span = SPANS.get(unit);
	if (span !== undefined)
		return { kind: 'duration', ms: number * span, working: working || unit.startsWith('workday') };
	const known = UNITS.get(unit);
	return known === undefined || working ? null : { kind: 'number', number, unit: known };
}

/** A value that begins with an English word; null for any other word. */
export function readEnglishWord(text: string, start: number): Reading | null {
	let end = start;
	while (isLetter(text[end]) && end < start + 10) end++;
	const word = text.slice(start, end);
	if (isLetter(text[end])) return null;
	const month = MONTHS.get(word);
	if (month !== undefined) return readMonth(text, end, month, word);
	const day = DAYS.get(word);
	if (day !== undefined) return readDay(text, end, day, word === 'tonight');
	const weekday = WEEKDAYS.get(word);
	if (weekday !== undefined) return { value: { kind: 'weekday', weekday }, end };
	if (word === 'day' && text.startsWith(' after tomorrow', end))
		return { value: { kind: 'day', offset: 2 }, end: end + ' after tomorrow'.length };
	if (word === 'noon') return { value: { kind: 'time', minutes: 720, day: null, vague: false }, end };
	if (word === 'midnight') return { value: { kind: 'time', minutes: 1440, day: null, vague: false }, end };
	if (word === 'cny' || word === 'usd') return readMoney(text, end);
	if (word === 'half') return readHalf(text, end);
	return readSpelled(text, start, word);
}

const isLetter = (c: string | undefined): boolean => c !== undefined && c >= 'a' && c <= 'z';

function readMonth(text: string, end: number, month: number, word: string): Reading | null {
	const found = at(DAY_OF_MONTH, text, end);
	const day = Number(found?.[1] ?? 0);
	if (found === null || day < 1 || day > 31)
		return ALONE.has(word) ? null : { value: { kind: 'date', year: null, month, day: null }, end };
	if (word === 'may' && readMeasure(text, end + found[0].indexOf(found[1] ?? '')) !== null) return null;
	const year = found[2] === undefined ? null : Number(found[2]);
	return { value: { kind: 'date', year, month, day }, end: end + found[0].length };
}

/** `tomorrow`, `tomorrow at 3 pm`, `tonight at 8`. */
function readDay(text: string, end: number, offset: number, night: boolean): Reading {
	const between = at(PART_OF_DAY, text, end);
	const clock = between === null ? null : readClock(text, end + between[0].length, offset);
	if (clock !== null) return clock;
	return night && text.startsWith(' at midnight', end)
		? { value: { kind: 'time', minutes: 1440, day: offset, vague: false }, end: end + 12 }
		: { value: { kind: 'day', offset }, end };
}

function readMoney(text: string, end: number): Reading | null {
	const found = at(/ ?(\d[\d,]*(?:\.\d+)?)/y, text, end);
	return found === null
		? null
		: {
				value: { kind: 'amount', yuan: Number((found[1] ?? '').replaceAll(',', '')) },
				end: end + found[0].length
			};
}

function readHalf(text: string, end: number): Reading | null {
	const found = at(/ an? ([a-z]+)\b/y, text, end);
	const span = SPANS.get(found?.[1] ?? '');
	return found === null || span === undefined
		? null
		: { value: { kind: 'duration', ms: span / 2, working: false }, end: end + found[0].length };
}

/** `two days`, `fifteen`, `a hundred and nine yuan`, `an hour`; small numbers need a unit to be a value. */
function readSpelled(text: string, start: number, word: string): Reading | null {
	if (!NUMBERS.has(word) && word !== 'a' && word !== 'an') return null;
	let [number, end, isOnlyArticle] = [0, start, !NUMBERS.has(word)];
	for (let from = start, joined = false; ;) {
		const found = at(/([a-z]+)/y, text, from);
		const next = found?.[1] ?? '';
		const small = NUMBERS.get(next);
		if (next === 'hundred') number = Math.max(1, number) * 100;
		else if (
			small !== undefined &&
			(number === 0 || number % 100 === 0 || (number % 10 === 0 && small < 10 && number % 100 >= 20))
		)
			number += small;
		else if ((next === 'a' || next === 'an') && from === start) joined = true;
		else if (next === 'and' && number >= 100) joined = true;
		else break;
		if (next === 'hundred') isOnlyArticle = false;
		from += next.length;
		if (!joined) end = from;
		joined = false;
		if (text[from] !== ' ' && text[from] !== '-') break;
		from++;
	}
	return withUnit(text, end === start ? start + word.length : end, isOnlyArticle ? 1 : number, isOnlyArticle);
}

const BARE = 13;

function withUnit(text: string, end: number, number: number, isOnlyArticle: boolean): Reading | null {
	const found = at(/[ -](?:(business|working|work) )?([a-z]+)\b/y, text, end);
	const unit = found?.[2] ?? '';
	const isLong = !isOnlyArticle || (SPANS.get(unit) ?? 0) >= 3_600_000;
	const isVague = isOnlyArticle && (unit === 'day' || !SPANS.has(unit));
	const value = found === null || isVague || !isLong ? null : measured(number, unit, found[1] !== undefined);
	if (value !== null && found !== null) return { value, end: end + found[0].length };
	return number >= BARE ? { value: { kind: 'number', number, unit: null }, end } : null;
}
