/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -4.32,
	weights: [
		1.451, // example
		0.858, // wanted
		-1.788, // counterexample
		1.405, // explained
		-0.341, // left
		1.961, // asks
		2.686, // clauses
		-0.911, // both
		2.394, // keywords
		1.842 // filled
	],
	high: 0.645,
	low: 0.355
};

export const STATES_WEIGHTS: Classifier = {
	bias: -0.315,
	weights: [
		0.216, // claimed
		0.404, // cue
		2.516, // example
		-1.864, // counterexample
		-1.074, // counterLead
		-0.519, // alternative
		0.072, // open
		-0.666, // row
		0.118, // bareNumber
		-0.201, // question
		0.819, // denied
		3.127, // clauses
		-0.897 // places
	],
	high: 0.835,
	low: 0.165
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -4.746,
	weights: [
		3.203, // example
		0.601, // second
		0.367, // mean
		0.7, // wanted
		0.219, // counterexample
		-1.375, // counterLead
		-1.459, // unwanted
		-0.236, // unwantedLead
		0.603, // contradiction
		-0.705, // concepts
		0.371, // explained
		-0.815, // product
		3.191, // sound
		3.432, // soundNear
		0.191, // keywords
		0.951, // filled
		-1.671, // behind
		3.221, // act
		2.717, // about
		-0.781, // many
		-1.043, // hint
		1.998, // hints
		-1.266, // stray
		-1.024 // actNear
	],
	high: 0.6,
	low: 0.06
};
