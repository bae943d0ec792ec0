import { expect, test } from 'vitest';
import { UnsureActs } from '../../src/lib/ui/chat/unsure-acts.ts';

const REFUND = { action: 'refund', values: { order: 'D1', amount: '5' } };
const COUPON = { action: 'coupon', values: { amount: '5' } };

function open(): UnsureActs {
	let made = 0;
	return new UnsureActs(() => `id-${++made}`);
}

test('an act whose answer was lost is asked for under its id, whatever was asked for in between', () => {
	const acts = open();
	const refund = acts.idOf('action', REFUND);
	const coupon = acts.idOf('action', COUPON);
	expect(acts.idOf('action', REFUND)).toBe(refund);
	expect(acts.idOf('action', COUPON)).toBe(coupon);
	expect(refund).not.toBe(coupon);
});

test('once it has been answered the same again is a new act', () => {
	const acts = open();
	const first = acts.idOf('action', REFUND);
	acts.known('action', REFUND);
	expect(acts.idOf('action', REFUND)).not.toBe(first);
});

test('another amount, or another kind of act, is another act', () => {
	const acts = open();
	const ids = [
		acts.idOf('action', REFUND),
		acts.idOf('action', { ...REFUND, values: { ...REFUND.values, amount: '6' } }),
		acts.idOf('recall', { target: 3 }),
		acts.idOf('revoke', { target: 3 })
	];
	expect(new Set(ids).size).toBe(4);
});
