/** The words of promises in a clause, by group: one pass over the clause finds them all. */
import type { Clause } from './clause.ts';
import { PROMISE_WORDS } from './lexicon/promises.ts';
import { addWord, allHits, emptyTrie } from './trie.ts';
import type { Hit } from './trie.ts';

const trie = emptyTrie();
const names: string[] = [];
for (const line of PROMISE_WORDS.trim().split('\n')) {
	const [name = '', ...words] = line.split(' ');
	for (const word of words) addWord(trie, word, names.length);
	names.push(name);
}

/** The words of one clause, by the name of their group, each list from left to right. */
export type WordsOf = ReadonlyMap<string, readonly Hit[]>;

/** Finds the words of promises in a clause. */
export function wordsOf(text: string, clause: Clause): WordsOf {
	const found = new Map<string, Hit[]>();
	for (const hit of allHits(trie, text, clause.start, clause.end)) {
		const name = names[hit.id] ?? '';
		const list = found.get(name);
		if (list === undefined) found.set(name, [hit]);
		else list.push(hit);
	}
	return found;
}

/** Whether a clause has a word of any of these groups. */
export const hasAny = (words: WordsOf, groups: readonly string[]): boolean =>
	groups.some((group) => words.has(group));

/** How far a word stands from a stretch, 0 where they touch or overlap. */
export const gapBetween = (hit: Hit, start: number, end: number): number =>
	Math.max(0, hit.start - end, start - hit.end);
