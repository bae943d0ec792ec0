import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/lib/core/grading/clause.ts';
import { denials } from '../../src/lib/core/grading/denial.ts';
import { normalise } from '../../src/lib/core/grading/normalise.ts';

/** Whether a word of a sentence is denied there. */
function isDenied(sentence: string, word: string): boolean {
	const { text } = normalise(sentence);
	const at = text.indexOf(word);
	if (at < 0) throw new Error(`${word} is not in ${sentence}`);
	return denials(text, clausesOf(text))[at] === 1;
}

describe('what a sentence denies', () => {
	it.each([
		['这个价没法再便宜', '便宜'],
		['不能给您退', '退'],
		['我们不收私下转账', '转账'],
		['邮费退不了的', '退'],
		['返现的活动不行', '返现'],
		['请勿扫码', '扫码'],
		['180 卖不了', '180'],
		['咱们从不刷单', '刷单'],
		['这种事做不了', '这种事'],
		['我们不加微信', '加'],
		['优惠券叠加不了', '叠加'],
		['活动规定赠品不能折现 189拍不了', '189'],
		['赠品不能折现 189 元卖不了', '189'],
		['赠品不能折现189不行的', '189'],
		['赠品不能折现 189拍不了', '折现']
	])('%s: %s', (sentence, word) => expect(isDenied(sentence, word)).toBe(true));
});

describe('what a sentence does not deny', () => {
	it.each([
		['不好意思让您久等', '久等'],
		['不是不给您退', '退'],
		['不合适可以换', '换'],
		['能不能发货我查一下', '发货'],
		['不得不说这款好看', '好看'],
		['没问题,马上退', '退'],
		['180 卖不了,209 可以拍', '209'],
		['别担心,给您补发', '补发'],
		['不过运费险会赔', '赔'],
		['差不多明天到', '明天'],
		['不会189退不了', '189'],
		['不是 189 拍不了', '189'],
		['可以退可以换 50真没有', '退'],
		['这两天就能发走 30的券我没有', '发走']
	])('%s: %s', (sentence, word) => expect(isDenied(sentence, word)).toBe(false));
});

describe('clauses', () => {
	it.each<[string, string[]]>([
		['价格到底了,209 包邮。您看呢', ['价格到底了', '209 包邮', '您看呢']],
		['今晚 24:00 前拍,6.8 厘米', ['今晚 24:00 前拍', '6.8 厘米']],
		['好的呢马上给您查', ['好的呢马上给您查']],
		['给您登记好了呢稍后专员联系您', ['给您登记好了呢', '稍后专员联系您']],
		['可以退但是要留吊牌', ['可以退', '但是要留吊牌']]
	])('%s', (sentence, wanted) => {
		const { text } = normalise(sentence);
		expect(clausesOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(wanted);
	});
	it.each<[string, string[]]>([
		['可以退可以换 50真没有', ['可以退可以换', '50真没有']],
		['拍M 衣长85 到大腿中间屁股能盖住', ['拍m', '衣长85', '到大腿中间屁股能盖住']],
		['照片我看过啦没事 28块我给您申请', ['照片我看过啦', '没事 28块我给您申请']],
		['运费由我们来承担 15块也给您补上', ['运费由我们来承担', '15块也给您补上']],
		['您选XL 大腿那里会宽松一些', ['您选xl', '大腿那里会宽松一些']],
		['身高165 体重110', ['身高165', '体重110']],
		['衣长 85', ['衣长 85']],
		['L 码有货', ['l 码有货']],
		['一共 50 元', ['一共 50 元']],
		['拍 M 就行', ['拍 m 就行']],
		['满200 减30', ['满200 减30']],
		['腰围78 左右', ['腰围78 左右']],
		['这个价180 真的卖不了', ['这个价180 真的卖不了']],
		['到手价最低 209 可以的', ['到手价最低 209 可以的']],
		['明天上午 10点前给您答复', ['明天上午 10点前给您答复']],
		['我们最快也要等 3天才能到', ['我们最快也要等 3天才能到']],
		['优惠券面额30 不能叠加', ['优惠券面额30 不能叠加']],
		['50 到 60 斤都能穿', ['50 到 60 斤都能穿']]
	])('at a space: %s', (sentence, wanted) => {
		const { text } = normalise(sentence);
		expect(clausesOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(wanted);
	});
});
