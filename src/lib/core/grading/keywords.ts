/**
 * The words by which a thing is known, whatever the sentence: those of all examples, of the description and of the name
 * together, words that stand for each other as one. A word weighs the more the rarer it is and the more of the examples
 * have it. `照片发来` is short and turned round, but 照片 is what every example speaks of.
 */
import { likeness } from './alignment.ts';
import { clauseAt } from './features.ts';
import { cellOf, idTable } from './id-table.ts';
import type { IdTable } from './id-table.ts';
import { charWeight } from './lexicon/common.ts';
import type { ReadReply } from './reply.ts';
import type { Word, Worded } from './worded.ts';

export interface Keywords {
	/** Every word, and the number of the keyword that it stands for. */
	readonly members: readonly Member[];
	/** By keyword. */
	readonly weights: readonly number[];
	/** What the keywords of a usual example weigh together. */
	readonly norm: number;
	/** By example: what it lacks of a usual one's, 0..1. A greeting has no rare words at all. */
	readonly lacking: readonly number[];
	/** By what a word has in common with others: the members that have it. */
	readonly marks: IdTable;
	readonly sharing: readonly (readonly number[])[];
}

interface Member {
	readonly word: Word;
	readonly text: string;
	readonly keyword: number;
}

/** Where the words of a criterion are taken from. */
interface Sources {
	readonly examples: readonly Worded[];
	readonly described: readonly Worded[];
	readonly name: Worded;
	readonly counterexamples: readonly Worded[];
}

/** A keyword while it is gathered. */
interface Draft {
	readonly members: { readonly word: Word; readonly text: string }[];
	readonly examples: Set<number>;
	readonly counterexamples: Set<number>;
	described: boolean;
	named: boolean;
}

/** Words as light as this say nothing of the matter. */
const LIGHT = 0.25;
/** Words as near as this stand for each other. */
const ALIKE = 0.65;
/** What being in the description or in the name is worth, in examples; what being in a counterexample takes away. */
const TOLD = 0.5;
const COUNTERED = 0.6;
const LEAST_NORM = 0.2;

/** A denial has no place, and is no matter. */
const isMatter = ({ start, end, weight }: Word): boolean => end > start && weight > LIGHT;

/** Gathers the keywords. */
export function prepareKeywords({ examples, described, name, counterexamples }: Sources): Keywords {
	const drafts: Draft[] = [];
	const gather = ({ text, words }: Worded, note: (draft: Draft) => void): void => {
		for (const word of words) if (isMatter(word)) note(draftFor(drafts, word, text));
	};
	examples.forEach((one, at) => gather(one, (draft) => draft.examples.add(at)));
	gather(name, (draft) => (draft.named = true));
	for (const one of described) gather(one, (draft) => (draft.described = true));
	counterexamples.forEach(({ text, words }, at) => {
		for (const word of words) if (isMatter(word)) nearest(drafts, word, text)?.counterexamples.add(at);
	});
	const weights = drafts.map((draft) => weightOf(draft, examples.length, counterexamples.length));
	const own = examples.map((_, at) =>
		weights.reduce((sum, weight, of) => sum + (drafts[of]?.examples.has(at) === true ? weight : 0), 0)
	);
	const usual = own.reduce((sum, one) => sum + one, 0) / (own.length || 1);
	const norm = Math.max(LEAST_NORM, usual);
	const lacking = own.map((one) => Math.max(0, 1 - one / norm));
	const members = drafts.flatMap((draft, keyword) => draft.members.map((one) => ({ ...one, keyword })));
	return { members, weights, norm, lacking, ...byMark(members) };
}

function draftFor(drafts: Draft[], word: Word, text: string): Draft {
	const known = nearest(drafts, word, text);
	const draft = known ?? {
		members: [],
		examples: new Set(),
		counterexamples: new Set(),
		described: false,
		named: false
	};
	if (known === null) drafts.push(draft);
	if (!draft.members.some((one) => one.word.key === word.key)) draft.members.push({ word, text });
	return draft;
}

function nearest(drafts: readonly Draft[], word: Word, text: string): Draft | null {
	let [best, found]: [number, Draft | null] = [ALIKE, null];
	for (const draft of drafts) {
		for (const member of draft.members) {
			const near = likeness(member.word, member.text, word, text);
			if (near > best) [best, found] = [near, draft];
		}
	}
	return found;
}

function weightOf(draft: Draft, examples: number, counterexamples: number): number {
	const rarest = Math.max(...draft.members.map((one) => one.word.weight));
	const told = (draft.described ? TOLD : 0) + (draft.named ? TOLD : 0);
	return (
		rarest *
		(draft.examples.size / (examples || 1) + told) *
		(1 - (COUNTERED * draft.counterexamples.size) / (counterexamples || 1))
	);
}

/** What two words must share to be alike at all: a group of synonyms, a topic, a character of weight, or the whole. */
const TOPIC = 0x10000;
const CHARACTER = 0x20000;
const WHOLE = 0x40000;

/** The marks of the word looked at last. Kept between calls. */
const found = new Int32Array(256);

/** Puts the marks of a word into `found`, and gives their number. */
function marksOf({ key, start, end, group, topic }: Word, text: string): number {
	let count = 0;
	for (let i = 0; i < group.length; i++) found[count++] = group[i] ?? 0;
	for (let i = 0; i < topic.length; i++) found[count++] = TOPIC + (topic[i] ?? 0);
	const others = count;
	for (let at = start; at < end && count < found.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x3400 && charWeight(code) > 0) found[count++] = CHARACTER + code;
	}
	if (count === others) found[count++] = WHOLE + (key >>> 3);
	return count;
}

function byMark(members: readonly Member[]): Pick<Keywords, 'marks' | 'sharing'> {
	const lists = new Map<number, number[]>();
	members.forEach(({ word, text }, at) => {
		for (const mark of found.slice(0, marksOf(word, text))) {
			const list = lists.get(mark) ?? [];
			if (list.at(-1) !== at) list.push(at);
			lists.set(mark, list);
		}
	});
	const marks = idTable([...lists.keys()]);
	const sharing: (readonly number[])[] = Array.from({ length: marks.cells.length }, () => []);
	for (const [mark, list] of lists) sharing[cellOf(marks, mark)] = list;
	return { marks, sharing };
}

/** How far a reply has the keywords. */
export interface Known {
	/** What the keywords in its best two clauses weigh, in parts of what a usual example's do. */
	readonly said: number;
	/** Share of the words of one clause that are keywords. */
	readonly filled: number;
}

/** Below this two words have nothing to do with each other. */
const FAR = 0.4;
/** A clause of one word is not filled by it. */
const BESIDES = 0.6;

/** By keyword and clause, how near a word there comes. Kept between calls. */
let hits = new Float64Array(1024);

/** Looks for the keywords in the clauses that count. */
export function keywordsIn(keywords: Keywords, reply: ReadReply): Known {
	const { weights, norm } = keywords;
	const { clauses } = reply.featured;
	const size = clauses.length;
	const cells = weights.length * size;
	if (hits.length < cells) hits = new Float64Array(2 * cells);
	hits.fill(0, 0, cells);
	const filled = fill(keywords, reply, size);
	let said = 0;
	for (let clause = 0; clause < size; clause++) {
		let sum = 0;
		for (let keyword = 0; keyword < weights.length; keyword++) {
			const at = keyword * size + clause;
			const next = clause + 1 < size ? (hits[at + 1] ?? 0) : 0;
			sum += (weights[keyword] ?? 0) * Math.max(hits[at] ?? 0, next);
		}
		said = Math.max(said, sum);
	}
	return { said: said / norm, filled };
}

/** Notes every keyword where it stands; gives how full of them the fullest clause is. */
function fill(keywords: Keywords, reply: ReadReply, size: number): number {
	const { text, words } = reply.words();
	const { earning } = reply;
	const { clauses } = reply.featured;
	let [clause, known, all, fullest] = [-1, 0, 0, 0];
	for (let i = 0; i <= words.length; i++) {
		const word = words[i];
		const here = word === undefined ? -1 : clauseAt(clauses, word.start);
		if (here !== clause) {
			fullest = Math.max(fullest, known / (all + BESIDES));
			clause = here;
			known = 0;
			all = 0;
		}
		if (word === undefined || word.end === word.start || here < 0 || earning[here] !== 1) continue;
		const near = meet(keywords, word, text, here, size);
		if (word.weight <= LIGHT) continue;
		known += near * word.weight;
		all += word.weight;
	}
	return fullest;
}

/** Notes the keywords that one word stands for; gives how near it comes to the nearest. */
function meet(keywords: Keywords, word: Word, text: string, clause: number, size: number): number {
	const { members, marks, sharing } = keywords;
	const count = marksOf(word, text);
	let [nearestHere, before] = [0, -1];
	for (let i = 0; i < count; i++) {
		const cell = cellOf(marks, found[i] ?? 0);
		if (cell < 0) continue;
		const list = sharing[cell] ?? NONE;
		for (let j = 0; j < list.length; j++) {
			const number = list[j] ?? 0;
			const member = members[number];
			if (member === undefined || number === before) continue;
			before = number;
			const near = likeness(member.word, member.text, word, text);
			if (near < FAR) continue;
			const at = member.keyword * size + clause;
			if (near > (hits[at] ?? 0)) hits[at] = near;
			if (near > nearestHere) nearestHere = near;
		}
	}
	return nearestHere;
}

const NONE: readonly number[] = [];
