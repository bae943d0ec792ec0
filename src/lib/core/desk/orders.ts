/** Looking at orders, confirming them, notes on them, reminders, addresses. */
import type { ActionDone } from '../action.ts';
import type { Flag } from '../backdrop.ts';
import { carried, say, textOf, withOrder, withSent, type Rule } from './deed.ts';
import { stopParcel } from './parcels.ts';
import { alreadyReminded, STATES, wrongState } from './refusals.ts';

/** 查订单 */
export const lookUpOrder: Rule = ({ office, done, order }) =>
	carried(
		done,
		office,
		order &&
			say(`订单 ${order.id}：${STATES[order.state].zh}`, `Order ${order.id}: ${STATES[order.state].en}`)
	);

/** 核对订单 */
export const confirmOrder: Rule = ({ office, done, order }) =>
	order?.state === 'closed'
		? wrongState(order, say('没有什么可以核对了。', 'there is nothing left to confirm.'))
		: carried(done, office);

/** 催付: once for an order, and only while it is unpaid. */
export const remindPayment: Rule = (deed) => {
	const { office, done, order } = deed;
	if (order === null) return carried(done, withSent(deed));
	if (order.state !== 'unpaid')
		return wrongState(order, say('不用催付。', 'there is no payment to remind of.'));
	const reminded = office.sent.some(
		(one) => one.done.action === 'remind_payment' && one.done.arguments['order'] === order.id
	);
	return reminded ? alreadyReminded(order) : carried(done, withSent(deed));
};

const FLAGS: readonly Flag[] = ['red', 'yellow', 'green', 'blue', 'purple'];

/** 备注: the shop's note on the order; without a flag the old flag stays. */
export const note: Rule = ({ office, done, order }) =>
	carried(
		done,
		order === null
			? office
			: withOrder(office, order.id, {
					note: textOf(done, 'text'),
					flag: FLAGS.find((one) => one === textOf(done, 'flag')) ?? order.flag
				})
	);

/** 改地址: before shipping it is changed; after, the parcel is intercepted to be sent there. */
export const changeAddress: Rule = (deed) => {
	const { office, done, order } = deed;
	if (order === null) return carried(done, office);
	const address = textOf(done, 'address') ?? '';
	switch (order.state) {
		case 'unpaid':
		case 'paid':
			return carried(done, withOrder(office, order.id, { address }));
		case 'shipped': {
			const became: ActionDone = {
				action: 'intercept',
				arguments: { reason: `改送新地址：${address}`, order: order.id }
			};
			return stopParcel(
				{ ...deed, done: became },
				became,
				say(
					`订单 ${order.id} 已发货，地址不能直接改，已改为请快递拦截，改送：${address}`,
					`Order ${order.id} has been shipped, so its address cannot be changed; the courier has been asked to intercept it and send it to: ${address}`
				)
			);
		}
		case 'signed':
		case 'refused':
		case 'closed':
			return wrongState(order, say('地址改不了了。', 'its address can no longer be changed.'));
	}
};
