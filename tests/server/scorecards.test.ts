import { beforeEach, describe, expect, it } from 'vitest';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, giveUp, submitReply } from '../../src/lib/server/attempts.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { overrule } from '../../src/lib/server/overrules.ts';
import { decide, review } from '../../src/lib/server/reviews.ts';
import { scorecard, scorecards } from '../../src/lib/server/scorecards.ts';
import { codeOf, FILES, good, openWorld, turnId, type World } from './shop.ts';

const PRICE = `---
title: 问价
track: presale
difficulty: 1
duties: [销售商品]
pass: 50
persona: { name: 小周, mood: 50 }
facts: { 价格: 209 元 }
---

一件 {{价格}}。

## 开场

> 多少钱

### 得分点

- 说到 招呼（10）：跟买家打招呼
  - 例：您好，欢迎光临
  - 例：亲，您好
- 报对 价格（20）：{{价格}}
- 不得 骂人（红线）：辱骂买家
  - 例：你是不是傻
  - 例：你脑子有问题吧

### 去向

- 否则 → [结束](#结束)

## 结束

> 好的

结局：好(success)
`;

const trackWith = (title: string, scorecard: string, scenarios: readonly string[]): string =>
	`---\ntitle: ${title}\n${scorecard}---\n\n## 一步\n\n${scenarios.map((id) => `- 练 [练](/scenarios/${id}) >= 50\n`).join('')}`;

const CARD = 'scorecard: { 开场与礼貌: 20, 商品与规则准确: 30, 安抚: 50 }\n';

/** A track with a card; one more over the same scenario; one without a card; one whose scenario nobody plays. */
const SHOP = new Map([
	...FILES,
	['scenarios/presale/price.md', PRICE],
	['tracks/01-sell.md', trackWith('售前', CARD, ['price'])],
	['tracks/02-more.md', trackWith('更多', 'scorecard: { accuracy: 100 }\n', ['price'])],
	['tracks/03-badge.md', trackWith('徽章', '', ['price'])],
	['tracks/04-else.md', trackWith('别的', CARD, ['asking'])]
]);

const ALL = '您好，欢迎光临，这件 209 元';
const NO_GREETING = '这件 209 元，今天发货';
const RUDE = '你是不是傻，这件 209 元';

let world: World;
let trainee: Person;
let supervisor: Person;

beforeEach(async () => {
	world = openWorld(':memory:', SHOP);
	trainee = await world.person('trainee', '小林');
	supervisor = await world.person('supervisor', '周岚');
});

async function begin(mode: 'practice' | 'exam' = 'practice'): Promise<string> {
	const wish = { person: trainee, scenarioId: 'price', mode, locale: 'zh' } as const;
	const { attemptId } = good(await startAttempt(world.app, wish));
	world.clock.now += 5000;
	return attemptId;
}

async function talk(text: string, mode: 'practice' | 'exam' = 'practice'): Promise<string> {
	const attemptId = await begin(mode);
	const { seq } = good(await chat(world.app, { person: trainee, attemptId }));
	good(await submitReply(world.app, { person: trainee, attemptId, seq, turnId: turnId(), text }));
	world.clock.now += 5000;
	return attemptId;
}

const ask = (trackId = 'sell', person = trainee) =>
	scorecard(world.app, { person, personId: trainee.id, trackId });

const cardOf = async (trackId?: string) => good(await ask(trackId));

const percents = async () =>
	(await cardOf()).dimensions.map(({ dimension, percent }) => [dimension, percent]);

describe('a score card', () => {
	it('says what was reached in each dimension, and what that rests on', async () => {
		const first = await talk(NO_GREETING);
		const second = await talk(ALL);
		const card = await cardOf();
		expect(card).toMatchObject({ trackId: 'sell', title: '售前', spread: 50, redlines: 0, undecided: 0 });
		expect(card.dimensions).toEqual([
			{
				dimension: 'manners',
				name: { zh: '开场与礼貌', en: 'Opening and manners' },
				weight: 20,
				earned: 10,
				worth: 20,
				percent: 50,
				points: 10
			},
			expect.objectContaining({ dimension: 'accuracy', earned: 40, worth: 40, percent: 100, points: 30 }),
			expect.objectContaining({ dimension: 'soothing', percent: null, points: null })
		]);
		expect([card.total, card.level]).toEqual([80, 'qualified']);
		expect(card.conversations.map(({ attemptId, mode, title }) => [attemptId, mode, title])).toEqual([
			[second, 'practice', '问价'],
			[first, 'practice', '问价']
		]);
	});

	it('looks at the last ten conversations that are over', async () => {
		await talk(NO_GREETING);
		for (let n = 0; n < 10; n++) await talk(ALL);
		await begin();
		const { conversations } = await cardOf();
		expect(conversations).toHaveLength(10);
		expect(await percents()).toEqual([
			['manners', 100],
			['accuracy', 100],
			['soothing', null]
		]);
	});

	it('counts who gave up', async () => {
		const attemptId = await begin();
		good(await giveUp(world.app, { person: trainee, attemptId }));
		expect((await cardOf()).total).toBe(0);
	});

	it('goes by what a supervisor overruled, and leaves out what was sent back', async () => {
		const attemptId = await talk(NO_GREETING, 'exam');
		expect((await percents())[0]).toEqual(['manners', 0]);
		const { version, result } = good(await review(world.app, { person: supervisor, attemptId }));
		const greeting = result.criteria.find(({ name }) => name === '招呼');
		const ruling = { person: supervisor, attemptId, version, reason: '打了招呼', seq: null };
		good(await overrule(world.app, { ...ruling, criterion: greeting?.criterion ?? '', verdict: 'met' }));
		expect((await percents())[0]).toEqual(['manners', 100]);
		const sent = { person: supervisor, attemptId, version: version + 1, reason: '重考' };
		good(await decide(world.app, { ...sent, decision: 'returned' }));
		expect(codeOf(await ask())).toBe('scorecard/nothing-graded');
	});

	it('shows a red line apart, by the conversation that it was broken in', async () => {
		await talk(ALL);
		const broken = await talk(RUDE);
		const card = await cardOf();
		expect(card).toMatchObject({ redlines: 1, level: 'failing' });
		expect(card.dimensions.find(({ dimension }) => dimension === 'accuracy')?.percent).toBe(100);
		expect(card.conversations.map(({ attemptId, redlines }) => [attemptId, redlines.length])).toEqual([
			[broken, 1],
			[expect.any(String), 0]
		]);
	});
});

describe('whose it is', () => {
	it('is for the person and for supervisors', async () => {
		await talk(ALL);
		for (const role of ['supervisor', 'admin'] as const)
			expect(good(await ask('sell', await world.person(role))).total).toBe(100);
		for (const role of ['trainee', 'trainer'] as const) {
			const person = await world.person(role);
			expect(codeOf(await ask('sell', person))).toBe('person/not-found');
			expect(codeOf(await scorecards(world.app, { person, personId: trainee.id }))).toBe('person/not-found');
		}
	});

	it.each([
		['a track that is not there', 'nowhere', 'track/not-found'],
		['a track without weights', 'badge', 'scorecard/none'],
		['a track whose scenarios were not played', 'else', 'scorecard/nothing-graded']
	])('is refused for %s', async (_name, trackId, code) => {
		await talk(ALL);
		expect(codeOf(await ask(trackId))).toBe(code);
	});

	it('lists the tracks that have something to show, in their order', async () => {
		const about = { person: supervisor, personId: trainee.id };
		expect(await scorecards(world.app, about)).toEqual([]);
		await talk(ALL);
		const cards = good(await scorecards(world.app, about));
		expect(cards.map(({ trackId, total }) => [trackId, total])).toEqual([
			['sell', 100],
			['more', 100]
		]);
		expect(cards[0]).toEqual(await cardOf());
	});
});
