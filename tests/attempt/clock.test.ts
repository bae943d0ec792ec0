import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clockRulesOf, readClockRules } from '../../src/lib/core/attempt/clock-rules.ts';
import { figuresOf, figuresShown, timesOf, toneOf } from '../../src/lib/core/attempt/clock.ts';
import { makeEdition } from '../../src/lib/core/attempt/edition.ts';
import { roundsOf, waited, waitingSince, type Timed } from '../../src/lib/core/attempt/rounds.ts';
import type { RuleCard } from '../../src/lib/core/card.ts';
import { readRule } from '../../src/lib/core/content/cards.ts';
import {
	conversation,
	ends,
	leaves,
	nudges,
	opens,
	recalls,
	returns,
	says,
	sends,
	TEN,
	undoes
} from './clock-turns.ts';
import { preparedFrom, TEA_SHOP } from './tea-shop.ts';

const RULES = readClockRules({});
const COUNTED = [
	...['提醒', '警告', '三分钟', '封顶', '统计开始', '统计结束', '首响目标', '平均目标', '最长目标'],
	...['三分钟目标', '回复率目标', '答问比下限', '答问比上限', '打字目标']
];
const waits = (timed: Timed) => roundsOf(timed).map((round) => [waited(round) / 1000, round.state]);

describe('a round', () => {
	test('runs from the first message that nobody answered to the first answer', () => {
		const timed = conversation([
			opens(0, '在吗', '问一下'),
			nudges(20, '人呢'),
			says(35, '在的'),
			says(50, '您说')
		]);
		expect(waits(timed)).toEqual([[35, 'answered']]);
	});

	test('opens again with the next message of the buyer', () => {
		const timed = conversation(
			[opens(0, '在吗'), says(10, '在的', ['多少钱']), says(50, '209 元', ['哦'])],
			null,
			60
		);
		expect(waits(timed)).toEqual([
			[10, 'answered'],
			[40, 'answered'],
			[10, 'waiting']
		]);
	});

	test('is answered by the first of several messages in a row', () => {
		const timed = conversation([
			opens(0, '在吗'),
			sends(5, '在的'),
			sends(9, '您说'),
			says(14, '在的\n您说\n请讲')
		]);
		expect(waits(timed)).toEqual([[5, 'answered']]);
	});

	test('does not open while the buyer has nothing to say', () => {
		const timed = conversation([opens(0, '在吗'), says(10, '在的'), nudges(90, '还在吗'), says(95, '在')]);
		expect(waits(timed)).toEqual([
			[10, 'answered'],
			[5, 'answered']
		]);
	});

	test('stays unanswered when the conversation ends without an answer', () => {
		expect(waits(conversation([opens(0, '在吗'), nudges(60, '还在吗')], 200))).toEqual([[200, 'unanswered']]);
		expect(waits(conversation([opens(0, '在吗'), leaves(180, '不等了')], 180))).toEqual([
			[180, 'unanswered']
		]);
	});

	test('is not opened by what the buyer says on leaving', () => {
		expect(waits(conversation([opens(0, '在吗'), ends(10, '在的', '谢谢', '再见')], 10))).toEqual([
			[10, 'answered']
		]);
	});

	test('is not answered by a message recalled before the reply was complete', () => {
		const timed = conversation([opens(0, '在吗'), sends(5, '在'), recalls(8, 1), says(40, '在的')]);
		expect(waits(timed)).toEqual([[40, 'answered']]);
	});

	test('stays answered when the message is recalled after the buyer has read it', () => {
		const timed = conversation([opens(0, '在吗'), says(5, '在的', ['嗯']), recalls(8, 1), says(20, '您说')]);
		expect(waits(timed)).toEqual([
			[5, 'answered'],
			[15, 'answered']
		]);
	});

	test('starts anew after an absence in practice', () => {
		const timed = conversation([opens(0, '在吗'), returns(3600), says(3605, '在的')]);
		expect(waits(timed)).toEqual([[5, 'answered']]);
	});

	test('starts anew when its answer is taken back', () => {
		const timed = conversation([
			opens(0, '在吗'),
			says(10, '不在', ['什么']),
			undoes(30, 1),
			says(34, '在的')
		]);
		expect(waits(timed)).toEqual([[4, 'answered']]);
	});

	test('starts at the last of several taken back', () => {
		const timed = conversation([
			opens(0, '在吗'),
			says(10, '在的', ['多少钱']),
			says(20, '不知道', ['什么']),
			undoes(30, 2),
			undoes(50, 1),
			says(56, '在的')
		]);
		expect(waits(timed)).toEqual([[6, 'answered']]);
	});

	test('tells since when the buyer has been waiting', () => {
		const asked = conversation([opens(0, '在吗'), nudges(20, '人呢')]);
		expect(waitingSince(asked.turns, asked.endings)).toBe(TEN);
		const told = conversation([opens(0, '在吗'), sends(20, '在的')]);
		expect(waitingSince(told.turns, told.endings)).toBeNull();
	});
});

describe('the figures', () => {
	const keyed = (ms: number, typed: number, pasted = 0) => ({ ms, typed, pasted });
	const one = conversation(
		[
			opens(0, '在吗', '问一下'),
			says(20, '在的', ['多少钱'], keyed(6000, 8)),
			sends(60, '209 元', keyed(3000, 4)),
			says(70, '209 元\n拍下立减', ['好'], keyed(0, 0, 12)),
			ends(110, '好的您慢慢看', '谢谢')
		],
		110
	);
	const lost = conversation([opens(0, '在吗'), says(40, '在的', ['多少钱']), leaves(1000, '不等了')], 1000);

	test('of one conversation', () => {
		expect(figuresOf([one], RULES)).toMatchObject({
			first: 20_000,
			average: 33_333,
			longest: 40_000,
			quick: 1,
			answered: 1,
			ratio: 1,
			speed: 80,
			pasted: 0.5,
			counted: 3,
			rounds: 3
		});
	});

	test('over several conversations', () => {
		const figures = figuresOf([one, lost], RULES);
		expect(figures).toMatchObject({ first: 30_000, average: 35_000, longest: 960_000, counted: 5 });
		expect(figures.quick).toBeCloseTo(4 / 5);
		expect(figures.answered).toBeCloseTo(4 / 5);
	});

	test('count a round for no more than the cap in the average, but wholly as the longest', () => {
		const slow = conversation([opens(0, '在吗'), says(3600, '在的')]);
		expect(figuresOf([slow], RULES)).toMatchObject({ average: 600_000, longest: 3_600_000, quick: 0 });
	});

	test('leave a round that is still open out of the rates', () => {
		const open = conversation([opens(0, '在吗'), says(10, '在的', ['多少钱'])], null, 400);
		expect(figuresOf([open], RULES)).toMatchObject({ answered: 1, quick: 1, rounds: 1, longest: 390_000 });
	});

	test('count for the 3-minute rate only what begins in the hours of the platform', () => {
		const night = conversation([opens(13 * 3600, '在吗'), says(13 * 3600 + 10, '在的')]);
		expect(figuresOf([night], RULES)).toMatchObject({ quick: null, counted: 0, rounds: 1, answered: 1 });
		const late = conversation([opens(13 * 3600 - 1, '在吗'), says(13 * 3600 + 10, '在的')]);
		expect(figuresOf([late], RULES)).toMatchObject({ quick: 1, counted: 1 });
	});

	test('are unknown without a reply, and without keys', () => {
		expect(figuresOf([], RULES)).toMatchObject({ first: null, average: null, longest: null, ratio: null });
		expect(figuresOf([lost], RULES)).toMatchObject({ speed: null, pasted: null });
	});

	test('count a reply that only said “that was all” as no message', () => {
		const yielded = conversation([opens(0, '在吗'), sends(5, '在的'), says(9, '在的')]);
		expect(figuresOf([yielded], RULES).ratio).toBe(1);
	});

	test('stand beside what they should be', () => {
		const shown = figuresShown(figuresOf([lost], RULES), RULES);
		expect(shown.map(({ key, kept }) => [key, kept])).toEqual([
			['first', false],
			['average', false],
			['longest', false],
			['quick', false],
			['answered', false],
			['ratio', false],
			['speed', null],
			['pasted', null]
		]);
	});

	test('never run backwards, whatever is said and taken back when', () => {
		const move = fc.oneof(
			fc.constant('say' as const),
			fc.constant('send' as const),
			fc.constant('recall' as const),
			fc.constant('nudge' as const),
			fc.constant('undo' as const),
			fc.constant('return' as const)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(move, fc.nat(500)), { maxLength: 20 }), (moves) => {
				let second = 0;
				const turns = [opens(0, '在吗')];
				for (const [kind, pause] of moves) {
					second += pause;
					const seq = turns.length;
					if (kind === 'say') turns.push(says(second, '在的', ['嗯']));
					if (kind === 'send') turns.push(sends(second, '在'));
					if (kind === 'recall') turns.push(recalls(second, seq - 1));
					if (kind === 'nudge') turns.push(nudges(second, '人呢'));
					if (kind === 'undo') turns.push(undoes(second, Math.max(1, seq - 2)));
					if (kind === 'return') turns.push(returns(second));
				}
				const rounds = roundsOf(conversation(turns, null, second));
				for (const [index, round] of rounds.entries()) {
					expect(round.until).toBeGreaterThanOrEqual(round.from);
					expect(round.from).toBeGreaterThanOrEqual(rounds[index - 1]?.until ?? 0);
					if (index < rounds.length - 1) expect(round.state).toBe('answered');
				}
			})
		);
	});
});

describe('the rules', () => {
	test('are read off the card', () => {
		const rules = readClockRules({
			封顶: '5 分钟',
			提醒: '20 秒',
			警告: '1 分 30 秒',
			三分钟目标: '95%',
			统计开始: '9:00',
			答问比上限: '3'
		});
		expect(rules).toMatchObject({
			cap: 300_000,
			thresholds: { amber: 20_000, red: 90_000 },
			window: { from: 540, to: 1380 },
			targets: { quick: 0.95, ratio: { least: 1.2, most: 3 } }
		});
	});

	test('are as usual where the card says nothing or nonsense', () => {
		const usual = readClockRules({});
		expect(usual.cap).toBe(600_000);
		expect(readClockRules({ 封顶: '很久', 三分钟目标: '900%', 打字目标: '-3', 答问比下限: '0' })).toEqual(
			usual
		);
		expect(readClockRules({ 提醒: '5 分钟' }).thresholds).toEqual(usual.thresholds);
		expect(readClockRules({ 统计开始: '23:30' }).window).toEqual(usual.window);
	});

	test('are the usual ones on the card of this shop, and every fact that counts is on it', () => {
		const text = readFileSync('content/rules/service-clock.md', 'utf8');
		const card = readRule({ file: 'service-clock.md', text }, 'service-clock', '2026-11-22').value!;
		expect(readClockRules(card.facts)).toEqual(readClockRules({}));
		expect(Object.keys(card.facts)).toEqual(expect.arrayContaining(COUNTED));
	});

	test('are pinned in an edition, so that a card changed later changes no past figure', () => {
		const { script } = preparedFrom(TEA_SHOP);
		const shop = { title: '', agent: '小满', facts: {}, authority: {}, phrases: [], body: '' };
		const card = { kind: 'rule', id: 'service-clock', facts: { 警告: '2 分钟' } } as unknown as RuleCard;
		const entry = { file: 'tea.md', script };
		const edition = makeEdition({ shopwide: [], shop, rules: new Map([['service-clock', card]]) }, entry);
		expect(clockRulesOf(edition).thresholds).toEqual({ amber: 30_000, red: 120_000 });
		expect(timesOf(edition, [], null)).toMatchObject({ card: 'service-clock', rounds: [] });
		const without = makeEdition({ shopwide: [], shop }, entry);
		expect(timesOf(without, [], null)).toMatchObject({ card: null, thresholds: RULES.thresholds });
	});

	test('say how long a wait is', () => {
		const { thresholds } = RULES;
		expect([0, 29_999, 30_000, 99_999, 100_000].map((ms) => toneOf(ms, thresholds))).toEqual([
			'calm',
			'calm',
			'amber',
			'amber',
			'red'
		]);
	});
});

test('what a buyer asks once he is somebody else’s is no round of ours', () => {
	const timed = conversation([opens(0, '在吗'), says(10, '在的', ['那我等您']), nudges(90, '人呢')], 200);
	expect(roundsOf(timed).at(-1)?.state).toBe('unanswered');
	expect(roundsOf({ ...timed, handedAt: TEN + 5000 }).map(({ state }) => state)).toEqual(['answered']);
});
