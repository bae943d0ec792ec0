/**
 * Whether a forbidden thing is in a reply: by examples, whose amounts stand for any amount on the forbidden side, or
 * by a detector. `180 我们真的做不了哦` denies and breaks nothing.
 */
import { findAlarms } from './detect.ts';
import type { Alarm } from './detect.ts';
import { clauseMap } from './features.ts';
import type { Feature, Featured } from './features.ts';
import { closeness, featuresOf, prepareMeaning } from './meaning.ts';
import type { Closeness, Meaning } from './meaning.ts';
import { mayBreak } from './reply.ts';
import { isClaimed } from './roles.ts';
import type { ReadReply } from './reply.ts';
import type { VerdictWord } from './verdict.ts';
import { findValues } from '../value.ts';
import type { Found } from '../value.ts';
import type { Avoids } from '../criterion.ts';

export interface AvoidsRecogniser {
	/** The detector that the criterion names, or those that its own examples set off. */
	readonly detectors: readonly string[];
	readonly examples: Meaning;
	readonly counterexamples: Meaning;
	readonly limit: Limit | null;
	readonly hasAmounts: boolean;
}

/** Which amounts are forbidden: below or above a bound; `bound` itself is allowed. */
interface Limit {
	readonly side: 'below' | 'above';
	readonly bound: number;
}

/** The feature of *some amount*; no concept has this number. */
const AMOUNT = 60_000;
const AMOUNT_WEIGHT = 1.8;
/** An amount is offered only beside one of these. */
const OFFER_REACH = 20;
/** What is left of the closeness when an allowed amount is offered and no forbidden one. */
const FAIR = 0.5;
const OFFERS = '给就行可成卖拍吧改收算到下退';

const COUNTERED = 0.7;
const HIGH = 0.5;
const LOW = 0.42;

/** Prepares a `不得` criterion; `allowed` are the amounts that the rubric's facts name, which nobody is blamed for. */
export function prepareAvoids(criterion: Avoids, allowed: readonly number[]): AvoidsRecogniser {
	const amounts = criterion.examples.flatMap((text) => findValues(text).flatMap(amountOf));
	const limit = limitIn(criterion.description) ?? inferLimit(amounts, allowed);
	const hasAmounts = amounts.length > 0;
	const texts = criterion.examples.map((text) => everyAmount(featuresOf(text)));
	const counters = criterion.counterexamples.map(featuresOf);
	const counterShare = shareOf(counters);
	const share = shareOf(texts);
	return {
		detectors: criterion.detector === null ? inferDetectors(texts, counters) : [criterion.detector],
		examples: prepareMeaning(texts, (feature) =>
			feature.id === AMOUNT
				? 1
				: (1 + ((share.get(feature.id) ?? 0) >= 2 / texts.length && texts.length > 1 ? 0.4 : 0)) *
					(1 - COUNTERED * (counterShare.get(feature.id) ?? 0))
		),
		counterexamples: prepareMeaning(counters, () => 1),
		limit,
		hasAmounts
	};
}

function inferDetectors(examples: readonly Featured[], counterexamples: readonly Featured[]): string[] {
	const alarmed = (text: Featured): string[] =>
		findAlarms(text.text, text.clauses, text.denied, () => true).map((alarm) => alarm.detector);
	const near = new Set(counterexamples.flatMap(alarmed));
	return [...new Set(examples.flatMap(alarmed))].filter((detector) => !near.has(detector));
}

const amountOf = (found: Found): number[] => {
	const { value } = found;
	if (value.kind === 'amount') return [value.yuan];
	return value.kind === 'number' && value.unit === null ? [value.number] : [];
};

const BELOW = ['低于', '不到', '少于', '小于', '跌破', '不足', '便宜过'];
const ABOVE = ['高于', '超过', '多于', '大于', '超出', '不止'];

/** `低于 209 元成交` forbids what lies below 209. */
function limitIn(description: string): Limit | null {
	for (const found of findValues(description)) {
		const [bound] = amountOf(found);
		if (bound === undefined) continue;
		const before = description.slice(Math.max(0, found.start - 6), found.start);
		if (BELOW.some((word) => before.includes(word))) return { side: 'below', bound };
		if (ABOVE.some((word) => before.includes(word))) return { side: 'above', bound };
	}
	return null;
}

/** All amounts of the examples below every amount of the facts that lies near them: that one is the floor. */
function inferLimit(amounts: readonly number[], allowed: readonly number[]): Limit | null {
	const most = Math.max(...amounts);
	const near = allowed.filter((amount) => amount > most && amount <= most * 1.5);
	return amounts.length > 0 && near.length > 0 ? { side: 'below', bound: Math.min(...near) } : null;
}

function shareOf(texts: readonly Featured[]): Map<number, number> {
	const share = new Map<number, number>();
	for (const text of texts) {
		for (const id of new Set(text.features.map((feature) => feature.id)))
			share.set(id, (share.get(id) ?? 0) + 1 / texts.length);
	}
	return share;
}

/** An example with all its amounts. */
function everyAmount(text: Featured): Featured {
	return withAmounts(text, clauseMap(text), findValues(text.text), () => true);
}

/** The same features and one more for every amount that is offered and may be a forbidden one. */
function withAmounts(
	text: Featured,
	map: Int32Array,
	values: readonly Found[],
	forbidden: (found: Found, amount: number) => boolean
): Featured {
	const more: Feature[] = [];
	for (const found of values) {
		const [amount] = amountOf(found);
		if (amount === undefined || !forbidden(found, amount)) continue;
		const clause = map[found.start] ?? -1;
		if (clause < 0) continue;
		more.push({
			id: AMOUNT,
			weight: AMOUNT_WEIGHT,
			clause,
			start: found.start,
			end: found.end,
			denied: denialOver(text.denied, found)
		});
	}
	return more.length === 0 ? text : { ...text, features: [...text.features, ...more] };
}

/** Whether the reply offers an amount on the allowed side. */
const names = (reply: ReadReply, limit: Limit): boolean =>
	reply.values.some((found) => {
		const [amount] = amountOf(found);
		return (
			amount !== undefined &&
			(limit.side === 'below' ? amount >= limit.bound : amount <= limit.bound) &&
			isOffered(reply, found)
		);
	});

/** Denied when any of its characters is, else open when any is. */
function denialOver(denied: Uint8Array, { start, end }: Found): number {
	const states = denied.subarray(start, end);
	return states.includes(1) ? 1 : states.includes(2) ? 2 : 0;
}

/** Beside a word of offering, and not the buyer's, the old or another shop's price. */
function isOffered({ featured, clauseMap: map }: ReadReply, found: Found): boolean {
	const { text, clauses } = featured;
	const clause = clauses[map[found.start] ?? -1];
	if (clause === undefined || !isClaimed(featured, found, [])) return false;
	const [from, to] = [
		Math.max(clause.start, found.start - OFFER_REACH),
		Math.min(clause.end, found.end + OFFER_REACH)
	];
	for (let at = from; at < to; at++) if (OFFERS.includes(text[at] ?? ' ')) return true;
	return false;
}

interface AvoidsOutcome {
	/** `missed`: the forbidden thing is there. */
	readonly verdict: VerdictWord;
	readonly confidence: number;
	readonly score: number;
	readonly best: Closeness | null;
	readonly alarm: Alarm | null;
}

/** The alarms of a reply, once for all criteria. */
export const alarmsOf = (reply: ReadReply): readonly Alarm[] =>
	findAlarms(reply.featured.text, reply.featured.clauses, reply.featured.denied, mayBreak(reply));

/** Looks for the forbidden thing. */
export function recogniseAvoids(
	recogniser: AvoidsRecogniser,
	reply: ReadReply,
	alarms: readonly Alarm[]
): AvoidsOutcome {
	const alarm = alarms.find((one) => recogniser.detectors.includes(one.detector)) ?? null;
	if (alarm !== null) return { verdict: 'missed', confidence: 0.9, score: 1, best: null, alarm };
	if (recogniser.examples.samples.length === 0)
		return { verdict: 'met', confidence: 0.85, score: 0, best: null, alarm: null };
	const { limit } = recogniser;
	const isForbidden = (found: Found, amount: number): boolean =>
		isOffered(reply, found) &&
		(limit === null ||
			(limit.side === 'below' ? amount < limit.bound && amount > limit.bound * 0.3 : amount > limit.bound));
	const text = recogniser.hasAmounts
		? withAmounts(reply.featured, reply.clauseMap, reply.values, isForbidden)
		: reply.featured;
	const counts = mayBreak(reply);
	const near = closeness(recogniser.examples, text, counts, true).toSorted((a, b) => b.score - a.score);
	const against = closeness(recogniser.counterexamples, text, counts).reduce(
		(max, one) => Math.max(max, one.score),
		0
	);
	const best = near[0] ?? null;
	const first = best?.score ?? 0;
	const fair =
		limit !== null && recogniser.hasAmounts && text === reply.featured && names(reply, limit) ? FAIR : 1;
	const score =
		fair * Math.max(0, first + 0.1 * (near[1]?.score ?? 0) - 0.8 * Math.max(0, against - first + 0.1));
	return { ...decide(score), score, best, alarm: null };
}

function decide(score: number): { readonly verdict: VerdictWord; readonly confidence: number } {
	const p = 1 / (1 + Math.exp(-9 * (score - (HIGH + LOW) / 2)));
	if (score >= HIGH) return { verdict: 'missed', confidence: p };
	return score < LOW ? { verdict: 'met', confidence: 1 - p } : { verdict: 'unsure', confidence: 1 - p };
}
