import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_FIGURES } from '../../src/lib/core/certification/sheet.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, submitReply } from '../../src/lib/server/attempts.ts';
import { auditPage, verifyAudit } from '../../src/lib/server/audit.ts';
import { productPage } from '../../src/lib/server/cards.ts';
import { step } from '../../src/lib/server/db.ts';
import { lessonPage } from '../../src/lib/server/lessons.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { certificate, ownDecisions, signedSheet } from '../../src/lib/server/certificates.ts';
import { personSheet, standingsOfAll } from '../../src/lib/server/person-sheets.ts';
import { signOffs } from '../../src/lib/server/schema.ts';
import { decideCertificate, decideConfirmation } from '../../src/lib/server/sign-offs.ts';
import { makeStatement, ownStatement } from '../../src/lib/server/statements.ts';
import { trainingsOf } from '../../src/lib/server/tracks.ts';
import { codeOf, FILES, good, openWorld, turnId, type World } from './shop.ts';

const DAY = 86_400_000;
const asking = FILES.get('scenarios/presale/asking.md') ?? '';

/** A certificate for having read one lesson; a second scenario, so that two exams can be taken. */
const SHOP = new Map([
	...FILES,
	[
		'tracks/01-post.md',
		'---\ntitle: 上岗证\nduties: [销售商品]\nvalidity: 180\n---\n\n## 读\n\n- 读 [等](/lessons/waiting)\n'
	],
	['scenarios/presale/again.md', asking.replace('title: 一直在问', 'title: 又在问')]
]);

let world: World;
let trainee: Person;
let supervisor: Person;
let other: Person;

async function talk(
	scenarioId: string,
	{ mode = 'practice', text = '您好，在的', person = trainee }: Partial<Talk> = {}
): Promise<string> {
	const started = await startAttempt(world.app, { person, scenarioId, mode, locale: 'zh' });
	const { attemptId } = good(started);
	world.clock.now += 5000;
	const { seq } = good(await chat(world.app, { person, attemptId }));
	good(await submitReply(world.app, { person, attemptId, seq, turnId: turnId(), text }));
	return attemptId;
}

interface Talk {
	readonly mode: 'exam' | 'practice';
	readonly text: string;
	readonly person: Person;
}

/** Everything that the certificate asks for. */
async function finishTrack(person = trainee): Promise<void> {
	good(await lessonPage(world.app, person, 'waiting', 'zh'));
	await talk('asking', { person });
}

/** Everything that an early confirmation asks for; gives the transcripts that are drawn. */
async function finishTrial(): Promise<readonly string[]> {
	await finishTrack();
	good(await decide('signed', 0));
	for (const scenario of ['asking', 'again']) await talk(scenario, { mode: 'exam' });
	for (let n = 0; n < 8; n++) await talk('asking');
	good(await makeStatement(world.app, { person: trainee, text: '我准备好了。' }));
	const { confirmation } = await sheetOf();
	return confirmation.transcripts.map(({ attemptId }) => attemptId);
}

beforeEach(async () => {
	world = openWorld(':memory:', SHOP);
	trainee = await world.person('trainee', '小林');
	supervisor = await world.person('supervisor', '周岚');
	other = await world.person('supervisor', '方圆');
});

const sheetOf = async (person = supervisor) =>
	good(await personSheet(world.app, { person, personId: trainee.id }));

const decide = (decision: string, version: number, { person = supervisor, reason = '看过证据' } = {}) =>
	decideCertificate(world.app, {
		person,
		personId: trainee.id,
		trackId: 'post',
		decision,
		reason,
		version
	});

const NOTHING = {
	told: {} as Readonly<Record<string, string>>,
	read: [] as readonly string[],
	mentor: '',
	reason: '逐条看过',
	version: 0
};

const DESK = {
	quality: '92.5',
	chats: ' 20 ',
	firstReply: '28',
	quick: '91',
	replied: '99',
	satisfied: '96',
	complaints: '0',
	breaches: '0'
};
const MARKS = { service: '9', teamwork: '8', learning: '10', discipline: '9', privacy: '１０' };
/** Everything that a supervisor has to tell. */
const TOLD = { ...DESK, ...MARKS, late: '0' };
/** Everything but the transcripts. */
const ALL = { told: TOLD, mentor: ' 稳。 ' };

const confirm = (decision: string, over: Partial<typeof NOTHING & { person: Person }> = {}) =>
	decideConfirmation(world.app, {
		person: supervisor,
		personId: trainee.id,
		...NOTHING,
		...over,
		decision
	});

const postOf = async () => (await sheetOf()).tracks.find(({ id }) => id === 'post');

describe('the overview', () => {
	it('says who is where, to supervisors and nobody else', async () => {
		const before = await standingsOfAll(world.app, supervisor);
		expect(before).toMatchObject([
			{ name: '小林', confirmation: null, tracks: [{ id: 'post', status: 'in-training' }] }
		]);
		await finishTrack();
		good(await confirm('kept'));
		expect(await standingsOfAll(world.app, supervisor)).toMatchObject([
			{ confirmation: 'kept', tracks: [{ status: 'awaiting', progress: 1 }] }
		]);
		for (const role of ['trainee', 'trainer'] as const)
			expect(await standingsOfAll(world.app, await world.person(role))).toEqual([]);
	});
});

describe('a dated training', () => {
	const CARD = `---
title: 新包
facts:
  售价: 99 元
training: { lesson: waiting, since: 2026-11-23, due: 2026-11-25 }
---

一个新包。
`;
	const open = async () =>
		(await trainingsOf(world.app, { person: supervisor, personId: trainee.id }, 'en'))[0];
	const counted = async () => (await standingsOfAll(world.app, supervisor))[0]?.tracks[0];

	it('is shown to the supervisor by name, from its first day on, and as overdue after its last', async () => {
		world = openWorld(':memory:', new Map([...SHOP, ['products/new-bag.md', CARD]]));
		trainee = await world.person('trainee', '小林');
		supervisor = await world.person('supervisor', '周岚');
		await finishTrack();
		expect(await open()).toBeUndefined();
		world.clock.now += DAY;
		expect(await open()).toMatchObject({
			card: 'new-bag',
			lessonTitle: '买家在等',
			overdue: false,
			major: false
		});
		expect(await counted()).toMatchObject({ trainings: 1, overdue: 0 });
		world.clock.now += 3 * DAY;
		expect(await open()).toMatchObject({ overdue: true });
		expect(await counted()).toMatchObject({ trainings: 1, overdue: 1 });
		expect(await trainingsOf(world.app, { person: trainee, personId: trainee.id }, 'zh')).toEqual([]);
	});

	it('is told on the card: whose quiz, from when to when', async () => {
		world = openWorld(':memory:', new Map([...SHOP, ['products/new-bag.md', CARD]]));
		expect(good(await productPage(world.app, 'new-bag', 'zh')).training).toEqual({
			lesson: 'waiting',
			lessonTitle: '买家在等',
			since: '2026-11-23',
			due: '2026-11-25',
			pass: 80,
			major: false
		});
	});
});

describe('a certificate', () => {
	it('is signed with the sheet that was seen, and found by its serial', async () => {
		await finishTrack();
		good(await decide('signed', 0));
		expect(await postOf()).toMatchObject({ status: 'signed', version: 1 });
		const [made] = (await sheetOf()).decisions;
		expect(made).toMatchObject({ title: '上岗证', decision: 'signed', byName: '周岚', reason: '看过证据' });
		const found = good(await certificate(world.app, ` ${made?.serial?.toLowerCase()} `));
		expect(found).toEqual({
			serial: made?.serial,
			name: '小林',
			subject: 'post',
			title: '上岗证',
			state: 'valid',
			at: world.clock.now,
			validUntil: world.clock.now + 180 * DAY,
			byName: '周岚'
		});
		const signed = good(await signedSheet(world.app, { person: supervisor, id: made?.id ?? '' }));
		expect(signed.sheet.lines.map(({ id, met }) => [id, met])).toEqual([
			['way', true],
			['duties', true]
		]);
		expect((await verifyAudit(world.app)).ok).toBe(true);
	});

	it('is neither signed nor returned before everything is there', async () => {
		expect(codeOf(await decide('signed', 0))).toBe('sign-off/not-awaiting');
		expect(codeOf(await decide('returned', 0))).toBe('sign-off/nothing');
		expect(codeOf(await decide('revoked', 0))).toBe('sign-off/not-signed');
		expect((await sheetOf()).decisions).toEqual([]);
	});

	it('needs a decision and a track that there are', async () => {
		expect(codeOf(await decide('confirmed', 0))).toBe('sign-off/bad-choice');
		const wish = { person: supervisor, personId: trainee.id, reason: '好', version: 0 };
		expect(codeOf(await decideCertificate(world.app, { ...wish, trackId: 'no', decision: 'signed' }))).toBe(
			'track/not-found'
		);
	});

	it.each([
		['none', '', 'sign-off/reason'],
		['nothing to be seen', ' \u200b\n', 'sign-off/reason'],
		['too much', '好'.repeat(501), 'sign-off/too-long']
	])('needs a reason, not %s', async (_, reason, code) => {
		await finishTrack();
		const refused = await decide('signed', 0, { reason });
		expect(refused).toMatchObject({ code, field: 'reason' });
		good(await decide('signed', 0, { reason: '好'.repeat(500) }));
	});

	it('of two supervisors at once is one’s; the other is told whose', async () => {
		await finishTrack();
		const [one, two] = await Promise.all([decide('signed', 0), decide('returned', 0, { person: other })]);
		expect([codeOf(one), codeOf(two)]).toEqual([null, 'sign-off/overtaken']);
		expect(JSON.stringify(two)).toContain('周岚');
		expect((await sheetOf()).decisions).toHaveLength(1);
	});

	it('is not one’s own, nor a trainee’s or a trainer’s to give', async () => {
		await finishTrack(supervisor);
		const own = { person: supervisor, personId: supervisor.id, reason: '好', version: 0 };
		expect(codeOf(await decideCertificate(world.app, { ...own, trackId: 'post', decision: 'signed' }))).toBe(
			'sign-off/own'
		);
		const page = good(await personSheet(world.app, { person: supervisor, personId: supervisor.id }));
		expect(page.mayDecide).toBe(false);
		await finishTrack();
		for (const role of ['trainee', 'trainer'] as const)
			expect(codeOf(await decide('signed', 0, { person: await world.person(role) }))).toBe(
				'person/not-found'
			);
		expect((await sheetOf()).decisions).toEqual([]);
	});

	it('is revoked with a reason, and its serial says so', async () => {
		await finishTrack();
		good(await decide('signed', 0));
		const serial = (await sheetOf()).decisions[0]?.serial ?? '';
		world.clock.now += 1000;
		good(await decide('revoked', 1, { person: other, reason: '代答' }));
		expect(await certificate(world.app, serial)).toMatchObject({ state: 'revoked', byName: '周岚' });
		expect((await sheetOf()).decisions).toMatchObject([
			{ decision: 'revoked', byName: '方圆', reason: '代答', serial: null },
			{ decision: 'signed' }
		]);
		expect(codeOf(await decide('revoked', 2))).toBe('sign-off/not-signed');
	});

	it('runs out, and its serial says so', async () => {
		await finishTrack();
		good(await decide('signed', 0));
		const serial = (await sheetOf()).decisions[0]?.serial ?? '';
		world.clock.now += 180 * DAY;
		expect(await certificate(world.app, serial)).toMatchObject({ state: 'expired' });
	});

	it('that nobody has is not found', async () => {
		for (const serial of ['', 'PL-0000-0000-0000', "' or 1=1 --"])
			expect(codeOf(await certificate(world.app, serial))).toBe('certificate/not-found');
	});
});

describe('an early confirmation', () => {
	it('is refused with the lines that are not met, while the trial may be kept', async () => {
		const refused = await confirm('confirmed');
		expect(codeOf(refused)).toBe('sign-off/lines');
		expect(JSON.stringify(refused)).toContain('持有在有效期内的证书');
		good(await confirm('kept'));
		good(await confirm('extended', { version: 1 }));
		expect((await sheetOf()).decisions.map(({ decision }) => decision).sort()).toEqual(['extended', 'kept']);
		expect((await sheetOf()).decisions.map(({ serial }) => serial)).toEqual([null, null]);
	});

	it('names what is missing of the minimum set by its title', async () => {
		world = openWorld(
			':memory:',
			new Map([
				...SHOP,
				['scenarios/presale/c01-first.md', asking.replace('title: 一直在问', 'title: 第一句')]
			])
		);
		trainee = await world.person('trainee', '小林');
		supervisor = await world.person('supervisor', '周岚');
		const { lines } = (await sheetOf()).confirmation;
		expect(lines.find(({ id }) => id === 'minimum')).toMatchObject({
			met: false,
			evidence: { zh: '还差 1 个：第一句。' }
		});
	});

	it('is given when every line is met and both transcripts are read; the sheet keeps all of it', async () => {
		const read = await finishTrial();
		expect(read).toHaveLength(2);
		for (const half of [[], read.slice(1), ['not-drawn']])
			expect(await confirm('confirmed', { ...ALL, read: half })).toMatchObject({
				code: 'sign-off/unread',
				field: 'read'
			});
		good(await confirm('confirmed', { ...ALL, read }));
		const { decisions, confirmation } = await sheetOf();
		const made = decisions.find(({ subject }) => subject === 'confirmation');
		expect(confirmation).toMatchObject({ decision: 'confirmed', version: 1 });
		expect(await certificate(world.app, made?.serial ?? '')).toMatchObject({
			state: 'valid',
			subject: 'confirmation',
			validUntil: null
		});
		const { sheet } = good(await signedSheet(world.app, { person: trainee, id: made?.id ?? '' }));
		expect(sheet).toMatchObject({
			read,
			statement: '我准备好了。',
			mentor: '稳。',
			desk: { quality: 92.5, chats: 20, complaints: 0 },
			told: { noDesk: false, late: 0, marks: { service: { points: 9, why: '' }, privacy: { points: 10 } } }
		});
		expect(sheet.lines.filter(({ told }) => told).map(({ met }) => met)).toEqual(Array(14).fill(true));
		expect(sheet.lines.filter(({ met }) => met === false)).toEqual([]);
	});

	it('is changed only by being revoked', async () => {
		const read = await finishTrial();
		expect(codeOf(await confirm('revoked'))).toBe('sign-off/not-signed');
		good(await confirm('confirmed', { ...ALL, read }));
		const serial = (await sheetOf()).decisions.find(({ subject }) => subject === 'confirmation')?.serial;
		for (const decision of ['kept', 'extended', 'confirmed'])
			expect(codeOf(await confirm(decision, { ...ALL, version: 1, read }))).toBe('sign-off/confirmed');
		good(await confirm('revoked', { version: 1, reason: '数据填错了' }));
		expect(await certificate(world.app, serial ?? '')).toMatchObject({ state: 'revoked' });
		expect((await sheetOf()).confirmation.decision).toBe('revoked');
	});

	it('is refused for one figure of the desk below its mark, and named', async () => {
		const read = await finishTrial();
		const refused = await confirm('confirmed', { ...ALL, read, told: { ...TOLD, satisfied: '94.9' } });
		expect(codeOf(refused)).toBe('sign-off/lines');
		expect(JSON.stringify(refused)).toContain('满意度');
	});

	it.each([
		['quality', '100.5'],
		['quality', '-1'],
		['quality', '九十'],
		['quality', '1e1'],
		['replied', '99.999'],
		['firstReply', '3601'],
		['chats', '1000000'],
		['complaints', 'NaN'],
		['late', '1.5'],
		['late', '-1']
	])('refuses the figure %s=%s at its field', async (field, value) => {
		expect(await confirm('kept', { told: { [field]: value } })).toMatchObject({
			code: 'sign-off/bad-figure',
			field
		});
		expect((await sheetOf()).decisions).toEqual([]);
	});

	it('is refused while something is missing that E.3 asks for, and names all of it', async () => {
		const read = await finishTrial();
		const blank = await confirm('confirmed', { read });
		expect(blank).toMatchObject({
			code: 'sign-off/missing',
			field: null,
			fields: [...Object.keys(DESK), 'late', ...Object.keys(MARKS), 'mentor']
		});
		for (const name of ['质检得分不低于 90', '没有无故迟到', '守规：保密', '带教老师的话'])
			expect(JSON.stringify(blank)).toContain(name);
		expect((await sheetOf()).decisions.map(({ subject }) => subject)).toEqual(['post']);
	});

	it.each([...Object.keys(TOLD), 'mentor'])('is refused for %s alone', async (field) => {
		const read = await finishTrial();
		const wish = field === 'mentor' ? { ...ALL, mentor: ' ' } : { ...ALL, told: { ...TOLD, [field]: '' } };
		expect(await confirm('confirmed', { ...wish, read })).toMatchObject({
			code: 'sign-off/missing',
			fields: [field]
		});
	});

	it('asks for nothing of a real desk when the supervisor says that there is none, and the sheet says so', async () => {
		const read = await finishTrial();
		const told = { ...MARKS, late: '0', noDesk: '1' };
		expect(await confirm('kept', { told: { ...told, quality: '95' } })).toMatchObject({
			code: 'sign-off/desk-both',
			field: 'noDesk'
		});
		good(await confirm('confirmed', { ...ALL, told, read }));
		const made = (await sheetOf()).decisions.find(({ subject }) => subject === 'confirmation');
		const { sheet } = good(await signedSheet(world.app, { person: supervisor, id: made?.id ?? '' }));
		expect(sheet.told?.noDesk).toBe(true);
		expect(sheet.lines.find(({ id }) => id === 'desk-quality')).toMatchObject({
			met: null,
			evidence: { zh: '主管说明：还没有真实接待的数据。' }
		});
	});

	it('asks for the trainee’s own statement and for two exam conversations to be read', async () => {
		await finishTrack();
		good(await decide('signed', 0));
		for (let n = 0; n < 10; n++) await talk('asking');
		expect(await confirm('confirmed', ALL)).toMatchObject({
			code: 'sign-off/missing',
			fields: ['statement', 'read']
		});
	});

	it.each(['11', '-1', '7.5', '八', '1e1'])(
		'refuses the mark %s at its field, in whole numbers to 10',
		async (value) => {
			expect(await confirm('kept', { told: { teamwork: value } })).toMatchObject({
				code: 'sign-off/bad-mark',
				field: 'teamwork',
				message: { zh: '请填 0 到 10 的整数。' }
			});
		}
	);

	it('wants a reason for a mark below the upper band, and keeps both with the signature', async () => {
		for (const learning of ['7', '0'])
			expect(await confirm('kept', { told: { learning } })).toMatchObject({ field: 'learningWhy' });
		expect(await confirm('kept', { told: { learning: '8', learningWhy: '好'.repeat(201) } })).toMatchObject({
			field: 'learningWhy'
		});
		good(await confirm('kept', { told: { learning: '6', learningWhy: ' 11 月 20 日没有看新卡 ' } }));
		const [made] = (await sheetOf()).decisions;
		const { sheet } = good(await signedSheet(world.app, { person: trainee, id: made?.id ?? '' }));
		expect(sheet.told?.marks.learning).toEqual({ points: 6, why: '11 月 20 日没有看新卡' });
		expect(sheet.lines.find(({ id }) => id === 'mark-learning')).toMatchObject({
			met: null,
			told: true,
			evidence: { zh: '6 分。11 月 20 日没有看新卡' }
		});
	});

	it.each([
		['a mark in the lowest band', { discipline: '4', disciplineWhy: '上班看视频' }, '守规：班上纪律'],
		['one unexcused lateness', { late: '1' }, '没有无故迟到']
	])('is refused for %s, and named', async (_, over, name) => {
		const read = await finishTrial();
		const refused = await confirm('confirmed', { ...ALL, read, told: { ...TOLD, ...over } });
		expect(codeOf(refused)).toBe('sign-off/lines');
		expect(JSON.stringify(refused)).toContain(name);
	});

	it('bounds reason and mentor’s words, and wants one of the decisions', async () => {
		expect(await confirm('kept', { reason: ' ' })).toMatchObject({ field: 'reason' });
		expect(await confirm('kept', { mentor: '好'.repeat(501) })).toMatchObject({ field: 'mentor' });
		expect(await confirm('signed')).toMatchObject({ field: 'decision' });
	});

	it('of two supervisors at once is one’s', async () => {
		const both = await Promise.all([confirm('kept'), confirm('extended', { person: other })]);
		expect(both.map(codeOf)).toEqual([null, 'sign-off/overtaken']);
	});

	it('draws the transcripts itself: the same ones for every supervisor until something is decided', async () => {
		const first = await finishTrial();
		expect((await sheetOf(other)).confirmation.transcripts.map(({ attemptId }) => attemptId)).toEqual(first);
	});
});

describe('a sheet from before', () => {
	it('without marks or word of what was told still opens', async () => {
		const line = { id: 'team', title: { zh: '团队与守规', en: 'Team and rules' }, met: null };
		const sheet = {
			lines: [{ ...line, evidence: { zh: '请主管判断。', en: 'To be judged.' }, proofs: [] }],
			desk: NO_FIGURES,
			read: [],
			statement: '',
			mentor: ''
		};
		await world.app.store.write(function* (q) {
			yield* step(
				q.insert(signOffs).values({
					id: 'old',
					personId: trainee.id,
					subject: 'confirmation',
					title: '提前转正',
					decision: 'confirmed',
					reason: '那时候的表',
					serial: 'PL-OLD',
					sheet,
					by: supervisor.id,
					at: world.clock.now,
					version: 1
				})
			);
		});
		expect(good(await signedSheet(world.app, { person: supervisor, id: 'old' })).sheet).toEqual(sheet);
		expect(await certificate(world.app, 'PL-OLD')).toMatchObject({ state: 'valid' });
		expect((await sheetOf()).confirmation).toMatchObject({ decision: 'confirmed', version: 1 });
		good(await confirm('revoked', { version: 1 }));
	});
});

describe('a statement', () => {
	it('is one’s own, the latest holds, and it has bounds', async () => {
		expect(codeOf(await makeStatement(world.app, { person: trainee, text: ' \n' }))).toBe('statement/empty');
		expect(await makeStatement(world.app, { person: trainee, text: '好'.repeat(2001) })).toMatchObject({
			code: 'sign-off/too-long',
			field: 'text'
		});
		expect(await ownStatement(world.app, trainee)).toBeNull();
		for (const text of ['第一稿', '第二稿']) {
			world.clock.now += 1000;
			good(await makeStatement(world.app, { person: trainee, text }));
		}
		expect(await ownStatement(world.app, trainee)).toMatchObject({ text: '第二稿' });
		expect((await sheetOf()).confirmation.statement).toMatchObject({ text: '第二稿' });
	});
});

describe('who may read', () => {
	it('one’s own sheet and decisions, nobody else’s', async () => {
		good(await confirm('kept'));
		const [made] = await ownDecisions(world.app, trainee);
		const id = made?.id ?? '';
		expect(good(await signedSheet(world.app, { person: trainee, id }))).toMatchObject({ name: '小林' });
		const stranger = await world.person('trainee');
		expect(await ownDecisions(world.app, stranger)).toEqual([]);
		for (const person of [stranger, await world.person('trainer')]) {
			expect(codeOf(await signedSheet(world.app, { person, id }))).toBe('certificate/not-found');
			expect(codeOf(await personSheet(world.app, { person, personId: trainee.id }))).toBe('person/not-found');
		}
		expect(codeOf(await personSheet(world.app, { person: trainee, personId: trainee.id }))).toBe(
			'person/not-found'
		);
		expect(codeOf(await personSheet(world.app, { person: supervisor, personId: 'nobody' }))).toBe(
			'person/not-found'
		);
	});
});

describe('the record', () => {
	it('is in the audit log, with who, what and why', async () => {
		good(await confirm('kept', { reason: '再看两周' }));
		const entries = await auditPage(world.app);
		expect(entries.find(({ action }) => action === 'sign-off/kept')).toMatchObject({
			actor: supervisor.id,
			subject: trainee.id,
			data: { reason: '再看两周', version: 1 }
		});
	});

	it('can be neither changed nor deleted, whoever holds the file', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'sign-offs-'));
		const path = join(folder, 'peilian.db');
		world = openWorld(path, SHOP);
		trainee = await world.person('trainee', '小林');
		supervisor = await world.person('supervisor', '周岚');
		good(await confirm('kept'));
		good(await makeStatement(world.app, { person: trainee, text: '我准备好了。' }));
		const file = new Database(path);
		for (const table of ['sign_offs', 'statements']) {
			expect(() => file.exec(`update ${table} set at = 1`)).toThrow(/append-only/);
			expect(() => file.exec(`delete from ${table}`)).toThrow(/append-only/);
		}
		file.close();
		expect((await sheetOf()).decisions).toHaveLength(1);
		world.app.store.close();
		rmSync(folder, { recursive: true });
	});
});
