/** What may be chosen where an action asks for one of several things: flags, reasons, kinds, posts. */
import type { ArgumentSpec } from './action.ts';

/** Whether an action can be done without the argument. */
export type Need = 'required' | 'optional';

/** One argument of an action. */
export const argument = (
	type: ArgumentSpec['type'],
	name: string,
	zh: string,
	en: string,
	need: Need,
	max: number,
	choices: ArgumentSpec['choices'] = []
): ArgumentSpec => ({ name, label: { zh, en }, type, required: need === 'required', choices, max });

/** `choices`: `value 中文 English` each, divided by slashes. */
const choice = (name: string, zh: string, en: string, need: Need, choices: string): ArgumentSpec => {
	const parsed = choices.split(' / ').map((one) => {
		const [value = '', label = '', ...english] = one.split(' ');
		return { value, label: { zh: label, en: english.join(' ') } };
	});
	return argument('choice', name, zh, en, need, 0, parsed);
};

export const flag = choice(
	'flag',
	'旗帜',
	'Flag',
	'optional',
	'red 红 Red / yellow 黄 Yellow / green 绿 Green / blue 蓝 Blue / purple 紫 Purple'
);
export const refundReason = choice(
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
export const payoutReason = choice(
	'reason',
	'原因',
	'Reason',
	'optional',
	'freight 运费 Freight / difference 差价 Price difference / fee 服务费 Service fee' +
		' / compensation 补偿 Compensation / other 其他 Other'
);
export const registerKind = choice(
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
export const transferTo = choice(
	'to',
	'转给',
	'To',
	'required',
	'A 售前组 Group A, presale / B 售后组 Group B, after-sales / C 客诉组 Group C, complaints' +
		' / supervisor 主管 Supervisor'
);

export const registerState = choice(
	'state',
	'状态',
	'State',
	'optional',
	'open 待处理 To do / following 跟进中 Being followed / told 已告知 Responsible person told / done 已完结 Done'
);
export const askTo = choice(
	'to',
	'问谁',
	'Whom',
	'required',
	'warehouse 仓库 Warehouse / courier 快递 Courier / dispatcher 打单 Dispatcher' +
		' / purchasing 采购 Purchasing / owner 老板 Owner / supervisor 主管 Supervisor'
);
