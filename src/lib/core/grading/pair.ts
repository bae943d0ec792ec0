/**
 * Whether two texts say the same, when one stands alone: no further example, no description. Words that either text has
 * and the other has not count on both sides.
 */
import { align } from './alignment.ts';
import { askedIn, within, wordsOf } from './worded.ts';
import type { Worded } from './worded.ts';
import { decide, likelihood } from './classifier.ts';
import type { Classifier } from './classifier.ts';
import { closeness, featuresOf, NOTHING, prepareMeaning } from './meaning.ts';
import type { Closeness } from './meaning.ts';
import type { ReadReply } from './reply.ts';
import type { VerdictWord } from './verdict.ts';

/**
 * Weights of `closeness, both, evidence, left, plain, second, swapped, asksDiffer`, rounded. Their directions are those
 * that helped on three public sets of pairs alike (see decision 0013); no text of them is part of the project.
 */
const PAIR: Classifier = {
	bias: -2.6,
	weights: [1.1, 1.1, 0.8, -0.25, 0.8, 1.1, -0.3, -0.3],
	high: 0.6,
	low: 0.4
};

/** Compares a reply with the only example. */
export function recognisePair(
	example: string,
	reply: ReadReply
): { readonly verdict: VerdictWord; readonly confidence: number } {
	const read = featuresOf(example);
	const [best = NOTHING] = closeness(
		prepareMeaning([read], () => 1),
		reply,
		reply.earning
	);
	if (reply.hollow !== 'no' && reply.hollow !== 'curt') return { verdict: 'missed', confidence: 0.99 };
	return decide(PAIR, likelihood(PAIR, pairSignals(wordsOf(read.text), reply, best)));
}

function pairSignals(example: Worded, reply: ReadReply, best: Closeness): readonly number[] {
	const whole = reply.words();
	const { clauses } = reply.featured;
	const [from, to] = [clauses[best.first]?.start ?? 0, clauses[best.last]?.end ?? 0];
	const all = align(example, whole);
	const isWhole = best.sample < 0 || (best.first === 0 && best.last === clauses.length - 1);
	const near = isWhole ? all : align(example, within(whole, from, to));
	const [asked, answered] = [askedIn(example.text), askedIn(whole.text)];
	return [
		Math.min(1.2, best.score),
		near.both,
		Math.min(5, near.shared) * near.both,
		Math.min(4, all.lostFirst, all.lostSecond),
		asked === 0 && answered === 0 ? 1 : 0,
		all.second,
		near.swapped,
		asked !== 0 && answered !== 0 && asked !== answered ? 1 : 0
	];
}
