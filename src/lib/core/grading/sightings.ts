/**
 * Where a reply has the features of samples: found in one pass for all the samples of a rubric. Most samples are sighted
 * in a clause or two, most clauses sight few samples; nothing is kept of the others.
 */
import type { Featured } from './features.ts';
import type { Meaning } from './meaning.ts';

/** The samples of several meanings in one row. */
export interface SampleIndex {
	/** The number of a meaning's first sample. */
	readonly first: ReadonlyMap<Meaning, number>;
	/** Feature id → sample number × 32 + bit, for every feature worth keeping; some stand in no sample. */
	readonly entries: ReadonlyMap<number, readonly number[]>;
	readonly size: number;
}

/** Bits of one sample in one clause. */
export interface Sighting {
	readonly clause: number;
	/** Affirmed there; only openly denied; denied in some way. */
	sure: number;
	open: number;
	no: number;
}

/** By sample number, from left to right; undefined where a sample is not sighted at all. */
export type Sightings = readonly (readonly Sighting[] | undefined)[];

/** Puts meanings into one index; features of `others` are worth keeping too. */
export function indexSamples(meanings: readonly Meaning[], others: readonly number[] = []): SampleIndex {
	const first = new Map<Meaning, number>();
	const entries = new Map<number, number[]>();
	let size = 0;
	for (const meaning of meanings) {
		if (first.has(meaning)) continue;
		first.set(meaning, size);
		for (const [id, posted] of meaning.postings) {
			const list = entries.get(id) ?? [];
			list.push(...posted.map((entry) => entry + size * 32));
			entries.set(id, list);
		}
		size += meaning.samples.length;
	}
	for (const id of others) if (!entries.has(id)) entries.set(id, []);
	return { first, entries, size };
}

/** Looks for all samples at once. */
export function sight({ entries, size }: SampleIndex, { features }: Featured): Sightings {
	const rows = new Array<Sighting[] | undefined>(size).fill(undefined);
	for (let i = 0; i < features.length; i++) {
		const feature = features[i];
		const list = feature === undefined ? undefined : entries.get(feature.id);
		if (feature === undefined || list === undefined) continue;
		for (let j = 0; j < list.length; j++) {
			const entry = list[j] ?? 0;
			const sighting = sightingIn((rows[entry >> 5] ??= []), feature.clause);
			const bit = 1 << (entry & 31);
			if (feature.denied === 2) sighting.open |= bit;
			else if (feature.denied !== 1) sighting.sure |= bit;
			if (feature.denied !== 0) sighting.no |= bit;
		}
	}
	return rows;
}

/** The sighting of a clause, put in its place when it is the first: features come in the order of their clauses, mostly. */
function sightingIn(row: Sighting[], clause: number): Sighting {
	let at = row.length;
	while (at > 0 && (row[at - 1]?.clause ?? 0) > clause) at--;
	const known = row[at - 1];
	if (known?.clause === clause) return known;
	const sighting: Sighting = { clause, sure: 0, open: 0, no: 0 };
	if (at === row.length) row.push(sighting);
	else row.splice(at, 0, sighting);
	return sighting;
}
