/** How far two judges agree on the same cases, chance taken into account. Judgements are yes or no. */

/** Counts of the four outcomes: what was found against what is so. */
export interface Confusion {
	readonly truePositive: number;
	readonly falsePositive: number;
	readonly falseNegative: number;
	readonly trueNegative: number;
}

/** One case: what the judge found, what is so. */
export type Judged = readonly [found: boolean, truth: boolean];

/** Counts cases. */
export function confusionOf(cases: Iterable<Judged>): Confusion {
	const count = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
	for (const [found, truth] of cases) {
		if (found) count[truth ? 'truePositive' : 'falsePositive']++;
		else count[truth ? 'falseNegative' : 'trueNegative']++;
	}
	return count;
}

const size = (c: Confusion): number => c.truePositive + c.falsePositive + c.falseNegative + c.trueNegative;
const ratio = (part: number, whole: number): number => (whole === 0 ? NaN : part / whole);

/** Share of cases where both say the same, 0..1; NaN without cases. */
export const accuracy = (c: Confusion): number => ratio(c.truePositive + c.trueNegative, size(c));

/** Share of the cases that are so, 0..1. */
export const prevalence = (c: Confusion): number => ratio(c.truePositive + c.falseNegative, size(c));

/** Of what was found, the share that is so. */
export const precision = (c: Confusion): number => ratio(c.truePositive, c.truePositive + c.falsePositive);

/** Of what is so, the share that was found. */
export const recall = (c: Confusion): number => ratio(c.truePositive, c.truePositive + c.falseNegative);

/** Harmonic mean of precision and recall. */
export const f1 = (c: Confusion): number =>
	ratio(2 * c.truePositive, 2 * c.truePositive + c.falsePositive + c.falseNegative);

/** Cohen (1960): agreement beyond what two judges with these shares of yes reach by chance; 1 is perfect, 0 is chance. */
export function cohensKappa(c: Confusion): number {
	const n = size(c);
	const found = ratio(c.truePositive + c.falsePositive, n);
	const so = prevalence(c);
	const chance = found * so + (1 - found) * (1 - so);
	return ratio(accuracy(c) - chance, 1 - chance);
}

/** Gwet (2008), AC1: like kappa, but it does not collapse when nearly all cases are yes or nearly all no. */
export function gwetsAc1(c: Confusion): number {
	const n = size(c);
	const yes = (ratio(c.truePositive + c.falsePositive, n) + prevalence(c)) / 2;
	const chance = 2 * yes * (1 - yes);
	return ratio(accuracy(c) - chance, 1 - chance);
}

/** A case with a score instead of a judgement. */
export type Scored = readonly [score: number, truth: boolean];

/** Probability that a case that is so scores above one that is not (Mann–Whitney; ties count half); NaN without both. */
export function areaUnderCurve(cases: readonly Scored[]): number {
	const sorted = cases.toSorted((a, b) => a[0] - b[0]);
	let [rankSum, positives] = [0, 0];
	for (let at = 0; at < sorted.length;) {
		let end = at;
		while (end < sorted.length && sorted[end]?.[0] === sorted[at]?.[0]) end++;
		const rank = (at + end + 1) / 2;
		for (; at < end; at++) {
			if (sorted[at]?.[1] !== true) continue;
			rankSum += rank;
			positives++;
		}
	}
	return ratio(rankSum - (positives * (positives + 1)) / 2, positives * (sorted.length - positives));
}

/** The threshold with the best kappa on these very cases: flattering, a floor to compare with. */
export function bestThreshold(cases: readonly Scored[]): {
	readonly threshold: number;
	readonly confusion: Confusion;
} {
	const sorted = cases.toSorted((a, b) => b[0] - a[0]);
	const positives = sorted.filter(([, truth]) => truth).length;
	let best = { threshold: Infinity, confusion: confusionOf(cases.map(([, truth]) => [false, truth])) };
	let [hits, alarms] = [0, 0];
	sorted.forEach(([score, truth], at) => {
		if (truth) hits++;
		else alarms++;
		if (sorted[at + 1]?.[0] === score) return;
		const confusion = {
			truePositive: hits,
			falsePositive: alarms,
			falseNegative: positives - hits,
			trueNegative: sorted.length - positives - alarms
		};
		if (cohensKappa(confusion) > (cohensKappa(best.confusion) || 0)) best = { threshold: score, confusion };
	});
	return best;
}

/**
 * A 95 % interval of a figure by resampling (percentile bootstrap). `pick` gives whole numbers below its argument: a
 * seeded generator makes the interval the same in every run.
 */
export function bootstrap<T>(
	cases: readonly T[],
	figure: (sample: readonly T[]) => number,
	pick: (below: number) => number,
	times = 500
): readonly [low: number, high: number] {
	if (cases.length === 0) return [NaN, NaN];
	const figures: number[] = [];
	for (let round = 0; round < times; round++) {
		const sample = cases.map(() => cases[pick(cases.length)] as T);
		const value = figure(sample);
		if (!Number.isNaN(value)) figures.push(value);
	}
	figures.sort((a, b) => a - b);
	const at = (share: number): number => figures[Math.floor(share * (figures.length - 1))] ?? NaN;
	return [at(0.025), at(0.975)];
}
