/** The right side of the workbench: orders, money, colleagues, search, phrases; by mouse, by keyboard, without scripts. */
import type { Locator, Page } from 'playwright/test';
import { begin, stateOf } from './attempts.ts';
import { composer, confirm, log } from './chat.ts';
import { expect, test, type Person } from './people.ts';
import { HAGGLER } from './shop.ts';

const COD = 'c17-cod-refused';

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });

async function openDesk(page: Page, person: Person, scenario: string, where: string): Promise<string> {
	const attempt = await begin(person, scenario, 'practice');
	await page.goto(`/attempts/${attempt}`);
	await tab(page, where).click();
	await expect(tab(page, where)).toHaveAttribute('aria-selected', 'true');
	return attempt;
}

test('moves between tabs with the arrows and remembers the last one', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	await openDesk(page, person, HAGGLER, '订单');
	await page.keyboard.press('ArrowRight');
	await expect(tab(page, '物流')).toBeFocused();
	await page.keyboard.press('End');
	await expect(page.locator('#workbench')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(tab(page, '客户')).toHaveAttribute('aria-selected', 'true');
	await tab(page, '商品').click();
	await page.reload();
	await expect(tab(page, '商品')).toHaveAttribute('aria-selected', 'true');
	await expect(page.getByRole('tabpanel')).toHaveCount(1);
});

test('a tab that cannot be fetched says so, and comes when the page is loaded anew, with the draft', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const page = await visit(trainee);
	await page.goto(`/attempts/${await begin(trainee, HAGGLER, 'practice')}`);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	await page.context().setOffline(true);
	await composer(page).fill('写了一半');
	await page.getByRole('tab', { name: '优惠' }).click();
	await expect(page.getByRole('tabpanel')).toContainText('没有连上服务器，这里还没有取来。');
	await page.context().setOffline(false);
	await page.getByRole('tabpanel').getByRole('button', { name: '重新载入' }).click();
	await expect(page.getByRole('tabpanel').getByText('价格计算器')).toBeVisible();
	await expect(composer(page)).toHaveValue('写了一半');
});

test('an order’s action is done in its place, and shows at once', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	const attempt = await openDesk(page, person, COD, '订单');
	const order = page.getByRole('article').first();
	await order.getByRole('link', { name: '备注', exact: true }).click();
	const form = order.locator('form');
	await form.getByLabel('内容').fill('勿放单据，送人的');
	await form.getByLabel('旗帜').selectOption({ label: '红' });
	await confirm(form);
	await expect(form).toHaveCount(0);
	await expect(order).toContainText('红旗');
	await expect(order).toContainText('勿放单据，送人的');
	expect((await stateOf(person, attempt)).office.orders[0]).toMatchObject({
		note: '勿放单据，送人的',
		flag: 'red'
	});
});

test('a reply that is sent while an action is on its way follows it', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	const attempt = await openDesk(page, person, COD, '订单');
	await page.route('**/action', async (route) => {
		await new Promise((done) => setTimeout(done, 1500));
		await route.continue();
	});
	const order = page.getByRole('article').first();
	await order.getByRole('link', { name: '备注', exact: true }).click();
	const form = order.locator('form');
	await form.getByLabel('内容').fill('送人的');
	await confirm(form);
	const words = '您好，我是小满，我看一下您的订单';
	await composer(page).fill(words);
	await composer(page).press('Enter');
	await expect(log(page).getByText(words)).toBeVisible();
	await expect(order).toContainText('送人的');
	await expect
		.poll(async () => (await stateOf(person, attempt)).bubbles.map(({ text }) => text))
		.toContain(words);
	await expect(composer(page)).toHaveValue('');
});

test('an action that is asked for while another is on its way follows it; a double click is one wish', async ({
	hire,
	visit
}) => {
	const person = await hire();
	const page = await visit(person);
	const attempt = await openDesk(page, person, COD, '订单');
	const asked: string[] = [];
	await page.route('**/action', async (route) => {
		asked.push((route.request().postDataJSON() as { action: string }).action);
		await new Promise((done) => setTimeout(done, 1500));
		await route.continue();
	});
	const order = page.getByRole('article').first();
	await order.getByRole('link', { name: '备注', exact: true }).click();
	await order.locator('form').getByLabel('内容').fill('送人的');
	await confirm(order.locator('form'));
	await order.getByRole('link', { name: '查订单', exact: true }).click();
	await order.getByRole('form', { name: '查订单' }).getByRole('button', { name: '执行' }).dblclick();
	await expect(order).toContainText('送人的');
	await expect
		.poll(async () => (await stateOf(person, attempt)).bubbles.filter(({ action }) => action !== null).length)
		.toBe(2);
	expect(asked).toHaveLength(2);
});

test('a bad value is told at its field, what was typed stays, and nothing changes', async ({
	hire,
	visit
}) => {
	const person = await hire();
	const page = await visit(person);
	const attempt = await openDesk(page, person, COD, '优惠');
	const before = await stateOf(person, attempt);
	const panel = page.getByRole('tabpanel');
	await panel.getByRole('link', { name: '发优惠券' }).click();
	const form = panel.locator('form');
	for (const bad of ['-5', '1e9', '很多', '<b>5</b>', '9'.repeat(10_000)]) {
		await form.getByLabel('金额').fill(bad);
		await confirm(form);
		await expect(form.getByRole('alert')).toBeVisible();
		await expect(form.getByLabel('金额')).toHaveAttribute('aria-invalid', 'true');
		await expect(form.getByLabel('金额')).toHaveValue(bad);
	}
	await tab(page, '商品').click();
	await tab(page, '优惠').click();
	await expect(form.getByLabel('金额')).toHaveValue('9'.repeat(10_000));
	expect((await stateOf(person, attempt)).seq).toBe(before.seq);
});

test('what cannot be taken back asks first and says what will happen', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	const attempt = await openDesk(page, person, COD, '全部');
	await page.locator('#workbench').getByRole('link', { name: '小额打款' }).click();
	const form = page.locator('#workbench form');
	await form.getByLabel('金额').fill('3');
	await form.getByLabel('金额').press('Enter');
	await expect(form.getByText('将另外打给买家 3 元')).toBeVisible();
	expect((await stateOf(person, attempt)).office.orders[0]?.paidOut ?? 0).toBe(0);
});

test('the calculator explains the price and puts it into the reply', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	await openDesk(page, person, HAGGLER, '优惠');
	const fill = (label: string, value: string) => page.getByLabel(label).fill(value);
	await fill('第 1 件的单价', '159');
	await fill('第 1 件的数量', '2');
	await fill('店铺券减', '5');
	await fill('跨店每满', '300');
	await fill('每满减', '很多');
	await expect(page.getByText('请填 0 到 100000 的金额')).toBeVisible();
	await fill('每满减', '50');
	await expect(page.getByText('跨店每满 300 减 50：313 元够 1 次，减 50 元')).toBeVisible();
	await page.getByRole('button', { name: '放进输入框' }).click();
	await expect(composer(page)).toHaveValue(/实付 263 元，一共省了 55 元。$/);
});

test('an item goes to the buyer with one button', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	await openDesk(page, person, HAGGLER, '商品');
	await page.getByRole('searchbox').fill('羊毛');
	await page.getByRole('button', { name: '发给买家' }).click();
	await expect(log(page)).toContainText('双面羊毛大衣');
});

test('knowledge is found in practice, with its words marked, and closed in an exam', async ({
	hire,
	visit
}) => {
	const person = await hire();
	const page = await visit(person);
	await openDesk(page, person, HAGGLER, '知识');
	await page.getByRole('searchbox').fill('退货 运费');
	const hit = page
		.getByRole('tabpanel')
		.getByRole('link', { name: /运费谁出/ })
		.first();
	await expect(hit).toHaveAttribute('target', '_blank');
	await expect(hit.locator('mark').first()).toBeVisible();
	await page.getByRole('searchbox').fill('量子力学');
	await expect(page.getByText('没有找到“量子力学”')).toBeVisible();

	const exam = await begin(person, COD, 'exam');
	await page.goto(`/attempts/${exam}`);
	await tab(page, '知识').click();
	await expect(page.getByText('考试的时候不能查资料')).toBeVisible();
	const asked = await person.request.get('/desk/search?q=%E8%BF%90%E8%B4%B9');
	expect(asked.status()).toBe(403);
});

test('a phrase of one’s own is kept, changed, found by its code, deleted and taken back', async ({
	hire,
	visit
}) => {
	const person = await hire();
	const page = await visit(person);
	await page.goto('/me/phrases');
	const add = async (code: string, text: string) => {
		await page.getByLabel('代码').fill(code);
		await page.getByLabel('内容').fill(text);
		await page.getByRole('button', { name: '添加' }).click();
	};
	await add('kd', '快递今天到');
	await expect(page.getByText('已添加')).toBeVisible();
	await add('KD', '又一条');
	await expect(page.getByText('您已经有一条代码是“kd”的短语了')).toBeVisible();
	await expect(page.getByLabel('内容')).toHaveValue('又一条');
	await page.getByRole('button', { name: '删除 kd' }).click();
	await page.getByRole('button', { name: '撤销' }).click();
	await expect(page.getByText('快递今天到')).toBeVisible();

	await openDesk(page, person, HAGGLER, '客户');
	await composer(page).press('/');
	const field = page.getByRole('combobox', { name: /找短语/ });
	await expect(field).toBeFocused();
	await field.fill('kd');
	await field.press('Enter');
	await expect(composer(page)).toHaveValue('快递今天到');
});

test('without JavaScript every section is there, and a refused form comes back with its words', async ({
	hire,
	visit
}) => {
	const person = await hire();
	const page = await visit(person, { javaScriptEnabled: false });
	const attempt = await begin(person, COD, 'practice');
	await page.goto(`/attempts/${attempt}`);
	for (const name of ['客户', '订单', '物流', '商品', '优惠', '知识', '同事', '登记', '全部'])
		await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
	await page.locator('#desk-coupons').getByRole('link', { name: '发优惠券' }).click();
	const form = page.locator('#desk-coupons form[aria-label="发优惠券"]');
	await form.getByLabel('金额').fill('很多');
	await confirm(form);
	await expect(form.getByRole('alert')).toBeVisible();
	await expect(form.getByLabel('金额')).toHaveValue('很多');

	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`/attempts/${attempt}`);
	const side = page.locator('[data-pane=desk]');
	await expect(side).toBeHidden();
	await page.getByRole('group', { name: '显示' }).getByText('资料与操作').click();
	await expect(side).toBeVisible();
	await expect(page.locator('[data-pane=talk]')).toBeHidden();
});
