/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -0.809,
	weights: [
		1.943,
		0.361,
		1.609,
		-1.442,
		-0.006,
		-0.477,
		1.768,
		-0.914,
		0.95,
		-1.053,
		3.046,
		-0.455,
		-0.859
	],
	high: 0.641,
	low: 0.359
};

export const STATES_WEIGHTS: Classifier = {
	bias: -1.169,
	weights: [
		0.486,
		0.604,
		2.519,
		-1.374,
		-0.975,
		-0.635,
		0,
		-0.567,
		0.157,
		-0.124,
		0.844,
		3.119,
		-0.826
	],
	high: 0.809,
	low: 0.191
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -3.567,
	weights: [
		4.984,
		-0.77,
		0.498,
		1.31,
		-0.125,
		-0.98,
		-1.091,
		0.462,
		0.181,
		-1.19,
		1.813,
		-0.433,
		2.992,
		2.36,
		-0.31,
		-0.024,
		1.274,
		-0.714,
		-0.837
	],
	high: 0.44,
	low: 0.08
};
