/** What an order's card offers: nothing that the rules would refuse for the state it is in. */
import { expect, test } from 'vitest';
import { ACTIONS } from '../../src/lib/core/action.ts';
import type { OrderState } from '../../src/lib/core/backdrop.ts';
import { actionsFor, leftOf } from '../../src/lib/core/desk/order-actions.ts';
import { does, office, order, refused } from './desk.ts';

const STATES: readonly OrderState[] = ['unpaid', 'paid', 'shipped', 'signed', 'refused', 'closed'];
const as = (state: OrderState, cod = false, back = 0) => actionsFor({ state, cod, refunded: back });

test.each(STATES)('%s: each is in the table, none twice', (state) => {
	const names = new Set(ACTIONS.map(({ name }) => name));
	for (const actions of [as(state), as(state, true), as(state, false, 10)]) {
		expect(new Set(actions).size).toBe(actions.length);
		expect(actions.filter((name) => !names.has(name))).toEqual([]);
	}
});

test('no refund before payment, no interception before shipping, a call only before the door', () => {
	expect(as('unpaid')).not.toContain('refund');
	expect(as('paid')).not.toContain('intercept');
	expect(as('closed')).not.toContain('exchange');
	expect(as('paid', true)).toContain('call');
	expect(as('signed', true)).not.toContain('call');
});

test('what is paid at the door cannot be given back before, and the rules say the same', () => {
	for (const state of ['paid', 'shipped', 'refused'] as const) {
		expect(as(state, true)).not.toContain('refund');
		refused(office([order({ state, cod: true, fee: 8 })]), '退款 169 元');
	}
	expect(as('signed', true)).toContain('refund');
	expect(
		does(office([order({ state: 'signed', cod: true })]), '退款 169 元').office.orders[0]?.refunded
	).toBe(169);
});

test('the freight of a return can be paid after the full refund', () => {
	expect(as('closed')).not.toContain('payout');
	expect(as('closed', false, 169)).toContain('payout');
});

test('what is left is never less than nothing, and exact to the fen', () => {
	expect(leftOf({ price: 169, refunded: 20.1 })).toBe(148.9);
	expect(leftOf({ price: 10, refunded: 10 })).toBe(0);
});
