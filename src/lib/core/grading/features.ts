/**
 * A text as the grader compares it: concepts, single characters and pairs of characters, each with its place, its
 * clause and whether it is denied there.
 */
import { clausesOf } from './clause.ts';
import { denials } from './denial.ts';
import type { Clause } from './clause.ts';
import { cellOf } from './id-table.ts';
import type { IdTable } from './id-table.ts';
import { addLatin } from './latin.ts';
import { charWeight } from './lexicon/common.ts';
import { CONCEPTS } from './lexicon/concepts.ts';
import './lexicon/synonyms.ts';
import { chooseLongest, noWords } from './vocabulary.ts';
import type { Words } from './vocabulary.ts';

export interface Feature {
	/** Concepts below 65,536; characters below 131,072; pairs above, folded into 30 bits. */
	readonly id: number;
	readonly weight: number;
	readonly clause: number;
	readonly start: number;
	readonly end: number;
	/** 0 affirmed, 1 denied, 2 open, 3 the denial is part of the words. */
	readonly denied: number;
}

export interface Featured {
	readonly text: string;
	readonly clauses: readonly Clause[];
	readonly denied: Uint8Array;
	/** In the order of the clauses. */
	readonly features: readonly Feature[];
	/** What each clause weighs, known words and unknown ones, in single characters. */
	readonly weights: Float64Array;
}

/** The number of the clause in which a character stands, -1 between clauses. */
export function clauseAt(clauses: readonly Clause[], at: number): number {
	let low = 0;
	for (let high = clauses.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((clauses[middle]?.end ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return (clauses[low]?.start ?? at + 1) <= at ? low : -1;
}

/** 1 for every clause. */
export const everyClause = ({ clauses }: Featured): Uint8Array => new Uint8Array(clauses.length).fill(1);

const CHARACTER = 0x10000;
const PAIR = 0x20000;
/** Two pairs may share a number, once in hundreds of millions; small whole numbers are several times faster to look up. */
const pairId = (first: number, second: number): number =>
	PAIR + ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 3);

const OWN_DENIAL = 3;
/** An example hardly weighs what it denies by affirming the contrary; the reply that affirms it is contradicted. */
const OPPOSITE = 0.2;
const DENIERS = new Uint8Array(0x10000);
for (const c of '不没无别勿莫') DENIERS[c.charCodeAt(0)] = 1;

/** Weights of concepts, of characters and pairs outside and inside the words of a concept. */
const CONCEPT_WEIGHT = 0.85;
/** A group of words that stand for each other, beside the characters of the words themselves. */
const SYNONYM = 0.4;
const CHARACTER_WEIGHT = 0.9;
const COVERED_CHARACTER = 0.4;
const PAIR_WEIGHT = 0.6;
const COVERED_PAIR = 0.3;
const LETTER_WEIGHT = 0.3;

/** Features of a normalised text; with `known`, only those: a reply has hundreds, of which a rubric knows few. */
export function featured(text: string, known: IdTable | null = null): Featured {
	const clauses = clausesOf(text);
	const denied = denials(text, clauses);
	const features: Feature[] = [];
	if (covered.length < text.length) covered = new Uint8Array(2 * text.length);
	covered.fill(0, 0, text.length);
	const weights = new Float64Array(clauses.length);
	const found: Found = { text, denied, known, features };
	const concepts = chooseLongest('concept', text, clauses, longestConcepts);
	const synonyms = chooseLongest('synonym', text, clauses, longestSynonyms);
	let [concept, synonym] = [0, 0];
	clauses.forEach((clause, index) => {
		if (clause.latin) {
			weights[index] = addLatin(text, clause, { clause: index, denied, known }, features);
			return;
		}
		for (; concept < concepts.count && (concepts.starts[concept] ?? 0) < clause.end; concept++)
			addConcept(found, concepts, concept, { start: clause.start, index });
		for (; synonym < synonyms.count && (synonyms.starts[synonym] ?? 0) < clause.end; synonym++)
			addSynonym(found, synonyms, synonym, index);
		weights[index] = addCharacters(found, clause, index);
	});
	return { text, clauses, denied, features, weights };
}

const longestConcepts = noWords();
const longestSynonyms = noWords();

/** 1 where a word of a concept stands in the text at hand; kept between texts. */
let covered = new Uint8Array(512);

/** What is known of a text while its features are put together. */
interface Found {
	readonly text: string;
	readonly denied: Uint8Array;
	readonly known: IdTable | null;
	readonly features: Feature[];
}

const isWanted = (known: IdTable | null, id: number): boolean => known === null || cellOf(known, id) >= 0;

function addConcept(
	{ text, denied, known, features }: Found,
	{ ids, starts, ends }: Readonly<Words>,
	number: number,
	clause: { readonly start: number; readonly index: number }
): void {
	const [start, end] = [starts[number] ?? 0, ends[number] ?? 0];
	for (let at = start; at < end; at++) covered[at] = 1;
	const id = ids[number] === CONCEPTS.bear.verb ? bearer(text, clause.start, start) : (ids[number] ?? 0);
	const opposite = CONCEPTS.opposites.get(id);
	const isOpposed = opposite !== undefined && isWanted(known, opposite);
	if (!isOpposed && !isWanted(known, id)) return;
	const state = ownsDenial(text, start, end) ? OWN_DENIAL : (denied[start] ?? 0);
	const weight = CONCEPT_WEIGHT * (CONCEPTS.weights[id] ?? 1);
	if (isWanted(known, id)) features.push({ id, weight, clause: clause.index, start, end, denied: state });
	if (isOpposed && state !== 1)
		features.push({ id: opposite, weight: OPPOSITE, clause: clause.index, start, end, denied: 1 });
}

function addSynonym(
	{ text, denied, known, features }: Found,
	{ ids, starts, ends }: Readonly<Words>,
	number: number,
	clause: number
): void {
	const id = ids[number] ?? 0;
	if (!isWanted(known, id)) return;
	const [start, end] = [starts[number] ?? 0, ends[number] ?? 0];
	const state = ownsDenial(text, start, end) ? OWN_DENIAL : (denied[start] ?? 0);
	features.push({ id, weight: SYNONYM, clause, start, end, denied: state });
}

const BUYER = '您你侬';
const SHOP = '我咱俺店';
const PRONOUN_REACH = 7;

/** Who bears a cost: the pronoun before the verb says it; without one the verb stands for itself. */
function bearer(text: string, from: number, at: number): number {
	for (let i = at - 1; i >= from && i >= at - PRONOUN_REACH; i--) {
		const c = text[i] ?? ' ';
		if (BUYER.includes(c) && text[i - 1] !== '给') return CONCEPTS.bear.buyer;
		if (SHOP.includes(c)) return CONCEPTS.bear.shop;
	}
	return CONCEPTS.bear.verb;
}

/** `降不动` is one concept, with its denial inside. */
function ownsDenial(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (DENIERS[text.charCodeAt(at)] === 1) return true;
	return false;
}

function addCharacters({ text, denied, known, features }: Found, clause: Clause, index: number): number {
	let last = -1;
	let total = 0;
	for (let at = clause.start; at < clause.end; at++) {
		const code = text.charCodeAt(at);
		const isLetter = code >= 0x61 && code <= 0x7a;
		if (code < 0x3400 && !isLetter) {
			last = -1;
			continue;
		}
		const own = isLetter ? LETTER_WEIGHT : charWeight(code);
		const inside = covered[at] === 1;
		total += own;
		const state = denied[at] ?? 0;
		if (own > 0 && isWanted(known, CHARACTER + code)) {
			const weight = own * (inside ? COVERED_CHARACTER : CHARACTER_WEIGHT);
			features.push({ id: CHARACTER + code, weight, clause: index, start: at, end: at + 1, denied: state });
		}
		if (last >= 0) {
			const pair = (own + (isLetter ? LETTER_WEIGHT : charWeight(text.charCodeAt(last)))) / 2;
			const both = inside && covered[last] === 1;
			const id = pairId(text.charCodeAt(last), code);
			if (pair > 0.1 && isWanted(known, id)) {
				const weight = pair * (both ? COVERED_PAIR : PAIR_WEIGHT);
				features.push({ id, weight, clause: index, start: last, end: at + 1, denied: denied[last] ?? 0 });
			}
		}
		last = at;
	}
	return total;
}

/** Whether a feature id is a concept. */
export const isConcept = (id: number): boolean => id < CHARACTER;
