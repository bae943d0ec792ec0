/** The small pure parts of the right side of the workbench. */
import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/lib/core/price.ts';
import { readCalculation } from '../../src/lib/ui/workbench/calculator.ts';
import { pieces } from '../../src/lib/ui/search/marked.ts';
import { presetFor } from '../../src/lib/ui/workbench/order-preset.ts';
import type { DeskPhrase } from '../../src/lib/core/desk/shown.ts';
import { filterPhrases } from '../../src/lib/ui/workbench/phrase-filter.ts';
import { filterProducts } from '../../src/lib/ui/workbench/products-filter.ts';

const phrase = (code: string, text: string, group = '', own = false): DeskPhrase => ({
	code,
	text,
	group,
	own
});

describe('quick phrases', () => {
	const all = [
		phrase('fh', '今天发出', '发货'),
		phrase('wfh', '还没有发', '查询'),
		phrase('zs', '您好，在呢', '开场'),
		phrase('fh', '我的发货', '自己', true)
	];
	const found = (query: string) =>
		filterPhrases(all, query).map(({ code, own }) => (own ? `${code}*` : code));

	test('are found by code first, then by group, then by words', () => {
		expect(found('fh')).toEqual(['fh*', 'fh', 'wfh']);
		expect(found('f')).toEqual(['fh*', 'fh', 'wfh']);
		expect(found('发货')).toEqual(['fh', 'fh*']);
		expect(found('您好')).toEqual(['zs']);
	});

	test('are all there for nothing typed, and none for what fits nowhere', () => {
		expect(found(' ')).toEqual(['fh*', 'fh', 'wfh', 'zs']);
		expect(found('xyz')).toEqual([]);
	});

	test('take full width and upper case for what they are', () => expect(found('ＺＳ')).toEqual(['zs']));
});

test('a refund begins with what is left, a second sending with the item', () => {
	const order = { left: 148.9, sku: '红' };
	expect(presetFor('refund', order, '方巾')).toEqual({ amount: '148.9' });
	expect(presetFor('resend', order, '方巾')).toEqual({ item: '方巾 红' });
});

describe('the calculator’s fields', () => {
	test('are read into a sum', () => {
		const noted = { price0: '159', count0: '２', coupon: '5', threshold: '300', off: '50' };
		const { input, wrong } = readCalculation(noted, 1);
		expect(wrong).toEqual([]);
		expect(input && priceOf(input).total).toBe(26_300);
	});

	test('say which is wrong, and nothing is computed from the rest', () => {
		expect(readCalculation({ price0: '1e9', count0: '0', fee: '-3' }, 1)).toEqual({
			input: null,
			wrong: ['price0', 'count0', 'fee']
		});
	});

	test('that are empty are no item, no deduction and one piece', () => {
		expect(readCalculation({}, 2)).toEqual({ input: null, wrong: [] });
		expect(readCalculation({ price1: '10', threshold: '300' }, 2).input).toEqual({
			items: [{ price: 1000, count: 1 }],
			coupon: 0,
			every: null,
			packet: 0,
			fee: 0
		});
	});
});

describe('what is shown', () => {
	test('marks cut a text, and lose none of it', () => {
		expect(pieces('退货运费谁出', [[2, 4]])).toEqual([
			{ text: '退货', marked: false },
			{ text: '运费', marked: true },
			{ text: '谁出', marked: false }
		]);
		expect(pieces('运费', [[0, 2]])).toEqual([{ text: '运费', marked: true }]);
		expect(pieces('', [])).toEqual([]);
	});

	test('products are found by title, fact and SKU, every word of the query', () => {
		const product = (id: string, sku: string) => ({
			id,
			title: id,
			facts: [{ name: '材质', value: '羊毛' }],
			skus: [{ name: sku, stock: 1, price: null }],
			sizes: null
		});
		const all = [product('大衣', '驼色 M'), product('背心', '黑色 XL')];
		const found = (query: string, near = '') =>
			filterProducts(all, query, ({ id }) => id === near).map(({ id }) => id);
		expect([found(''), found('羊毛 xl'), found('驼色'), found('丝')]).toEqual([
			['大衣', '背心'],
			['背心'],
			['大衣'],
			[]
		]);
		expect([found('', '背心'), found('丝', '背心')]).toEqual([['背心', '大衣'], []]);
	});
});
