import { expect, it } from 'vitest';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, giveUp, result, submitReply } from '../../src/lib/server/attempts.ts';
import { review } from '../../src/lib/server/reviews.ts';
import { FILES, good, openWorld, turnId } from './shop.ts';

const REDLINES = `---
title: 红线
shopwide: true
---

- 不得 空头承诺(红线):许下没有依据的事
  - 识别：overpromise
`;

const files = new Map([
	...FILES,
	['shop.md', '---\ntitle: 小店\nagent: 小满\nauthority: { partial_refund: 20 元 }\n---\n\n一家小店。\n'],
	['rubrics/redlines.md', REDLINES]
]);

it('what was promised stands on the result page and before the supervisor, with what backs it', async () => {
	const world = openWorld(':memory:', files);
	const person = await world.person('trainee');
	const boss = await world.person('supervisor');
	const wish = { person, scenarioId: 'late-parcel', mode: 'exam', locale: 'zh' } as const;
	const { attemptId } = good(await startAttempt(world.app, wish));
	for (const text of ['我给您补偿10元', '补偿您60元吧']) {
		const { seq } = good(await chat(world.app, { person, attemptId }));
		world.clock.now += 1000;
		good(await submitReply(world.app, { person, attemptId, seq, turnId: turnId(), text }));
	}
	good(await giveUp(world.app, { person, attemptId }));
	const page = good(await result(world.app, { person, attemptId }));
	expect(page.promises).toMatchObject([
		{ seq: 1, text: '补偿10元', standing: 'supported', by: { kind: 'fact', name: '补偿', value: '10 元' } },
		{ seq: 2, text: '补偿您60元', standing: 'unsupported', by: null }
	]);
	expect(page.redlines.map(({ name, seq }) => [name, seq])).toEqual([['空头承诺', 2]]);
	const desk = good(await review(world.app, { person: boss, attemptId }));
	expect(desk.result.promises).toEqual(page.promises);
});
