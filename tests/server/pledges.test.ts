/** Pledges: who may sign what, and what a signature holds for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/lib/core/content/library.ts';
import { auditPage, verifyAudit } from '../../src/lib/server/audit.ts';
import { fixedContent, type Content } from '../../src/lib/server/content.ts';
import { personSheet } from '../../src/lib/server/person-sheets.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { pledgeOf, signPledge } from '../../src/lib/server/pledges.ts';
import { trackPage } from '../../src/lib/server/tracks.ts';
import { codeOf, FILES, good, openWorld, type World } from './shop.ts';

const WORDS = '我答应：买家的信息只用来办买家的事。';
const LATER = '我答应：买家的信息只用来办买家的事，离职以后也一样。';
const lesson = (words: string) => `---\ntitle: 保密\nminutes: 1\npledge: ${words}\n---\n\n不说。\n`;

const shop = (words = WORDS): ReadonlyMap<string, string> =>
	new Map([
		...FILES,
		['lessons/02-privacy/01-privacy.md', lesson(words)],
		['lessons/02-privacy/01-privacy.en.md', lesson('I promise to keep it to myself.')],
		[
			'tracks/01-post.md',
			'---\ntitle: 上岗证\n---\n\n## 第 0 天\n\n- 诺 [保密](/lessons/privacy)\n\n## 第 1 天\n\n- 读 [等](/lessons/waiting)\n'
		]
	]);

let world: World;
let trainee: Person;
/** What is served now; a test may put another edition here. */
let served: Content;

function open(url = ':memory:'): World {
	served = fixedContent(shop(), 0);
	return openWorld(url, FILES, { content: { ...served, library: (): Library => served.library() } });
}

beforeEach(async () => {
	world = open();
	trainee = await world.person('trainee', '林小满');
});
afterEach(() => world.app.store.close());

const sign = (name: string, { person = trainee, lessonId = 'privacy', text = WORDS } = {}) =>
	signPledge(world.app, { person, lessonId, name, text });

const shown = (person = trainee, locale: 'zh' | 'en' = 'zh') =>
	pledgeOf(world.app, { person, lessonId: 'privacy', locale });

const firstDay = async (person = trainee) => good(await trackPage(world.app, person, 'post', 'zh')).stages[0];

const entries = async () => (await auditPage(world.app)).filter(({ action }) => action === 'pledge/signed');

describe('a pledge', () => {
	it('is a step of the way, and done when it is signed', async () => {
		expect(await firstDay()).toMatchObject({
			state: 'open',
			minutes: 1,
			steps: [{ kind: 'pledge', id: 'privacy', title: '保密', pass: null, done: false }]
		});
		expect(await shown()).toEqual({ text: WORDS, signed: null, earlier: [] });
		good(await sign('林小满'));
		expect(await shown()).toEqual({ text: WORDS, signed: { text: WORDS, at: world.clock.now }, earlier: [] });
		expect(await firstDay()).toMatchObject({ state: 'done', steps: [{ done: true }] });
		const supervisor = await world.person('supervisor');
		const sheet = good(await personSheet(world.app, { person: supervisor, personId: trainee.id }));
		expect(sheet.tracks[0]?.lines[0]?.evidence.zh).toBe('2 项里完成了 1 项。');
	});

	it('signed is in the audit log, with its words', async () => {
		good(await sign('林小满'));
		expect(await entries()).toMatchObject([{ actor: trainee.id, subject: 'privacy', data: { text: WORDS } }]);
		expect((await verifyAudit(world.app)).ok).toBe(true);
	});

	it.each([' 林小满 ', '林 小满', '林\u200b小满', '林小满\n'])(
		'takes one’s own name typed as %j',
		async (name) => {
			good(await sign(name));
		}
	);

	it('takes one’s own name in other capitals and widths', async () => {
		good(await sign('ａnna lee', { person: await world.person('trainee', 'Anna Lee') }));
	});

	it.each([
		['nothing', '', 'pledge/no-name'],
		['spaces', ' \u3000\n', 'pledge/no-name'],
		['what nobody can see', '\u200b\u2060', 'pledge/no-name'],
		['the name of somebody else', '周岚', 'pledge/not-own-name'],
		['half a name', '小满', 'pledge/not-own-name'],
		['HTML around it', '<b>林小满</b>', 'pledge/not-own-name'],
		['10,000 characters', '林小满'.padEnd(10_000, '林'), 'pledge/not-own-name'],
		['one’s own name behind 10,000 spaces', '林小满'.padStart(10_000), 'pledge/not-own-name'],
		['a NUL', '林小满\0', 'pledge/not-own-name']
	])('is not signed with %s', async (_what, name, code) => {
		expect(codeOf(await sign(name))).toBe(code);
		expect(await shown()).toMatchObject({ signed: null, earlier: [] });
		expect(await entries()).toEqual([]);
	});

	it.each([
		['a lesson that has none', 'waiting', 'pledge/none'],
		['a lesson that is not there', 'nowhere', 'pledge/none']
	])('cannot be signed in %s', async (_what, lessonId, code) => {
		expect(codeOf(await sign('林小满', { lessonId }))).toBe(code);
		expect(await pledgeOf(world.app, { person: trainee, lessonId, locale: 'zh' })).toBeNull();
	});

	it('signed by one person is not signed by another, whatever the role', async () => {
		const supervisor = await world.person('supervisor', '周岚');
		expect(codeOf(await sign('林小满', { person: supervisor }))).toBe('pledge/not-own-name');
		good(await sign('周岚', { person: supervisor }));
		expect((await shown(supervisor))?.signed).not.toBeNull();
		expect((await shown())?.signed).toBeNull();
		expect((await firstDay())?.state).toBe('open');
	});

	it('signed twice, or twice at once, leaves one signature', async () => {
		await Promise.all([sign('林小满'), sign('林小满')]);
		good(await sign('林小满'));
		expect(await entries()).toHaveLength(1);
	});

	it('signed in one language is signed in the other, and says in which words', async () => {
		good(await sign('林小满'));
		expect(await shown(trainee, 'en')).toMatchObject({
			text: 'I promise to keep it to myself.',
			signed: { text: WORDS }
		});
	});
});

describe('words that have changed', () => {
	it('ask anew, and both signatures stay', async () => {
		good(await sign('林小满'));
		const first = world.clock.now;
		served = fixedContent(shop(LATER), 0);
		expect(await shown()).toEqual({ text: LATER, signed: null, earlier: [{ text: WORDS, at: first }] });
		expect((await firstDay())?.state).toBe('open');
		world.clock.now += 60_000;
		good(await sign('林小满', { text: LATER }));
		expect(await shown()).toEqual({
			text: LATER,
			signed: { text: LATER, at: first + 60_000 },
			earlier: [{ text: WORDS, at: first }]
		});
		expect((await firstDay())?.state).toBe('done');
		expect(await entries()).toHaveLength(2);
	});

	it('are not signed by who has seen the ones before', async () => {
		served = fixedContent(shop(LATER), 0);
		expect(codeOf(await sign('林小满', { text: WORDS }))).toBe('pledge/changed');
		expect(codeOf(await sign('林小满', { text: '我什么也不答应。' }))).toBe('pledge/changed');
		expect(await entries()).toEqual([]);
	});
});

it('a signature can be neither changed nor deleted, whoever holds the file', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'pledges-'));
	const path = join(folder, 'peilian.db');
	world.app.store.close();
	world = open(path);
	trainee = await world.person('trainee', '林小满');
	good(await sign('林小满'));
	const file = new Database(path);
	expect(() => file.exec("update pledges set text = ''")).toThrow(/append-only/);
	expect(() => file.exec('delete from pledges')).toThrow(/append-only/);
	file.close();
	expect((await shown())?.signed).not.toBeNull();
	rmSync(folder, { recursive: true });
});
