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
	bias: -5.786,
	weights: [
		2.782, // example
		0.442, // second
		-0.164, // mean
		0.679, // wanted
		-0.04, // counterexample
		-1.319, // counterLead
		-1.711, // unwanted
		-0.402, // unwantedLead
		0.509, // contradiction
		-0.59, // concepts
		0.345, // explained
		-0.761, // product
		3.462, // sound
		3.547, // soundNear
		3.351, // tenor
		-0.04, // keywords
		0.77, // filled
		-1.715, // behind
		2.884, // act
		2.411, // about
		-0.713, // many
		-1.143, // hint
		2.043, // hints
		-1.118, // stray
		-0.566 // actNear
	],
	high: 0.6,
	low: 0.04
};
