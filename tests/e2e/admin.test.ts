/** An administrator's way: people one by one and from a table, roles, passwords, the audit log. */
import type { Browser, Page } from 'playwright/test';
import { BASE_URL } from './place.ts';
import { expect, FROM_HERE, newLogin, signIn, test } from './people.ts';
import { firstPlan, HAGGLER } from './shop.ts';
import { sitExam } from './attempts.ts';

/** Fills in the form for signing in, in a browser where nobody is signed in. */
async function enter(browser: Browser, login: string, password: string): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.goto('/login');
	await page.getByLabel('账号').fill(login);
	await page.getByLabel('密码').fill(password);
	await page.getByRole('button', { name: '登录' }).click();
	return page;
}

/** Opens the question behind a button of a person's page and answers it. */
async function confirm(page: Page, label: string, submit: string): Promise<void> {
	await page.getByText(label, { exact: true }).first().click();
	await page.getByRole('button', { name: submit }).click();
}

async function openPerson(page: Page, name: string): Promise<void> {
	await page.goto(`/people?q=${encodeURIComponent(name)}`);
	await page.getByRole('link', { name, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('creates a person, whose password is shown once and opens the door', async ({
	hire,
	visit,
	browser
}) => {
	const page = await visit(await hire('admin'));
	await page.goto('/');
	await expect(page).toHaveURL(/\/people$/);
	const login = newLogin();
	const form = page.getByRole('region', { name: '新建账号' });
	await form.getByLabel('姓名').fill('何小树');
	await form.getByLabel('账号').fill(login);
	await form.getByLabel('角色').selectOption('主管');
	await form.getByRole('button', { name: '新建' }).click();
	await expect(page.getByText('已新建：何小树')).toBeVisible();
	const password = await page.getByTestId('password').innerText();
	await page.reload();
	await expect(page.getByTestId('password')).toHaveCount(0);

	const own = await enter(browser, login, password);
	await expect(own).toHaveURL(/\/reviews$/);
	await own.context().close();
});

test('is told when a login is taken, and what was typed is still there', async ({ hire, visit }) => {
	const taken = await hire();
	const page = await visit(await hire('admin'));
	await page.goto('/people');
	const form = page.getByRole('region', { name: '新建账号' });
	await form.getByLabel('姓名').fill('重复的人');
	await form.getByLabel('账号').fill(taken.login);
	await form.getByRole('button', { name: '新建' }).click();
	await expect(form.getByRole('alert')).toBeVisible();
	await expect(form.getByLabel('姓名')).toHaveValue('重复的人');
});

test('imports people from a table, after faults were shown line by line', async ({
	hire,
	visit,
	browser
}) => {
	const taken = await hire();
	const page = await visit(await hire('admin'));
	const [one, two] = [newLogin(), newLogin()];
	await page.goto('/people');
	await page.getByRole('link', { name: '批量导入' }).click();
	const table = page.getByLabel('表格内容（CSV）');
	const row = (line: number) =>
		page.getByRole('row').filter({ has: page.getByRole('cell', { name: String(line), exact: true }) });

	await table.fill(
		[
			'姓名,账号,角色',
			`周小满,${one},新人`,
			`吴静,${two},店长`,
			`郑好,${taken.login},主管`,
			`冯晨,${one},新人`,
			`"许知,${two},新人`
		].join('\n')
	);
	await page.getByRole('button', { name: '预览' }).click();
	await expect(page.getByText('1 行可以导入，共 5 行')).toBeVisible();
	await expect(row(2)).toContainText('可以导入');
	await expect(row(3)).toContainText('角色');
	await expect(row(4)).toContainText('账号');
	await expect(row(5)).toContainText('第 2 行');
	await expect(row(6)).not.toContainText('可以导入');
	await expect(page.getByRole('button', { name: /导入这/ })).toHaveCount(0);

	await table.fill(`\uFEFF姓名,账号,角色\r\n"周,小满",${one},新人\r\n吴静,${two},主管\r\n`);
	await page.getByRole('button', { name: '预览' }).click();
	await page.getByRole('button', { name: '导入这 2 人' }).click();
	await expect(page.getByRole('heading', { name: '已导入 2 人' })).toBeVisible();
	await expect(page.getByRole('cell', { name: '周,小满' })).toBeVisible();
	const password = await page.getByRole('row').filter({ hasText: two }).locator('code').innerText();
	const own = await enter(browser, two, password);
	await expect(own).toHaveURL(/\/reviews$/);
	await own.context().close();
});

test('changes a role, which ends the person’s session', async ({ hire, visit }) => {
	const person = await hire('trainee');
	const own = await visit(person);
	await own.goto('/home');
	await expect(own).toHaveURL(/\/home$/);
	const page = await visit(await hire('admin'));
	await openPerson(page, person.name);
	await page.getByText('更改角色', { exact: true }).first().click();
	await page.getByLabel('角色').selectOption('主管');
	await page.getByRole('button', { name: '更改角色' }).click();
	await expect(page.getByRole('status')).toContainText('角色已改为“主管”。');
	await own.goto('/home');
	await expect(own).toHaveURL(/\/login/);
});

test('resets a password: the old one is void, the new one works', async ({ hire, visit, browser }) => {
	const person = await hire();
	const page = await visit(await hire('admin'));
	await openPerson(page, person.name);
	await confirm(page, '重置密码', '确定重置');
	const password = await page.getByTestId('password').innerText();
	const refused = await enter(browser, person.login, person.password);
	await expect(refused.getByRole('alert')).toBeVisible();
	const own = await enter(browser, person.login, password);
	await expect(own).toHaveURL(/\/home$/);
	await Promise.all([refused.context().close(), own.context().close()]);
});

test('deactivates a person, who is out at once and cannot come back', async ({ hire, visit, browser }) => {
	const person = await hire();
	const own = await visit(person);
	await own.goto('/home');
	const page = await visit(await hire('admin'));
	await openPerson(page, person.name);
	await confirm(page, '停用账号', '确定停用');
	await expect(page.getByText('账号已停用。')).toBeVisible();
	await own.goto('/home');
	await expect(own).toHaveURL(/\/login/);
	const refused = await enter(browser, person.login, person.password);
	await expect(refused.getByRole('alert')).toBeVisible();
	await refused.context().close();
});

test('lets nobody learn from a refused password whether the login exists', async ({ hire, browser }) => {
	const person = await hire();
	const sentence = async (login: string): Promise<string> => {
		const page = await enter(browser, login, 'wrong-password');
		const said = await page.getByRole('alert').innerText();
		await page.context().close();
		return said;
	};
	expect(await sentence(newLogin())).toBe(await sentence(person.login));
});

test('slows down who keeps guessing', async ({ hire, playwright }) => {
	const { login, password } = await hire();
	const request = await playwright.request.newContext();
	const form = { login, password: 'wrong-password' };
	const guess = async () => (await request.post('/login', { form, headers: FROM_HERE })).text();
	for (let tries = 0; tries < 5; tries++) await guess();
	expect(await guess()).toMatch(/试错次数太多，请等 \d+ 秒再试/);
	await request.dispose();
	// The right password after the wait forgets the tries.
	await expect(async () => (await signIn(playwright, login, password)).dispose()).toPass({ timeout: 10_000 });
});

test('may not enter where the role has no business', async ({ hire, visit }) => {
	const page = await visit(await hire('trainee'));
	for (const path of ['/people', '/audit', '/reviews', '/content']) {
		const answer = await page.goto(path);
		expect(answer?.status(), path).toBe(403);
		await expect(page.getByRole('heading', { name: '您的角色不能打开这个页面。' })).toBeVisible();
		await expect(page.getByRole('link', { name: '返回首页' })).toHaveAttribute('href', '/');
	}
});

test('reads in the audit log what happened, and the chain of entries verifies', async ({ hire, visit }) => {
	const trainee = await hire();
	await sitExam(trainee, HAGGLER, firstPlan(HAGGLER));
	const page = await visit(await hire('admin'));
	await page.goto('/audit');
	const entries = page.getByRole('main').getByRole('listitem');
	await expect(entries.filter({ hasText: '新建了账号' }).first()).toBeVisible();
	await expect(async () => {
		if ((await entries.filter({ hasText: trainee.name }).filter({ hasText: '结束了对话' }).count()) > 0)
			return;
		await page.getByRole('link', { name: '更早的' }).click();
		throw new Error('not on this page');
	}).toPass();
	await page.getByRole('button', { name: '核对整条记录' }).click();
	await expect(page.getByRole('status')).toContainText('完整无缺');
});

test('finds every section in the bar, in English, on the narrowest screen that shows them in a row', async ({
	hire,
	visit
}) => {
	const page = await visit(await hire('admin'), { viewport: { width: 1280, height: 800 } });
	await page.context().addCookies([{ name: 'peilian_locale', value: 'en', url: BASE_URL }]);
	await page.goto('/people');
	const edges = await page.getByRole('banner').evaluate((bar) => {
		const shown = [...bar.querySelectorAll('a, summary')].filter((part) => part.checkVisibility());
		return shown.map((part) => part.getBoundingClientRect()).map(({ left, right }) => ({ left, right }));
	});
	expect(edges.length).toBeGreaterThan(12);
	expect(edges.filter(({ left }, at) => left < (edges[at - 1]?.right ?? 0))).toEqual([]);
	expect(edges.at(-1)?.right).toBeLessThanOrEqual(1280 - 16);
});
