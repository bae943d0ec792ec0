/**
 * Where a reply has the keywords of criteria: found in one pass for all criteria of a rubric. A word is compared only
 * with the keywords that share a mark with it.
 */
import { likeness } from './alignment.ts';
import { clauseAt } from './features.ts';
import type { Clause } from './clause.ts';
import { cellOf, idTable } from './id-table.ts';
import type { IdTable } from './id-table.ts';
import { LIGHT } from './keywords.ts';
import type { Keywords, Member } from './keywords.ts';
import { charWeight } from './lexicon/common.ts';
import type { Word, Worded } from './worded.ts';

/** The keywords of several criteria in one row. */
export interface KeywordIndex {
	/** The place of a criterion's keywords in the row, and its own number. */
	readonly places: ReadonlyMap<Keywords, { readonly first: number; readonly number: number }>;
	/** Words of all keywords, numbered through. */
	readonly members: readonly (Member & { readonly criterion: number })[];
	/** Every mark of theirs; by its cell, the numbers of the members that have it. */
	readonly marks: IdTable;
	readonly sharing: readonly (readonly number[])[];
	/** How many keywords there are. */
	readonly size: number;
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

/** Puts the keywords of several criteria into one index. */
export function indexKeywords(all: readonly Keywords[]): KeywordIndex {
	const places = new Map<Keywords, { first: number; number: number }>();
	const members: (Member & { criterion: number })[] = [];
	let first = 0;
	for (const keywords of all) {
		const number = places.size;
		places.set(keywords, { first, number });
		for (const one of keywords.members)
			members.push({ ...one, keyword: first + one.keyword, criterion: number });
		first += keywords.weights.length;
	}
	return { places, members, size: first, ...byMark(members) };
}

function byMark(members: readonly Member[]): Pick<KeywordIndex, 'marks' | 'sharing'> {
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

/** Where the keywords of an index stand in a reply. */
export interface KeywordHits {
	readonly index: KeywordIndex;
	/** By clause and keyword, how near a word there comes. */
	readonly near: Float64Array;
	/** By criterion, how full of its keywords the fullest clause is. */
	readonly fullest: Float64Array;
	/** How many clauses there are. */
	readonly clauses: number;
}

/** Below this two words have nothing to do with each other. */
const FAR = 0.4;
/** A clause of one word is not filled by it. */
const BESIDES = 0.6;

/** Kept between calls: by criterion, how near the word at hand comes, and what is known of the clause at hand. */
let nearest = new Float64Array(16);
let known = new Float64Array(16);
/** By member, the word that it was compared with last. */
let compared = new Int32Array(256);

/** Looks for all keywords in the clauses that count; `earning` has a 1 for each of those. */
export function hitKeywords(
	index: KeywordIndex,
	{ text, words }: Worded,
	clauses: readonly Clause[],
	earning: Uint8Array
): KeywordHits {
	const criteria = index.places.size;
	makeRoom(criteria, index.members.length);
	const near = new Float64Array(index.size * clauses.length);
	const fullest = new Float64Array(criteria);
	known.fill(0, 0, criteria);
	compared.fill(-1, 0, index.members.length);
	let [clause, all] = [-1, 0];
	for (let i = 0; i <= words.length; i++) {
		const word = words[i];
		const here = word === undefined ? -1 : clauseAt(clauses, word.start);
		if (here !== clause) {
			for (let one = 0; one < criteria; one++) {
				const share = (known[one] ?? 0) / (all + BESIDES);
				if (share > (fullest[one] ?? 0)) fullest[one] = share;
			}
			known.fill(0, 0, criteria);
			[clause, all] = [here, 0];
		}
		if (word === undefined || word.end === word.start || here < 0 || earning[here] !== 1) continue;
		nearest.fill(0, 0, criteria);
		meet(index, { word, text, number: i }, { near, row: here * index.size });
		if (word.weight <= LIGHT) continue;
		for (let one = 0; one < criteria; one++)
			known[one] = (known[one] ?? 0) + (nearest[one] ?? 0) * word.weight;
		all += word.weight;
	}
	return { index, near, fullest, clauses: clauses.length };
}

function makeRoom(criteria: number, members: number): void {
	if (nearest.length < criteria) {
		nearest = new Float64Array(2 * criteria);
		known = new Float64Array(2 * criteria);
	}
	if (compared.length < members) compared = new Int32Array(2 * members);
}

/** Notes the keywords that one word stands for. */
function meet(
	{ members, marks, sharing }: KeywordIndex,
	{ word, text, number }: { readonly word: Word; readonly text: string; readonly number: number },
	into: { readonly near: Float64Array; readonly row: number }
): void {
	const count = marksOf(word, text);
	for (let i = 0; i < count; i++) {
		const cell = cellOf(marks, found[i] ?? 0);
		if (cell < 0) continue;
		const list = sharing[cell] ?? NONE;
		for (let j = 0; j < list.length; j++) {
			const at = list[j] ?? 0;
			const member = members[at];
			if (member === undefined || compared[at] === number) continue;
			compared[at] = number;
			const close = likeness(member.word, member.text, word, text);
			if (close < FAR) continue;
			const place = into.row + member.keyword;
			if (close > (into.near[place] ?? 0)) into.near[place] = close;
			if (close > (nearest[member.criterion] ?? 0)) nearest[member.criterion] = close;
		}
	}
}

const NONE: readonly number[] = [];

/** How far a reply has the keywords of one criterion. */
export interface Known {
	/** What the keywords in its best two clauses weigh, in parts of what a usual example's do. */
	readonly said: number;
	/** Share of the words of one clause that are keywords. */
	readonly filled: number;
}

/** What was found of one criterion's keywords. Throws when they are not of the index: a bug. */
export function knownOf(keywords: Keywords, { index, near, fullest, clauses }: KeywordHits): Known {
	const place = index.places.get(keywords);
	if (place === undefined) throw new Error('keywords of another rubric');
	const { weights, norm } = keywords;
	let said = 0;
	for (let clause = 0; clause < clauses; clause++) {
		let sum = 0;
		const row = clause * index.size + place.first;
		const isLast = clause + 1 === clauses;
		for (let keyword = 0; keyword < weights.length; keyword++) {
			const at = row + keyword;
			const next = isLast ? 0 : (near[at + index.size] ?? 0);
			sum += (weights[keyword] ?? 0) * Math.max(near[at] ?? 0, next);
		}
		said = Math.max(said, sum);
	}
	return { said: said / norm, filled: fullest[place.number] ?? 0 };
}

/** What one criterion's keywords in one clause weigh, in parts of what a usual example's do. */
export function keywordsAt(keywords: Keywords, { index, near }: KeywordHits, clause: number): number {
	const place = index.places.get(keywords);
	if (place === undefined) throw new Error('keywords of another rubric');
	const row = clause * index.size + place.first;
	let sum = 0;
	keywords.weights.forEach((weight, keyword) => (sum += weight * (near[row + keyword] ?? 0)));
	return sum / keywords.norm;
}
