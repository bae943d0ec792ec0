import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	openAttempt,
	passSilences,
	replay,
	resume,
	takeMessage,
	takeReply,
	takeUndo,
	undoPoint
} from '../../src/lib/core/attempt/attempt.ts';
import { takeAction } from '../../src/lib/core/attempt/desk.ts';
import { timesOf } from '../../src/lib/core/attempt/clock.ts';
import { judge } from '../../src/lib/core/attempt/result.ts';
import { passTime } from '../../src/lib/core/attempt/patience.ts';
import { pendingMessages, standing } from '../../src/lib/core/attempt/standing.ts';
import type { Turn } from '../../src/lib/core/attempt/turn.ts';
import { forTrainee, resultFor } from '../../src/lib/core/attempt/view.ts';
import { takeRecall, takeRevoke } from '../../src/lib/core/attempt/withdraw.ts';
import { isFailure } from '../../src/lib/core/failure.ts';
import type { Position } from '../../src/lib/core/scenario/machine.ts';
import { growth } from '../growth.ts';
import { preparedFrom, TEA_SHOP } from './tea-shop.ts';

const { prepared } = preparedFrom(TEA_SHOP);
const SORRY = '实在对不起，让您收到受潮的茶叶';
const PHOTO = '麻烦您拍张照片给我看看';
const BLAME = '是您自己没放好吧';
const PROMISE = '今天 18 点前给您补发';

interface Played {
	readonly turns: readonly Turn[];
	readonly position: Position;
}

const open = (seed = 1): Played => openAttempt(prepared, seed, 0);
const reply = ({ turns, position }: Played, text: string, at: number): Played => {
	const taken = takeReply(prepared, turns, position, { turnId: `t${at}`, text, at });
	return { turns: [...turns, taken.turn], position: taken.position };
};
const act = ({ turns, position }: Played, at: number): Played => {
	const done = { action: 'resend', arguments: { text: '茶叶一盒' } } as const;
	const taken = takeAction(prepared, turns, position, { turnId: `a${at}`, done, at });
	if (isFailure(taken)) throw new Error(taken.code);
	return { turns: [...turns, taken.turn], position: taken.position };
};
const message = ({ turns, position }: Played, text: string, at: number): Played => {
	const taken = takeMessage(turns, position, { turnId: `m${at}`, text, at });
	return { turns: [...turns, taken.turn], position: taken.position };
};
/** Recalls or withdraws the turn of that seq; the same conversation when that is refused. */
const takeBack = (played: Played, kind: 'recall' | 'revoke', target: number, at: number): Played => {
	const input = { turnId: `b${at}`, target, at };
	const taken =
		kind === 'recall'
			? takeRecall(played.turns, played.position, input)
			: takeRevoke(prepared, played.turns, played.position, input);
	return isFailure(taken) ? played : { turns: [...played.turns, taken.turn], position: taken.position };
};
const undo = ({ turns, position }: Played, at: number): Played => {
	const taken = takeUndo(prepared, turns, position, { turnId: `u${at}`, at });
	if (isFailure(taken)) throw new Error(taken.code);
	return { turns: [...turns, taken.turn], position: taken.position };
};
const wait = ({ turns, position }: Played, now: number): Played => {
	const passed = passSilences(prepared, turns, position, now);
	return { turns: [...turns, ...passed.turns], position: passed.position };
};
const sceneOf = ({ position }: Played): string => position.node;
const saidLast = ({ turns }: Played): readonly string[] => {
	const last = turns.at(-1);
	return last !== undefined && 'lines' in last ? last.lines : [];
};

describe('a conversation', () => {
	test('opens with the buyer and waits', () => {
		const played = open();
		expect(played.turns).toHaveLength(1);
		expect(saidLast(played)).toContain('说话呀');
		expect(played.position.ending).toBeNull();
	});

	test('goes on where the reply leads', () => {
		const played = reply(open(), `${SORRY}，${PHOTO}`, 5000);
		expect(sceneOf(played)).toBe('补发');
		expect(saidLast(played)).toEqual(['照片发你了']);
	});

	test('remembers what was met in the reply before', () => {
		const once = reply(open(), SORRY, 5000);
		expect(sceneOf(once)).toBe('开场');
		expect(once.position.mood).toBe(40);
		expect(sceneOf(reply(once, PHOTO, 9000))).toBe('补发');
	});

	test('ends when a red line is broken, with nothing', () => {
		const played = reply(open(), `${SORRY}，${PHOTO}，${BLAME}`, 5000);
		expect(played.position.ending?.label).toBe('流失');
		const result = judge(prepared, played.turns);
		expect(result.percent).toBe(0);
		expect(result.passed).toBe(false);
		expect(result.redlines.map(({ criterion }) => criterion.name)).toEqual(['推给买家']);
	});

	test('plays each silence at the time it was due, however late it is asked', () => {
		const played = wait(open(), 10 * 60_000);
		expect(played.turns.map((turn) => [turn.kind, turn.at])).toEqual([
			['opening', 0],
			['silence', 60_000],
			['silence', 180_000]
		]);
		expect(played.position.ending?.label).toBe('流失');
	});

	test('measures a reply from the first line that was not answered', () => {
		const nudged = wait(open(), 61_000);
		const played = reply(nudged, SORRY, 70_000);
		expect(played.turns.at(-1)).toMatchObject({ kind: 'reply', elapsed: 70_000 });
	});

	test('starts the clock anew after an absence in practice', () => {
		const away = open();
		const taken = resume(away.turns, away.position, 3_600_000);
		const back: Played = { turns: [...away.turns, taken.turn], position: taken.position };
		expect(wait(back, 3_600_000 + 59_000).turns).toHaveLength(2);
		expect(reply(back, SORRY, 3_605_000).turns.at(-1)).toMatchObject({ elapsed: 5000 });
	});
});

describe('taking back', () => {
	test('returns to where the reply was given, with its actions', () => {
		const before = reply(open(), `${SORRY}，${PHOTO}`, 5000);
		const after = undo(reply(act(before, 6000), PROMISE, 9000), 12_000);
		expect(sceneOf(after)).toBe('补发');
		expect(after.position.since).toBe(12_000);
		expect(standing(after.turns).map((turn) => turn.kind)).toEqual(['opening', 'reply']);
	});

	test('again and again takes no longer than what is played: a trainee cannot hold the server', () => {
		const tookBack = (times: number): Played => {
			let played = open();
			for (let n = 1; n <= times; n++) played = undo(message(played, '稍等', n * 2000), n * 2000 + 1000);
			return played;
		};
		expect(growth((times) => tookBack(times), 8, 16)).toBeLessThan(40);
		expect(tookBack(200).position).toEqual({ ...open().position, since: 401_000 });
	});

	test('is refused when there is nothing to take back', () => {
		expect(undoPoint(open().turns)).toBeNull();
		expect(isFailure(takeUndo(prepared, open().turns, open().position, { turnId: 'u', at: 1 }))).toBe(true);
	});

	test('unsays a red line', () => {
		const played = undo(reply(reply(open(), SORRY, 4000), `${PHOTO}吧`, 5000), 6000);
		expect(judge(prepared, undo(played, 7000).turns).points).toBe(0);
	});
});

describe('the turns are the truth', () => {
	const text = fc.constantFrom(SORRY, PHOTO, PROMISE, '嗯', BLAME);
	const target = fc.nat({ max: 12 });
	const move = fc.oneof(
		fc.record({ kind: fc.constantFrom('reply' as const, 'message' as const), text }),
		fc.record({ kind: fc.constantFrom('act' as const, 'undo' as const) }),
		fc.record({ kind: fc.constantFrom('recall' as const, 'revoke' as const), target }),
		fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 90_000 }) })
	);
	const patience = fc.constantFrom(null, { ms: 150_000, leaves: 'leaves' as const });

	test('after any sequence a replay gives the stored position', () => {
		fc.assert(
			fc.property(fc.array(move, { maxLength: 16 }), patience, fc.nat(), (moves, waits, seed) => {
				let played = open(seed);
				let now = 0;
				for (const one of moves) {
					now += one.kind === 'wait' ? one.ms : 1000;
					const passed = passTime(prepared, played.turns, played.position, now, { patience: waits });
					played = { turns: [...played.turns, ...passed.turns], position: passed.position };
					expect(replay(prepared, played.turns, seed)).toEqual(played.position);
					if (played.position.ending !== null) break;
					if (one.kind === 'reply') played = reply(played, one.text, now);
					else if (one.kind === 'message') played = message(played, one.text, now);
					else if (one.kind === 'act') played = act(played, now);
					else if (one.kind === 'recall' || one.kind === 'revoke')
						played = takeBack(played, one.kind, one.target, now);
					else if (one.kind === 'undo' && undoPoint(played.turns) !== null) played = undo(played, now);
					expect(replay(prepared, played.turns, seed)).toEqual(played.position);
					expect(standing(standing(played.turns))).toEqual(standing(played.turns));
				}
				expect(played.turns.map((turn) => turn.seq)).toEqual(played.turns.map((_, index) => index));
				expect(played.turns.map(({ at }) => at)).toEqual(
					played.turns.map(({ at }) => at).sort((a, b) => a - b)
				);
			}),
			{ numRuns: 200 }
		);
	});

	test('no message is lost or said twice: the replies hold them in order', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 8 }), (said) => {
				let played = open();
				let now = 0;
				const sent: string[] = [];
				for (const [one, more] of said) {
					if (played.position.ending !== null) break;
					played = (more ? message : reply)(played, one, (now += 1000));
					sent.push(one);
				}
				const still = standing(played.turns);
				const waiting = pendingMessages(still).map((one) => one.text);
				const replied = still.flatMap((turn) => (turn.kind === 'reply' ? turn.text.split('\n') : []));
				expect([...replied, ...waiting]).toEqual(sent);
			}),
			{ numRuns: 80 }
		);
	});
});

describe('the result', () => {
	const whole = reply(act(reply(open(), `${SORRY}，${PHOTO}`, 5000), 6000), PROMISE, 9000);

	test('counts every scene visited once, and the whole conversation', () => {
		const result = judge(prepared, whole.turns);
		expect(result.max).toBe(20 + 20 + 20 + 10 + 10 + 10);
		expect(result.points).toBe(80);
		expect(result.undecided).toBe(1);
	});

	test('who never answered has earned nothing, not even for good manners', () => {
		const rule = '- 语气 称您(10):称呼买家用您\n  - 多用:您\n  - 少用:你\n  - 占比:80%\n  - 至少:0\n';
		const polite = preparedFrom(TEA_SHOP.replace('## 评分\n', `## 评分\n\n${rule}`)).prepared;
		const { turns } = openAttempt(polite, 1, 0);
		const { points, percent, criteria } = judge(polite, turns);
		expect([points, percent]).toEqual([0, 0]);
		expect(criteria.find(({ criterion }) => criterion.name === '称您')?.verdict).toBe('missed');
	});

	test('is open while a person must decide, and closed by the person', () => {
		expect(judge(prepared, whole.turns).passed).toBeNull();
		const word = {
			id: 'o1',
			seq: null,
			criterion: '语气得体',
			verdict: 'met',
			reason: '好',
			by: 's',
			byName: '主管',
			at: 1
		} as const;
		const decided = judge(prepared, whole.turns, [word]);
		expect(decided.passed).toBe(true);
		expect(decided.points).toBe(90);
		const one = decided.criteria.find(({ criterion }) => criterion.id === '语气得体');
		expect(one).toMatchObject({ machine: 'unsure', verdict: 'met' });
	});

	test('fails without what is required, whatever the points', () => {
		const played = reply(open(), SORRY, 5000);
		const result = judge(prepared, played.turns);
		expect(result.missing.map(({ criterion }) => criterion.name)).toEqual(['要照片']);
		expect(result.passed).toBe(false);
	});

	test('tells the times', () => {
		const times = timesOf(prepared.edition, whole.turns, 9000);
		const of = (key: string) => times.figures.find((figure) => figure.key === key)?.value;
		expect([of('first'), of('average'), of('longest')]).toEqual([5000, 4500, 5000]);
		expect(times).toMatchObject({ inTime: 2, target: 30_000 });
	});

	test('marks the words that decided, exactly as typed', () => {
		const shown = resultFor(prepared, facts('exam', 'finished'), whole.turns, [], [], (text) => text);
		const agent = shown.bubbles.filter((bubble) => bubble.from === 'agent');
		expect(agent.every((bubble) => bubble.marks.length > 0)).toBe(true);
		for (const criterion of shown.criteria)
			for (const { seq, start, end, text } of criterion.evidence)
				expect(agent.find((bubble) => bubble.seq === seq)?.text.slice(start, end)).toBe(text);
	});
});

const facts = (mode: 'practice' | 'exam', status: 'open' | 'finished') => ({
	id: 'a1',
	mode,
	status,
	trainee: '小李',
	startedAt: 0,
	endedAt: null
});

describe('what leaves', () => {
	const secrets = [
		'非常抱歉，这是我们没存好',
		'方便发个图片过来吗',
		'肯定是您家里潮',
		'不是您的问题',
		'照片发你了',
		'再也不来了',
		'行，等你的茶'
	];
	const shown = (mode: 'practice' | 'exam', played: Played): string =>
		JSON.stringify(
			forTrainee(prepared, facts(mode, 'open'), played.turns, played.position, 5000, '', (t) => t)
		);

	test.each(['practice', 'exam'] as const)('in %s holds no example and no later scene', (mode) => {
		const page = shown(mode, reply(open(), SORRY, 5000)).replaceAll(',', '，');
		for (const secret of secrets) expect(page).not.toContain(secret);
	});

	test('in an exam holds no grade, no mood and no hint', () => {
		const { position, turns } = reply(open(), SORRY, 5000);
		const page = forTrainee(prepared, facts('exam', 'open'), turns, position, 6000, '', (t) => t);
		expect(page.bubbles.every((bubble) => bubble.grade === null && bubble.marks.length === 0)).toBe(true);
		expect(page).toMatchObject({ mood: null, hasHint: false, canUndo: false });
	});

	test('in practice says what an earlier reply has earned already', () => {
		const { position, turns } = reply(reply(open(), SORRY, 5000), '好的呢', 9000);
		const page = forTrainee(prepared, facts('practice', 'open'), turns, position, 9500, '', (t) => t);
		const grades = page.bubbles.flatMap(({ grade }) => (grade === null ? [] : [grade]));
		const sorry = grades.map(({ verdicts }) => verdicts.find(({ name }) => name === '致歉'));
		expect(sorry.map((one) => [one?.verdict, one?.earlier])).toEqual([
			['met', false],
			['missed', true]
		]);
	});

	test('in practice shows the grade under the reply', () => {
		const { position, turns } = reply(open(), SORRY, 5000);
		const page = forTrainee(prepared, facts('practice', 'open'), turns, position, 6000, '', (t) => t);
		expect(page.bubbles.find((bubble) => bubble.grade !== null)?.grade).toMatchObject({
			points: 20,
			max: 40
		});
		expect(page).toMatchObject({ mood: 40, hasHint: true, canUndo: true, deadline: 65_000 });
	});
});
