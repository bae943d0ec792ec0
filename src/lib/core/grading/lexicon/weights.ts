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
	bias: -5.544,
	weights: [
		2.986, // example
		0.67, // second
		0.778, // mean
		1.135, // wanted
		-0.166, // counterexample
		-0.197, // counterLead
		-1.324, // unwanted
		-0.514, // unwantedLead
		0.435, // contradiction
		-0.635, // concepts
		0.554, // explained
		-2.17, // product
		2.281, // sound
		1.16, // soundNear
		1.805, // tenor
		3.682, // affinity
		-1.849, // brief
		0.622, // keywords
		1.464, // filled
		-1.585, // behind
		2.031, // act
		1.843, // about
		-0.936, // many
		-0.267, // hint
		0.234, // hints
		-0.653, // stray
		-1.003 // actNear
	],
	high: 0.6,
	low: 0.012
};
