/**
 * Words found in one pass: a trie over code units. Scanning looks at each place as far as the longest word reaches.
 * What time a look takes is the time of fetching memory, so that everything is kept close together: a step tells by
 * itself whether a word ends there and whether a longer one goes on, and most places of a text are done with one look.
 */

/** Where a walk stands: 0 nowhere, otherwise the number of a node × 4 + `GOES_ON` + `IS_WORD`. */
type Step = number;

const IS_WORD = 1;
const GOES_ON = 2;
const FLAGS = 2;

/** Every code unit that is in a word of some trie has a number of its own, so that a node and a sign fit one key. */
const signs = new Uint16Array(0x10000);
let signsKnown = 0;
const SIGN_BITS = 13;
const MOST_SIGNS = 1 << SIGN_BITS;
const MOST_NODES = 1 << (31 - SIGN_BITS);

export interface Trie {
	/** Step by the sign with which a word begins. */
	readonly roots: Int32Array;
	/** Open hash table, at most half full: a key of node and sign, 0 where it is free, and the step to which it leads. */
	cells: Int32Array;
	used: number;
	nodes: number;
	/** By node: the first number of the word that ends there, as a place in `numbers`. */
	heads: Int32Array;
	/** Numbers of words, two places each: the number, and where the next one of the same word is, 0 for none. */
	numbers: Int32Array;
	numbered: number;
}

/** A word that stands at `start..end`; `id` is the number it was added under. */
export interface Hit {
	readonly id: number;
	readonly start: number;
	readonly end: number;
}

const CELL = 2;
const NONE: readonly number[] = [];

const FEW = 64;

/** A trie without words, with room for so many nodes and numbers; it grows, but what it grew from is waste for a while. */
export const emptyTrie = (nodes = FEW): Trie => ({
	roots: new Int32Array(MOST_SIGNS),
	cells: new Int32Array(2 ** Math.ceil(Math.log2(2 * CELL * nodes))),
	used: 0,
	nodes: 1,
	heads: new Int32Array(nodes),
	numbers: new Int32Array(2 * nodes),
	numbered: 2
});

/** Adds a word under a number; one word may have several. */
export function addWord(trie: Trie, word: string, id: number): void {
	if (word !== '') addNumber(trie, addPath(trie, word, 0, word.length), id);
}

/** Gives the word that ends at a node one number more. */
export function addNumber(trie: Trie, node: number, id: number): void {
	let last = 0;
	for (let at = trie.heads[node] ?? 0; at !== 0; at = trie.numbers[at + 1] ?? 0) {
		if (trie.numbers[at] === id) return;
		last = at;
	}
	const place = trie.numbered;
	if (place === trie.numbers.length) trie.numbers = doubled(trie.numbers);
	trie.numbers[place] = id;
	trie.numbered += 2;
	if (last === 0) trie.heads[node] = place;
	else trie.numbers[last + 1] = place;
}

function doubled(old: Int32Array): Int32Array {
	const made = new Int32Array(2 * old.length);
	made.set(old);
	return made;
}

/** Adds the word `start..end` of a text, which is not empty, without a number; gives the node where it ends. */
export function addPath(trie: Trie, text: string, start: number, end: number): number {
	while ((trie.used + end - start) * 2 * CELL > trie.cells.length) grow(trie);
	const first = signOf(text.charCodeAt(start));
	let [table, place] = [trie.roots, first];
	if (table[place] === 0) table[place] = newStep(trie);
	for (let at = start + 1; at < end; at++) {
		const key = keyOf(table[place] ?? 0, signOf(text.charCodeAt(at)));
		const cell = placeOf(trie.cells, key);
		if (trie.cells[cell] === 0) {
			table[place] = (table[place] ?? 0) | GOES_ON;
			trie.cells[cell] = key;
			trie.cells[cell + 1] = newStep(trie);
			trie.used++;
		}
		[table, place] = [trie.cells, cell + 1];
	}
	table[place] = (table[place] ?? 0) | IS_WORD;
	return nodeOf(table[place] ?? 0);
}

function newStep(trie: Trie): Step {
	if (trie.nodes >= MOST_NODES) throw new Error('The trie has too many words');
	if (trie.nodes === trie.heads.length) trie.heads = doubled(trie.heads);
	return trie.nodes++ << FLAGS;
}

function signOf(code: number): number {
	const known = signs[code] ?? 0;
	if (known !== 0) return known;
	if (signsKnown + 1 >= MOST_SIGNS) throw new Error('The words have too many different signs');
	signs[code] = ++signsKnown;
	return signsKnown;
}

const keyOf = (step: Step, sign: number): number => ((step >> FLAGS) << SIGN_BITS) | sign;

/** The cell of a key, or the free one where it belongs. */
function placeOf(cells: Int32Array, key: number): number {
	const mask = cells.length - CELL;
	let cell = (Math.imul(key, 0x9e3779b1) >>> 11) & mask;
	while (cells[cell] !== key && cells[cell] !== 0) cell = (cell + CELL) & mask;
	return cell;
}

function grow(trie: Trie): void {
	const old = trie.cells;
	const cells = new Int32Array(old.length * 2);
	for (let at = 0; at < old.length; at += CELL) {
		const key = old[at] ?? 0;
		if (key === 0) continue;
		const cell = placeOf(cells, key);
		cells[cell] = key;
		cells[cell + 1] = old[at + 1] ?? 0;
	}
	trie.cells = cells;
}

/** The step to words that begin with a code unit. */
export const firstStep = ({ roots }: Trie, code: number): Step => roots[signs[code] ?? 0] ?? 0;

/** The step to which a code unit leads. */
export function nextStep({ cells }: Trie, step: Step, code: number): Step {
	const sign = signs[code] ?? 0;
	return (step & GOES_ON) === 0 || sign === 0 ? 0 : (cells[placeOf(cells, keyOf(step, sign)) + 1] ?? 0);
}

/** Whether a word ends at a step, and its node. */
export const isWord = (step: Step): boolean => (step & IS_WORD) !== 0;
export const nodeOf = (step: Step): number => step >> FLAGS;

/** The longest words, left to right, without overlap; one hit for each number of such a word. */
export function longestHits(trie: Trie, text: string, start: number, end: number): Hit[] {
	const hits: Hit[] = [];
	for (let at = start; at < end;) {
		let step = firstStep(trie, text.charCodeAt(at));
		let [best, longest] = [at + 1, 0];
		for (let to = at + 1; step !== 0; to++) {
			if (isWord(step)) [best, longest] = [to, step];
			step = to < end ? nextStep(trie, step, text.charCodeAt(to)) : 0;
		}
		if (longest !== 0) for (const id of numbersAt(trie, longest)) hits.push({ id, start: at, end: best });
		at = best;
	}
	return hits;
}

/** Every word at every place, overlaps included. */
export function allHits(trie: Trie, text: string, start: number, end: number): Hit[] {
	const hits: Hit[] = [];
	for (let at = start; at < end; at++) {
		let step = firstStep(trie, text.charCodeAt(at));
		for (let to = at + 1; step !== 0; to++) {
			if (isWord(step)) for (const id of numbersAt(trie, step)) hits.push({ id, start: at, end: to });
			step = to < end ? nextStep(trie, step, text.charCodeAt(to)) : 0;
		}
	}
	return hits;
}

/** The numbers of the word that is the whole of a stretch. */
export function numbersOf(trie: Trie, text: string, start: number, end: number): readonly number[] {
	let step = firstStep(trie, text.charCodeAt(start));
	for (let at = start + 1; at < end && step !== 0; at++) step = nextStep(trie, step, text.charCodeAt(at));
	return isWord(step) ? numbersAt(trie, step) : NONE;
}

function numbersAt({ heads, numbers }: Trie, step: Step): readonly number[] {
	const found: number[] = [];
	for (let at = heads[nodeOf(step)] ?? 0; at !== 0; at = numbers[at + 1] ?? 0) found.push(numbers[at] ?? 0);
	return found;
}
