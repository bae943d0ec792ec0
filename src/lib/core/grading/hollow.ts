/** Replies that speak to nobody at the counter: to the grader, in a row of keywords, in the rubric's own words. */
import type { Featured } from './features.ts';
import { isLatinStack } from './latin-stack.ts';
import { INSTRUCTIONS } from './lexicon/instructions.ts';
import { isTakenFrom } from './quoted.ts';
import { addWord, allHits, emptyTrie } from './trie.ts';
import type { VerdictWord } from './verdict.ts';

/**
 * `pasted`: the words of the rubric's descriptions and names given back. `curt`: many scraps with some grammar in them;
 * what such a reply says is for a person to see.
 */
export type Hollow = 'no' | 'curt' | 'instruction' | 'stack' | 'pasted';

/** What is wrong with a reply as a whole; `told` are the names and descriptions of the criteria, normalised. */
export function hollowOf(featured: Featured, told: string): Hollow {
	const { text } = featured;
	if (allHits(instructions, text, 0, text.length).length > 0) return 'instruction';
	if (told !== '' && (isTakenFrom(featured, told) || isListOfNames(featured, told))) return 'pasted';
	return stacked(featured);
}

/** Two clauses or more, each of which is the whole name of a criterion, however short. */
function isListOfNames({ text, clauses }: Featured, told: string): boolean {
	const lines = `\n${told}\n`;
	return (
		clauses.length > 1 && clauses.every(({ start, end }) => lines.includes(`\n${text.slice(start, end)}\n`))
	);
}

const instructions = emptyTrie();
INSTRUCTIONS.forEach((phrase, number) => addWord(instructions, phrase, number));

const SEGMENTS = 5;
/** So many scraps, so short on average, may be keywords with some grammar left on them. */
const MANY = 8;
const CURT = 4.5;
/** Spaces that set numbers and Latin words apart, as in `满 480 减 30`, part nothing. */
const SET_APART =
	/(?<=[\u4e00-\u9fff]) (?=[0-9a-z¥])|(?<=[0-9a-z%]) (?=[\u4e00-\u9fff])|(?<=[a-z']) (?=[0-9a-z])|(?<=[0-9]) (?=[a-z])/g;

/** Whether a reply of short scraps is a row of keywords: when nearly none of them has a word of grammar in it. */
function stacked({ text, clauses }: Featured): 'no' | 'curt' | 'stack' {
	if (clauses.length > 0 && clauses.every((clause) => clause.latin))
		return isLatinStack(text) ? 'stack' : 'no';
	if (clauses.length < SEGMENTS - 1) return 'no';
	const scraps = text
		.replace(SET_APART, '')
		.split(/[ ,、;/|\n。]/u)
		.filter((scrap) => scrap !== '');
	if (scraps.length < SEGMENTS) return 'no';
	const mean = scraps.reduce((sum, scrap) => sum + scrap.length, 0) / scraps.length;
	if (mean > 6) return 'no';
	const spoken = scraps.filter((scrap) => [...scrap].some((c) => GRAMMAR.has(c))).length;
	if (spoken / scraps.length < SPOKEN) return 'stack';
	return scraps.length >= MANY && mean <= CURT ? 'curt' : 'no';
}

/** Below this share of scraps with a word of grammar nobody is spoken to. */
const SPOKEN = 0.4;
/** Characters that a sentence to a buyer hardly does without. */
const GRAMMAR = new Set(
	'的了您我你吧呢吗就给请把还会是可也都这那先帮让亲不没能行再里用对哈哦啦呀嘛哟噢着到要'
);

/** A reply of scraps earns nothing by itself: what it seems to say is in doubt. */
export const doubted = <T extends { readonly verdict: VerdictWord }>(outcome: T, hollow: Hollow): T =>
	hollow === 'curt' && outcome.verdict === 'met' ? { ...outcome, verdict: 'unsure' } : outcome;
