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
	bias: -5.791,
	weights: [
		2.781, // example
		0.452, // second
		-0.178, // mean
		0.694, // wanted
		-0.045, // counterexample
		-1.335, // counterLead
		-1.724, // unwanted
		-0.341, // unwantedLead
		0.508, // contradiction
		-0.593, // concepts
		0.366, // explained
		-0.786, // product
		3.463, // sound
		3.547, // soundNear
		3.405, // tenor
		-0.049, // keywords
		0.771, // filled
		-1.734, // behind
		2.878, // act
		2.426, // about
		-0.69, // many
		-1.132, // hint
		2.02, // hints
		-1.116, // stray
		-0.57 // actNear
	],
	high: 0.6,
	low: 0.04
};
