/**
 * `peilian bench learn-pairs PATH --out src/lib/core/grading/lexicon/pair-weights.ts`: learns what `pair-signals` weigh
 * from the `*_pairs.tsv` of a folder. Each set has an intercept of its own meanwhile, or the weights chase what tells the
 * sets apart. How well it goes is printed from pairs left out by fifths; on the pairs they were learnt from, weights
 * flatter. Nothing of the pairs themselves is written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaUnderCurve } from '../lib/core/agreement.ts';
import { featuresOf } from '../lib/core/grading/meaning.ts';
import { MARKS, MEETINGS } from '../lib/core/grading/pair-marks.ts';
import { PAIR_SIGNALS } from '../lib/core/grading/pair-signals.ts';
import { WAYS } from '../lib/core/grading/pair-weighing.ts';
import { signalsOfPair } from '../lib/core/grading/pair.ts';
import { readReply } from '../lib/core/grading/reply.ts';
import { readCall } from './call.ts';
import { lehmer } from './learn-runs.ts';
import { readQualitySet } from './quality-set.ts';
import { fit } from './regression.ts';
import { CallError, words } from './words.ts';

const CALL = 'peilian bench learn-pairs PATH --out FILE';

/** A pair, measured: its set, what it weighs by column (what is not there is nothing), and whether it says the same. */
interface Lesson {
	readonly set: number;
	readonly cells: readonly Cell[];
	readonly truth: boolean;
}

type Cell = readonly [column: number, much: number];

/** The columns: the signals and a bias for each way, the marks, the marks at a desk, the meetings, the sets. */
const OF_A_WAY = PAIR_SIGNALS.length + 1;
const AT_MARKS = WAYS.length * OF_A_WAY;
const AT_DESK_MARKS = AT_MARKS + MARKS;
const AT_MEETINGS = AT_DESK_MARKS + MARKS;
const AT_SETS = AT_MEETINGS + MEETINGS;

/**
 * What weights cost, by column; of several tried, these did best on pairs left out. Were the intercepts of the sets free,
 * the order of the pairs would be a little better still, and verdicts on pairs of no set worse.
 */
const ridgeOf = (column: number): number => (column < AT_DESK_MARKS ? 4 : column < AT_SETS ? 8 : 50);

/** A column that fewer pairs fill is not learnt. */
const RARE = 8;
const FOLDS = 5;

/** Exit code 0. */
export function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, ['--out']);
	const [path] = call.positions;
	const out = call.option('--out');
	if (path === undefined) throw new CallError(words().missing('PATH', CALL));
	if (out === null) throw new CallError(words().missing('--out FILE', CALL));
	const sets = [...readQualitySet(path).pairs];
	if (sets.length === 0) throw new CallError(words().noSuchFile(join(path, '*_pairs.tsv')));
	const lessons = sets.flatMap(([, pairs], set) =>
		pairs.map(({ point, reply, same }) => ({ set, truth: same, cells: cellsOf(point, reply, set) }))
	);
	const tried = leaveOut(lessons);
	sets.forEach(([name], set) => {
		const own = lessons.flatMap(({ truth }, at) =>
			lessons[at]?.set === set ? [[tried[at] ?? 0, truth] as const] : []
		);
		process.stdout.write(
			`${name}: ${own.length} pairs, left out by fifths: area under the curve ${areaUnderCurve(own).toFixed(3)}\n`
		);
	});
	writeFileSync(out, asCode(learn(lessons)));
	return Promise.resolve(0);
}

function cellsOf(point: string, reply: string, set: number): readonly Cell[] {
	const { gates, signals, marks, meetings } = signalsOfPair(featuresOf(point), readReply(reply, []));
	return [
		...WAYS.flatMap((way, number) =>
			[1, ...signals].map((signal, at): Cell => [number * OF_A_WAY + at, signal * gates[way]])
		),
		...marks.map((mark, at): Cell => [AT_MARKS + at, mark]),
		...marks.map((mark, at): Cell => [AT_DESK_MARKS + at, mark * gates.desk]),
		...meetings.map(([at, much]): Cell => [AT_MEETINGS + at, much]),
		[AT_SETS + set, 1] as const
	].filter(([, much]) => much !== 0);
}

/** What is learnt: weights by column. Columns that few pairs fill weigh nothing. */
function learn(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
	const filled = new Map<number, number>();
	for (const { cells } of lessons)
		for (const column of new Set(cells.map(([one]) => one)))
			filled.set(column, (filled.get(column) ?? 0) + 1);
	const known = [...filled].flatMap(([column, times]) => (times >= RARE ? [column] : []));
	const places = new Map(known.map((column, place) => [column, place]));
	const rows = lessons.map(({ cells, truth }) => {
		const signals = new Array<number>(known.length).fill(0);
		for (const [column, much] of cells) {
			const place = places.get(column);
			if (place !== undefined) signals[place] = (signals[place] ?? 0) + much;
		}
		return { signals, truth };
	});
	const learnt = fit(rows, (place) => ridgeOf(known[place] ?? 0));
	return new Map(known.map((column, place) => [column, learnt[place] ?? 0]));
}

/** The sum of a pair's cells; its set does not count. */
const scoreOf = (weights: ReadonlyMap<number, number>, { cells }: Lesson): number =>
	cells.reduce(
		(sum, [column, much]) => (column < AT_SETS ? sum + much * (weights.get(column) ?? 0) : sum),
		0
	);

/** How much each pair says the same by what was learnt from the other fifths. */
function leaveOut(lessons: readonly Lesson[]): readonly number[] {
	const random = lehmer(20_261_123);
	const folds = lessons.map(() => Math.floor(random() * FOLDS));
	const weights = Array.from({ length: FOLDS }, (_, fold) =>
		learn(lessons.filter((_one, at) => folds[at] !== fold))
	);
	return lessons.map((one, at) => scoreOf(weights[folds[at] ?? 0] ?? new Map(), one));
}

const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
const A_LINE = 24;

function numbersAsLines(tokens: readonly string[]): string {
	const lines = tokens.flatMap((_, at) =>
		at % A_LINE === 0 ? [tokens.slice(at, at + A_LINE).join(' ')] : []
	);
	return `\`\n${lines.join('\n')}\n\``;
}

/** The weights as TypeScript. */
function asCode(weights: ReadonlyMap<number, number>): string {
	const at = (column: number): number => weights.get(column) ?? 0;
	const signals = ['bias', ...PAIR_SIGNALS].map((name, row) =>
		[name, ...WAYS.map((_, way) => short(at(way * OF_A_WAY + row), 3))].join(' ')
	);
	const marks = (from: number): string =>
		numbersAsLines(Array.from({ length: MARKS }, (_, mark) => short(at(from + mark), 2)));
	const meetings = Array.from({ length: MEETINGS }, (_, one) => short(at(AT_MEETINGS + one), 2)).flatMap(
		(weight, one) => (Number(weight) === 0 ? [] : [`${one}:${weight}`])
	);
	return [
		'/**',
		' * Weights of `pair-signals`, learnt by `peilian bench learn-pairs` on three public sets of pairs (CSDS, LCQMC, BQ;',
		' * decision 0013). Numbers only: no text of those sets is part of the project.',
		' */',
		'',
		'/** A line a signal: for a point beside what was said at length, for a question to a desk, for other texts. */',
		`export const PAIR_SIGNAL_WEIGHTS = \`\n${signals.join('\n')}\n\`;`,
		'',
		'/** For every topic, then for every matter: both texts touch it, only one does; then for every two kinds of question. */',
		`export const PAIR_MARKS = {\n\tany: ${marks(AT_MARKS)},\n\tdesk: ${marks(AT_DESK_MARKS)}\n};`,
		'',
		'/** By number of what comes together (`pair-marks`), where enough pairs had it. */',
		`export const PAIR_MEETINGS = ${numbersAsLines(meetings)};`,
		''
	].join('\n');
}
