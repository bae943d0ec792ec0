/** Learning from people: a supervisor proposes a reply while overruling, a trainer sees what it would do and takes it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from 'playwright/test';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';
import { expect, signIn, test as base } from './people.ts';
import { PASSWORD } from './place.ts';
import { startSecondServer, type SecondServer } from './second-server.ts';
import { HAGGLER, library, present, scenario } from './shop.ts';

const test = base.extend<object, { server: SecondServer }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- the runner wants to see which fixtures are used
		async ({}, use) => {
			const server = await startSecondServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	]
});

const { file } = present(library.scenarios.get(HAGGLER), 'haggler');
const criterion = present(
	scenario(HAGGLER).scenes[0]?.criteria.find((one) => one.kind === 'says' && one.from === null),
	'criterion of kind says'
);
const WORDS = '今天的天气真是不错';
/** It teaches something, and has a telephone number in it that must not get into a file. */
const REPLY = `${WORDS}，我的电话是13800138000`;

/** An exam of the demo trainee's that ends after this one reply, with the requests that the pages send; gives its id. */
async function sitExam(trainee: APIRequestContext, url: string): Promise<string> {
	const headers = { origin: url, accept: 'text/html' };
	const begun = await trainee.post(`/scenarios/${HAGGLER}?/start`, {
		form: { mode: 'exam' },
		headers,
		maxRedirects: 0
	});
	const id = present(/\/attempts\/([^/?]+)/.exec(begun.headers().location ?? '')?.[1], 'attempt');
	const { seq } = (await (await trainee.get(`/attempts/${id}/state`)).json()) as ChatShown;
	const data = { text: REPLY, seq, turnId: randomUUID() };
	expect((await trainee.post(`/attempts/${id}/reply`, { data })).status()).toBe(200);
	await trainee.post(`/attempts/${id}?/giveUp`, { form: {}, headers, maxRedirects: 0 });
	return id;
}

test('a reply becomes one line of the scenario, after a trainer has seen what that does', async ({
	server,
	playwright,
	browser
}) => {
	test.slow();
	const visit = async (login: string): Promise<Page> => {
		const request = await signIn(playwright, login, PASSWORD, server.url);
		const context = await browser.newContext({
			baseURL: server.url,
			storageState: await request.storageState()
		});
		return context.newPage();
	};
	const attempt = await sitExam(await signIn(playwright, 'trainee', PASSWORD, server.url), server.url);

	const desk = await visit('supervisor');
	await desk.goto(`/reviews/${attempt}`);
	const card = desk
		.getByRole('listitem')
		.filter({ has: desk.getByRole('heading', { name: criterion.name, exact: true }) });
	const judge = card.getByText('改判', { exact: true }).or(card.getByText('请您判断', { exact: true }));
	await judge.click();
	await card.getByRole('radio', { name: '做到', exact: true }).check();
	await card.getByLabel('为什么这样判').fill('先聊一句天气也是体谅');
	await expect(card.getByRole('checkbox', { name: '建议收作例句/反例' })).not.toBeChecked();
	await card.getByRole('checkbox', { name: '建议收作例句/反例' }).check();
	await card.getByRole('button', { name: '确定改判' }).click();
	await expect(desk.getByRole('status')).toContainText('已交给培训师');

	const page = await visit('trainer');
	const path = join(server.content, file);
	const before = readFileSync(path, 'utf8');
	await page.goto('/content');
	await page.getByRole('link', { name: /待收的例句\s*1/ }).click();
	await page.getByRole('link', { name: `看看收下会怎样：${criterion.name}` }).click();
	await expect(page.getByText('先聊一句天气也是体谅')).toBeVisible();
	await expect(page.getByText('13800138000').first()).toBeVisible();
	await expect(page.getByRole('button', { name: '收下，写进文件' })).toHaveCount(0);

	await page.getByLabel('收哪几个字').fill(WORDS);
	await page.getByRole('button', { name: '看看会怎样' }).click();
	const prospect = page.getByRole('region', { name: '收下会怎样' });
	/** Every plan of the folder is run twice for it, in a process of its own. */
	await expect(prospect).toContainText(`写进 ${file}`, { timeout: 90_000 });
	await expect(prospect).toContainText(`例：${WORDS}`);
	await expect(prospect).toContainText(/跑了 \d+ 个试演/);
	await expect(prospect).toContainText(/学员的这条回复：.*判“做到”/);
	expect(readFileSync(path, 'utf8')).toBe(before);

	await page.getByRole('button', { name: '收下，写进文件' }).click();
	await expect(page.getByRole('status')).toContainText(`已写进 ${file}`);
	const lines = readFileSync(path, 'utf8').split('\n');
	const at = lines.findIndex((line) => line.endsWith(`例：${WORDS}`));
	expect(lines.toSpliced(at, 1).join('\n')).toBe(before);
	await page.goto('/content/proposals');
	await expect(page.getByRole('region', { name: '等您决定' })).not.toContainText(criterion.name);
	await expect(page.getByRole('region', { name: '已有结论' })).toContainText('已收下');
});
