/** Words in numbered groups: a word may stand in several, and is looked for once (`vocabulary.ts`). */
import { learnWord } from './vocabulary.ts';

export interface WordGroups {
	readonly purpose: 'misconduct' | 'redline';
	/** By number of a word, which are counted as they come: its groups. */
	readonly groups: number[][];
	/** Numbers of the words. */
	readonly words: Map<string, number>;
}

/** No words yet. */
export const noGroups = (purpose: WordGroups['purpose']): WordGroups => ({
	purpose,
	groups: [],
	words: new Map()
});

/** Adds a word to a group. */
export function addToGroup({ purpose, groups, words }: WordGroups, word: string, group: number): void {
	const known = groups[words.get(word) ?? -1];
	if (known === undefined) {
		words.set(word, groups.length);
		learnWord(purpose, word, groups.length);
		groups.push([group]);
	} else if (!known.includes(group)) known.push(group);
}
