/** Telephone numbers and handles however they are spelt: `138 0013 8000`, `一三八…`, `幺三8 零零OO`. */
import type { Clause } from './clause.ts';
import { findEnglishHandle, whoseInEnglish } from './contact-english.ts';
import type { WithoutGaps } from './gaps.ts';

/** A number found, as an alarm; offsets of the normalised text. */
interface ContactNumber {
	readonly detector: 'off_platform' | 'privacy';
	readonly start: number;
	readonly end: number;
}

const DIGIT_OF = new Map<string, string>(
	Object.entries({
		零: '0',
		〇: '0',
		o: '0',
		洞: '0',
		一: '1',
		l: '1',
		两: '2',
		拐: '7',
		勾: '9',
		幺: '1',
		壹: '1',
		二: '2',
		贰: '2',
		三: '3',
		叁: '3',
		四: '4',
		肆: '4',
		五: '5',
		伍: '5',
		六: '6',
		陆: '6',
		七: '7',
		柒: '7',
		八: '8',
		捌: '8',
		九: '9',
		玖: '9'
	})
);
for (let digit = 0; digit <= 9; digit++) DIGIT_OF.set(String(digit), String(digit));
/** Circled digits that NFKC leaves as they are. */
for (const circled of ['⓿❶❷❸❹❺❻❼❽❾', '⓿➀➁➂➃➄➅➆➇➈', '⓿➊➋➌➍➎➏➐➑➒', '⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽'])
	[...circled].forEach((sign, digit) => DIGIT_OF.set(sign, String(digit)));

/** A digit in whatever spelling, by code unit: itself and one more, 0 for what is none. Most text is passed over by this table. */
const DIGITS = new Uint8Array(0x10000);
for (const [c, digit] of DIGIT_OF) DIGITS[c.charCodeAt(0)] = Number(digit) + 1;

/** 1 where a sign stands that may part digits. */
const GAPS = new Uint8Array(0x10000);
for (const c of ' -._*·/|~\'"()+\n,。、;') GAPS[c.charCodeAt(0)] = 1;
const SAFE = [
	'快递',
	'师傅',
	'派送',
	'站点',
	'网点',
	'热线',
	'物流',
	'厂家',
	'官方',
	'维修',
	'运单',
	'单号',
	'订单'
];
const THEIRS = [
	'您的',
	'收件',
	'收货',
	'预留',
	'她的',
	'他的',
	'买家',
	'对方',
	'电话是',
	'手机是',
	'号码是',
	'核对',
	'拿走',
	'取走',
	'领走',
	'代签',
	'男生',
	'女生',
	'小伙',
	'先生',
	'女士',
	'邻居',
	'室友',
	'那位',
	'机主'
];
const LOOK_BACK = 14;
/** A parcel goes back to an address with a telephone number. */
const RETURNS = [
	'退货地址',
	'寄回',
	'退回',
	'退到',
	'寄到我们',
	'售后仓',
	'售后地址',
	'返修地址',
	'换货地址'
];
const RETURN_LOOK_BACK = 60;

/** The first mobile number (11 digits from 13 to 19) or messenger handle, or null. */
export function findContactNumber(
	text: string,
	clauses: readonly Clause[],
	denied: Uint8Array,
	withoutGaps: WithoutGaps
): ContactNumber | null {
	const english = clauses.filter((clause) => clause.latin);
	return (
		findMobile(text) ??
		findHandle(withoutGaps, denied, english) ??
		(english.length === 0 ? null : findEnglishHandle(text, denied))
	);
}

function findMobile(text: string): ContactNumber | null {
	for (let at = 0; at < text.length;) {
		if (DIGITS[text.charCodeAt(at)] === 0) {
			at++;
			continue;
		}
		const run = digitRun(text, at);
		if (run.count === 11 && run.first === 1 && run.second >= 3) {
			const before = text.slice(Math.max(0, at - LOOK_BACK), at);
			const address = text.slice(Math.max(0, at - RETURN_LOOK_BACK), at);
			const whose = whoseInEnglish(text, at);
			const isOpen =
				whose !== 'business' &&
				!SAFE.some((word) => before.includes(word)) &&
				!RETURNS.some((word) => address.includes(word));
			if (isOpen) {
				const isTheirs = whose === 'theirs' || THEIRS.some((word) => before.includes(word));
				return {
					detector: isTheirs ? 'privacy' : 'off_platform',
					start: at,
					end: run.end
				};
			}
		}
		at = run.end;
	}
	return null;
}

interface DigitRun {
	/** How many digits, and the first two of them. */
	readonly count: number;
	readonly first: number;
	readonly second: number;
	readonly end: number;
}

/** Digits in a row, up to three gap signs between them. */
function digitRun(text: string, from: number): DigitRun {
	let [count, first, second, end, gap] = [0, 0, 0, from, 0];
	for (let at = from; at < text.length && gap <= 3; at++) {
		const code = text.charCodeAt(at);
		const digit = DIGITS[code] ?? 0;
		if (digit > 0) {
			if (count === 0) first = digit - 1;
			else if (count === 1) second = digit - 1;
			count++;
			end = at + 1;
			gap = 0;
		} else if (GAPS[code] === 1) gap++;
		else break;
	}
	return { count, first, second, end: Math.max(end, from + 1) };
}

const MESSENGERS = [
	'微信',
	'qq',
	'加我',
	'小红书号',
	'抖音号',
	'扣扣',
	'vx',
	'v信',
	'薇信',
	'威信',
	'卫星:',
	'企鹅',
	'企鹅号'
];
/** `微信支付 12800` names a way to pay. */
const PAYS = ['支付', '付款', '钱包', '零钱', '红包', '小程序'];

const LONGEST_NAME = 4;
/** Between the messenger's name and the handle: `微信号是`. */
const BETWEEN = 4;

/**
 * `微信 abc_123`, `加我 shop88`, `qq 12345678`: a handle of five signs or more right after the messenger's name. English
 * without its blanks would be one long handle: it is read by itself.
 */
function findHandle(
	{ plain, at }: WithoutGaps,
	denied: Uint8Array,
	english: readonly Clause[]
): ContactNumber | null {
	for (let start = 0; start < plain.length;) {
		if (!isHandleSign(plain.charCodeAt(start))) {
			start++;
			continue;
		}
		let end = start;
		while (isHandleSign(plain.charCodeAt(end))) end++;
		const name = end - start >= 5 && end - start <= 34 ? messengerBefore(plain, start, end) : -1;
		if (name !== -1 && !isWithin(english, at[start] ?? 0) && denied[at[name] ?? 0] === 0)
			return { detector: 'off_platform', start: at[name] ?? 0, end: (at[end - 1] ?? 0) + 1 };
		start = end;
	}
	return null;
}

const isWithin = (clauses: readonly Clause[], at: number): boolean =>
	clauses.some(({ start, end }) => start <= at && at < end);

/** Where the name of a messenger stands that the handle `start..end` belongs to, or -1. */
function messengerBefore(plain: string, start: number, end: number): number {
	const from = Math.max(0, start - LONGEST_NAME - BETWEEN);
	const before = plain.slice(from, start);
	if (PAYS.some((word) => before.includes(word))) return -1;
	for (const name of MESSENGERS) {
		if (plain.startsWith(name, start) && end - start - name.length >= 5) return start;
		const at = before.lastIndexOf(name);
		if (at !== -1 && before.length - at - name.length <= BETWEEN) return from + at;
	}
	return -1;
}

/** Letters, digits, `_` and `-`. */
const isHandleSign = (code: number): boolean =>
	(code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d;
