/** Which actions make sense on an order as it stands, in the order in which one needs them. */
import type { ActionName } from '$lib/core/action.ts';
import type { OrderState } from '$lib/core/backdrop.ts';
import type { Order } from '$lib/core/desk/office.ts';

const BY_STATE: Readonly<Record<OrderState, readonly ActionName[]>> = {
	unpaid: ['remind_payment', 'confirm_order', 'reprice', 'coupon', 'change_address', 'note'],
	paid: ['confirm_order', 'note', 'change_address', 'exchange', 'refund', 'payout'],
	shipped: ['note', 'change_address', 'intercept', 'resend', 'refund', 'payout'],
	signed: ['refund', 'exchange', 'resend', 'payout', 'note', 'invite_review'],
	refused: ['refund', 'resend', 'note'],
	closed: ['note']
};

/** The actions for an order; a call only where money is paid at the door. */
export const actionsFor = ({ state, cod }: Pick<Order, 'state' | 'cod'>): readonly ActionName[] => [
	...BY_STATE[state],
	...(cod && (state === 'unpaid' || state === 'paid') ? (['call'] as const) : []),
	'look_up_order'
];

/** What can still be refunded, in yuan. */
export const leftOf = ({ price, refunded }: Pick<Order, 'price' | 'refunded'>): number =>
	Math.max(0, Math.round((price - refunded) * 100) / 100);

/** What a form about an order begins with: never more than a suggestion, and only where it is the usual thing. */
export const presetFor = (action: string, order: Order, item: string): Readonly<Record<string, string>> => {
	if (action === 'refund') return { amount: String(leftOf(order)) };
	if (action === 'resend') return { item: [item, order.sku].filter(Boolean).join(' ').slice(0, 100) };
	return {};
};
