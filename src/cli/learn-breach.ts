/** Learns what misconduct sounds like: a logistic regression over runs of characters, by stochastic gradient descent with a step for each run (AdaGrad). Deterministic: the order is shuffled with a fixed seed. */
import { readyWeights } from '../lib/core/grading/breach.ts';
import type { BreachWeights } from '../lib/core/grading/breach.ts';
import { lehmer, linesOfRuns, rowsOf, shuffle, textOf } from './learn-runs.ts';

/** A text and whether it breaks anything. */
export interface Sounding {
	readonly text: string;
	readonly breach: boolean;
}

const ROUNDS = 24;
const STEP = 0.3;
const BIAS_STEP = 0.1;
const SHRINK = 0.003;

/** What was learnt: weights by run. */
interface Learnt {
	readonly bias: number;
	readonly weights: ReadonlyMap<number, number>;
}

/** The weights ready for listening. */
export const ready = ({ bias, weights }: Learnt): BreachWeights =>
	readyWeights(
		bias,
		[...weights].map(([run, weight]) => [textOf(run), weight])
	);

/** Weights for runs that are not rare. */
export function learnBreach(soundings: readonly Sounding[]): Learnt {
	const { rows, numbers } = rowsOf(soundings.map(({ text }) => text));
	const { bias, weights } = descend(
		rows.map((at, row) => ({ at, truth: soundings[row]?.breach === true ? 1 : 0 })),
		numbers.size
	);
	return { bias, weights: new Map([...numbers].map(([run, at]) => [run, weights[at] ?? 0])) };
}

interface Row {
	readonly truth: number;
	readonly at: Int32Array;
}

function descend(rows: readonly Row[], size: number): { bias: number; weights: Float64Array } {
	const weights = new Float64Array(size);
	const steps = new Float64Array(size).fill(1e-6);
	let [bias, biasStep] = [0, 1e-6];
	const order = rows.map((_, at) => at);
	const random = lehmer(20_251_122);
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(order, random);
		for (const chosen of order) {
			const row = rows[chosen];
			if (row === undefined) continue;
			const scale = Math.sqrt(row.at.length + 1);
			let sum = 0;
			for (const at of row.at) sum += weights[at] ?? 0;
			const error = 1 / (1 + Math.exp(-(bias + sum / scale))) - row.truth;
			biasStep += error * error;
			bias -= (BIAS_STEP * error) / Math.sqrt(biasStep);
			for (const at of row.at) {
				const slope = error / scale + SHRINK * (weights[at] ?? 0);
				steps[at] = (steps[at] ?? 0) + slope * slope;
				weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(steps[at] ?? 1);
			}
		}
	}
	return { bias, weights };
}

const STEP_OF_WEIGHT = 0.125;
/** The weights as TypeScript, in steps of an eighth; what weighs nothing falls away. */
export function breachCode({ bias, weights }: Learnt): string {
	const lines = linesOfRuns(
		[...weights].map(([run, weight]) => [run, Math.round(weight / STEP_OF_WEIGHT)] as const)
	);
	return (
		'/** Weights of runs of characters, learnt by `peilian bench learn`; see decision 0013. */\n' +
		`export const BREACH_BIAS = ${bias.toFixed(3)};\nexport const BREACH_STEP = ${STEP_OF_WEIGHT};\n` +
		`export const BREACH_RUNS = \`\n${lines.join('\n')}\n\`;\n`
	);
}
