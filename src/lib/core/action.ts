/**
 * The 21 actions of the workbench (contract §5): the one table that the checker, the grader, the chat page's form and
 * plans read. An action is asked for by its Chinese or its English name.
 */
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
	| 'evidence';

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

/** One condition of a `操作` criterion on an argument. For a text argument, `=` asks that it contains the value. */
export interface ArgumentTest {
	readonly argument: string;
	readonly operator: '>=' | '<=' | '>' | '<' | '=';
	readonly value: ArgumentValue;
}

const DAY = 24 * 3600 * 1000;
type Need = 'required' | 'optional';

const argument = (
	type: ArgumentType,
	name: string,
	zh: string,
	en: string,
	need: Need,
	max: number,
	choices: ArgumentSpec['choices'] = []
): ArgumentSpec => ({ name, label: { zh, en }, type, required: need === 'required', choices, max });

const text = (name: string, zh: string, en: string, need: Need = 'optional', max = 500): ArgumentSpec =>
	argument('text', name, zh, en, need, max);
const money = (zh: string, en: string, need: Need = 'required', max = 100_000): ArgumentSpec =>
	argument('money', 'amount', zh, en, need, max);
/** `choices`: `value 中文 English` each, divided by slashes. */
const choice = (name: string, zh: string, en: string, need: Need, choices: string): ArgumentSpec => {
	const parsed = choices.split(' / ').map((one) => {
		const [value = '', label = '', ...english] = one.split(' ');
		return { value, label: { zh: label, en: english.join(' ') } };
	});
	return argument('choice', name, zh, en, need, 0, parsed);
};

const flag = choice(
	'flag',
	'旗帜',
	'Flag',
	'optional',
	'red 红 Red / yellow 黄 Yellow / green 绿 Green / blue 蓝 Blue / purple 紫 Purple'
);
const refundReason = choice(
	'reason',
	'原因',
	'Reason',
	'optional',
	'no_reason 七天无理由 Seven-day return / quality 质量问题 Quality' +
		' / mismatch 描述不符 Not as described / short 少发漏发 Short delivery' +
		' / wrong_item 发错货 Wrong item / late 未按时发货 Late shipping' +
		' / out_of_stock 缺货 Out of stock / lost 丢件 Lost parcel / damaged 破损 Damaged' +
		' / refused 拒收 Refused at the door / unwanted 不想要了 No longer wanted' +
		' / price 价格差异 Price difference / other 其他 Other'
);
const payoutReason = choice(
	'reason',
	'原因',
	'Reason',
	'optional',
	'freight 运费 Freight / difference 差价 Price difference / fee 服务费 Service fee' +
		' / compensation 补偿 Compensation / other 其他 Other'
);
const registerKind = choice(
	'kind',
	'类型',
	'Kind',
	'required',
	'lost 丢件 Lost parcel / short 少发 Short delivery / wrong_item 错发 Wrong item' +
		' / omitted 漏单 Omitted order / quality 质量问题 Quality / cod 货到付款确认 COD confirmed' +
		' / refused 拒收 Refused at the door / call 电话 Call / complaint 投诉 Complaint' +
		' / compensation 赔付 Compensation / invoice 发票 Invoice / feedback 反馈 Feedback' +
		' / other 其他 Other'
);
const transferTo = choice(
	'to',
	'转给',
	'To',
	'required',
	'A 售前组 Group A, presale / B 售后组 Group B, after-sales / C 客诉组 Group C, complaints' +
		' / supervisor 主管 Supervisor'
);

const action = (name: ActionName, zh: string, en: string, ...specs: ArgumentSpec[]): ActionSpec => ({
	name,
	zh,
	label: { zh, en },
	arguments: specs
});

/** All actions, in the order of the contract. */
export const ACTIONS: readonly ActionSpec[] = [
	action('send_item', '发商品', 'Send an item', text('item', '商品', 'Item', 'required', 100)),
	action('coupon', '发优惠券', 'Send a coupon', money('金额', 'Amount', 'required', 10_000)),
	action('reprice', '改价', 'Change the price', money('新价', 'New price'), text('reason', '原因', 'Reason')),
	action('note', '备注', 'Note on the order', text('text', '内容', 'Text', 'required'), flag),
	action(
		'change_address',
		'改地址',
		'Change the address',
		text('address', '新地址', 'New address', 'required', 200)
	),
	action('look_up_order', '查订单', 'Look up the order', text('order', '订单', 'Order', 'optional', 60)),
	action('track', '查物流', 'Track the parcel', text('parcel', '单号', 'Tracking number', 'optional', 60)),
	action('remind_payment', '催付', 'Remind of payment', text('text', '内容', 'Text')),
	action('confirm_order', '核对订单', 'Confirm the order', text('text', '内容', 'Text')),
	action('refund', '退款', 'Refund', money('金额', 'Amount'), refundReason),
	action('exchange', '换货', 'Exchange', text('item', '换成', 'For', 'optional', 100), refundReason),
	action('resend', '补发', 'Send again', text('item', '商品', 'Item', 'optional', 100), refundReason),
	action('intercept', '拦截', 'Intercept the parcel', text('reason', '原因', 'Reason')),
	action('payout', '小额打款', 'Small payout', money('金额', 'Amount', 'required', 10_000), payoutReason),
	action('register', '登记', 'Register', registerKind, text('text', '内容', 'Text')),
	action('transfer', '转接', 'Transfer', transferTo, text('text', '交接备注', 'Hand-over note')),
	action(
		'call',
		'电话',
		'Call',
		argument('count', 'hour', '几点', 'Hour', 'optional', 23),
		text('text', '内容', 'What was said')
	),
	action('invite_review', '邀评', 'Invite a review', text('text', '内容', 'Text')),
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
	action('evidence', '举证', 'Submit evidence', text('text', '内容', 'Text', 'required'))
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
