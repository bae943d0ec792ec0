/**
 * How far what a reply says belongs to what a criterion speaks of, though it may share none of its words: `券给您叠一张`
 * belongs to `两张一起用`. Known runs of one to three characters point somewhere, one way where a criterion has them and
 * another where a reply has them; that a criterion and what breaks it point the same way was learnt from labelled replies
 * (`peilian bench learn`).
 */
import { earFor, hear } from './runs.ts';
import type { Ear, Heard } from './runs.ts';
import { addPath, emptyTrie } from './trie.ts';
import type { Trie } from './trie.ts';

/** In so many dimensions runs and texts point. */
export const WIDTH = 16;

/** Where a text points. */
export type Bearing = Float64Array;

/** Where known runs point, ready for listening. */
export interface AffinityWeights {
	readonly ear: Ear;
	/** By node of a run: its number, counted from 1; 0 where it points nowhere. */
	readonly numbers: Uint16Array;
	/** By number of a run, `WIDTH` steps each: in a criterion, in a reply. */
	readonly wanted: Int8Array;
	readonly told: Int8Array;
	/** What one step is. */
	readonly step: number;
}

/** Where runs point, as it is shipped: runs with blanks between them, and for each a line of signs, `wanted` then `told`. */
export interface AffinityCode {
	readonly runs: string;
	readonly directions: string;
	readonly step: number;
}

/** The sign that stands for no step; those before and after it in ASCII stand for steps down and up. */
const ZERO = 65;
/** Steps that a sign can tell, up or down. */
export const MOST_STEPS = 25;

/** Writes steps as signs. */
export const signsOf = (steps: readonly number[]): string =>
	String.fromCharCode(...steps.map((one) => ZERO + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, one))));

/** Reads where runs point; the runs are added to the trie, over which others may listen too. */
export function addAffinity(
	trie: Trie,
	{ runs, directions, step }: AffinityCode
): Omit<AffinityWeights, 'ear' | 'numbers'> & { readonly nodes: Int32Array } {
	const count = directions.length / (2 * WIDTH + 1);
	const [wanted, told] = [new Int8Array(count * WIDTH), new Int8Array(count * WIDTH)];
	const nodes = new Int32Array(count);
	for (let at = 0, start = 0; at < count; at++) {
		const blank = runs.indexOf(' ', start);
		nodes[at] = addPath(trie, runs, start, blank);
		start = blank + 1;
		for (let one = 0; one < WIDTH; one++) {
			const sign = at * (2 * WIDTH + 1) + one;
			wanted[at * WIDTH + one] = directions.charCodeAt(sign) - ZERO;
			told[at * WIDTH + one] = directions.charCodeAt(sign + WIDTH) - ZERO;
		}
	}
	return { nodes, wanted, told, step };
}

/** By node the number of its run, counted from 1. */
export function numbered(nodes: Int32Array, trie: Trie): Uint16Array {
	const numbers = new Uint16Array(trie.nodes);
	nodes.forEach((node, at) => (numbers[node] = at + 1));
	return numbers;
}

/** Reads where runs point, with a trie of their own. */
export function readAffinity(code: AffinityCode): AffinityWeights {
	const trie = emptyTrie();
	const { nodes, ...rest } = addAffinity(trie, code);
	return { ...rest, numbers: numbered(nodes, trie), ear: earFor(trie) };
}

/** Where a reply points, of which this was heard. */
export const bearingOf = (heard: Heard, weights: AffinityWeights): Bearing =>
	pointTo(new Float64Array(WIDTH), heard, weights, weights.told, 1);

/** Where a criterion points: its examples together as much as what it says of itself. Normalised texts. */
export function bearingOfCriterion(
	{ examples, described }: { readonly examples: readonly string[]; readonly described: string },
	weights: AffinityWeights
): Bearing {
	const bearing = new Float64Array(WIDTH);
	const add = (text: string, share: number): unknown =>
		pointTo(bearing, hear(weights.ear, text), weights, weights.wanted, share);
	for (const example of examples) add(example, 1 / examples.length);
	add(described, 1);
	return bearing;
}

/** Adds where a text points: its runs together, of which a long text has more, so that each counts less. */
function pointTo(
	bearing: Bearing,
	heard: Heard,
	{ numbers, step }: AffinityWeights,
	steps: Int8Array,
	share: number
): Bearing {
	const sum = new Float64Array(WIDTH);
	let known = 1;
	for (const node of heard) {
		const number = numbers[node] ?? 0;
		if (number === 0) continue;
		known++;
		for (let one = 0, at = (number - 1) * WIDTH; one < WIDTH; one++, at++)
			sum[one] = (sum[one] ?? 0) + (steps[at] ?? 0);
	}
	const scale = (share * step) / Math.sqrt(known);
	for (let one = 0; one < WIDTH; one++) bearing[one] = (bearing[one] ?? 0) + scale * (sum[one] ?? 0);
	return bearing;
}

/** Beyond this much more of the same tells little more. */
const ENOUGH = 6;

/** What it is on average in the labelled replies; taken where nothing is known of a text, as in another language. */
export const USUAL = -0.45;

/** How far a reply's bearing is a criterion's, -1..1. */
export function affinity(wanted: Bearing, told: Bearing): number {
	if (pointsNowhere(wanted) || pointsNowhere(told)) return USUAL;
	let both = 0;
	for (let one = 0; one < WIDTH; one++) both += (wanted[one] ?? 0) * (told[one] ?? 0);
	return Math.tanh(both / ENOUGH);
}

const pointsNowhere = (bearing: Bearing): boolean => bearing.every((one) => one === 0);

/** A text of so many characters is not brief; one of few says too little to tell much of what it belongs to. */
const AT_LENGTH = 12;
export const briefness = (text: string): number => Math.max(0, 1 - text.length / AT_LENGTH);
