/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -4.318,
	weights: [
		1.456, // example
		0.852, // wanted
		-1.791, // counterexample
		1.406, // explained
		-0.342, // left
		1.962, // asks
		2.686, // clauses
		-0.91, // both
		2.393, // keywords
		1.843 // filled
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
	bias: -5.214,
	weights: [
		5.028, // example
		0.224, // second
		1.186, // mean
		2.203, // wanted
		0.509, // counterexample
		-1.187, // counterLead
		-1.301, // unwanted
		-0.44, // unwantedLead
		0.595, // contradiction
		-1.144, // concepts
		1.206, // explained
		-2.057, // product
		3.523, // sound
		3.195, // act
		3.102, // about
		-0.583, // many
		-1.259, // hint
		2.153, // hints
		-1.328, // stray
		-0.823 // actNear
	],
	high: 0.6,
	low: 0.06
};
