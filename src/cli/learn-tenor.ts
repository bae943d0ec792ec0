/**
 * Learns which kind of misconduct a text sounds like: one class for each kind and one for what is decent, over runs of
 * characters, by stochastic gradient descent with a step for each weight (AdaGrad). Deterministic: the order is shuffled
 * with a fixed seed.
 */
import { TENOR_STEP } from '../lib/core/grading/tenor.ts';
import { isWritable, lehmer, linesOfRuns, rowsOf, shuffle, textOf } from './learn-runs.ts';

/** A text and what kind of misconduct it is; null for what is decent. */
export interface Told {
	readonly text: string;
	readonly kind: string | null;
}

const ROUNDS = 12;
const STEP = 0.3;
const SHRINK = 0.015;

/** What was learnt: by kind its bias, and its weights by number of a run. */
interface Learnt {
	readonly kinds: readonly string[];
	readonly biases: Float64Array;
	readonly weights: Float64Array;
	readonly numbers: ReadonlyMap<number, number>;
}

/** Weights of the kinds that the texts name. */
export function learnTenor(told: readonly Told[]): Learnt {
	const kinds = [...new Set(told.flatMap(({ kind }) => kind ?? []))].toSorted();
	const { rows, numbers } = rowsOf(told.map(({ text }) => text));
	const truths = told.map(({ kind }) => (kind === null ? kinds.length : kinds.indexOf(kind)));
	return { kinds, numbers, ...descend(rows, truths, { classes: kinds.length + 1, runs: numbers.size }) };
}

function descend(
	rows: readonly Int32Array[],
	truths: readonly number[],
	{ classes, runs }: { readonly classes: number; readonly runs: number }
): Pick<Learnt, 'biases' | 'weights'> {
	const weights = new Float64Array(runs * classes);
	const steps = new Float64Array(runs * classes).fill(1e-6);
	const biases = new Float64Array(classes);
	const biasSteps = new Float64Array(classes).fill(1e-6);
	const order = rows.map((_, at) => at);
	const random = lehmer(20_261_123);
	const errors = new Float64Array(classes);
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(order, random);
		for (const chosen of order) {
			const row = rows[chosen] ?? NOTHING;
			const scale = 1 / Math.sqrt(row.length + 1);
			sumInto(errors, { row, scale, weights, biases });
			asShares(errors);
			errors[truths[chosen] ?? 0] = (errors[truths[chosen] ?? 0] ?? 0) - 1;
			for (let one = 0; one < classes; one++) {
				const error = errors[one] ?? 0;
				biasSteps[one] = (biasSteps[one] ?? 0) + error * error;
				biases[one] = (biases[one] ?? 0) - (STEP * error) / Math.sqrt(biasSteps[one] ?? 1);
			}
			for (const run of row) {
				for (let one = 0, at = run * classes; one < classes; one++, at++) {
					const slope = (errors[one] ?? 0) * scale + SHRINK * (weights[at] ?? 0);
					steps[at] = (steps[at] ?? 0) + slope * slope;
					weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(steps[at] ?? 1);
				}
			}
		}
	}
	return { weights, biases };
}

const NOTHING = new Int32Array(0);

function sumInto(
	sums: Float64Array,
	of: {
		readonly row: Int32Array;
		readonly scale: number;
		readonly weights: Float64Array;
		readonly biases: Float64Array;
	}
): void {
	const classes = sums.length;
	sums.fill(0);
	for (const run of of.row)
		for (let one = 0, at = run * classes; one < classes; one++, at++)
			sums[one] = (sums[one] ?? 0) + (of.weights[at] ?? 0);
	for (let one = 0; one < classes; one++) sums[one] = (of.biases[one] ?? 0) + (sums[one] ?? 0) * of.scale;
}

/** Makes logits into shares of 1. */
function asShares(sums: Float64Array): void {
	const most = Math.max(...sums);
	let all = 0;
	for (let one = 0; one < sums.length; one++) all += sums[one] = Math.exp((sums[one] ?? 0) - most);
	for (let one = 0; one < sums.length; one++) sums[one] = (sums[one] ?? 0) / all;
}

/** Weights below this tell too little for the room that they take. */
const LEAST = 0.7;

/** The weights of the kinds as they are shipped; what is decent is told by its silence. */
export function tenorLines({ kinds, biases, weights, numbers }: Learnt): string {
	const classes = kinds.length + 1;
	const parts = kinds.map((kind, one) => {
		const lines = linesOfRuns(
			[...numbers].map(([run, at]) => {
				const weight = weights[at * classes + one] ?? 0;
				const tells = Math.abs(weight) >= LEAST && isWritable(textOf(run));
				return [run, tells ? Math.round(weight / TENOR_STEP) : 0] as const;
			})
		);
		return [`= ${kind} ${(biases[one] ?? 0).toFixed(3)}`, ...lines].join('\n');
	});
	return parts.join('\n');
}

/** The same as TypeScript. */
export const tenorCode = (lines: string): string =>
	'/** What runs of characters weigh for each kind of misconduct, learnt by `peilian bench learn`; see decision 0013. */\n' +
	`export const TENOR_RUNS = \`\n${lines}\n\`;\n`;
