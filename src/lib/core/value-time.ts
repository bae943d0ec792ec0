/** Readers for dates, days and times of day on folded text; each gives null when its form is not at that place. */
import { isDigit, readNumeral, type Numeral } from './numeral.ts';
import type { Value } from './value.ts';
import { DAYS, HALVES, WEEKDAYS } from './value-words.ts';

interface Reading {
	readonly value: Value;
	readonly end: number;
}

const past = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** Two digits or fewer, ASCII, not part of a longer number. */
function small(
	text: string,
	at: number,
	max: number
): { readonly value: number; readonly end: number } | null {
	let end = at;
	while (isDigit(text[end])) end++;
	const value = Number(text.slice(at, end));
	return end > at && end - at <= 2 && value <= max && text[end] !== '.' ? { value, end } : null;
}

/** `2026-11-16`, `2026年11月16日`, `11月16号`, `11/16`, `16号`, `十一月十六`. */
export function readDate(text: string, at: number): Reading | null {
	return readIsoDate(text, at) ?? readSlashDate(text, at) ?? readSpokenDate(text, at);
}

function readIsoDate(text: string, at: number): Reading | null {
	const mark = text[at + 4] ?? '';
	if (!isYear(text, at) || !(mark === '-' || mark === '/' || mark === '.')) return null;
	const month = small(text, at + 5, 12);
	if (month === null || text[month.end] !== mark) return null;
	const day = small(text, month.end + 1, 31);
	return day === null
		? null
		: {
				value: { kind: 'date', year: Number(text.slice(at, at + 4)), month: month.value, day: day.value },
				end: day.end
			};
}

const isYear = (text: string, at: number): boolean =>
	(text.startsWith('20', at) || text.startsWith('19', at)) &&
	isDigit(text[at + 2]) &&
	isDigit(text[at + 3]) &&
	!isDigit(text[at + 4]);

function readSlashDate(text: string, at: number): Reading | null {
	const month = small(text, at, 12);
	if (month === null || month.value === 0 || text[month.end] !== '/') return null;
	const day = small(text, month.end + 1, 31);
	if (day === null || day.value === 0 || text[day.end] === '/') return null;
	return { value: { kind: 'date', year: null, month: month.value, day: day.value }, end: day.end };
}

function readSpokenDate(text: string, at: number): Reading | null {
	let start = at;
	let year: number | null = null;
	const first = readNumeral(text, at);
	if (first === null || first.about) return null;
	if (text[past(text, first.end)] === '年' && first.value >= 1900 && first.value < 2200) {
		year = first.value;
		start = past(text, past(text, first.end) + 1);
	}
	const month = start === at ? first : readNumeral(text, start);
	if (month === null) return null;
	const mark = past(text, month.end);
	if (text[mark] === '月' && month.value >= 1 && month.value <= 12) {
		const day = readNumeral(text, past(text, mark + 1));
		if (day === null || day.value < 1 || day.value > 31) {
			return { value: { kind: 'date', year, month: month.value, day: null }, end: mark + 1 };
		}
		const close = past(text, day.end);
		const marked = text[close] === '日' || text[close] === '号';
		return {
			value: { kind: 'date', year, month: month.value, day: day.value },
			end: marked ? close + 1 : day.end
		};
	}
	const bare = year === null ? bareDay(text, at) : null;
	if (bare !== null) return bare;
	const isDay = text[mark] === '号' || (text[mark] === '日' && !isSpan(text, mark + 1));
	if (!isDay || year !== null || month.value < 1 || month.value > 31 || !Number.isInteger(month.value))
		return null;
	if ('店楼线院门仓机码链'.includes(text[mark + 1] ?? ' ')) return null;
	return { value: { kind: 'date', year: null, month: null, day: month.value }, end: mark + 1 };
}

/** `7日内`, `7日无理由`: so long, and no day of the month. */
const isSpan = (text: string, at: number): boolean =>
	['内', '以内', '之内', '无理由'].some((word) => text.startsWith(word, at));

/** `26发货`, `22上午`: a day of two digits, right before what is done then or before a half of it. */
const BARE_DAY = /(?:[12]\d|3[01])(?=发(?!\d)|[上下中]午|早上|晚上)/y;

function bareDay(text: string, at: number): Reading | null {
	BARE_DAY.lastIndex = at;
	const day = BARE_DAY.exec(text)?.[0];
	if (day === undefined || text[at - 1] === '满') return null;
	return { value: { kind: 'date', year: null, month: null, day: Number(day) }, end: at + day.length };
}

const byFirst = <T extends readonly [string, ...unknown[]]>(
	words: readonly T[]
): ReadonlyMap<string, readonly T[]> => Map.groupBy(words, ([word]) => word[0] ?? '');
const DAYS_BY_FIRST = byFirst(DAYS);
const HALVES_BY_FIRST = byFirst(HALVES);
/** Characters with which a day or a half of it may begin. */
export const DAY_STARTS = [...DAYS_BY_FIRST.keys(), ...HALVES_BY_FIRST.keys()].join('');

/** 1 where a word of a day may begin, `ALONE` where one character is such a word; 1 for what comes second in one. */
const startsDay = new Uint8Array(0x10000);
const secondInDay = new Uint8Array(0x10000);
const ALONE = 2;
for (const c of DAY_STARTS) startsDay[c.charCodeAt(0)] = 1;
for (const [word] of [...DAYS, ...HALVES]) {
	if (word.length === 1) startsDay[word.charCodeAt(0)] = ALONE;
	else secondInDay[word.charCodeAt(1)] = 1;
}

/** Whether a word of a day may stand here: `大` begins many a word, and hardly ever `大后天`. */
function mayStartDay(text: string, at: number): boolean {
	const start = startsDay[text.charCodeAt(at)];
	return start === ALONE || (start === 1 && secondInDay[text.charCodeAt(at + 1)] === 1);
}

/** `明天这个点`: so many times 24 hours from now. */
const SAME_HOUR = [
	'这个点',
	'这会儿',
	'这会',
	'这时候',
	'这个时候',
	'这个时间',
	'此时',
	'的这个点',
	'的这时候'
];
const DAY_MS = 86_400_000;

/** `到货当天`, `到了当天`: the day of something else, which is hardly today. */
const HAPPENED: ReadonlySet<string | undefined> = new Set([...'到货收了']);

/** `今晚 24:00`, `明早九点`, `下午六点`, `明天`. */
export function readDayWord(text: string, at: number): Reading | null {
	if (!mayStartDay(text, at)) return null;
	const day = DAYS_BY_FIRST.get(text[at] ?? '')?.find(([word]) => text.startsWith(word, at));
	if (day === undefined && !HALVES_BY_FIRST.has(text[at] ?? '')) return null;
	if (day?.[0].startsWith('当') === true && HAPPENED.has(text[at - 1])) return null;
	let end = at + (day?.[0].length ?? 0);
	const same = day === undefined ? undefined : SAME_HOUR.find((words) => text.startsWith(words, end));
	if (day !== undefined && same !== undefined && day[1] > 0)
		return { value: { kind: 'duration', ms: day[1] * DAY_MS, working: false }, end: end + same.length };
	const next = past(text, end);
	const half = HALVES_BY_FIRST.get(text[next] ?? '')?.find(([word]) => text.startsWith(word, next));
	if (day === undefined && half === undefined) return null;
	if (half !== undefined) end = next + half[0].length;
	const clock = readClock(
		text,
		past(text, text[end] === '的' ? end + 1 : end),
		day?.[1] ?? null,
		half?.[1] ?? day?.[2] ?? null
	);
	if (clock !== null) return clock;
	return day === undefined ? null : { value: { kind: 'day', offset: day[1] }, end: at + day[0].length };
}

/** `周五`, `下周三`, `星期天`; `一周` is a length of time and is read from its number. */
export function readWeekday(text: string, at: number): Reading | null {
	if (!'星礼周'.includes(text[at] ?? ' ')) return null;
	const word = ['星期', '礼拜', '周'].find((name) => text.startsWith(name, at));
	if (word === undefined) return null;
	const weekday = WEEKDAYS.get(text[at + word.length] ?? '');
	if (weekday === undefined || text[at + word.length + 1] === '年') return null;
	return { value: { kind: 'weekday', weekday }, end: at + word.length + 1 };
}

/** `18:00`, `18点`, `六点半`, `十二点`; the day and its half come from words before it. */
export function readClock(
	text: string,
	at: number,
	day: number | null,
	half: 'am' | 'pm' | null
): Reading | null {
	const hour = readHour(text, at);
	if (hour === null || hour.value > 24 || !Number.isInteger(hour.value)) return null;
	const colon = text[hour.end] === ':';
	if (colon) {
		const minute = small(text, hour.end + 1, 59);
		if (minute === null || minute.end - hour.end !== 3) return null;
		const seconds = text[minute.end] === ':' ? small(text, minute.end + 1, 59) : null;
		return clock(hour.value, minute.value, day, half, false, seconds?.end ?? minute.end);
	}
	const mark = past(text, hour.end);
	if (text[mark] !== '点' && !(text[mark] === '时' && '前整之分以'.includes(text[mark + 1] ?? ' ')))
		return null;
	const minutes = readMinutes(text, mark + 1);
	return minutes === null
		? null
		: clock(hour.value, minutes.value, day, half, half === null && hour.value <= 12, minutes.end);
}

/** A whole hour; the reading of `八点零七` as a decimal is undone here, that of `六点八` is not. */
function readHour(text: string, at: number): { readonly value: number; readonly end: number } | null {
	const ascii = small(text, at, 24);
	if (ascii !== null) return ascii;
	const number = readNumeral(text, at);
	return number === null || !number.chinese || number.about ? null : number;
}

function readMinutes(text: string, at: number): { readonly value: number; readonly end: number } | null {
	if (text[at] === '半') return { value: 30, end: at + 1 };
	if (text.startsWith('一刻', at)) return { value: 15, end: at + 2 };
	if (text[at] === '钟' || text[at] === '整') return { value: 0, end: at + 1 };
	const number = readNumeral(text, at);
	if (number === null || number.value >= 60) return { value: 0, end: at };
	const isMinute = text[number.end] === '分' || number.end - at >= 2;
	if (!isMinute) return null;
	return { value: number.value, end: text[number.end] === '分' ? number.end + 1 : number.end };
}

function clock(
	hour: number,
	minute: number,
	day: number | null,
	half: 'am' | 'pm' | null,
	vague: boolean,
	end: number
): Reading {
	let minutes = hour * 60 + minute;
	if (half === 'pm' && hour < 12 && hour > 0) minutes += 720;
	if (half === 'pm' && (hour === 0 || hour === 12) && minute === 0) minutes = 1440;
	if (half === 'am' && hour === 12) minutes -= 720;
	return {
		value: { kind: 'time', minutes, day, vague: vague && hour < 13 && hour > 0 && half === null },
		end
	};
}

/** Whether what follows a number leaves room for a date or a time of day, or for an English word: mostly nothing does. */
export function mayBeDated(text: string, { end, chinese, digits }: Numeral): boolean {
	const next = text[chinese && text[end] === ' ' ? end + 1 : end] ?? '一';
	return DATE_MARKS.includes(next) || (!chinese && (digits === 0 || next < '一'));
}
const DATE_MARKS = '年月号日点时:发上下中早晚';
