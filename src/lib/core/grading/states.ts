/**
 * Whether a reply states a fact with the right value: present, affirmed, in its role, and not contradicted by another
 * value claimed for the same thing. `180 卖不了,最低 209` states 209; `不是 209`, `原价 209`, `209 和 219 都行` do not.
 */
import { decide, likelihood } from './classifier.ts';
import { readDescription } from './description.ts';
import type { Featured } from './features.ts';
import { STATES_WEIGHTS } from './lexicon/weights.ts';
import { featuresOf, prepareMeaning } from './meaning.ts';
import type { Meaning } from './meaning.ts';
import { normalise } from './normalise.ts';
import type { ReadReply } from './reply.ts';
import { rolesIn } from './roles.ts';
import { STATES_SIGNALS, statesSignals } from './states-signals.ts';
import type { StatesSignals } from './states-signals.ts';
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
	/** The size that the examples name before the value: in `L 码腰围 78` the value is that of L and of no other. */
	readonly size: string | null;
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
		size: value === null || value.kind === 'size' ? null : sizeIn(value, examples),
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

/** The one size that every example with the value names, or null. */
function sizeIn(value: Value, examples: readonly string[]): string | null {
	const sizes = examples.flatMap((text) => {
		const values = findValues(normalise(text).text).map((found) => found.value);
		return values.some((one) => sameValue(one, value))
			? [values.flatMap((one) => (one.kind === 'size' ? [one.size] : []))]
			: [];
	});
	const [only] = new Set(sizes.flat());
	return only !== undefined && sizes.every((list) => list.length > 0 && list.every((size) => size === only))
		? only
		: null;
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

const absent = (confidence: number): StatesOutcome => ({
	verdict: 'missed',
	confidence,
	found: null,
	reason: 'absent'
});

/** Likelihood of a place that cannot be the fact stated. */
const FAULTY = 0.2;

/** Without examples: claimed, and not one in a row. */
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
