/** A trainer's way: edit a file, look at the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
const { title } = scenario(HAGGLER).meta;
/** The server takes a change up within two seconds; its page asks every three. */
const SOON = { timeout: 8000 };

test('sees a fault on the page while trainees play the last good edition, then mends it', async ({
	server,
	playwright,
	browser
}) => {
	const trainer = await signIn(playwright, 'trainer', PASSWORD, server.url);
	const context = await browser.newContext({
		baseURL: server.url,
		storageState: await trainer.storageState()
	});
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1, name: '内容检查' })).toBeVisible();

	const path = join(server.content, file);
	const good = readFileSync(path, 'utf8');
	writeFileSync(path, good.replace(/→ \[[^\]]+\]\(#[^)]+\)/, '→ [没有这一幕](#没有这一幕)'));
	const results = page.getByRole('region', { name: '检查结果' });
	await expect(results.getByText('没有这一幕').first()).toBeVisible(SOON);
	await expect(results.getByText('用的是上一版')).toBeVisible();
	await expect(results.getByText(/第 \d+ 行，第 \d+ 列/).first()).toBeVisible();

	const trainee = await signIn(playwright, 'trainee', PASSWORD, server.url);
	expect(await (await trainee.get(`/scenarios/${HAGGLER}`)).text()).toContain('开始练习');
	const begun = await trainee.post(`/scenarios/${HAGGLER}?/start`, {
		form: { mode: 'practice' },
		headers: { origin: server.url, accept: 'text/html' }
	});
	expect(begun.url()).toContain('/attempts/');
	expect(begun.status()).toBe(200);

	writeFileSync(path, good);
	await expect(results.getByText('没有这一幕')).toHaveCount(0, SOON);
	await expect(results.getByText('用的是上一版')).toHaveCount(0);
	await context.close();
});

test('has a good change taken up by the running server', async ({ server, playwright }) => {
	const trainee = await signIn(playwright, 'trainee', PASSWORD, server.url);
	const path = join(server.content, file);
	const good = readFileSync(path, 'utf8');
	expect(await (await trainee.get('/scenarios')).text()).toContain(title);
	writeFileSync(path, good.replace(/^title: .*$/m, 'title: 砍价新编'));
	await expect.poll(async () => (await trainee.get('/scenarios')).text(), SOON).toContain('砍价新编');
	writeFileSync(path, good);
	await expect.poll(async () => (await trainee.get('/scenarios')).text(), SOON).toContain(title);
});
