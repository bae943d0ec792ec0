/** Drills that are answered from a card: two minutes of questions, the server's clock, what is told and what is not. */
import { describe, expect, test } from 'vitest';
import type { TypedLine } from '../../src/lib/core/drill/drill.ts';
import type { DrillKind } from '../../src/lib/core/drill/shown.ts';
import { drillPage, drillResult, listDrills } from '../../src/lib/server/drill-results.ts';
import { drillRun, handInLines, startDrill } from '../../src/lib/server/drills.ts';
import { startMock } from '../../src/lib/server/mocks.ts';
import { beginPart, sittingPage, startSitting } from '../../src/lib/server/sittings.ts';
import { trackPage } from '../../src/lib/server/tracks.ts';
import { codeOf, FILES, good, openWorld } from './shop.ts';

const S = 1000;

const TOTE = `---
title: 小包
facts: { 售价: 219 元, 重量: 640 克, 长: 30 厘米 }
---
包卖 {{售价}}。
`;

const FROM_THE_CARD = `---
title: 看卡答题
kind: answers
card: products/tote
minutes: 2
speed: 10
right: 60 %
---
看着卡，用自己的话答。

## 钱和重

- 多少钱？
  - 报对 售价：{{售价}}
- 多重？
  - 报对 重量：{{重量}}
- 有多长？
  - 报对 长度：{{长}}
- 怕水吗？
  - 说到 怕水：说皮怕水
    - 例：皮怕泡水
    - 反例：不怕水的
`;

const RIGHT: Readonly<Record<string, string>> = {
	'多少钱？': '亲，这只包现在是 219 元的',
	'多重？': '您好，这一只重 640 克',
	'有多长？': '您好，长度是 30 厘米哦',
	'怕水吗？': '皮怕泡水'
};

async function atTheCard(kind: DrillKind = 'test') {
	const files = new Map([...FILES, ['products/tote.md', TOTE], ['drills/card.md', FROM_THE_CARD]]);
	const world = openWorld(':memory:', files);
	const person = await world.person('trainee', '小林');
	const start = async () => good(await startDrill(world.app, { person, drillId: 'card', kind })).runId;
	const runId = await start();
	const began = world.clock.now;
	const look = async () => good(await drillRun(world.app, { person, runId }));
	const { lines } = await look();
	const answer = (line: number, text = RIGHT[lines[line]!]!): TypedLine => ({
		line,
		text,
		ms: 5 * S,
		corrections: 0
	});
	return {
		...world,
		trainee: person,
		runId,
		start,
		look,
		lines,
		answer,
		at: (seconds: number) => void (world.clock.now = began + seconds * S),
		hand: (typed: readonly TypedLine[], done = false) =>
			handInLines(world.app, { person, runId, typed, done }),
		result: () => drillResult(world.app, { person, runId })
	};
}

describe('a test of answers', () => {
	test('asks one question after another beside the card, more than two minutes hold, and none twice in a row', async () => {
		const { look, lines } = await atTheCard();
		const run = await look();
		expect(run).toMatchObject({ status: 'open', card: { kind: 'product', id: 'tote', title: '小包' } });
		expect(run.card?.facts).toContainEqual({ name: '重量', value: '640 克' });
		expect(run.card?.html).toContain('包卖 219 元');
		expect(run.endsAt).toBe(run.startedAt + 120 * S);
		expect(new Set(lines.slice(0, 4))).toEqual(new Set(Object.keys(RIGHT)));
		expect(lines.length).toBeGreaterThan(100);
		expect(lines.some((line, n) => line === lines[n + 1])).toBe(false);
	});

	test('tells nothing of what is right while it runs', async () => {
		const card = await atTheCard();
		card.at(20);
		const news = good(await card.hand([card.answer(0), card.answer(1, '不知道')]));
		expect(news.handed).toEqual([
			{ line: 0, pieces: [], distance: 0 },
			{ line: 1, pieces: [], distance: 0 }
		]);
		const sent = JSON.stringify([
			await card.look(),
			news,
			good(await drillPage(card.app, card.trainee, 'card'))
		]);
		expect(sent).not.toContain('反例');
		expect(sent).not.toContain('皮怕泡水');
		expect(sent).not.toMatch(/criteria|examples|graded|wanted/);
	});

	test('is passed with enough answers that are right, and shows what the others lack', async () => {
		const card = await atTheCard();
		card.at(60);
		good(await card.hand([card.answer(0), card.answer(1), card.answer(2), card.answer(3)]));
		card.at(100);
		good(await card.hand([card.answer(4, '不知道')]));
		card.at(122);
		good(await card.hand([], true));
		const result = good(await card.result());
		expect(result).toMatchObject({ form: 'answers', passed: true, lines: 5, worst: [] });
		expect(result.figures.accuracy).toBe(0.8);
		expect(result.answers).toHaveLength(5);
		expect(result.answers?.[0]).toMatchObject({ state: 'right', missing: [], question: card.lines[0] });
		expect(result.answers?.[4]).toMatchObject({ state: 'wrong', text: '不知道' });
		expect(result.answers?.[4]?.missing[0]?.zh).not.toBe('');
	});

	test('is failed by one right answer alone: that is too few for two minutes', async () => {
		const card = await atTheCard();
		card.at(30);
		good(await card.hand([card.answer(0)], true));
		const result = good(await card.result());
		expect(result).toMatchObject({ passed: false, figures: { accuracy: 1 } });
	});

	test('leaves out what the clock has stopped, and what comes later than its breath', async () => {
		const card = await atTheCard();
		card.at(60);
		good(await card.hand([card.answer(0), card.answer(1)]));
		card.at(122);
		good(await card.hand([card.answer(2, '您')], true));
		expect(good(await card.result())).toMatchObject({ lines: 3, figures: { accuracy: 1 } });
		expect(good(await card.result()).answers?.at(-1)).toMatchObject({ state: 'cut-off' });
		const late = good(await card.hand([card.answer(3)]));
		expect(late).toMatchObject({ status: 'finished', late: 1 });
		expect(good(await card.result()).lines).toBe(3);
	});

	test('that was left is judged by what was handed in', async () => {
		const card = await atTheCard();
		card.at(60);
		good(await card.hand([card.answer(0), card.answer(1, '不知道')]));
		card.at(600);
		const [listed] = await listDrills(card.app, card.trainee);
		expect(listed).toMatchObject({ form: 'answers', tests: 1, openTest: null });
		expect(good(await card.result()).figures.accuracy).toBe(0.5);
	});
});

describe('an answer', () => {
	test('that was given is not taken back: the first one counts', async () => {
		const card = await atTheCard();
		card.at(30);
		good(await card.hand([card.answer(0, '不知道')]));
		good(await card.hand([card.answer(0), card.answer(1)]));
		card.at(60);
		good(await card.hand([], true));
		expect(good(await card.result()).answers?.map(({ state }) => state)).toEqual(['wrong', 'right']);
	});

	test('cannot be all values of the card at once', async () => {
		const card = await atTheCard();
		card.at(60);
		const all = '219 元 640 克 30 厘米';
		const n = card.lines.findIndex((line) => line === '多少钱？');
		const before = Array.from({ length: n }, (_one, line) => card.answer(line));
		good(await card.hand([...before, card.answer(n, all)]));
		good(await card.hand([], true));
		expect(good(await card.result()).answers?.at(-1)?.state).toBe('wrong');
	});

	test('is not there for anybody else', async () => {
		const card = await atTheCard();
		for (const role of ['trainee', 'supervisor'] as const) {
			const own = { person: await card.person(role), runId: card.runId };
			expect(codeOf(await drillRun(card.app, own))).toBe('drill/run-not-found');
			expect(codeOf(await drillResult(card.app, own))).toBe('drill/run-not-found');
			expect(codeOf(await handInLines(card.app, { ...own, typed: [card.answer(0)], done: true }))).toBe(
				'drill/run-not-found'
			);
		}
		expect((await card.look()).next).toBe(0);
	});
});

describe('free practice of answers', () => {
	test('has no end by the clock and shows what was missing, without a mark', async () => {
		const card = await atTheCard('free');
		card.at(3600);
		expect(await card.look()).toMatchObject({ status: 'open', endsAt: null });
		good(await card.hand([card.answer(0), card.answer(1, '不知道')]));
		good(await card.hand([], true));
		const result = good(await card.result());
		expect(result).toMatchObject({ kind: 'free', passed: null });
		expect(result.answers?.map(({ state }) => state)).toEqual(['right', 'wrong']);
	});
});

const WORDS = `---
title: 用语
minutes: 1
speed: 10
accuracy: 50
---

## 开场

- 您好，在的，请问有什么可以帮您
`;

const TRACK = `---
title: 上岗证
exam:
  typing: { weight: 100, drill: words, answers: card, right: 75 % }
---

## 一步

- 打 [看卡答题](/drills/card) >= 12 字/分，60 %
`;

async function inTheExam() {
	const files = new Map([
		...FILES,
		['products/tote.md', TOTE],
		['drills/card.md', FROM_THE_CARD],
		['drills/words.md', WORDS],
		['tracks/01-desk.md', TRACK]
	]);
	const world = openWorld(':memory:', files);
	const { app, clock } = world;
	const person = await world.person('trainee', '小林');
	const begin = async (sittingId: string) => {
		const place = good(await beginPart(app, { person, sittingId, part: 'typing', locale: 'zh' }));
		return place.kind === 'drill' ? place.id : '';
	};
	const hand = async (runId: string, texts: readonly string[]) => {
		clock.now += 50 * S;
		const typed = texts.map((text, line) => ({ line, text, ms: 8 * S, corrections: 0 }));
		good(await handInLines(app, { person, runId, typed, done: false }));
		good(await handInLines(app, { person, runId, typed: [], done: true }));
		return good(await drillResult(app, { person, runId }));
	};
	const answersTo = async (runId: string, wrong = 0) =>
		good(await drillRun(app, { person, runId }))
			.lines.slice(0, 4)
			.map((line, n) => (n < wrong ? '不知道' : RIGHT[line]!));
	const walk = async () => {
		const { runId } = good(await startDrill(app, { person, drillId: 'card', kind: 'test' }));
		await hand(runId, await answersTo(runId));
	};
	const typing = async (sittingId: string) =>
		good(await sittingPage(app, { person, sittingId }, 'zh')).parts[0]!;
	return { app, person, begin, hand, answersTo, walk, typing };
}

const WORDS_TYPED = ['您好，在的，请问有什么可以帮您'];

describe('in an exam', () => {
	test('a step of the way may ask for it', async () => {
		const { app, person, walk } = await inTheExam();
		const before = good(await trackPage(app, person, 'desk', 'zh'));
		expect(before.stages[0]!.steps[0]).toMatchObject({
			id: 'card',
			title: '看卡答题',
			minutes: 2,
			typing: { speed: 12, accuracy: 0.6 },
			done: false
		});
		await walk();
		expect(good(await trackPage(app, person, 'desk', 'zh')).stages[0]!.steps[0]!.done).toBe(true);
	});

	test('the typing part goes on with it and is passed when both are', async () => {
		const { app, person, begin, hand, answersTo, walk, typing } = await inTheExam();
		await walk();
		const { sittingId } = good(await startSitting(app, { person, trackId: 'desk' }));
		expect(await typing(sittingId)).toMatchObject({ state: 'to-come', count: 2, minutes: 3 });
		const first = await begin(sittingId);
		expect(await begin(sittingId)).toBe(first);
		await hand(first, WORDS_TYPED);
		expect(await typing(sittingId)).toMatchObject({ state: 'open', percent: null });
		const second = await begin(sittingId);
		expect(second).not.toBe(first);
		await hand(second, await answersTo(second, 1));
		expect(await typing(sittingId)).toMatchObject({ state: 'passed', percent: 100 });
	});

	test('fails by its weaker half, told in figures alone', async () => {
		const { app, person, begin, hand, answersTo, walk, typing } = await inTheExam();
		await walk();
		const { sittingId } = good(await startSitting(app, { person, trackId: 'desk' }));
		await hand(await begin(sittingId), WORDS_TYPED);
		const second = await begin(sittingId);
		const result = await hand(second, await answersTo(second, 2));
		expect(result).toMatchObject({ answers: null, worst: [], figures: { accuracy: 0.5 } });
		expect(JSON.stringify(result)).not.toMatch(/missing|怕泡水/);
		expect(await typing(sittingId)).toMatchObject({ state: 'failed', percent: 66.7 });
	});

	test('a mock exam shows afterwards what was missing', async () => {
		const { app, person, begin, hand, answersTo, typing } = await inTheExam();
		const { sittingId } = good(await startMock(app, { person, trackId: 'desk' }));
		await hand(await begin(sittingId), WORDS_TYPED);
		const second = await begin(sittingId);
		const result = await hand(second, await answersTo(second, 1));
		expect(result.answers?.map(({ state }) => state)).toEqual(['wrong', 'right', 'right', 'right']);
		expect((await typing(sittingId)).results.map(({ title }) => title).sort()).toEqual(
			['用语', '看卡答题'].sort()
		);
	});
});
