import { describe, expect, it } from 'vitest';
import { chat, submitReply } from '../../src/lib/server/attempts.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { handInLines, startDrill } from '../../src/lib/server/drills.ts';
import { askedOnWays } from '../../src/lib/server/drill-ways.ts';
import { answerQuestion } from '../../src/lib/server/lessons.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { decide, review } from '../../src/lib/server/reviews.ts';
import { searchKnowledge } from '../../src/lib/server/search.ts';
import { decideCertificate } from '../../src/lib/server/sign-offs.ts';
import { answerPaper, handInPart, paperPage } from '../../src/lib/server/papers.ts';
import { beginPart, sittingPage, startSitting } from '../../src/lib/server/sittings.ts';
import { trackPage } from '../../src/lib/server/tracks.ts';
import { codeOf, FILES, good, openWorld, turnId, type World } from './shop.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const RULES = `---
title: 规则
minutes: 3
topic: rule
---

先看卡片。

## 小测

### 一问（单选）

- [x] 对
- [ ] 错

### 二问（单选）

- [ ] 错
- [x] 对

### 三问（排序）

1. 甲
2. 乙
3. 丙
`;

const TYPED = '您好，在的，请问有什么可以帮您';

const TRACK = `---
title: 上岗证
duties: [销售商品]
validity: 180
exam:
  pass: 80
  theory: { weight: 40, pass: 60, minutes: 30, draw: { rule: 3 } }
  typing: { weight: 10, drill: words }
  roleplay: { weight: 50, pass: 50, mean: 50, slots: [{ draw: 1, from: [asking] }] }
---

## 一步

- 测 [规则](/lessons/rules) >= 100
- 练 [问](/scenarios/asking) >= 50
`;

const WITH_TRACK = new Map([
	...FILES,
	['lessons/02-rules/01-rules.md', RULES],
	[
		'drills/words.md',
		`---\ntitle: 用语\nminutes: 1\nspeed: 10\naccuracy: 50\n---\n\n## 开场\n\n- ${TYPED}\n`
	],
	['tracks/01-desk.md', TRACK]
]);

const RIGHT = [
	{ kind: 'choices', ids: ['a'] },
	{ kind: 'choices', ids: ['b'] }
] as const;

interface Scene {
	readonly world: World;
	readonly trainee: Person;
	readonly supervisor: Person;
}

async function open(): Promise<Scene> {
	const world = openWorld(':memory:', WITH_TRACK);
	return {
		world,
		trainee: await world.person('trainee', '小林'),
		supervisor: await world.person('supervisor', '周岚')
	};
}

const pageOf = async ({ world, trainee }: Scene) => good(await trackPage(world.app, trainee, 'desk', 'zh'));

it('the map says what each typing step asks for, and a test counts for the steps that it reaches', async () => {
	const way = ['摸底', '>= 10 字/分，60 %', '>= 300 字/分', ''].map(
		(mark, n) => `## 第 ${n} 天\n\n- 打 [用语](/drills/words) ${mark}\n`
	);
	const files = new Map([...WITH_TRACK, ['tracks/02-hand.md', `---\ntitle: 手\n---\n\n${way.join('\n')}`]]);
	const world = openWorld(':memory:', files);
	const person = await world.person('trainee', '小林');
	const steps = async () =>
		good(await trackPage(world.app, person, 'hand', 'zh')).stages.flatMap((stage) => stage.steps);
	expect((await steps()).map(({ typing }) => typing)).toEqual([
		{ speed: 0, accuracy: 0 },
		{ speed: 10, accuracy: 0.6 },
		{ speed: 300, accuracy: 0.5 },
		{ speed: 10, accuracy: 0.5 }
	]);
	const asked = async () =>
		(await askedOnWays(world.app, person, 'words')).map(({ stage, typing, done }) => [
			stage,
			typing.speed,
			done
		]);
	expect(await asked()).toEqual([['第 0 天', 0, false]]);
	const { runId } = good(await startDrill(world.app, { person, drillId: 'words', kind: 'test' }));
	world.clock.now += MINUTE;
	const typed = [{ line: 0, text: TYPED, ms: 30_000, corrections: 0 }];
	good(await handInLines(world.app, { person, runId, typed, done: true }));
	expect((await steps()).map(({ done }) => done)).toEqual([true, true, false, true]);
	expect(await asked()).toEqual([
		['第 0 天', 0, true],
		['第 1 天', 10, true],
		['第 2 天', 300, false],
		['第 3 天', 10, true]
	]);
});

it('a badge that has run out says so on its map, with its day and what is to be done again', async () => {
	const badge =
		'---\ntitle: 徽章\nkind: badge\nvalidity: 180\n---\n\n## 一步\n\n- 练 [问](/scenarios/asking) >= 50\n';
	const world = openWorld(':memory:', new Map([...WITH_TRACK, ['tracks/03-badge.md', badge]]));
	const trainee = await world.person('trainee', '小林');
	const scene = { world, trainee, supervisor: await world.person('supervisor', '周岚') };
	const page = async () => good(await trackPage(world.app, trainee, 'badge', 'zh'));
	const practise = async (): Promise<void> => {
		const wish = { person: trainee, scenarioId: 'asking', mode: 'practice', locale: 'zh' } as const;
		await greet(scene, good(await startAttempt(world.app, wish)).attemptId);
	};
	await practise();
	const first = world.clock.now;
	expect(await page()).toMatchObject({ status: 'signed', validUntil: first + 180 * DAY, lapsed: false });
	world.clock.now += 181 * DAY;
	const over = await page();
	expect(over).toMatchObject({ status: 'expired', validUntil: first + 180 * DAY, lapsed: true });
	expect(over.next).toMatchObject({ kind: 'scenario', id: 'asking', done: false });
	await practise();
	expect(await page()).toMatchObject({ status: 'signed', validUntil: world.clock.now + 180 * DAY });
});

/** Options by what they say, since their ids are the lesson's own affair. */
async function answerRight({ world, trainee }: Scene): Promise<void> {
	const lesson = world.app.content.library().lessons.get('rules');
	for (const question of lesson?.questions ?? []) {
		const answer =
			question.kind === 'order'
				? { kind: 'order' as const, ids: question.steps.map(({ id }) => id) }
				: {
						kind: 'choices' as const,
						ids: 'choices' in question ? question.choices.flatMap((one) => (one.correct ? [one.id] : [])) : []
					};
		const wish = {
			person: trainee,
			lessonId: 'rules',
			questionId: question.id,
			answer,
			locale: 'zh' as const
		};
		good(await answerQuestion(world.app, wish));
	}
}

async function greet({ world, trainee }: Scene, attemptId: string): Promise<void> {
	const { seq } = good(await chat(world.app, { person: trainee, attemptId }));
	const input = { person: trainee, attemptId, seq, turnId: turnId(), text: '您好，在的，请问想看哪一件' };
	good(await submitReply(world.app, input));
}

async function walkTheWay(scene: Scene): Promise<void> {
	await answerRight(scene);
	const { world, trainee } = scene;
	const wish = { person: trainee, scenarioId: 'asking', mode: 'practice', locale: 'zh' } as const;
	const { attemptId } = good(await startAttempt(world.app, wish));
	await greet(scene, attemptId);
}

const begin = async (scene: Scene): Promise<string> =>
	good(await startSitting(scene.world.app, { person: scene.trainee, trackId: 'desk' })).sittingId;

const asked = (scene: Scene, sittingId: string, part: string) => ({
	person: scene.trainee,
	sittingId,
	part,
	locale: 'zh' as const
});

/** Answers the theory part; `right` of its questions as they should be. */
async function writeTheory(scene: Scene, sittingId: string, right: number): Promise<void> {
	const { app } = scene.world;
	const wish = asked(scene, sittingId, 'theory');
	good(await beginPart(app, wish));
	const paper = good(await paperPage(app, wish));
	const key = app.content.library().lessons.get('rules')?.questions ?? [];
	for (const [number, shown] of paper.questions.entries()) {
		const question = key.find(
			(one) =>
				one.kind === shown.kind &&
				shown.options.every(({ id }) =>
					one.kind === 'order'
						? one.steps.some((s) => s.id === id)
						: 'choices' in one && one.choices.some((c) => c.id === id)
				) &&
				shown.text.includes(one.text)
		);
		const isRight = number < right;
		const answer =
			question?.kind === 'order'
				? {
						kind: 'order' as const,
						ids: isRight ? question.steps.map(({ id }) => id) : question.steps.map(({ id }) => id).reverse()
					}
				: {
						kind: 'choices' as const,
						ids:
							question && 'choices' in question
								? question.choices.filter((one) => one.correct === isRight).map(({ id }) => id)
								: []
					};
		good(await answerPaper(app, { ...wish, number, answer }));
	}
	good(await handInPart(app, wish));
}

async function type(scene: Scene, sittingId: string): Promise<void> {
	const { app } = scene.world;
	const place = good(await beginPart(app, asked(scene, sittingId, 'typing')));
	if (place.kind !== 'drill') throw new Error(place.kind);
	scene.world.clock.now += 20_000;
	const typed = [{ line: 0, text: TYPED, ms: 15_000, corrections: 0 }];
	good(await handInLines(app, { person: scene.trainee, runId: place.id, typed, done: true }));
}

async function talk(scene: Scene, sittingId: string): Promise<string> {
	const place = good(await beginPart(scene.world.app, asked(scene, sittingId, 'roleplay')));
	if (place.kind !== 'attempt') throw new Error(place.kind);
	await greet(scene, place.id);
	return place.id;
}

async function signTalk({ world, supervisor }: Scene, attemptId: string): Promise<void> {
	const { version } = good(await review(world.app, { person: supervisor, attemptId }));
	const ruling = { person: supervisor, attemptId, version, reason: '', decision: 'signed' as const };
	good(await decide(world.app, ruling));
}

describe('the exam of a track', () => {
	it('is refused until the way is done', async () => {
		const scene = await open();
		const wish = { person: scene.trainee, trackId: 'desk' };
		expect(codeOf(await startSitting(scene.world.app, wish))).toBe('exam/locked');
		await walkTheWay(scene);
		expect((await pageOf(scene)).status).toBe('eligible');
		good(await startSitting(scene.world.app, wish));
	});

	it('goes on with the open sitting instead of drawing another paper', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const first = await begin(scene);
		scene.world.clock.now += HOUR;
		expect(await begin(scene)).toBe(first);
	});

	it('passed in every part, signed conversation by conversation, awaits the sign-off, and is signed', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const sittingId = await begin(scene);
		await writeTheory(scene, sittingId, 3);
		await type(scene, sittingId);
		const attemptId = await talk(scene, sittingId);
		expect((await pageOf(scene)).exam?.state).toBe('deciding');
		await signTalk(scene, attemptId);
		expect(await pageOf(scene)).toMatchObject({
			status: 'awaiting',
			exam: { state: 'passed', percent: 100 }
		});
		const { world, supervisor, trainee } = scene;
		const ruling = {
			person: supervisor,
			personId: trainee.id,
			trackId: 'desk',
			reason: '看过两段，稳',
			version: 0
		};
		good(await decideCertificate(world.app, { ...ruling, decision: 'signed' }));
		const page = await pageOf(scene);
		expect(page.status).toBe('signed');
		expect(page.validUntil).toBe(world.clock.now + 180 * DAY);
		expect(page.decision).toMatchObject({ byName: '周岚', reason: '看过两段，稳' });
	});

	it('failed in theory asks for theory alone, a day later', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const sittingId = await begin(scene);
		await writeTheory(scene, sittingId, 1);
		await type(scene, sittingId);
		await signTalk(scene, await talk(scene, sittingId));
		const wish = { person: scene.trainee, trackId: 'desk' };
		expect(codeOf(await startSitting(scene.world.app, wish))).toBe('exam/waits');
		scene.world.clock.now += DAY;
		const again = good(
			await sittingPage(scene.world.app, { person: scene.trainee, sittingId: await begin(scene) }, 'zh')
		);
		expect(again.parts.map(({ id }) => id)).toEqual(['theory']);
		await writeTheory(scene, again.id, 3);
		expect((await pageOf(scene)).status).toBe('awaiting');
	});

	it('has one go at a conversation, even for who has taken the same one as an exam before', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const { world, trainee } = scene;
		const alone = { person: trainee, scenarioId: 'asking', mode: 'exam', locale: 'zh' } as const;
		const before = good(await startAttempt(world.app, alone)).attemptId;
		await greet(scene, before);
		const sittingId = await begin(scene);
		const sat = await talk(scene, sittingId);
		expect(sat).not.toBe(before);
		const once = good(await beginPart(world.app, asked(scene, sittingId, 'roleplay')));
		expect(once).toEqual({ kind: 'attempt', id: sat });
	});

	it('closes after its days: what was not taken has failed', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const sittingId = await begin(scene);
		await writeTheory(scene, sittingId, 3);
		scene.world.clock.now += 8 * DAY;
		const { exam } = await pageOf(scene);
		expect(exam?.parts.map(({ state }) => state)).toEqual(['passed', 'failed', 'failed']);
		expect(codeOf(await beginPart(scene.world.app, asked(scene, sittingId, 'typing')))).toBe(
			'sitting/closed'
		);
	});
});

describe('a paper', () => {
	it('shows nothing of what is right', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const sittingId = await begin(scene);
		const wish = asked(scene, sittingId, 'theory');
		good(await beginPart(scene.world.app, wish));
		const told = JSON.stringify([
			good(await paperPage(scene.world.app, wish)),
			good(await sittingPage(scene.world.app, wish, 'zh'))
		]);
		expect(told).not.toMatch(/correct|share|解析|why/);
	});

	it('keeps the latest answer, and none that comes after its time', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const sittingId = await begin(scene);
		const wish = { ...asked(scene, sittingId, 'theory'), number: 0, answer: RIGHT[0] };
		expect(codeOf(await answerPaper(scene.world.app, wish))).toBe('sitting/part-not-begun');
		good(await beginPart(scene.world.app, wish));
		scene.world.clock.now += 31 * MINUTE;
		expect(codeOf(await answerPaper(scene.world.app, wish))).toBe('sitting/part-over');
		expect((await pageOf(scene)).exam?.parts[0]).toMatchObject({ state: 'failed', percent: 0 });
	});

	it('is the same for whoever looks again, and belongs to one person', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const sittingId = await begin(scene);
		const wish = asked(scene, sittingId, 'theory');
		good(await beginPart(scene.world.app, wish));
		const first = good(await paperPage(scene.world.app, wish));
		expect(good(await paperPage(scene.world.app, wish)).questions).toEqual(first.questions);
		const other = await scene.world.person('trainee');
		expect(codeOf(await paperPage(scene.world.app, { ...wish, person: other }))).toBe('sitting/not-found');
		expect(codeOf(await beginPart(scene.world.app, { ...wish, person: scene.supervisor }))).toBe(
			'sitting/not-found'
		);
	});

	it('closes the knowledge search while it lasts', async () => {
		const scene = await open();
		await walkTheWay(scene);
		const { app } = scene.world;
		const look = () => searchKnowledge(app, { person: scene.trainee, query: '卡片', locale: 'zh' });
		const wish = asked(scene, await begin(scene), 'theory');
		good(await look());
		good(await beginPart(app, wish));
		expect(codeOf(await look())).toBe('search/closed');
		good(await handInPart(app, wish));
		good(await look());
	});

	it.each([
		['an unknown option', { kind: 'choices', ids: ['zz'] }],
		['no option', { kind: 'choices', ids: [] }],
		['another kind of answer', { kind: 'text', text: '对' }],
		['nothing at all', null]
	])('refuses %s, and keeps what was there', async (_name, answer) => {
		const scene = await open();
		await walkTheWay(scene);
		const wish = asked(scene, await begin(scene), 'theory');
		good(await beginPart(scene.world.app, wish));
		const refused = await answerPaper(scene.world.app, { ...wish, number: 0, answer: answer as never });
		expect(codeOf(refused)).toMatch(/^answer\//);
		expect(codeOf(await answerPaper(scene.world.app, { ...wish, number: 99, answer: RIGHT[0] }))).toBe(
			'sitting/no-question'
		);
		expect(good(await paperPage(scene.world.app, wish)).answers).toEqual({});
	});
});
