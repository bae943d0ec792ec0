/** The rules of the red lines and the groups of words that they ask for, read once from the lexicon. */
import { SPLIT_SPELLINGS } from './lexicon/disguises.ts';
import { GROUPS } from './lexicon/redline-words.ts';
import { ENGLISH_GROUPS, ENGLISH_RULES } from './lexicon/redline-words-english.ts';
import { RULES } from './lexicon/redlines.ts';
import type { GroupRule } from './group-hits.ts';
import { addToGroup, noGroups } from './word-groups.ts';

export interface Rule extends GroupRule {
	readonly detector: string;
	readonly reach: number;
	readonly groups: readonly { readonly group: number; readonly after: boolean }[];
	readonly shields: readonly Shield[];
	/** Denial is part of its words and is not looked at. */
	readonly literal: boolean;
	/** Its words may stand in neighbouring clauses. */
	readonly spans: boolean;
}

/** A group that must not stand in the clauses of the words, nor so many before and after them. */
export interface Shield {
	readonly group: number;
	readonly before: number;
	readonly after: number;
}

/** The words of the red lines. */
export const dictionary = noGroups('redline');
const groupNumbers = new Map<string, number>();
for (const line of `${GROUPS.trim()}\n${ENGLISH_GROUPS.trim()}`.split('\n')) {
	const [name = '', ...words] = line.split(' ');
	const number = groupNumbers.get(name) ?? groupNumbers.size;
	groupNumbers.set(name, number);
	for (const word of words.flatMap(spellings)) addToGroup(dictionary, word, number);
}

/** The word, and its spellings that only show once their gaps are gone: `加微信`, `加vx`. */
function spellings(word: string): readonly string[] {
	const split = SPLIT_SPELLINGS.filter(([, plain]) => word.includes(plain));
	return split.length === 0
		? [word]
		: [word, ...split.map(([spelling, plain]) => word.replace(plain, spelling))];
}

const groupNumber = (name: string): number => {
	const number = groupNumbers.get(name);
	if (number === undefined) throw new Error(`The red lines name no group ${name}`);
	return number;
};

const SHIELDS: readonly (readonly [mark: string, before: number, after: number])[] = [
	['!**', Infinity, Infinity],
	['!*', 1, 1],
	['!!', 0, 1],
	['!', 0, 0]
];

function readShield(part: string): Shield {
	const [mark, before, after] = SHIELDS.find(([sign]) => part.startsWith(sign)) ?? ['', 0, 0];
	return { group: groupNumber(part.slice(mark.length)), before, after };
}

function readRule(line: string): Rule {
	const [head = '', body = ''] = line.split(': ');
	const [detector = '', reach = '0', ...marks] = head.split(' ');
	const parts = body.split(' ');
	const groups = parts
		.filter((part) => !part.startsWith('!'))
		.map((part) => ({ group: groupNumber(part.replace('>', '')), after: part.startsWith('>') }));
	const shields = parts.filter((part) => part.startsWith('!')).map(readShield);
	return {
		detector,
		reach: Number(reach),
		groups,
		shields,
		named: [...groups, ...shields].map((part) => part.group),
		literal: marks.includes('literal'),
		spans: marks.includes('spans')
	};
}

/** The rules, by the number of their first group: most replies hold words of few groups. */
export const rulesOf: readonly (readonly Rule[])[] = (() => {
	const rules = `${RULES.trim()}\n${ENGLISH_RULES.trim()}`.split('\n').map(readRule);
	return [...groupNumbers.values()].map((group) => rules.filter((rule) => rule.groups[0]?.group === group));
})();
