/**
 * The actions of the workbench: the one table that the checker, the grader, the chat page's form and plans read. The
 * first 21 are the contract's (§5), the rest are ours. An action is asked for by its Chinese or its English name.
 */
import {
	argument,
	askTo,
	flag,
	payoutReason,
	refundReason,
	registerKind,
	registerState,
	transferTo,
	type Need
} from './action-choices.ts';
import type { Said } from './text.ts';

export type ActionName =
	| 'send_item'
	| 'coupon'
	| 'reprice'
	| 'note'
	| 'change_address'
	| 'look_up_order'
	| 'track'
	| 'remind_payment'
	| 'confirm_order'
	| 'refund'
	| 'exchange'
	| 'resend'
	| 'intercept'
	| 'payout'
	| 'register'
	| 'transfer'
	| 'call'
	| 'invite_review'
	| 'follow_up'
	| 'ask_authority'
	| 'evidence'
	| 'ask_colleague'
	| 'tag';

/** How an argument is typed, checked and shown. `money` is in yuan, `duration` in milliseconds, `count` a whole number. */
type ArgumentType = 'text' | 'money' | 'count' | 'choice' | 'duration';

export interface ArgumentSpec {
	readonly name: string;
	readonly label: Said;
	readonly type: ArgumentType;
	readonly required: boolean;
	/** For `choice`: what may be chosen; `value` is stored. */
	readonly choices: readonly { readonly value: string; readonly label: Said }[];
	/** Largest allowed number, or length of text. */
	readonly max: number;
	/** On one line with others it is found by its name only, never by its place: lines written before it still read. */
	readonly byName?: true;
}

export interface ActionSpec {
	readonly name: ActionName;
	/** Chinese name in the language: `发优惠券`. */
	readonly zh: string;
	readonly label: Said;
	/** The first one is the main argument: what `coupon <= 5 元` tests. */
	readonly arguments: readonly ArgumentSpec[];
}

export type ArgumentValue = string | number;

/** An action that was done: only known arguments, of the right type. */
export interface ActionDone {
	readonly action: ActionName;
	readonly arguments: Readonly<Record<string, ArgumentValue>>;
}

/**
 * One condition of a `操作` criterion on an argument. For a text argument, `=` asks that it contains the value, and
 * `starts` (written `内容 开头 = 勿放单据`) that it begins with it.
 */
export interface ArgumentTest {
	readonly argument: string;
	readonly operator: '>=' | '<=' | '>' | '<' | '=' | 'starts';
	readonly value: ArgumentValue;
}

const DAY = 24 * 3600 * 1000;
const text = (name: string, zh: string, en: string, need: Need = 'optional', max = 500): ArgumentSpec =>
	argument('text', name, zh, en, need, max);
const money = (zh: string, en: string, need: Need = 'required', max = 100_000): ArgumentSpec =>
	argument('money', 'amount', zh, en, need, max);
/** The same argument, found by its name only. */
const byName = (spec: ArgumentSpec): ArgumentSpec => ({ ...spec, byName: true });
/** Needed where the desk has several orders. */
const order = byName(text('order', '订单', 'Order', 'optional', 60));

const action = (name: ActionName, zh: string, en: string, ...specs: ArgumentSpec[]): ActionSpec => ({
	name,
	zh,
	label: { zh, en },
	arguments: specs
});

/** All actions: those of the contract in its order, then ours. New arguments come last and are optional. */
export const ACTIONS: readonly ActionSpec[] = [
	action('send_item', '发商品', 'Send an item', text('item', '商品', 'Item', 'required', 100)),
	action('coupon', '发优惠券', 'Send a coupon', money('金额', 'Amount', 'required', 10_000), order),
	action(
		'reprice',
		'改价',
		'Change the price',
		money('新价', 'New price'),
		text('reason', '原因', 'Reason'),
		order
	),
	action('note', '备注', 'Note on the order', text('text', '内容', 'Text', 'required'), flag, order),
	action(
		'change_address',
		'改地址',
		'Change the address',
		text('address', '新地址', 'New address', 'required', 200),
		order
	),
	action('look_up_order', '查订单', 'Look up the order', text('order', '订单', 'Order', 'optional', 60)),
	action('track', '查物流', 'Track the parcel', text('parcel', '单号', 'Tracking number', 'optional', 60)),
	action('remind_payment', '催付', 'Remind of payment', text('text', '内容', 'Text'), order),
	action('confirm_order', '核对订单', 'Confirm the order', text('text', '内容', 'Text'), order),
	action('refund', '退款', 'Refund', money('金额', 'Amount'), refundReason, order),
	action('exchange', '换货', 'Exchange', text('item', '换成', 'For', 'optional', 100), refundReason, order),
	action('resend', '补发', 'Send again', text('item', '商品', 'Item', 'optional', 100), refundReason, order),
	action('intercept', '拦截', 'Intercept the parcel', text('reason', '原因', 'Reason'), order),
	action(
		'payout',
		'小额打款',
		'Small payout',
		money('金额', 'Amount', 'required', 10_000),
		payoutReason,
		order
	),
	action(
		'register',
		'登记',
		'Register',
		registerKind,
		text('text', '内容', 'Text'),
		order,
		byName(text('responsible', '责任人', 'Responsible person', 'optional', 60)),
		byName(text('follow_up', '跟进日期', 'Follow-up date', 'optional', 40)),
		byName(registerState)
	),
	action(
		'transfer',
		'转接',
		'Transfer',
		transferTo,
		text('text', '交接备注', 'Hand-over note'),
		byName(text('buyer', '买家', 'Buyer', 'optional', 60)),
		order,
		byName(text('problem', '问题', 'Problem')),
		byName(text('promised', '已答应', 'Already promised')),
		byName(text('next', '下一步', 'Next step')),
		byName(text('deadline', '期限', 'Deadline', 'optional', 60))
	),
	action(
		'call',
		'电话',
		'Call',
		argument('count', 'hour', '几点', 'Hour', 'optional', 23),
		text('text', '内容', 'What was said')
	),
	action('invite_review', '邀评', 'Invite a review', text('text', '内容', 'Text'), order),
	action(
		'follow_up',
		'回访',
		'Follow up',
		argument('duration', 'after', '多久以后', 'After', 'optional', 60 * DAY),
		text('text', '内容', 'Text')
	),
	action(
		'ask_authority',
		'申请授权',
		'Ask for authority',
		text('text', '事由', 'What for', 'required'),
		money('金额', 'Amount', 'optional')
	),
	action('evidence', '举证', 'Submit evidence', text('text', '内容', 'Text', 'required')),
	action('ask_colleague', '问同事', 'Ask a colleague', askTo, text('text', '内容', 'Text', 'required')),
	action('tag', '客户标签', 'Tag the customer', text('text', '标签', 'Tag', 'required', 20))
];

const BY_NAME: ReadonlyMap<string, ActionSpec> = new Map(
	ACTIONS.flatMap((spec) => [
		[spec.zh, spec],
		[spec.name, spec]
	])
);

/** Names in both languages, for suggestions. */
export const ACTION_NAMES: readonly string[] = [...BY_NAME.keys()];

/** The action of this Chinese or English name (`send item` and `Send-Item` count), or null. */
export const actionNamed = (name: string): ActionSpec | null =>
	BY_NAME.get(name.trim()) ??
	BY_NAME.get(
		name
			.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, '_')
	) ??
	null;

/** The argument of this Chinese or English name, or null. */
export const argumentNamed = (spec: ActionSpec, name: string): ArgumentSpec | null =>
	spec.arguments.find((one) => one.name === name.trim().toLowerCase() || one.label.zh === name.trim()) ??
	null;
