/** Search from any page: with the keyboard alone, on a phone, without JavaScript, beside a conversation, in an exam. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { begin } from './attempts.ts';
import { composer } from './chat.ts';
import { expect, test } from './people.ts';
import { HAGGLER, library } from './shop.ts';

const LATE = library.rules.get('late-shipping');
const title = LATE?.title ?? '';

const field = (page: Page): Locator => page.getByRole('combobox', { name: /搜索课程/ });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: '搜索' });

/** The key, pressed until the page listens to it. */
async function call(page: Page): Promise<void> {
	await expect(async () => {
		if (!(await dialog(page).isVisible())) await page.keyboard.press('Control+k');
		await expect(field(page)).toBeFocused({ timeout: 1000 });
	}).toPass();
}

test('opens with one key, is chosen from with the arrows, opened with Enter, closed with Esc', async ({
	hire,
	visit
}) => {
	const page = await visit(await hire());
	await page.goto('/home');
	await call(page);
	await page.keyboard.type('延迟发货');
	const options = dialog(page).getByRole('option');
	await expect(options.first()).toContainText(title);
	await expect(options.first().locator('mark').first()).toHaveText('延迟发货');
	await expect(options.first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
	await expect(field(page)).toHaveAttribute('aria-activedescendant', 'search-hit-1');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(options.last()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	for (let step = 0; step < 6; step++) {
		await page.keyboard.press('Tab');
		expect(
			await page.evaluate(
				() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null
			)
		).toBe(true);
	}
	const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);

	await call(page);
	await page.keyboard.type('ycfh');
	await expect(options.first()).toContainText(title);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await expect(dialog(page)).toHaveCount(0);

	await call(page);
	await page.keyboard.type('量子力学');
	await expect(dialog(page).getByRole('status')).toContainText('没有找到“量子力学”');
});

test('leads to a phrase of the shop', async ({ hire, visit }) => {
	const page = await visit(await hire());
	const [phrase] = library.shop.phrases;
	await page.goto('/home');
	await call(page);
	await page.keyboard.type((phrase?.text ?? '').slice(0, 12));
	const option = dialog(page).getByRole('group', { name: '短语' }).getByRole('option').first();
	await option.click();
	await expect(page).toHaveURL(/\/me\/phrases#shop-/);
	await expect(page.locator(`#shop-${phrase?.code}`)).toBeInViewport();
});

test('fits a phone, by touch', async ({ hire, visit }) => {
	const page = await visit(await hire(), { viewport: { width: 390, height: 844 }, hasTouch: true });
	await page.goto('/rules');
	const button = page.getByRole('link', { name: '搜索', exact: true });
	await expect(async () => {
		if (!(await dialog(page).isVisible())) await button.tap();
		await expect(field(page)).toBeVisible({ timeout: 1000 });
	}).toPass();
	await field(page).fill('退货运费');
	await expect(dialog(page).getByRole('option').first()).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await dialog(page).getByRole('button', { name: '关闭' }).tap();
	await expect(dialog(page)).toHaveCount(0);
});

test('loses nothing of a conversation, and opens beside it', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	await page.goto(`/attempts/${await begin(person, HAGGLER, 'practice')}`);
	await composer(page).fill('您好，小满正在');
	await call(page);
	await page.keyboard.type('延迟发货');
	await expect(dialog(page).getByRole('option').first()).toContainText(title);
	const [beside] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
	await expect(beside.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await page.bringToFront();
	await page.keyboard.press('Escape');
	await expect(composer(page)).toHaveValue('您好，小满正在');
	await expect(composer(page)).toBeFocused();
});

test('is closed in an exam, and says so', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	await page.goto(`/attempts/${await begin(person, HAGGLER, 'exam')}`);
	await expect(composer(page)).toBeVisible();
	await call(page);
	await page.keyboard.type('运费');
	await expect(dialog(page).getByRole('alert')).toContainText('考试的时候不能查资料');
	await expect(dialog(page).getByRole('option')).toHaveCount(0);
	await page.goto('/search?q=运费');
	await expect(page.getByRole('alert')).toContainText('考试的时候不能查资料');
});

test('says that the server cannot be reached', async ({ hire, visit }) => {
	const page = await visit(await hire());
	await page.goto('/home');
	await call(page);
	await page.context().setOffline(true);
	await page.keyboard.type('运费');
	await expect(dialog(page).getByRole('alert')).toContainText('没有连上服务器');
});

test('needs no JavaScript', async ({ hire, visit }) => {
	const page = await visit(await hire(), { javaScriptEnabled: false });
	await page.goto('/home');
	await page.getByRole('link', { name: '搜索', exact: true }).click();
	await page.getByRole('searchbox').fill('延迟发货');
	await page.getByRole('button', { name: '搜索' }).click();
	await expect(page).toHaveURL(/\/search\?q=/);
	await page
		.getByRole('main')
		.getByRole('link', { name: new RegExp(`^${title}`) })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await page.goto(`/search?q=${'退'.repeat(101)}`);
	await expect(page.getByText('搜索的内容最多 100 个字')).toBeVisible();
	await expect(page.getByRole('searchbox')).toHaveAttribute('aria-invalid', 'true');
});
