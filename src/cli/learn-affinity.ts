/**
 * Learns where runs of characters point, so that a forbidden thing and the replies that do it point the same way: a
 * logistic regression over the product of two texts, by stochastic gradient descent with a step for each weight (AdaGrad).
 * Deterministic: the order, the beginning and what utterances are set beside are drawn with fixed seeds.
 */
import { MOST_STEPS, signsOf, WIDTH } from '../lib/core/grading/affinity.ts';
import type { AffinityCode } from '../lib/core/grading/affinity.ts';
import { isWritable, lehmer, rowsOf, shuffle, textOf } from './learn-runs.ts';

/** A forbidden thing as `bearingOfCriterion` takes it, normalised; its kind of misconduct where that is known. */
interface Forbidding {
	readonly examples: readonly string[];
	readonly described: string;
	readonly kind: string | null;
}

/** Forbidden things and replies, and which reply does which; `null` where nobody said. */
export interface Verdicts {
	readonly forbidden: readonly Forbidding[];
	readonly replies: readonly { readonly text: string; readonly does: readonly (boolean | null)[] }[];
	/** How much it counts. */
	readonly weight: number;
}

/** A single utterance: of a kind of misconduct, or decent. */
interface Utterance {
	readonly text: string;
	readonly kind: string | null;
}

/** Runs that fewer texts have point nowhere. */
const RARE = 14;
const ROUNDS = 6;
const STEP = 0.1;
const BIAS_STEP = 0.03;
const SHRINK = 0.003;
const BIAS_SHRINK = 0.001;
/** At the beginning a run points about as far anywhere, nearly the same way in criterion and reply. */
const START = 0.1;
const APART = 0.1;
/** Utterances are set beside so many forbidden things, so many at a time; how much each counts. */
const UTTERANCES = 40;
const BESIDE = 12;
const UTTERED = 0.2;

type Row = Int32Array;

interface Batch {
	readonly forbidden: readonly Read[];
	readonly replies: readonly Row[];
	/** Whether reply `r` does thing `f` at `f × replies + r`: 1, 0, or -1 where nobody said. */
	readonly truths: Int8Array;
	readonly weight: number;
}

interface Read {
	readonly examples: readonly Row[];
	readonly described: Row;
	readonly kind: string | null;
}

/** What is learnt, `WIDTH` numbers a run, and how steep each was so far. */
interface Weights {
	readonly values: Float64Array;
	readonly steps: Float64Array;
}

interface Learning {
	readonly wanted: Weights;
	readonly told: Weights;
	/** What a run tells of breaking anything: it is not shipped, but would be sought in the directions otherwise. */
	readonly plain: Weights;
	readonly bias: { value: number; steps: number };
}

/** Learns where runs point. */
export function learnAffinity(verdicts: readonly Verdicts[], utterances: readonly Utterance[]): AffinityCode {
	const texts = verdicts.flatMap(({ forbidden, replies }) => [
		...forbidden.flatMap(({ examples, described }) => [...examples, described]),
		...replies.map(({ text }) => text)
	]);
	const { rows, numbers } = rowsOf([...texts, ...utterances.map(({ text }) => text)], RARE);
	let next = 0;
	const row = (): Row => rows[next++] ?? NOTHING;
	const batches = verdicts.map(({ forbidden, replies, weight }): Batch => {
		const read = forbidden.map(({ examples, kind }) => ({
			examples: examples.map(row),
			described: row(),
			kind
		}));
		return {
			forbidden: read,
			replies: replies.map(row),
			truths: Int8Array.from(forbidden.flatMap((_, at) => replies.map(({ does }) => truthOf(does[at])))),
			weight
		};
	});
	const uttered = utterances.map(({ kind }) => ({ row: row(), kind }));
	return codeOf(descend(batches, uttered, numbers.size), numbers);
}

const NOTHING: Row = new Int32Array(0);
const truthOf = (does: boolean | null | undefined): number => (typeof does === 'boolean' ? Number(does) : -1);

interface Uttered {
	readonly row: Row;
	readonly kind: string | null;
}

function descend(batches: readonly Batch[], utterances: readonly Uttered[], runs: number): Learning {
	const learning = begin(runs);
	const random = lehmer(20_261_124);
	const forbidden = batches.flatMap((one) => one.forbidden);
	const chunks = Math.ceil(utterances.length / UTTERANCES);
	const order = Array.from({ length: batches.length + chunks }, (_, at) => at);
	const mixed = utterances.map((_, at) => at);
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(order, random);
		shuffle(mixed, random);
		for (const at of order) {
			const from = (at - batches.length) * UTTERANCES;
			const some = mixed.slice(Math.max(0, from), from + UTTERANCES).flatMap((one) => utterances[one] ?? []);
			step(learning, batches[at] ?? setBeside(some, draw(forbidden, random)));
		}
	}
	return learning;
}

const draw = (forbidden: readonly Read[], random: () => number): readonly Read[] =>
	Array.from({ length: BESIDE }, () => forbidden[Math.floor(random() * forbidden.length)]).flatMap(
		(one) => one ?? []
	);

/** A decent utterance does none of them; one of misconduct those of its kind, as far as kinds are known. */
const setBeside = (utterances: readonly Uttered[], forbidden: readonly Read[]): Batch => ({
	forbidden,
	replies: utterances.map(({ row }) => row),
	truths: Int8Array.from(
		forbidden.flatMap((one) =>
			utterances.map(({ kind }) => (kind === null ? 0 : one.kind === null ? -1 : Number(one.kind === kind)))
		)
	),
	weight: UTTERED
});

function begin(runs: number): Learning {
	const random = lehmer(20_261_125);
	const weights = (values: Float64Array): Weights => ({
		values,
		steps: new Float64Array(values.length).fill(1e-6)
	});
	const anywhere = (): number => 2 * START * (random() + random() + random() - 1.5);
	const told = Float64Array.from({ length: runs * WIDTH }, anywhere);
	return {
		told: weights(told),
		wanted: weights(told.map((one) => one + APART * anywhere())),
		plain: weights(new Float64Array(runs)),
		bias: { value: -1, steps: 1e-6 }
	};
}

const scaleOf = (row: Row): number => 1 / Math.sqrt(row.length + 1);

/** Adds where a row points, so much of it. */
function point(sum: Float64Array, row: Row, { values }: Weights, share: number): void {
	const scale = share * scaleOf(row);
	for (const run of row)
		for (let one = 0, at = run * WIDTH; one < WIDTH; one++, at++)
			sum[one] = (sum[one] ?? 0) + scale * (values[at] ?? 0);
}

/** Learns from all verdicts of a batch at once. */
function step(learning: Learning, { forbidden, replies, truths, weight }: Batch): void {
	const { wanted, told, plain, bias } = learning;
	const sought = forbidden.map(({ examples, described }) => {
		const sum = new Float64Array(WIDTH);
		for (const example of examples) point(sum, example, wanted, 1 / examples.length);
		point(sum, described, wanted, 1);
		return sum;
	});
	const said = replies.map((row) => {
		const sum = new Float64Array(WIDTH);
		point(sum, row, told, 1);
		return sum;
	});
	const own = replies.map(
		(row) => row.reduce((sum, run) => sum + (plain.values[run] ?? 0), 0) * scaleOf(row)
	);
	const [pullSought, pullSaid] = [sought, said].map((all) => all.map(() => new Float64Array(WIDTH))) as [
		Float64Array[],
		Float64Array[]
	];
	const pullOwn = new Float64Array(replies.length);
	sought.forEach((a, f) => {
		said.forEach((b, r) => {
			const truth = truths[f * said.length + r] ?? -1;
			if (truth < 0) return;
			const sum = bias.value + (own[r] ?? 0) + a.reduce((all, one, at) => all + one * (b[at] ?? 0), 0);
			const error = weight * (1 / (1 + Math.exp(-sum)) - truth);
			pull(pullSought[f], b, error);
			pull(pullSaid[r], a, error);
			pullOwn[r] = (pullOwn[r] ?? 0) + error;
		});
	});
	forbidden.forEach(({ examples, described }, f) => {
		const slopes = pullSought[f] ?? NO_SLOPES;
		for (const example of examples) descendRow(wanted, example, slopes, scaleOf(example) / examples.length);
		descendRow(wanted, described, slopes, scaleOf(described));
	});
	replies.forEach((row, r) => {
		descendRow(told, row, pullSaid[r] ?? NO_SLOPES, scaleOf(row));
		for (const run of row) descendOne(plain, run, (pullOwn[r] ?? 0) * scaleOf(row), PLAIN);
	});
	const slope = pullOwn.reduce((sum, one) => sum + one, 0);
	bias.steps += slope * slope;
	bias.value -= (STEP * slope) / Math.sqrt(bias.steps);
}

const NO_SLOPES = new Float64Array(WIDTH);

function pull(slopes: Float64Array | undefined, towards: Float64Array, much: number): void {
	if (slopes === undefined) return;
	for (let one = 0; one < WIDTH; one++) slopes[one] = (slopes[one] ?? 0) + much * (towards[one] ?? 0);
}

const DIRECTED = { step: STEP, shrink: SHRINK };
const PLAIN = { step: BIAS_STEP, shrink: BIAS_SHRINK };

function descendRow(weights: Weights, row: Row, slopes: Float64Array, scale: number): void {
	for (const run of row)
		for (let one = 0; one < WIDTH; one++)
			descendOne(weights, run * WIDTH + one, scale * (slopes[one] ?? 0), DIRECTED);
}

function descendOne(
	{ values, steps }: Weights,
	at: number,
	much: number,
	{ step, shrink }: { readonly step: number; readonly shrink: number }
): void {
	const slope = much + shrink * (values[at] ?? 0);
	steps[at] = (steps[at] ?? 0) + slope * slope;
	values[at] = (values[at] ?? 0) - (step * slope) / Math.sqrt(steps[at] ?? 1);
}

/** Of all steps so many are not cut. */
const UNCUT = 0.999;

function codeOf({ wanted, told }: Learning, numbers: ReadonlyMap<number, number>): AffinityCode {
	const known = [...numbers]
		.map(([run, at]) => ({ text: textOf(run), at }))
		.filter(({ text }) => isWritable(text))
		.toSorted((a, b) => (a.text < b.text ? -1 : 1));
	const sizes = [...wanted.values, ...told.values].map(Math.abs).toSorted((a, b) => a - b);
	const stepSize = Number(((sizes[Math.floor(sizes.length * UNCUT)] ?? 1) / MOST_STEPS).toFixed(4));
	const inSteps = ({ values }: Weights, at: number): number[] =>
		Array.from(values.subarray(at * WIDTH, (at + 1) * WIDTH), (one) => Math.round(one / stepSize));
	return {
		step: stepSize,
		runs: known.map(({ text }) => `${text} `).join(''),
		directions: known.map(({ at }) => `${signsOf([...inSteps(wanted, at), ...inSteps(told, at)])}\n`).join('')
	};
}

/** The runs, and where they point, as two files of TypeScript. */
export const affinityCode = ({ runs, directions, step: size }: AffinityCode): readonly [string, string] => [
	'/** Runs of characters that point somewhere (`affinity`), learnt by `peilian bench learn`; see decision 0013. */\n' +
		`export const AFFINITY_RUNS = \`${runs}\`;\n`,
	'/** Where they point, a line for each, learnt by `peilian bench learn`; see decision 0013. */\n' +
		`export const AFFINITY_STEP = ${size};\nexport const AFFINITY_DIRECTIONS = \`${directions}\`;\n`
];
