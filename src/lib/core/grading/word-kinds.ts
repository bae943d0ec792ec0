/** What is known of a Chinese word wherever it stands: what it weighs, which characters it has, what stands for it. */
import { charWeight } from './lexicon/common.ts';
import './lexicon/concepts.ts';
import './lexicon/synonyms.ts';
import { longer, rarityOf } from './lexicon/words.ts';
import { idsOf } from './vocabulary.ts';

/** Weight of a word by rarity: nothing at `COMMON`, 1 at `COMMON + SPAN`; never below `LEAST`. */
const COMMON = 3.5;
const SPAN = 6;
const LEAST = 0.25;
/** Rarity of a character that is no word of the list. */
export const UNKNOWN = 32;

/** Words that ask, and words of politeness, say nothing of what is talked about. */
const HOLLOW = new Set(
	'为什么 什么 什么样 什么时候 啥 怎么 怎么样 怎样 如何 咋 多少 多久 几 哪 哪里 哪儿 哪个 哪些 谁 吗 呢 么 能 可以 可不可以 是不是 是否 能否 会 想 要 请问 请 知道 求 帮 一下 我 你 您 的 了 是 有 在 就 也 都 和 吧 啊 呀'
		.split(' ')
		.map((word) => keyOf(word, 0, word.length))
);

/** The number of a word. */
export function keyOf(text: string, start: number, end: number): number {
	let key = 0;
	for (let at = start; at < end; at++) key = longer(key, text.charCodeAt(at));
	return key;
}

/** A bit for the class of each character of a word. */
export function charactersOf(text: string, start: number, end: number): number {
	let bits = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		bits |= 1 << ((code ^ (code >>> 5)) & 31);
	}
	return bits;
}

/** What is the same of a Chinese word wherever it stands. */
interface Kind {
	readonly word: string;
	readonly weight: number;
	readonly characters: number;
	readonly group: readonly number[];
	readonly groups: number;
}

/** Kinds of words, by their number; filled as words turn up, up to a limit. */
const kinds = new Map<number, Kind>();
const REMEMBERED = 50_000;

/** The kind of the word `start..end` of a text, which has this number. */
export function kindOf(key: number, text: string, start: number, end: number): Kind {
	const known = kinds.get(key);
	if (known !== undefined && isAt(known.word, text, start, end)) return known;
	const group = [...idsOf('synonym', text, start, end), ...idsOf('concept', text, start, end)];
	const kind = {
		word: text.slice(start, end),
		weight: HOLLOW.has(key) ? LEAST : weightOf(key, text, start, end),
		characters: charactersOf(text, start, end),
		group,
		groups: group.reduce((bits, id) => bits | (1 << (id & 31)), 0)
	};
	if (kinds.size >= REMEMBERED) kinds.clear();
	kinds.set(key, kind);
	return kind;
}

/** Two words may have one number, and a grade must not depend on which of them came first. */
function isAt(word: string, text: string, start: number, end: number): boolean {
	return word.length === end - start && text.startsWith(word, start);
}

function weightOf(key: number, text: string, start: number, end: number): number {
	let content = 0.15;
	for (let at = start; at < end; at++) content += charWeight(text.charCodeAt(at));
	const rarity = (rarityOf(key) || UNKNOWN) / 2;
	return Math.max(LEAST, Math.min(1, (rarity - COMMON) / SPAN) * Math.min(1, content));
}
