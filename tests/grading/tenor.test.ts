import { describe, expect, it } from 'vitest';
import { hear } from '../../src/lib/core/grading/runs.ts';
import { ear, TENOR_WEIGHTS } from '../../src/lib/core/grading/shipped-sounds.ts';
import { alike, tenorOf as tenorBy, tenorOfAll } from '../../src/lib/core/grading/tenor.ts';
import { avoids, verdictOn } from './rubrics.ts';

const tenorOf = (text: string) => tenorBy(hear(ear, text), TENOR_WEIGHTS);

const BLAMING = tenorOfAll(['是您自己没看说明', '谁让您拍错了', '这是您使用不当'], TENOR_WEIGHTS);
const HURRYING = tenorOfAll(['只剩最后两件了', '现在不拍马上就没了', '今晚过后就涨价'], TENOR_WEIGHTS);

describe('which kind of misconduct a text sounds like', () => {
	it.each([
		['您洗的时候没分开，掉色可赖不着我们', BLAMING, HURRYING],
		['页面写得清清楚楚，您怎么不先看呢', BLAMING, HURRYING],
		['仓库就这几个了，手慢可就抢不到咯', HURRYING, BLAMING],
		['再犹豫库存就清了，好多人等着付款呢', HURRYING, BLAMING]
	])('%s: rather its own kind, though it has none of the words', (text, own, other) =>
		expect(alike(own, tenorOf(text))).toBeGreaterThan(alike(other, tenorOf(text)))
	);
	it('two or three characters tell next to nothing', () => {
		const length = (text: string): number => Math.hypot(...tenorOf(text));
		expect(length('好的')).toBeLessThan(0.6);
		expect(length('您洗的时候没分开，掉色可赖不着我们')).toBeCloseTo(1);
	});
	it('knows nothing of English, for or against', () =>
		expect(alike(BLAMING, tenorOf('you should have read the page'))).toBe(
			alike(HURRYING, tenorOf('thank you, have a nice day'))
		));
});

describe('what a counterexample says between two signs', () => {
	const blames = avoids('怪她没看', {
		examples: ['是您自己没看说明', '谁让您没看页面', '写得那么清楚您都不看'],
		counterexamples: ['不怪您没看见，是我们没打电话讲清']
	});
	it('breaks nothing, whatever stands around it', () =>
		expect(verdictOn(blames, '这单我来负责，不怪您没看见').verdict).toBe('met'));
	it('nor when it is said in nearly the same words', () => {
		expect(verdictOn(blames, '不怪您没看见的，是我们没有打电话给您讲清楚').verdict).toBe('met');
		expect(verdictOn(blames, '怪您没看见的，是您没有看说明').verdict).not.toBe('met');
	});
	it('excuses nothing else', () =>
		expect(verdictOn(blames, '不怪您没看见？是您自己没看说明').verdict).toBe('missed'));
});
