import { beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/lib/server/audit.ts';
import { acquit, overrule } from '../../src/lib/server/overrules.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { decide, review } from '../../src/lib/server/reviews.ts';
import { PRICE_ASKED, sitGraded } from './graded.ts';
import { codeOf, good, openWorld, type World } from './shop.ts';

let world: World;
let supervisor: Person;
let attemptId: string;

beforeEach(async () => {
	world = openWorld(':memory:', new Map([['scenarios/presale/asking.md', PRICE_ASKED]]));
	supervisor = await world.person('supervisor', '周岚');
	const trainee = await world.person('trainee', '小林');
	const doubts = { 热情: 'unsure', 骂人: 'unsure', 催单: 'unsure' } as const;
	attemptId = await sitGraded(world, trainee, '您好呀，99 元', doubts);
});

const look = async () => good(await review(world.app, { person: supervisor, attemptId }));
const verdictOf = async (name: string) =>
	(await look()).result.criteria.find((one) => one.name === name)?.verdict;
const free = (criteria: readonly string[], more: Partial<Parameters<typeof acquit>[1]> = {}) =>
	acquit(world.app, {
		person: supervisor,
		attemptId,
		version: 0,
		reason: '看过原话',
		doubts: criteria.map((criterion) => ({ criterion, seq: 1 })),
		...more
	});

const blame = (person: Person) =>
	overrule(world.app, {
		person,
		attemptId,
		version: 0,
		seq: 1,
		criterion: '骂人',
		verdict: 'missed',
		reason: '骂了'
	});

describe('several doubts that are none', () => {
	it('are said so at once: each has its own line, its reason, and its place in the audit', async () => {
		const before = await look();
		const page = good(await free(['骂人', '催单']));
		expect(page.version).toBe(2);
		expect(page.result.undecided).toBe(before.result.undecided - 2);
		for (const name of ['骂人', '催单']) {
			const one = page.result.criteria.find((criterion) => criterion.name === name);
			expect(one).toMatchObject({ machine: 'unsure', verdict: 'met' });
			expect(one?.overrules).toMatchObject([{ byName: '周岚', reason: '看过原话' }]);
		}
		expect(await verdictOf('热情')).toBe('unsure');
		expect(await verifyAudit(world.app)).toMatchObject({ ok: true });
	});

	it('only what was ticked', async () => {
		good(await free(['骂人']));
		expect([await verdictOf('骂人'), await verdictOf('催单')]).toEqual(['met', 'unsure']);
	});

	it('named twice it is said once', async () => {
		expect(good(await free(['骂人', '骂人'])).version).toBe(1);
	});
});

describe('is refused, and nothing changes,', () => {
	const unchanged = async (): Promise<void> => {
		expect(await look()).toMatchObject({ version: 0 });
		expect([await verdictOf('骂人'), await verdictOf('催单')]).toEqual(['unsure', 'unsure']);
	};

	it.each([
		['something that has to be said', ['骂人', '热情'], 'review/no-doubt'],
		['something that nobody asks for', ['骂人', '没有'], 'review/no-doubt'],
		['nothing', [], 'review/none-chosen']
	] as const)('%s', async (_, criteria, code) => {
		expect(codeOf(await free(criteria))).toBe(code);
		await unchanged();
	});

	it('without a reason', async () => {
		expect(codeOf(await free(['骂人'], { reason: ' ' }))).toBe('review/reason');
		await unchanged();
	});

	it('to a trainee, and to whoever was overtaken', async () => {
		const trainee = await world.person('trainee');
		expect(codeOf(await free(['骂人'], { person: trainee }))).toBe('attempt/not-found');
		await unchanged();
		good(await blame(await world.person('supervisor', '方圆')));
		expect(codeOf(await free(['催单']))).toBe('review/overtaken');
	});

	it('what was decided by a person since, and what is signed', async () => {
		good(await blame(supervisor));
		expect(codeOf(await free(['骂人'], { version: 1 }))).toBe('review/no-doubt');
		const returned = {
			person: supervisor,
			attemptId,
			version: 1,
			decision: 'returned',
			reason: '再练'
		} as const;
		good(await decide(world.app, returned));
		expect(codeOf(await free(['催单'], { version: 2 }))).toBe('review/locked');
	});
});
