/** A linear classifier: signals between 0 and about 1 are weighed and summed; the sum is a log-odds. */
import type { VerdictWord } from './verdict.ts';

export interface Classifier {
	readonly bias: number;
	readonly weights: readonly number[];
	/** Probability from which the thing counts as there, and below which as not there; between the two a person decides. */
	readonly high: number;
	readonly low: number;
}

/** How likely the thing is there, 0..1. */
export function likelihood({ bias, weights }: Classifier, signals: readonly number[]): number {
	let sum = bias;
	for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (signals[at] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}

/** The verdict for something that is wanted. */
export function decide(
	{ high, low }: Pick<Classifier, 'high' | 'low'>,
	p: number
): { readonly verdict: VerdictWord; readonly confidence: number } {
	if (p >= high) return { verdict: 'met', confidence: p };
	return p < low ? { verdict: 'missed', confidence: 1 - p } : { verdict: 'unsure', confidence: p };
}
