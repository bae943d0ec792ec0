import { describe, expect, it } from 'vitest';
import { matchSays } from '../../src/lib/core/grading/grade.ts';
import { TOPIC_WEIGHTS } from '../../src/lib/core/grading/lexicon/facets.ts';
import { MATTERS, mattersOf } from '../../src/lib/core/grading/lexicon/matters.ts';
import { inOrder, overlap } from '../../src/lib/core/grading/overlap.ts';
import { MARKS } from '../../src/lib/core/grading/pair-marks.ts';
import { PAIR_SIGNALS } from '../../src/lib/core/grading/pair-signals.ts';
import { PAIR_WEIGHTS, WEIGHED } from '../../src/lib/core/grading/pair-weighing.ts';

const likely = (example: string, reply: string): number => {
	const { verdict, confidence } = matchSays([example], [], reply);
	return verdict === 'missed' ? 1 - confidence : confidence;
};

describe('one text beside another', () => {
	it.each([
		['怎样煮鸡蛋不会裂?', '如何煮鸡蛋才不裂?', '怎样煎鸡蛋不会糊?'],
		['请问哪里能买到这本书', '这本书在哪里买', '这本书是谁写的'],
		['为什么我的订单被取消了', '订单怎么会被取消呢', '怎样才能取消我的订单'],
		['换了手机号在哪里改', '手机号码变了怎么修改', '手机丢了怎么办'],
		['说明三天内退款', '您好,退款会在三天之内原路返回,请您留意', '您好,商品三天之内给您发出,请您留意']
	])('%s is nearer to %s than to %s', (example, near, far) =>
		expect(likely(example, near)).toBeGreaterThan(likely(example, far))
	);

	it('says the same as itself, and nothing as nothing', () => {
		for (const text of ['怎么退货', '3', '您好,有什么可以帮您', 'ok'])
			expect(matchSays([text], [], text).verdict).toBe('met');
		expect(matchSays(['怎么退货'], [], '').verdict).toBe('missed');
		expect(matchSays([''], [], '怎么退货').verdict).toBe('missed');
	});

	it('stays between 0 and 1 however long the texts are', () => {
		const long = '这件衣服大概什么时候能寄到呢,'.repeat(280).slice(0, 4000);
		for (const [a, b] of [
			[long, '什么时候到'],
			['什么时候到', long],
			[long, long]
		] as const) {
			const { confidence } = matchSays([a], [], b);
			expect(confidence).toBeGreaterThanOrEqual(0);
			expect(confidence).toBeLessThanOrEqual(1);
		}
	});
});

describe('its data', () => {
	it('has a weight for every signal and every mark', () => {
		expect(WEIGHED).toEqual(PAIR_SIGNALS);
		expect(MARKS).toBe(2 * TOPIC_WEIGHTS.length + 2 * MATTERS + 121);
		expect(PAIR_WEIGHTS.marks).toHaveLength(MARKS);
		expect(PAIR_WEIGHTS.deskMarks).toHaveLength(MARKS);
		expect(PAIR_WEIGHTS.meetings.every(Number.isFinite)).toBe(true);
		for (const way of ['point', 'desk', 'other'] as const)
			for (const weight of [...PAIR_WEIGHTS[way].weights, PAIR_WEIGHTS[way].bias])
				expect(Number.isFinite(weight)).toBe(true);
	});

	it('finds what a text is about', () => {
		const matters = (text: string): number[] =>
			[...mattersOf(text)].flatMap((much, at) => (much > 0 ? [at] : []));
		expect(matters('可以开发票吗')).toEqual(
			matters('抬头写错了能换电子票吗').filter((at) => matters('可以开发票吗').includes(at))
		);
		expect(matters('今天天气不错')).toEqual([]);
	});
});

describe('strings of characters', () => {
	it('counts what is common', () => {
		expect(overlap([1, 2, 2], [2, 2, 3, 4], () => 1)).toEqual({ both: 4 / 7, first: 2 / 3, second: 2 / 4 });
		expect(overlap([], [], () => 1)).toEqual({ both: 0, first: 0, second: 0 });
	});

	it('finds the longest row and the longest piece', () => {
		expect(inOrder('我要退货', '我不要退货了')).toEqual({ row: 4, piece: 3 });
		expect(inOrder('', '货')).toEqual({ row: 0, piece: 0 });
	});
});
