/**
 * What lists of words cannot say about tone: questions that want no answer, commands, answers of a word, the same
 * sentence again and again. `您不会自己看吗` is found, `您看一下详情可以吗` is not.
 */
import { clausesOf } from './clause.ts';
import { denials } from './denial.ts';
import type { Clause } from './clause.ts';
import {
	ASKING_BACK,
	OPENERS_BEFORE,
	OPENING_ORDERS,
	ORDERS,
	POLITE,
	REMINDED,
	REMINDERS,
	RHETORICAL,
	SCRAPS,
	TONE_LABELS
} from './lexicon/tone.ts';
import type { ToneDetector } from './lexicon/tone.ts';
import type { Normalised } from './normalise.ts';

/** Names that a tone criterion may give on its `识别:` line. */
export const TONE_DETECTORS: ReadonlySet<string> = new Set(Object.keys(TONE_LABELS));

/** Where a word or sentence stands: in which of the texts, at which offsets of its normalised form. */
export interface ToneHit {
	readonly turn: number;
	readonly start: number;
	readonly end: number;
}

/** Everything in the texts that breaks a built-in tone rule; a name that is none of them finds nothing. */
export function findManners(name: string, texts: readonly Normalised[]): readonly ToneHit[] {
	if (name === 'repetition') return repeated(texts);
	const find = FINDERS[name as Exclude<ToneDetector, 'repetition'>] as Finder | undefined;
	if (find === undefined) return [];
	return texts.flatMap(({ text }, turn) => find(text).map((place) => ({ turn, ...place })));
}

interface Place {
	readonly start: number;
	readonly end: number;
}

type Finder = (text: string) => readonly Place[];

const FINDERS: Readonly<Record<Exclude<ToneDetector, 'repetition'>, Finder>> = {
	rhetorical_question: (text) => clausesOf(text).flatMap((clause) => rhetoricalIn(text, clause)),
	command: commandsIn,
	too_short: (text) => (isScrap(text) ? [{ start: 0, end: text.length }] : [])
};

function rhetoricalIn(text: string, clause: Clause): readonly Place[] {
	const words = text.slice(clause.start, clause.end);
	const plain = first(words, RHETORICAL) ?? reminder(words, clause.question || asksNext(text, clause));
	return plain === null ? [] : [{ start: clause.start + plain.start, end: clause.start + plain.end }];
}

/** `不是写着吗`, `不都告诉您了嘛`: a question, and no making sure of what the buyer said. */
function reminder(words: string, question: boolean): Place | null {
	if (!question || ASKING_BACK.some((word) => words.includes(word))) return null;
	const opened = first(words, REMINDERS);
	if (opened === null) return null;
	const said = first(words, REMINDED, opened.end);
	return said !== null && said.start - opened.end <= REMINDER_REACH
		? { start: opened.start, end: said.end }
		: null;
}

const REMINDER_REACH = 10;

/** Whether 吗, 嘛 or a question mark ends the clause or stands behind it. */
const asksNext = (text: string, { end }: Clause): boolean =>
	'嘛吗'.includes(text[end - 1] ?? ' ') || '?嘛吗'.includes(text[end] ?? ' ');

function commandsIn(text: string): readonly Place[] {
	const clauses = clausesOf(text);
	const denied = denials(text, clauses);
	return clauses.flatMap((clause) => {
		const words = text.slice(clause.start, clause.end);
		const place = first(words, ORDERS) ?? opening(words);
		if (place === null || denied[clause.start + place.start] !== 0 || asksKindly(words)) return [];
		return [{ start: clause.start + place.start, end: clause.start + place.end }];
	});
}

/** An order with which the clause begins, apart from whom it is addressed to. */
function opening(words: string): Place | null {
	const address = OPENERS_BEFORE.find((word) => words.startsWith(word)) ?? '';
	const order = OPENING_ORDERS.find((word) => words.startsWith(word, address.length));
	return order === undefined ? null : { start: address.length, end: address.length + order.length };
}

const asksKindly = (words: string): boolean => POLITE.some((word) => words.includes(word));

/** The earliest of the words, or null. */
function first(text: string, words: readonly string[], from = 0): Place | null {
	let found: Place | null = null;
	for (const word of words) {
		const start = text.indexOf(word, from);
		if (start !== -1 && (found === null || start < found.start)) found = { start, end: start + word.length };
	}
	return found;
}

/** Letters, digits and characters alone: signs say nothing. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

function isScrap(text: string): boolean {
	const words = bare(text);
	return words.length <= 1 || SCRAPS.has(words);
}

const SENTENCE_ENDS = /[。!?;\n]/u;
const SHORTEST = 5;
const TIMES = 3;

/** Sentences of some length that come for the third time, over all texts. */
function repeated(texts: readonly Normalised[]): readonly ToneHit[] {
	const places = new Map<string, ToneHit[]>();
	texts.forEach(({ text }, turn) => {
		let start = 0;
		for (const sentence of text.split(SENTENCE_ENDS)) {
			const words = bare(sentence).replaceAll(/[亲哦呢呀啊哈啦的嘛吧]/gu, '');
			const hit = { turn, start, end: start + sentence.length };
			if (words.length >= SHORTEST) places.set(words, [...(places.get(words) ?? []), hit]);
			start += sentence.length + 1;
		}
	});
	return [...places.values()].filter((hits) => hits.length >= TIMES).flat();
}
