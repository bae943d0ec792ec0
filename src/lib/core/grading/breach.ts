/**
 * How much a text sounds like misconduct, whatever a criterion forbids: the sum of what its runs of one to three
 * characters weigh, learnt from labelled replies (`peilian bench learn`). It never breaks a criterion by itself; it
 * lends weight to other signs, and doubt where they are silent.
 */
import { BREACH_BIAS, BREACH_RUNS, BREACH_STEP } from './lexicon/breach-weights.ts';
import { addPath, emptyTrie, firstStep, isWord, nextStep, nodeOf } from './trie.ts';
import type { Trie } from './trie.ts';

const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
const isBlank = (code: number): boolean => code <= 32 || code === 0x3000;
const folded = (code: number): number => (code >= DIGIT_ZERO && code <= DIGIT_NINE ? DIGIT_ZERO : code);

/** The runs of a text, each as one number, without repeats; digits are alike, blanks fall away. */
export function runsOf(text: string): ReadonlySet<number> {
	const runs = new Set<number>();
	let [before, last] = [0, 0];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (isBlank(code)) continue;
		const now = folded(code);
		runs.add(now);
		if (last !== 0) runs.add(last * 0x10000 + now);
		if (before !== 0) runs.add((before * 0x10000 + last) * 0x10000 + now);
		[before, last] = [last, now];
	}
	return runs;
}

/** Runs and what they weigh, ready for listening. */
export interface BreachWeights {
	readonly bias: number;
	readonly runs: Trie;
	/** By node of `runs`: what its run weighs, and the last text in which it was heard. */
	readonly heard: Float64Array;
	texts: number;
}

/** Makes weights ready: a walk through a trie is several times faster than 180 looks into a map of large numbers. */
export function readyWeights(bias: number, weights: readonly (readonly [string, number])[]): BreachWeights {
	const runs = emptyTrie();
	const nodes = weights.map(([run]) => addPath(runs, run));
	const heard = new Float64Array(2 * runs.nodes);
	weights.forEach(([, weight], at) => (heard[2 * (nodes[at] ?? 0)] = weight));
	return { bias, runs, heard, texts: 0 };
}

/** Fewer known runs than this say nothing: another language, a number. */
const FEWEST = 3;

/** With fewer known runs than this a text tells less of how it sounds. */
const ENOUGH = 24;

/** What a text weighs: above 0 it rather sounds like misconduct. Longer texts have more runs, so each counts less. */
export function weighBreach(known: BreachWeights, text: string): number {
	const { bias, runs, heard } = known;
	const now = ++known.texts;
	let [sum, count] = [0, 1];
	for (let start = nextSign(text, 0); start < text.length; start = nextSign(text, start + 1)) {
		let step = firstStep(runs, folded(text.charCodeAt(start)));
		for (let at = start; step !== 0;) {
			const run = 2 * nodeOf(step);
			if (isWord(step) && heard[run + 1] !== now) {
				heard[run + 1] = now;
				sum += heard[run] ?? 0;
				count++;
			}
			at = nextSign(text, at + 1);
			step = at < text.length ? nextStep(runs, step, folded(text.charCodeAt(at))) : 0;
		}
	}
	return count <= FEWEST ? 0 : (bias + sum / Math.sqrt(count)) * Math.min(1, count / ENOUGH);
}

/** Where the next sign stands that is no blank. */
function nextSign(text: string, from: number): number {
	let at = from;
	while (at < text.length && isBlank(text.charCodeAt(at))) at++;
	return at;
}

/** Reads the shipped weights: `step run run …` a line. */
function readWeights(): BreachWeights {
	const weights: [string, number][] = [];
	for (const line of BREACH_RUNS.trim().split('\n')) {
		const [level = '', ...runs] = line.split(' ');
		for (const run of runs) weights.push([run, Number(level) * BREACH_STEP]);
	}
	return readyWeights(BREACH_BIAS, weights);
}

const SHIPPED = readWeights();

/** Weights between which the signal grows from 0 to 1. */
const FROM = -4;
const TO = 4;

/** The signal 0..1 of a weight. */
export const asSignal = (weight: number): number => Math.min(1, Math.max(0, (weight - FROM) / (TO - FROM)));

/** How much a normalised text sounds like misconduct, 0..1. */
export const soundOf = (text: string): number => asSignal(weighBreach(SHIPPED, text));
