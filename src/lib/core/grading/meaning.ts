/**
 * How close a reply comes to what examples mean. Examples are kept as weighted features, one bit each; a window of up
 * to three clauses of the reply is a set of bits, so that its closeness is the weight of a bit set.
 */
import { featured, isConcept } from './features.ts';
import type { Feature, Featured } from './features.ts';
import { normalise } from './normalise.ts';

/** One example, prepared. At most 31 features, the weightiest. */
export interface Sample {
	readonly weights: readonly number[];
	/** What the whole weighs; a long example asks for a smaller part of itself than a short one. */
	readonly norm: number;
	/** Bits that the example denies, and bits whose denial is open. */
	readonly denied: number;
	readonly open: number;
	/** Bits of concepts: only they can contradict. */
	readonly concepts: number;
}

/** A list of examples, prepared. */
export interface Meaning {
	readonly samples: readonly Sample[];
	/** Feature id → sample number × 32 + bit. */
	readonly postings: ReadonlyMap<number, readonly number[]>;
	/** A bit for each of 1,024 classes of feature ids that occur: most features of a reply are turned away here. */
	readonly sieve: Int32Array;
}

const sieveClass = (id: number): number => (id ^ (id >>> 10)) & 1023;

/** How close the reply came, 0..1, and the clauses where it did. */
export interface Closeness {
	readonly score: number;
	readonly sample: number;
	readonly first: number;
	readonly last: number;
	/** Bits of the sample that the window has: as the sample has them, and contradicting it. */
	readonly right: number;
	readonly wrong: number;
}

const BITS = 31;
export const NOTHING: Closeness = { score: 0, sample: -1, first: 0, last: -1, right: 0, wrong: 0 };

/** Prepares examples; `adjust` may raise or lower a feature's weight (its share among the examples, its rarity). */
export function prepareMeaning(texts: readonly Featured[], adjust: (feature: Feature) => number): Meaning {
	const postings = new Map<number, number[]>();
	const samples = texts.map((text, number) => {
		const best = strongest(text.features, adjust);
		let [denied, open, concepts] = [0, 0, 0];
		best.forEach(({ feature }, bit) => {
			if (feature.denied === 1) denied |= 1 << bit;
			if (feature.denied >= 2) open |= 1 << bit;
			if (isConcept(feature.id)) concepts |= 1 << bit;
			const list = postings.get(feature.id);
			if (list === undefined) postings.set(feature.id, [number * 32 + bit]);
			else list.push(number * 32 + bit);
		});
		const weights = best.map((one) => one.weight);
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		return { weights, norm: Math.max(0.01, USUAL * (total / USUAL) ** LENGTH), denied, open, concepts };
	});
	const sieve = new Int32Array(32);
	for (const id of postings.keys()) {
		const at = sieveClass(id);
		sieve[at >> 5] = (sieve[at >> 5] ?? 0) | (1 << (at & 31));
	}
	return { samples, postings, sieve };
}

function strongest(
	features: readonly Feature[],
	adjust: (feature: Feature) => number
): { readonly feature: Feature; readonly weight: number }[] {
	const byId = new Map<number, { readonly feature: Feature; readonly weight: number }>();
	for (const feature of features) {
		const weight = feature.weight * adjust(feature);
		if ((byId.get(feature.id)?.weight ?? 0.01) < weight) byId.set(feature.id, { feature, weight });
	}
	return [...byId.values()].sort((a, b) => b.weight - a.weight || a.feature.id - b.feature.id).slice(0, BITS);
}

/** A usual example weighs about this much; `LENGTH` below 1 favours long ones. */
const USUAL = 6;
const LENGTH = 0.75;
/** Weight lost, in parts of what matched, when the reply denies what the example affirms or the other way round. */
const CONTRADICTION = 1.5;
/** A window of several clauses is worth a little less than one. */
const PER_CLAUSE = 0.97;

/** Affirmed bits of every sample and clause, then denied ones. Kept between calls: making it anew cost a quarter of a grade. */
let scratch = new Int32Array(1024);

/**
 * The best window of the reply for every sample. `counts` says whether a clause may count. `strict`: words whose
 * denial is open count as denied, for what must not be said.
 */
export function closeness(
	meaning: Meaning,
	reply: Featured,
	counts: (clause: number) => boolean,
	strict = false
): readonly Closeness[] {
	const { postings, sieve } = meaning;
	const width = reply.clauses.length;
	const height = meaning.samples.length;
	if (width === 0 || height === 0) return meaning.samples.map(() => NOTHING);
	const cells = width * height;
	if (scratch.length < 2 * cells) scratch = new Int32Array(2 * cells);
	scratch.fill(0, 0, 2 * cells);
	for (const feature of reply.features) {
		const at = sieveClass(feature.id);
		if (((sieve[at >> 5] ?? 0) & (1 << (at & 31))) === 0) continue;
		const list = postings.get(feature.id);
		if (list === undefined || !counts(feature.clause)) continue;
		for (const entry of list) {
			const cell = (entry >> 5) * width + feature.clause;
			if (feature.denied !== 1 && !(strict && feature.denied === 2))
				scratch[cell] = (scratch[cell] ?? 0) | (1 << (entry & 31));
			if (feature.denied !== 0) scratch[cells + cell] = (scratch[cells + cell] ?? 0) | (1 << (entry & 31));
		}
	}
	return meaning.samples.map((sample, number) => bestWindow(sample, number, width, cells));
}

function bestWindow(sample: Sample, number: number, width: number, cells: number): Closeness {
	let best = NOTHING;
	const base = number * width;
	for (let first = 0; first < width; first++) {
		let [yes, no] = [scratch[base + first] ?? 0, scratch[cells + base + first] ?? 0];
		if ((yes | no) === 0) continue;
		let factor = 1;
		for (let last = first; last < width && last < first + 3; last++) {
			if (last > first) {
				const more = (scratch[base + last] ?? 0) | (scratch[cells + base + last] ?? 0);
				factor *= PER_CLAUSE;
				if (more === 0) continue;
				yes |= scratch[base + last] ?? 0;
				no |= scratch[cells + base + last] ?? 0;
			}
			const right = (yes & ~sample.denied) | (no & sample.denied) | ((yes | no) & sample.open);
			const wrong = (yes | no) & ~right & sample.concepts;
			const score = factor * scoreOf(sample, right, wrong);
			if (score > best.score) best = { score, sample: number, first, last, right, wrong };
		}
	}
	return best;
}

const scoreOf = (sample: Sample, right: number, wrong: number): number =>
	Math.max(0, weightOf(sample, right) - CONTRADICTION * weightOf(sample, wrong)) / sample.norm;

/** What some bits of a sample weigh. */
export function weightOf(sample: Sample, bits: number): number {
	let sum = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1)
		sum += sample.weights[31 - Math.clz32(rest & -rest)] ?? 0;
	return sum;
}

/** Features of an example as its author wrote it. */
export const featuresOf = (text: string): Featured => featured(normalise(text).text);

/** The two samples that came closest. */
export function twoBest(all: readonly Closeness[]): readonly [Closeness, Closeness] {
	let [first, second] = [NOTHING, NOTHING];
	for (const one of all) {
		if (one.score > first.score) [first, second] = [one, first];
		else if (one.score > second.score) second = one;
	}
	return [first, second];
}
