/**
 * Whether two texts say the same, when one stands alone: no further example, no description. `pair-signals` measures
 * them; the weights are data (`lexicon/pair-weights.ts`).
 */
import { wordsOf } from './worded.ts';
import { decide } from './classifier.ts';
import { PAIR_WEIGHTS as PAIR } from './lexicon/pair-weights.ts';
import { closeness, featuresOf, NOTHING, prepareMeaning } from './meaning.ts';
import type { Closeness } from './meaning.ts';
import type { Featured } from './features.ts';
import { UNSIGHTED } from './sightings.ts';
import { measurePair } from './pair-signals.ts';
import type { PairSignals } from './pair-signals.ts';
import type { ReadReply } from './reply.ts';
import type { VerdictWord } from './verdict.ts';

/** Compares a reply with the only example. */
export function recognisePair(
	example: string,
	reply: ReadReply
): { readonly verdict: VerdictWord; readonly confidence: number } {
	if (reply.hollow !== 'no' && reply.hollow !== 'curt') return { verdict: 'missed', confidence: 0.99 };
	const read = featuresOf(example);
	const words = wordsOf(read.text);
	if (words.words.length === 0 || reply.words().words.length === 0)
		return { verdict: 'missed', confidence: 0.99 };
	const best = nearest(read, reply.featured, reply.earning);
	if (read.text === reply.featured.text) return { verdict: 'met', confidence: 0.99 };
	const back = nearest(reply.featured, read, new Uint8Array(read.clauses.length).fill(1));
	return decide(PAIR, likelihood(measurePair(words, reply, best, back.score)));
}

function nearest(example: Featured, reply: Featured, counts: Uint8Array): Closeness {
	const [best = NOTHING] = closeness(
		prepareMeaning([example], () => 1),
		{ featured: reply, samples: null, sightings: () => UNSIGHTED },
		counts
	);
	return best;
}

/** How likely the two say the same, 0..1: every way of weighing counts as much as its gate is open. */
function likelihood({ gates, signals, marks }: PairSignals): number {
	let sum = 0;
	for (const way of ['point', 'desk', 'other'] as const) {
		const { bias, weights } = PAIR[way];
		let own = bias;
		for (let at = 0; at < weights.length; at++) own += (weights[at] ?? 0) * (signals[at] ?? 0);
		sum += gates[way] * own;
	}
	for (let at = 0; at < marks.length; at++) sum += (PAIR.marks[at] ?? 0) * (marks[at] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}
