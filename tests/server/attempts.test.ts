import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';
import type { Mode } from '../../src/lib/core/attempt/turn.ts';
import { myAttempts, settleLeftExams } from '../../src/lib/server/attempt-lists.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import {
	chat,
	doAction,
	giveUp,
	hint,
	pokeSilence,
	result,
	saveDraft,
	submitReply,
	undo
} from '../../src/lib/server/attempts.ts';
import type { Content } from '../../src/lib/server/content.ts';
import { auditPage } from '../../src/lib/server/audit.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { reviewQueue } from '../../src/lib/server/reviews.ts';
import { scenarioList, scenarioPage } from '../../src/lib/server/scenarios.ts';
import { codeOf, good, openWorld, RUDE, SORRY, turnId, type World } from './shop.ts';

let world: World;
let person: Person;

beforeEach(async () => {
	world = openWorld();
	person = await world.person('trainee');
});

async function begin(mode: Mode = 'practice', scenarioId = 'late-parcel'): Promise<string> {
	return good(await startAttempt(world.app, { person, scenarioId, mode, locale: 'zh' })).attemptId;
}

const look = async (attemptId: string): Promise<ChatShown> =>
	good(await chat(world.app, { person, attemptId }));

async function say(attemptId: string, text: string, seq?: number, id = turnId()) {
	const seen = seq ?? (await look(attemptId)).seq;
	return submitReply(world.app, { person, attemptId, seq: seen, turnId: id, text });
}

describe('a reply', () => {
	it('is graded, answered and stored', async () => {
		const attemptId = await begin();
		world.clock.now += 5000;
		const shown = good(await say(attemptId, SORRY));
		expect(shown.seq).toBe(2);
		expect(shown.bubbles.map(({ from }) => from)).toEqual(['buyer', 'agent', 'buyer']);
		expect(shown.bubbles[1]?.grade?.verdicts.find(({ name }) => name === '致歉')?.verdict).toBe('met');
		expect(await look(attemptId)).toEqual(shown);
	});

	it.each([
		['nothing but spaces', ' \n ', 'reply/empty'],
		['2,001 characters', '好'.repeat(2001), 'reply/too-long'],
		['a NUL byte', '好\0的', 'reply/nul']
	])('of %s is refused and changes nothing', async (_what, text, code) => {
		const attemptId = await begin();
		const before = await look(attemptId);
		expect(codeOf(await say(attemptId, text))).toBe(code);
		expect(await look(attemptId)).toEqual(before);
	});

	it('of 2,000 characters is taken', async () => {
		const attemptId = await begin();
		expect(good(await say(attemptId, '好'.repeat(2000))).seq).toBe(2);
	});

	it('to somebody else’s attempt is refused with the words for one that does not exist', async () => {
		const attemptId = await begin();
		const other = await world.person('trainee');
		const boss = await world.person('admin');
		const wish = { seq: 1, turnId: turnId(), text: SORRY };
		const nowhere = await submitReply(world.app, { person, attemptId: 'nowhere', ...wish });
		expect(codeOf(nowhere)).toBe('attempt/not-found');
		expect(await submitReply(world.app, { person: other, attemptId, ...wish })).toEqual(nowhere);
		expect(await submitReply(world.app, { person: boss, attemptId, ...wish })).toEqual(nowhere);
		expect((await look(attemptId)).seq).toBe(1);
	});

	it.each([0, -1, 5, 1.5, NaN])('that has seen %s turns is stale and changes nothing', async (seq) => {
		const attemptId = await begin();
		const refused = await say(attemptId, SORRY, seq);
		expect(codeOf(refused)).toBe('attempt/stale');
		expect((await look(attemptId)).seq).toBe(1);
	});

	it('sent twice under one turn id is answered twice and stored once', async () => {
		const attemptId = await begin();
		const id = turnId();
		const first = good(await say(attemptId, '您好呀', 1, id));
		const again = good(await say(attemptId, '您好呀', 1, id));
		expect(again).toEqual(first);
		expect(again.seq).toBe(2);
	});

	it('from two tabs at once is taken once; the other tab is told to look', async () => {
		const attemptId = await begin();
		const [one, two] = await Promise.all([say(attemptId, '您好呀', 1), say(attemptId, '在的亲', 1)]);
		expect([codeOf(one), codeOf(two)]).toEqual([null, 'attempt/stale']);
		expect((await look(attemptId)).seq).toBe(2);
	});

	it('to a closed attempt is refused and says how it ended', async () => {
		const attemptId = await begin();
		const ended = good(await say(attemptId, RUDE));
		expect(ended.status).toBe('finished');
		const refused = await say(attemptId, SORRY);
		expect(codeOf(refused)).toBe('attempt/closed');
		expect(JSON.stringify(refused)).toContain('投诉');
	});

	it('that loses the race with the buyer’s patience is refused: the server’s clock decides', async () => {
		const attemptId = await begin('exam');
		world.clock.now += 3 * 60_000 + 1;
		const refused = await say(attemptId, SORRY, 1);
		expect(codeOf(refused)).toBe('attempt/closed');
		const shown = await look(attemptId);
		expect(shown.ending?.label).toBe('投诉');
		expect(shown.bubbles.some(({ from }) => from === 'agent')).toBe(false);
	});

	it('is taken although the buyer has just asked once more in the same scene', async () => {
		const attemptId = await begin('exam');
		world.clock.now += 61_000;
		const shown = good(await say(attemptId, SORRY, 1));
		expect(shown.bubbles.filter(({ from }) => from === 'agent')).toHaveLength(1);
		expect(shown.bubbles.some(({ text }) => text === '在吗')).toBe(true);
	});
});

/** The reader refuses silences that lead round; an edition from before it did must still not hold up the server. */
function goingRound(content: Content): Content {
	const library = content.library();
	const entry = library.scenarios.get('asking');
	if (entry === undefined) throw new Error('the scenario is missing');
	const { machine } = entry.script;
	const [first, second] = Object.values(machine.nodes);
	if (first === undefined || second === undefined) throw new Error('the scenario has no scenes');
	const round = (to: string) => [{ after: 10_000, says: null, mood: 0, to }];
	const nodes = {
		...machine.nodes,
		[first.id]: { ...first, silences: round(second.id) },
		[second.id]: { ...second, silences: round(first.id) }
	};
	const script = { ...entry.script, machine: { ...machine, nodes } };
	const scenarios = new Map(library.scenarios).set('asking', { ...entry, script });
	return { ...content, library: () => ({ ...library, scenarios }) };
}

describe('silence', () => {
	it('plays what is due, at the time it was due, and nothing before', async () => {
		const attemptId = await begin();
		const started = world.clock.now;
		world.clock.now += 59_000;
		expect(good(await pokeSilence(world.app, { person, attemptId })).seq).toBe(1);
		world.clock.now += 2000;
		const shown = good(await pokeSilence(world.app, { person, attemptId }));
		expect(shown.seq).toBe(2);
		expect(shown.bubbles.at(-1)).toMatchObject({ from: 'buyer', text: '在吗', at: started + 60_000 });
		expect(shown.deadline).toBe(started + 180_000);
	});

	it('costs nothing to who leaves a practice and comes back', async () => {
		const attemptId = await begin();
		world.clock.now += 8 * 3600_000;
		const shown = await look(attemptId);
		expect(shown.status).toBe('open');
		expect(shown.bubbles.filter(({ from }) => from === 'buyer')).toHaveLength(1);
		expect(shown.deadline).toBe(world.clock.now + 60_000);
	});

	it('costs nothing to who comes back to an open page and sends at once', async () => {
		const attemptId = await begin();
		world.clock.now += 3600_000;
		const shown = good(await say(attemptId, SORRY, 1));
		expect(shown.bubbles.map(({ from }) => from)).toEqual(['buyer', 'agent', 'buyer']);
	});

	it('always counts in an exam', async () => {
		const attemptId = await begin('exam');
		world.clock.now += 8 * 3600_000;
		expect((await look(attemptId)).status).toBe('finished');
	});

	it('that leads round in a circle stops at a bound', async () => {
		world = { ...world, app: { ...world.app, content: goingRound(world.app.content) } };
		const attemptId = await begin('exam', 'asking');
		world.clock.now += 365 * 24 * 3600_000;
		const shown = await look(attemptId);
		expect(shown.seq).toBeLessThanOrEqual(1000);
		expect(codeOf(await say(attemptId, '您好', shown.seq))).toBe('attempt/too-many-turns');
		expect(good(await giveUp(world.app, { person, attemptId })).status).toBe('finished');
	});
});

describe('starting', () => {
	it('goes on with the open attempt of the same scenario and mode', async () => {
		const first = await begin();
		await say(first, '您好呀');
		expect(await begin()).toBe(first);
		expect(await begin('exam')).not.toBe(first);
	});

	it('begins one attempt when two tabs start at once', async () => {
		const [one, two] = await Promise.all([begin(), begin()]);
		expect(one).toBe(two);
	});

	it('gives one go at an exam', async () => {
		const attemptId = await begin('exam');
		await say(attemptId, RUDE);
		const again = await startAttempt(world.app, {
			person,
			scenarioId: 'late-parcel',
			mode: 'exam',
			locale: 'zh'
		});
		expect(codeOf(again)).toBe('exam/taken');
	});

	it('lets practise as often as one likes', async () => {
		const first = await begin();
		await say(first, RUDE);
		expect(await begin()).not.toBe(first);
	});

	it('refuses a scenario that is not there', async () => {
		const none = await startAttempt(world.app, {
			person,
			scenarioId: 'none',
			mode: 'practice',
			locale: 'zh'
		});
		expect(codeOf(none)).toBe('scenario/not-found');
	});
});

describe('an exam', () => {
	it('shows no grade, no mood, no hint and nothing to take back', async () => {
		const attemptId = await begin('exam');
		const shown = good(await say(attemptId, '您好呀'));
		expect(shown).toMatchObject({ mood: null, hasHint: false, canUndo: false });
		expect(shown.bubbles.every(({ grade }) => grade === null)).toBe(true);
		expect(codeOf(await hint(world.app, { person, attemptId }))).toBe('attempt/not-practice');
		const wish = { person, attemptId, seq: shown.seq, turnId: turnId() };
		expect(codeOf(await undo(world.app, wish))).toBe('attempt/not-practice');
		expect(codeOf(await result(world.app, { person, attemptId }))).toBe('attempt/open');
	});

	it('that its trainee has left reaches the supervisor all the same', async () => {
		await begin('exam');
		await settleLeftExams(world.app);
		expect(await reviewQueue(world.app)).toEqual([]);
		world.clock.now += 8 * 3600_000;
		await settleLeftExams(world.app);
		expect(await reviewQueue(world.app)).toHaveLength(1);
	});

	it('that is given up is failed', async () => {
		const attemptId = await begin('exam');
		await say(attemptId, SORRY);
		expect(good(await giveUp(world.app, { person, attemptId })).status).toBe('finished');
		expect(good(await result(world.app, { person, attemptId })).passed).toBe(false);
	});

	it('never shows an example, a later scene or another line of the script', async () => {
		const attemptId = await begin('exam');
		const shown = JSON.stringify(good(await say(attemptId, '您好呀')));
		for (const secret of ['耽误您了', '脑子有问题', '那您快点帮我查', '先为等待道歉', '先道歉，再去查'])
			expect(shown).not.toContain(secret);
	});
});

describe('in practice', () => {
	it('a reply can be taken back and tried again', async () => {
		const attemptId = await begin();
		const before = await look(attemptId);
		const wrong = good(await say(attemptId, '您好呀'));
		expect(wrong.mood).toBe(50);
		const back = good(await undo(world.app, { person, attemptId, seq: wrong.seq, turnId: turnId() }));
		expect(back.mood).toBe(before.mood);
		expect(good(await say(attemptId, SORRY)).mood).toBe(before.mood);
	});

	it('there is nothing to take back before the first reply', async () => {
		const attemptId = await begin();
		const refused = await undo(world.app, { person, attemptId, seq: 1, turnId: turnId() });
		expect(codeOf(refused)).toBe('attempt/nothing-to-undo');
	});

	it('a hint is shown on request', async () => {
		const attemptId = await begin();
		expect(good(await hint(world.app, { person, attemptId })).html).toContain('先为等待道歉');
	});

	it('an action is checked and belongs to the next reply', async () => {
		const attemptId = await begin();
		const wish = { person, attemptId, seq: 1, turnId: turnId() };
		expect(codeOf(await doAction(world.app, { ...wish, action: 'fly', values: {} }))).toBe('action/bad');
		const bad = await doAction(world.app, { ...wish, action: 'coupon', values: { amount: '很多' } });
		expect(codeOf(bad)).toBe('action/bad');
		const done = good(await doAction(world.app, { ...wish, action: '查物流', values: {} }));
		expect(done.seq).toBe(2);
		expect(good(await say(attemptId, SORRY)).seq).toBe(3);
	});

	it('an action sent twice under one turn id is done once', async () => {
		const attemptId = await begin();
		const wish = { person, attemptId, seq: 1, turnId: turnId(), action: '查物流', values: {} };
		expect(good(await doAction(world.app, wish)).seq).toBe(2);
		expect(good(await doAction(world.app, wish)).seq).toBe(2);
	});
});

describe('a draft', () => {
	it('is there on another device, and gone when the reply is sent', async () => {
		const attemptId = await begin();
		good(await saveDraft(world.app, { person, attemptId, text: '写了一半' }));
		good(await saveDraft(world.app, { person, attemptId, text: '写了一大半' }));
		expect((await look(attemptId)).draft).toBe('写了一大半');
		expect(good(await say(attemptId, SORRY)).draft).toBe('');
	});

	it('of somebody else is refused', async () => {
		const attemptId = await begin();
		const other = await world.person('trainee');
		expect(codeOf(await saveDraft(world.app, { person: other, attemptId, text: 'x' }))).toBe(
			'attempt/not-found'
		);
	});
});

describe('a result', () => {
	it('is for the trainee, supervisors and administrators, not for other trainees', async () => {
		const attemptId = await begin();
		await say(attemptId, RUDE);
		const mine = good(await result(world.app, { person, attemptId }));
		expect(mine).toMatchObject({ passed: false, percent: 0, trainee: person.name });
		expect(mine.redlines).toHaveLength(1);
		const supervisor = await world.person('supervisor');
		expect(good(await result(world.app, { person: supervisor, attemptId })).percent).toBe(0);
		const other = await world.person('trainee');
		expect(codeOf(await result(world.app, { person: other, attemptId }))).toBe('attempt/not-found');
	});

	it('stays as it was when the scenario is edited', async () => {
		const attemptId = await begin();
		await say(attemptId, RUDE);
		const before = await result(world.app, { person, attemptId });
		expect(
			await result(
				{ ...world.app, content: openWorld(':memory:', new Map()).app.content },
				{ person, attemptId }
			)
		).toEqual(before);
	});

	it('is in the lists', async () => {
		const attemptId = await begin();
		await say(attemptId, RUDE);
		expect(await myAttempts(world.app, person)).toMatchObject([{ id: attemptId, percent: 0, passed: false }]);
		const [listed] = (await scenarioList(world.app, person, 'zh')).filter(({ id }) => id === 'late-parcel');
		expect(listed).toMatchObject({ best: { percent: 0, passed: false }, openPractice: null, exams: 0 });
		const page = good(await scenarioPage(world.app, person, 'late-parcel', 'zh'));
		expect(page).toMatchObject({ examAllowed: true, persona: '阿禾', attempts: [{ id: attemptId }] });
		expect(page.lessons).toEqual([{ id: 'waiting', title: '买家在等' }]);
	});
});

it('every act is in the audit log', async () => {
	const attemptId = await begin();
	await say(attemptId, RUDE);
	const actions = (await auditPage(world.app)).filter(({ subject }) => subject === attemptId);
	expect(actions.map(({ action }) => action).sort()).toEqual([
		'attempt/finished',
		'attempt/reply',
		'attempt/started'
	]);
});
