/**
 * Words in numbered groups, found in one pass. Nearly every place of ordinary text is passed over by its first two
 * characters; only what begins like a word is compared.
 */

interface Entry {
	readonly word: string;
	readonly groups: number[];
}

interface WordGroups {
	/** By the first two characters, or the only one. */
	readonly byStart: Map<number, Entry[]>;
	/** 1 where a word of one character is, 2 where a longer one begins; by character. */
	readonly starts: Uint8Array;
	/** 1 where two characters begin a word, and for some others: by a hash of both. */
	readonly pairs: Uint8Array;
}

/** No words yet. */
export const noWords = (): WordGroups => ({
	byStart: new Map(),
	starts: new Uint8Array(0x10000),
	pairs: new Uint8Array(0x10000)
});

const SINGLE = 1;
const LONGER = 2;

const keyOf = (first: number, second: number): number => first * 0x10000 + second;
const hashOf = (first: number, second: number): number => (first * 31 + second * 17) & 0xffff;

/** Adds a word to a group; it may stand in several. */
export function addToGroup(words: WordGroups, word: string, group: number): void {
	if (word === '') return;
	const [first, second] = [word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0];
	words.starts[first] = (words.starts[first] ?? 0) | (word.length > 1 ? LONGER : SINGLE);
	if (word.length > 1) words.pairs[hashOf(first, second)] = 1;
	const key = keyOf(first, second);
	const entries = words.byStart.get(key) ?? [];
	const known = entries.find((entry) => entry.word === word);
	if (known === undefined) words.byStart.set(key, [...entries, { word, groups: [group] }]);
	else if (!known.groups.includes(group)) known.groups.push(group);
}

/** Tells every word of every group, by place; overlapping ones too. */
export function eachWord(
	words: WordGroups,
	text: string,
	tell: (groups: readonly number[], start: number, end: number) => void
): void {
	for (let at = 0; at < text.length; at++) {
		const first = text.charCodeAt(at);
		const kind = words.starts[first] ?? 0;
		if (kind === 0) continue;
		if ((kind & SINGLE) !== 0)
			for (const entry of words.byStart.get(keyOf(first, 0)) ?? []) tell(entry.groups, at, at + 1);
		if ((kind & LONGER) === 0 || at + 1 >= text.length) continue;
		const second = text.charCodeAt(at + 1);
		if (words.pairs[hashOf(first, second)] !== 1) continue;
		for (const entry of words.byStart.get(keyOf(first, second)) ?? [])
			if (text.startsWith(entry.word, at)) tell(entry.groups, at, at + entry.word.length);
	}
}
