import { describe, expect, it } from 'vitest';
import { periodAt, periodOf, summaryOf, type FiledEntry } from '../../src/lib/core/desk/register-summary.ts';

const at = (beijing: string): number => Date.parse(`${beijing}+08:00`);
const entry = (over: Partial<FiledEntry> = {}): FiledEntry => ({
	at: at('2026-11-24T10:00'),
	kind: 'lost',
	product: null,
	courier: null,
	responsible: null,
	state: null,
	...over
});

describe('a period of the register', () => {
	it.each([
		['week', '2026-11-23T00:00', '2026-11-23', '2026-11-29'],
		['week', '2026-11-29T23:59', '2026-11-23', '2026-11-29'],
		['week', '2026-11-30T00:00', '2026-11-30', '2026-12-06'],
		['week', '2027-01-01T09:00', '2026-12-28', '2027-01-03'],
		['month', '2026-11-01T00:00', '2026-11-01', '2026-11-30'],
		['month', '2028-02-29T23:59', '2028-02-01', '2028-02-29'],
		['month', '2026-12-31T23:59', '2026-12-01', '2026-12-31']
	] as const)('%s of %s is %s to %s, days in Beijing', (span, moment, first, last) => {
		const period = periodAt(span, at(moment));
		expect(period).toMatchObject({ first, last, from: at(`${first}T00:00`) });
		expect(period.until).toBe(at(`${last}T00:00`) + 86_400_000);
	});

	it('is asked for by a day; anything else gives the present one', () => {
		const now = at('2026-11-24T10:00');
		expect(periodOf('week', '2026-11-01', now).first).toBe('2026-10-26');
		for (const odd of ['', '2026-13-40', 'x', '2026-11-1', "1' or 1=1"])
			expect(periodOf('week', odd, now).first).toBe('2026-11-23');
	});

	it('has no gap to the next one', () => {
		const week = periodAt('week', at('2026-11-24T10:00'));
		expect(periodAt('week', week.until).from).toBe(week.until);
		expect(periodAt('week', week.from - 1).until).toBe(week.from);
	});
});

describe('the summary of a register', () => {
	const week = periodAt('week', at('2026-11-24T10:00'));

	it('counts kinds, products, couriers and people, the most frequent first, the untold last', () => {
		const found = summaryOf(
			[
				entry({ kind: 'quality', product: '背心', responsible: '打包 03', state: 'done' }),
				entry({ kind: 'lost', courier: '中通' }),
				entry({ kind: 'quality', product: '背心', responsible: ' 打包　０３ ' }),
				entry({ kind: 'quality', product: '大衣' })
			],
			week
		);
		expect(found).toMatchObject({ total: 4, open: 3 });
		expect(found.kinds).toEqual([
			{ name: 'quality', count: 3 },
			{ name: 'lost', count: 1 }
		]);
		expect(found.products).toEqual([
			{ name: '背心', count: 2 },
			{ name: '大衣', count: 1 },
			{ name: null, count: 1 }
		]);
		expect(found.couriers).toEqual([
			{ name: '中通', count: 1 },
			{ name: null, count: 3 }
		]);
		expect(found.responsible).toEqual([
			{ name: '打包 03', count: 2 },
			{ name: null, count: 2 }
		]);
	});

	it('leaves out what was entered before or after, and shows every day', () => {
		const found = summaryOf(
			[
				entry({ at: week.from }),
				entry({ at: week.until - 1 }),
				entry({ at: week.from - 1 }),
				entry({ at: week.until })
			],
			week
		);
		expect(found.total).toBe(2);
		expect(found.days.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 1]);
		expect(found.days.map(({ day }) => day)[6]).toBe('2026-11-29');
	});

	it('of nothing is empty', () =>
		expect(summaryOf([], week)).toMatchObject({ total: 0, open: 0, kinds: [], responsible: [] }));
});
