import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/lib/server/person.ts';
import { chat, doAction, giveUp, result, submitReply } from '../../src/lib/server/attempts.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { myAttempts } from '../../src/lib/server/attempt-lists.ts';
import { decide } from '../../src/lib/server/reviews.ts';
import {
	handInReport,
	latestRuns,
	listRushes,
	runResult,
	rushPage
} from '../../src/lib/server/rush-results.ts';
import { closeRun, mayWatchRun, run, settleLeftRuns, startRush } from '../../src/lib/server/rushes.ts';
import { runKey } from '../../src/lib/server/watchers.ts';
import { codeOf, FILES, good, openWorld, SORRY, turnId, type World } from './shop.ts';

const S = 1000;

/** At most two at once; the third has to wait; the fourth never comes. */
const NOON_RUSH = `---
title: 午间
at_most: 2
minutes: 10
patience: 2m
arrivals:
  - { at: 5s, scenario: late-parcel }
  - { at: 10s, scenario: asking, leaves: complains }
  - { at: 15s, scenario: late-parcel, patience: 90s }
---
先接住每一位。
`;

const SHIFT_END = `---
title: 交班
minutes: 1
handover: true
arrivals:
  - { at: 0s, scenario: late-parcel, patience: 30m }
---
交代清楚再走。
`;

const LATE_GUEST = `---
title: 排队
at_most: 1
minutes: 2
patience: 30m
arrivals:
  - { at: 0s, scenario: late-parcel }
  - { at: 10s, scenario: late-parcel }
---
一个一个来。
`;

const WITH_RUSHES = new Map([
	...FILES,
	['rushes/noon.md', NOON_RUSH],
	['rushes/shift-end.md', SHIFT_END],
	['rushes/late-guest.md', LATE_GUEST]
]);

interface Desk extends World {
	readonly person_: Person;
	readonly runId: string;
	/** Moves the clock to so many seconds after the start. */
	at(seconds: number): void;
	look(): ReturnType<typeof shownRun>;
	reply(index: number, text?: string): Promise<void>;
}

const shownRun = async (world: World, person: Person, runId: string) =>
	good(await run(world.app, { person, runId }));

async function onDuty(rushId = 'noon', mode: 'practice' | 'exam' = 'practice'): Promise<Desk> {
	const world = openWorld(':memory:', WITH_RUSHES);
	const person = await world.person('trainee', '小林');
	const { runId } = good(await startRush(world.app, { person, rushId, mode, locale: 'zh' }));
	const began = world.clock.now;
	const look = () => shownRun(world, person, runId);
	return {
		...world,
		person_: person,
		runId,
		at: (seconds) => (world.clock.now = began + seconds * S),
		look,
		async reply(index, text = SORRY) {
			const attemptId = (await look()).conversations[index]!.attemptId;
			const { seq } = good(await chat(world.app, { person, attemptId }));
			good(await submitReply(world.app, { person, attemptId, seq, turnId: turnId(), text }));
		}
	};
}

describe('buyers come', () => {
	test('nobody is there before the first one, and the page is told when to look again', async () => {
		const desk = await onDuty();
		const shown = await desk.look();
		expect(shown).toMatchObject({ status: 'open', conversations: [], queued: 0, toCome: 3 });
		expect(shown.next).toBe(shown.startedAt + 5 * S);
	});

	test('each at its moment, with a seed of its own, waiting since it came', async () => {
		const desk = await onDuty();
		desk.at(12);
		const { conversations, startedAt, toCome } = await desk.look();
		expect(conversations.map(({ arrivedAt }) => (arrivedAt - startedAt) / S)).toEqual([5, 10]);
		expect(conversations[0]).toMatchObject({ waitingSince: startedAt + 5 * S, state: 'open', seq: 1 });
		expect(conversations[0]!.last).toMatch(/包裹|物流/);
		expect(toCome).toBe(1);
	});

	test('who finds the desk full waits, and comes the moment a place is free', async () => {
		const desk = await onDuty();
		desk.at(30);
		expect(await desk.look()).toMatchObject({ queued: 1, toCome: 0 });
		const { conversations } = await desk.look();
		const [, second] = conversations;
		desk.at(31);
		good(await giveUp(desk.app, { person: desk.person_, attemptId: second!.attemptId }));
		desk.at(40);
		const after = await desk.look();
		expect(after.queued).toBe(0);
		expect((after.conversations[2]!.arrivedAt - after.startedAt) / S).toBe(31);
	});

	test('it makes no difference how often somebody looks', async () => {
		const seldom = await onDuty();
		const often = await onDuty();
		for (let second = 0; second <= 400; second += 7) {
			often.at(second);
			await often.look();
		}
		often.at(400);
		seldom.at(400);
		const plain = ({ conversations, startedAt, status, queued }: Awaited<ReturnType<Desk['look']>>) => ({
			status,
			queued,
			rows: conversations.map((one) => [one.arrivedAt - startedAt, one.seq, one.state, one.ending, one.last])
		});
		expect(plain(await seldom.look())).toEqual(plain(await often.look()));
	});

	test('two devices that begin the same rush are at the same desk', async () => {
		const desk = await onDuty();
		const again = await startRush(desk.app, {
			person: desk.person_,
			rushId: 'noon',
			mode: 'practice',
			locale: 'zh'
		});
		expect(good(again).runId).toBe(desk.runId);
	});

	test('whoever watches the run is told when somebody comes and when somebody answers', async () => {
		const desk = await onDuty();
		const told: number[] = [];
		const stop = desk.app.watchers.watch([runKey(desk.runId)], ({ seq }) => told.push(seq));
		desk.at(6);
		await desk.look();
		await new Promise((done) => setImmediate(done));
		expect(told).toEqual([1]);
		await desk.reply(0);
		await new Promise((done) => setImmediate(done));
		expect(told).toEqual([1, 2]);
		stop();
	});
});

describe('buyers go', () => {
	test('who waits too long leaves or complains, each in its own way, in practice too', async () => {
		const desk = await onDuty();
		desk.at(500);
		const { conversations } = await desk.look();
		expect(conversations.map(({ state }) => state)).toEqual(['left', 'left', 'left']);
		expect(conversations[0]!.ending).toBe('等太久走了');
	});

	test('an answer sends nobody away', async () => {
		const desk = await onDuty();
		desk.at(20);
		await desk.reply(0);
		const [first] = (await desk.look()).conversations;
		expect(first).toMatchObject({ state: 'open', seq: 2, last: '那您快点帮我查' });
		await desk.reply(0, '这就去查，查到告诉您');
		expect((await desk.look()).conversations[0]).toMatchObject({
			state: 'done',
			ending: '解决',
			waitingSince: null
		});
	});

	test('when the last one has gone the shift is over by itself', async () => {
		const desk = await onDuty();
		desk.at(1200);
		const shown = await desk.look();
		expect(shown).toMatchObject({ status: 'finished', next: null, open: null, queued: 0, toCome: 0 });
	});

	test('a conversation of a rush is in no list of single attempts, and stands in no exam’s way', async () => {
		const desk = await onDuty('noon', 'exam');
		desk.at(1200);
		await desk.look();
		expect(await myAttempts(desk.app, desk.person_)).toEqual([]);
		const wish = { person: desk.person_, scenarioId: 'late-parcel', mode: 'exam', locale: 'zh' } as const;
		expect(codeOf(await startAttempt(desk.app, wish))).toBe(null);
	});
});

describe('closing the desk', () => {
	const close = (desk: Desk, giveUpToo = false) =>
		closeRun(desk.app, { person: desk.person_, runId: desk.runId, giveUp: giveUpToo });

	test('is refused while somebody is still to come', async () => {
		const desk = await onDuty();
		desk.at(12);
		expect(codeOf(await close(desk))).toBe('run/not-closing-time');
		expect((await desk.look()).open?.zh).toContain('还没到下班时间');
	});

	test('is refused while somebody is at it, by name', async () => {
		const desk = await onDuty('late-guest');
		desk.at(130);
		const refused = await close(desk);
		expect(refused).toMatchObject({ code: 'run/conversations-open' });
		expect((await desk.look()).open?.zh).toContain('还有对话没有结束');
	});

	test('giving up ends what is open, and passes nobody', async () => {
		const desk = await onDuty();
		desk.at(12);
		expect(good(await close(desk, true))).toMatchObject({ status: 'finished', queued: 0, toCome: 0 });
		const shown = good(await runResult(desk.app, { person: desk.person_, runId: desk.runId }));
		expect(shown.conversations.map(({ outcome }) => outcome)).toEqual(['given-up', 'given-up']);
		expect(shown).toMatchObject({ received: 2, passed: 0, left: 0, handed: 0 });
		expect(codeOf(await close(desk))).toBe(null);
	});

	test('who still stood in the queue is turned away and counted', async () => {
		const desk = await onDuty('late-guest');
		desk.at(130);
		expect(await desk.look()).toMatchObject({ status: 'open', queued: 0, toCome: 0 });
		await desk.reply(0);
		await desk.reply(0, '这就去查');
		expect((await desk.look()).status).toBe('finished');
		const shown = good(await runResult(desk.app, { person: desk.person_, runId: desk.runId }));
		expect(shown).toMatchObject({ received: 1, turnedAway: 1 });
	});

	const LATER = { promised: '今晚答复', next: '催快递', deadline: '今晚八点' };

	test('a transfer with a complete note lets the shift end; without one it does not', async () => {
		const desk = await onDuty('shift-end');
		desk.at(61);
		expect((await desk.look()).open?.zh).toContain('转接并写好交接备注');
		const attemptId = (await desk.look()).conversations[0]!.attemptId;
		const hand = async (values: Readonly<Record<string, string>>) => {
			const { seq } = good(await chat(desk.app, { person: desk.person_, attemptId }));
			const wish = { person: desk.person_, attemptId, seq, turnId: turnId(), action: 'transfer', values };
			return doAction(desk.app, wish);
		};
		good(await hand({ to: 'B', buyer: '阿禾', problem: '包裹三天不动' }));
		const refused = await close(desk);
		expect(refused).toMatchObject({ code: 'run/handover-incomplete' });
		const note = { to: 'B', buyer: '阿禾', problem: '包裹三天不动' };
		for (const vague of [{ deadline: '尽快' }, { next: '看着办' }, { problem: '无' }]) {
			good(await hand({ ...note, ...LATER, ...vague }));
			expect(codeOf(await close(desk)), Object.values(vague)[0]).toBe('run/handover-incomplete');
		}
		good(await hand({ ...note, ...LATER }));
		expect(good(await close(desk)).status).toBe('finished');
		const shown = good(await runResult(desk.app, { person: desk.person_, runId: desk.runId }));
		expect(shown.conversations[0]).toMatchObject({ outcome: 'handed', ending: null });
		expect(shown.handed).toBe(1);
		expect(shown.lanes[0]?.end).toBe('handed');
	});

	test('who was transferred counts as handed over, also when the talk then came to its end', async () => {
		const desk = await onDuty('shift-end');
		desk.at(61);
		const attemptId = (await desk.look()).conversations[0]!.attemptId;
		const { seq } = good(await chat(desk.app, { person: desk.person_, attemptId }));
		const values = { to: 'B', buyer: '阿禾', problem: '包裹三天不动', ...LATER };
		const wish = { person: desk.person_, attemptId, seq, turnId: turnId(), action: 'transfer', values };
		good(await doAction(desk.app, wish));
		await desk.reply(0);
		await desk.reply(0, '这就去查');
		expect((await desk.look()).status).toBe('finished');
		const shown = good(await runResult(desk.app, { person: desk.person_, runId: desk.runId }));
		expect(shown).toMatchObject({ handed: 1, conversations: [{ outcome: 'done' }] });
		expect(shown.lanes[0]?.ending).toBe(shown.conversations[0]?.ending);
	});
});

describe('how it went', () => {
	async function over(): Promise<Desk> {
		const desk = await onDuty();
		desk.at(20);
		await desk.reply(0);
		desk.at(25);
		await desk.reply(0, '这就去查');
		desk.at(1200);
		await desk.look();
		return desk;
	}

	test('there is no result before the end', async () => {
		const desk = await onDuty();
		expect(codeOf(await runResult(desk.app, { person: desk.person_, runId: desk.runId }))).toBe('run/open');
	});

	test('in an exam no conversation is told apart from the run: its result waits for the end', async () => {
		const desk = await onDuty('noon', 'exam');
		desk.at(12);
		const attemptId = (await desk.look()).conversations[0]!.attemptId;
		const own = { person: desk.person_, attemptId };
		good(await giveUp(desk.app, own));
		expect(codeOf(await result(desk.app, own))).toBe('attempt/run-open');
		const supervisor = await desk.person('supervisor');
		good(await result(desk.app, { ...own, person: supervisor }));
		desk.at(3600);
		good(await result(desk.app, own));
	});

	test('in practice the result of a conversation can be looked at meanwhile', async () => {
		const desk = await onDuty();
		desk.at(12);
		const own = { person: desk.person_, attemptId: (await desk.look()).conversations[0]!.attemptId };
		good(await giveUp(desk.app, own));
		good(await result(desk.app, own));
	});

	test('every conversation, the figures and the lanes', async () => {
		const desk = await over();
		const shown = good(await runResult(desk.app, { person: desk.person_, runId: desk.runId }));
		expect(shown).toMatchObject({ received: 3, left: 2, turnedAway: 0, handed: 0, report: null });
		expect(shown.conversations.map(({ outcome }) => outcome)[0]).toBe('done');
		expect(shown.lanes).toHaveLength(3);
		expect(shown.figures.find(({ key }) => key === 'first')?.value).toBe(15 * S);
		const single = good(
			await result(desk.app, { person: desk.person_, attemptId: shown.conversations[0]!.attemptId })
		);
		expect(single.percent).toBe(shown.conversations[0]!.percent);
	});

	test('supervisors may look; other trainees are told that there is no such run', async () => {
		const desk = await over();
		const asked = async (person: Person) => codeOf(await runResult(desk.app, { person, runId: desk.runId }));
		expect(await asked(await desk.person('supervisor'))).toBe(null);
		expect(await asked(await desk.person('admin'))).toBe(null);
		expect(await asked(await desk.person('trainee'))).toBe('run/not-found');
		expect(await asked(await desk.person('trainer'))).toBe('run/not-found');
		const stranger = await desk.person('supervisor');
		expect(codeOf(await run(desk.app, { person: stranger, runId: desk.runId }))).toBe('run/not-found');
		expect(codeOf(await mayWatchRun(desk.app, { person: stranger, runId: desk.runId }))).toBe(
			'run/not-found'
		);
		const close = { person: stranger, runId: desk.runId, giveUp: true };
		expect(codeOf(await closeRun(desk.app, close))).toBe('run/not-found');
	});

	test('lists say how far one has got', async () => {
		const desk = await over();
		const noon = (await listRushes(desk.app, desk.person_)).find(({ id }) => id === 'noon');
		expect(noon).toMatchObject({
			title: '午间',
			buyers: 3,
			minutes: 10,
			atMost: 2,
			runs: 1,
			openPractice: null
		});
		expect(noon?.best).toBeGreaterThan(0);
		const page = good(await rushPage(desk.app, desk.person_, 'noon'));
		expect(page.history.map(({ id }) => id)).toEqual([desk.runId]);
		expect(codeOf(await rushPage(desk.app, desk.person_, 'nowhere'))).toBe('rush/not-found');
		const supervisor = await desk.person('supervisor');
		expect((await latestRuns(desk.app, supervisor)).map(({ trainee }) => trainee)).toEqual(['小林']);
		expect(await latestRuns(desk.app, desk.person_)).toEqual([]);
	});

	test('a run whose trainee never came back ends all the same', async () => {
		const desk = await onDuty('noon', 'exam');
		desk.at(5000);
		await settleLeftRuns(desk.app);
		expect((await latestRuns(desk.app, await desk.person('supervisor')))[0]).toMatchObject({
			id: desk.runId
		});
	});

	test('an exam is one go, until a supervisor returns a conversation', async () => {
		const desk = await onDuty('noon', 'exam');
		desk.at(5000);
		const again = () =>
			startRush(desk.app, { person: desk.person_, rushId: 'noon', mode: 'exam', locale: 'zh' });
		expect(codeOf(await again())).toBe('rush/exam-taken');
		const { conversations } = await desk.look();
		const supervisor = await desk.person('supervisor');
		const ruling = { person: supervisor, attemptId: conversations[0]!.attemptId, version: 0 };
		good(await decide(desk.app, { ...ruling, decision: 'returned', reason: '再来一次' }));
		expect(good(await again()).runId).not.toBe(desk.runId);
	});

	test('a practice run that is long over does not keep one from a new one', async () => {
		const desk = await onDuty();
		desk.at(90_000);
		const next = await startRush(desk.app, {
			person: desk.person_,
			rushId: 'noon',
			mode: 'practice',
			locale: 'zh'
		});
		expect(good(next).runId).not.toBe(desk.runId);
	});

	test('what is pinned does not change when the content does', async () => {
		const desk = await over();
		const shown = good(await runResult(desk.app, { person: desk.person_, runId: desk.runId }));
		expect(shown.title).toBe('午间');
		const other = openWorld(':memory:', FILES);
		const person = await other.person('trainee');
		const refused = await startRush(other.app, { person, rushId: 'noon', mode: 'practice', locale: 'zh' });
		expect(codeOf(refused)).toBe('rush/not-found');
	});

	describe('the daily report', () => {
		const REPORT = {
			received: '3',
			left: '2',
			handed: '0',
			problems: '两位等太久走了',
			promised: '无',
			suggestion: '无'
		};
		const handIn = (desk: Desk, fields: Readonly<Record<string, string>>, person = desk.person_) =>
			handInReport(desk.app, { person, runId: desk.runId, fields });

		test('is graded field by field against the run', async () => {
			const desk = await over();
			const { report, mayReport } = good(await handIn(desk, { ...REPORT, received: '4', suggestion: '' }));
			expect(report?.map(({ field, mark }) => `${field} ${mark}`)).toEqual([
				'received wrong',
				'left right',
				'handed right',
				'problems right',
				'promised right',
				'suggestion missing'
			]);
			expect(mayReport).toBe(false);
		});

		test('is handed in once, by whoever was on duty', async () => {
			const desk = await over();
			expect(codeOf(await handIn(desk, REPORT, await desk.person('supervisor')))).toBe('report/not-yours');
			expect(codeOf(await handIn(desk, REPORT, await desk.person('trainee')))).toBe('run/not-found');
			good(await handIn(desk, REPORT));
			expect(codeOf(await handIn(desk, REPORT))).toBe('report/there');
		});

		test.each([
			['nothing in it', {}, 'report/empty'],
			['a book', { problems: '长'.repeat(10_000) }, 'report/too-long'],
			['a NUL', { problems: 'a\0b' }, 'report/nul']
		])('with %s is refused, and nothing changes', async (_, fields, code) => {
			const desk = await over();
			expect(codeOf(await handIn(desk, fields))).toBe(code);
			const shown = good(await runResult(desk.app, { person: desk.person_, runId: desk.runId }));
			expect(shown).toMatchObject({ report: null, mayReport: true });
		});

		test('before the end there is none', async () => {
			const desk = await onDuty();
			expect(codeOf(await handIn(desk, REPORT))).toBe('run/open');
		});
	});
});
