/** What can be withdrawn from a back office. */
import type { ActionDone, ActionName } from '../action.ts';
import type { OrderState } from '../backdrop.ts';
import { isFailure } from '../failure.ts';
import type { Office } from './office.ts';
import { orderFor } from './order-of.ts';

const REVOCABLE: ReadonlySet<ActionName> = new Set([
	'coupon',
	'note',
	'reprice',
	'register',
	'follow_up',
	'intercept',
	'exchange',
	'resend',
	'change_address',
	'tag'
]);

/** As long as the order is in one of these states; at any time where nothing is said. */
const WHILE: { readonly [name in ActionName]?: readonly OrderState[] } = {
	reprice: ['unpaid'],
	change_address: ['unpaid', 'paid'],
	intercept: ['shipped']
};

/**
 * Whether an action can be withdrawn from the office as it now is: what has not left the house can; money, calls,
 * questions and what the buyer has been sent cannot, and no price that has been paid, no address that a parcel is on
 * its way to. Ask it of what the rules made of the action.
 */
export function isRevocable(office: Office, done: ActionDone): boolean {
	if (!REVOCABLE.has(done.action)) return false;
	const order = orderFor(office, done);
	const states = WHILE[done.action];
	return states === undefined || order === null || isFailure(order) || states.includes(order.state);
}
