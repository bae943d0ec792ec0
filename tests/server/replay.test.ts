import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replay } from '../../src/lib/core/attempt/attempt.ts';
import { find } from '../../src/lib/server/attempt-rows.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import {
	chat,
	doAction,
	pokeSilence,
	recall,
	revoke,
	submitReply,
	undo
} from '../../src/lib/server/attempts.ts';
import { isFailure } from '../../src/lib/core/failure.ts';
import { good, openWorld, RUDE, SORRY, turnId } from './shop.ts';

const act = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(SORRY, '您好呀', '嗯', '我看看') },
	{ weight: 1, arbitrary: fc.constant(RUDE) },
	{
		weight: 2,
		arbitrary: fc.constantFrom('/undo', '/action', '/poke', '/look', '/more', '/recall', '/revoke')
	},
	{ weight: 3, arbitrary: fc.constantFrom(1000, 30_000, 61_000, 100_000, 400_000) }
);

it('the stored position is what replaying the stored turns gives, after every turn', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom('practice' as const, 'exam' as const),
			fc.constantFrom('late-parcel', 'asking'),
			fc.array(act, { minLength: 1, maxLength: 12 }),
			async (mode, scenarioId, acts) => {
				const { app, clock, person: newPerson } = openWorld();
				const person = await newPerson('trainee');
				const { attemptId } = good(await startAttempt(app, { person, scenarioId, mode, locale: 'zh' }));
				for (const one of acts) {
					const shown = await chat(app, { person, attemptId });
					const seen = { person, attemptId, seq: isFailure(shown) ? 0 : shown.seq, turnId: turnId() };
					if (typeof one === 'number') clock.now += one;
					else if (one === '/undo') await undo(app, seen);
					else if (one === '/action')
						await doAction(app, { ...seen, action: '备注', values: { text: '好' } });
					else if (one === '/more') await submitReply(app, { ...seen, text: '稍等', more: true });
					else if (one === '/recall') await recall(app, { ...seen, target: seen.seq - 1 });
					else if (one === '/revoke') await revoke(app, { ...seen, target: seen.seq - 1 });
					else if (one === '/poke') await pokeSilence(app, seen);
					else if (!one.startsWith('/')) await submitReply(app, { ...seen, text: one });
					const loaded = await app.store.read((q) => find(q, app, attemptId));
					if (loaded === null) throw new Error('the attempt has gone');
					expect(loaded.turns.map(({ seq }) => seq)).toEqual(loaded.turns.map((_, index) => index));
					expect(replay(loaded.prepared, loaded.turns, loaded.row.seed)).toEqual(loaded.position);
				}
				app.store.close();
			}
		),
		{ numRuns: 60 }
	);
});
