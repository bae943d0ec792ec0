/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -0.809,
	weights: [
		1.943, // example
		0.361, // second
		1.609, // wanted
		-1.442, // counterexample
		-0.006, // unwanted
		-0.477, // concepts
		1.768, // explained
		-0.914, // left
		0.95, // asks
		-1.053, // asksNot
		3.046, // clauses
		-0.455, // short
		-0.859 // both
	],
	high: 0.641,
	low: 0.359
};

export const STATES_WEIGHTS: Classifier = {
	bias: -1.169,
	weights: [
		0.486, // claimed
		0.604, // cue
		2.519, // example
		-1.374, // counterexample
		-0.975, // counterLead
		-0.635, // alternative
		0, // open
		-0.567, // row
		0.157, // bareNumber
		-0.124, // question
		0.844, // denied
		3.119, // clauses
		-0.826 // places
	],
	high: 0.809,
	low: 0.191
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -3.567,
	weights: [
		4.984, // example
		-0.77, // second
		0.498, // mean
		1.31, // wanted
		-0.125, // counterexample
		-0.98, // counterLead
		-1.091, // unwanted
		0.462, // unwantedLead
		0.181, // contradiction
		-1.19, // concepts
		1.813, // explained
		-0.433, // product
		2.992, // act
		2.36, // about
		-0.31, // many
		-0.024, // hint
		1.274, // hints
		-0.714, // stray
		-0.837 // actNear
	],
	high: 0.44,
	low: 0.08
};
