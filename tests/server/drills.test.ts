import { describe, expect, test } from 'vitest';
import type { TypedLine } from '../../src/lib/core/drill/drill.ts';
import type { DrillKind } from '../../src/lib/core/drill/shown.ts';
import { auditPage } from '../../src/lib/server/audit.ts';
import { drillPage, drillResult, listDrills } from '../../src/lib/server/drill-results.ts';
import { drillRun, handInLines, startDrill } from '../../src/lib/server/drills.ts';
import { codeOf, FILES, good, openWorld } from './shop.ts';

const S = 1000;

const SERVICE = `---
title: 服务用语
minutes: 1
speed: 30
accuracy: 90 %
---
看着屏幕打。

## 开场

- 您好，请问需要什么？
- 在的，您看的是哪款？

## 道别

- 谢谢您的理解和支持。
`;

async function atTheKeys(kind: DrillKind = 'test') {
	const world = openWorld(':memory:', new Map([...FILES, ['drills/service.md', SERVICE]]));
	const person = await world.person('trainee', '小林');
	const start = async (how = kind) =>
		good(await startDrill(world.app, { person, drillId: 'service', kind: how })).runId;
	const runId = await start();
	const began = world.clock.now;
	const look = async () => good(await drillRun(world.app, { person, runId }));
	const { lines } = await look();
	const line = (index: number, text = lines[index]!, ms = 5 * S, corrections = 0): TypedLine => ({
		line: index,
		text,
		ms,
		corrections
	});
	const hand = (typed: readonly TypedLine[], done = false) =>
		handInLines(world.app, { person, runId, typed, done });
	return {
		...world,
		trainee: person,
		runId,
		start,
		look,
		lines,
		line,
		hand,
		at: (seconds: number) => void (world.clock.now = began + seconds * S),
		result: () => drillResult(world.app, { person, runId })
	};
}

describe('a test', () => {
	test('asks for more lines than anybody types in its time', async () => {
		const { look, lines } = await atTheKeys();
		expect(await look()).toMatchObject({ status: 'open', next: 0, characters: 0, last: null, speed: 30 });
		expect(lines.join('').length).toBeGreaterThanOrEqual(900);
	});

	test('is passed with enough characters that are right', async () => {
		const keys = await atTheKeys();
		for (const [index, second] of [12, 24, 36].entries()) {
			keys.at(second);
			const news = good(await keys.hand([keys.line(index, keys.lines[index], 9 * S, 1)]));
			expect(news).toMatchObject({ status: 'open', next: index + 1, late: 0 });
			expect(news.handed).toMatchObject([{ line: index, distance: 0 }]);
		}
		keys.at(60);
		good(await keys.hand([keys.line(3, keys.lines[3]!.slice(0, 5), 4 * S)], true));
		const result = good(await keys.result());
		expect(result.figures).toEqual({ characters: 35, speed: 35, accuracy: 1, corrections: 3 });
		expect(result).toMatchObject({ passed: true, lines: 4, worst: [], marks: { speed: 30, accuracy: 0.9 } });
	});

	test('is failed when it is too slow, or when too much is wrong, and shows the worst lines first', async () => {
		const keys = await atTheKeys();
		keys.at(50);
		const wrong = `好${keys.lines[1]!.slice(1)}`;
		good(await keys.hand([keys.line(0, '乱七八糟'), keys.line(1, wrong), keys.line(2), keys.line(3)], true));
		const result = good(await keys.result());
		expect(result).toMatchObject({ passed: false });
		expect(result.figures.speed).toBeGreaterThan(30);
		expect(result.figures.accuracy).toBeLessThan(0.9);
		expect(result.worst.map(({ line }) => line)).toEqual([0, 1]);
	});

	test('handed in early still counts its whole length', async () => {
		const keys = await atTheKeys();
		keys.at(10);
		good(await keys.hand([keys.line(0), keys.line(1)], true));
		expect(good(await keys.result()).figures.speed).toBe(20);
	});

	test('is bounded by the server’s clock: what comes a breath after the end counts, later it does not', async () => {
		const keys = await atTheKeys();
		keys.at(62);
		expect(good(await keys.hand([keys.line(0)]))).toMatchObject({ status: 'open', next: 1 });
		keys.at(64);
		const news = good(await keys.hand([keys.line(1), keys.line(2)], true));
		expect(news).toMatchObject({ status: 'finished', next: 1, late: 2, handed: [] });
		expect(good(await keys.result())).toMatchObject({ lines: 1, passed: false });
	});

	test('that was left is over when somebody next looks, and then another can begin', async () => {
		const keys = await atTheKeys();
		keys.at(20);
		good(await keys.hand([keys.line(0)]));
		expect(codeOf(await keys.result())).toBe('drill/open');
		keys.at(3600);
		const [listed] = await listDrills(keys.app, keys.trainee);
		expect(listed).toMatchObject({ tests: 1, best: 10, passed: false, openTest: null });
		expect((await keys.look()).status).toBe('finished');
		expect(await keys.start()).not.toBe(keys.runId);
	});

	test('goes on when it is started again, on another device or by a second click', async () => {
		const keys = await atTheKeys();
		expect(await keys.start()).toBe(keys.runId);
		expect(await keys.start('free')).not.toBe(keys.runId);
	});

	test('tells the audit log how it began and came out', async () => {
		const keys = await atTheKeys();
		good(await keys.hand([], true));
		const entries = (await auditPage(keys.app, {})).filter(({ subject }) => subject === keys.runId);
		expect(entries.map(({ action }) => action).sort()).toEqual(['drill/finished', 'drill/started']);
	});
});

describe('handing in', () => {
	test('the same line twice changes nothing: the first one counts', async () => {
		const keys = await atTheKeys();
		keys.at(10);
		const first = good(await keys.hand([keys.line(0)]));
		expect(good(await keys.hand([keys.line(0)]))).toEqual(first);
		const other = good(await keys.hand([keys.line(0, '别的'), keys.line(1)]));
		expect(other.next).toBe(2);
		expect(other.handed[0]).toMatchObject({ distance: 0 });
		expect((await keys.look()).characters).toBe(20);
	});

	test('after the end changes nothing', async () => {
		const keys = await atTheKeys();
		keys.at(10);
		good(await keys.hand([keys.line(0)], true));
		const before = await keys.result();
		expect(good(await keys.hand([keys.line(1)], true))).toMatchObject({ status: 'finished', late: 1 });
		expect(await keys.result()).toEqual(before);
	});

	test.each([
		['a gap', { line: 1 }, 'drill/out-of-order'],
		['a line that was never asked for', { line: 5000 }, 'drill/out-of-order'],
		['a line break', { text: '一\n二' }, 'drill/odd-characters'],
		['a NUL', { text: '一\0' }, 'drill/odd-characters'],
		['10,000 characters', { text: '好'.repeat(10_000) }, 'drill/line-too-long']
	])('refuses %s, and nothing changes', async (_name, change, code) => {
		const keys = await atTheKeys();
		keys.at(30);
		expect(codeOf(await keys.hand([{ ...keys.line(0), ...change }]))).toBe(code);
		expect((await keys.look()).next).toBe(0);
	});

	test('refuses what no hand can have typed since the start', async () => {
		const keys = await atTheKeys();
		keys.at(1);
		const many = Array.from({ length: 20 }, (_one, index) => keys.line(index, undefined, 0));
		expect(codeOf(await keys.hand(many))).toBe('drill/too-fast');
		expect((await keys.look()).next).toBe(0);
		keys.at(30);
		expect(good(await keys.hand(many)).next).toBe(20);
	});

	test('keeps HTML as the text that it is', async () => {
		const keys = await atTheKeys();
		keys.at(20);
		const { handed } = good(await keys.hand([keys.line(0, '<b>好</b>')]));
		expect(handed[0]!.pieces.map(({ typed }) => typed).join('')).toBe('<b>好</b>');
	});
});

describe('free practice', () => {
	test('has no end by the clock and no marks, and does not count among the tests', async () => {
		const keys = await atTheKeys('free');
		keys.at(3 * 3600);
		expect(await keys.look()).toMatchObject({ status: 'open', endsAt: null });
		good(await keys.hand([keys.line(0, undefined, 10 * S)], true));
		const result = good(await keys.result());
		expect(result).toMatchObject({ kind: 'free', passed: null, progress: [] });
		expect(result.figures.speed).toBe(60);
		expect((await listDrills(keys.app, keys.trainee))[0]).toMatchObject({ tests: 0, best: null });
	});

	test('cannot be made faster than a hand by telling no time', async () => {
		const keys = await atTheKeys('free');
		keys.at(20);
		good(await keys.hand([keys.line(0, undefined, 0)], true));
		expect(good(await keys.result()).figures.speed).toBeLessThanOrEqual(900);
	});

	test('is over when every line has been typed', async () => {
		const keys = await atTheKeys('free');
		keys.at(3600);
		const all = keys.lines.map((_text, index) => keys.line(index));
		expect(good(await keys.hand(all))).toMatchObject({ status: 'finished', next: keys.lines.length });
	});
});

describe('who sees what', () => {
	test('somebody else’s run is not there, for supervisors neither', async () => {
		const keys = await atTheKeys();
		for (const role of ['trainee', 'supervisor'] as const) {
			const own = { person: await keys.person(role), runId: keys.runId };
			expect(codeOf(await drillRun(keys.app, own))).toBe('drill/run-not-found');
			expect(codeOf(await drillResult(keys.app, own))).toBe('drill/run-not-found');
			expect(codeOf(await handInLines(keys.app, { ...own, typed: [], done: true }))).toBe(
				'drill/run-not-found'
			);
		}
		expect((await keys.look()).status).toBe('open');
	});

	test('one’s progress is shown from the oldest test on, with the best of those that passed', async () => {
		const keys = await atTheKeys();
		const typed = (lines: readonly string[], n: number) =>
			lines.slice(0, n).map((text, line) => ({ line, text, ms: 5 * S, corrections: 0 }));
		for (const [index, n] of [4, 3, 5].entries()) {
			const runId = await keys.start();
			const own = { person: keys.trainee, runId };
			const { lines } = good(await drillRun(keys.app, own));
			keys.at(100 * index + 40);
			const wrong =
				n === 5 ? typed(lines, n).map((one) => ({ ...one, text: '错'.repeat(10) })) : typed(lines, n);
			good(await handInLines(keys.app, { ...own, typed: wrong, done: true }));
			keys.at(100 * index + 100);
		}
		const page = good(await drillPage(keys.app, keys.trainee, 'service'));
		expect(page.progress.map(({ speed, passed }) => [speed, passed])).toEqual([
			[40, true],
			[30, true],
			[50, false]
		]);
		expect(page).toMatchObject({ best: 40, passed: true, tests: 3 });
		expect(page.groups).toMatchObject([
			{ name: '开场', lines: 2 },
			{ name: '道别', lines: 1 }
		]);
	});

	test('a drill that is not there cannot be begun', async () => {
		const { app, trainee: person } = await atTheKeys();
		expect(codeOf(await startDrill(app, { person, drillId: 'none', kind: 'test' }))).toBe('drill/not-found');
		expect(codeOf(await drillPage(app, person, 'none'))).toBe('drill/not-found');
	});
});
