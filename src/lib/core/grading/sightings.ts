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

/**
 * What a cell tells of one sample in one clause: the clause, bits affirmed, only openly denied, denied in some way, and
 * where the sample's cell of a later clause is, 0 for none.
 */
export const CLAUSE = 0;
export const SURE = 1;
export const OPEN = 2;
export const NO = 3;
export const NEXT = 4;
const WIDTH = 5;

/** The first cell of sample `n` is at `firsts[n]`, 0 for none; its cells go from left to right. */
export interface Sightings {
	readonly firsts: Int32Array;
	readonly cells: Int32Array;
}

/** Where nothing is sighted. */
export const UNSIGHTED: Sightings = { firsts: new Int32Array(0), cells: new Int32Array(0) };

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

/** Kept between replies: cells while they are filled, and the last one of each sample. */
let draft = new Int32Array(1024);
let lasts = new Int32Array(64);

/** Looks for all samples at once. Features come in the order of their clauses: a new clause is a new cell. */
export function sight({ ids, starts, ends, entries, size }: SampleIndex, { features }: Featured): Sightings {
	if (lasts.length < size) lasts = new Int32Array(2 * size);
	const firsts = new Int32Array(size);
	let used = WIDTH;
	for (let i = 0; i < features.length; i++) {
		const feature = features[i];
		const cell = feature === undefined ? -1 : cellOf(ids, feature.id);
		if (feature === undefined || cell < 0) continue;
		const { clause, denied } = feature;
		const [from, to] = [starts[cell] ?? 0, ends[cell] ?? 0];
		while (used + (to - from) * WIDTH > draft.length) grow();
		for (let j = from; j < to; j++) {
			const entry = entries[j] ?? 0;
			const sample = entry >> 5;
			let at = lasts[sample] ?? 0;
			if (firsts[sample] === 0 || draft[at + CLAUSE] !== clause) {
				if (firsts[sample] === 0) firsts[sample] = used;
				else draft[at + NEXT] = used;
				at = used;
				used += WIDTH;
				draft[at + CLAUSE] = clause;
				draft[at + SURE] = draft[at + OPEN] = draft[at + NO] = draft[at + NEXT] = 0;
				lasts[sample] = at;
			}
			const bit = 1 << (entry & 31);
			if (denied === 2) draft[at + OPEN] = (draft[at + OPEN] ?? 0) | bit;
			else if (denied !== 1) draft[at + SURE] = (draft[at + SURE] ?? 0) | bit;
			if (denied !== 0) draft[at + NO] = (draft[at + NO] ?? 0) | bit;
		}
	}
	return { firsts, cells: draft.slice(0, used) };
}

function grow(): void {
	const longer = new Int32Array(2 * draft.length);
	longer.set(draft);
	draft = longer;
}
