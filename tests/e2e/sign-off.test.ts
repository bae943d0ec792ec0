/** Certificates and early confirmations: who waits, deciding, the sheet on paper, and the public check. */
import type { Page } from 'playwright/test';
import { expect, signIn, test as base, type Person } from './people.ts';
import { PASSWORD } from './place.ts';
import { startSecondServer, type SecondServer } from './second-server.ts';
import { lesson } from './shop.ts';

const read = lesson(() => true, 'lesson');
/** A certificate that asks for one lesson, so that it can be had in a test. */
const TRACK = `---\ntitle: 一课上岗证\nvalidity: 30\n---\n\n## 读\n\n- 读 [一课](/lessons/${read.id})\n`;

const test = base.extend<object, { server: SecondServer }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- the runner wants to see which fixtures are used
		async ({}, use) => {
			const server = await startSecondServer({ 'tracks/00-one-lesson.md': TRACK });
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	]
});

/** Finds a person in the overview and opens their page. */
async function open(page: Page, name: string): Promise<void> {
	await page.goto(`/standings?q=${encodeURIComponent(name)}`);
	await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const confirmation = (page: Page) => page.getByRole('region', { name: '提前转正' });
const record = (page: Page) => page.getByRole('region', { name: '决定记录' });

async function decide(page: Page, choice: string, reason: string): Promise<void> {
	await confirmation(page).getByRole('radio', { name: choice }).check();
	await confirmation(page).getByLabel('理由').fill(reason);
	await confirmation(page).getByRole('button', { name: '做出决定' }).click();
}

test('signs a certificate that waits; it prints, anybody can check it, and it can be revoked', async ({
	server,
	playwright,
	browser
}) => {
	test.slow();
	const trainee = await signIn(playwright, 'trainee', PASSWORD, server.url);
	expect((await trainee.get(`/lessons/${read.id}`)).status()).toBe(200);
	const supervisor = await signIn(playwright, 'supervisor', PASSWORD, server.url);
	const context = await browser.newContext({
		baseURL: server.url,
		storageState: await supervisor.storageState()
	});
	const page = await context.newPage();
	await page.goto('/standings?waits=1');
	const row = page.getByRole('row').filter({ hasText: '林小满' });
	await expect(row).toContainText('等主管签核');
	await expect(page.getByRole('row', { name: /^等您签核/ })).toContainText('1 人');
	await row.getByRole('link').click();

	const track = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '一课上岗证' }) });
	await expect(track).toContainText('1 项里完成了 1 项');
	await track.getByText('签核发证').click();
	await track.getByRole('button', { name: '确定签核' }).click();
	await expect(page.getByRole('status')).toHaveCount(0);
	await track.getByLabel('理由').first().fill('看过了，可以上岗');
	await track.getByRole('button', { name: '确定签核' }).click();
	await expect(page.getByRole('status')).toContainText('已签核');
	await expect(record(page)).toContainText('看过了，可以上岗');

	const serial = await record(page).getByRole('link', { name: /PL-/ }).innerText();
	await record(page).getByRole('link', { name: '看考核表' }).click();
	const paper = page.getByRole('article');
	await expect(paper.getByRole('heading', { level: 1 })).toHaveText('上岗考核表');
	for (const words of [
		'林小满',
		'一课上岗证',
		'看过了，可以上岗',
		'周岚',
		'复核',
		serial.replace('编号 ', '')
	])
		await expect(paper).toContainText(words);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
	await page.emulateMedia({ media: 'screen' });

	const outside = await (await browser.newContext({ baseURL: server.url })).newPage();
	await outside.goto('/verify');
	await outside.getByLabel('证书编号').fill(` ${serial.replace('编号 ', '').toLowerCase()} `);
	await outside.getByRole('button', { name: '查验' }).click();
	const found = outside.getByRole('region', { name: '有效' });
	for (const words of ['林小满', '一课上岗证', '周岚']) await expect(found).toContainText(words);
	await expect(outside.locator('main')).not.toContainText('看过了，可以上岗');

	await page.goBack();
	await track.getByRole('heading').click();
	await track.getByText('撤销', { exact: true }).click();
	await track.getByLabel('理由').fill('代人读的');
	await track.getByRole('button', { name: '确定撤销' }).click();
	await expect(page.getByRole('status')).toContainText('已撤销');
	await outside.reload();
	await expect(outside.getByRole('region', { name: '已撤销' })).toContainText('林小满');
	await outside.context().close();
	await context.close();
});

test('may not confirm early what is not met, keeps what was typed, and may keep the trial', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const page = await visit(await hire('supervisor'));
	await open(page, trainee.name);
	await expect(confirmation(page)).toContainText('不能把它延长');
	await confirmation(page).getByLabel('满意度不低于 95%').fill('一百');
	await confirmation(page).getByLabel('带教老师的话').fill('肯学');
	await decide(page, '提前转正', '表现很好');
	await expect(confirmation(page).getByRole('alert')).toContainText('请填 0 到 100 的数');
	await expect(confirmation(page).getByLabel('满意度不低于 95%')).toHaveAttribute('aria-invalid', 'true');
	await expect(confirmation(page).getByLabel('带教老师的话')).toHaveValue('肯学');

	await confirmation(page).getByLabel('满意度不低于 95%').fill('96');
	await confirmation(page).getByRole('button', { name: '做出决定' }).click();
	await expect(confirmation(page).getByRole('alert')).toContainText('持有在有效期内的证书');
	await expect(confirmation(page).getByLabel('理由')).toHaveValue('表现很好');

	await decide(page, '继续试用', '再看两周');
	await expect(page.getByRole('status')).toContainText('已决定继续试用');
	await expect(record(page)).toContainText('再看两周');
});

test('marks are whole numbers to ten with a reason below eight, and go on paper with the signature', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const page = await visit(await hire('supervisor'), { javaScriptEnabled: false });
	await open(page, trainee.name);
	const mark = confirmation(page).getByLabel('团队：协作补位', { exact: true });
	const why = confirmation(page).getByLabel('依据 团队：协作补位');
	await mark.fill('11');
	await confirmation(page).getByLabel('试用期内无故迟到、缺勤的次数').fill('0');
	await decide(page, '继续试用', '再看两周');
	await expect(confirmation(page).getByRole('alert')).toHaveText('请填 0 到 10 的整数。');
	await expect(mark).toHaveAttribute('aria-invalid', 'true');
	await mark.fill('6');
	await confirmation(page).getByRole('button', { name: '做出决定' }).click();
	await expect(confirmation(page).getByRole('alert')).toContainText('低于 8 分要写依据');
	await expect(why).toHaveAttribute('aria-invalid', 'true');
	await expect(mark).toHaveValue('6');
	await why.fill('11 月 20 日没有补位');
	await confirmation(page).getByRole('button', { name: '做出决定' }).click();
	await expect(page.getByRole('status')).toContainText('已决定继续试用');
	await record(page).getByRole('link', { name: '看考核表' }).click();
	const told = page.getByRole('table', { name: '出勤、团队与守规（主管填写）' });
	await expect(told.getByRole('row', { name: /团队：协作补位/ })).toContainText('6 分。11 月 20 日没有补位');
	await expect(told.getByRole('row', { name: /没有无故迟到/ })).toContainText('达到');
});

test('the trainee may open the sheet, nobody else may, and it works without JavaScript', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const supervisor = await hire('supervisor');
	const plain = await visit(supervisor, { javaScriptEnabled: false });
	await open(plain, trainee.name);
	await decide(plain, '延长培训', '售后还不熟');
	await expect(plain.getByRole('status')).toContainText('已决定延长培训');
	const sheet = (await record(plain).getByRole('link', { name: '看考核表' }).getAttribute('href')) ?? '';

	const own = await visit(trainee);
	await own.goto(sheet);
	await expect(own.getByRole('heading', { level: 1 })).toHaveText('转正考核表');
	await expect(own.getByRole('article')).toContainText('售后还不熟');
	expect((await trainee.request.get('/standings')).status()).toBe(403);
	const strangers: readonly Person[] = [await hire(), await hire('trainer')];
	for (const stranger of strangers) expect((await stranger.request.get(sheet)).status()).toBe(404);
});

test('is told who was faster, and overwrites nothing', async ({ hire, visit }) => {
	const trainee = await hire();
	const faster = await hire('supervisor');
	const [first, second] = [await visit(faster), await visit(await hire('supervisor'))];
	await open(first, trainee.name);
	await open(second, trainee.name);
	await decide(first, '继续试用', '先看看');
	await expect(first.getByRole('status')).toContainText('已决定继续试用');
	await decide(second, '延长培训', '我想延长');
	const told = second.getByRole('alert').filter({ hasText: '有人比您先一步' });
	await expect(told).toContainText(faster.name);
	await expect(told).toContainText('我想延长');
	await expect(record(second)).toContainText('先看看');
	await expect(record(second)).not.toContainText('我想延长');
});

test('a serial that nobody has is said to be unknown, without signing in', async ({ browser }) => {
	const page = await (await browser.newContext()).newPage();
	await page.goto('/verify/PL-0000-0000-0000');
	await expect(page.getByRole('alert')).toContainText('没有这个编号的证书');
	await expect(page.getByLabel('证书编号')).toHaveValue('PL-0000-0000-0000');
	await page.context().close();
});
