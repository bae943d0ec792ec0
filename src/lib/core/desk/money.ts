/** Coupons, prices, refunds and payouts. Amounts in yuan; every limit is per order. */
import { limitAt, request } from './authority.ts';
import { carried, numberOf, say, textOf, withOrder, withSent, yuan, type Rule } from './deed.ts';
import type { Office, Order } from './office.ts';
import { notCollected, notLower, tooMuch, wrongState } from './refusals.ts';
import { leftOf } from './order-actions.ts';

/** Half a cent: sums of amounts are not exact. */
const HAIR = 0.005;

/** `订单 D1` behind an amount; nothing where there is no order. */
const ofOrder = (order: Order | null): { readonly zh: string; readonly en: string } =>
	order === null ? say('', '') : say(`（订单 ${order.id}）`, ` (order ${order.id})`);

/** 发优惠券: all coupons for one order together stay within the limit. */
export const coupon: Rule = (deed) => {
	const { office, done, at } = deed;
	if (deed.order?.state === 'closed' && textOf(done, 'order') !== null)
		return wrongState(
			deed.order,
			say('用不上优惠券了。请选还没有完成的订单。', 'a coupon is of no use to it; choose another order.')
		);
	const order = deed.order?.state === 'closed' ? null : deed.order;
	const amount = numberOf(done, 'amount');
	const total = (order?.coupons ?? looseCoupons(office)) + amount;
	const limit = limitAt(office, at, 'coupon');
	if (limit !== null && total > limit + HAIR) {
		const about = ofOrder(order);
		const what = say(`优惠券 ${yuan(total).zh}${about.zh}`, `A coupon of ${yuan(total).en}${about.en}`);
		return request(deed, what, total, limit);
	}
	const sent = withSent({ ...deed, order });
	return carried(done, order === null ? sent : withOrder(sent, order.id, { coupons: total }));
};

/** Coupons given for no order of the desk. A desk without orders does not count: its author wrote no order to count for. */
const looseCoupons = (office: Office): number =>
	office.orders.length === 0
		? 0
		: office.sent
				.filter(({ done }) => done.action === 'coupon' && done.arguments['order'] === undefined)
				.reduce((sum, { done }) => sum + numberOf(done, 'amount'), 0);

/** 改价: only down, only before payment, measured against the price that the order began with. */
export const reprice: Rule = (deed) => {
	const { office, done, at, order } = deed;
	if (order === null) return carried(done, office);
	if (order.state !== 'unpaid')
		return wrongState(order, say('只有待付款的订单能改价。', 'only an unpaid order can be repriced.'));
	const price = numberOf(done, 'amount');
	if (price >= order.price - HAIR) return notLower(order);
	const lowered = order.listed - price;
	const limit = limitAt(office, at, 'reprice', 'coupon');
	if (limit !== null && lowered > limit + HAIR) {
		const what = say(
			`改价优惠 ${yuan(lowered).zh}（订单 ${order.id} 改到 ${yuan(price).zh}）`,
			`Lowering the price by ${yuan(lowered).en} (order ${order.id} to ${yuan(price).en})`
		);
		return request(deed, what, lowered, limit);
	}
	return carried(done, withOrder(office, order.id, { price }));
};

/** 退款: all that is left at any time, a part of it within the limit, more never. What was paid out comes from the shop’s own account. */
export const refund: Rule = (deed) => {
	const { office, done, at, order } = deed;
	if (order === null) return carried(done, office);
	const unpaid = unpaidRefusal(order, say('没有可退的款。', 'there is nothing to refund.'));
	if (unpaid !== null) return unpaid;
	if (order.state === 'closed')
		return wrongState(order, say('不能再退款。', 'nothing more can be refunded.'));
	const amount = numberOf(done, 'amount');
	const left = leftOf(order);
	if (amount > left + HAIR) return tooMuch(order, left);
	const total = order.refunded + amount;
	const limit = limitAt(office, at, 'partial_refund');
	if (amount < left - HAIR && limit !== null && total > limit + HAIR) {
		const what = say(
			`部分退款 ${yuan(total).zh}（订单 ${order.id}）`,
			`A partial refund of ${yuan(total).en} (order ${order.id})`
		);
		return request(deed, what, total, limit);
	}
	const closes = amount >= left - HAIR && order.state !== 'shipped';
	const change = closes ? { refunded: total, state: 'closed' as const } : { refunded: total };
	return carried(done, withOrder(office, order.id, change));
};

/** 小额打款: also for an order that was refunded and closed, for the freight of its return. */
export const payout: Rule = (deed) => {
	const { office, done, at, order } = deed;
	if (order !== null) {
		const unpaid = unpaidRefusal(order, say('不能打款。', 'nothing can be paid out.'));
		if (unpaid !== null) return unpaid;
		if (order.state === 'closed' && order.refunded === 0)
			return wrongState(order, say('不能打款。', 'nothing can be paid out.'));
	}
	const amount = numberOf(done, 'amount');
	const total = (order?.paidOut ?? 0) + amount;
	const limit = limitAt(office, at, 'payout', 'partial_refund');
	if (limit !== null && total > limit + HAIR) {
		const about = ofOrder(order);
		const what = say(`小额打款 ${yuan(total).zh}${about.zh}`, `A payout of ${yuan(total).en}${about.en}`);
		return request(deed, what, total, limit);
	}
	return carried(done, order === null ? office : withOrder(office, order.id, { paidOut: total }));
};

/** Nothing has been paid: before payment, and with cash on delivery until the parcel is signed for. */
function unpaidRefusal(order: Order, instead: ReturnType<typeof say>): ReturnType<typeof wrongState> | null {
	if (order.state === 'unpaid') return wrongState(order, instead);
	const collected = order.state === 'signed' || order.state === 'closed';
	return order.cod && !collected ? notCollected(order) : null;
}
