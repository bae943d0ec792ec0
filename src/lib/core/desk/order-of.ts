/** Which order an action is about. */
import type { ActionDone, ActionName } from '../action.ts';
import type { Failure } from '../failure.ts';
import { textOf } from './deed.ts';
import type { Office, Order } from './office.ts';
import { unknownOrder, whichOrder } from './refusals.ts';

/** Actions that change one order: with several on the desk they must name it. */
const NEED_ONE: ReadonlySet<ActionName> = new Set([
	'reprice',
	'note',
	'change_address',
	'remind_payment',
	'confirm_order',
	'refund',
	'exchange',
	'resend',
	'intercept',
	'payout',
	'invite_review'
]);

/** Numbers of orders and parcels are compared without case and spaces. */
export const sameId = (a: string, b: string): boolean => tidy(a) === tidy(b);
const tidy = (id: string): string => id.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/**
 * The order that was named, or the only one on the desk; null where the desk has none (then nothing is checked), or has
 * several and the action can do without.
 */
export function orderFor(office: Office, done: ActionDone): Order | null | Failure {
	const { orders } = office;
	if (orders.length === 0) return null;
	const ids = orders.map(({ id }) => id);
	const named = textOf(done, 'order');
	if (named !== null) return orders.find(({ id }) => sameId(id, named)) ?? unknownOrder(named, ids);
	const [only] = orders;
	if (orders.length === 1 && only !== undefined) return only;
	return NEED_ONE.has(done.action) ? whichOrder(ids) : null;
}
