import { describe, expect, test } from 'vitest';
import { makeEdition, prepareEdition } from '../../src/lib/core/attempt/edition.ts';
import type { OrderStart } from '../../src/lib/core/backdrop.ts';
import { EMPTY_BACKDROP } from '../../src/lib/core/desk/office.ts';
import { proveScenario } from '../../src/lib/core/attempt/prove.ts';
import { rehearse } from '../../src/lib/core/attempt/rehearse.ts';
import { parseScenario } from '../../src/lib/core/scenario/parse.ts';
import { preparedFrom, TEA_SHOP } from './tea-shop.ts';

const rehearsed = (text: string) => {
	const { script, prepared } = preparedFrom(text);
	return script.plans.map((plan) => rehearse(prepared, plan));
};
const withPlan = (lines: string): string =>
	`${TEA_SHOP.slice(0, TEA_SHOP.indexOf('## 试演'))}## 试演：一个\n\n${lines}\n`;
const differenceOf = (lines: string): string | null =>
	rehearsed(withPlan(lines))[0]?.difference?.said.en ?? null;

describe('a plan', () => {
	test('that comes out as written passes', () => {
		expect(rehearsed(TEA_SHOP)).toEqual([{ name: '全做到', passed: true, difference: null, percent: 88.9 }]);
	});

	test.each([
		['a verdict', '- 答：嗯\n  - 得：致歉', '“致歉” should be met, but is missed.'],
		['a scene', '- 答：嗯\n  - 到：补发', 'It should go to “补发”, but went to “开场”.'],
		['what the buyer says', '- 答：嗯\n  - 说：照片', 'The buyer should say “照片”, but said: '],
		['the score', '- 答：嗯\n- 总分 >= 10', 'The score should be >= 10, but is 0.'],
		['the pass', '- 答：嗯\n- 通过', 'It should pass, but did not'],
		[
			'the failing',
			'- 答：实在对不起，麻烦您拍张照片\n- 红线',
			'It should break a red line, but broke none.'
		],
		['the ending', '- 答：嗯\n- 结局：补发', 'It should end with “补发”, but has not ended.'],
		['a reply after the end', '- 等：4 分钟\n- 答：嗯', 'The conversation had already ended with “流失”']
	])('tells the first difference in %s', (_what, lines, words) => {
		expect(differenceOf(lines)).toContain(words);
	});

	test('whose action the back office refuses says why', () => {
		const { script } = preparedFrom(TEA_SHOP);
		const order: OrderStart = {
			...{ id: 'D1', item: '茶叶', sku: null, quantity: 1, price: 60, cod: false, fee: 0 },
			...{ placed: null, promised: null, address: null, phone: null, remark: null, note: null, flag: null },
			state: 'unpaid'
		};
		const meta = { ...script.meta, desk: { ...EMPTY_BACKDROP, orders: [order] } };
		const shop = { title: '', agent: '小满', facts: {}, authority: {}, phrases: [], body: '' };
		const entry = { file: 'tea.md', script: { ...script, meta } };
		const refused = rehearse(prepareEdition(makeEdition({ shopwide: [], shop }, entry)), script.plans[0]!);
		expect(refused.passed).toBe(false);
		expect(refused.difference?.said.zh).toContain('「补发登记」应当是“得”，实际是“失”');
		expect(refused.difference?.said.zh).toContain('操作被后台拒绝了');
	});

	test('waits by its own clock', () => {
		expect(differenceOf('- 等：90 秒\n  - 说：还在吗\n- 等：2 分钟\n  - 到：走人\n- 结局：流失')).toBeNull();
	});

	test('points at its line', () => {
		const text = withPlan('- 答：嗯\n  - 到：补发');
		const line = text.split('\n').findIndex((one) => one.includes('到：补发')) + 1;
		expect(rehearsed(text)[0]?.difference?.line).toBe(line);
	});
});

describe('proofs', () => {
	const proofs = (text: string) => {
		const { script, prepared } = preparedFrom(text);
		return proveScenario(parseScenario({ file: 'tea.md', text }).value, script, prepared);
	};

	test('of a good scenario find nothing', () => expect(proofs(TEA_SHOP)).toEqual([]));

	test('find a counterexample that its criterion takes for the thing', () => {
		const text = TEA_SHOP.replace('- 反例：不是您的问题，是我们没存好', '- 反例：是您自己没放好吧').replace(
			'  - 反例:不是您的问题,是我们没存好',
			'  - 反例:是您自己没放好吧'
		);
		const [first] = proofs(text);
		expect(first?.code).toMatch(/counterexample|example/);
		expect(first?.line).toBeGreaterThan(30);
	});

	test('find a plan that comes out otherwise', () => {
		const found = proofs(withPlan('- 答：嗯\n  - 到：补发'));
		expect(found.map((one) => one.code)).toContain('scenario/plan-differs');
	});
});
