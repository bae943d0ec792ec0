/** The shop-wide red lines: rules over words that stand close together, contacts spelt apart, codes given away. */
import type { Clause } from './clause.ts';
import { GROUPS, LABELS, RULES } from './lexicon/redlines.ts';
import { findContactNumber } from './contact.ts';
import { addWord, allHits, emptyTrie } from './trie.ts';
import type { Hit } from './trie.ts';

/** Names that a shared criterion may give on its `识别:` line. */
export const DETECTORS: ReadonlySet<string> = new Set(Object.keys(LABELS));

/** Names of the recognisers for people. */
export const DETECTOR_LABELS = LABELS;

interface Rule {
	readonly detector: string;
	readonly reach: number;
	readonly groups: readonly { readonly group: number; readonly after: boolean }[];
	readonly never: readonly number[];
	/** Groups that must not stand in the next clause either: a warning often comes after. */
	readonly neverNext: readonly number[];
	readonly literal: boolean;
}

const trie = emptyTrie();
const groupNumbers = new Map<string, number>();
for (const line of GROUPS.trim().split('\n')) {
	const [name = '', ...words] = line.split(' ');
	const number = groupNumbers.size;
	groupNumbers.set(name, number);
	for (const word of words) addWord(trie, word, number);
}

const groupNumber = (name: string): number => {
	const number = groupNumbers.get(name);
	if (number === undefined) throw new Error(`The red lines name no group ${name}`);
	return number;
};

const rules: readonly Rule[] = RULES.trim()
	.split('\n')
	.map((line) => {
		const [head = '', body = ''] = line.split(': ');
		const [detector = '', reach = '0'] = head.split(' ');
		const parts = body.split(' ');
		return {
			detector,
			reach: Number(reach),
			groups: parts
				.filter((part) => !part.startsWith('!'))
				.map((part) => ({
					group: groupNumber(part.replace(/^[=>]/, '')),
					after: part.startsWith('>')
				})),
			never: parts.filter((part) => part.startsWith('!')).map((part) => groupNumber(part.replace(/^!+/, ''))),
			neverNext: parts.filter((part) => part.startsWith('!!')).map((part) => groupNumber(part.slice(2))),
			literal: body.startsWith('=')
		};
	});

/** A place where a red line is broken, in offsets of the normalised text. */
export interface Alarm {
	readonly detector: string;
	readonly start: number;
	readonly end: number;
}

/** Every red line that the text breaks; `counts` says whether a clause may count. */
export function findAlarms(
	text: string,
	clauses: readonly Clause[],
	denied: Uint8Array,
	counts: (clause: number) => boolean
): readonly Alarm[] {
	const found: Alarm[] = [];
	const grouped = clauses.map((clause) => groupHits(text, clause));
	grouped.forEach((byGroup, index) => {
		if (byGroup.size === 0 || !counts(index)) return;
		for (const rule of rules) {
			if (
				rule.groups.some((part) => !byGroup.has(part.group)) ||
				rule.never.some((group) => byGroup.has(group))
			)
				continue;
			if (rule.neverNext.some((group) => grouped[index + 1]?.has(group))) continue;
			const alarm = match(rule, byGroup, denied);
			if (alarm !== null) found.push({ detector: rule.detector, ...alarm });
		}
	});
	const number = findContactNumber(text, denied);
	if (
		number !== null &&
		clauses.some((clause, at) => counts(at) && clause.start < number.end && number.start < clause.end)
	) {
		found.push(number);
	}
	return found;
}

const NONE: ReadonlyMap<number, readonly Hit[]> = new Map();

function groupHits(text: string, clause: Clause): ReadonlyMap<number, readonly Hit[]> {
	const hits = allHits(trie, text, clause.start, clause.end);
	if (hits.length === 0) return NONE;
	const byGroup = new Map<number, Hit[]>();
	for (const hit of hits) {
		const list = byGroup.get(hit.id);
		if (list === undefined) byGroup.set(hit.id, [hit]);
		else list.push(hit);
	}
	return byGroup;
}

function match(
	rule: Rule,
	byGroup: ReadonlyMap<number, readonly Hit[]>,
	denied: Uint8Array
): { readonly start: number; readonly end: number } | null {
	const [first, ...others] = rule.groups;
	for (const hit of byGroup.get(first?.group ?? -1) ?? []) {
		if (!rule.literal && denied[hit.start] !== 0) continue;
		let [start, end, last] = [hit.start, hit.end, hit.end];
		const complete = others.every((part) => {
			const next = near(
				byGroup.get(part.group) ?? [],
				part.after ? last : start - rule.reach,
				start,
				end,
				rule,
				denied
			);
			if (next === null) return false;
			start = Math.min(start, next.start);
			end = Math.max(end, next.end);
			last = next.end;
			return true;
		});
		if (complete) return { start, end };
	}
	return null;
}

/** The first word of a group that starts at `from` or later and keeps the whole within reach; the list is sorted. */
function near(
	hits: readonly Hit[],
	from: number,
	start: number,
	end: number,
	rule: Rule,
	denied: Uint8Array
): Hit | null {
	let low = 0;
	for (let high = hits.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((hits[middle]?.start ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	for (let at = low; at < hits.length; at++) {
		const hit = hits[at];
		if (hit === undefined || hit.start > start + rule.reach) return null;
		const apart = hit.start >= end || hit.end <= start;
		const fits = Math.max(end, hit.end) - Math.min(start, hit.start) <= rule.reach + (end - start);
		if (apart && fits && (rule.literal || denied[hit.start] === 0)) return hit;
	}
	return null;
}
