/** Replies that speak to nobody at the counter: to the grader, in a row of keywords, in the rubric's own words. */
import type { Featured } from './features.ts';
import { isLatinStack } from './latin-stack.ts';
import { INSTRUCTIONS } from './lexicon/instructions.ts';
import { isGivenBack } from './quoted.ts';
import type { VerdictWord } from './verdict.ts';
import { learnWord, wordsFor } from './vocabulary.ts';

/**
 * `pasted`: the words of the rubric's descriptions and names given back. `curt`: many scraps with some grammar in them;
 * what such a reply says is for a person to see.
 */
export type Hollow = 'no' | 'curt' | 'instruction' | 'stack' | 'pasted';

/** What a rubric says of itself, normalised: names and descriptions of its criteria, and their examples; a line each. */
export interface Told {
	readonly lines: string;
	readonly samples: string;
}

/** Where no rubric is known. */
export const UNTOLD: Told = { lines: '', samples: '' };

/** What is wrong with a reply as a whole. */
export function hollowOf(featured: Featured, { lines, samples }: Told): Hollow {
	const { text } = featured;
	if (wordsFor('instruction', text).count > 0) return 'instruction';
	if (lines !== '' && (isGivenBack(featured, lines) || isListOfNames(featured, lines))) return 'pasted';
	return stacked(featured, samples);
}

/** Two clauses or more, each of which is the whole name of a criterion, however short. */
function isListOfNames({ text, clauses }: Featured, told: string): boolean {
	return clauses.length > 1 && clauses.every(({ start, end }) => isLine(text.slice(start, end), told));
}

/** Whether a text is a whole line of another. */
function isLine(words: string, lines: string): boolean {
	for (let at = lines.indexOf(words); at !== -1; at = lines.indexOf(words, at + 1)) {
		const end = at + words.length;
		if ((at === 0 || lines[at - 1] === '\n') && (end === lines.length || lines[end] === '\n')) return true;
	}
	return false;
}

INSTRUCTIONS.forEach((phrase, number) => learnWord('instruction', phrase, number));

const SEGMENTS = 5;
/** So many scraps, so short on average, may be keywords with some grammar left on them. */
const MANY = 8;
const CURT = 4.5;
/** Spaces that set numbers and Latin words apart, as in `满 480 减 30`, part nothing. */
const SET_APART =
	/(?<=[\u4e00-\u9fff]) (?=[0-9a-z¥])|(?<=[0-9a-z%]) (?=[\u4e00-\u9fff])|(?<=[a-z']) (?=[0-9a-z])|(?<=[0-9]) (?=[a-z])/g;

/** Whether a reply of short scraps is a row of keywords: when few of them have grammar in them, or most are cut out of examples. */
function stacked({ text, clauses }: Featured, samples: string): 'no' | 'curt' | 'stack' {
	if (clauses.length > 0 && clauses.every((clause) => clause.latin))
		return isLatinStack(text) ? 'stack' : 'no';
	if (clauses.length < SEGMENTS - 1) return 'no';
	const scraps = (text.includes(' ') ? text.replace(SET_APART, '') : text)
		.split(/[ ,、;/|\n。]/u)
		.filter((scrap) => scrap !== '');
	if (scraps.length < SEGMENTS) return 'no';
	const mean = scraps.reduce((sum, scrap) => sum + scrap.length, 0) / scraps.length;
	if (mean > 6) return 'no';
	const share = (is: (scrap: string) => boolean): number => scraps.filter(is).length / scraps.length;
	const cutOut = share((scrap) => isCutOut(scrap, samples));
	const borrowed = share((scrap) => samples.includes(scrap)) === 1;
	if (cutOut >= ALL_CUT_OUT || (borrowed && cutOut >= SOME_CUT_OUT)) return 'stack';
	const spoken = share(isSpoken);
	if (spoken >= SPOKEN) {
		const isTalk = spoken >= TALK && cutOut < CUT_OUT / 2;
		return scraps.length >= MANY && mean <= CURT && !isTalk ? 'curt' : 'no';
	}
	const isSaid = share((scrap) => isSpoken(scrap) || SAID.test(scrap)) >= HALF;
	return isSaid && cutOut < CUT_OUT ? 'no' : 'stack';
}

/** Below this share of scraps with a word of grammar nobody is spoken to. */
const SPOKEN = 0.4;
/** From this share on somebody talks, in short sentences and lists. */
const TALK = 0.7;
/** Characters that a sentence to a buyer hardly does without. */
const GRAMMAR = new Set(
	'的了您我你吧呢吗就给请把还会是可也都这那先帮让亲不没能行再里用对哈哦啦呀嘛哟噢着到要'
);
const isSpoken = (scrap: string): boolean => [...scrap].some((c) => GRAMMAR.has(c));

/** What lists of things to do have in the place of those: `别烘`, `挂起来`, `三十度以下`, `三百内`, `好嘞`. */
const SAID =
	/^[别勿莫]|[起上下出过回]来|[下上出回]去|以[内下上后前]|[之百千天元块时周]内|一下|^(?:好[嘞滴]|嗯|收到|小满)|[手冷温]洗|^去/u;
const HALF = 0.5;
/** From this share on scraps are no words of one's own. */
const CUT_OUT = 0.6;
/** From this share on they are none, however much grammar was left on them. */
const ALL_CUT_OUT = 0.8;
/** The same when each of the others stands in the examples too. */
const SOME_CUT_OUT = 0.3;

/** Whether a scrap stands in the examples, and nowhere between signs: half a sentence of somebody else's. */
function isCutOut(scrap: string, samples: string): boolean {
	let found = false;
	for (let at = samples.indexOf(scrap); at !== -1; at = samples.indexOf(scrap, at + 1)) {
		if (!isWord(samples[at - 1]) && !isWord(samples[at + scrap.length])) return false;
		found = true;
	}
	return found;
}

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{Script=Han}a-z0-9]/u.test(c);

/** A reply of scraps earns nothing by itself: what it seems to say is in doubt. */
export const doubted = <T extends { readonly verdict: VerdictWord }>(outcome: T, hollow: Hollow): T =>
	hollow === 'curt' && outcome.verdict === 'met' ? { ...outcome, verdict: 'unsure' } : outcome;
