/**
 * Where a reply has the features of samples: found in one pass for all the samples of a rubric. Most samples are sighted
 * in a clause or two, most clauses sight few samples; nothing is kept of the others.
 */
import type { Featured } from './features.ts';
import { cellOf, idTable } from './id-table.ts';
import type { IdTable } from './id-table.ts';
import type { Meaning } from './meaning.ts';

/** The samples of several meanings in one row. */
export interface SampleIndex {
	/** The number of a meaning's first sample. */
	readonly first: ReadonlyMap<Meaning, number>;
	/** Every feature worth keeping; some stand in no sample. */
	readonly ids: IdTable;
	/** By cell of `ids`: where the entries of the feature begin and end. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Sample number × 32 + bit. */
	readonly entries: Int32Array;
	readonly size: number;
}

/** What a cell tells of one sample in one clause: the clause, and bits affirmed, only openly denied, denied in some way. */
export const CLAUSE = 0;
export const SURE = 1;
export const OPEN = 2;
export const NO = 3;
export const WIDTH = 4;

/** The cells of sample `n` are `starts[n]..starts[n + 1]`, from left to right, `WIDTH` numbers each. */
export interface Sightings {
	readonly starts: Int32Array;
	readonly cells: Int32Array;
}

/** Where nothing is sighted. */
export const UNSIGHTED: Sightings = { starts: new Int32Array(1), cells: new Int32Array(0) };

/** Puts meanings into one index; features of `others` are worth keeping too. */
export function indexSamples(meanings: readonly Meaning[], others: readonly number[] = []): SampleIndex {
	const first = new Map<Meaning, number>();
	const lists = new Map<number, number[]>(others.map((id) => [id, []]));
	let size = 0;
	for (const meaning of meanings) {
		if (first.has(meaning)) continue;
		first.set(meaning, size);
		for (const [id, posted] of meaning.postings) {
			const list = lists.get(id) ?? [];
			list.push(...posted.map((entry) => entry + size * 32));
			lists.set(id, list);
		}
		size += meaning.samples.length;
	}
	return { first, size, ...inRows(lists) };
}

function inRows(lists: ReadonlyMap<number, readonly number[]>): Omit<SampleIndex, 'first' | 'size'> {
	const ids = idTable([...lists.keys()]);
	const starts = new Int32Array(ids.cells.length);
	const ends = new Int32Array(ids.cells.length);
	const entries: number[] = [];
	for (const [id, list] of lists) {
		const cell = cellOf(ids, id);
		starts[cell] = entries.length;
		entries.push(...list);
		ends[cell] = entries.length;
	}
	return { ids, starts, ends, entries: Int32Array.from(entries) };
}

/** Looks for all samples at once. Features come in the order of their clauses: a new clause is a new cell. */
export function sight(index: SampleIndex, { features }: Featured): Sightings {
	const { ids, starts, ends, entries, size } = index;
	const found = new Int32Array(features.length);
	for (let i = 0; i < found.length; i++) found[i] = cellOf(ids, features[i]?.id ?? -1);
	const rows = rowsOf(index, features, found);
	const cells = new Int32Array((rows[size] ?? 0) * WIDTH);
	const next = rows.slice(0, size);
	for (let i = 0; i < found.length; i++) {
		const feature = features[i];
		const cell = found[i] ?? -1;
		if (feature === undefined || cell < 0) continue;
		const { clause, denied } = feature;
		for (let j = starts[cell] ?? 0; j < (ends[cell] ?? 0); j++) {
			const entry = entries[j] ?? 0;
			const sample = entry >> 5;
			let at = ((next[sample] ?? 0) - 1) * WIDTH;
			if ((next[sample] ?? 0) === (rows[sample] ?? 0) || cells[at + CLAUSE] !== clause) {
				at += WIDTH;
				next[sample] = (next[sample] ?? 0) + 1;
				cells[at + CLAUSE] = clause;
			}
			const bit = 1 << (entry & 31);
			if (denied === 2) cells[at + OPEN] = (cells[at + OPEN] ?? 0) | bit;
			else if (denied !== 1) cells[at + SURE] = (cells[at + SURE] ?? 0) | bit;
			if (denied !== 0) cells[at + NO] = (cells[at + NO] ?? 0) | bit;
		}
	}
	return { starts: rows, cells };
}

/** Where the cells of each sample begin: it has one for each clause in which it is sighted. */
function rowsOf(
	{ starts, ends, entries, size }: SampleIndex,
	features: Featured['features'],
	found: Int32Array
): Int32Array {
	const rows = new Int32Array(size + 1);
	const last = new Int32Array(size).fill(-1);
	for (let i = 0; i < found.length; i++) {
		const cell = found[i] ?? -1;
		const clause = features[i]?.clause ?? -1;
		if (cell < 0) continue;
		for (let j = starts[cell] ?? 0; j < (ends[cell] ?? 0); j++) {
			const sample = (entries[j] ?? 0) >> 5;
			if (last[sample] === clause) continue;
			last[sample] = clause;
			rows[sample + 1] = (rows[sample + 1] ?? 0) + 1;
		}
	}
	for (let sample = 0; sample < size; sample++)
		rows[sample + 1] = (rows[sample + 1] ?? 0) + (rows[sample] ?? 0);
	return rows;
}
