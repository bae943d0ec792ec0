import { describe, expect, it } from 'vitest';
import {
	accuracy,
	areaUnderCurve,
	bestThreshold,
	bootstrap,
	cohensKappa,
	confusionOf,
	f1,
	gwetsAc1,
	precision,
	prevalence,
	recall,
	type Judged
} from '../../src/lib/core/agreement.ts';

const times = (n: number, judged: Judged): Judged[] => Array.from({ length: n }, () => judged);

/** The example with which kappa is usually explained: 20 and 15 agree, 5 and 10 do not. */
const GRANTS = confusionOf([
	...times(20, [true, true]),
	...times(5, [true, false]),
	...times(10, [false, true]),
	...times(15, [false, false])
]);

describe('figures of a confusion', () => {
	it('are those of the textbooks', () => {
		expect(accuracy(GRANTS)).toBeCloseTo(0.7);
		expect(prevalence(GRANTS)).toBeCloseTo(0.6);
		expect(precision(GRANTS)).toBeCloseTo(0.8);
		expect(recall(GRANTS)).toBeCloseTo(2 / 3);
		expect(f1(GRANTS)).toBeCloseTo(0.727, 3);
		expect(cohensKappa(GRANTS)).toBeCloseTo(0.4);
	});
	it('AC1 stands where kappa collapses: nearly all cases are yes', () => {
		const skewed = confusionOf([
			...times(118, [true, true]),
			...times(5, [true, false]),
			...times(2, [false, true])
		]);
		expect(cohensKappa(skewed)).toBeLessThan(0);
		expect(gwetsAc1(skewed)).toBeCloseTo(0.9405, 3);
	});
	it('without cases there is no figure', () => {
		expect(cohensKappa(confusionOf([]))).toBeNaN();
	});
});

describe('the area under the curve', () => {
	it('is the share of pairs in the right order, ties counting half', () => {
		expect(
			areaUnderCurve([
				[0.9, true],
				[0.4, true],
				[0.4, false],
				[0.1, false]
			])
		).toBe(0.875);
	});
	it('is one half when the scores say nothing', () => {
		expect(
			areaUnderCurve([
				[1, true],
				[1, false]
			])
		).toBe(0.5);
	});
});

it('the best threshold is the one with the highest kappa', () => {
	const { threshold, confusion } = bestThreshold([
		[0.9, true],
		[0.8, true],
		[0.6, false],
		[0.5, true],
		[0.1, false],
		[0.1, false]
	]);
	expect(threshold).toBe(0.8);
	expect(confusion).toEqual({ truePositive: 2, falsePositive: 0, falseNegative: 1, trueNegative: 3 });
});

it('the interval lies around the figure and is the same for the same numbers', () => {
	const numbers = (): ((below: number) => number) => {
		let at = 0;
		return (below) => (at += 7) % below;
	};
	const cases = [...times(60, [true, true]), ...times(20, [false, true]), ...times(20, [false, false])];
	const figure = (sample: readonly Judged[]): number => accuracy(confusionOf(sample));
	const [low, high] = bootstrap(cases, figure, numbers());
	expect(low).toBeLessThanOrEqual(0.8);
	expect(high).toBeGreaterThanOrEqual(0.8);
	expect(bootstrap(cases, figure, numbers())).toEqual([low, high]);
});
