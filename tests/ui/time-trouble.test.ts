import { describe, expect, test } from 'vitest';
import { lookAgain, watchTime, type Reading } from '../../src/lib/ui/chat/time-trouble.ts';

const FIRST: Reading = { mono: 5000, wall: 1_700_000_000_000, server: null, online: true, visible: true };
const HOUR = 3_600_000;

/** Both clocks go on by a second, and then what is said here. */
const after = (
	before: Reading,
	change: Partial<Record<'mono' | 'wall', number>> & Partial<Reading> = {}
) => ({
	...before,
	server: null,
	...change,
	mono: before.mono + (change.mono ?? 1000),
	wall: before.wall + (change.wall ?? 1000)
});
const told = (...readings: readonly Reading[]) => {
	let watch = watchTime(readings[0]!);
	return readings.slice(1).flatMap((reading) => {
		const next = lookAgain(watch, reading);
		watch = next.watch;
		return next.troubles;
	});
};

describe('time on the page', () => {
	test('is no trouble while the clocks agree and tick', () => {
		const second = after(FIRST);
		const third = after(second, { mono: 1900, wall: 1600 });
		expect(told(FIRST, second, third)).toEqual([]);
	});

	test('stood still when neither clock was looked at for long', () => {
		expect(told(FIRST, after(FIRST, { mono: 40_000, wall: 40_000 }))).toEqual([
			{ kind: 'suspended', ms: 39_000 }
		]);
	});

	test('of a hidden page is looked at seldom: that is no sleep', () => {
		const hidden = { ...FIRST, visible: false };
		expect(told(hidden, after(hidden, { mono: 60_000, wall: 60_000 }))).toEqual([]);
		expect(told(hidden, after(hidden, { mono: 600_000, wall: 600_000 }))).toHaveLength(1);
	});

	test('was set back', () => {
		expect(told(FIRST, after(FIRST, { wall: 1000 - HOUR }))).toEqual([{ kind: 'set-back', ms: HOUR }]);
	});

	test('ran ahead: the server, an hour on as well, says that the machine slept', () => {
		const heard = { ...FIRST, server: 1000 };
		const woke = after(heard, { wall: HOUR });
		const asked = { ...after(woke), server: 1000 + HOUR + 1000 };
		expect(told(heard, woke)).toEqual([]);
		expect(told(heard, woke, asked)).toEqual([{ kind: 'suspended', ms: HOUR - 1000 }]);
	});

	test('ran ahead: the server, two seconds on, says that the clock was set', () => {
		const heard = { ...FIRST, server: 1000 };
		const jumped = after(heard, { wall: HOUR });
		const asked = { ...after(jumped), server: 3000 };
		expect(told(heard, jumped, asked)).toEqual([{ kind: 'set-forward', ms: HOUR - 1000 }]);
		expect(told(heard, jumped, asked, { ...after(asked), server: 4000 })).toHaveLength(1);
	});

	test('set back and then put right again is told both times', () => {
		const heard = { ...FIRST, server: 1000 };
		const back = { ...after(heard, { wall: 1000 - HOUR }), server: 2000 };
		const right = { ...after(back, { wall: 1000 + HOUR }), server: 3000 };
		expect(told(heard, back, right).map(({ kind }) => kind)).toEqual(['set-back', 'set-forward']);
	});

	test('without the network is told when it is back', () => {
		const gone = after(FIRST, { online: false });
		const later = after(gone, { online: false });
		const back = after(later, { mono: 4500, wall: 4500, online: true });
		expect(told(FIRST, gone, later)).toEqual([]);
		expect(told(FIRST, gone, later, back)).toEqual([{ kind: 'offline', ms: 5500 }]);
	});

	test('without the network for a moment is not worth a word', () => {
		const gone = after(FIRST, { online: false });
		expect(told(FIRST, gone, after(gone, { online: true }))).toEqual([]);
	});
});
