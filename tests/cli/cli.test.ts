/** The command line as trainers and their scripts call it: the real process, real files, exit codes and output. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(PROJECT, 'src/cli.ts');
const HAGGLER = readFileSync(new URL('haggler.md', import.meta.url), 'utf8');

let folder = '';
const at = (path: string): string => join(folder, path);

function write(path: string, text: string): string {
	mkdirSync(dirname(at(path)), { recursive: true });
	writeFileSync(at(path), text);
	return at(path);
}

const writeLines = (path: string, lines: readonly unknown[]): string =>
	write(path, lines.map((line) => JSON.stringify(line) + '\n').join(''));

interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

function peilian(
	args: readonly string[],
	input = '',
	environment: Readonly<Record<string, string>> = {}
): Outcome {
	const env: NodeJS.ProcessEnv = { ...process.env, ...environment };
	delete env['CONTENT_DIR'];
	const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
		cwd: folder,
		input,
		encoding: 'utf8',
		env
	});
	return { code: status, out: stdout, err: stderr };
}

const linesOf = (out: string): readonly string[] => out.trimEnd().split('\n');

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'peilian-cli-'));
	write('content/shop.md', '---\ntitle: 小店\nagent: 小满\n---\n');
	write('content/products/leather-tote.md', '---\ntitle: 托特包\nfacts: { 售价: 259 元 }\n---\n');
	write(
		'content/rubrics/courtesy.md',
		'---\ntitle: 礼貌\n---\n- 说到 道别(5):道谢\n  - 例:感谢您的光临,有事随时找我\n- 语气 多用您和咱们(5)\n  - 多用:您、咱们\n  - 少用:我、你\n  - 占比:60%\n'
	);
	write(
		'content/rubrics/redlines.md',
		'---\ntitle: 红线\nshopwide: true\n---\n- 不得 引流(红线):带出平台\n  - 例:您加我微信聊吧\n'
	);
	write('content/scenarios/presale/haggler.md', HAGGLER);
	write('content/scenarios/presale/broken.md', HAGGLER.replaceAll('[拂袖而去](#拂袖而去)', '[拂袖](#拂袖)'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = 'content/scenarios/presale/haggler.md';
const BROKEN = 'content/scenarios/presale/broken.md';

describe('check', () => {
	test('a good file: exit code 0, warnings and a summary in words', () => {
		const { code, out } = peilian(['check', GOOD]);
		expect(code).toBe(0);
		expect(out).toContain(`${GOOD}:11:3  警告  scenario/unused-fact`);
		expect(out).toMatch(/\| {3}活动价: 219 元\n {2}\| {3}\^/);
		expect(linesOf(out).at(-1)).toContain('0 个错误');
	});

	test('the whole folder as JSON: exactly the fields of the contract, sorted by place', () => {
		const { code, out } = peilian(['check', '--json', '--lang', 'en']);
		const found = JSON.parse(out) as readonly Record<string, unknown>[];
		expect(code).toBe(1);
		for (const one of found) {
			expect(Object.keys(one)).toEqual(['file', 'line', 'column', 'severity', 'code', 'message', 'hint']);
			expect(one['severity']).toMatch(/^(error|warning|note)$/);
			expect(one['hint'] === null || typeof one['hint'] === 'string').toBe(true);
		}
		expect(found.map((one) => one['file'])).toEqual(found.map((one) => one['file']).toSorted());
		expect(found).toContainEqual(
			expect.objectContaining({
				file: BROKEN,
				severity: 'error',
				code: 'scenario/unknown-scene',
				hint: expect.stringContaining('拂袖而去')
			})
		);
	});

	test('a file outside is checked with the content folder around it', () => {
		write('elsewhere/mine.md', HAGGLER);
		expect(peilian(['check', 'elsewhere/mine.md']).code).toBe(0);
		const alone = peilian(['check', 'elsewhere/mine.md', '--json', '--content', 'elsewhere']);
		expect(alone.code).toBe(1);
		expect(alone.out).toContain('scenario/unknown-card');
	});

	test('a folder with rubrics of its own is read with those', () => {
		write('other/rubrics/courtesy.md', '---\ntitle: 礼貌\n---\n');
		write('other/scenarios/mine.md', HAGGLER);
		const { code, out } = peilian(['check', 'other', '--json']);
		expect(code).toBe(1);
		expect((JSON.parse(out) as { code: string }[]).map((one) => one.code)).toContain(
			'scenario/unknown-reference'
		);
	});

	test('5 MB are refused at once', () => {
		write('elsewhere/huge.md', '---\ntitle: x\n---\n' + '<!-- x -->'.repeat(500_000));
		const { code, out } = peilian(['check', 'elsewhere/huge.md', '--json']);
		expect(code).toBe(1);
		expect(JSON.parse(out)).toHaveLength(1);
	});
});

describe('test', () => {
	test('one line a plan, then the count', () => {
		const { code, out } = peilian(['test', GOOD]);
		expect(linesOf(out)).toEqual(['✓ haggler · 稳住的客服', '✓ haggler · 一口答应', '2 passed, 0 failed']);
		expect(code).toBe(0);
	});

	test('a plan that comes out otherwise: the first difference with its line', () => {
		write('elsewhere/failing.md', HAGGLER.replace('- 不通过,红线', '- 通过'));
		const { code, out } = peilian(['test', 'elsewhere/failing.md', '--lang=en']);
		expect(code).toBe(1);
		expect(out).toContain('✗ failing · 一口答应\n  elsewhere/failing.md:');
		expect(out).toContain('It should pass');
		expect(linesOf(out).at(-1)).toBe('1 passed, 1 failed');
	});

	test('a scenario that cannot run has failed', () => {
		const { code, out } = peilian(['test']);
		expect(code).toBe(1);
		expect(linesOf(out).at(-1)).toBe('2 passed, 1 failed');
	});
});

interface Graded {
	readonly id: string | number;
	readonly points: number;
	readonly max: number;
	readonly criteria: readonly {
		readonly name: string;
		readonly kind: string;
		readonly verdict: string;
		readonly confidence: number;
		readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[];
	}[];
}

describe('grade', () => {
	const REPLIES = [
		{ id: 'a', reply: '😊 理解您想买得划算一点,实在不好意思真的降不动了,最低给您做到 209 元' },
		{ id: 2, reply: '那 200 给您吧,您加我微信聊吧' },
		{ id: 'c', reply: '' }
	];

	test('one line out for each line in, with evidence that quotes the reply', () => {
		const file = writeLines('replies.jsonl', REPLIES);
		const { code, out } = peilian(['grade', GOOD, '开场', '--replies', file]);
		expect(code).toBe(0);
		const graded = linesOf(out).map((line) => JSON.parse(line) as Graded);
		expect(graded.map((one) => one.id)).toEqual(['a', 2, 'c']);
		expect(Object.keys(graded[0] ?? {})).toEqual(['id', 'points', 'max', 'criteria']);
		expect(Object.keys(graded[0]?.criteria[0] ?? {})).toEqual([
			'id',
			'name',
			'kind',
			'verdict',
			'confidence',
			'evidence'
		]);
		graded.forEach((one, index) => {
			const reply = REPLIES[index]?.reply ?? '';
			expect(one.max).toBe(35);
			for (const { kind, evidence, confidence } of one.criteria) {
				expect(['says', 'states', 'avoids']).toContain(kind);
				expect(confidence).toBeGreaterThanOrEqual(0);
				expect(confidence).toBeLessThanOrEqual(1);
				for (const { start, end, text } of evidence) expect(reply.slice(start, end)).toBe(text);
			}
		});
		const verdict = (index: number, name: string): string | undefined =>
			graded[index]?.criteria.find((one) => one.name === name)?.verdict;
		expect(['体谅买家', '婉拒再降', '底价', '跌破底价', '引流'].map((name) => verdict(0, name))).toEqual(
			Array(5).fill('met')
		);
		expect(['底价', '跌破底价', '引流'].map((name) => verdict(1, name))).toEqual(Array(3).fill('missed'));
		expect(graded.map((one) => one.points)).toEqual([35, 0, 0]);
	});

	test.each<[string, string, RegExp]>([
		['no JSON', '{"id":"a","reply":"好"}\nhello\n', /2/],
		['no reply', '{"id":"a"}\n', /1.*reply/],
		['a reply that is no text', '\n{"id":"a","reply":5}\n', /2.*reply/]
	])('a bad line is named: %s', (_name, text, message) => {
		const { code, err } = peilian(['grade', GOOD, '开场', '--replies', write('bad.jsonl', text)]);
		expect(code).toBe(2);
		expect(err).toMatch(message);
	});

	test('a scene that is not there, and a scenario that cannot run, are wrong calls', () => {
		const file = writeLines('replies.jsonl', REPLIES);
		const unknown = peilian(['grade', GOOD, '开门', '--replies', file, '--lang', 'en']);
		expect([unknown.code, unknown.out]).toEqual([2, '']);
		expect(unknown.err).toContain('开场');
		expect(peilian(['grade', BROKEN, '开场', '--replies', file]).code).toBe(2);
	});
});

describe('match', () => {
	test('the verdict and its confidence for each pair', () => {
		const examples = ['实在抱歉,让您久等了', '不好意思,给您添麻烦了'];
		const pairs = [
			{ id: 1, examples, counterexamples: ['您不用道歉'], reply: '真是抱歉,让您等这么久' },
			{ id: 'b', examples, reply: '这款有黑色和白色' }
		];
		const { code, out } = peilian(['match', '--pairs', writeLines('pairs.jsonl', pairs)]);
		const found = linesOf(out).map(
			(line) => JSON.parse(line) as { id: unknown; verdict: string; confidence: number }
		);
		expect(code).toBe(0);
		expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([
			[1, 'met'],
			['b', 'missed']
		]);
		for (const one of found) expect(Object.keys(one)).toEqual(['id', 'verdict', 'confidence']);
	});
});

describe('play', () => {
	test('plays to the end from a pipe, with the grade after the reply', () => {
		const { code, out } = peilian(['play', GOOD, '--seed', '3'], '/do 发优惠券 5 元\n180 就 180,拍吧\n');
		expect(code).toBe(0);
		expect(out).toContain('小鹿: ');
		expect(out).toContain('✗ 跌破底价');
		expect(out).toContain('算了,不买了');
		expect(linesOf(out).join('\n')).toContain('流失');
	});

	test('takes back, refuses what it cannot do, and stops on request', () => {
		const { code, out } = peilian(['play', GOOD], '/undo\n/do 飞\n在的\n/undo\n/hint\n/quit\n', {
			PEILIAN_LANG: 'en'
		});
		expect(code).toBe(0);
		expect(out).toContain('There is no reply to take back');
	});
});

describe('a wrong call', () => {
	test.each<[string, readonly string[], string]>([
		['no command', [], ''],
		['an unknown command', ['chekc'], 'check'],
		['an unknown option', ['check', '--jsno'], '--json'],
		['a file that is not there', ['check', 'nowhere.md'], 'nowhere.md'],
		['a file that is no Markdown', ['check', 'replies.jsonl'], 'replies.jsonl'],
		['no replies', ['grade', GOOD, '开场'], '--replies'],
		['no pairs', ['match'], '--pairs'],
		['a seed that is none', ['play', GOOD, '--seed', 'x'], '--seed']
	])('%s', (_name, args, named) => {
		const { code, out, err } = peilian(args);
		expect(code).toBe(2);
		expect(out + err).toContain(named);
		expect(err).not.toMatch(/\n {4}at /);
	});
});
