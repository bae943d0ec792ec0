import { beforeEach, describe, expect, it } from 'vitest';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, result, submitReply } from '../../src/lib/server/attempts.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { overrule } from '../../src/lib/server/overrules.ts';
import { decide, recentDecisions, reopen, review, reviewQueue } from '../../src/lib/server/reviews.ts';
import { verifyAudit } from '../../src/lib/server/audit.ts';
import { codeOf, good, openWorld, RUDE, SORRY, turnId, type World } from './shop.ts';

let world: World;
let trainee: Person;
let supervisor: Person;
let other: Person;
let admin: Person;
let attemptId: string;

async function sit(
	person: Person,
	replies: readonly string[],
	mode: 'exam' | 'practice' = 'exam'
): Promise<string> {
	const started = await startAttempt(world.app, { person, scenarioId: 'late-parcel', mode, locale: 'zh' });
	const id = good(started).attemptId;
	for (const text of replies) {
		world.clock.now += 5000;
		const { seq } = good(await chat(world.app, { person, attemptId: id }));
		good(await submitReply(world.app, { person, attemptId: id, seq, turnId: turnId(), text }));
	}
	return id;
}

beforeEach(async () => {
	world = openWorld();
	trainee = await world.person('trainee', '小林');
	supervisor = await world.person('supervisor', '周岚');
	other = await world.person('supervisor', '方圆');
	admin = await world.person('admin', '陈管家');
	attemptId = await sit(trainee, [SORRY, '这就帮您查']);
});

const look = async (person = supervisor) => good(await review(world.app, { person, attemptId }));
const ruleSincere = (person: Person, version: number, verdict: 'met' | 'missed' = 'met') =>
	overrule(world.app, {
		person,
		attemptId,
		version,
		seq: null,
		criterion: '真诚',
		verdict,
		reason: '听得出诚意'
	});
const sign = (person: Person, version: number) =>
	decide(world.app, { person, attemptId, version, decision: 'signed', reason: '' });
const giveBack = (person: Person, version: number, reason = '再练练') =>
	decide(world.app, { person, attemptId, version, decision: 'returned', reason });
const again = (person: Person, version: number, reason = '看错了') =>
	reopen(world.app, { person, attemptId, version, reason });

describe('the queue', () => {
	it('holds finished exams, the oldest first', async () => {
		const second = await sit(await world.person('trainee', '小王'), [RUDE]);
		await sit(await world.person('trainee'), [SORRY]);
		await sit(trainee, [RUDE], 'practice');
		world.clock.now += 1000;
		const queue = await reviewQueue(world.app);
		expect(queue.map((one) => one.attemptId)).toEqual([attemptId, second]);
		expect(queue[0]).toMatchObject({ trainee: '小林', scenario: '包裹不动了', undecided: 1, redlines: 0 });
		expect(queue[0]?.passed, 'neither passed nor failed while something is undecided').toBeNull();
		expect(queue[1]).toMatchObject({ redlines: 1, percent: 0, passed: false, waitingMs: 1000 + 5000 + 5000 });
	});

	it('lets go of what was decided, and lists it among the recent decisions', async () => {
		good(await giveBack(supervisor, 0));
		expect(await reviewQueue(world.app)).toEqual([]);
		expect(await recentDecisions(world.app)).toMatchObject([
			{ attemptId, kind: 'returned', byName: '周岚', trainee: '小林', reason: '再练练' }
		]);
	});
});

describe('a review', () => {
	it('shows what is unsure first, and what this supervisor may do', async () => {
		const page = await look();
		expect(page.result.criteria[0]).toMatchObject({ name: '真诚', verdict: 'unsure' });
		expect(page).toMatchObject({ version: 0, may: { overrule: true, decide: true, reopen: false } });
	});

	it.each(['trainee', 'trainer'] as const)('is not for a %s', async (role) => {
		const person = await world.person(role);
		expect(codeOf(await review(world.app, { person, attemptId }))).toBe('attempt/not-found');
		expect(codeOf(await sign(person, 0))).toBe('attempt/not-found');
	});

	it('is not for practice, nor for an exam that is still open', async () => {
		const practice = await sit(trainee, [RUDE], 'practice');
		expect(codeOf(await review(world.app, { person: supervisor, attemptId: practice }))).toBe(
			'attempt/not-found'
		);
		const open = await sit(await world.person('trainee'), [SORRY]);
		expect(codeOf(await review(world.app, { person: supervisor, attemptId: open }))).toBe(
			'attempt/not-found'
		);
	});

	it('of one’s own exam is refused', async () => {
		attemptId = await sit(supervisor, [RUDE]);
		expect((await look()).may).toEqual({ overrule: false, decide: false, reopen: false });
		expect(codeOf(await ruleSincere(supervisor, 0))).toBe('review/own');
		expect(codeOf(await sign(supervisor, 0))).toBe('review/own');
	});
});

describe('an overrule', () => {
	it('counts, with its reason, beside the machine’s verdict', async () => {
		const page = good(await ruleSincere(supervisor, 0));
		const sincere = page.result.criteria.find(({ name }) => name === '真诚');
		expect(sincere).toMatchObject({ machine: 'unsure', verdict: 'met', earned: 5 });
		expect(sincere?.overrules).toMatchObject([{ byName: '周岚', reason: '听得出诚意' }]);
		expect(page).toMatchObject({ version: 1, result: { undecided: 0, passed: true } });
		expect((await reviewQueue(world.app))[0]).toMatchObject({ undecided: 0, passed: true });
		const own = good(await result(world.app, { person: trainee, attemptId }));
		expect(own.passed).toBe(true);
	});

	it('needs a reason and a criterion of this exam', async () => {
		const wish = { person: supervisor, attemptId, version: 0, seq: null, verdict: 'met' } as const;
		expect(codeOf(await overrule(world.app, { ...wish, criterion: '真诚', reason: ' ' }))).toBe(
			'review/reason'
		);
		expect(codeOf(await overrule(world.app, { ...wish, criterion: '没有', reason: 'x' }))).toBe(
			'review/unknown-criterion'
		);
	});
});

describe('a decision', () => {
	it('is not signed while something is undecided', async () => {
		expect(codeOf(await sign(supervisor, 0))).toBe('review/undecided');
	});

	it('to return needs a reason, and gives the trainee another go', async () => {
		expect(codeOf(await giveBack(supervisor, 0, ' '))).toBe('review/reason');
		good(await giveBack(supervisor, 0));
		const next = await sit(trainee, [SORRY]);
		expect(next).not.toBe(attemptId);
	});

	it('of two supervisors at once is one’s; the other is told who did what, and nothing is overwritten', async () => {
		good(await ruleSincere(supervisor, 0));
		const [one, two] = await Promise.all([sign(supervisor, 1), giveBack(other, 1)]);
		expect([codeOf(one), codeOf(two)]).toEqual([null, 'review/overtaken']);
		expect(JSON.stringify(two)).toContain('周岚');
		const page = await look(other);
		expect(page.result.status).toBe('signed');
		expect(page.result.decisions).toHaveLength(1);
	});

	it('of two overrules at once is one’s too', async () => {
		const both = await Promise.all([ruleSincere(supervisor, 0), ruleSincere(other, 0, 'missed')]);
		expect(both.map(codeOf)).toEqual([null, 'review/overtaken']);
	});

	it('locks what was signed', async () => {
		good(await ruleSincere(supervisor, 0));
		good(await sign(supervisor, 1));
		expect(codeOf(await ruleSincere(supervisor, 2, 'missed'))).toBe('review/locked');
		expect(codeOf(await giveBack(other, 2))).toBe('review/locked');
		expect((await look()).result.percent).toBeGreaterThan(0);
	});

	it('is reopened by the signer or an administrator only, and that is recorded', async () => {
		good(await ruleSincere(supervisor, 0));
		good(await sign(supervisor, 1));
		expect((await look(other)).may.reopen).toBe(false);
		expect(codeOf(await again(other, 2))).toBe('review/not-the-signer');
		expect(codeOf(await again(supervisor, 2, ''))).toBe('review/reason');
		expect(good(await again(supervisor, 2)).result.status).toBe('finished');
		good(await sign(other, 3));
		const page = good(await again(admin, 4));
		expect(page.result.decisions.map(({ kind, byName }) => [kind, byName])).toEqual([
			['signed', '周岚'],
			['reopened', '周岚'],
			['signed', '方圆'],
			['reopened', '陈管家']
		]);
		expect(await reviewQueue(world.app)).toHaveLength(1);
		expect((await verifyAudit(world.app)).ok).toBe(true);
	});

	it('that was returned cannot be reopened once the exam was taken again', async () => {
		good(await giveBack(supervisor, 0));
		await sit(trainee, [SORRY]);
		expect(codeOf(await again(supervisor, 1))).toBe('review/retaken');
	});

	it('cannot be reopened before there is one', async () => {
		expect(codeOf(await again(admin, 0))).toBe('review/not-locked');
	});
});
