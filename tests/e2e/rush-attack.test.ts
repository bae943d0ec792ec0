/**
 * Hostile words wherever the workbench shows any: markup, marks that turn the direction of writing, signs that nobody
 * sees, words without an end. Nothing runs, and no page becomes wider than its window. Then requests of another site.
 */
import { randomUUID } from 'node:crypto';
import type { APIRequestContext, BrowserContextOptions, Page } from 'playwright/test';
import { composer, confirm, expectSaid } from './chat.ts';
import { expect, signIn, test as base } from './people.ts';
import { PASSWORD } from './place.ts';
import { startSecondServer, type SecondServer } from './second-server.ts';

const MARKUP = `</p></script><img src=x onerror=globalThis.hacked=1><script>globalThis.hacked=1</script>`;
const TURNED = '\u202e左右\u2066颠倒\u200b\u200d';
const ENDLESS = '无尽W'.repeat(500);
const EVIL = `${MARKUP}${TURNED}`;
/** The same, as short as a header wants them. */
const quoted = JSON.stringify('<img src=x onerror=globalThis.hacked=1>');
const tag = JSON.stringify('<i>\u202e左右');
const endless = JSON.stringify(`<img src=x onerror=globalThis.hacked=1>${TURNED}${ENDLESS.slice(0, 140)}`);

const SCENARIO = `---
title: ${quoted}
track: aftersale
difficulty: 2
duties: [处理售后]
pass: 50
persona: { name: ${quoted}, mood: 60, patience: 30m }
desk:
  buyer: { returning: true, since: 2025-03, bought: 3, tags: [${tag}], note: ${endless}, history: [${endless}] }
  handover: { from: ${quoted}, buyer: ${quoted}, order: D1, problem: ${endless}, promised: ${quoted}, next: ${quoted}, deadline: ${quoted} }
  orders:
    - { id: D1, item: ${quoted}, sku: ${quoted}, price: 169 元, state: signed, address: ${endless}, remark: ${quoted}, note: ${endless} }
  parcels:
    - { id: SF1, order: D1, courier: ${quoted}, weight: ${quoted}, track: [${endless}] }
  colleagues:
    - { who: warehouse, about: [], after: 1s, says: ${endless} }
---

一单难缠的。

## 开场

> 您看 ${MARKUP.replaceAll('<', '\\\\<')}${TURNED}${ENDLESS}

### 得分点

- 说到 致歉(10):为等待道歉
  - 例：非常抱歉让您久等了
  - 例：实在不好意思，耽误您了

### 去向

- 致歉 → [结束](#结束)
- 否则 → [开场](#开场)

## 结束

> 好的

结局：解决(success)
`;
const RUSH = `---
title: ${quoted}
at_most: 2
minutes: 30
patience: 30m
arrivals:
  - { at: 0s, scenario: evil }
  - { at: 0s, scenario: evil }
---
两位。
`;

const test = base.extend<object, { server: SecondServer }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- the runner wants to see which fixtures are used
		async ({}, use) => {
			const files = { 'scenarios/aftersale/evil.md': SCENARIO, 'rushes/evil.md': RUSH };
			const server = await startSecondServer(files);
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	]
});

/** Begins the rush and gives its path. */
async function begin(trainee: APIRequestContext, url: string): Promise<string> {
	const begun = await trainee.post('/rushes/evil?/start', {
		form: { mode: 'practice' },
		headers: { origin: url, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(begun.status(), await begun.text()).toBe(303);
	return new URL(begun.headers().location ?? '', url).pathname;
}

/** Nothing of the words has become a part of the page, and the page is as wide as its window. */
async function harmless(page: Page, where: string): Promise<void> {
	const seen = await page.evaluate(() => ({
		hacked: 'hacked' in globalThis,
		made: document.querySelectorAll('img[src="x"], [onerror]').length,
		over: document.documentElement.scrollWidth - document.documentElement.clientWidth
	}));
	expect(seen, where).toEqual({ hacked: false, made: 0, over: expect.any(Number) });
	expect(seen.over, `${where} is wider than its window, px`).toBeLessThanOrEqual(0);
}

const SIZES: readonly (readonly [string, BrowserContextOptions])[] = [
	['1440', { viewport: { width: 1440, height: 900 } }],
	['390', { viewport: { width: 390, height: 844 } }]
];

for (const [size, options] of SIZES)
	test(`hostile words stay words everywhere, at ${size}`, async ({ server, playwright, browser }) => {
		test.setTimeout(240_000);
		const narrow = size === '390';
		const trainee = await signIn(playwright, 'trainee', PASSWORD, server.url);
		const run = await begin(trainee, server.url);
		const context = await browser.newContext({
			...options,
			baseURL: server.url,
			storageState: await trainee.storageState()
		});
		const page = await context.newPage();
		page.setDefaultTimeout(20_000);
		page.on('dialog', (dialog) => {
			throw new Error(`a dialog: ${dialog.message()}`);
		});
		const pane = async (name: string): Promise<void> => {
			if (narrow) await page.getByRole('group', { name: '显示' }).locator('label', { hasText: name }).click();
		};
		await page.goto(run);
		await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
		await harmless(page, 'the conversation');

		await composer(page).fill(EVIL + ENDLESS.slice(0, 1500));
		await composer(page).press('Control+Enter');
		await expectSaid(page, '颠倒');
		await harmless(page, 'one’s own message');
		await pane('会话');
		await harmless(page, 'the list');

		await pane('资料与操作');
		const acts = [
			['备注', { 内容: EVIL }],
			['客户标签', { 标签: '<b>\u202e标签' }],
			['问同事', { 内容: EVIL + ENDLESS.slice(0, 300) }],
			['登记', { 内容: EVIL, 责任人: '<b>\u202e' }],
			['转接', { 交接备注: EVIL, 问题: EVIL, 买家: '<b>' }]
		] as const;
		for (const [name, fields] of acts) {
			await page.getByRole('tab', { name: '全部' }).click();
			await page.getByRole('link', { name, exact: true }).click();
			const form = page.locator('#workbench form');
			for (const select of await form.locator('select').all()) await select.selectOption({ index: 1 });
			for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text);
			await confirm(form);
			await expect(form).toHaveCount(0);
			await harmless(page, `the action ${name}`);
		}
		for (const tab of await page.getByRole('tab').all()) {
			await tab.click();
			await harmless(page, `the tab ${await tab.innerText()}`);
		}
		await pane('聊天');
		await harmless(page, 'the conversation with its actions');

		await page.goto('/me/phrases');
		const code = `e${size}`;
		await trainee.post('/me/phrases?/add', {
			form: { code, group: '<b>\u202e', text: EVIL + ENDLESS.slice(0, 350) },
			headers: { origin: server.url, accept: 'text/html' }
		});
		await page.reload();
		await expect(page.getByText(code)).toBeVisible();
		await harmless(page, 'one’s phrases');
		await page.goto(run);
		await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
		await composer(page).fill('');
		await composer(page).press('/');
		await expect(page.getByRole('option').first()).toBeVisible();
		await harmless(page, 'the phrases by code');

		const end = await trainee.post(`${run}?/giveUp`, {
			form: {},
			headers: { origin: server.url, accept: 'text/html' },
			maxRedirects: 0
		});
		expect(end.status()).toBe(303);
		await trainee.post(`${run}/result?/report`, {
			form: { problems: EVIL + ENDLESS.slice(0, 300), promised: EVIL, suggestion: TURNED },
			headers: { origin: server.url, accept: 'text/html' }
		});
		for (const path of [`${run}/result`, '/rushes', '/rushes/evil', '/home', '/me']) {
			await page.goto(path);
			await harmless(page, path);
		}
		await page.goto(`${run}/result`);
		const result = await page.locator('a[href$="/result"]').first().getAttribute('href');
		await page.goto(result ?? '');
		await harmless(page, 'the result of a conversation');
		await context.close();
		await trainee.dispose();
	});

test('another site can neither post nor read, whatever it sends', async ({ server, playwright }) => {
	const trainee = await signIn(playwright, 'trainee', PASSWORD, server.url);
	const run = await begin(trainee, server.url);
	const before = (await (await trainee.get(`${run}/state`)).json()) as {
		conversations: { attemptId: string; seq: number }[];
	};
	const [row] = before.conversations;
	const attempt = `/attempts/${row?.attemptId}`;
	const words = JSON.stringify({ seq: row?.seq, turnId: randomUUID(), text: '别人替我说的' });
	const strange = { origin: 'https://evil.example', referer: 'https://evil.example/' };
	for (const path of ['reply', 'action', 'recall', 'revoke', 'draft'])
		for (const type of [
			'text/plain',
			'application/x-www-form-urlencoded',
			'multipart/form-data; boundary=x'
		]) {
			const headers = { ...strange, 'content-type': type };
			const answer = await trainee.post(`${attempt}/${path}`, { headers, data: words });
			expect(answer.status(), `${path} as ${type}`).toBeGreaterThanOrEqual(400);
			expect(answer.status()).toBeLessThan(500);
		}
	for (const path of [
		`${run}?/close`,
		`${run}?/giveUp`,
		`${attempt}?/giveUp`,
		'/rushes/evil?/start',
		'/me/phrases?/add'
	]) {
		const answer = await trainee.post(path, {
			headers: strange,
			form: { code: 'csrf', text: 'x', mode: 'exam' }
		});
		expect(answer.status(), path).toBe(403);
	}
	for (const path of [`${run}/state`, `${attempt}/state`]) {
		const answer = await trainee.get(path, { headers: strange });
		expect(answer.headers()['access-control-allow-origin'], path).toBeUndefined();
		expect(answer.headers()['cache-control']).toBe('no-store');
	}
	const after = (await (await trainee.get(`${run}/state`)).json()) as typeof before;
	expect(after.conversations.map(({ seq }) => seq)).toEqual(before.conversations.map(({ seq }) => seq));
	await trainee.dispose();
});

test('nobody else hears, sees or ends a run or a conversation', async ({ server, playwright }) => {
	const trainee = await signIn(playwright, 'trainee', PASSWORD, server.url);
	const run = await begin(trainee, server.url);
	const state = (await (await trainee.get(`${run}/state`)).json()) as {
		conversations: { attemptId: string }[];
	};
	const attempt = `/attempts/${state.conversations[0]?.attemptId}`;
	const other = await signIn(playwright, 'trainer', PASSWORD, server.url);
	const paths = [
		run,
		`${run}/state`,
		`${run}/events`,
		`${run}/result`,
		attempt,
		`${attempt}/state`,
		`${attempt}/events`
	];
	for (const path of paths) expect((await other.get(path)).status(), path).toBe(404);
	const nobody = await playwright.request.newContext({ baseURL: server.url });
	for (const path of paths.filter((one) => /state|events/.test(one)))
		expect((await nobody.get(path)).status(), path).toBe(401);
	await Promise.all([trainee.dispose(), other.dispose(), nobody.dispose()]);
});
