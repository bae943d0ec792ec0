/**
 * How close a reply comes to what examples mean. Examples are kept as weighted features, one bit each; a window of up
 * to three clauses of the reply is a set of bits, so that its closeness is the weight of a bit set.
 */
import { featured, isConcept } from './features.ts';
import type { Feature, Featured } from './features.ts';
import { normalise } from './normalise.ts';
import { once } from './once.ts';
import { CLAUSE, indexSamples, NEXT, NO, OPEN, sight, SURE } from './sightings.ts';
import type { SampleIndex, Sightings } from './sightings.ts';

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
	/** The index of these samples alone. */
	readonly alone: () => SampleIndex;
}

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
	const meaning: Meaning = { samples, postings, alone: once(() => indexSamples([meaning])) };
	return meaning;
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
const PER_CLAUSE = [1, 0.97, 0.97 * 0.97];
const WIDEST = PER_CLAUSE.length;

/** A text with what it has of samples. */
interface Sighted {
	readonly featured: Featured;
	readonly samples: SampleIndex | null;
	readonly sightings: () => Sightings;
}

/**
 * The best window of the reply for every sample. `counts`: 1 for every clause that may count. `strict`: words whose
 * denial is open count as denied, for what must not be said.
 */
export function closeness(
	meaning: Meaning,
	{ featured: text, samples, sightings }: Sighted,
	counts: Uint8Array,
	strict = false
): readonly Closeness[] {
	if (meaning.samples.length === 0) return NONE;
	const first = samples?.first.get(meaning);
	const sighted = first === undefined ? sight(meaning.alone(), text) : sightings();
	const found: Closeness[] = [];
	for (let number = 0; number < meaning.samples.length; number++) {
		const sample = meaning.samples[number];
		if (sample !== undefined) found.push(bestWindow(sample, number, sighted, first ?? 0, counts, strict));
	}
	return found;
}

const NONE: readonly Closeness[] = [];

function bestWindow(
	sample: Sample,
	number: number,
	{ firsts, cells }: Sightings,
	offset: number,
	counts: Uint8Array,
	strict: boolean
): Closeness {
	let best = NOTHING;
	for (let from = firsts[offset + number] ?? 0; from !== 0; from = cells[from + NEXT] ?? 0) {
		const first = cells[from + CLAUSE] ?? 0;
		if (counts[first] !== 1) continue;
		let [yes, no] = [0, 0];
		for (let at = from; at !== 0; at = cells[at + NEXT] ?? 0) {
			const last = cells[at + CLAUSE] ?? 0;
			if (last >= first + WIDEST) break;
			if (counts[last] !== 1) continue;
			yes |= strict ? (cells[at + SURE] ?? 0) : (cells[at + SURE] ?? 0) | (cells[at + OPEN] ?? 0);
			no |= cells[at + NO] ?? 0;
			const right = (yes & ~sample.denied) | (no & sample.denied) | ((yes | no) & sample.open);
			const wrong = (yes | no) & ~right & sample.concepts;
			const score = (PER_CLAUSE[last - first] ?? 1) * scoreOf(sample, right, wrong);
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

/** The mean of the three closest of several meanings' samples. */
export function meanOfThree(near: readonly Closeness[], described: readonly Closeness[]): number {
	let [a, b, c] = [0, 0, 0];
	for (const list of [near, described]) {
		for (const { score } of list) {
			if (score > a) [a, b, c] = [score, a, b];
			else if (score > b) [b, c] = [score, b];
			else if (score > c) c = score;
		}
	}
	return (a + b + c) / 3;
}

/** How much of the place the sample explains: 1 when nothing else stands there, somewhat less for short places. */
export function explained(
	meaning: Meaning,
	{ sample, first, last, right }: Closeness,
	{ weights }: Featured
): number {
	const one = meaning.samples[sample];
	let window = 0;
	for (let at = first; at <= last; at++) window += weights[at] ?? 0;
	return one === undefined ? 0 : weightOf(one, right) / (window + 2);
}
