/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -0.799,
	weights: [
		1.937, // example
		0.361, // second
		1.611, // wanted
		-1.444, // counterexample
		-0.009, // unwanted
		-0.478, // concepts
		1.768, // explained
		-0.917, // left
		0.949, // asks
		-1.053, // asksNot
		3.048, // clauses
		-0.454, // short
		-0.858 // both
	],
	high: 0.623,
	low: 0.377
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
	bias: -3.975,
	weights: [
		4.575, // example
		-0.945, // second
		0.825, // mean
		1.483, // wanted
		-0.123, // counterexample
		-0.943, // counterLead
		-1.371, // unwanted
		0.379, // unwantedLead
		0.109, // contradiction
		-1.103, // concepts
		2.001, // explained
		-0.186, // product
		4.336, // act
		3.852, // about
		-0.205, // many
		-0.917, // hint
		1.915, // hints
		-1.131, // stray
		-0.761 // actNear
	],
	high: 0.55,
	low: 0.08
};
