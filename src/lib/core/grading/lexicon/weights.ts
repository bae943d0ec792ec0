/** Weights of the classifiers, learnt by `peilian bench learn`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -4.335,
	weights: [
		1.473, // example
		0.869, // wanted
		-1.791, // counterexample
		1.391, // explained
		-0.336, // left
		1.964, // asks
		2.664, // clauses
		-0.909, // both
		2.402, // keywords
		1.836 // filled
	],
	high: 0.644,
	low: 0.356
};

export const STATES_WEIGHTS: Classifier = {
	bias: -0.295,
	weights: [
		0.224, // claimed
		0.399, // cue
		2.473, // example
		-1.882, // counterexample
		-1.082, // counterLead
		-0.581, // alternative
		0.073, // open
		-0.677, // row
		0.105, // bareNumber
		-0.206, // question
		0.814, // denied
		3.118, // clauses
		-0.858 // places
	],
	high: 0.835,
	low: 0.165
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -6.691,
	weights: [
		2.609, // example
		0.243, // second
		0.187, // mean
		0.625, // wanted
		-0.496, // counterexample
		-0.504, // counterLead
		-1.676, // unwanted
		-1.17, // unwantedLead
		0.328, // contradiction
		-0.351, // concepts
		0.396, // explained
		-1.056, // product
		3.644, // sound
		2.383, // soundNear
		4.708, // tenor
		-0.035, // keywords
		0.742, // filled
		-1.702, // behind
		2.519, // act
		2.119, // about
		-0.709, // many
		-1.053, // hint
		1.868, // hints
		-0.95, // stray
		-0.506 // actNear
	],
	high: 0.6,
	low: 0.025
};
