import { expect, test } from 'vitest';
import { readClockRules } from '../../src/lib/core/attempt/clock-rules.ts';
import { lanesOf, type LaneInput } from '../../src/lib/core/rush/lanes.ts';
import { conversation, ends, leaves, nudges, opens, says, sends, TEN } from '../attempt/clock-turns.ts';

const RULES = readClockRules({});
const lane = (timed: ReturnType<typeof conversation>, more: Partial<LaneInput> = {}) =>
	lanesOf(
		[{ attemptId: 'a', title: '议价', buyer: '小王', leaves: 'leaves', ending: null, ...timed, ...more }],
		TEN,
		RULES
	)[0]!;

test('a wait changes its colour as the warning does', () => {
	const { waits } = lane(conversation([opens(10, '在吗'), says(130, '在的')]));
	expect(waits).toEqual([
		{
			from: 10_000,
			to: 130_000,
			state: 'answered',
			tone: 'red',
			stretches: [
				{ from: 10_000, to: 40_000, tone: 'calm' },
				{ from: 40_000, to: 110_000, tone: 'amber' },
				{ from: 110_000, to: 130_000, tone: 'red' }
			]
		}
	]);
});

test('a short wait has one colour', () => {
	const { waits } = lane(conversation([opens(0, '在吗'), says(12, '在的')]));
	expect(waits[0]?.stretches).toEqual([{ from: 0, to: 12_000, tone: 'calm' }]);
});

test('a tick stands for every time somebody spoke', () => {
	const { asked, answered, from, to } = lane(
		conversation([opens(5, '在吗', '问一下'), sends(9, '在'), says(12, '在\n您说', ['嗯'])], null, 30)
	);
	expect([asked, answered, from, to]).toEqual([[5000, 12_000], [9000, 12_000], 5000, 30_000]);
});

test('the end of a lane says how it ended', () => {
	const left = conversation([opens(0, '在吗'), leaves(180, '不等了')], 180);
	expect(lane(left).end).toBe('left');
	expect(lane(left, { leaves: 'complains' }).end).toBe('complained');
	const silent = { endings: new Set(['开场']) };
	const gone = conversation([opens(0, '在吗'), nudges(120, '不等了')], 120);
	expect(lane(gone, silent).end).toBe('left');
	expect(lane(gone, { ...silent, leaves: 'complains' }).end).toBe('complained');
	expect(lane(conversation([opens(0, '在吗'), ends(9, '在的', '谢谢')], 9)).end).toBe('done');
	expect(lane(conversation([opens(0, '在吗'), nudges(60, '人呢')], 90)).end).toBe('closed');
	expect(lane(conversation([opens(0, '在吗')], null, 20)).end).toBe('open');
});
