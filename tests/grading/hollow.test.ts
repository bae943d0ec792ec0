/** Rows of keywords against ordinary short sentences: a list of what to do is said to somebody, a stack is not. */
import { describe, expect, it } from 'vitest';
import { hollowOf } from '../../src/lib/core/grading/hollow.ts';
import { featured } from '../../src/lib/core/grading/features.ts';
import { normalise } from '../../src/lib/core/grading/normalise.ts';
import { says, verdictOn } from './rubrics.ts';

const hollow = (reply: string, lines = '', samples = ''): string =>
	hollowOf(featured(normalise(reply).text), { lines, samples });

describe('short sentences in a row are said to somebody', () => {
	it.each([
		'第一次洗会掉点浮色，单独洗，三十度以下手洗，别烘，挂起来',
		'第一次洗会掉点浮色 单独洗 三十度以下手洗 别烘 挂起来',
		'好嘞，三百内、骑车、不熨。我去选两款，两分钟',
		'勿放价格单|贺卡 生日快乐|合寄',
		'勿放价格单|贺卡生日快乐|合寄|别压|别折',
		'冷水手洗，别拧，别晒，抖平，挂起来晾',
		'不拆封，不剪吊牌，七天内，寄回来，收到退款',
		'先拍照，别扔箱子，别签收，等一下，小满去问'
	])('%s', (reply) => expect(hollow(reply)).toBe('no'));
});

describe('keywords are not', () => {
	it.each([
		'补发 重寄 抱歉 订单号 感谢 理解 换货',
		'补发，重寄，抱歉，订单号，感谢，理解',
		'补发、重寄、抱歉、运费、优惠券、退款',
		'无理由 好评 起球 出库 过敏 第一'
	])('%s', (reply) => expect(hollow(reply)).toBe('stack'));

	const samples = [
		'别急马上给您查',
		'勿信加微信的人',
		'去问仓库那边',
		'小满今天就给您办',
		'收到退款告诉您',
		'挂起来晾就好'
	].join('\n');
	it.each([' ', '，', '、', '|'])(
		'not even with some grammar, cut out of the examples, parted by “%s”',
		(sign) => {
			const cut = ['别急马上', '勿信加微', '去问仓库', '小满今天', '收到退款', '挂起来晾'];
			expect(hollow(cut.join(sign), '', samples)).toBe('stack');
		}
	);
});

describe('a note in the words of the task', () => {
	const description = '三样都写在备注的最前面：勿放价格单、贺卡“生日快乐”、合寄';
	const note = { ...says('备注', ['勿放价格单，贺卡写生日快乐', '不放价格单，附生日快乐的卡']), description };
	it('a word or two is nobody’s property', () =>
		expect(verdictOn(note, '勿放价格单|贺卡 生日快乐|合寄').verdict).toBe('met'));
	it('the description given back is', () => expect(verdictOn(note, description).verdict).toBe('missed'));

	const instead = {
		...says('换个赠品', ['内胆用不上的话，可以换成皮革护理油', '您选护理油就好']),
		description: '给出活动里有的替代：内胆可以换成皮革护理油，算得细的买家听得进去'
	};
	it.each([
		'内胆可以换成皮革护理油',
		'您算得细，内胆可以换成皮革护理油',
		'您的账有道理。内胆可以换成皮革护理油'
	])('a sentence to the buyer that the description holds too is not: %s', (reply) =>
		expect(verdictOn(instead, reply).verdict).toBe('met')
	);
	it.each([instead.description, '给出活动里有的替代：内胆可以换成皮革护理油'])(
		'nor is it forgiven: %s',
		(reply) => expect(verdictOn(instead, reply).verdict).toBe('missed')
	);
});
