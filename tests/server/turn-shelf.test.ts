import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/lib/core/attempt/turn.ts';
import { find, insertTurns } from '../../src/lib/server/attempt-rows.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, submitReply } from '../../src/lib/server/attempts.ts';
import { turnShelf } from '../../src/lib/server/turn-shelf.ts';
import { good, openWorld, SORRY, turnId } from './shop.ts';

const opening: Turn = { kind: 'opening', seq: 0, at: 0, node: 'a', lines: ['在吗'] };
const act = (seq: number): Turn => ({
	kind: 'action',
	seq,
	at: seq * 1000,
	turnId: `turn-${seq}`,
	done: { action: 'track', arguments: {} }
});

describe('turns kept in memory', () => {
	it('are found again, and nothing of what was never kept', () => {
		const shelf = turnShelf();
		shelf.keep('a', [opening]);
		shelf.keep('a', [opening, act(1)]);
		expect(shelf.find('a')).toEqual([opening, act(1)]);
		expect(shelf.find('b')).toEqual([]);
	});

	it('are let go when they are too many, those that nobody has looked at first', () => {
		const shelf = turnShelf(5);
		shelf.keep('looked-at', [opening, act(1)]);
		shelf.keep('left-alone', [opening, act(1)]);
		shelf.find('looked-at');
		shelf.keep('new', [opening, act(1)]);
		expect(shelf.find('left-alone')).toEqual([]);
		expect(shelf.find('looked-at')).toHaveLength(2);
		expect(shelf.find('new')).toHaveLength(2);
	});

	it('of a conversation that grows count once', () => {
		const shelf = turnShelf(5);
		shelf.keep('other', [opening]);
		for (let n = 0; n < 4; n++) shelf.keep('a', [opening, act(1), act(2), act(3)].slice(0, n + 1));
		expect(shelf.find('other')).toEqual([opening]);
	});
});

describe('a conversation in use', () => {
	async function begun() {
		const world = openWorld();
		const person = await world.person('trainee', '小林');
		const wish = { person, scenarioId: 'late-parcel', mode: 'practice', locale: 'zh' } as const;
		const own = { person, attemptId: good(await startAttempt(world.app, wish)).attemptId };
		return { app: world.app, own, look: async () => good(await chat(world.app, own)) };
	}

	it('is read once, and then only what came since', async () => {
		const { app, own, look } = await begun();
		await look();
		const kept = app.turns.find(own.attemptId);
		expect(kept).toHaveLength(1);
		await look();
		expect(app.turns.find(own.attemptId)).toBe(kept);
		good(await submitReply(app, { ...own, seq: 1, turnId: turnId(), text: SORRY }));
		expect((await look()).seq).toBe(2);
		expect(app.turns.find(own.attemptId)[0]).toBe(kept[0]);
	});

	it('is as it is stored after a write that was rolled back, whoever had looked meanwhile', async () => {
		const { app, own, look } = await begun();
		await look();
		const failed = app.store.write(function* (q) {
			yield* insertTurns(q, own.attemptId, [act(1)]);
			const meanwhile = yield* find(q, app, own.attemptId);
			throw new Error(`${meanwhile?.turns.length} turns, and then the power went`);
		});
		await expect(failed).rejects.toThrow('2 turns');
		expect((await look()).seq).toBe(1);
		good(await submitReply(app, { ...own, seq: 1, turnId: turnId(), text: SORRY }));
		expect((await look()).bubbles[1]).toMatchObject({ from: 'agent', text: SORRY });
	});
});
