import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/core/certification/read.ts';
import {
	dimensionOf,
	levelOf,
	scenariosOf,
	scorecardOf,
	type Scored,
	type Weights
} from '../../src/lib/core/certification/scorecard.ts';
import type { Criterion } from '../../src/lib/core/criterion.ts';
import { DIMENSIONS } from '../../src/lib/core/dimension.ts';
import { PRESALE, TARGETS, track } from './world.ts';

const WHOLE = `{ 响应: 15, 开场与礼貌: 8, 需求识别: 12, 商品与规则准确: 20, 安抚: 5, 方案与推进: 10, 工作台操作: 8, 促成与挽留: 12, 跟进与登记: 5, 结束与邀评: 5 }`;
const withCard = (card: string): string =>
	PRESALE.replace('validity: 180', `validity: 180\nscorecard: ${card}`);

const weights = (over: Partial<Weights>): Weights => ({
	...(Object.fromEntries(DIMENSIONS.map((one) => [one, 0])) as Weights),
	...over
});

/** A criterion of any kind with what a test says about it. */
const criterion = (kind: Criterion['kind'], over: Readonly<Record<string, unknown>> = {}): Criterion =>
	({
		kind,
		id: 'x',
		name: '某项',
		points: 10,
		required: false,
		redline: false,
		bonus: false,
		description: '',
		from: null,
		...over
	}) as unknown as Criterion;

const scored = (one: Criterion, earned = one.points, verdict: Scored['verdict'] = 'met'): Scored => ({
	criterion: one,
	earned,
	verdict
});

const from = (place: string, kind: Criterion['kind'] = 'says') => criterion(kind, { from: place });
const does = (action: string) => criterion('does', { action });

describe('the weights in a header', () => {
	it.each([
		['as the tracks write them', WHOLE],
		[
			'as the handbook does',
			'{ 响应: 15, 开场与礼貌: 8, 需求/问题识别: 12, 商品/规则准确: 20, 情绪安抚: 5, 方案与推进: 10, 工作台操作: 8, 销售促成/挽留: 12, 跟进/交接/登记/回访: 5, 结束与邀评: 5 }'
		],
		[
			'in English',
			'{ response: 15, manners: 8, needs: 12, accuracy: 20, soothing: 5, solution: 10, workbench: 8, Closing the sale: 12, follow-up: 5, Ending: 5 }'
		]
	])('are read %s', (_name, card) => {
		expect(track(withCard(card)).scorecard).toEqual({
			response: 15,
			manners: 8,
			needs: 12,
			accuracy: 20,
			soothing: 5,
			solution: 10,
			desk: 8,
			'closing-sale': 12,
			'follow-up': 5,
			ending: 5
		});
	});

	it('are none without the field; what is left out weighs nothing', () => {
		expect(track().scorecard).toBeNull();
		expect(track(withCard('{ 响应: 60, 安抚: 40 }')).scorecard).toEqual(
			weights({ response: 60, soothing: 40 })
		);
	});

	it.each([
		['a name that is none', WHOLE.replace('响应', '响应速'), '是不是想写“响应”？'],
		['a weight that is no number', WHOLE.replace('15', '十五'), '写一个 0 到 100 的数，例如：响应: 15'],
		['weights that come to 95', WHOLE.replace('20', '15'), '不看的项写 0，或者不写。'],
		['one dimension under two names', '{ 响应: 50, 安抚: 25, 情绪安抚: 25 }', '合成一项，把权重加起来。']
	])('tell of %s, once, with a way out', (_name, card, hint) => {
		const { value, diagnostics } = readTrack(
			{ file: 'tracks/01-x.md', text: withCard(card) },
			'x',
			1,
			TARGETS
		);
		expect(value).toBeNull();
		expect(diagnostics.map(({ code, line, hint: way }) => [code, line, way?.zh])).toEqual([
			['track/scorecard', 5, hint]
		]);
	});
});

describe('the dimension of a criterion', () => {
	it.each([
		['within', criterion('within'), 'response'],
		['a register', does('register'), 'follow-up'],
		['a hand-over', does('transfer'), 'follow-up'],
		['a note', does('note'), 'follow-up'],
		['a follow-up', does('follow_up'), 'follow-up'],
		['evidence', does('evidence'), 'follow-up'],
		['an invited review', does('invite_review'), 'ending'],
		['any other action', does('coupon'), 'desk'],
		['soothing', from('soothing/致歉'), 'soothing'],
		['the tone of soothing', from('soothing/不打官腔', 'tone'), 'soothing'],
		['checking', from('checking/请报凭证'), 'needs'],
		['following up', from('follow-up/给出时间'), 'follow-up'],
		['a value', criterion('states'), 'accuracy'],
		['tone', criterion('tone'), 'manners'],
		['what is better not said', criterion('avoids'), 'manners'],
		['greeting', from('courtesy/招呼'), 'manners'],
		["the scenario's own greeting", criterion('says', { name: '招呼' }), 'manners'],
		['an English greeting', criterion('says', { name: 'Greeting' }), 'manners'],
		['one’s name', from('courtesy/自报名字'), 'manners'],
		['asking', from('courtesy/询问需求'), 'needs'],
		['thanks', from('courtesy/致谢'), 'ending'],
		['a farewell', from('courtesy/道别'), 'ending'],
		['a way to come back', from('closing/留有余地'), 'ending'],
		['an order', criterion('order'), 'solution'],
		['what a person judges', criterion('human'), 'solution'],
		['anything else that is said', criterion('says'), 'solution'],
		['a name that an object has by birth', criterion('says', { name: 'constructor' }), 'solution'],
		['a red line', criterion('avoids', { redline: true }), null],
		['a red line of the soothing rubric', { ...from('soothing/致歉'), redline: true }, null]
	] as const)('%s', (_name, one, expected) => {
		expect(dimensionOf(one, 'presale')).toBe(expected);
	});

	it('is the one that the author named, unless it is a red line', () => {
		expect(dimensionOf(criterion('says', { dimension: 'needs' }), 'presale')).toBe('needs');
		expect(dimensionOf(criterion('avoids', { dimension: 'needs', redline: true }), 'presale')).toBeNull();
	});

	it.each(['refusal/婉拒', 'closing/促成下单'])('%s sells before the sale and solves after it', (place) => {
		expect(['presale', 'sale', 'aftersale', 'complaint'].map((one) => dimensionOf(from(place), one))).toEqual(
			['closing-sale', 'closing-sale', 'solution', 'solution']
		);
	});
});

describe('a score card', () => {
	const greeting = { ...from('courtesy/招呼'), id: 'greeting' } as Criterion;
	const value = criterion('states', { id: 'value' });
	const talk = (...criteria: readonly Scored[]) => ({ track: 'presale', criteria });

	it('adds up the points of each dimension over the conversations', () => {
		const card = scorecardOf(weights({ manners: 40, accuracy: 60 }), [
			talk(scored(greeting), scored(value, 0, 'missed')),
			talk(scored(greeting), scored(value))
		]);
		expect(card).toEqual({
			dimensions: [
				{ dimension: 'manners', weight: 40, earned: 20, worth: 20, percent: 100, points: 40 },
				{ dimension: 'accuracy', weight: 60, earned: 10, worth: 20, percent: 50, points: 30 }
			],
			total: 70,
			level: 'developing',
			spread: 0,
			redlines: 0,
			undecided: 0
		});
	});

	it('spreads the weight of what nobody asked for', () => {
		const card = scorecardOf(weights({ manners: 20, accuracy: 30, soothing: 50 }), [
			talk(scored(greeting), scored(value, 5))
		]);
		expect(card).toMatchObject({ total: 70, spread: 50 });
		expect(card?.dimensions.at(-1)).toMatchObject({ dimension: 'soothing', percent: null, points: null });
	});

	it('counts a criterion of a conversation once', () => {
		const card = scorecardOf(weights({ manners: 100 }), [talk(scored(greeting), scored(greeting))]);
		expect(card?.dimensions[0]).toMatchObject({ earned: 10, worth: 10 });
	});

	it('lets a bonus make up for a loss, and gives no more than there is', () => {
		const extra = scored({ ...greeting, id: 'extra', bonus: true });
		const card = (earned: number) =>
			scorecardOf(weights({ manners: 100 }), [talk(scored(greeting, earned), extra)])?.dimensions[0];
		expect([card(0)?.percent, card(10)?.percent]).toEqual([100, 100]);
		expect(scorecardOf(weights({ manners: 100 }), [talk(extra)])).toBeNull();
	});

	it('shows red lines apart: in no dimension, and with one the level is the lowest', () => {
		const line = criterion('avoids', { id: 'line', redline: true, points: 0 });
		const card = scorecardOf(weights({ manners: 100 }), [
			talk(scored(greeting), scored(line, 0, 'missed')),
			talk(scored({ ...line, id: 'kept' }, 0, 'met'))
		]);
		expect(card).toMatchObject({ total: 100, level: 'failing', redlines: 1 });
	});

	it('says how much waits for a person', () => {
		const card = scorecardOf(weights({ manners: 100 }), [talk(scored(greeting, 0, 'unsure'))]);
		expect(card).toMatchObject({ total: 0, undecided: 1 });
	});

	it('is none without conversations, or when they ask for nothing that weighs', () => {
		expect(scorecardOf(weights({ manners: 100 }), [])).toBeNull();
		expect(scorecardOf(weights({ desk: 100 }), [talk(scored(greeting))])).toBeNull();
	});

	it.each([
		[100, 'excellent'],
		[90, 'excellent'],
		[89.9, 'qualified'],
		[80, 'qualified'],
		[79.9, 'developing'],
		[70, 'developing'],
		[69.9, 'failing'],
		[0, 'failing']
	])('%d is %s', (total, level) => {
		expect(levelOf(total)).toBe(level);
	});

	it('stays within its weights, whatever comes', () => {
		const any = fc.record({
			kind: fc.constantFrom('says', 'states', 'within', 'tone', 'order', 'avoids'),
			id: fc.string({ maxLength: 2 }),
			points: fc.nat(20),
			share: fc.constantFrom(0, 1),
			bonus: fc.boolean(),
			redline: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(any), fc.array(fc.nat(30), { minLength: 10, maxLength: 10 }), (all, heavy) => {
				const own = Object.fromEntries(DIMENSIONS.map((one, n) => [one, heavy[n] ?? 0])) as Weights;
				const criteria = all.map(({ kind, share, points, ...rest }) =>
					scored(criterion(kind as Criterion['kind'], { ...rest, points }), share * points)
				);
				const card = scorecardOf(own, [{ track: 'sale', criteria }]);
				if (card === null) return;
				expect(card.total).toBeGreaterThanOrEqual(0);
				expect(card.total).toBeLessThanOrEqual(100);
				for (const { points, weight, earned, worth } of card.dimensions) {
					expect(points ?? 0).toBeLessThanOrEqual(weight);
					expect(earned).toBeLessThanOrEqual(worth);
				}
			}),
			{ numRuns: 200 }
		);
	});
});

it('looks at the scenarios of the way and of the exam, each once', () => {
	expect(scenariosOf(track())).toEqual(['c01-first', 'c05-haggler', 'c40-fury']);
});
