/** What the back office refuses, each in a sentence that says what can be done instead. */
import type { OrderState } from '../backdrop.ts';
import { failure, type Failure } from '../failure.ts';
import type { Said } from '../text.ts';
import { say, yuan } from './deed.ts';
import type { Order } from './office.ts';

/** An order's state in words. */
export const STATES: Readonly<Record<OrderState, Said>> = {
	unpaid: say('待付款', 'unpaid'),
	paid: say('待发货', 'paid, not yet shipped'),
	shipped: say('已发货', 'shipped'),
	signed: say('已签收', 'signed for'),
	refused: say('已拒收', 'refused at the door'),
	closed: say('已关闭', 'closed')
};

/** What was filled in cannot be meant. */
const mistake = (code: string, field: string, zh: string, en: string): Failure =>
	failure(`desk/${code}`, 400, say(zh, en), field);

/** It was meant, and the rules do not allow it. */
const refusal = (code: string, field: string, zh: string, en: string): Failure =>
	failure(`desk/${code}`, 409, say(zh, en), field);

const listed = (ids: readonly string[], none: Said): Said =>
	ids.length === 0 ? none : say(ids.join('、'), ids.join(', '));

/** An order that is not on this desk: mistyped, or of another conversation. */
export const unknownOrder = (id: string, known: readonly string[]): Failure => {
	const ids = listed(known, say('没有订单', 'none'));
	return mistake(
		'unknown-order',
		'order',
		`这位买家没有订单“${short(id)}”。这里的订单：${ids.zh}。`,
		`This buyer has no order “${short(id)}”. Orders here: ${ids.en}.`
	);
};

/** The desk has several orders and the action must know which. */
export const whichOrder = (known: readonly string[]): Failure =>
	mistake(
		'which-order',
		'order',
		`这位买家有几个订单，请填写是哪一个：${known.join('、')}。`,
		`This buyer has several orders; say which one: ${known.join(', ')}.`
	);

/** A tracking number that is not on this desk. */
export const unknownParcel = (id: string, known: readonly string[]): Failure => {
	const ids = listed(known, say('还没有包裹', 'none yet'));
	return mistake(
		'unknown-parcel',
		'parcel',
		`这位买家没有单号“${short(id)}”。这里的单号：${ids.zh}。`,
		`This buyer has no parcel “${short(id)}”. Parcels here: ${ids.en}.`
	);
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** The order is in a state in which this cannot be done; `instead` is a way out. */
export const wrongState = (order: Order, instead: Said): Failure =>
	refusal(
		'wrong-state',
		'order',
		`订单 ${order.id} ${STATES[order.state].zh}，${instead.zh}`,
		`Order ${order.id} is ${STATES[order.state].en}: ${instead.en}`
	);

/** Cash on delivery, and the buyer has not paid at the door. */
export const notCollected = (order: Order): Failure =>
	refusal(
		'not-collected',
		'order',
		`订单 ${order.id} 是货到付款，买家还没有付钱，没有可退的款。`,
		`Order ${order.id} is cash on delivery and the buyer has not paid yet: there is nothing to give back.`
	);

/** One reminder for one order. */
export const alreadyReminded = (order: Order): Failure =>
	refusal(
		'reminded',
		'order',
		`订单 ${order.id} 已经催付过一次。再催会打扰买家，等她来问就好。`,
		`Order ${order.id} has had its one reminder. Another would bother the buyer; wait for her to ask.`
	);

/** A new price that is not below the present one. */
export const notLower = (order: Order): Failure =>
	refusal(
		'not-lower',
		'amount',
		`新价要低于现在的 ${yuan(order.price).zh}，改价只能往下改。`,
		`The new price has to be below the present ${yuan(order.price).en}; a price is only ever lowered.`
	);

/** More is to be refunded than is left of what was paid. */
export const tooMuch = (order: Order, left: number): Failure =>
	left <= 0
		? refusal(
				'too-much',
				'amount',
				`订单 ${order.id} 的钱已经退完，没有可退的款了。`,
				`Order ${order.id} has been given back in full; nothing is left to refund.`
			)
		: refusal(
				'too-much',
				'amount',
				`订单 ${order.id} 最多还能退 ${yuan(left).zh}。`,
				`At most ${yuan(left).en} of order ${order.id} can still be refunded.`
			);

/** The courier has been told already. */
export const alreadyIntercepted = (order: Order): Failure =>
	refusal(
		'intercepted',
		'order',
		`订单 ${order.id} 已经通知快递拦截，请等快递的结果。`,
		`The courier has been told to stop order ${order.id}; please wait for the outcome.`
	);

/** An exchange or a second sending is under way. */
export const underWay = (order: Order): Failure =>
	refusal(
		'under-way',
		'order',
		`订单 ${order.id} 已经在办${order.replacement === 'exchange' ? '换货' : '补发'}，不能再办一次。`,
		`Order ${order.id} already has ${order.replacement === 'exchange' ? 'an exchange' : 'a second sending'} under way.`
	);

/** The warehouse would not know what to send. */
export const nothingNamed = (replacement: 'exchange' | 'resend'): Failure =>
	replacement === 'exchange'
		? mistake(
				'nothing-named',
				'item',
				'没写换成什么，仓库发不了。写颜色和尺码；换一件一样的，就写“同款”。',
				'The warehouse cannot send what is not named: write colour and size, or “the same” for another one like it.'
			)
		: mistake(
				'nothing-named',
				'item',
				'没写补发什么，仓库发不了。写商品，或者选一个原因。',
				'The warehouse cannot send what is not named: write the item, or choose a reason.'
			);

/** A conversation is handed over once. */
export const alreadyTransferred = (): Failure =>
	refusal(
		'transferred',
		'to',
		'这段对话已经转接过了，不能再转一次。要补充的话，请去“问同事”。',
		'This conversation has been transferred already. To add something, ask a colleague.'
	);

/** A date to follow up that is over. */
export const inThePast = (written: string): Failure =>
	refusal(
		'past',
		'follow_up',
		`跟进日期“${short(written)}”已经过去，请填今天以后的日子。`,
		`The follow-up date “${short(written)}” is over; please give a day to come.`
	);

/** The customer has this tag. */
export const alreadyTagged = (tag: string): Failure =>
	refusal('tagged', 'text', `客户已经有“${tag}”这个标签。`, `The customer already has the tag “${tag}”.`);
