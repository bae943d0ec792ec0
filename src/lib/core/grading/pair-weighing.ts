/** Weighs what `pair-signals` measures; the weights are data (`lexicon/pair-weights.ts`), read here. */
import { PAIR_MARKS, PAIR_MEETINGS, PAIR_SIGNAL_WEIGHTS } from './lexicon/pair-weights.ts';
import { MEETINGS } from './pair-marks.ts';
import type { PairSignals } from './pair-signals.ts';

/** The ways of weighing signals, in the order of their columns. */
export const WAYS = ['point', 'desk', 'other'] as const;

interface Weighing {
	readonly bias: number;
	readonly weights: readonly number[];
}

const lines = PAIR_SIGNAL_WEIGHTS.trim()
	.split('\n')
	.map((line) => line.split(' '));

const column = (at: number): Weighing => {
	const [bias = 0, ...weights] = lines.map((line) => Number(line[at + 1]));
	return { bias, weights };
};

const numbersIn = (text: string): readonly number[] => text.trim().split(/\s+/u).map(Number);

function readMeetings(): Float64Array {
	const weights = new Float64Array(MEETINGS);
	for (const one of PAIR_MEETINGS.trim().split(/\s+/u)) {
		const [at = 0, weight = 0] = one.split(':').map(Number);
		weights[at] = weight;
	}
	return weights;
}

/** Names of the signals, in the order of their weights. */
export const WEIGHED: readonly string[] = lines.slice(1).map(([name = '']) => name);

export const PAIR_WEIGHTS = {
	point: column(0),
	desk: column(1),
	other: column(2),
	marks: numbersIn(PAIR_MARKS.any),
	/** What a mark weighs besides as far as a question is one to a desk. */
	deskMarks: numbersIn(PAIR_MARKS.desk),
	/** By number of the meeting. */
	meetings: readMeetings(),
	/** Likelihood from which they say the same, and below which they do not; between the two a person decides. */
	high: 0.6,
	low: 0.4
};

/** How likely two texts say the same, 0..1: every way of weighing counts as much as its gate is open. */
export function likelihoodOfPair({ gates, signals, marks, meetings }: PairSignals): number {
	let sum = 0;
	for (const way of WAYS) {
		const { bias, weights } = PAIR_WEIGHTS[way];
		let own = bias;
		for (let at = 0; at < weights.length; at++) own += (weights[at] ?? 0) * (signals[at] ?? 0);
		sum += gates[way] * own;
	}
	for (let at = 0; at < marks.length; at++) {
		const mark = marks[at] ?? 0;
		if (mark !== 0)
			sum += mark * ((PAIR_WEIGHTS.marks[at] ?? 0) + gates.desk * (PAIR_WEIGHTS.deskMarks[at] ?? 0));
	}
	for (const [at, much] of meetings) sum += (PAIR_WEIGHTS.meetings[at] ?? 0) * much;
	return 1 / (1 + Math.exp(-sum));
}
