/**
 * Words in numbered groups, found in one pass. Nearly every place of ordinary text is passed over by its first two
 * characters; only what begins like a word is compared.
 */

interface Entry {
	readonly word: string;
	readonly groups: number[];
}

interface WordGroups {
	/** Words that begin alike; the first list is empty. */
	readonly lists: Entry[][];
	/** By character: the list of the word that it is, 0 for none. */
	readonly singles: Uint16Array;
	/** 1 where a word of several characters begins. */
	readonly starts: Uint8Array;
	/** By a hash of two characters: the list of the words that begin with them, and of some others. */
	readonly pairs: Uint16Array;
}

/** No words yet. */
export const noWords = (): WordGroups => ({
	lists: [[]],
	singles: new Uint16Array(0x10000),
	starts: new Uint8Array(0x10000),
	pairs: new Uint16Array(0x10000)
});

const hashOf = (first: number, second: number): number => (first * 31 + second * 17) & 0xffff;

/** Adds a word to a group; it may stand in several. */
export function addToGroup(words: WordGroups, word: string, group: number): void {
	if (word === '') return;
	const first = word.charCodeAt(0);
	if (word.length > 1) words.starts[first] = 1;
	const [table, place] =
		word.length > 1 ? [words.pairs, hashOf(first, word.charCodeAt(1))] : [words.singles, first];
	if (table[place] === 0) table[place] = words.lists.push([]) - 1;
	const entries = words.lists[table[place] ?? 0] ?? [];
	const known = entries.find((entry) => entry.word === word);
	if (known === undefined) entries.push({ word, groups: [group] });
	else if (!known.groups.includes(group)) known.groups.push(group);
}

/** Tells every word of every group, by place; overlapping ones too. */
export function eachWord(
	{ lists, singles, starts, pairs }: WordGroups,
	text: string,
	tell: (groups: readonly number[], start: number, end: number) => void
): void {
	for (let at = 0; at < text.length; at++) {
		const first = text.charCodeAt(at);
		const single = singles[first] ?? 0;
		if (single !== 0) tell(lists[single]?.[0]?.groups ?? [], at, at + 1);
		if (starts[first] !== 1 || at + 1 >= text.length) continue;
		const list = pairs[hashOf(first, text.charCodeAt(at + 1))] ?? 0;
		if (list === 0) continue;
		for (const entry of lists[list] ?? [])
			if (text.startsWith(entry.word, at)) tell(entry.groups, at, at + entry.word.length);
	}
}
