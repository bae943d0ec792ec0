/**
 * How much a text sounds like misconduct, whatever a criterion forbids: the sum of what its runs of one to three
 * characters weigh, learnt from labelled replies (`peilian bench learn`). It never breaks a criterion by itself; it
 * lends weight to other signs, and doubt where they are silent.
 */
import { earFor } from './runs.ts';
import type { Ear, Heard } from './runs.ts';
import { addPath, emptyTrie } from './trie.ts';

/** Runs and what they weigh, ready for listening. */
export interface BreachWeights {
	readonly bias: number;
	readonly ear: Ear;
	/** By node of a run. */
	readonly weights: Float32Array;
}

/** Makes learnt weights ready. */
export function readyWeights(bias: number, weighed: readonly (readonly [string, number])[]): BreachWeights {
	const runs = emptyTrie();
	const weights = [0];
	for (const [run, weight] of weighed) weights[addPath(runs, run, 0, run.length)] = weight;
	return {
		bias,
		weights: Float32Array.from({ length: runs.nodes }, (_, node) => weights[node] ?? 0),
		ear: earFor(runs)
	};
}

/** Fewer known runs than this say nothing: another language, a number. */
const FEWEST = 3;

/** With fewer known runs than this a text tells less of how it sounds. */
const ENOUGH = 24;

/** What a text weighs, of which this was heard: above 0 it rather sounds like misconduct. Longer texts have more runs, so each counts less. */
export function weighBreach({ bias, weights }: BreachWeights, heard: Heard): number {
	let [sum, count] = [0, 1];
	for (const node of heard) {
		const weight = weights[node] ?? 0;
		if (weight === 0) continue;
		sum += weight;
		count++;
	}
	return count <= FEWEST ? 0 : (bias + sum / Math.sqrt(count)) * Math.min(1, count / ENOUGH);
}

/** Weights between which the signal grows from 0 to 1. */
const FROM = -4;
const TO = 4;

/** The signal 0..1 of a weight. */
export const asSignal = (weight: number): number => Math.min(1, Math.max(0, (weight - FROM) / (TO - FROM)));
