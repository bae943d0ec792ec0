/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -1.049,
	weights: [
		2.281, // example
		0.375, // second
		1.874, // wanted
		-1.288, // counterexample
		-0.272, // unwanted
		-0.711, // concepts
		1.823, // explained
		-0.845, // left
		1.12, // asks
		-1.007, // asksNot
		3.051, // clauses
		-0.435, // short
		-1.01 // both
	],
	high: 0.648,
	low: 0.352
};

export const STATES_WEIGHTS: Classifier = {
	bias: -1.079,
	weights: [
		0.613, // claimed
		0.612, // cue
		2.576, // example
		-1.6, // counterexample
		-0.853, // counterLead
		-0.531, // alternative
		0, // open
		-0.614, // row
		0.176, // bareNumber
		0.082, // question
		1.016, // denied
		3.126, // clauses
		-0.837 // places
	],
	high: 0.837,
	low: 0.163
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -5.489,
	weights: [
		5.257, // example
		-0.413, // second
		0.849, // mean
		1.122, // wanted
		0.529, // counterexample
		-0.938, // counterLead
		-1.247, // unwanted
		-0.156, // unwantedLead
		0.203, // contradiction
		-0.862, // concepts
		1.033, // explained
		-0.525, // product
		3.798, // sound
		3.424, // act
		3.6, // about
		-0.372, // many
		-1.061, // hint
		1.939, // hints
		-1.504, // stray
		-0.498 // actNear
	],
	high: 0.6,
	low: 0.045
};
