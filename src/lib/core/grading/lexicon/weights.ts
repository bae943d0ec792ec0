/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -4.211,
	weights: [
		1.425, // example
		0.882, // wanted
		-1.785, // counterexample
		1.414, // explained
		-0.347, // left
		1.988, // asks
		2.591, // clauses
		-0.91, // both
		2.44, // keywords
		1.696 // filled
	],
	high: 0.654,
	low: 0.346
};

export const STATES_WEIGHTS: Classifier = {
	bias: -0.422,
	weights: [
		0.365, // claimed
		0.417, // cue
		2.497, // example
		-1.853, // counterexample
		-1.055, // counterLead
		-0.534, // alternative
		0.067, // open
		-0.687, // row
		0.161, // bareNumber
		-0.205, // question
		0.957, // denied
		3.015, // clauses
		-0.851 // places
	],
	high: 0.834,
	low: 0.166
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -5.211,
	weights: [
		5.039, // example
		0.134, // second
		1.215, // mean
		2.186, // wanted
		0.518, // counterexample
		-1.195, // counterLead
		-1.289, // unwanted
		-0.45, // unwantedLead
		0.594, // contradiction
		-1.149, // concepts
		1.204, // explained
		-2.066, // product
		3.517, // sound
		3.208, // act
		3.111, // about
		-0.575, // many
		-1.299, // hint
		2.182, // hints
		-1.312, // stray
		-0.806 // actNear
	],
	high: 0.6,
	low: 0.06
};
