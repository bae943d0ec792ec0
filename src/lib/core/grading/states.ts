/**
 * Whether a reply states a fact with the right value: present, affirmed, in its role, and not contradicted by another
 * value claimed for the same thing. `180 卖不了,最低 209` states 209; `不是 209`, `原价 209`, `209 和 219 都行` do not.
 */
import { decide, likelihood } from './classifier.ts';
import { readDescription } from './description.ts';
import { byClause } from './features.ts';
import type { Feature, Featured } from './features.ts';
import { closeness, featuresOf, prepareMeaning } from './meaning.ts';
import type { Closeness, Meaning } from './meaning.ts';
import { normalise } from './normalise.ts';
import { mayCount } from './reply.ts';
import type { ReadReply } from './reply.ts';
import { STATES_WEIGHTS } from './lexicon/weights.ts';
import { isClaimed, rolesIn } from './roles.ts';
import type { VerdictWord } from './verdict.ts';
import { findValues, parseValue, sameValue } from '../value.ts';
import type { Found, Value } from '../value.ts';
import type { States } from '../criterion.ts';

export interface StatesRecogniser {
	readonly value: Value | null;
	/** Values that the examples or the description in brackets give in its place: `两天` for 48 小时, 900 克 for 0.9 公斤. */
	readonly alternatives: readonly Value[];
	readonly others: readonly Value[];
	/** Weight of the words that stand beside the value in the examples, by feature. */
	readonly cues: ReadonlyMap<number, number>;
	/** Words of role that the fact itself bears, so that `原价` may be asked for. */
	readonly ownRoles: readonly string[];
	/** Whether the author gave examples enough to learn roles from; otherwise only words of role decide. */
	readonly shown: boolean;
	readonly examples: Meaning;
	/** Counterexamples, and what the description says does not count: mostly the value in another role. */
	readonly counterexamples: Meaning;
}

/** Prepares a `报对` criterion. */
export function prepareStates(criterion: States): StatesRecogniser {
	const { examples, counterexamples, description } = criterion;
	const texts = examples.length > 0 ? examples : [criterion.fact ?? criterion.name, description];
	const own = `${criterion.name}${criterion.fact ?? ''}${examples.join('')}`;
	const value = parseValue(criterion.value);
	const { unwanted } = readDescription(description);
	return {
		value,
		alternatives: value === null ? [] : alternativesIn(value, examples, description),
		others: criterion.others.map((literal) => parseValue(literal)).filter((one) => one !== null),
		cues: cuesIn(texts),
		ownRoles: rolesIn(own),
		shown: examples.length > 1,
		...rolesOf(value, texts, [...counterexamples, ...unwanted])
	};
}

/**
 * Examples against those counterexamples that have the value in another role: one with another value is no sign of a
 * role. What both share tells nothing and weighs less.
 */
function rolesOf(
	value: Value | null,
	texts: readonly string[],
	against: readonly string[]
): Pick<StatesRecogniser, 'examples' | 'counterexamples'> {
	const misplaced = against.filter((text) => {
		const values = findValues(normalise(text).text);
		return value === null || values.length === 0 || values.some((found) => sameValue(found.value, value));
	});
	const [right, wrong] = [texts.map(featuresOf), misplaced.map(featuresOf)];
	const idsOf = (list: readonly Featured[]): ReadonlySet<number> =>
		new Set(list.flatMap((text) => text.features.map((feature) => feature.id)));
	const [rightIds, wrongIds] = [idsOf(right), idsOf(wrong)];
	return {
		examples: prepareMeaning(right, (feature) => (wrongIds.has(feature.id) ? SHARED : 1)),
		counterexamples: prepareMeaning(wrong, (feature) => (rightIds.has(feature.id) ? SHARED : 1))
	};
}

const SHARED = 0.5;

const BRACKETS = /[（(]([^（）()]*)[）)]/gu;

/** The only value of an example that does not have the value itself, and values in brackets before what does not count. */
function alternativesIn(value: Value, examples: readonly string[], description: string): readonly Value[] {
	const fromExamples = examples.flatMap((text) => {
		const values = findValues(normalise(text).text).map((found) => found.value);
		return values.length === 1 && !values.some((one) => sameValue(one, value)) ? values : [];
	});
	const positive = description.split(/不算|；|;|。/u)[0] ?? '';
	const inBrackets = [...positive.matchAll(BRACKETS)].flatMap(([, inside]) =>
		findValues(normalise(inside ?? '').text).map((found) => found.value)
	);
	return [...fromExamples, ...inBrackets].filter(
		(one) => !sameValue(one, value) && familyOf(one) === familyOf(value)
	);
}

/** Days, dates, times and lengths of time stand for each other: `明天` for 14 日. */
function familyOf(value: Value): string {
	if (value.kind === 'range') return familyOf(value.to);
	return value.kind === 'date' ||
		value.kind === 'day' ||
		value.kind === 'weekday' ||
		value.kind === 'time' ||
		value.kind === 'duration'
		? 'time'
		: value.kind;
}

/** Words of the clause that holds the value: before it in full, after it in part. Without a value, all words. */
function cuesIn(texts: readonly string[]): Map<number, number> {
	const cues = new Map<number, number>();
	for (const text of texts) {
		const { text: plain, clauses, features } = featuresOf(text);
		const at = findValues(plain)[0]?.start ?? plain.length;
		const clause = clauses.findIndex((one) => at >= one.start && at < one.end);
		for (const feature of features) {
			if (clause >= 0 && feature.clause !== clause) continue;
			const weight = feature.weight * (feature.start < at ? 1 : 0.4);
			cues.set(feature.id, Math.max(cues.get(feature.id) ?? 0, weight));
		}
	}
	return cues;
}

export interface StatesOutcome {
	readonly verdict: VerdictWord;
	readonly confidence: number;
	readonly found: Found | null;
	/** Why it is missed. */
	readonly reason: 'absent' | 'denied' | 'role' | 'contradicted' | 'hedged' | 'none';
}

interface Candidate {
	readonly found: Found;
	readonly cue: number;
	readonly clause: number;
}

const absent = (confidence: number): StatesOutcome => ({
	verdict: 'missed',
	confidence,
	found: null,
	reason: 'absent'
});

/** Names of the signals, in the order of their weights. */
export const STATES_SIGNALS = [
	'claimed',
	'cue',
	'example',
	'counterexample',
	'counterLead',
	'alternative',
	'open',
	'row',
	'bareNumber',
	'question',
	'denied',
	'clauses',
	'places'
] as const;

/** What speaks for one place where the value stands being the fact stated. */
export interface StatesSignals {
	readonly found: Found;
	readonly signals: readonly number[];
	/** Why it cannot be, whatever the signals say. */
	readonly fault: StatesOutcome['reason'] | null;
	readonly reason: StatesOutcome['reason'];
}

export function statesSignals(recogniser: StatesRecogniser, reply: ReadReply): readonly StatesSignals[] {
	const { value, alternatives } = recogniser;
	if (value === null) return [];
	const text = reply.featured;
	const counts = mayCount(reply);
	const all: readonly Candidate[] = reply.values.slice(0, VALUES).map((found) => ({
		found,
		clause: reply.clauseMap[found.start] ?? -1,
		cue: 0
	}));
	const isRight = (one: Candidate): boolean => sameValue(one.found.value, value);
	const isAlternative = (one: Candidate): boolean =>
		alternatives.some((other) => sameValue(one.found.value, other));
	if (!all.some((one) => isRight(one) || isAlternative(one))) return [];
	const groups = byClause(text);
	const cued = all.map((one, at) => ({
		...one,
		at,
		cue: cueOf(
			recogniser,
			groups[one.clause] ?? [],
			one,
			all[at - 1]?.found.end ?? 0,
			text.clauses[one.clause]?.latin === true ? LETTERS : 1
		)
	}));
	const claimed = cued.filter((one) => counts(one.clause) && isClaimed(text, one.found, recogniser.ownRoles));
	const rivals = claimed.filter((one) => rivalling(one.found.value, value) && !isAlternative(one));
	return cued
		.filter((one) => counts(one.clause) && (isRight(one) || isAlternative(one)))
		.slice(0, PLACES)
		.map((one) => {
			const around = (clause: number): boolean => counts(clause) && Math.abs(clause - one.clause) <= 1;
			const near = bestOf(closeness(recogniser.examples, text, around));
			const against = bestOf(closeness(recogniser.counterexamples, text, around));
			const isIn = claimed.includes(one);
			const row = isBareRow(text.text, all, one.at);
			const hedged = rivals.some(
				(rival) => isJoined(text.text, one.found, rival.found) || isParallel(text, one, rival)
			);
			const contradicted = rivals.some((rival) => contradicts(rival, one, recogniser));
			const listed = value.kind === 'size' && rivals.length >= 3 && one.cue < WEAK;
			const found = one.found.value;
			return {
				found: one.found,
				fault: hedged ? 'hedged' : contradicted ? 'contradicted' : listed ? 'role' : null,
				reason: isIn ? 'role' : 'denied',
				signals: [
					isIn ? 1 : 0,
					Math.min(1.5, one.cue),
					Math.min(1.2, near),
					Math.min(1.2, against),
					Math.max(0, against - near),
					isRight(one) ? 0 : 1,
					text.denied[one.found.start] === 2 ? 1 : 0,
					row ? 1 : 0,
					found.kind === 'number' && found.unit === null ? 1 : 0,
					text.clauses[one.clause]?.question === true ? 1 : 0,
					text.denied[one.found.start] === 1 ? 1 : 0,
					Math.min(1, text.clauses.length / 10),
					Math.min(1, all.length / 6)
				]
			};
		});
}

/** Nobody tells a buyer so many values, or one so often: what follows is not looked at. */
const VALUES = 40;
const PLACES = 8;

const bestOf = (all: readonly Closeness[]): number => all.reduce((most, one) => Math.max(most, one.score), 0);

const plain = ({ signals }: StatesSignals): number =>
	signals[0] === 1 && signals[ROW] === 0 ? 0.85 : FAULTY;
const ROW = STATES_SIGNALS.indexOf('row');

/** Looks for the value in its role. */
export function recogniseStates(recogniser: StatesRecogniser, reply: ReadReply): StatesOutcome {
	const places = statesSignals(recogniser, reply);
	let [best, p] = [places[0], 0];
	for (const place of places) {
		const likely =
			place.fault !== null
				? FAULTY
				: recogniser.shown
					? likelihood(STATES_WEIGHTS, place.signals)
					: plain(place);
		if (likely > p) [best, p] = [place, likely];
	}
	if (best === undefined) return absent(0.95);
	const decided = decide(STATES_WEIGHTS, p);
	return {
		...decided,
		found: best.found,
		reason: decided.verdict === 'met' ? 'none' : (best.fault ?? best.reason)
	};
}

const WEAK = 0.6;
const FAULTY = 0.2;

/** `6.8 7.5 13日 24:00`: three values or more with nothing between them claim nothing. */
function isBareRow(text: string, all: readonly Candidate[], at: number): boolean {
	const touches = (left: Candidate | undefined, right: Candidate | undefined): boolean =>
		left !== undefined && right !== undefined && text.slice(left.found.end, right.found.start).trim() === '';
	const before = touches(all[at - 1], all[at]);
	const after = touches(all[at], all[at + 1]);
	return (
		(before && after) ||
		(before && touches(all[at - 2], all[at - 1])) ||
		(after && touches(all[at + 1], all[at + 2]))
	);
}

/** English takes about three letters for a character. */
const LETTERS = 3;

/** Weight of the cue words up to ten characters before (not beyond the value before) and six after, in its clause. */
function cueOf(
	recogniser: StatesRecogniser,
	features: readonly Feature[],
	one: Candidate,
	previous: number,
	scale: number
): number {
	const seen = new Set<number>();
	let sum = 0;
	for (const feature of features) {
		if (seen.has(feature.id)) continue;
		if (feature.end > one.found.start && feature.start < one.found.end) continue;
		const apart =
			feature.end <= one.found.start ? one.found.start - feature.end : feature.start - one.found.end;
		if (feature.start < previous) continue;
		if (apart > (feature.end <= one.found.start ? 10 : 6) * scale) continue;
		const weight = recogniser.cues.get(feature.id);
		if (weight === undefined) continue;
		seen.add(feature.id);
		sum += weight * (feature.end <= one.found.start ? 1 : 0.6);
	}
	return sum;
}

/** Another value of the same type. */
function rivalling(found: Value, value: Value): boolean {
	if (sameValue(found, value)) return false;
	if (found.kind === value.kind)
		return (
			found.kind !== 'number' || value.kind !== 'number' || found.unit === value.unit || found.unit === null
		);
	if (found.kind === 'number' && found.unit === null) return value.kind === 'amount' && found.number >= 1;
	return found.kind === 'range' && found.to.kind === value.kind;
}

/** A known value contradicts only when its words fit the fact clearly better; an unknown one when they fit as well. */
function contradicts(rival: Candidate, right: Candidate, recogniser: StatesRecogniser): boolean {
	if (!isNear(rival.found.value, right.found.value)) return false;
	const known = recogniser.others.some((other) => sameValue(other, rival.found.value));
	if (known) return rival.cue >= WEAK && rival.cue > right.cue * 2 + WEAK;
	return rival.cue >= WEAK && rival.cue >= right.cue * 0.9;
}

/** Amounts and measures compete only when they are of one size: 178 and 188, not 178 and 10. */
function isNear(a: Value, b: Value): boolean {
	const [x, y] = [sizeOf(a), sizeOf(b)];
	return x === null || y === null || (x <= y * 2 && y <= x * 2);
}

const sizeOf = (value: Value): number | null =>
	value.kind === 'amount' ? value.yuan : value.kind === 'number' ? value.number : null;

/** `想显瘦就 M,想舒服就 L`: one condition each. */
function isParallel({ text, clauses }: Featured, a: Candidate, b: Candidate): boolean {
	const [left, right] = [clauses[a.clause], clauses[b.clause]];
	if (left === undefined || right === undefined || left === right) return false;
	return text[left.start] === text[right.start] && '想要如喜'.includes(text[left.start] ?? ' ');
}

const JOINTS = ['和', '或', '或者', '、', '还是', '跟', '与', '/', '码和', '码或', '都'];

/** `M 和 L 都行`: two values side by side, neither of them chosen. */
function isJoined(text: string, a: Found, b: Found): boolean {
	const [left, right] = a.start < b.start ? [a, b] : [b, a];
	const between = text.slice(left.end, right.start).trim();
	return between.length <= 3 && JOINTS.includes(between);
}
