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
	bias: -4.627,
	weights: [
		3.413, // example
		0.322, // second
		-0.132, // mean
		0.767, // wanted
		0.287, // counterexample
		-1.171, // counterLead
		-1.358, // unwanted
		-0.359, // unwantedLead
		0.536, // contradiction
		-0.996, // concepts
		0.6, // explained
		-0.187, // product
		2.749, // sound
		3.467, // soundNear
		0.214, // keywords
		1.203, // filled
		-1.538, // behind
		3.07, // act
		2.953, // about
		-0.671, // many
		-1.253, // hint
		1.979, // hints
		-1.325, // stray
		-0.827 // actNear
	],
	high: 0.6,
	low: 0.06
};
