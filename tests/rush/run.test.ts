import { describe, expect, test } from 'vitest';
import { closesAt, seedOf, standingAt, type Taken } from '../../src/lib/core/rush/run.ts';
import type { Rush } from '../../src/lib/core/rush/rush.ts';

const S = 1000;
const START = 1_000_000;

/** A rush of arrivals at these seconds. */
const rushOf = (seconds: readonly number[], atMost: number, length = 600 * S): Rush => ({
	id: 'r',
	title: '一班',
	atMost,
	length,
	arrivals: seconds.map((at) => ({ at: at * S, scenario: 's', patience: 180 * S, leaves: 'leaves' })),
	handover: false,
	briefing: ''
});

/** Conversations of the first arrivals: taken in at and ended at these seconds. */
const taken = (...spans: readonly (readonly [number, number | null])[]): readonly Taken[] =>
	spans.map(([at, end], arrival) => ({
		arrival,
		at: START + at * S,
		endedAt: end === null ? null : START + end * S
	}));

const at = (seconds: number): number => START + seconds * S;

/**
 * Plays a whole run in which the conversation of arrival `i` lasts `lasts[i]` seconds, looking at the desk at the
 * moments given. Tells who was taken in when: `0@12` is the first arrival, twelve seconds after the start.
 */
function played(rush: Rush, lasts: readonly number[], looks: readonly number[]): readonly string[] {
	const came: { readonly arrival: number; readonly at: number }[] = [];
	for (const look of looks)
		for (;;) {
			const seen = came.map((one) => {
				const ends = one.at + (lasts[one.arrival] ?? 0) * S;
				return { ...one, endedAt: ends <= at(look) ? ends : null };
			});
			const { next } = standingAt(rush, START, seen, at(look));
			if (next === null || next.at > at(look)) break;
			came.push(next);
		}
	return came.map((one) => `${one.arrival}@${(one.at - START) / S}`);
}

describe('who is taken in when', () => {
	test('the first buyer comes when the file says so', () => {
		const rush = rushOf([5, 20], 2);
		expect(standingAt(rush, START, [], at(0))).toMatchObject({
			next: { arrival: 0, at: at(5) },
			queued: 0,
			toCome: 2
		});
	});

	test('who finds no free place waits until one is free', () => {
		const rush = rushOf([0, 10, 20], 2);
		const open = standingAt(rush, START, taken([0, null], [10, null]), at(30));
		expect(open).toMatchObject({ next: null, queued: 1, toCome: 0 });
		expect(standingAt(rush, START, taken([0, 45], [10, null]), at(50)).next).toEqual({
			arrival: 2,
			at: at(45)
		});
	});

	test('it is all the same how often somebody looks', () => {
		const rush = rushOf([0, 10, 20, 30, 31, 32, 200], 2);
		const lasts = [45, 12, 70, 5, 5, 5, 5];
		const every = Array.from({ length: 400 }, (_, n) => n);
		expect(played(rush, lasts, every)).toEqual(['0@0', '1@10', '2@22', '3@45', '4@50', '5@55', '6@200']);
		expect(played(rush, lasts, [400])).toEqual(played(rush, lasts, every));
	});

	test('buyers stay in their order even when they come together', () => {
		expect(played(rushOf([0, 0, 0, 0], 1), [10, 10, 10, 10], [100])).toEqual(['0@0', '1@10', '2@20', '3@30']);
	});

	test('nobody is taken in once the desk has closed', () => {
		const rush = rushOf([0, 10], 1, 60 * S);
		expect(closesAt(rush, START)).toBe(at(60));
		const late = standingAt(rush, START, taken([0, 60]), at(61));
		expect(late).toMatchObject({ next: null, queued: 0, toCome: 0, turnedAway: 1, over: at(60) });
	});

	test('a place that is free a moment before closing is still given', () => {
		const rush = rushOf([0, 10], 1, 60 * S);
		expect(standingAt(rush, START, taken([0, 59]), at(70)).next).toEqual({ arrival: 1, at: at(59) });
	});

	test('a buyer in the queue is turned away when the desk closes, not before', () => {
		const rush = rushOf([0, 10], 1, 60 * S);
		expect(standingAt(rush, START, taken([0, null]), at(59))).toMatchObject({ queued: 1, turnedAway: 0 });
		expect(standingAt(rush, START, taken([0, null]), at(60))).toMatchObject({ queued: 0, turnedAway: 1 });
		expect(standingAt(rush, START, taken([0, 70]), at(70))).toMatchObject({ queued: 0, turnedAway: 1 });
	});
});

describe('who waits too long for a place', () => {
	test('leaves the queue when the patience of its file is over, and the next one comes instead', () => {
		const rush = rushOf([0, 10, 100], 1);
		const waits = taken([0, null]);
		expect(standingAt(rush, START, waits, at(189))).toMatchObject({
			queued: 2,
			gaveUp: 0,
			changes: at(190) + 1
		});
		expect(standingAt(rush, START, waits, at(191))).toMatchObject({
			queued: 1,
			gaveUp: 1,
			changes: at(280) + 1
		});
		expect(standingAt(rush, START, taken([0, 200]), at(200)).next).toEqual({ arrival: 2, at: at(200) });
	});

	test('the list changes when somebody joins the queue, and when somebody leaves it', () => {
		const rush = rushOf([0, 10, 20], 1);
		const waits = taken([0, null]);
		expect(standingAt(rush, START, waits, at(1))).toMatchObject({ queued: 0, changes: at(10) });
		expect(standingAt(rush, START, waits, at(10))).toMatchObject({ queued: 1, changes: at(20) });
		expect(standingAt(rush, START, waits, at(20))).toMatchObject({ queued: 2, changes: at(190) + 1 });
		expect(standingAt(rush, START, waits, at(900))).toMatchObject({ changes: null });
	});

	test('is still taken in at the last moment of its patience', () => {
		const rush = rushOf([0, 10], 1);
		expect(standingAt(rush, START, taken([0, 190]), at(190)).next).toEqual({ arrival: 1, at: at(190) });
		expect(standingAt(rush, START, taken([0, 191]), at(191))).toMatchObject({ next: null, gaveUp: 1 });
	});

	test('it is all the same how often somebody looks', () => {
		const rush = rushOf([0, 5, 10, 20, 150, 260, 270], 1);
		const lasts = [200, 9, 9, 9, 150, 9, 9];
		const every = Array.from({ length: 600 }, (_, n) => n);
		expect(played(rush, lasts, every)).toEqual(['0@0', '3@200', '4@209', '5@359', '6@368']);
		expect(played(rush, lasts, [600])).toEqual(played(rush, lasts, every));
	});

	test('is not turned away at closing as well', () => {
		const rush = rushOf([0, 10, 500], 1, 600 * S);
		expect(standingAt(rush, START, taken([0, null]), at(600))).toMatchObject({ gaveUp: 1, turnedAway: 1 });
	});

	test('keeps nobody waiting: it is over when the last conversation is', () => {
		const rush = rushOf([0, 10], 1);
		expect(standingAt(rush, START, taken([0, 300]), at(310))).toMatchObject({ gaveUp: 1, over: at(300) });
	});

	test('does so although somebody who came later was served', () => {
		const later: readonly Taken[] = [...taken([0, 200]), { arrival: 2, at: at(200), endedAt: null }];
		expect(standingAt(rushOf([0, 10, 100], 1), START, later, at(210))).toMatchObject({
			gaveUp: 1,
			queued: 0
		});
	});
});

describe('when it is over', () => {
	test('when everybody has come and gone, before the desk closes', () => {
		expect(standingAt(rushOf([0, 10], 2), START, taken([0, 30], [10, 90]), at(95)).over).toBe(at(90));
	});

	test('not while somebody is at the desk, and not while somebody can still come', () => {
		expect(standingAt(rushOf([0, 10], 2), START, taken([0, 30], [10, null]), at(999)).over).toBe(null);
		expect(standingAt(rushOf([0, 300], 2), START, taken([0, 30]), at(40)).over).toBe(null);
	});

	test('a buyer who was to come after closing keeps nobody waiting', () => {
		expect(standingAt(rushOf([0, 700], 2), START, taken([0, 30]), at(40)).over).toBe(at(30));
	});

	test('at once when nobody can come at all', () => {
		expect(standingAt(rushOf([700], 2), START, [], at(0)).over).toBe(at(0));
	});
});

test('every arrival draws from a seed of its own, the same each time', () => {
	const seeds = Array.from({ length: 200 }, (_, arrival) => seedOf(12345, arrival));
	expect(new Set(seeds).size).toBe(200);
	expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31)).toBe(true);
	expect(seedOf(12345, 7)).toBe(seeds[7]);
});
