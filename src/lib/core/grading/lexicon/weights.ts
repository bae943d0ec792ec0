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
	bias: -4.656,
	weights: [
		3.462, // example
		0.432, // second
		-0.165, // mean
		0.748, // wanted
		0.252, // counterexample
		-1.09, // counterLead
		-1.365, // unwanted
		-0.491, // unwantedLead
		0.529, // contradiction
		-0.978, // concepts
		0.627, // explained
		-0.269, // product
		2.654, // sound
		3.568, // soundNear
		0.248, // keywords
		1.198, // filled
		-1.549, // behind
		3.14, // act
		2.949, // about
		-0.554, // many
		-1.331, // hint
		2.135, // hints
		-1.27, // stray
		-0.914 // actNear
	],
	high: 0.6,
	low: 0.06
};
