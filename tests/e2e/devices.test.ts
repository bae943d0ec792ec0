/** Several devices, several tabs, and requests that no page would send: nothing is lost or doubled. */
import { randomUUID } from 'node:crypto';
import { begin, postReply, sitExam, stateOf } from './attempts.ts';
import { composer, expectSaid, log, say } from './chat.ts';
import type { Page } from 'playwright/test';
import { expect, FROM_HERE, test, type Person } from './people.ts';
import { beginRush, expectBuyers, SOONEST } from './rush.ts';
import { firstPlan, HAGGLER, repliesOf } from './shop.ts';

const [GOOD = '', NEXT = ''] = repliesOf(firstPlan(HAGGLER));

const SHORT_ANSWER = '/lessons/shipping-and-return/quiz';

const said = async (trainee: Person, attempt: string, text: string): Promise<number> =>
	(await stateOf(trainee, attempt)).bubbles.filter(
		(bubble) => bubble.from === 'agent' && bubble.text === text
	).length;

test('finds the conversation and the unfinished reply on another device', async ({ hire, visit }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const desk = await visit(trainee);
	await desk.goto(`/attempts/${attempt}`);
	await say(desk, GOOD);
	const kept = desk.waitForResponse((one) => one.url().endsWith('/draft'));
	await composer(desk).pressSequentially('写到一半');
	await kept;

	const phone = await visit(trainee, { viewport: { width: 390, height: 844 } });
	await phone.goto('/home');
	await phone.getByRole('link', { name: '继续对话' }).click();
	await expectSaid(phone, GOOD);
	await expect(composer(phone)).toHaveValue('写到一半');
});

test('two devices on one conversation show the same, without being asked', async ({ hire, visit }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const desk = await visit(trainee);
	const phone = await visit(trainee, { viewport: { width: 390, height: 844 } });
	await desk.goto(`/attempts/${attempt}`);
	await phone.goto(`/attempts/${attempt}`);
	await expect(phone.getByRole('button', { name: '表情' })).toBeVisible();
	await composer(phone).fill('手机上写到一半');
	await say(desk, GOOD);
	await expectSaid(phone, GOOD);
	await expect(composer(phone)).toHaveValue('手机上写到一半');

	await composer(phone).press('Enter');
	await expectSaid(desk, '手机上写到一半');
	for (const page of [desk, phone])
		await expect(log(page).locator('.bubble', { hasText: '手机上写到一半' })).toHaveCount(1);
	await expect.poll(() => said(trainee, attempt, '手机上写到一半')).toBe(1);
});

test('keeps the words in a tab that has been overtaken by another, and shows what happened', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const first = await visit(trainee);
	const second = await first.context().newPage();
	// Where the stream of news does not come through, a tab learns of it when it sends.
	await second.route('**/events', (route) => route.abort());
	await first.goto(`/attempts/${attempt}`);
	await second.goto(`/attempts/${attempt}`);
	await expect(second.getByRole('button', { name: '表情' })).toBeVisible();
	await say(first, GOOD);

	await composer(second).fill('我也在回');
	await composer(second).press('Enter');
	await expect(second.getByRole('alert')).toContainText('在另一个窗口里有了新的消息');
	await expect(composer(second)).toHaveValue('我也在回');
	await expectSaid(second, GOOD);
	expect(await said(trainee, attempt, '我也在回')).toBe(0);

	await composer(second).press('Enter');
	await expectSaid(second, '我也在回');
	await expect.poll(() => said(trainee, attempt, '我也在回')).toBe(1);
});

test('answers the same turn twice with one turn', async ({ hire }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const { seq } = await stateOf(trainee, attempt);
	const turn = { text: GOOD, seq, turnId: randomUUID() };
	const answers = await Promise.all([postReply(trainee, attempt, turn), postReply(trainee, attempt, turn)]);
	for (const answer of [...answers, await postReply(trainee, attempt, turn)]) {
		expect(answer.status()).toBe(200);
		expect(((await answer.json()) as { seq: number }).seq).toBe(seq + 1);
	}
	await expect.poll(() => said(trainee, attempt, GOOD)).toBe(1);
});

test('refuses what is no reply with a sentence, and changes nothing', async ({ hire }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const before = await stateOf(trainee, attempt);
	const { seq } = before;
	const refused = [
		{ reply: { text: '好'.repeat(2001), seq }, status: 400, zh: '一条回复最多 2000 个字符，请精简一些。' },
		{ reply: { text: '', seq }, status: 400, zh: '还没有写内容。' },
		{ reply: { text: ' \n\u3000 ', seq }, status: 400, zh: '还没有写内容。' },
		{ reply: { text: '您好\u0000', seq }, status: 400, zh: '回复里有看不见的坏字符，请重新输入。' },
		{ reply: { text: GOOD, seq: seq + 1 }, status: 409, zh: '这段对话在别处已经往前走了。' },
		{ reply: { text: GOOD, seq: -1 }, status: 400, zh: '请求的格式不对' },
		{ reply: { text: GOOD, seq, turnId: '../../etc' }, status: 400, zh: '请求的格式不对' }
	];
	for (const { reply, status, zh } of refused) {
		const answer = await postReply(trainee, attempt, reply);
		expect(answer.status(), zh).toBe(status);
		expect(((await answer.json()) as { message: { zh: string } }).message.zh).toContain(zh);
	}
	const after = await stateOf(trainee, attempt);
	expect({ ...after, now: 0 }).toEqual({ ...before, now: 0 });
});

test('says the same of somebody else’s attempt as of none at all', async ({ hire }) => {
	const owner = await hire();
	const other = await hire();
	const attempt = await begin(owner, HAGGLER, 'practice');
	const { seq } = await stateOf(owner, attempt);
	const answers = await Promise.all(
		[attempt, randomUUID()].map((id) => postReply(other, id, { text: GOOD, seq }))
	);
	const [strange, none] = await Promise.all(
		answers.map(async (answer) => [answer.status(), await answer.json()])
	);
	expect(strange?.[0]).toBe(404);
	expect(strange).toEqual(none);
	for (const path of ['', '/state', '/result']) {
		const shut = await other.request.get(`/attempts/${attempt}${path}`);
		expect(shut.status(), path).toBe(404);
	}
	expect((await stateOf(owner, attempt)).seq).toBe(seq);
});

test('refuses a reply that comes after the end', async ({ hire, visit }) => {
	const trainee = await hire();
	const attempt = await sitExam(trainee, HAGGLER, firstPlan(HAGGLER));
	const { seq } = await stateOf(trainee, attempt);
	const answer = await postReply(trainee, attempt, { text: NEXT, seq });
	expect(answer.status()).toBe(409);
	expect(((await answer.json()) as { message: { zh: string } }).message.zh).toContain('这次对话已经结束');
	expect((await stateOf(trainee, attempt)).seq).toBe(seq);
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await expect(composer(page)).toHaveCount(0);
	await expect(log(page)).toBeVisible();
});

test('lets one of many replies that race for the same turn win', async ({ hire }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const { seq } = await stateOf(trainee, attempt);
	const texts = Array.from({ length: 6 }, (_, n) => `第${n}个窗口`);
	const statuses = await Promise.all(
		texts.map(async (text) => (await postReply(trainee, attempt, { text, seq })).status())
	);
	expect(statuses.sort()).toEqual([200, 409, 409, 409, 409, 409]);
	expect((await stateOf(trainee, attempt)).seq).toBe(seq + 1);
});

test('two devices on one rush show the same list and the same words, and end together', async ({
	hire,
	visit
}) => {
	test.slow();
	const trainee = await hire();
	const run = await beginRush(trainee, SOONEST);
	expect(await beginRush(trainee, SOONEST), 'beginning again goes on').toBe(run);
	await expectBuyers(trainee, run, 1);
	const desk = await visit(trainee);
	const phone = await visit(trainee, { viewport: { width: 390, height: 844 } });
	for (const page of [desk, phone]) {
		await page.goto(`/rushes/runs/${run}`);
		await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	}
	await composer(phone).fill('手机上写到一半');
	await say(desk, '您好，我在');
	await expectSaid(phone, '您好，我在');
	await expect(composer(phone)).toHaveValue('手机上写到一半');
	await composer(phone).press('Enter');
	await expectSaid(desk, '手机上写到一半');

	// Whoever comes next comes on both.
	await expectBuyers(trainee, run, 2);
	const both = await Promise.all(
		[desk, phone].map(async (page) => {
			// On a phone the list is there and hidden.
			const rows = page.locator('nav a[href^="?c="]');
			await expect(rows).toHaveCount(2, { timeout: 20_000 });
			return rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		})
	);
	expect(both[0]).toEqual(both[1]);
	const [first = ''] = both[0] ?? [];
	await expect.poll(() => said(trainee, first?.replace('?c=', '') ?? '', '手机上写到一半')).toBe(1);

	await trainee.request.post(`/rushes/runs/${run}?/giveUp`, { headers: FROM_HERE, form: {} });
	for (const page of [desk, phone]) await expect(composer(page)).toHaveCount(0, { timeout: 20_000 });
});

/** Opens a page whose scripts wait until `type` is done, and lets them come then. */
async function typeEarly(page: Page, path: string, type: (page: Page) => Promise<void>): Promise<void> {
	let release = (): void => undefined;
	const held = new Promise<void>((done) => (release = done));
	await page.route(/_app\/immutable\/.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	await type(page);
	release();
	await page.waitForLoadState('networkidle');
}

test('what is typed before the scripts have come is still there afterwards', async ({
	browser,
	hire,
	visit
}) => {
	test.slow();
	const stranger = await (await browser.newContext()).newPage();
	await typeEarly(stranger, '/login', (page) => page.getByLabel('账号').fill('typed-early'));
	await expect(stranger.getByLabel('账号')).toHaveValue('typed-early');
	await stranger.context().close();

	const admin = await visit(await hire('admin'));
	await typeEarly(admin, '/people', async (page) => {
		await page.locator('#people-q').fill('刚到');
		await page.locator('summary').first().click();
		await page.locator('#new-name').fill('早来的人');
	});
	await expect(admin.locator('#people-q')).toHaveValue('刚到');
	await expect(admin.locator('#new-name')).toHaveValue('早来的人');
	await admin.goto('/people/import', { waitUntil: 'commit' });
	await typeEarly(admin, '/people/import', (page) => page.locator('#csv').fill('login,name,role'));
	await expect(admin.locator('#csv')).toHaveValue('login,name,role');

	const trainee = await visit(await hire());
	await typeEarly(trainee, SHORT_ANSWER, (page) =>
		page.locator('textarea[name=text]').first().fill('先想一想')
	);
	await expect(trainee.locator('textarea[name=text]').first()).toHaveValue('先想一想');
});
