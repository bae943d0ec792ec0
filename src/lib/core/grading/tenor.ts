/**
 * Which kinds of misconduct a text sounds like: the tenor of a criterion's examples beside that of a reply tells whether
 * the reply is of the same kind, though it has none of their words. What runs of one to three characters weigh for each
 * of some thirty kinds is learnt from single utterances (`peilian bench learn`).
 */
import { earFor, hear, readRuns } from './runs.ts';
import type { Ear, Heard } from './runs.ts';
import { addNumber, addPath, emptyTrie } from './trie.ts';
import type { Trie } from './trie.ts';

/** By kind how far a text sounds like it, more or less than like others; its length, 0..1, tells how plainly. */
export type Tenor = Float64Array;

/** What one level weighs. */
export const TENOR_STEP = 0.1;

/** Levels are kept beside the number of their kind: `kind << 8 | level + 128`. */
const LEVEL_BITS = 8;
const LEVEL_ZERO = 1 << (LEVEL_BITS - 1);

/** What runs weigh for each kind, ready for listening. */
export interface TenorWeights {
	readonly biases: readonly number[];
	readonly ear: Ear;
}

/** The head of a line that begins a kind. */
const KIND = '=';
const BLANK = 32;

/** Reads weights as they are shipped: `= kind bias`, and under it `level run run …` a line. */
export function readTenor(code: string): TenorWeights {
	const runs = emptyTrie();
	return { biases: addTenor(runs, code), ear: earFor(runs) };
}

/** Adds the weights as they are shipped to a trie; gives the biases of the kinds. */
export function addTenor(runs: Trie, code: string): readonly number[] {
	const biases: number[] = [];
	readRuns(code, (head, start, end) => {
		if (head !== KIND)
			addNumber(
				runs,
				addPath(runs, code, start, end),
				((biases.length - 1) << LEVEL_BITS) | (Number(head) + LEVEL_ZERO)
			);
		else if (code.charCodeAt(end) !== BLANK) biases.push(Number(code.slice(start, end)));
	});
	return biases;
}

/** The tenor of a normalised text, of which this was heard. */
export function tenorOf(heard: Heard, { biases, ear }: TenorWeights): Tenor {
	const tenor = new Float64Array(biases.length);
	const { heads, numbers } = ear.runs;
	let known = 0;
	for (const node of heard) {
		const head = heads[node] ?? 0;
		if (head !== 0) known++;
		for (let at = head; at !== 0; at = numbers[at + 1] ?? 0) {
			const number = numbers[at] ?? 0;
			const kind = number >> LEVEL_BITS;
			tenor[kind] = (tenor[kind] ?? 0) + (number & (2 * LEVEL_ZERO - 1)) - LEVEL_ZERO;
		}
	}
	const scale = TENOR_STEP / Math.sqrt(known + 1);
	for (let kind = 0; kind < tenor.length; kind++)
		tenor[kind] = (biases[kind] ?? 0) + (tenor[kind] ?? 0) * scale;
	return pointing(tenor, Math.min(1, known / ENOUGH));
}

/** With fewer known runs than this a text tells less of what it sounds like. */
const ENOUGH = 8;

/** Made so that its kinds add up to nothing, for what matters is which stand out; and so long. */
function pointing(tenor: Tenor, length: number): Tenor {
	let [sum, squares] = [0, 0];
	for (const one of tenor) sum += one;
	const mean = sum / tenor.length;
	for (const one of tenor) squares += (one - mean) ** 2;
	const scale = squares === 0 ? 0 : length / Math.sqrt(squares);
	for (let kind = 0; kind < tenor.length; kind++) tenor[kind] = ((tenor[kind] ?? 0) - mean) * scale;
	return tenor;
}

/** The tenor that several have in common. */
export function tenorOfAll(texts: readonly string[], known: TenorWeights): Tenor {
	const all = new Float64Array(known.biases.length);
	for (const text of texts)
		tenorOf(hear(known.ear, text), known).forEach((one, kind) => (all[kind] = (all[kind] ?? 0) + one));
	return pointing(all, 1);
}

/**
 * In another language than the utterances' nothing is known of either: then `alike` is so much that it speaks neither for
 * nor against, found on the English replies of `tests/grading/english-replies`.
 */
const USUAL = 0.35;

/** How far a text has a tenor, -1..1. */
export function alike(wanted: Tenor, told: Tenor): number {
	if (isSilent(wanted) || isSilent(told)) return USUAL;
	let both = 0;
	for (let kind = 0; kind < wanted.length; kind++) both += (wanted[kind] ?? 0) * (told[kind] ?? 0);
	return both;
}

const isSilent = (tenor: Tenor): boolean => tenor.every((one) => one === 0);
