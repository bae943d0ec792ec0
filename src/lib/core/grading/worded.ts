/** A text cut into its likeliest words, each with what it weighs, its topics and its synonyms. Rare words weigh more. */
import { TOPIC_WEIGHTS } from './lexicon/facets.ts';
import { longer, LONGEST, rarityOf, rarityOfSingle } from './lexicon/words.ts';
import { chooseLongest, noWords } from './vocabulary.ts';
import { charactersOf, keyOf, kindOf, UNKNOWN } from './word-kinds.ts';

/** A word of a text. */
export interface Word {
	/** Same number, same word. */
	readonly key: number;
	readonly weight: number;
	readonly start: number;
	readonly end: number;
	/** A bit for each of 32 classes of its characters, topics, groups of synonyms: most pairs are told apart by these. */
	readonly characters: number;
	readonly topics: number;
	readonly groups: number;
	readonly topic: readonly number[];
	readonly group: readonly number[];
}

/** A text cut into words. */
export interface Worded {
	readonly text: string;
	readonly words: readonly Word[];
	/** Where it may deny something. */
	readonly deniers: readonly number[];
}

/** Weight of the fact that a text denies something. */
const DENIAL = 0.5;
const DENIAL_KEY = -1;

const isHan = (code: number): boolean => code >= 0x3400 && code < 0xa000;
const isLatin = (code: number): boolean =>
	(code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2e;

/** Cuts a normalised text into words. */
export function wordsOf(text: string): Worded {
	const words: Draft[] = [];
	const to = text.length;
	for (let at = 0; at < to;) {
		const test = isHan(text.charCodeAt(at)) ? isHan : isLatin(text.charCodeAt(at)) ? isLatin : null;
		if (test === null) {
			at++;
			continue;
		}
		let end = at + 1;
		while (end < to && test(text.charCodeAt(end))) end++;
		if (test === isHan) cut(text, at, end, words);
		else words.push(newWord(keyOf(text, at, end), 1, at, end, charactersOf(text, at, end)));
		at = end;
	}
	addTopics(text, words);
	const deniers = deniersIn(text);
	if (denies(text, deniers, 0, to)) words.push(newWord(DENIAL_KEY, DENIAL, 0, 0, 0));
	return { text, words, deniers };
}

/** The words of a text that stand in a stretch of it: their numbers, and that it denies something. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly denial: Word | null;
}

/** Looks for the words of a stretch. */
export function stretchOf({ text, words, deniers }: Worded, start: number, end: number): Stretch {
	const known = words.length - (words.at(-1)?.key === DENIAL_KEY ? 1 : 0);
	let from = 0;
	while (from < known && (words[from]?.start ?? 0) < start) from++;
	let to = from;
	while (to < known && (words[to]?.end ?? 0) <= end) to++;
	return {
		from,
		to,
		denial: denies(text, deniers, start, end) ? newWord(DENIAL_KEY, DENIAL, start, start, 0) : null
	};
}

/** The same as a text of its own. */
export function within(all: Worded, start: number, end: number): Worded {
	const { from, to, denial } = stretchOf(all, start, end);
	const words = all.words.slice(from, to);
	return { text: all.text, words: denial === null ? words : [...words, denial], deniers: all.deniers };
}

/** A word while its text is read. */
type Draft = { -readonly [K in keyof Word]: Word[K] };

const NONE: readonly number[] = [];

const newWord = (key: number, weight: number, start: number, end: number, characters: number): Draft => ({
	key,
	weight,
	start,
	end,
	characters,
	topics: 0,
	groups: 0,
	topic: NONE,
	group: NONE
});

/** Kept between calls. */
let costs = new Int32Array(512);
let backs = new Uint8Array(512);

/** The likeliest words, from the end backwards: the sum of their rarities is the least. */
function cut(text: string, from: number, to: number, words: Draft[]): void {
	const length = to - from;
	if (costs.length <= length) [costs, backs] = [new Int32Array(2 * length), new Uint8Array(2 * length)];
	costs[length] = 0;
	for (let at = length - 1; at >= 0; at--) {
		const code = text.charCodeAt(from + at);
		let best = (rarityOfSingle(code) || UNKNOWN) + (costs[at + 1] ?? 0);
		let step = 1;
		let key = longer(0, code);
		for (let size = 2; size <= LONGEST && at + size <= length; size++) {
			key = longer(key, text.charCodeAt(from + at + size - 1));
			const rarity = rarityOf(key);
			const cost = rarity + (costs[at + size] ?? 0);
			if (rarity !== 0 && cost < best) {
				best = cost;
				step = size;
			}
		}
		costs[at] = best;
		backs[at] = step;
	}
	for (let at = 0; at < length;) {
		const end = at + (backs[at] ?? 1);
		words.push(hanWord(text, from + at, from + end));
		at = end;
	}
}

function hanWord(text: string, start: number, end: number): Draft {
	const key = keyOf(text, start, end);
	const { weight, characters, group, groups } = kindOf(key, text, start, end);
	return { key, weight, start, end, characters, topics: 0, groups, topic: NONE, group };
}

const topics = noWords();

/** Puts topics to all words that a topic's words touch. */
function addTopics(text: string, words: readonly Draft[]): void {
	const { count, ids, starts, ends } = chooseLongest(
		'topic',
		text,
		[{ start: 0, end: text.length, latin: false }],
		topics
	);
	let at = 0;
	for (let number = 0; number < count; number++) {
		const [id, start, end] = [ids[number] ?? 0, starts[number] ?? 0, ends[number] ?? 0];
		while (at < words.length && (words[at]?.end ?? 0) <= start) at++;
		for (let i = at; i < words.length; i++) {
			const word = words[i];
			if (word === undefined || word.start >= end) break;
			word.weight = Math.max(word.weight, TOPIC_WEIGHTS[id] ?? 0);
			word.topics |= 1 << (id & 31);
			word.topic = [...word.topic, id];
		}
	}
}

const NEGATORS = new Uint8Array(0x10000);
for (const c of '不没未别勿无') NEGATORS[c.charCodeAt(0)] = 1;
const NO_DENIALS = ['不过', '不好意思', '不客气', '没问题'];

/** Where a text may deny something; `能不能` is still among them. */
function deniersIn(text: string): readonly number[] {
	const found: number[] = [];
	for (let at = 0; at < text.length; at++) {
		if (NEGATORS[text.charCodeAt(at)] !== 1) continue;
		const denies =
			text[at] === '无' ? text[at + 1] === '法' : !NO_DENIALS.some((word) => text.startsWith(word, at));
		if (denies) found.push(at);
	}
	return found;
}

/** Whether a stretch denies something; `能不能` does not. */
function denies(text: string, deniers: readonly number[], from: number, to: number): boolean {
	for (let i = 0; i < deniers.length; i++) {
		const at = deniers[i] ?? 0;
		if (at >= to) return false;
		if (at < from) continue;
		const asksBoth = at > from && at + 1 < to && text.charCodeAt(at - 1) === text.charCodeAt(at + 1);
		if (!asksBoth || text[at] === '无') return true;
	}
	return false;
}
