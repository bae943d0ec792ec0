/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -0.885,
	weights: [
		2.419,
		0.646,
		1.601,
		-1.513,
		-0.018,
		-0.304,
		1.611,
		-0.958,
		0.711,
		-1.455,
		2.81,
		-0.323,
		-1.048
	],
	high: 0.646,
	low: 0.354
};

export const STATES_WEIGHTS: Classifier = {
	bias: -2,
	weights: [
		1.066,
		0.417,
		2.861,
		-1.427,
		-0.851,
		-0.076,
		0,
		-0.556,
		0.375,
		-0.396,
		0.571,
		2.734,
		-0.549
	],
	high: 0.778,
	low: 0.222
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -4.119,
	weights: [
		2.433,
		-1.259,
		1.678,
		1.402,
		0.144,
		-1.007,
		-1.184,
		0.616,
		0.121,
		-0.893,
		2.84,
		0.635,
		4.087,
		3.072,
		-0.653,
		-0.196,
		1.442,
		-1.011,
		-0.41
	],
	high: 0.44,
	low: 0.08
};
