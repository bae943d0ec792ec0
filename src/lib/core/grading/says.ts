/** Whether a reply says what the examples say, in whatever words. */
import type { Closeness, Meaning } from './meaning.ts';
import { closeness, featuresOf, prepareMeaning } from './meaning.ts';
import type { Feature, Featured } from './features.ts';
import { isConcept } from './features.ts';
import type { VerdictWord } from './verdict.ts';

export interface SaysRecogniser {
	readonly examples: Meaning;
	readonly counterexamples: Meaning;
	/** From here up: met. */
	readonly high: number;
	/** Below: missed. Between the two: unsure. */
	readonly low: number;
}

/** How common a feature is among the criteria of the rubric, 0..1. */
type Commonness = (id: number) => number;

/** A feature of several examples weighs more, one that counterexamples or other criteria share weighs less. */
const SHARED = 0.6;
const COUNTERED = 0.3;
const COMMON = 0.5;
/** How much the second-best example adds, and how much a counterexample that is as close takes away. */
const SECOND = 0.25;
const AGAINST = 0.4;

/** Prepares examples and counterexamples. */
export function prepareSays(
	examples: readonly string[],
	counterexamples: readonly string[],
	commonness: Commonness
): SaysRecogniser {
	const texts = examples.map(featuresOf);
	const counters = counterexamples.map(featuresOf);
	const share = shares(texts);
	const counterShare = shares(counters);
	const many = texts.length > 1;
	const adjust = (feature: Feature): number =>
		(1 +
			(many && (share.get(feature.id) ?? 0) >= 2 / texts.length
				? SHARED * (isConcept(feature.id) ? 1 : 0.7)
				: 0)) *
		(1 - COUNTERED * (counterShare.get(feature.id) ?? 0)) *
		(1 - COMMON * commonness(feature.id));
	const recogniser = {
		examples: prepareMeaning(texts, adjust),
		counterexamples: prepareMeaning(counters, (feature) => 1 - 0.5 * Math.min(1, share.get(feature.id) ?? 0)),
		high: HIGH,
		low: LOW
	};
	const nearest = Math.max(0, ...counters.map((text) => recogniseSays(recogniser, text, () => true).score));
	const low = Math.min(HIGHEST, Math.max(LOW, nearest + 0.01));
	return { ...recogniser, high: low + (HIGH - LOW), low };
}

/** Where met begins and missed ends, in closeness; between them a person decides. */
const HIGH = 0.36;
const LOW = 0.3;
const HIGHEST = 0.6;

function shares(texts: readonly Featured[]): Map<number, number> {
	const share = new Map<number, number>();
	for (const text of texts) {
		for (const id of new Set(text.features.map((feature) => feature.id))) {
			share.set(id, (share.get(id) ?? 0) + 1 / texts.length);
		}
	}
	return share;
}

interface SaysOutcome {
	readonly verdict: VerdictWord;
	readonly confidence: number;
	readonly score: number;
	readonly best: Closeness;
}

/** Weighs the closest example against the closest counterexample. */
export function recogniseSays(
	recogniser: SaysRecogniser,
	reply: Featured,
	counts: (clause: number) => boolean
): SaysOutcome {
	const near = closeness(recogniser.examples, reply, counts).toSorted((a, b) => b.score - a.score);
	const against = closeness(recogniser.counterexamples, reply, counts).reduce(
		(max, one) => Math.max(max, one.score),
		0
	);
	const best = near[0] ?? { score: 0, sample: -1, first: 0, last: -1 };
	const second = near[1]?.score ?? 0;
	const score = Math.max(
		0,
		best.score + SECOND * second - AGAINST * Math.max(0, against - best.score + 0.05)
	);
	return { ...decide(score, recogniser), score, best };
}

function decide(
	score: number,
	{ high, low }: SaysRecogniser
): { readonly verdict: VerdictWord; readonly confidence: number } {
	const p = 1 / (1 + Math.exp(-9 * (score - (high + low) / 2)));
	if (score >= high) return { verdict: 'met', confidence: p };
	return score < low ? { verdict: 'missed', confidence: 1 - p } : { verdict: 'unsure', confidence: p };
}
