/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -1.048,
	weights: [
		2.28, // example
		0.377, // second
		1.875, // wanted
		-1.289, // counterexample
		-0.272, // unwanted
		-0.711, // concepts
		1.822, // explained
		-0.845, // left
		1.12, // asks
		-1.004, // asksNot
		3.05, // clauses
		-0.436, // short
		-1.01 // both
	],
	high: 0.618,
	low: 0.382
};

export const STATES_WEIGHTS: Classifier = {
	bias: -1.066,
	weights: [
		0.591, // claimed
		0.611, // cue
		2.585, // example
		-1.594, // counterexample
		-0.857, // counterLead
		-0.528, // alternative
		0, // open
		-0.614, // row
		0.171, // bareNumber
		0.084, // question
		1.081, // denied
		3.125, // clauses
		-0.836 // places
	],
	high: 0.836,
	low: 0.164
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -5.539,
	weights: [
		5.572, // example
		-0.415, // second
		0.835, // mean
		1.166, // wanted
		0.545, // counterexample
		-0.77, // counterLead
		-1.3, // unwanted
		0.016, // unwantedLead
		0.171, // contradiction
		-0.911, // concepts
		0.911, // explained
		-0.491, // product
		3.815, // sound
		3.46, // act
		3.489, // about
		-0.241, // many
		-1.191, // hint
		2.109, // hints
		-1.404, // stray
		-0.325 // actNear
	],
	high: 0.55,
	low: 0.08
};
