/** The back office as it is when the conversation begins. */
import type { Backdrop, OrderStart } from '../backdrop.ts';
import { limitName } from '../limit.ts';
import { parseValue } from '../value.ts';
import type { Office, Order } from './office.ts';

/**
 * From the scenario's desk and the limits of authority as the shop and the scenario write them (`coupon: 5 元`), in
 * force from `at` (ms UTC). What is no amount limits nothing here.
 */
export function openOffice(
	backdrop: Backdrop,
	authority: Readonly<Record<string, string>>,
	at: number
): Office {
	const { hour, buyer, handover, colleagues, phone } = backdrop;
	const has = (post: string): boolean => colleagues.some(({ who }) => who === post);
	return {
		hour,
		buyer,
		handover,
		colleagues,
		phone,
		orders: backdrop.orders.filter(({ scene }) => (scene ?? null) === null).map(opened),
		parcels: backdrop.parcels.map((parcel) => ({ ...parcel, intercept: 'no' })),
		register: [],
		messages: [],
		limits: Object.entries(authority).flatMap(([name, literal]) => {
			const yuan = yuanIn(literal);
			return yuan === null ? [] : [{ name: limitName(name), yuan, from: at }];
		}),
		decider: has('owner') && !has('supervisor') ? 'owner' : 'supervisor',
		sent: [],
		transferred: null
	};
}

/** An order as it is placed. */
export const opened = ({ scene: _, ...order }: OrderStart): Order => ({
	...order,
	listed: order.price,
	refunded: 0,
	paidOut: 0,
	coupons: 0,
	replacement: null
});

/** Yuan of a literal; a bare number counts. */
function yuanIn(literal: string): number | null {
	const value = parseValue(literal);
	if (value?.kind === 'amount') return value.yuan;
	return value?.kind === 'number' && value.unit === null ? value.number : null;
}
