/**
 * The shop-wide red lines: rules over words that stand close together. Words are looked for in the text without the
 * gaps that hide them, `微.信`, `加 / 我`; what is denied, quoted or warned of breaks nothing.
 */
import type { Clause } from './clause.ts';
import { findContactNumber } from './contact.ts';
import { isTakenBack } from './denied-after.ts';
import { withoutGaps } from './gaps.ts';
import { GROUPS } from './lexicon/redline-words.ts';
import { ENGLISH_GROUPS, ENGLISH_RULES } from './lexicon/redline-words-english.ts';
import { LABELS, RULES } from './lexicon/redlines.ts';
import { SPLIT_SPELLINGS } from './lexicon/disguises.ts';
import { forget, meet, noHits, possibleRules, wordsFor } from './group-hits.ts';
import type { GroupHits, GroupRule } from './group-hits.ts';
import { addToGroup, eachWord, noWords } from './word-groups.ts';

/** Names that a shared criterion may give on its `识别:` line. */
export const DETECTORS: ReadonlySet<string> = new Set(Object.keys(LABELS));

/** Names of the recognisers for people. */
export const DETECTOR_LABELS = LABELS;

interface Rule extends GroupRule {
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
interface Shield {
	readonly group: number;
	readonly before: number;
	readonly after: number;
}

const dictionary = noWords();
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
	return [word, ...split.map(([spelling, plain]) => word.replace(plain, spelling))];
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

/** By the number of their first group: most replies hold words of few groups. */
const rulesOf: readonly (readonly Rule[])[] = (() => {
	const rules = `${RULES.trim()}\n${ENGLISH_RULES.trim()}`.split('\n').map(readRule);
	return [...groupNumbers.values()].map((group) => rules.filter((rule) => rule.groups[0]?.group === group));
})();

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

type Words = ReadonlyMap<number, readonly Word[]>;

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
		const words = wordsFor(hits, rules, (hit) => wordAt(hit, at, denied, counts));
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
	let clause = 0;
	eachWord(dictionary, plain, (groups, from, to) => {
		const start = at[from] ?? 0;
		if (isLetter(plain.charCodeAt(from)) && isLetter(text.charCodeAt(start - 1))) return;
		if (isLetter(plain.charCodeAt(to - 1)) && isLetter(text.charCodeAt((at[to - 1] ?? 0) + 1))) return;
		while (clause + 1 < clauses.length && start >= (clauses[clause + 1]?.start ?? 0)) clause++;
		meet(hits, groups, from, to, clause);
	});
}

function wordAt(hit: number, at: Int32Array, denied: Uint8Array, counts: Uint8Array): Word {
	const [start, end, clause] = [hits.starts[hit] ?? 0, hits.ends[hit] ?? 0, hits.clauses[hit] ?? 0];
	return { start, end, clause, denied: denied[at[start] ?? 0] !== 0, counts: counts[clause] === 1 };
}

interface Place {
	readonly start: number;
	readonly end: number;
}

function match(rule: Rule, words: Words, takenBack: (found: Found) => boolean): Place | null {
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

function stands(shield: Shield, words: Words, from: number, to: number): boolean {
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
