/** Weights of the classifiers, learnt by `peilian bench learn tests/quality/learning`; see decision 0013. */
import type { Classifier } from '../classifier.ts';

export const SAYS_WEIGHTS: Classifier = {
	bias: -1.198,
	weights: [
		2.453,
		1.091,
		1.778,
		-1.477,
		-0.049,
		-0.313,
		1.526,
		-0.838,
		0.709,
		-1.6,
		2.768,
		-0.411,
		-0.9
	],
	high: 0.648,
	low: 0.352
};

export const STATES_WEIGHTS: Classifier = {
	bias: -1.992,
	weights: [
		1.067,
		0.413,
		2.864,
		-1.427,
		-0.849,
		-0.076,
		0,
		-0.558,
		0.373,
		-0.396,
		0.57,
		2.721,
		-0.548
	],
	high: 0.778,
	low: 0.222
};

export const AVOIDS_WEIGHTS: Classifier = {
	bias: -4.095,
	weights: [
		2.447,
		-1.329,
		1.7,
		1.527,
		0.052,
		-0.873,
		-1.33,
		0.645,
		0.116,
		-0.875,
		2.784,
		0.697,
		4.008,
		3.248,
		-0.362,
		-0.377,
		1.708,
		-1.025,
		-0.62
	],
	high: 0.44,
	low: 0.13
};
