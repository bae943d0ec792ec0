/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
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
	bias: -5.617,
	weights: [
		2.87, // example
		0.394, // second
		-0.223, // mean
		0.617, // wanted
		0.035, // counterexample
		-1.483, // counterLead
		-1.645, // unwanted
		-0.456, // unwantedLead
		0.514, // contradiction
		-0.589, // concepts
		0.368, // explained
		-0.594, // product
		3.247, // sound
		3.693, // soundNear
		3.405, // tenor
		-0.109, // keywords
		0.749, // filled
		-1.721, // behind
		2.907, // act
		2.396, // about
		-0.806, // many
		-1.164, // hint
		2.124, // hints
		-1.114, // stray
		-0.637 // actNear
	],
	high: 0.6,
	low: 0.03
};
