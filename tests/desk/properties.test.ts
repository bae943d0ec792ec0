/** Whatever is asked of it, in whatever order, the back office keeps its books. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	ACTIONS,
	type ActionDone,
	type ArgumentSpec,
	type ArgumentValue
} from '../../src/lib/core/action.ts';
import { carryOut } from '../../src/lib/core/desk/carry-out.ts';
import type { Office } from '../../src/lib/core/desk/office.ts';
import { officeShown } from '../../src/lib/core/desk/office-shown.ts';
import { isFailure } from '../../src/lib/core/failure.ts';
import { line, office, order, START } from './desk.ts';

function valueOf(spec: ArgumentSpec): fc.Arbitrary<ArgumentValue> {
	switch (spec.type) {
		case 'choice':
			return fc.constantFrom(...spec.choices.map(({ value }) => value));
		case 'money':
			return fc.constantFrom(0.01, 1, 4.99, 5, 20, 59, 150, 168.5, 169, 5000);
		case 'count':
			return fc.integer({ min: 0, max: spec.max });
		case 'duration':
			return fc.integer({ min: 1, max: spec.max });
		case 'text':
			return fc.constantFrom('D1', 'd2', 'D9', 'SF1', '昨天', '优惠券 8 元', '<b>重量</b>', '老客');
	}
}

const deed: fc.Arbitrary<ActionDone> = fc.constantFrom(...ACTIONS).chain((spec) =>
	fc
		.record(Object.fromEntries(spec.arguments.map((one) => [one.name, valueOf(one)])), {
			requiredKeys: spec.arguments.filter((one) => one.required).map((one) => one.name)
		})
		.map((values) => ({ action: spec.name, arguments: values as Record<string, ArgumentValue> }))
);

const desk = (): Office =>
	office(
		[
			order(),
			order({ id: 'D2', state: 'unpaid', price: 59 }),
			order({ id: 'D3', state: 'shipped' }),
			order({ id: 'D4', state: 'signed', cod: true })
		],
		{
			parcels: [{ id: 'SF1', order: 'D3', courier: '顺丰', weight: null, track: [] }],
			colleagues: [line({ about: ['重量'] }), line({ who: 'supervisor', grants: { coupon: 10 } })],
			phone: { from: 9, to: 21, says: '喂' }
		}
	);

function fold(deeds: readonly ActionDone[]): Office {
	let now = desk();
	for (const [index, done] of deeds.entries()) {
		const carried = carryOut(now, done, START + index * 20_000);
		if (isFailure(carried)) {
			expect(carried.field).not.toBeNull();
			expect(carried.code).toMatch(/^desk\//);
		} else now = carried.office;
	}
	return now;
}

test('no order gives back more than was paid for it, and no limit is passed', () => {
	fc.assert(
		fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
			const end = fold(deeds);
			for (const one of end.orders) {
				expect(one.refunded).toBeLessThanOrEqual(one.listed + 0.01);
				expect(one.paidOut).toBeLessThanOrEqual(20.01);
				expect(one.coupons).toBeLessThanOrEqual(10.01);
				expect(one.price).toBeGreaterThanOrEqual(one.listed - 10.01);
			}
		})
	);
});

test('the same desk and actions give the same office, and what is to come is not shown', () => {
	fc.assert(
		fc.property(fc.array(deed, { maxLength: 20 }), fc.nat(600_000), (deeds, later) => {
			const end = fold(deeds);
			expect(fold(deeds)).toEqual(end);
			const shown = officeShown(end, START + later);
			expect(shown.messages.every(({ at }) => at <= START + later)).toBe(true);
			expect(shown.messages.length).toBeLessThanOrEqual(end.messages.length);
			expect(shown.awaited.length > 0).toBe(shown.nextAnswer !== null);
			expect(shown).not.toHaveProperty('colleagues');
			expect(shown).not.toHaveProperty('phone');
		})
	);
});
