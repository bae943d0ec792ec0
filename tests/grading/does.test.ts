/** 操作, field by field. */
import { describe, expect, test } from 'vitest';
import { parseDone, parseTest } from '../../src/lib/core/action-line.ts';
import type { Does } from '../../src/lib/core/criterion.ts';
import { checkDoes } from '../../src/lib/core/grading/does.ts';
import { explainDoes } from '../../src/lib/core/grading/explain.ts';

function criterion(text: string): Does {
	const read = parseTest(text);
	if (read.kind === 'bad') throw new Error(read.faults.map((one) => one.message.zh).join());
	const common = { id: 'x', name: '登记', points: 5, required: false, redline: false, bonus: false };
	return { ...common, kind: 'does', action: read.action, tests: read.tests, description: '', from: null };
}

const done = (...texts: readonly string[]) =>
	texts.map((text) => {
		const read = parseDone(text);
		if (read.kind === 'bad') throw new Error(read.faults.map((one) => one.message.zh).join());
		return read.done;
	});

const states = (wanted: string, ...texts: readonly string[]) =>
	checkDoes(criterion(wanted), done(...texts)).fields?.map(({ argument, state }) => `${argument} ${state}`);
const met = (wanted: string, ...texts: readonly string[]) =>
	checkDoes(criterion(wanted), done(...texts)).done;

describe('a text', () => {
	test.each([
		['备注 内容 = 勿放单据', '备注 请勿放单据，谢谢'],
		['备注 内容 = 勿放 单据', '备注 ＡＢ勿放单据'],
		['登记 责任人 = 小林', '登记 丢件 责任人=仓库小林'],
		['备注 内容 = SF1', '备注 单号 sf1 已发'],
		['备注 内容 = D1', '备注 D1 20 元']
	])('contains what %s asks: %s', (wanted, text) => expect(met(wanted, text)).toBe(true));

	test.each([
		['备注 内容 = 勿放单据', '备注 先发'],
		['退款 订单 = D1', '退款 5 订单=D12'],
		['备注 内容 = 20 元', '备注 退 120 元'],
		['登记 类型 = 质量问题', '登记 其他 质量问题']
	])('%s is not met by %s', (wanted, text) => expect(met(wanted, text)).toBe(false));

	test('begins with the instruction', () => {
		for (const wanted of [
			'备注 内容 开头 = 勿放单据',
			'备注 开头 = 勿放单据',
			'note text starts = 勿放单据'
		]) {
			expect(met(wanted, '备注 勿放单据，送人的')).toBe(true);
			expect(met(wanted, '备注 送人的，勿放单据')).toBe(false);
		}
	});

	test('a beginning is for texts, an order of size for numbers', () => {
		for (const wanted of ['退款 金额 开头 = 5', '备注 内容 开头 >= 5', '备注 内容 >= 先', '登记 类型 > 丢件'])
			expect(parseTest(wanted)).toMatchObject({ kind: 'bad', faults: [{ kind: 'value' }] });
	});
});

describe('several arguments', () => {
	const WANTED = '登记 订单 = D1 且 责任人 = 仓库 且 跟进日期 = 11月25日';

	test('are right, missing or wrong each, and met only when all are right', () => {
		expect(states(WANTED, '登记 少发 订单=D1 跟进日期=11月20日')).toEqual([
			'order right',
			'responsible missing',
			'follow_up wrong'
		]);
		expect(met(WANTED, '登记 少发 订单=D1 跟进日期=11月25日 责任人=仓库')).toBe(true);
		expect(states(WANTED)).toBeUndefined();
	});

	test('the closest of several attempts counts', () =>
		expect(states(WANTED, '登记 少发', '登记 少发 订单=D1 责任人=仓库')).toEqual([
			'order right',
			'responsible right',
			'follow_up missing'
		]));

	test('two tests of one argument are one field', () => {
		expect(states('电话 几点 >= 9 且 几点 <= 20', '电话 22')).toEqual(['hour wrong']);
		expect(met('电话 几点 >= 9 且 几点 <= 20', '电话 20')).toBe(true);
	});

	test('are told in both languages, without what they should be', () => {
		const { done: yes, fields } = checkDoes(criterion(WANTED), done('登记 少发 订单=D1 跟进日期=11月20日'));
		expect(explainDoes('登记少发', 'register', yes, fields)).toEqual({
			zh: '做了「登记少发」，逐项看：订单 ✓，责任人 缺，跟进日期 不对。',
			en: '“登记少发” was done; field by field: Order ✓, Responsible person missing, Follow-up date wrong.'
		});
		expect(explainDoes('备注', 'note', false, [{ argument: 'flag', state: 'missing' }]).zh).toBe(
			'做了「备注」，但没有填“旗帜”。'
		);
		expect(explainDoes('备注', 'note', false, null).zh).toBe('没有做「备注」。');
	});
});
