/**
 * The shop-wide red lines: rules over words that stand close together. Words are looked for in the text without the
 * gaps that hide them, `微.信`, `加 / 我`; what is denied, quoted or warned of breaks nothing.
 */
import type { Clause } from './clause.ts';
import { findContactNumber } from './contact.ts';
import { isTakenBack } from './denied-after.ts';
import { withoutGaps } from './gaps.ts';
import { LABELS } from './lexicon/redlines.ts';
import { forget, meet, noHits, placesOf, possibleRules } from './group-hits.ts';
import type { GroupHits } from './group-hits.ts';
import { dictionary, rulesOf } from './redline-rules.ts';
import type { Rule, Shield } from './redline-rules.ts';
import { wordsFor } from './vocabulary.ts';
import type { Words } from './vocabulary.ts';

/** Names that a shared criterion may give on its `识别:` line. */
export const DETECTORS: ReadonlySet<string> = new Set(Object.keys(LABELS));

/** Names of the recognisers for people. */
export const DETECTOR_LABELS = LABELS;

const hits: GroupHits = noHits(rulesOf.length);

/** A place where a red line is broken, in offsets of the normalised text. */
export interface Alarm {
	readonly detector: string;
	readonly start: number;
	readonly end: number;
}

/** A word of a group: offsets of the text without gaps, the clause it begins in, whether it may count. */
interface Word {
	readonly start: number;
	readonly end: number;
	readonly clause: number;
	readonly denied: boolean;
	readonly counts: boolean;
}

const BOASTS: ReadonlySet<string> = new Set(['absolute', 'overpromise']);

type Placed = ReadonlyMap<number, readonly Word[]>;

/** Every red line that the text breaks; `counts`: 1 for every clause that may count. */
export function findAlarms(
	text: string,
	clauses: readonly Clause[],
	denied: Uint8Array,
	counts: Uint8Array
): readonly Alarm[] {
	const found: Alarm[] = [];
	const { plain, at } = withoutGaps(text);
	meetWords(plain, at, text, clauses);
	const rules = possibleRules(hits, rulesOf);
	if (rules.length > 0) {
		const words = placesOf(hits, rules, (hit) => wordAt(hit, at, denied, counts));
		for (const rule of rules) {
			const place = match(rule, words, (found) =>
				isTakenBack(text, clauses, {
					clause: found.to,
					end: (at[found.end - 1] ?? text.length - 1) + 1,
					isBoast: BOASTS.has(rule.detector)
				})
			);
			if (place === null) continue;
			const end = (at[place.end - 1] ?? text.length - 1) + 1;
			found.push({ detector: rule.detector, start: at[place.start] ?? 0, end });
		}
	}
	const number = findContactNumber(text, clauses, denied, { plain, at });
	if (
		number !== null &&
		clauses.some(
			(clause, index) => counts[index] === 1 && clause.start < number.end && number.start < clause.end
		)
	)
		found.push(number);
	return found;
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Notes every word of a group that is no part of a longer Latin word. */
function meetWords(plain: string, at: Int32Array, text: string, clauses: readonly Clause[]): void {
	forget(hits);
	const words = wordsFor('redline', plain);
	const { count, ids, starts, ends } = words;
	let clause = 0;
	for (let first = 0; first < count;) {
		const from = starts[first] ?? 0;
		const start = at[from] ?? 0;
		while (clause + 1 < clauses.length && start >= (clauses[clause + 1]?.start ?? 0)) clause++;
		let next = first + 1;
		while (next < count && starts[next] === from) next++;
		const isInside = isLetter(plain.charCodeAt(from)) && isLetter(text.charCodeAt(start - 1));
		for (let word = nextWord(words, first, next, -2); word !== -1 && !isInside;) {
			const to = ends[word] ?? 0;
			const goesOn = isLetter(plain.charCodeAt(to - 1)) && isLetter(text.charCodeAt((at[to - 1] ?? 0) + 1));
			if (!goesOn) meet(hits, dictionary.groups[ids[word] ?? 0] ?? [], from, to, clause);
			word = nextWord(words, first, next, rankOf(words, word));
		}
		first = next;
	}
}

/** Of words that begin at one place the single character comes first, then each in the order of the lexicon. */
const rankOf = ({ ids, starts, ends }: Readonly<Words>, word: number): number =>
	(ends[word] ?? 0) - (starts[word] ?? 0) === 1 ? -1 : (ids[word] ?? 0);

/** The word of least rank above `rank` among `first..next`, or -1. */
function nextWord(words: Readonly<Words>, first: number, next: number, rank: number): number {
	let best = -1;
	for (let word = first; word < next; word++) {
		const own = rankOf(words, word);
		if (own > rank && (best === -1 || own < rankOf(words, best))) best = word;
	}
	return best;
}

function wordAt(hit: number, at: Int32Array, denied: Uint8Array, counts: Uint8Array): Word {
	const [start, end, clause] = [hits.starts[hit] ?? 0, hits.ends[hit] ?? 0, hits.clauses[hit] ?? 0];
	return { start, end, clause, denied: denied[at[start] ?? 0] !== 0, counts: counts[clause] === 1 };
}

interface Place {
	readonly start: number;
	readonly end: number;
}

function match(rule: Rule, words: Placed, takenBack: (found: Found) => boolean): Place | null {
	const [first, ...others] = rule.groups;
	for (const word of words.get(first?.group ?? -1) ?? []) {
		if (!word.counts || (word.denied && !rule.literal)) continue;
		let [start, end, last, from, to] = [word.start, word.end, word.end, word.clause, word.clause];
		const complete = others.every((part) => {
			const list = words.get(part.group) ?? [];
			const next = near(list, part.after ? last : start - rule.reach, { start, end, from, to }, rule);
			if (next === null) return false;
			[start, end, last] = [Math.min(start, next.start), Math.max(end, next.end), next.end];
			[from, to] = [Math.min(from, next.clause), Math.max(to, next.clause)];
			return true;
		});
		if (!complete || rule.shields.some((shield) => stands(shield, words, from, to))) continue;
		if (!takenBack({ start, end, from, to })) return { start, end };
	}
	return null;
}

interface Found extends Place {
	readonly from: number;
	readonly to: number;
}

/** The first word of a list that starts at `after` or later and keeps the whole within reach; the list is sorted. */
function near(list: readonly Word[], after: number, found: Found, rule: Rule): Word | null {
	for (let index = firstFrom(list, (word) => word.start, after); index < list.length; index++) {
		const word = list[index];
		if (word === undefined || word.start > found.start + rule.reach) return null;
		const apart = word.start >= found.end || word.end <= found.start;
		const span = Math.max(found.end, word.end) - Math.min(found.start, word.start);
		const fits = span <= rule.reach + (found.end - found.start);
		const beside = rule.spans || (word.clause === found.from && word.clause === found.to);
		if (apart && fits && beside && word.counts && (rule.literal || !word.denied)) return word;
	}
	return null;
}

function stands(shield: Shield, words: Placed, from: number, to: number): boolean {
	const list = words.get(shield.group) ?? [];
	const first = list[firstFrom(list, (word) => word.clause, from - shield.before)];
	return first !== undefined && first.clause <= to + shield.after;
}

/** Index of the first word whose measure is `least` or more. */
function firstFrom(list: readonly Word[], measure: (word: Word) => number, least: number): number {
	let low = 0;
	for (let high = list.length; low < high;) {
		const middle = (low + high) >> 1;
		const word = list[middle];
		if (word !== undefined && measure(word) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
