/**
 * Two texts word by word, for `pair`: how near each word's nearest comes, and what kind of word it is. A word that only
 * frames a question (`请问 知道 帮忙`) may be missing on either side; a rare word may not.
 */
import { likeness } from './alignment.ts';
import { longer, rarityOf } from './lexicon/words.ts';
import type { Word, Worded } from './worded.ts';

const keysOf = (words: string): ReadonlySet<number> =>
	new Set(words.split(' ').map((word) => [...word].reduce((key, c) => longer(key, c.charCodeAt(0)), 0)));

const ASKING = keysOf(
	'为什么 为何 为啥 什么 什么样 什么时候 啥 怎么 怎么样 怎样 如何 咋 多少 多久 几 哪 哪里 哪儿 哪个 哪些 谁 吗 呢 么 可不可以 是不是 是否 能否 有没有 会不会 能不能'
);
const FRAME = keysOf(
	'请 请问 求 求助 跪求 帮 帮忙 帮帮 帮我 一下 知道 谢谢 谢 感谢 各位 大家 大神 大虾 高手 朋友们 推荐 介绍 告诉 告诉我 说说 问 问一下 想 想问 想问问 我想 哦 啊 呀 吧 哈 嘛 急 急求 在线 在线等 亲 你好 您好 麻烦 下 个 比较 最 好 到底 究竟 这 这个 那 那个 现在 我 我的 你 你们 您 他 们 的 了 着 过 地 得 就 也 都 还 又 再 才 给 等 有 辛苦 不好意思 好吗 行吗 因为 所以 那么 然后 怎么办 有人 一些 点 些 呐 嗯 哎 诶 真 真的 很 太 非常 特别'
);

/** Kinds of words: asking, framing, four steps of rarity, others (letters, numbers). */
export const KINDS = 7;
const FRAMING = 1;
const RAREST = 5;
const OTHER = 6;
/** Rarities at which the next kind of Chinese words begins. */
const STEPS = [14, 18, 22];

function kindOf(word: Word, text: string): number {
	if (ASKING.has(word.key)) return 0;
	if (FRAME.has(word.key)) return FRAMING;
	if (text.charCodeAt(word.start) < 0x3400) return OTHER;
	const rarity = rarityOf(word.key);
	if (rarity === 0) return RAREST;
	return 2 + STEPS.filter((step) => rarity >= step).length;
}

/** A word with its kind, how near its nearest comes (0..1), and what it weighs (nothing when it only asks or frames). */
export interface Beside {
	readonly key: number;
	readonly kind: number;
	readonly like: number;
	readonly own: number;
	readonly weight: number;
	readonly rarity: number;
}

/** The words of two texts, each beside the nearest of the other. */
export function beside(a: Worded, b: Worded): readonly [readonly Beside[], readonly Beside[]] {
	const [first, second] = [stands(a), stands(b)];
	const forSecond = new Float64Array(second.length);
	const ofFirst = first.map((word) => {
		let best = 0;
		second.forEach((other, j) => {
			const none =
				(word.characters & other.characters) | (word.topics & other.topics) | (word.groups & other.groups);
			if (word.key !== other.key && none === 0) return;
			const like = likeness(word, a.text, other, b.text);
			if (like > best) best = like;
			if (like > (forSecond[j] ?? 0)) forSecond[j] = like;
		});
		return besideOf(word, a.text, best);
	});
	return [ofFirst, second.map((word, j) => besideOf(word, b.text, forSecond[j] ?? 0))];
}

const stands = ({ words }: Worded): readonly Word[] => words.filter((word) => word.end > word.start);

function besideOf(word: Word, text: string, like: number): Beside {
	const kind = kindOf(word, text);
	return {
		key: word.key,
		kind,
		like,
		own: word.weight,
		weight: kind <= FRAMING ? 0 : word.weight,
		rarity: (rarityOf(word.key) || 28) / 26
	};
}
