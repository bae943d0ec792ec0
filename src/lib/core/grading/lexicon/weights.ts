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
	bias: -4.728,
	weights: [
		3.368, // example
		0.619, // second
		0.05, // mean
		0.77, // wanted
		0.361, // counterexample
		-1.572, // counterLead
		-1.527, // unwanted
		0.011, // unwantedLead
		0.53, // contradiction
		-0.857, // concepts
		0.485, // explained
		-0.576, // product
		2.998, // sound
		3.686, // soundNear
		0.088, // keywords
		1.129, // filled
		-1.579, // behind
		3.041, // act
		2.863, // about
		-0.71, // many
		-1.07, // hint
		2.029, // hints
		-1.352, // stray
		-0.756 // actNear
	],
	high: 0.6,
	low: 0.05
};
