/** Learns what misconduct sounds like: a logistic regression over runs of characters, by stochastic gradient descent with a step for each run (AdaGrad). Deterministic: the order is shuffled with a fixed seed. */
import { readyWeights, runsOf } from '../lib/core/grading/breach.ts';
import type { BreachWeights } from '../lib/core/grading/breach.ts';

/** A text and whether it breaks anything. */
export interface Sounding {
	readonly text: string;
	readonly breach: boolean;
}

const RARE = 3;
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

/** Weights for runs that occur in three texts or more. */
export function learnBreach(soundings: readonly Sounding[]): Learnt {
	const read = soundings.map(({ text, breach }) => ({ runs: [...runsOf(text)], truth: breach ? 1 : 0 }));
	const seen = new Map<number, number>();
	for (const { runs } of read) for (const run of runs) seen.set(run, (seen.get(run) ?? 0) + 1);
	const number = new Map([...seen].filter(([, count]) => count >= RARE).map(([run], at) => [run, at]));
	const rows = read.map(({ runs, truth }) => ({
		truth,
		at: Int32Array.from(runs.flatMap((run) => number.get(run) ?? []))
	}));
	const { bias, weights } = descend(rows, number.size);
	return { bias, weights: new Map([...number].map(([run, at]) => [run, weights[at] ?? 0])) };
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

/** Park and Miller's generator, 0..1. */
function lehmer(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff;
}

function shuffle(order: number[], random: () => number): void {
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
	}
}

const STEP_OF_WEIGHT = 0.125;
/** Signs that a template string does not hold as they are, and blanks. */
const UNFIT = /[`\\$\s\0]/u;

/** The weights as TypeScript, in steps of an eighth; what weighs nothing falls away. */
export function breachCode({ bias, weights }: Learnt): string {
	const levels = new Map<number, string[]>();
	for (const [run, weight] of weights) {
		const level = Math.round(weight / STEP_OF_WEIGHT);
		const text = textOf(run);
		if (level === 0 || UNFIT.test(text)) continue;
		levels.set(level, [...(levels.get(level) ?? []), text]);
	}
	const lines = [...levels]
		.toSorted(([a], [b]) => a - b)
		.map(([level, runs]) => `${level} ${runs.toSorted().join(' ')}`);
	return (
		'/** Weights of runs of characters, learnt by `peilian bench learn`; see decision 0013. */\n' +
		`export const BREACH_BIAS = ${bias.toFixed(3)};\nexport const BREACH_STEP = ${STEP_OF_WEIGHT};\n` +
		`export const BREACH_RUNS = \`\n${lines.join('\n')}\n\`;\n`
	);
}

function textOf(run: number): string {
	const codes: number[] = [];
	for (let rest = run; rest > 0; rest = Math.floor(rest / 0x10000)) codes.unshift(rest % 0x10000);
	return String.fromCharCode(...codes);
}
