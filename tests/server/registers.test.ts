/** The register summed up over weeks and months, from what people entered at their desks. */
import { beforeEach, describe, expect, it } from 'vitest';
import { chat, doAction, revoke } from '../../src/lib/server/attempts.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { registerOver } from '../../src/lib/server/registers.ts';
import { FILES, good, LATE_PARCEL, openWorld, turnId, type World } from './shop.ts';

const DAY = 86_400_000;

const DESK = LATE_PARCEL.replace('title: 包裹不动了', 'title: 丢件').replace(
	'lessons: [waiting]',
	`desk:
  orders:
    - { id: D4, item: scarf, price: 169 元, state: shipped }
    - { id: D5, item: 大衣, price: 799 元, state: signed }
  parcels:
    - { id: ZT1, order: D4, courier: 中通, track: [已揽收] }`
);
const SCARF = '---\ntitle: 桑蚕丝方巾\nfacts:\n  售价: 169 元\n---\n\n一条方巾。\n';

let world: World;
let trainee: Person;
let other: Person;
let supervisor: Person;

beforeEach(async () => {
	world = openWorld(
		':memory:',
		new Map([...FILES, ['scenarios/aftersale/lost.md', DESK], ['products/scarf.md', SCARF]])
	);
	trainee = await world.person('trainee', '小林');
	other = await world.person('trainee', '小周');
	supervisor = await world.person('supervisor', '周岚');
});

async function enter(person: Person, entries: readonly Readonly<Record<string, string>>[]): Promise<string> {
	const started = await startAttempt(world.app, {
		person,
		scenarioId: 'lost',
		mode: 'practice',
		locale: 'zh'
	});
	const { attemptId } = good(started);
	for (const values of entries) {
		const { seq } = good(await chat(world.app, { person, attemptId }));
		const wish = { person, attemptId, seq, turnId: turnId(), action: 'register', values };
		good(await doAction(world.app, wish));
	}
	return attemptId;
}

const over = (person: Person, wish: Partial<Parameters<typeof registerOver>[2]> = {}, own = false) =>
	registerOver(world.app, { person, own }, { span: 'week', day: '', kind: '', who: '', ...wish }, 'zh');

const LOST = { kind: 'lost', text: '三天没有扫描', order: 'D4', responsible: '中通某网点' };
const BAD = { kind: 'quality', text: '袖口开线', order: 'D5', state: 'done' };

describe('the register of a week', () => {
	it('sums up what everybody entered, with product and courier, for supervisors', async () => {
		const attempt = await enter(trainee, [LOST, BAD]);
		await enter(other, [BAD]);
		const { summary, entries, people, period } = await over(supervisor);
		expect(period).toMatchObject({ first: '2026-11-16', last: '2026-11-22' });
		expect(summary).toMatchObject({
			total: 3,
			open: 1,
			kinds: [
				{ name: '质量问题', count: 2 },
				{ name: '丢件', count: 1 }
			],
			products: [
				{ name: '大衣', count: 2 },
				{ name: '桑蚕丝方巾', count: 1 }
			],
			couriers: [
				{ name: '中通', count: 1 },
				{ name: null, count: 2 }
			]
		});
		expect(people.map(({ name }) => name).sort()).toEqual(['小周', '小林'].sort());
		expect(entries.find(({ kind }) => kind === '丢件')).toMatchObject({
			attempt,
			person: '小林',
			order: 'D4',
			text: '三天没有扫描'
		});
	});

	it('shows one kind, or one person', async () => {
		await enter(trainee, [LOST, BAD]);
		await enter(other, [BAD]);
		expect((await over(supervisor, { kind: 'quality' })).summary.total).toBe(2);
		expect((await over(supervisor, { who: other.id })).summary.total).toBe(1);
		expect((await over(supervisor, { kind: 'lost', who: other.id })).summary.total).toBe(0);
	});

	it('shows trainees their own entries, whatever they ask for', async () => {
		await enter(trainee, [LOST]);
		await enter(other, [BAD]);
		for (const wish of [{}, { who: other.id }])
			for (const { person } of (await over(trainee, wish)).entries) expect(person).toBe('小林');
		expect((await over(trainee)).summary.total).toBe(1);
		expect((await over(supervisor, {}, true)).summary.total).toBe(0);
	});

	it('leaves out what was withdrawn, and what another week holds', async () => {
		const attemptId = await enter(trainee, [LOST]);
		const { seq } = good(await chat(world.app, { person: trainee, attemptId }));
		good(await revoke(world.app, { person: trainee, attemptId, seq, turnId: turnId(), target: seq - 1 }));
		expect((await over(supervisor)).summary.total).toBe(0);
		await enter(trainee, [BAD]);
		world.clock.now += 7 * DAY;
		const later = await over(supervisor);
		expect(later.summary.total).toBe(0);
		expect(later.after).toBeNull();
		expect((await over(supervisor, { day: later.before })).summary.total).toBe(1);
		expect((await over(supervisor, { span: 'month' })).summary.total).toBe(1);
	});
});
