/**
 * Rules over words that stand close together, written as lines of text. A group is a name and its words; a rule asks
 * that one word of each of its groups stand near the others. What a text costs grows with its length, not with its
 * square.
 *
 * `_` in a word is a blank. Rule: `name reach: GROUP GROUP … !GROUP`. `reach` is the largest span in characters,
 * `12+` when it may run into the next clause; `>` in front of a group: after the one before; `=` in front of the first: denial is part of its words
 * and is not looked at; `^` there: only what is surely denied falls away; `!`: none of these words in the same clause;
 * `!!`: nor in the next one.
 */
import type { Clause } from './clause.ts';
import { forget, meet, noHits, placesOf, possibleRules } from './group-hits.ts';
import type { GroupHits, GroupRule } from './group-hits.ts';
import { wordsFor } from './vocabulary.ts';
import { addToGroup, noGroups } from './word-groups.ts';
import type { WordGroups } from './word-groups.ts';

interface Rule extends GroupRule {
	readonly name: string;
	readonly reach: number;
	readonly crosses: boolean;
	readonly groups: readonly { readonly group: number; readonly after: boolean }[];
	readonly never: readonly number[];
	/** Groups that must not stand in the next clause either: a warning often comes after. */
	readonly neverNext: readonly number[];
	/** From this state of denial up a word does not count. */
	readonly denial: 'any' | 'sure' | 'none';
}

interface RuleSet {
	readonly words: WordGroups;
	/** Rules by the number of their first group. */
	readonly rules: readonly (readonly Rule[])[];
	/** The words of the text at hand. */
	readonly hits: GroupHits;
}

/** A place where a rule holds, in offsets of the text. */
interface RuleHit {
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** The clause of the rule's first word. */
	readonly clause: number;
}

/** Reads groups and rules, a line each; an unknown group is an error of whoever wrote them. */
export function readRules(groups: string, rules: string): RuleSet {
	const words = noGroups('misconduct');
	const numbers = new Map<string, number>();
	for (const line of groups.trim().split('\n')) {
		const [name = '', ...listed] = line.split(' ');
		const number = numbers.get(name) ?? numbers.size;
		numbers.set(name, number);
		for (const word of listed) addToGroup(words, word.replaceAll('_', ' '), number);
	}
	const numberOf = (name: string): number => {
		const number = numbers.get(name);
		if (number === undefined) throw new Error(`The rules name no group ${name}`);
		return number;
	};
	const read = rules
		.trim()
		.split('\n')
		.map((line) => readRule(line, numberOf));
	const byFirst = Map.groupBy(read, (rule) => rule.groups[0]?.group ?? -1);
	const byGroup = [...numbers.values()].map((group) => byFirst.get(group) ?? []);
	return { words, rules: byGroup, hits: noHits(byGroup.length) };
}

function readRule(line: string, numberOf: (name: string) => number): Rule {
	const [head = '', body = ''] = line.split(': ');
	const [name = '', reach = '0'] = head.split(' ');
	const parts = body.split(' ');
	const wanted = parts.filter((part) => !part.startsWith('!'));
	const unwanted = parts.filter((part) => part.startsWith('!'));
	const groups = wanted.map((part) => ({
		group: numberOf(part.replace(/^[=^>]/, '')),
		after: part.startsWith('>')
	}));
	const never = unwanted.map((part) => numberOf(part.replace(/^!+/, '')));
	return {
		name,
		reach: Number.parseInt(reach, 10),
		crosses: reach.endsWith('+'),
		groups,
		named: [...groups.map((part) => part.group), ...never],
		never,
		neverNext: unwanted.filter((part) => part.startsWith('!!')).map((part) => numberOf(part.slice(2))),
		denial: body.startsWith('=') ? 'none' : body.startsWith('^') ? 'sure' : 'any'
	};
}

interface Placed {
	readonly start: number;
	readonly end: number;
	readonly clause: number;
}

/** Every rule that holds, once for each clause, in the order of the text; `counts`: 1 for every clause that may count. */
export function findByRules(
	{ words, rules, hits }: RuleSet,
	text: string,
	clauses: readonly Clause[],
	denied: Uint8Array,
	counts: Uint8Array
): RuleHit[] {
	meetWords(hits, words, text, clauses);
	const possible = possibleRules(hits, rules);
	if (possible.length === 0) return [];
	const places = placesOf(hits, possible, (hit) => placeOf(hits, hit));
	const found: RuleHit[] = [];
	for (const rule of possible) {
		let done = -1;
		for (const hit of places.get(rule.groups[0]?.group ?? -1) ?? []) {
			if (hit.clause === done || counts[hit.clause] !== 1) continue;
			const place = matchFrom(hit, rule, places, denied);
			if (place === null || isForbidden(rule, hit.clause, places)) continue;
			done = hit.clause;
			found.push({ name: rule.name, ...place, clause: hit.clause });
		}
	}
	return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Notes the words that stand in one clause. */
function meetWords(
	hits: GroupHits,
	{ purpose, groups }: WordGroups,
	text: string,
	clauses: readonly Clause[]
): void {
	forget(hits);
	const { count, ids, starts, ends } = wordsFor(purpose, text);
	let number = 0;
	for (let at = 0; at < count; at++) {
		const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
		while (number < clauses.length && (clauses[number]?.end ?? 0) <= start) number++;
		const clause = clauses[number];
		if (clause === undefined) return;
		if (start >= clause.start && end <= clause.end)
			meet(hits, groups[ids[at] ?? 0] ?? NO_GROUPS, start, end, number);
	}
}

const NO_GROUPS: readonly number[] = [];

const placeOf = ({ starts, ends, clauses }: GroupHits, hit: number): Placed => ({
	start: starts[hit] ?? 0,
	end: ends[hit] ?? 0,
	clause: clauses[hit] ?? 0
});

const isForbidden = (rule: Rule, clause: number, places: ReadonlyMap<number, readonly Placed[]>): boolean =>
	rule.never.some((group) => standsIn(places.get(group), clause)) ||
	rule.neverNext.some((group) => standsIn(places.get(group), clause + 1));

function standsIn(hits: readonly Placed[] | undefined, clause: number): boolean {
	if (hits === undefined) return false;
	return hits[firstFrom(hits, (hit) => hit.clause >= clause)]?.clause === clause;
}

/** The first place of a sorted list from which on `reached` holds. */
function firstFrom(hits: readonly Placed[], reached: (hit: Placed) => boolean): number {
	let low = 0;
	for (let high = hits.length; low < high;) {
		const middle = (low + high) >> 1;
		const hit = hits[middle];
		if (hit !== undefined && !reached(hit)) low = middle + 1;
		else high = middle;
	}
	return low;
}

function matchFrom(
	hit: Placed,
	rule: Rule,
	places: ReadonlyMap<number, readonly Placed[]>,
	denied: Uint8Array
): { readonly start: number; readonly end: number } | null {
	if (isDenied(rule, denied[hit.start])) return null;
	let [start, end, last] = [hit.start, hit.end, hit.end];
	for (const part of rule.groups.slice(1)) {
		const from = part.after ? last : start - rule.reach;
		const next = near(places.get(part.group) ?? [], from, { start, end, clause: hit.clause }, rule, denied);
		if (next === null) return null;
		start = Math.min(start, next.start);
		end = Math.max(end, next.end);
		last = next.end;
	}
	return { start, end };
}

const isDenied = (rule: Rule, state: number | undefined): boolean =>
	rule.denial === 'any' ? state !== 0 : rule.denial === 'sure' && state === 1;

/** The first word of a group that starts at `from` or later and keeps the whole within reach; the list is sorted. */
function near(
	hits: readonly Placed[],
	from: number,
	{ start, end, clause }: { readonly start: number; readonly end: number; readonly clause: number },
	rule: Rule,
	denied: Uint8Array
): Placed | null {
	for (let at = firstFrom(hits, (hit) => hit.start >= from); at < hits.length; at++) {
		const hit = hits[at];
		if (hit === undefined || hit.start > start + rule.reach) return null;
		if (hit.clause !== clause && !(rule.crosses && Math.abs(hit.clause - clause) === 1)) continue;
		const apart = hit.start >= end || hit.end <= start;
		const fits = Math.max(end, hit.end) - Math.min(start, hit.start) <= rule.reach + (end - start);
		if (apart && fits && !isDenied(rule, denied[hit.start])) return hit;
	}
	return null;
}
