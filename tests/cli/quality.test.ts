/** `bench quality`, `bench learn` and `bench learn-pairs` on the labelled sets of the project: the figures of the README can be had by anybody. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as weights from '../../src/lib/core/grading/lexicon/pair-weights.ts';
import * as shipped from '../../src/lib/core/grading/lexicon/weights.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(PROJECT, 'src/cli.ts');
const LEXICON = join(PROJECT, 'src/lib/core/grading/lexicon');

const peilian = (...args: readonly string[]) =>
	spawnSync(process.execPath, [CLI, ...args], { cwd: PROJECT, encoding: 'utf8' });

interface Figures {
	readonly kind: string;
	readonly n: number;
	readonly coverage: number;
	readonly accuracy: number;
	readonly kappa: number;
	readonly kappaInterval: readonly [number, number];
	readonly floorKappa: number;
	readonly upward: number;
	readonly downward: number;
	readonly brokenCalledMet: number | null;
}

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'peilian-quality-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function quality(set: string): { criteria: readonly Figures[]; markers: { accuracy: number } } {
	const { status, stdout, stderr } = peilian('bench', 'quality', `tests/quality/${set}`, '--json');
	expect([status, stderr]).toEqual([0, '']);
	return JSON.parse(stdout) as ReturnType<typeof quality>;
}

const of = (figures: readonly Figures[], kind: string): Figures => {
	const found = figures.find((one) => one.kind === kind);
	if (found === undefined) throw new Error(`no figures for ${kind}`);
	return found;
};

describe('on replies that nobody looked at while the grader was made', () => {
	test('every kind of criterion does clearly better than overlap with the examples', () => {
		const { criteria, markers } = quality('held-out');
		for (const kind of ['说到', '报对', '不得']) {
			const { kappa, floorKappa, kappaInterval } = of(criteria, kind);
			expect(kappa).toBeGreaterThan(floorKappa);
			expect(kappaInterval[0]).toBeLessThan(kappa);
			expect(kappaInterval[1]).toBeGreaterThan(kappa);
		}
		expect(markers.accuracy).toBeGreaterThan(0.98);
	}, 60_000);
	test.each([
		['of the first sets, a third of them polite breaches', 'held-out', 1_300],
		['by six authors of near misses', 'held-out-misconduct', 15_000],
		['whose replies were written without sight of the criteria', 'held-out-blind', 2_100],
		['likewise, and by others', 'held-out-fresh', 2_000],
		['likewise, once nothing was changed any more', 'held-out-last', 1_400]
	])(
		'a forbidden thing is called kept seldom: situations %s',
		(_whose, set, least) => {
			const { criteria } = quality(set);
			const { n, kappa, coverage, brokenCalledMet } = of(criteria, '不得');
			expect(n).toBeGreaterThan(least);
			expect(kappa).toBeGreaterThan(0.8);
			expect(coverage).toBeGreaterThan(0.6);
			expect(brokenCalledMet).toBeLessThan(0.03);
		},
		60_000
	);
	test('what people would not say is said seldom: the share of doubt is bounded', () => {
		const { criteria } = quality('held-out');
		expect(of(criteria, '说到').kappa).toBeGreaterThan(0.75);
		expect(of(criteria, '说到').coverage).toBeGreaterThan(0.87);
		expect(of(criteria, '报对').accuracy).toBeGreaterThan(0.94);
	}, 60_000);
});

test('learning again gives the weights that ship', async () => {
	const out = join(folder, 'weights.mjs');
	const sets = [
		'tests/quality/learning',
		'--also',
		'tests/quality/blind',
		'--beside',
		'tests/quality/misconduct',
		'--heard',
		'tests/quality/reworded'
	];
	const { status, stdout } = peilian('bench', 'learn', ...sets, '--out', out);
	expect(status).toBe(0);
	expect(stdout.match(/left out in turn/g)).toHaveLength(4);
	for (const name of ['breach-weights.ts', 'tenor-weights.ts', 'affinity-runs.ts', 'affinity-directions.ts'])
		expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(LEXICON, name), 'utf8'));
	const text = readFileSync(out, 'utf8');
	writeFileSync(out, text.replaceAll(': Classifier', '').replace(/^import .*$/m, ''));
	expect({ ...((await import(pathToFileURL(out).href)) as object) }).toEqual({ ...shipped });
}, 300_000);

test('a fact whose value is none is asked for in words', () => {
	const criterion = {
		id: 'c',
		name: '快递',
		kind: 'fact',
		description: '说出发哪家快递',
		examples: ['发圆通', '走的圆通快递'],
		counterexamples: [],
		value: '圆通快递'
	};
	const situation = { id: 's', buyer_says: '发什么快递', criteria: [criterion] };
	writeFileSync(join(folder, 'situations.json'), JSON.stringify([situation]));
	writeFileSync(
		join(folder, 'replies.jsonl'),
		`${JSON.stringify({ id: 'a', situation: 's', reply: '给您发圆通', labels: { c: 1 } })}\n`
	);
	const { criteria } = JSON.parse(peilian('bench', 'quality', folder, '--json').stdout) as {
		criteria: readonly { readonly kind: string; readonly recall: number }[];
	};
	expect(criteria.find(({ kind }) => kind === '说到')).toMatchObject({ n: 1, recall: 1 });
});

describe('what two texts have in common is learnt from pairs', () => {
	const LEARNING = join(PROJECT, 'tests/quality/learning/situations.json');
	const examples = (JSON.parse(readFileSync(LEARNING, 'utf8')) as { criteria: { examples: string[] }[] }[])
		.flatMap(({ criteria }) => criteria)
		.map((one) => one.examples.slice(0, 2));
	/** Two examples of one criterion say the same; of one and of the next they do not. */
	const pairs = examples.flatMap(([first = '', second = ''], at) => [
		`${first}\t${second}\t1`,
		`${first}\t${examples[at + 1]?.[1] ?? '再见'}\t0`
	]);

	test('the figure comes from pairs left out, and what is written weighs', async () => {
		const [own, out] = [join(folder, 'pairs'), join(folder, 'pair-weights.mjs')];
		mkdirSync(own);
		writeFileSync(join(own, 'own_pairs.tsv'), ['a\tb\tlabel', ...pairs].join('\n'));
		const { status, stdout } = peilian('bench', 'learn-pairs', own, '--out', out);
		expect(status).toBe(0);
		const [, count, area] =
			/own: (\d+) pairs, left out by fifths: area under the curve ([\d.]+)/.exec(stdout) ?? [];
		expect(Number(count)).toBe(pairs.length);
		expect(Number(area)).toBeGreaterThan(0.7);
		const learnt = (await import(pathToFileURL(out).href)) as typeof weights;
		expect(Object.keys(learnt)).toEqual(Object.keys(weights));
		const closeness =
			/^closeness .*$/m.exec(learnt.PAIR_SIGNAL_WEIGHTS)?.[0].split(' ').slice(1).map(Number) ?? [];
		expect(Math.max(...closeness)).toBeGreaterThan(0);
	}, 60_000);
});

describe('a wrong call is told plainly', () => {
	test('no path, an unknown folder', () => {
		expect(peilian('bench', 'quality').status).toBe(2);
		expect(peilian('bench', 'learn-pairs', folder).status).toBe(2);
		const { stderr: none } = peilian('bench', 'learn-pairs', folder, '--out', join(folder, 'none.ts'));
		expect(none).toBe(`找不到 ${join(folder, '*_pairs.tsv')}。\n`);
		const { status, stderr } = peilian('bench', 'quality', join(folder, 'nowhere'));
		expect([status, stderr]).toEqual([2, `找不到 ${join(folder, 'nowhere')}。\n`]);
	});
	test('a line that is not what it should be: file, line and field', () => {
		writeFileSync(join(folder, 'situations.json'), '[]');
		writeFileSync(join(folder, 'replies.jsonl'), '{"id":"a","situation":"s","reply":"好"}\n');
		const { status, stderr } = peilian('bench', 'quality', folder);
		expect(status).toBe(2);
		expect(stderr).toContain('replies.jsonl 第 1 行：缺少“labels”');
	});
});
