import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/lib/core/attempt/turn.ts';
import { joined, turnShelf } from '../../src/lib/server/turn-shelf.ts';

const opening: Turn = { kind: 'opening', seq: 0, at: 0, node: 'a', lines: ['在吗'] };
const act = (seq: number, turnId: string, at = seq * 1000): Turn => ({
	kind: 'action',
	seq,
	at,
	turnId,
	done: { action: 'track', arguments: {} }
});

describe('turns kept in memory', () => {
	it('are joined with what was stored since', () => {
		const kept = [opening, act(1, 'x')];
		expect(joined(kept, [act(1, 'x'), act(2, 'y')])).toEqual([opening, act(1, 'x'), act(2, 'y')]);
	});

	it('are used as they are when nothing came since', () => {
		const kept = [opening, act(1, 'x')];
		expect(joined(kept, [act(1, 'x')])).toBe(kept);
	});

	it('are what was stored when nothing was kept', () => {
		expect(joined([], [opening])).toEqual([opening]);
	});

	it.each([
		['gone', []],
		['another one', [act(1, 'z')]],
		['the same words at another time', [act(1, 'x', 7)]]
	])('are not trusted when their last one is %s in the database', (_what, stored) => {
		expect(joined([opening, act(1, 'x')], stored)).toBeNull();
	});

	it('are let go when too many conversations go on', () => {
		const shelf = turnShelf();
		for (let n = 0; n < 600; n++) shelf.keep(`attempt-${n}`, [opening]);
		expect(shelf.find('attempt-0')).toEqual([]);
		expect(shelf.find('attempt-599')).toEqual([opening]);
	});
});
