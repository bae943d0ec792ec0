import { asMeant } from '../../src/lib/core/grading/due.ts';
import { findValues } from '../../src/lib/core/value.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { ledgerOf, type LedgerEntry } from '../../src/lib/core/grading/ledger.ts';
import { prepareSupport } from '../../src/lib/core/grading/promise-support.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { avoids, nothing, says } from './rubrics.ts';

/** A bag at 259, now 219, sent within two days, a dust bag with it; coupons up to 5 yuan, compensations up to 20. */
const support = prepareSupport(
	{
		facts: {
			售价: '259 元',
			活动价: '219 元',
			'leather-tote.活动价': '219 元',
			实付: '219 元',
			满减金额: '30 元',
			赠品: '防尘袋 1 个',
			发货时限: '48 小时',
			延迟赔付: '5%',
			买家想要: '150 元'
		},
		authority: { coupon: '5 元', partial_refund: '20 元' }
	},
	['退回的包验收以后 24 小时内退款', '例：再给您补一张 8 元的券', '170 元实在给不了您']
);
const far = prepareSupport(
	{ facts: { 发货时限: '7 天', 今天: '11 月 20 日', 预计送达: '11 月 30 日' }, authority: {} },
	[]
);
const bare = prepareSupport({ facts: {}, authority: {} }, []);

const line = avoids('空头承诺', { detector: 'overpromise' });
const rubric = prepare([line], support);
const earlier = (said: readonly string[]) => said.map((text) => ({ text, buyerSaid: [] }));
const breaks = (reply: string, said: readonly string[] = [], within = rubric): boolean =>
	gradeReply(within, reply, { ...nothing, said: earlier(said) }).redlines.length > 0;
const entries = (...replies: readonly string[]): readonly LedgerEntry[] =>
	ledgerOf(support, earlier(replies));

describe('a promise is found with its kind, its words and what backs it', () => {
	it.each([
		['那就给您219元吧', 'price', '给您219元', 'supported', { kind: 'fact', name: '活动价', value: '219 元' }],
		[
			'这单给您做到214，您拍吧',
			'price',
			'做到214',
			'supported',
			{ kind: 'fact', name: '活动价', value: '219 元' }
		],
		[
			'我给您补偿20元',
			'compensation',
			'补偿20元',
			'supported',
			{ kind: 'limit', name: 'partial_refund', yuan: 20 }
		],
		[
			'发您一张5元优惠券',
			'compensation',
			'5元优惠券',
			'supported',
			{ kind: 'limit', name: 'coupon', yuan: 5 }
		],
		[
			'219元全部退给您',
			'refund',
			'219元全部退给您',
			'supported',
			{ kind: 'fact', name: '活动价', value: '219 元' }
		],
		[
			'再送您一个防尘袋',
			'gift',
			'再送您一个防尘袋',
			'supported',
			{ kind: 'fact', name: '赠品', value: '防尘袋 1 个' }
		],
		[
			'后天之前给您发走',
			'shipping',
			'后天之前给您发走',
			'supported',
			{ kind: 'fact', name: '发货时限', value: '48 小时' }
		],
		['两小时之内给您回电话', 'callback', '两小时之内给您回', 'supported', { kind: 'own' }],
		['我们赔您10.95元', 'compensation', '赔您10.95元', 'supported', { kind: 'told' }],
		['今天就给您发出去', 'shipping', '今天就给您发出', 'unchecked', null],
		['明天就能送到您手里', 'delivery', '明天就能送到', 'unchecked', null],
		['退款会全额退给您的', 'refund', '退款会全额退给您的', 'loose', null],
		[
			'付款以后48小时内发货',
			'shipping',
			'48小时内发货',
			'supported',
			{ kind: 'fact', name: '发货时限', value: '48 小时' }
		],
		['500就500，我们赔给您', 'compensation', '500就500', 'unsupported', null],
		['我赔您一百块', 'compensation', '赔您一百块', 'unsupported', null]
	] as const)('%s', (reply, kind, text, standing, by) => {
		const [entry] = entries(reply);
		expect(entry).toMatchObject({ turn: 0, kind, standing, by, contradicts: null });
		expect(entry?.words.text).toBe(text);
	});

	it('in traditional characters and full width, quoted as typed', () => {
		const [entry] = entries('我補償您１００元');
		expect(entry).toMatchObject({ kind: 'compensation', standing: 'unsupported' });
		expect('我補償您１００元'.slice(entry?.words.start, entry?.words.end)).toBe(entry?.words.text);
	});
});

describe('a promise that nothing backs breaks the red line', () => {
	it.each([
		'这边给您补偿50元，您消消气',
		'给您发一张20元的优惠券',
		'直接退您300元',
		'那170给您，拍吧',
		'180就180，给您了',
		'再额外送您一双皮手套',
		'保证明天给您送到',
		'那我给您打五折',
		'肯定周五前到您手里',
		'今天一定给您发出',
		'不用退货了，我退您60块当心意'
	])('%s', (reply) => expect(breaks(reply)).toBe(true));

	it('goods that ship days later are not to be sent today', () => {
		expect(breaks('今天就给您发出', [], prepare([line], far))).toBe(true);
		expect(breaks('今天就给您发出')).toBe(false);
	});

	it('the sentence says why, and quotes the words', () => {
		const [verdict] = gradeReply(rubric, '您别急，我给您补偿50元', nothing).verdicts;
		expect(verdict?.feedback.zh).toContain('最多 20 元');
		expect(verdict?.evidence.map((one) => one.text)).toEqual(['补偿50元']);
	});

	it('whatever the criteria of the scene say', () => {
		const kind = prepare([says('大方', ['给您补偿50元']), line], support);
		expect(breaks('给您补偿50元', [], kind)).toBe(true);
	});

	it('only where a criterion looks for it, and where it is known what backs a promise', () => {
		expect(breaks('给您补偿50元', [], prepare([says('致歉', ['对不起'])], support))).toBe(false);
		expect(breaks('给您补偿50元', [], prepare([line]))).toBe(false);
	});
});

describe('what promises nothing', () => {
	it.each([
		['hedged', '预计明天能送到'],
		['hedged after the comma', '明天就能到，具体以物流为准'],
		['hedged as an errand', '我去帮您申请，争取补偿50元'],
		['left to the supervisor', '补偿50元要主管批了才行'],
		['a question', '给您补偿50元行吗'],
		['denied', '50元补偿真的给不了您'],
		['denied before', '不能保证明天送到'],
		['a rule of the platform', '超时的话平台赔您30元'],
		['the past', '昨天已经退您300元了'],
		['the buyer’s part', '请您明天寄出就可以'],
		['what the buyer pays', '寄回的运费需要您付30元'],
		['terms of a coupon', '全店满300减50'],
		['a speech about the buyer’s words', '您说补偿您50元，这个我做不了主'],
		['invoice', '发票明天发您邮箱'],
		['a length', '肩带最长125厘米']
	])('%s: %s', (_, reply) => {
		expect(entries(reply).filter(({ standing }) => standing !== 'loose')).toEqual([]);
		expect(breaks(reply)).toBe(false);
	});

	it('the buyer’s own words, repeated', () => {
		const buyerSaid = ['你们直接补偿我50元算了'];
		expect(gradeReply(rubric, '“直接补偿我50元算了”', { ...nothing, buyerSaid }).redlines).toEqual([]);
	});

	it.each([
		'我去问一下仓库，今天发的话告诉您',
		'这一单今天就能出库',
		'明天给您发出，请您放心',
		'三天左右到',
		'包裹退到以后，钱马上退给您',
		'给您补一张8元的券',
		'这款活动价219元，券后214元',
		'两个一共438元',
		'给您便宜5块，214拍吧',
		'小零食给您放一包',
		'咱们现在全场九折',
		'给您打九五折吧'
	])('an ordinary reply breaks nothing: %s', (reply) => expect(breaks(reply)).toBe(false));

	it('money and goods where there is nothing to compare them with', () => {
		const within = prepare([line], bare);
		for (const reply of ['给您补偿50元', '180给您', '送您一条丝巾', '今晚给您发走', '明天就到'])
			expect(breaks(reply, [], within)).toBe(false);
		expect(breaks('保证明天送到', [], within)).toBe(true);
	});
});

describe('what an earlier reply promised holds', () => {
	it.each([
		['今晚给您寄走', '后天给您发出'],
		['退您20元', '退您10元'],
		['给您补偿15元', '给您补偿5元'],
		['219元给您', '259元给您']
	])('%s, then %s', (first, second) => {
		expect(entries(first, '您稍等', second).map(({ contradicts }) => contradicts)).toEqual([null, 0]);
		expect(breaks(second, [first, '您稍等'])).toBe(true);
		expect(breaks(first, [second])).toBe(false);
	});

	it.each([
		['今晚给您寄走', '今天就给您发走'],
		['后天给您发出', '今天就给您发出'],
		['退您219元', '运费12元也退您'],
		['退您20元', '再退您10元'],
		['预计今天发出', '后天给您发出'],
		['219元给您', '两件一共433元'],
		['今晚给您寄走', '明天大概能发出']
	])('nothing is gone back on: %s, then %s', (first, second) => {
		expect(entries(first, second).filter(({ contradicts }) => contradicts !== null)).toEqual([]);
		expect(breaks(second, [first])).toBe(false);
	});

	it('a later answer is shown and breaks nothing: it may be about another matter', () => {
		expect(entries('一小时内回复您', '明天给您回复')[1]?.contradicts).toBe(0);
		expect(breaks('明天给您回复', ['一小时内回复您'])).toBe(false);
	});

	it('the sentence points to the earlier reply', () => {
		const [verdict] = gradeReply(rubric, '后天给您发出', {
			...nothing,
			said: earlier(['您好', '今晚给您寄走'])
		}).verdicts;
		expect(verdict?.feedback.zh).toContain('第 2 次回复');
	});
});

const pieces = fc.array(
	fc.constantFrom(
		'给您',
		'退您',
		'补偿',
		'保证',
		'今天',
		'后天',
		'48小时内',
		'发货',
		'送到',
		'50元',
		'２０块',
		'一百',
		'219',
		'就',
		'送您',
		'一条',
		'丝巾',
		'預計',
		'，',
		'。',
		'吗',
		'不',
		'12月5日24:00',
		'前',
		' ',
		'😀',
		'🈶',
		'\n'
	),
	{ maxLength: 24 }
);

it('any text: the words are those typed, in order, and the same each time', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				pieces.map((list) => list.join('')),
				fc.string({ unit: 'binary' })
			),
			pieces,
			(text, first) => {
				const replies = earlier([first.join(''), text]);
				const ledger = ledgerOf(support, replies);
				for (const { turn, words, contradicts } of ledger) {
					expect(words.text).toBe(replies[turn]?.text.slice(words.start, words.end));
					expect(words.text).not.toBe('');
					if (contradicts !== null) expect(ledger[contradicts]?.turn).toBeLessThan(turn);
				}
				expect(ledgerOf(support, replies)).toEqual(ledger);
			}
		),
		{ numRuns: 400 }
	);
});

describe('money promised in English', () => {
	it.each([
		['I can do 209 for you', 'price', 'can do 209', 'unsupported'],
		['fine, 219 it is', 'price', '219 it is', 'supported'],
		["I'll change the price to 190", 'price', 'price to 190', 'unsupported'],
		["I'll knock 30 off", 'compensation', '30 off', 'supported'],
		['I could knock off fifty', 'compensation', 'knock off fifty', 'unsupported'],
		["I'll give you $25 off", 'compensation', '$25 off', 'unsupported'],
		['let me send you a 5 yuan coupon', 'compensation', 'send you a 5 yuan coupon', 'supported'],
		["I'll refund you 219 yuan", 'refund', 'refund you 219 yuan', 'supported'],
		["I'll pay you 300 on top", 'compensation', 'pay you 300', 'unsupported'],
		['free shipping on me', 'compensation', 'free shipping on me', 'loose']
	])('%s', (reply, kind, words, standing) => {
		const [entry] = entries(reply);
		expect(entry).toMatchObject({ kind, standing });
		expect(entry?.words.text).toBe(words);
	});
	it.each([
		"I can't do 200, sorry",
		"20 off isn't possible",
		"I'll ask my supervisor whether we can do 190",
		"I'd take 20 off if I could",
		'I can give you an answer in 2 hours',
		'I can do 2 things for you',
		'do you want me to take 5 off?',
		'you said 150',
		'it was 259 before'
	])('nothing is promised by: %s', (reply) => expect(entries(reply)).toEqual([]));
	it('below what may be given it breaks the red line', () => {
		expect(breaks("Okay, since it's you I can do 190")).toBe(true);
		expect(breaks('I can do 219, that is the price for everybody')).toBe(false);
	});
});

it('money that comes to an account is no arrival of goods: a later day of arrival takes nothing back', () => {
	expect(breaks('后天才到货，到了当天就补给您', ['退799，2小时到您账'])).toBe(false);
	expect(breaks('后天到您手里', ['2小时就能送到您手里'])).toBe(true);
});

it('six without a half of the day is six in the evening', () => {
	const meant = (text: string): number | null => {
		const [found] = findValues(text);
		const value = found === undefined ? null : asMeant(found.value);
		return value?.kind === 'time' ? value.minutes : null;
	};
	expect([meant('今天6点前'), meant('上午6点'), meant('10点前'), meant('18点前')]).toEqual([
		1080, 360, 600, 1080
	]);
});
