/** Messages in a row, recalls, withdrawals and rushes through the use cases: checked, stored once, told to who watches. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';
import { neverBack } from '../../src/lib/server/app.ts';
import { find } from '../../src/lib/server/attempt-rows.ts';
import { openAttemptRow, settleAttempt, startAttempt } from '../../src/lib/server/attempt-start.ts';
import { myAttempts } from '../../src/lib/server/attempt-lists.ts';
import {
	chat,
	doAction,
	giveUp,
	mayWatch,
	recall,
	result,
	revoke,
	submitReply,
	undo
} from '../../src/lib/server/attempts.ts';
import { step } from '../../src/lib/server/db.ts';
import { pin } from '../../src/lib/server/editions.ts';
import { ActionBody, isEndpoint, readJson, ReplyBody, TargetBody } from '../../src/lib/server/endpoint.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { rushRuns } from '../../src/lib/server/schema.ts';
import { codeOf, good, openWorld, SORRY, turnId, type World } from './shop.ts';

let world: World;
let person: Person;
let attemptId: string;

beforeEach(async () => {
	world = openWorld();
	person = await world.person('trainee');
	const wish = { person, scenarioId: 'late-parcel', mode: 'practice', locale: 'zh' } as const;
	({ attemptId } = good(await startAttempt(world.app, wish)));
	await new Promise(setImmediate);
});

const look = async (): Promise<ChatShown> => good(await chat(world.app, { person, attemptId }));
const wish = async () => ({ person, attemptId, seq: (await look()).seq, turnId: turnId() });
const send = async (text: string, more = true) => submitReply(world.app, { ...(await wish()), text, more });

describe('messages in a row', () => {
	it('are stored one by one and graded together', async () => {
		const waiting = good(await send('您好'));
		expect(waiting).toMatchObject({ seq: 2, unfinished: true });
		const replied = good(await send(SORRY, false));
		expect(replied).toMatchObject({ seq: 3, unfinished: false });
		const loaded = await world.app.store.read((q) => find(q, world.app, attemptId));
		expect(loaded?.turns.at(-1)).toMatchObject({ kind: 'reply', text: `您好\n${SORRY}` });
	});

	it('sent twice under one turn id are stored once', async () => {
		const once = { ...(await wish()), text: '您好', more: true };
		good(await submitReply(world.app, once));
		expect(good(await submitReply(world.app, once)).seq).toBe(2);
	});

	it('sent again after another device has taken something back are answered with everything', async () => {
		const first = good(await send('您好'));
		const once = { ...(await wish()), text: '在的', more: true, newsOnly: true };
		expect(good(await submitReply(world.app, once)).from).toBe(2);
		good(await recall(world.app, { ...(await wish()), target: first.seq - 1 }));
		const again = good(await submitReply(world.app, once));
		expect(again.bubbles.find(({ seq }) => seq === first.seq - 1)?.recalled).toBe(true);
	});

	it('go to the buyer by an empty reply, which without them is refused', async () => {
		expect(codeOf(await send('', false))).toBe('reply/empty');
		expect(codeOf(await send('  ', true))).toBe('reply/empty');
		good(await send(SORRY));
		expect(good(await send(' ', false)).bubbles.at(-1)?.text).toBe('那您快点帮我查');
	});

	it('may be 2,000 characters together', async () => {
		good(await send('啊'.repeat(1500)));
		expect(codeOf(await send('啊'.repeat(500)))).toBe('reply/too-long');
		expect((await look()).seq).toBe(2);
		good(await send('啊'.repeat(499)));
	});

	it('keep how they were typed', async () => {
		const keyed = { ms: 4000, typed: 10, pasted: 0 };
		good(await submitReply(world.app, { ...(await wish()), text: SORRY, keyed }));
		const loaded = await world.app.store.read((q) => find(q, world.app, attemptId));
		expect(loaded?.turns.at(-1)).toMatchObject({ keyed });
	});
});

describe('what the endpoints read', () => {
	const post = (body: unknown): Request =>
		new Request('http://x', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
	const sent = { seq: 1, turnId: 't', text: '您好' };

	it.each([
		['figures', { ms: 10, typed: 2, pasted: 0 }, { ms: 10, typed: 2, pasted: 0 }],
		['none', undefined, undefined],
		['a negative number', { ms: -1, typed: 2, pasted: 0 }, undefined],
		['hours of typing', { ms: 3_600_001, typed: 2, pasted: 0 }, undefined],
		['more than fits', { ms: 10, typed: 4001, pasted: 0 }, undefined],
		['text', 'fast', undefined]
	])('of typing: %s', async (_what, keyed, read) => {
		expect(await readJson(post({ ...sent, keyed }), ReplyBody)).toMatchObject({ ...sent, more: false });
		expect(good(await readJson(post({ ...sent, keyed }), ReplyBody)).keyed).toEqual(read);
	});

	it.each([
		['an action without values', ActionBody, { seq: 1, turnId: 't', action: 'note' }],
		['values that are no text', ActionBody, { seq: 1, turnId: 't', action: 'note', values: { text: 1 } }],
		['a target that is no turn', TargetBody, { seq: 1, turnId: 't', target: -1 }],
		['a target in words', TargetBody, { seq: 1, turnId: 't', target: '1' }],
		['a turn id with spaces', TargetBody, { seq: 1, turnId: 'a b', target: 1 }],
		['more in words', ReplyBody, { ...sent, more: 'yes' }]
	] as const)('%s is refused', async (_what, schema, body) => {
		expect(codeOf(await readJson<unknown>(post(body), schema))).toBe('request/misshapen');
	});
});

describe('who is signed out', () => {
	const ROUTES = fileURLToPath(new URL('../../src/routes', import.meta.url));
	const endpoints = globSync('**/+server.ts', { cwd: ROUTES })
		.filter((file) => /\banswer(?:Json|Events)\(/.test(readFileSync(join(ROUTES, file), 'utf8')))
		.map((file) => `/${dirname(file).replaceAll('\\', '/')}`);

	it('is answered in JSON by every endpoint that speaks it, not led to a page', () => {
		expect(endpoints.length).toBeGreaterThan(10);
		expect(endpoints.filter((id) => !isEndpoint(id))).toEqual([]);
	});

	it('is led to the sign-in by pages', () => {
		expect(['/(trainee)/attempts/[id]', '/(trainee)/home', '/login', null].filter(isEndpoint)).toEqual([]);
	});
});

describe('taking one thing back', () => {
	it('a message within two minutes by the server’s clock, once', async () => {
		const { seq } = good(await send('您好'));
		const aim = { ...(await wish()), target: seq - 1 };
		const recalled = good(await recall(world.app, aim));
		expect(recalled).toMatchObject({ unfinished: false, recallable: [] });
		expect(good(await recall(world.app, aim)).seq).toBe(recalled.seq);
		expect(codeOf(await recall(world.app, { ...aim, turnId: turnId() }))).toBe('recall/nothing');
	});

	it('is too late after two minutes', async () => {
		const { seq } = good(await send('您好'));
		world.clock.now += 120_001;
		const aim = { ...(await wish()), target: seq - 1 };
		expect(codeOf(await recall(world.app, aim))).toBe('recall/too-late');
		expect((await look()).recallable).toEqual([]);
	});

	it('needs to have seen nothing but what it takes back', async () => {
		const { seq } = good(await send('您好'));
		const before = { ...(await wish()), target: seq - 1 };
		good(await send('在的'));
		good(await recall(world.app, before));
		expect((await look()).unfinished).toBe(true);
	});

	it('an action where the real office can, and nobody else’s', async () => {
		const noted = good(
			await doAction(world.app, { ...(await wish()), action: 'note', values: { text: '勿放单据' } })
		);
		expect(noted.revocable).toEqual([1]);
		const aim = { ...(await wish()), target: 1 };
		const other = await world.person('trainee');
		expect(codeOf(await revoke(world.app, { ...aim, person: other }))).toBe('attempt/not-found');
		expect(good(await revoke(world.app, aim)).revocable).toEqual([]);
	});
});

describe('an action of the workbench', () => {
	it.each([
		['a negative amount', { amount: '-5' }, 'amount'],
		['a huge amount', { amount: '1e9' }, 'amount'],
		['text for a number', { amount: '很多' }, 'amount'],
		['nothing', {}, 'amount'],
		['an argument that is not there', { amount: '5', hack: '1' }, 'hack']
	])('with %s is refused at its field, and nothing changes', async (_what, values, field) => {
		const refused = await doAction(world.app, { ...(await wish()), action: 'payout', values });
		expect(refused).toMatchObject({ kind: 'failure', field });
		expect((await look()).seq).toBe(1);
	});

	it('of 10,000 characters is refused, HTML is plain text', async () => {
		const act = async (text: string) =>
			doAction(world.app, { ...(await wish()), action: 'note', values: { text } });
		expect(await act('字'.repeat(10_000))).toMatchObject({ kind: 'failure', field: 'text' });
		const page = good(await act('<b>勿放</b>'));
		expect(page.bubbles.at(-1)?.said?.zh).toContain('<b>勿放</b>');
	});
});

describe('a conversation of a rush', () => {
	async function admit(leaves: 'leaves' | 'complains', mode: 'practice' | 'exam' = 'practice') {
		const { app } = world;
		const library = app.content.library();
		const entry = library.scenarios.get('late-parcel')!;
		const runId = app.newId();
		const { row } = await app.store.write(function* (q) {
			const { id: editionId } = yield* pin(q, app, library, entry);
			const arrival = { at: 0, scenario: 'late-parcel', patience: 90_000, leaves };
			const rush = { id: 'r', title: '高峰', atMost: 4, length: 600_000, handover: false, briefing: '' };
			const edition = { format: 1 as const, rush: { ...rush, arrivals: [arrival] }, editions: [editionId] };
			const at = app.now();
			const run = { id: runId, personId: person.id, rushId: 'r', title: '高峰', edition, mode };
			yield* step(q.insert(rushRuns).values({ ...run, status: 'open', seed: 0, startedAt: at }));
			return yield* openAttemptRow(q, app, {
				person,
				scenarioId: 'late-parcel',
				editionId,
				mode,
				seed: 7,
				at,
				sittingId: null,
				rush: { runId, arrival: 0, patience: 90_000 }
			});
		});
		attemptId = row.id;
		return runId;
	}

	it.each([
		['leaves', '等太久走了'],
		['complains', '等太久投诉了']
	] as const)('whose buyer %s is over at the time it was due', async (leaves, label) => {
		const runId = await admit(leaves);
		const began = world.clock.now;
		expect(await look()).toMatchObject({ rushRunId: runId, deadline: began + 60_000, canUndo: false });
		world.clock.now += 3_600_000;
		expect((await look()).ending).toEqual({ label, outcome: 'failure' });
		expect(good(await result(world.app, { person, attemptId }))).toMatchObject({
			endedAt: began + 90_000,
			passed: false,
			ending: { label }
		});
		expect(codeOf(await send(SORRY))).toBe('attempt/closed');
	});

	it('never rests, and nothing can be taken back', async () => {
		await admit('leaves');
		world.clock.now += 61_000;
		expect((await look()).bubbles.at(-1)?.text).toBe('在吗');
		good(await send(SORRY, false));
		expect(codeOf(await undo(world.app, await wish()))).toBe('attempt/in-rush');
	});

	it('is in no list of single conversations, and is no reason not to begin one', async () => {
		await admit('leaves', 'exam');
		const exam = { person, scenarioId: 'late-parcel', mode: 'exam', locale: 'zh' } as const;
		const started = good(await startAttempt(world.app, exam));
		expect(started.attemptId).not.toBe(attemptId);
		const listed = await myAttempts(world.app, person);
		expect(listed.map(({ id }) => id)).not.toContain(attemptId);
	});

	it('can be settled within a write of its run', async () => {
		await admit('leaves');
		world.clock.now += 100_000;
		const settled = await world.app.store.write(function* (q) {
			const loaded = yield* find(q, world.app, attemptId);
			return yield* settleAttempt(q, world.app, loaded!, world.app.now());
		});
		expect(settled.row.status).toBe('finished');
	});

	it('tells who watches the run', async () => {
		const runId = await admit('leaves');
		const told: number[] = [];
		const stop = world.app.watchers.watch([`run:${runId}`], ({ seq }) => told.push(seq));
		good(await send('您好'));
		await new Promise(setImmediate);
		stop();
		expect(told).toContain(2);
	});
});

describe('who watches', () => {
	it('is told after every act, when it can be read, and of the end', async () => {
		const told: { seq: number; open: boolean; stored: number }[] = [];
		const stop = world.app.watchers.watch([attemptId], ({ seq, open }) => {
			void look().then((page) => told.push({ seq, open, stored: page.seq }));
		});
		good(await send('您好'));
		good(await doAction(world.app, { ...(await wish()), action: 'track', values: {} }));
		good(await recall(world.app, { ...(await wish()), target: 1 }));
		good(await giveUp(world.app, { person, attemptId }));
		await new Promise((done) => setTimeout(done, 20));
		stop();
		expect(told.map(({ seq, open }) => [seq, open])).toEqual([
			[2, true],
			[3, true],
			[4, true],
			[4, false]
		]);
		for (const { seq, stored } of told) expect(stored).toBeGreaterThanOrEqual(seq);
	});

	it('is told nothing after stopping', async () => {
		const told: number[] = [];
		world.app.watchers.watch([attemptId], ({ seq }) => told.push(seq))();
		good(await send('您好'));
		await new Promise(setImmediate);
		expect(told).toEqual([]);
	});

	it('must be the trainee whose it is', async () => {
		const other = await world.person('supervisor');
		expect(codeOf(await mayWatch(world.app, { person: other, attemptId }))).toBe('attempt/not-found');
		good(await mayWatch(world.app, { person, attemptId }));
	});

	it('reads a stream of events, which ends with the server', async () => {
		const stream = good(world.app.watchers.stream(person.id, [attemptId]));
		const reader = stream.getReader();
		const read = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
		expect(await read()).toContain('retry');
		good(await send('您好'));
		expect(JSON.parse((await read()).replace('data: ', ''))).toEqual({ attemptId, seq: 2, open: true });
		world.app.watchers.close();
		expect((await reader.read()).done).toBe(true);
	});

	it('is hung up on when nobody reads what it is sent: it asks for the state when it comes again', async () => {
		const { watchers } = world.app;
		const stream = good(watchers.stream(person.id, [attemptId]));
		for (let seq = 1; seq <= 1000; seq++) {
			watchers.changed({ attemptId, seq, open: true });
			await new Promise(setImmediate);
		}
		const texts: string[] = [];
		for await (const bytes of stream) texts.push(new TextDecoder().decode(bytes));
		expect(texts.length).toBeGreaterThan(1);
		expect(texts.length).toBeLessThan(200);
		const others = Array.from({ length: 6 }, () => codeOf(watchers.stream(person.id, [attemptId])));
		expect(others).toEqual(Array(6).fill(null));
	}, 5000);

	it('may open six streams; one that is closed makes room', async () => {
		const open = () => world.app.watchers.stream(person.id, [attemptId]);
		const streams = Array.from({ length: 6 }, () => good(open()));
		expect(codeOf(open())).toBe('events/too-many');
		await streams[0]!.cancel();
		good(open());
		expect(codeOf(world.app.watchers.stream('somebody', [attemptId]))).toBeNull();
	});
});

describe('the server’s clock', () => {
	it('never runs backwards', () => {
		const times = [1000, 5000, 2000, 4999, 5001];
		const now = neverBack(() => times.shift() ?? 0);
		expect([now(), now(), now(), now(), now()]).toEqual([1000, 5000, 5000, 5000, 5001]);
	});

	it('set back leaves a conversation where it was', async () => {
		world.clock.now += 59_000;
		await look();
		world.clock.now -= 50_000;
		expect((await look()).now).toBeGreaterThanOrEqual(world.clock.now + 50_000);
		good(await send(SORRY, false));
	});
});
