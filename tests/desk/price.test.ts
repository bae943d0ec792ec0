/** The price calculator: the order of the steps, whole fen, and what is said of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceOf, readFen, yuanOf, type PriceInput } from '../../src/lib/core/price.ts';

const input = (change: Partial<PriceInput>): PriceInput => ({
	items: [{ price: 15_900, count: 2 }],
	coupon: 0,
	every: null,
	packet: 0,
	fee: 0,
	...change
});
const every = { threshold: 30_000, off: 5_000 };
const told = (change: Partial<PriceInput>): readonly string[] =>
	priceOf(input(change)).steps.map((step) => step.said.zh);

describe('what is to be paid', () => {
	test('goes from items over coupon, 满减 and red packet to the fee', () => {
		const price = priceOf(input({ coupon: 500, every, packet: 300, fee: 800 }));
		expect(price.steps.map(({ kind, change, after }) => [kind, change, after])).toEqual([
			['items', 31_800, 31_800],
			['coupon', -500, 31_300],
			['every', -5_000, 26_300],
			['packet', -300, 26_000],
			['fee', 800, 26_800]
		]);
		expect(price).toMatchObject({ total: 26_800, saved: 5_800, count: 2 });
		expect(price.said.zh).toBe(
			'帮您算好了：2 件商品 318 元，店铺券减 5 元，跨店满减减 50 元，红包减 3 元，另有服务费 8 元，实付 268 元，一共省了 58 元。'
		);
		expect(price.said.en).toContain('268 yuan to pay; you save 58 yuan.');
	});

	test('the coupon can push the rest below the threshold, and the step says by how much', () => {
		expect(told({ coupon: 2_000, every })).toEqual([
			'商品：159 × 2 = 318 元',
			'店铺券减 20 元，剩 298 元',
			'跨店每满 300 减 50：还差 2 元，减不了'
		]);
	});

	test('满减 counts once for every threshold reached', () => {
		expect(priceOf(input({ items: [{ price: 30_000, count: 3 }], every })).total).toBe(75_000);
		expect(priceOf(input({ items: [{ price: 29_999, count: 1 }], every })).total).toBe(29_999);
		expect(priceOf(input({ items: [{ price: 30_000, count: 1 }], every })).total).toBe(25_000);
	});

	test('a single item needs no sum', () => {
		expect(told({ items: [{ price: 12_050, count: 1 }] })).toEqual(['商品：120.5 元']);
	});

	test('is never below nothing, and only what was taken off is called saved', () => {
		const price = priceOf(input({ items: [{ price: 300, count: 1 }], coupon: 500, packet: 900, fee: 800 }));
		expect(price).toMatchObject({ total: 800, saved: 300 });
		expect(price.said.zh).not.toContain('红包');
	});

	test('adds up, whatever is put in', () => {
		const fen = fc.integer({ min: 0, max: 10_000_000 });
		const any = fc.record({
			items: fc.array(fc.record({ price: fen, count: fc.integer({ min: 1, max: 99 }) }), { maxLength: 5 }),
			coupon: fen,
			every: fc.option(fc.record({ threshold: fen, off: fen }), { nil: null }),
			packet: fen,
			fee: fen
		});
		fc.assert(
			fc.property(any, (given) => {
				const { steps, total, saved } = priceOf(given);
				expect(total).toBe(steps.reduce((sum, { change }) => sum + change, 0));
				expect(total).toBe((steps[0]?.change ?? 0) - saved + given.fee);
				expect(steps.every(({ after }) => after >= 0 && Number.isSafeInteger(after))).toBe(true);
			})
		);
	});
});

describe('an amount as it is typed', () => {
	test.each([
		['12', 1200],
		['12.5', 1250],
		['￥12.05', 1205],
		['１２ 元', 1200],
		['1,299', 129_900],
		['0', 0],
		['100000', 10_000_000]
	])('%s', (text, fen) => expect(readFen(text)).toBe(fen));

	test.each(['', '-1', '1e9', '12.345', '十二', '<b>1</b>', '100001', '1.', '9'.repeat(10_000)])(
		'%s is none',
		(text) => expect(readFen(text)).toBeNull()
	);

	test('is said without empty decimals', () => {
		expect([0, 5, 50, 1200, 1250, 1205, -300].map(yuanOf)).toEqual([
			'0',
			'0.05',
			'0.5',
			'12',
			'12.5',
			'12.05',
			'-3'
		]);
	});
});
