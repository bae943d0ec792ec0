/** Actions from forms, plans and criteria; headers; suggestions; lengths of time; facts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth } from '../growth.ts';
import { ACTIONS, actionNamed } from '../../src/lib/core/action.ts';
import { parseDone, parseTest, readArguments } from '../../src/lib/core/action-line.ts';
import { actionSaid } from '../../src/lib/core/action-said.ts';
import { parseDuration } from '../../src/lib/core/duration.ts';
import { fillFacts } from '../../src/lib/core/facts.ts';
import { readHeader } from '../../src/lib/core/header.ts';
import { nearest } from '../../src/lib/core/suggest.ts';

const action = (name: string) => {
	const spec = actionNamed(name);
	if (!spec) throw new Error(name);
	return spec;
};

describe('the table of actions', () => {
	test('has the 21 of the contract under both names', () => {
		const zh =
			'发商品 发优惠券 改价 备注 改地址 查订单 查物流 催付 核对订单 退款 换货 补发 拦截 小额打款 登记 转接 电话 邀评 回访 申请授权 举证';
		const en =
			'send_item, coupon, reprice, note, change_address, look_up_order, track, remind_payment, confirm_order, refund, exchange, resend, intercept, payout, register, transfer, call, invite_review, follow_up, ask_authority, evidence';
		expect(ACTIONS.slice(0, 21).map((one) => one.zh)).toEqual(zh.split(' '));
		expect(ACTIONS.slice(0, 21).map((one) => one.name)).toEqual(en.split(', '));
		expect(ACTIONS.slice(21).map((one) => one.name)).toEqual(['ask_colleague', 'tag']);
		expect(actionNamed(' Send-Item ')?.name).toBe('send_item');
		expect(actionNamed('发红包')).toBeNull();
	});
});

describe('a form', () => {
	test.each([['5'], ['5 元'], ['¥5.00'], ['¥5'], ['5块'], ['5 yuan']])('amount %s', (amount) =>
		expect(readArguments(action('coupon'), { amount })).toEqual({
			kind: 'ok',
			done: { action: 'coupon', arguments: { amount: 5 } }
		})
	);

	test.each([
		['-5'],
		['0'],
		['0.00 元'],
		['1e9'],
		['五块五毛五'],
		['0x10'],
		['5.001'],
		['NaN'],
		['99999999'],
		['<b>5</b>'],
		['5;6']
	])('not an amount: %s', (amount) =>
		expect(readArguments(action('coupon'), { amount })).toMatchObject({
			kind: 'bad',
			faults: [{ kind: 'value', argument: 'amount' }]
		})
	);

	test('missing, unknown, too long, inherited names', () => {
		expect(readArguments(action('refund'), { amount: ' ' })).toMatchObject({
			kind: 'bad',
			faults: [{ kind: 'missing' }]
		});
		expect(readArguments(action('refund'), { amount: '5', colour: 'red' })).toMatchObject({
			faults: [{ kind: 'argument', argument: 'colour' }]
		});
		expect(readArguments(action('note'), { text: '长'.repeat(501) })).toMatchObject({
			faults: [{ kind: 'value', argument: 'text' }]
		});
		for (const one of ACTIONS)
			for (const spec of one.arguments)
				expect(readArguments(one, { [spec.name]: '长'.repeat(10_000) })).toMatchObject({ kind: 'bad' });
		expect(readArguments(action('note'), JSON.parse('{"__proto__":"x","text":"好"}'))).toMatchObject({
			kind: 'bad'
		});
	});

	test('HTML is plain text, choices are stored by value', () => {
		expect(readArguments(action('note'), { text: '<b>先发</b>', flag: '红' })).toEqual({
			kind: 'ok',
			done: { action: 'note', arguments: { text: '<b>先发</b>', flag: 'red' } }
		});
	});
});

describe('a line of a plan', () => {
	test.each([
		['发优惠券 5 元', 'coupon', { amount: 5 }],
		['refund 20 质量问题', 'refund', { amount: 20, reason: 'quality' }],
		['退款 质量问题 20元', 'refund', { amount: 20, reason: 'quality' }],
		['备注 flag=red text=勿放单据 手写卡', 'note', { flag: 'red', text: '勿放单据 手写卡' }],
		['备注 旗帜=红,内容=“先发”', 'note', { flag: 'red', text: '先发' }],
		['转接 B 已道歉,等补发', 'transfer', { to: 'B', text: '已道歉,等补发' }],
		['申请授权 全额退款 298 元', 'ask_authority', { text: '全额退款', amount: 298 }],
		['回访 1 天 问尺码', 'follow_up', { after: 86_400_000, text: '问尺码' }],
		['查订单', 'look_up_order', {}],
		['登记 丢件 跟进中 小林 说等等', 'register', { kind: 'lost', text: '跟进中 小林 说等等' }],
		[
			'登记 丢件 仓库错发 责任人=小林 状态=已告知',
			'register',
			{ kind: 'lost', responsible: '小林', state: 'told', text: '仓库错发' }
		],
		['退款 5 订单=D1', 'refund', { amount: 5, order: 'D1' }],
		['转接 B 买家=小鹿 已答应=今天答复', 'transfer', { to: 'B', buyer: '小鹿', promised: '今天答复' }],
		['问同事 仓库 出库称重多少', 'ask_colleague', { to: 'warehouse', text: '出库称重多少' }],
		['客户标签 皮肤敏感', 'tag', { text: '皮肤敏感' }]
	])('%s', (text, name, values) =>
		expect(parseDone(text)).toEqual({ kind: 'ok', done: { action: name, arguments: values } })
	);

	test.each([
		['发红包 3'],
		['coupon'],
		['coupon 0'],
		['coupon 5 D1'],
		['问同事 邻居 在吗'],
		['coupon 五毛'],
		['refund foo=2'],
		['']
	])('not one: %s', (text) => expect(parseDone(text).kind).toBe('bad'));
});

describe('a condition on arguments', () => {
	test('with and without the name of the main argument', () => {
		const wanted = {
			kind: 'ok',
			action: 'coupon',
			tests: [{ argument: 'amount', operator: '<=', value: 5 }]
		};
		for (const text of ['coupon <= 5 元', '发优惠券 金额 ≤ 5', '发优惠券<=5元'])
			expect(parseTest(text)).toEqual(wanted);
		expect(parseTest('退款 金额 <= 20 元 且 原因 = 质量问题')).toEqual({
			kind: 'ok',
			action: 'refund',
			tests: [
				{ argument: 'amount', operator: '<=', value: 20 },
				{ argument: 'reason', operator: '=', value: 'quality' }
			]
		});
	});

	test('never throws', () => {
		const word = fc.constantFrom(
			'coupon',
			'退款',
			'金额',
			'<=',
			'=',
			'5',
			'元',
			'且',
			' ',
			'“',
			'=x',
			'备注',
			'flag=',
			','
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(word).map((all) => all.join(''))
				),
				(text) => {
					parseDone(text);
					parseTest(text);
				}
			)
		);
	});
});

describe('small readers', () => {
	test.each([
		['30s', 30_000],
		['3m', 180_000],
		['1m30s', 90_000],
		['30 秒', 30_000],
		['30 秒内', 30_000],
		['3 分钟', 180_000],
		['1 分 30 秒', 90_000],
		['半分钟', 30_000],
		['2 小时', 7_200_000],
		['30秒以内', 30_000],
		['', null],
		['很快', null],
		['30', null],
		['-3m', null],
		['0s', null],
		['9999 天', null],
		['3m3', null]
	])('length of time: %s', (text, ms) => expect(parseDuration(text)).toBe(ms));

	test('nearest name', () => {
		expect(nearest('成教', ['流失', '成交'])).toBe('成交');
		expect(nearest('titel', ['track', 'title'])).toBe('title');
		expect(nearest('底价', ['最低价', '跌破底价'])).toBe('跌破底价');
		expect(nearest('完全不同', ['title', '成交'])).toBeNull();
		expect(nearest('', ['a'])).toBeNull();
		expect(nearest('字'.repeat(100_000), ['字'.repeat(100_000)])).not.toBeNull();
	});

	test('facts', () => {
		const lookup = (name: string): string | null => ({ 底价: '209 元', a: '{{底价}}' })[name] ?? null;
		expect(fillFacts('给 {{ 底价 }},{{没有}} {{a}}', lookup)).toEqual({
			text: '给 209 元,{{没有}} {{底价}}',
			used: [
				{ name: '底价', index: 2 },
				{ name: 'a', index: 18 }
			],
			unknown: [{ name: '没有', index: 11 }]
		});
	});

	test('headers never throw, and hostile ones are refused quickly', () => {
		const scrap = fc.constantFrom(
			'a: ',
			'- ',
			'[',
			']',
			'{',
			'}',
			'&x ',
			'*x',
			'? ',
			': ',
			'\n',
			'\n  ',
			'"',
			"'",
			'|',
			'>',
			'#',
			'!!js',
			'%',
			'\t',
			'@',
			'\0',
			'<<: ',
			'---',
			'...'
		);
		fc.assert(
			fc.property(
				fc.array(scrap, { maxLength: 40 }),
				(all) => void readHeader({ file: '', text: `---\n${all.join('')}\n---\n` })
			)
		);
		const bombs: readonly ((size: number) => string)[] = [
			(size) => '['.repeat(size),
			(size) => '{a: '.repeat(size / 4),
			(size) => '- '.repeat(size / 2),
			(size) => '? '.repeat(size / 2),
			(size) => 'a: &a x\n'.repeat(size / 8),
			(size) => Array.from({ length: size / 10 }, (_, n) => `k${n}: v`).join('\n'),
			(size) => ' '.repeat(size),
			(size) => 'x'.repeat(80 * size)
		];
		for (const bomb of bombs) {
			const read = (size: number) => readHeader({ file: '', text: `---\n${bomb(size)}\n---\n` });
			expect(growth(read, 15_000, 60_000)).toBeLessThan(40);
		}
	});
});

describe('what was done in a sentence', () => {
	test.each([
		[86_400_000, '回访：多久以后 1 天', 'Follow up: After 1 d'],
		[30_000, '回访：多久以后 30 秒', 'Follow up: After 30 s'],
		[1_800_000, '回访：多久以后 30 分钟', 'Follow up: After 30 min'],
		[5_400_000, '回访：多久以后 1 小时 30 分', 'Follow up: After 1 h 30 min'],
		[90_061_000, '回访：多久以后 1 天 1 小时 1 分 1 秒', 'Follow up: After 1 d 1 h 1 min 1 s']
	])('%d ms', (after, zh, en) =>
		expect(actionSaid(ACTIONS, { action: 'follow_up', arguments: { after } })).toEqual({ zh, en })
	);
});
