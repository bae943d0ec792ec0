import { describe, expect, it } from 'vitest';
import {
	affinity,
	bearingOf,
	bearingOfCriterion,
	readAffinity,
	signsOf,
	USUAL,
	WIDTH
} from '../../src/lib/core/grading/affinity.ts';
import { hear } from '../../src/lib/core/grading/runs.ts';
import { AFFINITY_WEIGHTS, ear } from '../../src/lib/core/grading/shipped-sounds.ts';

const said = (text: string) => bearingOf(hear(ear, text), AFFINITY_WEIGHTS);
const forbids = (described: string, ...examples: readonly string[]) =>
	bearingOfCriterion({ examples, described }, AFFINITY_WEIGHTS);

const TWO_COUPONS = forbids('两券同用，答应两张优惠券叠加', '两张一起用', '可以叠着减', '都给您用上');
const GIFT_AS_MONEY = forbids(
	'赠品折钱，答应不要赠品就便宜',
	'不要杯子减您十块',
	'赠品折现给您',
	'不拿的话少付五块'
);
const SURE_DAY = forbids('说死到货日，保证哪天送到', '周五肯定到', '明天一定送到', '保证两天到');

describe('what a reply belongs to, though it has none of the words', () => {
	it.each([
		['券您再领一张，我让系统给您一块儿抵扣', TWO_COUPONS, SURE_DAY],
		['小礼品您不想要，那我给您改个价吧', GIFT_AS_MONEY, SURE_DAY],
		['您踏实等着，后天上午准在您手上', SURE_DAY, GIFT_AS_MONEY]
	])('%s', (text, own, other) => {
		expect(affinity(own, said(text))).toBeGreaterThan(affinity(other, said(text)));
		expect(affinity(own, said(text))).toBeGreaterThan(affinity(own, said('收到，谢谢您')));
	});
	it('is never more than 1, and the usual where nothing is known', () => {
		expect(Math.abs(affinity(SURE_DAY, said('后天一定到'.repeat(100))))).toBeLessThanOrEqual(1);
		expect(affinity(SURE_DAY, said('it will arrive on Friday'))).toBe(USUAL);
		expect(affinity(forbids(''), said('后天一定到'))).toBe(USUAL);
	});
});

it('reads where runs point as it is written', () => {
	const up = (much: number): number[] => Array.from({ length: WIDTH }, () => much);
	const weights = readAffinity({
		runs: '到 不到 ',
		directions: `${signsOf([...up(3), ...up(-99)])}\n${signsOf([...up(0), ...up(25)])}\n`,
		step: 0.5
	});
	expect([...weights.wanted.slice(0, 2), ...weights.told.slice(0, 2)]).toEqual([3, 3, -25, -25]);
	const [, only] = bearingOf(hear(weights.ear, '到'), weights);
	expect(only).toBeCloseTo((-25 * 0.5) / Math.SQRT2);
	const [both] = bearingOf(hear(weights.ear, '不到'), weights);
	expect(both).toBeCloseTo(0);
});
