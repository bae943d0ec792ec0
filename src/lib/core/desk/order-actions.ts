/** What can be done with an order as it stands, for the buttons on its card; the rules (`carry-out.ts`) refuse the rest. */
import type { ActionName } from '../action.ts';
import type { OrderState } from '../backdrop.ts';
import type { Order } from './office.ts';

const BY_STATE: Readonly<Record<OrderState, readonly ActionName[]>> = {
	unpaid: ['remind_payment', 'confirm_order', 'reprice', 'coupon', 'change_address', 'note'],
	paid: ['confirm_order', 'note', 'change_address', 'exchange', 'refund', 'payout'],
	shipped: ['note', 'change_address', 'intercept', 'resend', 'refund', 'payout'],
	signed: ['refund', 'exchange', 'resend', 'payout', 'note', 'invite_review'],
	refused: ['refund', 'resend', 'note'],
	closed: ['note']
};

/** Nothing can be given back of what the buyer pays at the door, before the door. */
const GIVES_BACK: ReadonlySet<ActionName> = new Set(['refund', 'payout']);

/** In the order in which one needs them. A call only where money is paid at the door. */
export function actionsFor({
	state,
	cod,
	refunded
}: Pick<Order, 'state' | 'cod' | 'refunded'>): readonly ActionName[] {
	const owed = cod && state !== 'signed' && state !== 'closed';
	const beforeTheDoor = cod && (state === 'unpaid' || state === 'paid');
	return [
		...BY_STATE[state].filter((action) => !owed || !GIVES_BACK.has(action)),
		...(state === 'closed' && refunded > 0 ? (['payout'] as const) : []),
		...(beforeTheDoor ? (['call'] as const) : []),
		'look_up_order'
	];
}

/** What can still be refunded, in yuan. What was paid out comes from the shop’s own account. */
export const leftOf = ({ price, refunded }: Pick<Order, 'price' | 'refunded'>): number =>
	Math.max(0, Math.round((price - refunded) * 100) / 100);
