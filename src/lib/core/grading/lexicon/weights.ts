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
	bias: -0.446,
	weights: [
		0.355, // claimed
		0.423, // cue
		2.482, // example
		-1.835, // counterexample
		-1.05, // counterLead
		-0.529, // alternative
		0.068, // open
		-0.676, // row
		0.177, // bareNumber
		-0.199, // question
		0.963, // denied
		3.06, // clauses
		-0.871 // places
	],
	high: 0.834,
	low: 0.166
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -5.211,
	weights: [
		5.04, // example
		0.133, // second
		1.215, // mean
		2.186, // wanted
		0.518, // counterexample
		-1.193, // counterLead
		-1.29, // unwanted
		-0.446, // unwantedLead
		0.594, // contradiction
		-1.149, // concepts
		1.204, // explained
		-2.066, // product
		3.518, // sound
		3.207, // act
		3.11, // about
		-0.575, // many
		-1.299, // hint
		2.181, // hints
		-1.312, // stray
		-0.806 // actNear
	],
	high: 0.6,
	low: 0.06
};
