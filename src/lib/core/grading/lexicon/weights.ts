/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -1.264,
	weights: [
		2.289, // example
		0.651, // second
		1.954, // wanted
		-1.504, // counterexample
		0.027, // unwanted
		-0.79, // concepts
		1.821, // explained
		-0.721, // left
		1.236, // asks
		-0.595, // asksNot
		2.785, // clauses
		0.013, // short
		-0.763 // both
	],
	high: 0.633,
	low: 0.367
};

export const STATES_WEIGHTS: Classifier = {
	bias: -0.681,
	weights: [
		0.509, // claimed
		0.431, // cue
		2.468, // example
		-1.872, // counterexample
		-1.015, // counterLead
		-0.514, // alternative
		0.072, // open
		-0.648, // row
		0.127, // bareNumber
		0.027, // question
		1.098, // denied
		3.193, // clauses
		-0.783 // places
	],
	high: 0.838,
	low: 0.162
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -5.23,
	weights: [
		5.037, // example
		0.092, // second
		1.252, // mean
		2.205, // wanted
		0.501, // counterexample
		-1.22, // counterLead
		-1.297, // unwanted
		-0.439, // unwantedLead
		0.442, // contradiction
		-1.132, // concepts
		1.264, // explained
		-2.139, // product
		3.507, // sound
		3.199, // act
		3.114, // about
		-0.553, // many
		-1.265, // hint
		2.136, // hints
		-1.304, // stray
		-0.846 // actNear
	],
	high: 0.6,
	low: 0.06
};
