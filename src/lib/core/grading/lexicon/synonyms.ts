/** Words that stand for each other, as one trie beside the concepts of the trade. Written for this project. */
import { addWord, emptyTrie } from '../trie.ts';
import type { Trie } from '../trie.ts';
import { DESK } from './synonyms-desk.ts';
import { GENERAL } from './synonyms-general.ts';
import { SERVICE } from './synonyms-service.ts';

/** Numbers of the groups begin here; concepts have lower ones. */
const FIRST = 0x4000;

function read(lines: string): Trie {
	const trie = emptyTrie();
	lines
		.trim()
		.split('\n')
		.forEach((line, number) => {
			for (const word of line.split(' ')) addWord(trie, word, FIRST + number);
		});
	return trie;
}

/** Read once, when the module is loaded. */
export const SYNONYMS: Trie = read([DESK, GENERAL, SERVICE].map((lines) => lines.trim()).join('\n'));
