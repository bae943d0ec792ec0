import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { normalise } from '../../src/lib/core/grading/normalise.ts';
import { findValues, parseValue, sameValue } from '../../src/lib/core/value.ts';
import type { Value } from '../../src/lib/core/value.ts';

const read = (text: string): Value => {
	const value = parseValue(text);
	if (value === null) throw new Error(`no value: ${text}`);
	return value;
};

describe('one value in many spellings', () => {
	const families: readonly (readonly string[])[] = [
		[
			'209 元',
			'209',
			'二百零九',
			'¥209.00',
			'209块',
			'209元整',
			'2百零9',
			'两百零九块',
			'209 rmb',
			'２０９元',
			'209塊錢',
			'RMB 209'
		],
		['1280 元', '1,280元', '一千二百八', '一千二百八十块'],
		['286.5 元', '286块5', '286块5毛', '¥286.50', '二百八十六块五'],
		['180 元', '一百八', '一百八十块'],
		['1.8 元', '块八', '1块8'],
		['0.5 元', '五毛', '5角'],
		['今晚 24:00', '今晚十二点', '今晚24点', '明天0点', '24:00'],
		['18:00', '18点', '18点前', '下午六点', '下午 6:00', '傍晚6点'],
		['9:30', '上午九点半', '9点30分'],
		['48 小时', '两天', '2天', '四十八个小时', '48小时内'],
		['90 分钟', '一个半小时', '1小时30分'],
		['90 天', '90日', '90日内', '三个月', '仨月', '一季度'],
		['两周', '俩礼拜', '14天'],
		['2-3 分钟', '两三分钟', '二三分钟'],
		['20-30 元', '二三十块'],
		['3到5天', '三五天'],
		['24 小时', '明天这个点', '明儿这会儿'],
		['4XL', 'XXXXL', '四个X', '四个加'],
		['26 磅', '26磅', '二十六磅', '26 lbs'],
		['2 粒', '两颗'],
		['11 月 16 日', '11月16号', '16号', '十一月十六日', '11/16', '2026-11-16'],
		['6.8 厘米', '6.8cm', '六点八公分', '6.8 CM'],
		['3 件', '三件', '三个'],
		['95%', '百分之九十五', '95 %'],
		['9.5 折', '95折', '九五折'],
		['L 码', 'L', 'l号'],
		['37 码', '37', '三十七码']
	];
	it.each(families)('%s', (...family) => {
		const [first = ''] = family;
		for (const other of family) expect(sameValue(read(first), read(other)), `${first} = ${other}`).toBe(true);
	});
});

describe('values that differ', () => {
	it.each([
		['209 元', '219 元'],
		['209 元', '209 件'],
		['48 小时', '48 分钟'],
		['L', 'XL'],
		['16号', '18号'],
		['6.8 cm', '6.8 kg'],
		['9:00', '18:00'],
		['3-5 天', '5 天'],
		['今晚 24:00', '今晚 20:00'],
		['AB-12', 'AB-13']
	])('%s is not %s', (a, b) => expect(sameValue(read(a), read(b))).toBe(false));
});

it('of two neighbouring digits only what has a unit is from one to the other', () => {
	const kinds = (text: string): readonly string[] => findValues(text).map(({ value }) => value.kind);
	expect(kinds('一三九二四五六七八一二')).not.toContain('range');
	expect(kinds('您说二三四哪个')).not.toContain('range');
	expect(kinds('七八件')).toEqual(['range']);
});

it('an order is known by its last four digits, not by fewer', () => {
	expect(sameValue(read('6202'), read('AJ6202'))).toBe(true);
	expect(sameValue(read('202'), read('AJ6202'))).toBe(false);
});

it('一 begins a word more often than it is a tenth', () => {
	expect(findValues('5块一定给您').map(({ value }) => value)).toEqual([{ kind: 'amount', yuan: 5 }]);
	expect(findValues('5块一毛').map(({ value }) => value)).toEqual([{ kind: 'amount', yuan: 5.1 }]);
});

it('the day when something came is not today', () => {
	expect(findValues('后天新货才到，到了当天就寄').map(({ value }) => value)).toEqual([
		{ kind: 'day', offset: 2 }
	]);
	expect(findValues('当天发').map(({ value }) => value)).toEqual([{ kind: 'day', offset: 0 }]);
});

describe('what is no value', () => {
	it.each(['', '白色', '满 200 减 8', '请看详情', '很快', '第二'])('%s', (text) =>
		expect(parseValue(text)).toBeNull()
	);
});

describe('values inside a sentence', () => {
	it.each<[string, string[]]>([
		['最低给您209,原价219块', ['209', '219块']],
		['一下子拍两件,一起发', ['两件']],
		['三十来件、几十个、两百多人都不算准数', []],
		['十分抱歉,万一不合适一样可以退', []],
		['衣长87 cm,拍L码,48小时内发', ['87 cm', 'L码', '48小时']],
		['运单号 SF1234567890 明天到', ['SF1234567890', '明天']],
		['3-5天到货', ['3-5天']],
		['从219降到209元', ['219', '209元']],
		['周五上新,下午六点开抢', ['周五', '下午六点']],
		['26发 路上两天', ['26', '两天']],
		['拍10发12', ['10', '12']]
	])('%s', (text, wanted) =>
		expect(findValues(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted)
	);
});

describe('for any text', () => {
	it('places lie inside, in order, without overlap', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'0129一二百千点元块月日号天小时:-/.,SLXcm 今晚明个半') }),
				(text) => {
					let last = 0;
					for (const { start, end } of findValues(text)) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						last = end;
					}
					expect(last).toBeLessThanOrEqual(text.length);
				}
			)
		);
	});
	it('a value is the same as itself', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				for (const { value } of findValues(text)) expect(sameValue(value, value)).toBe(true);
			})
		);
	});
});

it.each(['26发货', '拍了26发走', '最早22上午'])('a day of the month without its word: %s', (text) =>
	expect(findValues(text)[0]?.value).toMatchObject({ kind: 'date', month: null })
);

it('days within which something holds are no day of the month', () => {
	for (const text of ['7日内', '7日无理由'])
		expect(findValues(text).map((one) => one.value)).toEqual([read('7 天')]);
});

it('a full-width comma parts amounts, a half-width one thousands', () => {
	const amounts = (text: string): readonly unknown[] =>
		findValues(normalise(text).text).map((one) => one.value);
	expect(amounts('便宜20，198您拍吧')).toEqual([
		{ kind: 'number', number: 20, unit: null },
		{ kind: 'number', number: 198, unit: null }
	]);
	expect(amounts('一共20,198元')).toEqual([{ kind: 'amount', yuan: 20_198 }]);
});
