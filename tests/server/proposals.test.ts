import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, submitReply } from '../../src/lib/server/attempts.ts';
import { auditPage, verifyAudit } from '../../src/lib/server/audit.ts';
import { openContent, tryInFolder, type Content } from '../../src/lib/server/content.ts';
import { step } from '../../src/lib/server/db.ts';
import type { Person } from '../../src/lib/server/person.ts';
import {
	acceptProposal,
	listProposals,
	rejectProposal,
	showProposal
} from '../../src/lib/server/proposals.ts';
import { overrule } from '../../src/lib/server/overrules.ts';
import { review } from '../../src/lib/server/reviews.ts';
import { proposals } from '../../src/lib/server/schema.ts';
import { codeOf, FILES, good, LATE_PARCEL, openWorld, turnId, type World } from './shop.ts';

const SCENARIO = 'scenarios/aftersale/late-parcel.md';
const RUBRIC = 'rubrics/courtesy.md';
/** Nobody would take it for an apology; two messages, with something that must not get into a file. */
const REPLY = '明天天气不错\n电话 13800138000';
const WORDING = '明天天气不错';

const SCRIPT = `${LATE_PARCEL.replace('- 不得 骂人', '- @courtesy/道别（5）\n- 不得 骂人')}
## 试演：没道歉

- 答：明天天气不错
  - 失：致歉
- 不通过

## 试演：道歉了

- 答：非常抱歉让您久等了
  - 得：致歉
`;
const COURTESY = `---
title: 礼貌
---

- 说到 道别（5）：有一句告别
  - 例：祝您生活愉快
`;

let folder: string;
let content: Content;
let world: World;
let trainee: Person;
let supervisor: Person;
let trainer: Person;
let attemptId: string;

const path = (file: string): string => join(folder, file);
const textOf = (file: string): string => readFileSync(path(file), 'utf8');

function write(file: string, text: string): void {
	mkdirSync(dirname(path(file)), { recursive: true });
	writeFileSync(path(file), text);
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'peilian-proposals-'));
	for (const [file, text] of FILES) write(file, text);
	write(SCENARIO, SCRIPT);
	write(RUBRIC, COURTESY);
	content = openContent(folder);
	// A process for every trial would make these tests slow; one of them has it.
	const here: Content = { ...content, tryOut: async (wish) => tryInFolder(folder, wish) };
	world = openWorld(':memory:', new Map(), { content: here });
	trainee = await world.person('trainee', '小林');
	supervisor = await world.person('supervisor', '周岚');
	trainer = await world.person('trainer', '许知远');
	attemptId = await sit(REPLY);
});

afterEach(() => {
	content.close();
	rmSync(folder, { recursive: true, force: true });
});

/** A finished exam: the buyer is rude-proof, so it takes three replies to lose her. */
async function sit(text: string): Promise<string> {
	const wish = { person: trainee, scenarioId: 'late-parcel', mode: 'exam', locale: 'zh' } as const;
	const id = good(await startAttempt(world.app, wish)).attemptId;
	for (;;) {
		world.clock.now += 5000;
		const { seq, ending } = good(await chat(world.app, { person: trainee, attemptId: id }));
		if (ending !== null) return id;
		good(await submitReply(world.app, { person: trainee, attemptId: id, seq, turnId: turnId(), text }));
	}
}

async function rule(
	criterion: string,
	verdict: 'met' | 'missed',
	more: { readonly propose?: boolean } = { propose: true }
) {
	const { version } = good(await review(world.app, { person: supervisor, attemptId }));
	return overrule(world.app, {
		person: supervisor,
		attemptId,
		version,
		seq: 1,
		criterion,
		verdict,
		reason: '学员这样说也算',
		...more
	});
}

const open = async () => (await listProposals(world.app)).open;

/** A proposal about a criterion, as the trainer sees it with this wording. */
async function proposed(criterion = '致歉', verdict: 'met' | 'missed' = 'met') {
	good(await rule(criterion, verdict));
	return (await open()).at(-1)!.id;
}

const look = async (id: string, wording: string | null = WORDING, person = trainer) =>
	good(await showProposal(world.app, { person, id, wording }));

async function possible(id: string, wording = WORDING) {
	const { prospect } = await look(id, wording);
	if (prospect?.kind !== 'possible') throw new Error(prospect?.refused.code ?? 'decided');
	return prospect;
}

/** What the page says against the wording, before anybody accepts it. */
async function refusedFor(id: string, wording: string): Promise<string | null> {
	const { prospect } = await look(id, wording);
	return prospect?.kind === 'refused' ? prospect.refused.code : null;
}

const accept = (id: string, seen: string, wording = WORDING, person = trainer) =>
	acceptProposal(world.app, { person, id, wording, seen });

describe('a supervisor', () => {
	it('proposes a reply as an example while overruling', async () => {
		good(await rule('致歉', 'met'));
		expect(await open()).toMatchObject([
			{ status: 'open', detail: 'example', name: '致歉', file: SCENARIO, reply: REPLY, byName: '周岚' }
		]);
	});

	it('proposes nothing unless asked to', async () => {
		good(await rule('致歉', 'met', { propose: false }));
		good(await rule('致歉', 'missed', {}));
		expect(await open()).toEqual([]);
	});

	it('proposes a counterexample with the opposite verdict, and the other way round for what is forbidden', async () => {
		good(await rule('致歉', 'missed'));
		good(await rule('骂人', 'missed'));
		good(await rule('道别', 'missed'));
		expect((await open()).map(({ name, detail }) => [name, detail])).toEqual([
			['致歉', 'counterexample'],
			['骂人', 'example'],
			['道别', 'counterexample']
		]);
		good(await rule('骂人', 'met'));
		expect((await open()).at(-1)).toMatchObject({ name: '骂人', detail: 'counterexample' });
	});

	it('cannot propose what only a person can judge, or what no reply was judged for; nothing is saved then', async () => {
		const { version } = good(await review(world.app, { person: supervisor, attemptId }));
		const ruling = { person: supervisor, attemptId, version, verdict: 'met', reason: '好' } as const;
		const wish = { ...ruling, criterion: '致歉', seq: null, propose: true };
		expect(codeOf(await overrule(world.app, wish))).toBe('proposal/not-teachable');
		expect(good(await review(world.app, { person: supervisor, attemptId })).version).toBe(version);
		expect(await open()).toEqual([]);
	});

	it('takes an open proposal back by ruling again', async () => {
		good(await rule('致歉', 'met'));
		good(await rule('致歉', 'missed', {}));
		const { open: left, decided } = await listProposals(world.app);
		expect(left).toEqual([]);
		expect(decided).toMatchObject([{ status: 'withdrawn', decidedByName: '周岚' }]);
	});
});

describe('a trainer sees, before accepting', () => {
	it('who proposed it and why, the file, the line, and what is personal in the reply', async () => {
		const page = await look(await proposed());
		expect(page).toMatchObject({
			byName: '周岚',
			reason: '学员这样说也算',
			scenario: '包裹不动了',
			file: SCENARIO,
			mayDecide: true,
			wording: WORDING,
			personal: [{ text: '13800138000' }]
		});
		const prospect = await possible(page.id);
		expect(prospect.written).toBe(`  - 例：${WORDING}`);
		expect(SCRIPT.split('\n')[prospect.line - 2]).toBe('  - 例：实在不好意思，耽误您了');
		expect(textOf(SCENARIO)).toBe(SCRIPT);
	});

	it('which plans would come out otherwise, and how the reply would be judged', async () => {
		const { trial } = await possible(await proposed());
		expect(trial).toMatchObject({
			scenarios: ['包裹不动了'],
			plans: 2,
			judged: { after: 'met' },
			changed: [{ plan: '没道歉', file: SCENARIO, before: { passed: true }, after: { passed: false } }]
		});
	});

	it('the same when it is worked out beside the server', async () => {
		const { prospect } = await look(await proposed());
		const text = SCRIPT.replace('  - 例：实在', `  - 例：${WORDING}\n  - 例：实在`);
		const judged = { scenario: SCENARIO, scene: '开场', criterion: '致歉', reply: REPLY };
		const trial = await content.tryOut({ file: SCENARIO, text, judged });
		expect(trial).toEqual(prospect?.kind === 'possible' && prospect.trial);
	});

	it('what check would say then', async () => {
		good(await rule('致歉', 'met'));
		const id = (await open())[0]!.id;
		write(SCENARIO, SCRIPT.replace('  - 例：实在', `  - 反例：${WORDING}！\n  - 例：实在`));
		await vi.waitFor(() => expect(content.textOf(SCENARIO)).toContain('反例'));
		const { trial } = await possible(id);
		// The two cannot be told apart: one of them is judged otherwise than it is meant.
		expect(trial?.found.map(({ code }) => code).join()).toMatch(
			/example-not-recognised|counterexample-recognised/
		);
	});

	it('that a shared criterion is written in its rubric, and every scenario that takes it', async () => {
		write(SCENARIO.replace('late', 'later'), SCRIPT.replace('包裹不动了', '又不动了'));
		await vi.waitFor(() => expect(content.library().scenarios.size).toBe(3), 3000);
		const id = await proposed('道别');
		expect(await look(id)).toMatchObject({ file: RUBRIC });
		const prospect = await possible(id);
		expect(prospect.line).toBe(COURTESY.split('\n').length);
		expect([...(prospect.trial?.scenarios ?? [])].sort()).toEqual(['包裹不动了', '又不动了']);
	});

	it.each([
		['天气很好', 'wording/not-said'],
		['', 'wording/empty'],
		['电话 13800138000', 'wording/personal']
	])('that %j cannot be taken (%s)', async (wording, code) => {
		expect(await refusedFor(await proposed(), wording)).toBe(code);
	});

	it('that the whole reply cannot be taken while a telephone number is in it', async () => {
		const id = await proposed();
		const page = await look(id, null);
		expect(page.wording).toBe('明天天气不错 电话 13800138000');
		expect(page.prospect).toMatchObject({ kind: 'refused', refused: { code: 'wording/personal' } });
	});

	it('that a long reply, or one with unseen characters, must be shortened', async () => {
		for (const [reply, code] of [
			['这'.repeat(201), 'wording/too-long'],
			['您好\u202E啊', 'wording/unseen']
		] as const) {
			trainee = await world.person('trainee');
			attemptId = await sit(reply);
			const id = await proposed();
			expect(await refusedFor(id, reply)).toBe(code);
			expect(await refusedFor(id, reply.slice(0, 2))).toBeNull();
		}
	});

	it('that the sentence is there already, that the criterion has gone, or that the file is broken', async () => {
		const id = await proposed();
		const becomes = async (text: string): Promise<string | null> => {
			write(SCENARIO, text);
			await vi.waitFor(() => expect(content.textOf(SCENARIO)).toBe(text));
			return refusedFor(id, WORDING);
		};
		expect(await becomes(SCRIPT.replace('例：实在', `例：${WORDING}\n  - 例：实在`))).toBe('proposal/known');
		expect(await becomes(SCRIPT.replace('说到 致歉', '说到 赔礼'))).toBe('proposal/gone');
		write(SCENARIO, SCRIPT.replace('title: 包裹不动了', 'title: [没有关上'));
		await vi.waitFor(() => expect(content.kept()).toEqual([SCENARIO]), 3000);
		expect(await refusedFor(id, WORDING)).toBe('proposal/file-bad');
		rmSync(path(SCENARIO));
		expect(await refusedFor(id, WORDING)).toBe('proposal/gone');
	});
});

describe('accepting', () => {
	it('changes the file by exactly one line, is written down, and is served within two seconds', async () => {
		const id = await proposed();
		const { seen, line, written } = await possible(id);
		expect(good(await accept(id, seen))).toEqual({ file: SCENARIO, line });
		const lines = textOf(SCENARIO).split('\n');
		expect(lines.splice(line - 1, 1)).toEqual([written]);
		expect(lines.join('\n')).toBe(SCRIPT);
		expect(readdirSync(dirname(path(SCENARIO)))).toEqual(['late-parcel.md']);
		const [entry] = await auditPage(world.app);
		expect((await listProposals(world.app)).decided).toMatchObject([
			{ id, status: 'accepted', wording: WORDING, line, decidedByName: '许知远' }
		]);
		expect(entry).toMatchObject({
			action: 'proposal/accepted',
			actorName: '许知远',
			data: { file: SCENARIO, line, wording: WORDING }
		});
		expect((await verifyAudit(world.app)).ok).toBe(true);
		await vi.waitFor(() => {
			const scenes = content.library().scenarios.get('late-parcel')?.script.scenes;
			expect(JSON.stringify(scenes)).toContain(WORDING);
		}, 2000);
	});

	it('changes a rubric where the criterion is shared, and keeps the file’s rights', async () => {
		chmodSync(path(RUBRIC), 0o640);
		const id = await proposed('道别', 'missed');
		good(await accept(id, (await possible(id)).seen));
		expect(textOf(RUBRIC)).toBe(`${COURTESY.trimEnd()}\n  - 反例：${WORDING}\n`);
		expect(textOf(SCENARIO)).toBe(SCRIPT);
		expect(readdirSync(dirname(path(RUBRIC)))).toEqual(['courtesy.md']);
	});

	it('changes no grade that was given', async () => {
		const id = await proposed();
		const before = good(await review(world.app, { person: supervisor, attemptId }));
		good(await accept(id, (await possible(id)).seen));
		await vi.waitFor(() => expect(content.readAt()).toBeGreaterThan(0));
		expect(good(await review(world.app, { person: supervisor, attemptId }))).toEqual(before);
	});

	it('is refused when the file has changed since the trainer looked; nothing is written', async () => {
		const id = await proposed();
		const { seen } = await possible(id);
		const other = SCRIPT.replace('先为等待道歉。', '先道歉。');
		write(SCENARIO, other);
		expect(codeOf(await accept(id, seen))).toBe('proposal/changed');
		expect(textOf(SCENARIO)).toBe(other);
		expect(await open()).toHaveLength(1);
		good(await accept(id, (await possible(id)).seen));
	});

	it('is refused when the folder may not be written to; nothing is written', async () => {
		const id = await proposed();
		const { seen } = await possible(id);
		const silent = vi.spyOn(console, 'error').mockReturnValue();
		chmodSync(dirname(path(SCENARIO)), 0o555);
		const answer = await asNobody(() => accept(id, seen));
		silent.mockRestore();
		chmodSync(dirname(path(SCENARIO)), 0o755);
		expect(codeOf(answer)).toBe('proposal/unwritable');
		expect(textOf(SCENARIO)).toBe(SCRIPT);
		expect(await open()).toHaveLength(1);
	});

	it('is for trainers and administrators', async () => {
		const id = await proposed();
		const { seen } = await possible(id);
		expect(codeOf(await accept(id, seen, WORDING, trainee))).toBe('proposal/not-found');
		expect(codeOf(await accept(id, seen, WORDING, supervisor))).toBe('proposal/not-yours');
		expect(await look(id, null, supervisor)).toMatchObject({ mayDecide: false });
		expect(codeOf(await showProposal(world.app, { person: trainee, id, wording: null }))).toBe(
			'proposal/not-found'
		);
		expect(textOf(SCENARIO)).toBe(SCRIPT);
		good(await accept(id, seen, WORDING, await world.person('admin')));
	});

	it('of words that were not said is refused, whatever the page showed', async () => {
		const id = await proposed();
		const { seen } = await possible(id);
		expect(codeOf(await accept(id, seen, '别的话'))).toBe('wording/not-said');
		expect(codeOf(await accept(id, seen, REPLY))).toBe('wording/personal');
		expect(textOf(SCENARIO)).toBe(SCRIPT);
	});

	it('by two trainers at once adds one line; the second is told who was first', async () => {
		const id = await proposed();
		const { seen } = await possible(id);
		const other = await world.person('trainer', '方圆');
		const [one, two] = await Promise.all([accept(id, seen), accept(id, seen, WORDING, other)]);
		expect([codeOf(one), codeOf(two)]).toEqual([null, 'proposal/decided']);
		expect(JSON.stringify(two)).toContain('许知远');
		expect(textOf(SCENARIO).split(WORDING)).toHaveLength(SCRIPT.split(WORDING).length + 1);
	});
});

describe('rejecting', () => {
	it('needs a reason, and is listed with it', async () => {
		const id = await proposed();
		expect(codeOf(await rejectProposal(world.app, { person: trainer, id, reason: ' ' }))).toBe(
			'proposal/reason'
		);
		good(await rejectProposal(world.app, { person: trainer, id, reason: '太偏了' }));
		const { open: left, decided } = await listProposals(world.app);
		expect(left).toEqual([]);
		expect(decided).toMatchObject([
			{ id, status: 'rejected', decidedByName: '许知远', decidedReason: '太偏了' }
		]);
		expect(await look(id)).toMatchObject({ mayDecide: false, prospect: null });
		expect(textOf(SCENARIO)).toBe(SCRIPT);
	});

	it('is final, as accepting is: the database itself refuses a change', async () => {
		const id = await proposed();
		good(await rejectProposal(world.app, { person: trainer, id, reason: '太偏了' }));
		const again = await rejectProposal(world.app, { person: trainer, id, reason: '再说一次' });
		expect(codeOf(again)).toBe('proposal/decided');
		await expect(
			world.app.store.write(function* (q) {
				yield* step(q.update(proposals).set({ status: 'open' }).where(eq(proposals.id, id)));
			})
		).rejects.toThrow();
	});
});

const NOBODY = 65_534;

/** Root may write anywhere, so that a test that runs as root has to be somebody else for a moment. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
	if (process.geteuid?.() !== 0) return work();
	chmodSync(folder, 0o755);
	process.seteuid?.(NOBODY);
	try {
		return await work();
	} finally {
		process.seteuid?.(0);
	}
}
