/** Orders, parcels and money: what the back office changes and what it refuses. */
import { describe, expect, test } from 'vitest';
import type { OrderState } from '../../src/lib/core/backdrop.ts';
import type { Office } from '../../src/lib/core/desk/office.ts';
import { act, does, doesAll, office, order, refused } from './desk.ts';

const first = (on: Office) => {
	const [one] = on.orders;
	if (!one) throw new Error('no order');
	return one;
};
const inState = (state: OrderState, more: Parameters<typeof order>[0] = {}) =>
	office([order({ state, ...more })], {
		parcels: [{ id: 'SF1001', order: 'D1', courier: '顺丰', weight: null, track: ['昨天揽收', '今天到站'] }]
	});

describe('which order', () => {
	const two = office([order(), order({ id: 'D2', state: 'unpaid', price: 59 })]);

	test('of another conversation is refused with the orders that are here', () => {
		for (const text of ['查订单 D9', '核对订单 订单=D9', '退款 5 订单=D9', '登记 其他 订单=D9']) {
			const refusal = refused(two, text);
			expect(refusal).toMatchObject({ code: 'desk/unknown-order', status: 400, field: 'order' });
			expect(refusal.message.zh).toContain('D1、D2');
		}
	});

	test('has to be said where there are several and it matters', () => {
		for (const text of ['退款 5', '备注 先发', '催付', '核对订单', '拦截', '改地址 某市某路 1 号'])
			expect(refused(two, text)).toMatchObject({ code: 'desk/which-order', field: 'order' });
		expect(does(two, '查订单').became).toBeNull();
		expect(does(two, '发优惠券 3').became).toBeNull();
	});

	test('is found in any case and width', () => {
		expect(does(two, '催付 订单=ｄ2').office.sent).toHaveLength(1);
		expect(does(two, '查订单 d1').said.zh).toContain('待发货');
	});

	test('the number of a very long text is not repeated whole', () =>
		expect(refused(two, `查订单 ${'9'.repeat(60)}`).message.zh.length).toBeLessThan(80));

	test('a parcel of another conversation is refused', () => {
		expect(refused(inState('shipped'), '查物流 SF9')).toMatchObject({
			code: 'desk/unknown-parcel',
			field: 'parcel'
		});
		expect(does(inState('shipped'), '查物流 sf1001').said.zh).toContain('今天到站');
		expect(does(inState('shipped'), '查物流').said.zh).toContain('今天到站');
		expect(refused(two, '查物流 SF9').message.zh).toContain('还没有包裹');
	});
});

describe('money', () => {
	test('coupons of one order add up to the limit; above it the supervisor is asked', () => {
		const given = doesAll(inState('unpaid'), '发优惠券 3', '发优惠券 2');
		expect(first(given).coupons).toBe(5);
		const more = does(given, '发优惠券 1.5');
		expect(more.became).toEqual({
			action: 'ask_authority',
			arguments: { text: '优惠券 6.5 元（订单 D1）', amount: 6.5 }
		});
		expect(more.said.zh).toContain('主管');
		expect(first(more.office).coupons).toBe(5);
	});

	test('no coupon for a closed order', () =>
		expect(refused(inState('closed'), '发优惠券 3 订单=D1')).toMatchObject({ code: 'desk/wrong-state' }));

	test('without a limit there is none', () =>
		expect(does(office([order()], {}, {}), '发优惠券 500').became).toBeNull());

	test('a price is lowered before payment only, and only lowered', () => {
		expect(first(does(inState('unpaid'), '改价 165').office).price).toBe(165);
		expect(refused(inState('paid'), '改价 165')).toMatchObject({ code: 'desk/wrong-state' });
		for (const price of ['169', '170', '100000'])
			expect(refused(inState('unpaid'), `改价 ${price}`)).toMatchObject({
				code: 'desk/not-lower',
				field: 'amount'
			});
	});

	test('lowering by more than the limit asks for authority, also in small steps', () => {
		expect(does(inState('unpaid'), '改价 150').became).toMatchObject({
			action: 'ask_authority',
			arguments: { amount: 19 }
		});
		const once = does(inState('unpaid'), '改价 165').office;
		expect(does(once, '改价 161').became?.arguments['amount']).toBe(8);
		expect(
			does(office([order({ state: 'unpaid' })], {}, { reprice: '30 元' }), '改价 150').became
		).toBeNull();
	});

	test('all of it can be refunded, never more, and then the order is closed', () => {
		const back = does(inState('paid'), '退款 169').office;
		expect(first(back)).toMatchObject({ refunded: 169, state: 'closed' });
		expect(refused(back, '退款 1')).toMatchObject({ code: 'desk/wrong-state' });
		expect(refused(inState('paid'), '退款 169.01')).toMatchObject({ code: 'desk/too-much', field: 'amount' });
		expect(first(does(inState('shipped'), '退款 169').office).state).toBe('shipped');
	});

	test('a part is refunded within the limit, what was given before counted', () => {
		const part = does(inState('signed'), '退款 15').office;
		expect(first(part)).toMatchObject({ refunded: 15, state: 'signed' });
		expect(does(part, '退款 6').became).toMatchObject({
			action: 'ask_authority',
			arguments: { amount: 21 }
		});
		expect(refused(part, '退款 155')).toMatchObject({ code: 'desk/too-much' });
		expect(first(does(part, '退款 154').office).state).toBe('closed');
	});

	test('what has not been paid is not given back', () => {
		for (const text of ['退款 5', '小额打款 5']) {
			expect(refused(inState('unpaid'), text)).toMatchObject({ code: 'desk/wrong-state', field: 'order' });
			expect(refused(inState('closed'), text)).toMatchObject({ code: 'desk/wrong-state', field: 'order' });
			expect(refused(inState('shipped', { cod: true }), text)).toMatchObject({ code: 'desk/not-collected' });
			expect(does(inState('signed', { cod: true }), text).became).toBeNull();
		}
	});

	test('a payout within the limit, also for the freight of a refunded order', () => {
		const back = does(inState('signed'), '退款 169').office;
		expect(first(does(back, '小额打款 12 运费').office).paidOut).toBe(12);
		expect(does(inState('signed'), '小额打款 25').became?.action).toBe('ask_authority');
		const twice = does(inState('signed'), '小额打款 12').office;
		expect(first(does(twice, '退款 169').office)).toMatchObject({ refunded: 169, state: 'closed' });
		expect(does(twice, '小额打款 12').became?.arguments['amount']).toBe(24);
	});
});

describe('orders', () => {
	test('a reminder of payment: once, and only before it', () => {
		const reminded = does(inState('unpaid'), '催付').office;
		expect(refused(reminded, '催付')).toMatchObject({ code: 'desk/reminded' });
		expect(refused(inState('paid'), '催付')).toMatchObject({ code: 'desk/wrong-state' });
	});

	test('a note keeps its flag until another is set, and is plain text', () => {
		const noted = doesAll(inState('paid'), '备注 flag=red text=<b>先发</b>', '备注 勿放单据');
		expect(first(noted)).toMatchObject({ note: '勿放单据', flag: 'red' });
		expect(first(does(inState('paid'), '备注 <b>先发</b>').office).note).toBe('<b>先发</b>');
	});

	test('a closed order has nothing to confirm', () => {
		expect(refused(inState('closed'), '核对订单')).toMatchObject({ code: 'desk/wrong-state' });
		expect(does(inState('paid'), '核对订单').became).toBeNull();
	});

	test('an address is changed before shipping', () => {
		for (const state of ['unpaid', 'paid'] as const)
			expect(first(does(inState(state), '改地址 某市某路 1 号').office).address).toBe('某市某路 1 号');
		for (const state of ['signed', 'refused', 'closed'] as const)
			expect(refused(inState(state), '改地址 某市某路 1 号')).toMatchObject({ code: 'desk/wrong-state' });
	});

	test('after shipping it becomes an interception', () => {
		const changed = does(inState('shipped'), '改地址 某市某路 1 号');
		expect(changed.became).toEqual({
			action: 'intercept',
			arguments: { reason: '改送新地址：某市某路 1 号', order: 'D1' }
		});
		expect(first(changed.office).address).toBe('某省某市某区***');
		expect(changed.office.parcels[0]?.intercept).toBe('asked');
		expect(refused(changed.office, '拦截')).toMatchObject({ code: 'desk/intercepted', field: 'order' });
	});

	test('only what is on its way is intercepted, once', () => {
		const stopped = does(inState('shipped'), '拦截 买家不要了');
		expect(stopped.became).toBeNull();
		expect(refused(stopped.office, '拦截')).toMatchObject({ code: 'desk/intercepted' });
		for (const state of ['unpaid', 'paid', 'signed', 'refused', 'closed'] as const)
			expect(refused(inState(state), '拦截')).toMatchObject({ code: 'desk/wrong-state' });
	});

	test('exchange and second sending: of what was paid, one at a time', () => {
		for (const [text, becomes] of [
			['换货 蓝色 L', 'exchange'],
			['补发 丢件', 'resend']
		] as const) {
			for (const state of ['unpaid', 'closed'] as const)
				expect(refused(inState(state), text)).toMatchObject({ code: 'desk/wrong-state' });
			const begun = does(inState('signed'), text).office;
			expect(first(begun).replacement).toBe(becomes);
			expect(refused(begun, '换货 蓝色 L')).toMatchObject({ code: 'desk/under-way' });
		}
	});

	test('the warehouse is told what to send: an exchange names it, a second sending names it or says why', () => {
		for (const text of ['换货', '换货 发错货', '补发'])
			expect(refused(inState('signed'), text)).toMatchObject({ code: 'desk/nothing-named', field: 'item' });
		expect(first(does(inState('signed'), '补发 蓝色杯子').office).replacement).toBe('resend');
	});

	test('a review is invited after the parcel was signed for', () => {
		expect(does(inState('signed'), '邀评').office.sent).toHaveLength(1);
		for (const state of ['unpaid', 'paid', 'shipped', 'refused', 'closed'] as const)
			expect(refused(inState(state), '邀评')).toMatchObject({ code: 'desk/wrong-state' });
	});
});

describe('a desk without orders', () => {
	const empty = office([]);

	test('refuses nothing and changes little', () => {
		const texts = [
			'查订单 X1',
			'查物流 X2',
			'催付',
			'催付',
			'核对订单',
			'备注 先发',
			'改价 150',
			'退款 219 质量问题',
			'换货',
			'补发',
			'改地址 某市某路 1 号',
			'拦截',
			'拦截',
			'邀评',
			'发商品 方巾',
			'举证 照片',
			'回访 1 天'
		];
		for (const text of texts) expect(does(empty, text).became, text).toBeNull();
		expect(doesAll(empty, ...texts).orders).toEqual([]);
	});

	test('still keeps to authority', () => {
		expect(does(empty, '发优惠券 5').became).toBeNull();
		expect(does(empty, '发优惠券 10').became).toMatchObject({ action: 'ask_authority' });
		expect(does(empty, '小额打款 30').became).toMatchObject({ action: 'ask_authority' });
	});
});

test('an action is what it was: the office given is not changed', () => {
	const before = inState('shipped');
	const kept = JSON.stringify(before);
	does(before, '改地址 某市某路 1 号');
	does(before, '退款 169');
	expect(JSON.stringify(before)).toBe(kept);
	expect(act('退款 5').arguments).toEqual({ amount: 5 });
});
