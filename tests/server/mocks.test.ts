/** A mock exam: as the exam while it lasts, gone over afterwards, counted nowhere. */
import { describe, expect, it } from 'vitest';
import { chat, result, submitReply } from '../../src/lib/server/attempts.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { curriculumOf, deedsOf } from '../../src/lib/server/deeds.ts';
import { handInLines } from '../../src/lib/server/drills.ts';
import { paperReview, startMock } from '../../src/lib/server/mocks.ts';
import { answerPaper, handInPart, paperPage } from '../../src/lib/server/papers.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { reviewQueue } from '../../src/lib/server/reviews.ts';
import { searchKnowledge } from '../../src/lib/server/search.ts';
import { beginPart, sittingPage, startSitting } from '../../src/lib/server/sittings.ts';
import { trackPage } from '../../src/lib/server/tracks.ts';
import { standingsOf } from '../../src/lib/core/certification/standing.ts';
import { codeOf, FILES, good, openWorld, turnId, type World } from './shop.ts';

const MINUTE = 60_000;
const TYPED = '您好，在的，请问有什么可以帮您';
const QUESTIONS = ['甲', '乙', '丙', '丁', '戊', '己'];

const RULES = `---
title: 规则
minutes: 3
topic: rule
---

先看卡片。

## 小测
${QUESTIONS.map((name) => `\n### ${name}说得对。（判断）\n\n- [x] 对\n  - 解析：${name}的道理\n- [ ] 错\n`).join('')}`;

const TRACK = `---
title: 上岗证
exam:
  pass: 80
  theory: { weight: 40, pass: 60, minutes: 30, draw: { rule: 3 } }
  typing: { weight: 10, drill: words }
  roleplay: { weight: 50, pass: 50, mean: 50, slots: [{ draw: 1, from: [asking] }] }
---

## 一步

- 练 [问](/scenarios/asking) >= 50
`;

interface Scene {
	readonly world: World;
	readonly person: Person;
}

async function open(): Promise<Scene> {
	const files = new Map([
		...FILES,
		['lessons/02-rules/01-rules.md', RULES],
		[
			'drills/words.md',
			`---\ntitle: 用语\nminutes: 1\nspeed: 10\naccuracy: 50\n---\n\n## 开场\n\n- ${TYPED}\n`
		],
		['tracks/01-desk.md', TRACK]
	]);
	let seed = 0;
	const world = openWorld(':memory:', files, { newSeed: () => ++seed });
	return { world, person: await world.person('trainee', '小林') };
}

const begin = async ({ world, person }: Scene): Promise<string> =>
	good(await startMock(world.app, { person, trackId: 'desk' })).sittingId;

const asked = ({ person }: Scene, sittingId: string, part: string) => ({
	person,
	sittingId,
	part,
	locale: 'zh' as const
});

const textsOf = async (scene: Scene, sittingId: string): Promise<readonly string[]> => {
	const wish = asked(scene, sittingId, 'theory');
	good(await beginPart(scene.world.app, wish));
	return good(await paperPage(scene.world.app, wish)).questions.map(({ text }) => text);
};

async function greet({ world, person }: Scene, attemptId: string): Promise<void> {
	const { seq } = good(await chat(world.app, { person, attemptId }));
	const input = { person, attemptId, seq, turnId: turnId(), text: '您好，在的，请问想看哪一件' };
	good(await submitReply(world.app, input));
}

/** The exam that counts, after the way. */
async function beginExam(scene: Scene): Promise<string> {
	const { world, person } = scene;
	const practice = { person, scenarioId: 'asking', mode: 'practice', locale: 'zh' } as const;
	await greet(scene, good(await startAttempt(world.app, practice)).attemptId);
	return good(await startSitting(world.app, { person, trackId: 'desk' })).sittingId;
}

/** Every part of a mock exam, the first question right, the second wrong, the third left out. */
async function sit(scene: Scene): Promise<{ readonly sittingId: string; readonly attemptId: string }> {
	const { world, person } = scene;
	const sittingId = await begin(scene);
	const theory = asked(scene, sittingId, 'theory');
	good(await beginPart(world.app, theory));
	for (const [number, id] of ['a', 'b'].entries())
		good(await answerPaper(world.app, { ...theory, number, answer: { kind: 'choices', ids: [id] } }));
	good(await handInPart(world.app, theory));
	const drill = good(await beginPart(world.app, asked(scene, sittingId, 'typing')));
	world.clock.now += 20_000;
	const typed = [{ line: 0, text: TYPED, ms: 15_000, corrections: 0 }];
	const runId = 'id' in drill ? drill.id : '';
	good(await handInLines(world.app, { person, runId, typed, done: true }));
	const talk = good(await beginPart(world.app, asked(scene, sittingId, 'roleplay')));
	const attemptId = 'id' in talk ? talk.id : '';
	await greet(scene, attemptId);
	return { sittingId, attemptId };
}

it('may be taken before the way is done, as often as one likes, each time with another seed', async () => {
	const scene = await open();
	const { world, person } = scene;
	expect(codeOf(await startSitting(world.app, { person, trackId: 'desk' }))).toBe('exam/locked');
	const papers = new Set<string>();
	for (let n = 0; n < 8; n++) papers.add((await textsOf(scene, await begin(scene))).toSorted().join());
	expect(papers.size).toBeGreaterThan(1);
	expect(codeOf(await startMock(world.app, { person, trackId: 'none' }))).toBe('track/not-found');
});

it('counts for nothing: no deed, no standing, no supervisor, no step of the way', async () => {
	const scene = await open();
	const { world, person } = scene;
	const { sittingId } = await sit(scene);
	const deeds = await world.app.store.read((q) => deedsOf(q, world.app, [person.id]));
	expect(deeds.get(person.id)).toEqual([]);
	const [standing] = standingsOf([], curriculumOf(world.app.content.library()), world.clock.now);
	const page = good(await trackPage(world.app, person, 'desk', 'zh'));
	expect(page).toMatchObject({ status: 'in-training', progress: standing?.progress });
	expect(page.exam).toMatchObject({
		state: 'locked',
		sitting: null,
		failed: 0,
		mock: { sittingId, open: false }
	});
	expect(await reviewQueue(world.app)).toEqual([]);
});

it('says afterwards what it came to, and leads to every result', async () => {
	const scene = await open();
	const { world, person } = scene;
	const { sittingId, attemptId } = await sit(scene);
	const page = good(await sittingPage(world.app, { person, sittingId }, 'zh'));
	expect(page.parts.map(({ id, state }) => [id, state])).toEqual([
		['theory', 'failed'],
		['typing', 'passed'],
		['roleplay', 'passed']
	]);
	expect(page.mock).toMatchObject({ pass: 80, passed: false });
	expect(page.mock?.percent).toBeGreaterThan(60);
	expect(page.parts.flatMap(({ results }) => results.map(({ kind }) => kind))).toEqual([
		'paper',
		'drill',
		'attempt'
	]);
	expect(good(await result(world.app, { person, attemptId }))).toMatchObject({
		mode: 'mock',
		status: 'finished'
	});
});

describe('the questions', () => {
	it('are gone over once they are handed in, those left out too', async () => {
		const scene = await open();
		const { sittingId } = await sit(scene);
		const { questions } = good(await paperReview(scene.world.app, asked(scene, sittingId, 'theory')));
		expect(questions.map(({ answer, shown }) => [answer !== null, shown.correct])).toEqual([
			[true, true],
			[true, false],
			[false, false]
		]);
		for (const { shown } of questions) {
			expect(shown.options.map(({ correct }) => correct)).toEqual([true, false]);
			expect(shown.options[0]?.why).toContain('的道理');
		}
	});

	it('tell nothing before, and nothing to anybody else', async () => {
		const scene = await open();
		const { app } = scene.world;
		const sittingId = await begin(scene);
		const wish = asked(scene, sittingId, 'theory');
		expect(codeOf(await paperReview(app, wish))).toBe('sitting/part-not-begun');
		good(await beginPart(app, wish));
		expect(codeOf(await paperReview(app, wish))).toBe('sitting/part-not-over');
		const look = () => searchKnowledge(app, { person: scene.person, query: '卡片', locale: 'zh' });
		expect(codeOf(await look())).toBe('search/closed');
		scene.world.clock.now += 31 * MINUTE;
		good(await paperReview(app, wish));
		good(await look());
		const other = await scene.world.person('trainee');
		expect(codeOf(await paperReview(app, { ...wish, person: other }))).toBe('sitting/not-found');
	});

	it('of an exam that counts are never gone over', async () => {
		const scene = await open();
		const wish = asked(scene, await beginExam(scene), 'theory');
		good(await beginPart(scene.world.app, wish));
		good(await handInPart(scene.world.app, wish));
		expect(codeOf(await paperReview(scene.world.app, wish))).toBe('sitting/not-a-mock');
	});

	it('and buyers of an exam that is open are not asked, and may be once it is over', async () => {
		const scene = await open();
		const real = await beginExam(scene);
		const own = new Set(await textsOf(scene, real));
		for (let n = 0; n < 8; n++) {
			const mock = await begin(scene);
			const { parts } = good(await sittingPage(scene.world.app, { ...scene, sittingId: mock }, 'zh'));
			expect(parts.map(({ id }) => id)).toEqual(['theory', 'typing']);
			expect((await textsOf(scene, mock)).filter((text) => own.has(text))).toEqual([]);
		}
		scene.world.clock.now += 8 * 24 * 60 * MINUTE;
		const { parts } = good(
			await sittingPage(scene.world.app, { ...scene, sittingId: await begin(scene) }, 'zh')
		);
		expect(parts.map(({ id }) => id)).toEqual(['theory', 'typing', 'roleplay']);
	});
});
