/**
 * Numbers as people type them: `209`, `1,280.5`, `二百零九`, `2百零9`, `一百八` (180), `六点八`, `1.2万`, `一六八八`.
 * Works on text that `foldForValues` made position for position, so offsets stay those of the original.
 */

/** A number that was read. `end` is the offset after it. */
export interface Numeral {
	readonly value: number;
	readonly end: number;
	/** Contains a Chinese digit or unit. */
	readonly chinese: boolean;
	/** One lone Chinese digit (`一`, `三`): too weak to be a value without a unit. */
	readonly lone: boolean;
	/** Length of the run of plain digits when it is nothing else, otherwise 0. */
	readonly digits: number;
	/** `三十来`, `两百多`: not exact. */
	readonly about: boolean;
}

const DIGITS = new Map<string, number>(
	Object.entries({
		零: 0,
		〇: 0,
		一: 1,
		壹: 1,
		幺: 1,
		二: 2,
		贰: 2,
		两: 2,
		三: 3,
		叁: 3,
		四: 4,
		肆: 4,
		五: 5,
		伍: 5,
		六: 6,
		陆: 6,
		七: 7,
		柒: 7,
		八: 8,
		捌: 8,
		九: 9,
		玖: 9
	})
);
const SMALL = new Map<string, number>(
	Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 })
);
const LARGE = new Map<string, number>(Object.entries({ 万: 1e4, 亿: 1e8 }));
const ABOUT = '来多几余好';

/** Whether a character is an ASCII digit. */
export const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

/** Whether a number can begin with this character. */
export const startsNumeral = (c: string): boolean => STARTS[c.charCodeAt(0)] === 1;

/**
 * `两三` of `两三分钟`, `二三` of `二三十块`: two neighbouring digits, and `三五`, say from … to. Gives the first of them in
 * the second's tens, hundreds or thousands, or null where it is no such pair.
 */
export function readVague(text: string, at: number): number | null {
	const from = digits[text.charCodeAt(at)] ?? -1;
	const to = digits[text.charCodeAt(at + 1)] ?? -1;
	const next = text.charCodeAt(at + 2);
	if (from < 1 || !(to === from + 1 || (from === 3 && to === 5)) || (digits[next] ?? -1) >= 0) return null;
	return from * ((small[next] ?? 0) || (large[next] ?? 0) || 1);
}

/** Values by code unit, -1 for what is no digit, 0 for what is no unit: several times faster than maps. */
const digits = new Int8Array(0x10000).fill(-1);
for (const [c, value] of DIGITS) digits[c.charCodeAt(0)] = value;
const small = new Int32Array(0x10000);
for (const [c, value] of SMALL) small[c.charCodeAt(0)] = value;
const large = new Int32Array(0x10000);
for (const [c, value] of LARGE) large[c.charCodeAt(0)] = value;

const STARTS = new Uint8Array(0x10000);
for (const c of [...'0123456789十拾', ...DIGITS.keys()]) STARTS[c.charCodeAt(0)] = 1;

/** The readers of dates, times and amounts ask for the same number one after the other: the last answer is kept. */
let last: { readonly text: string; readonly at: number; readonly numeral: Numeral } | null = null;

/** Reads the number that begins at `at`, or null. Never looks further back than `at`. */
export function readNumeral(text: string, at: number): Numeral | null {
	if (at >= text.length || STARTS[text.charCodeAt(at)] !== 1) return null;
	if (last !== null && last.at === at && last.text === text) return last.numeral;
	const numeral = readAnew(text, at);
	last = { text, at, numeral };
	return numeral;
}

function readAnew(text: string, at: number): Numeral {
	if (isDigit(text[at])) {
		const run = readArabic(text, at);
		const next = text[run.end];
		if (next === undefined || !(SMALL.has(next) || LARGE.has(next)))
			return { ...run, about: isAbout(text, run.end) };
	}
	return readMixed(text, at);
}

const isAbout = (text: string, at: number): boolean =>
	at < text.length && ABOUT.includes(text[at] ?? '') && !text.startsWith('多少', at);

function readArabic(text: string, at: number): Omit<Numeral, 'about'> {
	let end = at;
	while (isDigit(text[end])) end++;
	let digits = end - at;
	let plain = text.slice(at, end);
	while (digits <= 3 && text[end] === ',' && isThousands(text, end + 1)) {
		plain += text.slice(end + 1, end + 4);
		end += 4;
		digits = digits + 3 > 3 ? 3 : digits;
	}
	if (text[end] === '.' && isDigit(text[end + 1]) && !isVersion(text, end)) {
		let stop = end + 1;
		while (isDigit(text[stop])) stop++;
		plain += text.slice(end, stop);
		end = stop;
	}
	return {
		value: Number(plain),
		end,
		chinese: false,
		lone: false,
		digits: plain.length === end - at ? plain.length : 0
	};
}

const isThousands = (text: string, at: number): boolean =>
	isDigit(text[at]) && isDigit(text[at + 1]) && isDigit(text[at + 2]) && !isDigit(text[at + 3]);

/** `2026.11.16` is a date, not a decimal. */
function isVersion(text: string, dot: number): boolean {
	let at = dot + 1;
	while (isDigit(text[at])) at++;
	return text[at] === '.' && isDigit(text[at + 1]);
}

function readMixed(text: string, at: number): Numeral {
	let total = 0;
	let section = 0;
	let current: number | null = null;
	let unit = 1;
	let zero = false;
	let units = 0;
	let end = at;
	for (;;) {
		if (end >= text.length) break;
		const code = text.charCodeAt(end);
		const digit = digits[code] ?? -1;
		const tens = small[code] ?? 0;
		const myriads = large[code] ?? 0;
		if (digit >= 0) {
			if (current !== null && units > 0) break;
			if (digit === 0 && units > 0) zero = true;
			else current = current === null ? digit : current * 10 + digit;
			end++;
		} else if (code >= 0x30 && code <= 0x39) {
			if (current !== null) break;
			const run = readArabic(text, end);
			current = run.value;
			end = run.end;
		} else if (tens > 0) {
			if (current === null && end !== at && !zero) break;
			unit = tens;
			section += (current ?? 1) * unit;
			current = null;
			zero = false;
			units++;
			end++;
		} else if (myriads > 0 && (current !== null || section > 0)) {
			unit = myriads;
			total = (total + section + (current ?? 0)) * unit;
			section = 0;
			current = null;
			zero = false;
			units++;
			end++;
		} else break;
	}
	if (zero && current === null) end--;
	const short = current !== null && units > 0 && !zero && unit >= 100 && current < 10;
	let value = total + section + (short ? ((current ?? 0) * unit) / 10 : (current ?? 0));
	const decimal = units > 1 ? null : readDecimals(text, end);
	if (decimal !== null) {
		value += decimal.value;
		end = decimal.end;
	}
	return {
		value,
		end,
		chinese: true,
		lone: end - at === 1,
		digits: 0,
		about: isAbout(text, end)
	};
}

/** `点八` after a number: plain Chinese digits only; `点十分`, `点零七`, `点半` are times. */
function readDecimals(text: string, at: number): { readonly value: number; readonly end: number } | null {
	if (text[at] !== '点') return null;
	let end = at + 1;
	let plain = '';
	for (; end < text.length && plain.length < 6; end++) {
		const digit = DIGITS.get(text[end] ?? '');
		if (digit === undefined || text[end] === '两') break;
		plain += digit;
	}
	const after = text[end] ?? '';
	if (plain === '' || SMALL.has(after) || after === '分' || after === '刻') return null;
	if (plain.length === 2 && plain.startsWith('0')) return null;
	return { value: Number(`0.${plain}`), end };
}
