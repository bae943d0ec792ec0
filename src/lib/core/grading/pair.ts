/**
 * Whether two texts say the same, when one stands alone: no further example, no description. `pair-signals` measures
 * them, `pair-weighing` weighs them.
 */
import { wordsOf } from './worded.ts';
import { decide } from './classifier.ts';
import { closeness, featuresOf, NOTHING, prepareMeaning } from './meaning.ts';
import type { Closeness } from './meaning.ts';
import type { Featured } from './features.ts';
import { UNSIGHTED } from './sightings.ts';
import { measurePair } from './pair-signals.ts';
import type { PairSignals } from './pair-signals.ts';
import { likelihoodOfPair, PAIR_WEIGHTS } from './pair-weighing.ts';
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
	if (read.text === reply.featured.text) return { verdict: 'met', confidence: 0.99 };
	return decide(PAIR_WEIGHTS, likelihoodOfPair(signalsOfPair(read, reply)));
}

/** What an example that was read and a reply have in common, measured. */
export function signalsOfPair(example: Featured, reply: ReadReply): PairSignals {
	const best = nearest(example, reply.featured, reply.earning);
	const back = nearest(reply.featured, example, new Uint8Array(example.clauses.length).fill(1));
	return measurePair(wordsOf(example.text), reply, best, back.score);
}

function nearest(example: Featured, reply: Featured, counts: Uint8Array): Closeness {
	const [best = NOTHING] = closeness(
		prepareMeaning([example], () => 1),
		{ featured: reply, samples: null, sightings: () => UNSIGHTED },
		counts
	);
	return best;
}
