/** Words in numbered groups: a word may stand in several, and is looked for once (`vocabulary.ts`). */
import { idsOf, learnWord } from './vocabulary.ts';

export interface WordGroups {
	readonly purpose: 'misconduct' | 'redline';
	/** By number of a word, which are counted as they come: its groups. */
	readonly groups: number[][];
}

/** No words yet. */
export const noGroups = (purpose: WordGroups['purpose']): WordGroups => ({ purpose, groups: [] });

/** Adds a word to a group. */
export function addToGroup({ purpose, groups }: WordGroups, word: string, group: number): void {
	const known = groups[idsOf(purpose, word, 0, word.length)[0] ?? -1];
	if (known === undefined) {
		learnWord(purpose, word, groups.length);
		groups.push([group]);
	} else if (!known.includes(group)) known.push(group);
}
