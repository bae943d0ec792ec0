/** A normalised text cut into clauses: `180 卖不了,最低 209 可以` has two. */
import { asksInLatin, joinsLatin, latinMask, opensLatin } from './latin-words.ts';
import { partsAtSpace } from './spaced.ts';

/** A stretch of the normalised text. */
export interface Clause {
	readonly start: number;
	readonly end: number;
	/** Asks rather than states: ends in 吗, 么 or a question mark. */
	readonly question: boolean;
	/** Written in English: its features are words. */
	readonly latin: boolean;
}

const isAscii = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
const isWordUnit = (code: number): boolean => code >= 0x3400 || isAscii(code);

/** Words that end a clause softly. */
export const PARTICLES = '哦喔噢呢啦哈呀哟咯滴嘛噻诶';
const ENDERS = `${PARTICLES}亲吧了的吗`;
const QUESTIONS = '吗么不没';
const OPENERS = [
	'但是',
	'不过',
	'而且',
	'另外',
	'所以',
	'然后',
	'或者',
	'要么',
	'因为',
	'要不',
	'如果',
	'但'
];

/** Classes of characters by code unit: a table look-up for each instead of a search in a string. */
const PARTICLE = 1;
const OPENER = 2;
const classes = new Uint8Array(0x10000);
for (const c of PARTICLES) classes[c.charCodeAt(0)] = PARTICLE;
for (const word of OPENERS) classes[word.charCodeAt(0)] = OPENER;

const classAt = (text: string, at: number): number => classes[text.charCodeAt(at)] ?? 0;

/** Cuts a text into clauses: at signs and line ends, after particles, before conjunctions, before an amount denied anew; never inside a number. */
export function clausesOf(text: string): readonly Clause[] {
	const clauses: Clause[] = [];
	const mask = latinMask(text);
	let start = 0;
	const close = (end: number, sign: string): void => {
		let last = end;
		while (last > start && classAt(text, last - 1) === PARTICLE) last--;
		if (last <= start) return;
		const latin = mask !== null && mask[start] === 1;
		const asks = sign === '?' || QUESTIONS.includes(text[last - 1] ?? ' ');
		clauses.push({ start, end, question: asks || (latin && asksInLatin(text, start)), latin });
	};
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (mask !== null && at > start && mask[at] !== mask[at - 1]) {
			close(at, '');
			start = at;
		}
		if (mask !== null && mask[at] === 1 && (isAscii(code) || joinsLatin(text, at))) {
			if (!opensLatin(text, start, at)) continue;
			close(at - 1, '');
			start = at;
		} else if (!isWordUnit(code)) {
			if (joinsNumber(text, start, at) && !deniesAnew(text, start, at + 1)) continue;
			close(at, text[at] ?? '');
			start = at + 1;
		} else if (code >= 0x30 && code <= 0x39 && at - start >= 4 && deniesAnew(text, start, at)) {
			close(at, '');
			start = at;
		} else if (at - start >= 4 && classAt(text, at - 1) === PARTICLE && classAt(text, at) !== PARTICLE) {
			close(at, '');
			start = at;
		} else if (
			at - start >= 3 &&
			classes[code] === OPENER &&
			OPENERS.some((word) => text.startsWith(word, at))
		) {
			close(at, '');
			start = at;
		}
	}
	close(text.length, '');
	return clauses;
}

/** `6.8`, `1,280`, `24:00`, `11/16`, `48 小时`, `满 200`, `-`, `%`, `¥` do not part clauses. */
function joinsNumber(text: string, start: number, at: number): boolean {
	const sign = text[at] ?? '';
	if ("¥%+-_'".includes(sign)) return true;
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 1);
	if (sign === ' ' && (ENDERS.includes(text[at - 1] ?? 'x') || partsAtSpace(text, start, at))) return false;
	if (sign === ' ') return isAscii(before) !== isAscii(after) && isWordUnit(before) && isWordUnit(after);
	return '.,:/'.includes(sign) && before >= 0x30 && before <= 0x39 && after >= 0x30 && after <= 0x39;
}

/** A denial that is over: two characters after it or more. What is denied right after it is no clause of its own. */
const DENIED_BEFORE = /[不没别无勿莫][^不没别无勿莫]{2,}$/u;
const AMOUNT_DENIED =
	/^\d[\d.]*(?:元|块钱?)?[ 我您真的也都可是确实在这]{0,4}(?:[\u4e00-\u9fff]{1,2}不[了起到成下得]|不[行成能]|没法|没权限)/u;
const LOOK_AHEAD = 20;

/** `赠品不能折现 189拍不了`: an amount with a denial of its own begins a clause, whether anything parts them or not. */
function deniesAnew(text: string, start: number, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	if (before !== 0x20 && before < 0x3400) return false;
	if (!AMOUNT_DENIED.test(text.slice(at, at + LOOK_AHEAD))) return false;
	return DENIED_BEFORE.test(text.slice(Math.max(start, at - LOOK_AHEAD), at).trimEnd());
}
