/**
 * Every word that the grader looks for in all replies, whatever for, in one trie: a text is walked through once, and
 * each purpose takes its words from that walk. `微信` is a synonym, a word of misconduct and one of a red line.
 */
import { addWord, emptyTrie, firstStep, isWord, nextStep, nodeOf, numbersOf } from './trie.ts';

/** What words are looked for. Each purpose numbers its words for itself, below 65,536. */
const PURPOSES = ['concept', 'synonym', 'denial', 'instruction', 'topic', 'misconduct', 'redline'] as const;
type Purpose = (typeof PURPOSES)[number];

/** Room for all of them from the start. */
const NODES = 60_000;
const trie = emptyTrie(NODES);
const ID_BITS = 16;
const MOST_IDS = 1 << ID_BITS;
const purposeNumbers = new Map(PURPOSES.map((purpose, number) => [purpose, number]));

/** Words of a text: `count` of them, by where they begin, then by their length; one word may have several numbers. */
export interface Words {
	count: number;
	ids: Int32Array;
	starts: Int32Array;
	ends: Int32Array;
}

/** No words yet. */
export const noWords = (): Words => ({
	count: 0,
	ids: new Int32Array(256),
	starts: new Int32Array(256),
	ends: new Int32Array(256)
});

/** The words of the text that was walked through last: readers of one text come one after the other. */
let walked: string | null = null;
const found: readonly Words[] = PURPOSES.map(noWords);

/** Adds a word for a purpose. */
export function learnWord(purpose: Purpose, word: string, id: number): void {
	if (id >= MOST_IDS) throw new Error(`Too many words for ${purpose}`);
	addWord(trie, word, ((purposeNumbers.get(purpose) ?? 0) << ID_BITS) | id);
	walked = null;
}

/** The words of a text that are looked for with a purpose, overlapping ones too; theirs until the next text comes. */
export function wordsFor(purpose: Purpose, text: string): Readonly<Words> {
	if (text !== walked) walk(text);
	return found[purposeNumbers.get(purpose) ?? 0] ?? NOTHING;
}

const NOTHING = noWords();

/** The numbers that a stretch of a text has as a word of a purpose. */
export function idsOf(purpose: Purpose, text: string, start: number, end: number): readonly number[] {
	const number = purposeNumbers.get(purpose);
	const ids = numbersOf(trie, text, start, end);
	if (ids.length === 0) return ids;
	return ids.flatMap((id) => (id >> ID_BITS === number ? [id & (MOST_IDS - 1)] : []));
}

function walk(text: string): void {
	const { heads, numbers } = trie;
	for (const words of found) words.count = 0;
	for (let start = 0; start < text.length; start++) {
		let step = firstStep(trie, text.charCodeAt(start));
		for (let end = start + 1; step !== 0; end++) {
			if (isWord(step)) {
				for (let at = heads[nodeOf(step)] ?? 0; at !== 0; at = numbers[at + 1] ?? 0) {
					const id = numbers[at] ?? 0;
					addTo(found[id >> ID_BITS] ?? NOTHING, id & (MOST_IDS - 1), start, end);
				}
			}
			step = end < text.length ? nextStep(trie, step, text.charCodeAt(end)) : 0;
		}
	}
	walked = text;
}

function addTo(words: Words, id: number, start: number, end: number): void {
	const at = words.count++;
	if (at === words.ids.length) grow(words);
	words.ids[at] = id;
	words.starts[at] = start;
	words.ends[at] = end;
}

function grow(words: Words): void {
	const longer = (old: Int32Array): Int32Array => {
		const made = new Int32Array(2 * old.length);
		made.set(old);
		return made;
	};
	words.ids = longer(words.ids);
	words.starts = longer(words.starts);
	words.ends = longer(words.ends);
}

/** A stretch of a text in which words are looked for, unless it is English. */
interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly latin: boolean;
}

/** Puts the longest words of every stretch into `chosen`, left to right, without overlap. */
export function chooseLongest(
	purpose: Purpose,
	text: string,
	stretches: readonly Stretch[],
	chosen: Words
): Readonly<Words> {
	const { count, ids, starts, ends } = wordsFor(purpose, text);
	chosen.count = 0;
	let at = 0;
	for (let number = 0; number < stretches.length && at < count; number++) {
		const stretch = stretches[number];
		if (stretch === undefined || stretch.latin) continue;
		let from = stretch.start;
		while (at < count && (starts[at] ?? 0) < stretch.end) {
			const start = starts[at] ?? 0;
			let [first, longest] = [0, 0];
			for (; at < count && starts[at] === start; at++) {
				const end = ends[at] ?? 0;
				if (end <= stretch.end && end > longest) [first, longest] = [at, end];
			}
			if (start < from || longest === 0) continue;
			for (let i = first; i < at && ends[i] === longest; i++) addTo(chosen, ids[i] ?? 0, start, longest);
			from = longest;
		}
	}
	return chosen;
}
