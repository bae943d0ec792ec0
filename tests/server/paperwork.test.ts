/** The lines of an early confirmation on forms and daily reports, from what people really filled in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { chat, doAction, giveUp, submitReply } from '../../src/lib/server/attempts.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { personSheet } from '../../src/lib/server/person-sheets.ts';
import { overrule } from '../../src/lib/server/overrules.ts';
import { handInReport } from '../../src/lib/server/rush-results.ts';
import { run, startRush } from '../../src/lib/server/rushes.ts';
import { FILES, good, LATE_PARCEL, openWorld, SORRY, turnId, type World } from './shop.ts';

const HOUR = 3_600_000;

/** A parcel that came short: the case is to be registered. */
const SHORT = LATE_PARCEL.replace('title: 包裹不动了', 'title: 少了一条')
	.replace(
		'lessons: [waiting]',
		'desk:\n  orders:\n    - { id: D4, item: 丝巾, price: 169 元, state: signed }'
	)
	.replace('### 去向', '- 操作 登记少发（10）：登记 类型 = 少发 且 订单 = D4\n\n### 去向');

const NOON = `---
title: 午间
minutes: 10
patience: 2m
arrivals:
  - { at: 0s, scenario: late-parcel }
---
先接住。
`;

const SHOP = new Map([...FILES, ['scenarios/aftersale/short.md', SHORT], ['rushes/noon.md', NOON]]);

let world: World;
let trainee: Person;
let supervisor: Person;

beforeEach(async () => {
	world = openWorld(':memory:', SHOP);
	trainee = await world.person('trainee', '小林');
	supervisor = await world.person('supervisor', '周岚');
});

const lineOf = async (id: string) => {
	const { confirmation } = good(await personSheet(world.app, { person: supervisor, personId: trainee.id }));
	return confirmation.lines.find((one) => one.id === id);
};

/** One conversation about the short parcel, its register filled in for this order, or not at all. */
async function shortParcel(order: string | null): Promise<string> {
	const person = trainee;
	const started = await startAttempt(world.app, { person, scenarioId: 'short', mode: 'exam', locale: 'zh' });
	const { attemptId } = good(started);
	world.clock.now += 5000;
	const seqOf = async () => good(await chat(world.app, { person, attemptId })).seq;
	if (order !== null) {
		const wish = { person, attemptId, seq: await seqOf(), turnId: turnId() };
		const values = {
			kind: 'short',
			text: '少一条',
			order,
			responsible: '小王',
			follow_up: '明天',
			state: 'open'
		};
		good(await doAction(world.app, { ...wish, action: 'register', values }));
	}
	good(
		await submitReply(world.app, { person, attemptId, seq: await seqOf(), turnId: turnId(), text: SORRY })
	);
	good(await giveUp(world.app, { person, attemptId }));
	return attemptId;
}

describe('registers', () => {
	it('count as they were graded, with the conversation as the proof', async () => {
		expect(await lineOf('register')).toMatchObject({ met: false, evidence: { zh: '还没有做过。' } });
		const attemptId = await shortParcel('D4');
		expect(await lineOf('register')).toMatchObject({
			met: true,
			evidence: { zh: '看每个剧本最近的一次：1 份里对了 1 份。' },
			proofs: [{ kind: 'attempt', id: attemptId }]
		});
	});

	it('left out are to be done again, and what a supervisor overruled counts as ruled', async () => {
		const attemptId = await shortParcel(null);
		expect(await lineOf('register')).toMatchObject({
			met: false,
			evidence: { zh: '看每个剧本最近的一次：1 份里对了 0 份。要重做：少了一条。' }
		});
		good(
			await overrule(world.app, {
				person: supervisor,
				attemptId,
				seq: null,
				criterion: '登记少发',
				verdict: 'met',
				reason: '写在纸上了',
				version: 0
			})
		);
		expect(await lineOf('register')).toMatchObject({ met: true });
	});

	it('are not asked of anybody where no scenario does: hand-overs are left to the supervisor', async () => {
		expect(await lineOf('transfer')).toMatchObject({ met: null });
	});
});

describe('daily reports', () => {
	/** A shift from its beginning to its end; gives the run. */
	async function shift(): Promise<string> {
		const person = trainee;
		const { runId } = good(
			await startRush(world.app, { person, rushId: 'noon', mode: 'practice', locale: 'zh' })
		);
		world.clock.now += HOUR / 6;
		good(await run(world.app, { person, runId }));
		return runId;
	}
	const handIn = async (runId: string, received = '1') =>
		good(
			await handInReport(world.app, {
				person: trainee,
				runId,
				fields: {
					received,
					left: '1',
					handed: '0',
					problems: '阿禾等太久走了',
					promised: '无',
					suggestion: '无'
				}
			})
		);

	it('are asked for two hours after a shift, and then are missing', async () => {
		expect(await lineOf('reports')).toMatchObject({ met: false, evidence: { zh: '还没有接过一班。' } });
		const runId = await shift();
		expect(await lineOf('reports')).toMatchObject({ evidence: { zh: '还没有接过一班。' } });
		world.clock.now += 2 * HOUR;
		expect(await lineOf('reports')).toMatchObject({
			met: false,
			evidence: { zh: '最近 1 班，下班后 2 小时内交了 0 份。' },
			proofs: [{ kind: 'run', id: runId }]
		});
		await handIn(runId);
		expect(await lineOf('reports')).toMatchObject({ met: false });
		expect(await lineOf('report-fields')).toMatchObject({ met: true });
	});

	it('in on time and right are met; one field wrong is seen', async () => {
		await handIn(await shift());
		expect(await lineOf('reports')).toMatchObject({ met: true });
		expect(await lineOf('report-fields')).toMatchObject({
			met: true,
			evidence: { zh: '6 栏里对了 6 栏，没交的按没填算。' }
		});
		await handIn(await shift(), '7');
		expect(await lineOf('report-fields')).toMatchObject({
			met: false,
			evidence: { zh: '12 栏里对了 11 栏，没交的按没填算。' }
		});
	});
});
