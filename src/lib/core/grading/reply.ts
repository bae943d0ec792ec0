/**
 * A reply read for grading: normalised, cut into clauses, with its features, values and the clauses that may not
 * count because they repeat the buyer, stack keywords, or speak to the grader.
 */
import { wordsOf } from './alignment.ts';
import type { Worded } from './alignment.ts';
import { clauseMap, featured } from './features.ts';
import type { Featured } from './features.ts';
import { INSTRUCTIONS } from './lexicon/instructions.ts';
import { addWord, allHits, emptyTrie } from './trie.ts';
import { normalise } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import { findValues } from '../value.ts';
import type { Found } from '../value.ts';

export interface ReadReply {
	readonly normalised: Normalised;
	readonly featured: Featured;
	readonly values: readonly Found[];
	/** The clause of every character of the normalised text. */
	readonly clauseMap: Int32Array;
	/** The reply cut into words, when it is first asked for. */
	readonly words: () => Worded;
	/** Clauses that repeat the buyer's words. */
	readonly quoted: ReadonlySet<number>;
	/** The whole reply is no utterance to a buyer: addressed to the grader, or keywords in a row. */
	readonly hollow: 'no' | 'instruction' | 'stack';
}

/** Reads a reply; `buyerSaid` are the buyer's lines so far; `known`, when given, are the features worth keeping. */
export function readReply(
	reply: string,
	buyerSaid: readonly string[],
	known: ReadonlySet<number> | null = null
): ReadReply {
	const normalised = normalise(reply);
	const features = featured(normalised.text, known);
	return {
		normalised,
		featured: features,
		values: findValues(normalised.text),
		clauseMap: clauseMap(features),
		words: once(() => wordsOf(normalised.text)),
		quoted: quotedClauses(features, buyerSaid),
		hollow:
			allHits(instructions, normalised.text, 0, normalised.text.length).length > 0
				? 'instruction'
				: isStack(features)
					? 'stack'
					: 'no'
	};
}

function once<T extends object>(make: () => T): () => T {
	let made: T | null = null;
	return () => (made ??= make());
}

const instructions = emptyTrie();
INSTRUCTIONS.forEach((phrase, number) => addWord(instructions, phrase, number));

/** Whether a clause may earn something. */
export const mayCount =
	(reply: ReadReply) =>
	(clause: number): boolean =>
		reply.hollow === 'no' && !reply.quoted.has(clause);

/** Whether a clause may break something: hollow replies can, quotations cannot. */
export const mayBreak =
	(reply: ReadReply) =>
	(clause: number): boolean =>
		!reply.quoted.has(clause);

const OPENING = '“"「『‘\'';
const CLOSING = '”"」』’\'';
const SPEECH = ['您说', '你说', '您刚说', '您问', '你问', '您刚才说', '您提到', '您讲'];
const LONG_REPEAT = 9;

/** The buyer's lines come again with every reply of a conversation: each is normalised once. */
const REMEMBERED = 1000;
const plainLines = new Map<string, string>();

function plainLine(line: string): string {
	const known = plainLines.get(line);
	if (known !== undefined) return known;
	const plain = normalise(line).text;
	if (plainLines.size >= REMEMBERED) plainLines.clear();
	plainLines.set(line, plain);
	return plain;
}

function quotedClauses({ text, clauses }: Featured, buyerSaid: readonly string[]): ReadonlySet<number> {
	const quoted = new Set<number>();
	if (buyerSaid.length === 0) return quoted;
	const buyer = buyerSaid.map(plainLine).join('\n');
	let pairs: ReadonlySet<string> | null = null;
	const repeats = (words: string): boolean => overlap(words, (pairs ??= pairsOf(buyer))) >= 0.6;
	clauses.forEach((clause, index) => {
		const words = text.slice(clause.start, clause.end);
		const marked =
			OPENING.includes(text[clause.start - 1] ?? ' ') && CLOSING.includes(text[clause.end] ?? ' ');
		const told = SPEECH.find((speech) => words.startsWith(speech));
		if (told !== undefined && repeats(words.slice(told.length))) quoted.add(index);
		else if (marked && words.length >= 5 && repeats(words)) quoted.add(index);
		else if (marked && isTold(text, clause.start) && buyer.includes(words)) quoted.add(index);
		else if (words.length >= LONG_REPEAT && buyer.includes(words)) quoted.add(index);
	});
	return quoted;
}

/** `您说的“180”`: a short quotation counts as one only after a word of speech. */
const isTold = (text: string, at: number): boolean => {
	const before = text.slice(Math.max(0, at - 6), at);
	return before.includes('说') || before.includes('问') || before.includes('提');
};

function pairsOf(text: string): Set<string> {
	const pairs = new Set<string>();
	for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
	return pairs;
}

function overlap(words: string, pairs: ReadonlySet<string>): number {
	if (words.length < 2) return 0;
	let shared = 0;
	for (let at = 0; at + 1 < words.length; at++) if (pairs.has(words.slice(at, at + 2))) shared++;
	return shared / (words.length - 1);
}

const SEGMENTS = 5;
/** Spaces that set numbers and Latin words apart, as in `满 480 减 30`, part nothing. */
const SET_APART =
	/(?<=[\u4e00-\u9fff]) (?=[0-9a-z¥])|(?<=[0-9a-z%]) (?=[\u4e00-\u9fff])|(?<=[a-z']) (?=[0-9a-z])|(?<=[0-9]) (?=[a-z])/g;

/** Five scraps or more, short, nearly none of which has a word of grammar in it. */
function isStack({ text, clauses }: Featured): boolean {
	const scraps = text
		.replace(SET_APART, '')
		.split(/[ ,、;/|\n。]/u)
		.filter((scrap) => scrap !== '');
	if (scraps.length < SEGMENTS || clauses.length < SEGMENTS - 1) return false;
	const total = scraps.reduce((sum, scrap) => sum + scrap.length, 0);
	if (total / scraps.length > 6) return false;
	const spoken = scraps.filter((scrap) => [...scrap].some((c) => GRAMMAR.has(c))).length;
	return spoken / scraps.length < SPOKEN;
}

/** Below this share of scraps with a word of grammar nobody is spoken to. */
const SPOKEN = 0.4;
/** Characters that a sentence to a buyer hardly does without. */
const GRAMMAR = new Set(
	'的了您我你吧呢吗就给请把还会是可也都这那先帮让亲不没能行再里用对哈哦啦呀嘛哟噢着到要'
);
