/** A typing drill, typed as a person types: with keys, and with a Chinese input method. */
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Locator, Page } from 'playwright/test';
import { expect, FROM_HERE, test, type Person } from './people.ts';
import { library, present } from './shop.ts';

const COMPOSING_KEY = 229;
/** Between two characters, ms: slower than the fastest hand that the server believes. */
const PACE = 75;
const [drillId = ''] = library.drills.keys();
const drill = present(library.drills.get(drillId), 'drill');

const field = (page: Page): Locator => page.getByRole('textbox', { name: '在这里打' });
const expected = async (page: Page): Promise<string> => (await page.locator('#expected').innerText()).trim();
const previous = (page: Page): Locator => page.getByRole('region', { name: '上一句' });

/** Begins with the form of the page and returns the run's address. */
async function start(person: Person, kind: 'test' | 'free'): Promise<string> {
	const answer = await person.request.post(`/drills/${drillId}?/start`, {
		form: { kind },
		headers: FROM_HERE,
		maxRedirects: 0
	});
	expect(answer.status()).toBe(303);
	return present(answer.headers()['location'], 'address of the run');
}

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(field(page)).toBeEditable({ timeout: 30_000 });
}

const type = (page: Page, text: string): Promise<void> =>
	field(page).pressSequentially(text, { delay: PACE });

test('a test is typed with keys, handed in and shown with its figures', async ({ hire, visit }) => {
	const page = await visit(await hire());
	await page.goto(`/drills/${drillId}`);
	await page.getByRole('button', { name: '开始测试' }).click();
	await expect(field(page)).toBeEditable({ timeout: 30_000 });

	const first = await expected(page);
	await type(page, first);
	await field(page).press('Enter');
	await expect(previous(page)).toContainText('全对');
	await expect(field(page)).toHaveValue('');

	const second = await expected(page);
	expect(second).not.toBe(first);
	await type(page, second);
	await field(page).press('Backspace');
	await type(page, '错');
	await field(page).press('Enter');
	await expect(previous(page)).toContainText('1 个字不一样');
	await expect(previous(page)).toContainText(`“${[...second].at(-1)}”打成了“错”`);
	await expect(page.getByRole('timer')).toContainText('退改 1 字');

	await page.getByText('提前交卷').click();
	await page.getByRole('button', { name: '交卷' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '这次没过' })).toBeVisible();
	const main = page.getByRole('main');
	const speed = Math.floor((([...first].length + [...second].length) * 600_000) / drill.length) / 10;
	await expect(main).toContainText(`${speed} 字/分`);
	await expect(main).toContainText('交了 2 句');
	await expect(page.getByRole('region', { name: '最该再练的句子' }).getByRole('listitem')).toHaveCount(1);
	await expect(page.getByRole('img', { name: /^速度/ })).toBeVisible();
	await page.getByText('看表格').click();
	await expect(page.getByRole('row')).toHaveCount(2);
});

/** Enter as an input method lets it through: a key code of its own, and no character. */
async function enterInMethod(cdp: CDPSession): Promise<void> {
	const key = {
		key: 'Enter',
		code: 'Enter',
		windowsVirtualKeyCode: COMPOSING_KEY,
		nativeVirtualKeyCode: COMPOSING_KEY
	};
	await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
	await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

test('an input method’s letters are not counted, and the Enter that picks a word hands nothing in', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const page = await visit(trainee);
	await open(page, await start(trainee, 'free'));
	await field(page).focus();
	const line = await expected(page);
	const cdp = await page.context().newCDPSession(page);
	for (const letters of ['n', 'ni', 'nin', 'nin’', 'ni'])
		await cdp.send('Input.imeSetComposition', {
			text: letters,
			selectionStart: letters.length,
			selectionEnd: letters.length
		});
	await expect(field(page)).toHaveValue('ni');
	await enterInMethod(cdp);
	await expect(page.getByText('第 1 句')).toBeVisible();
	await cdp.send('Input.insertText', { text: line });
	await expect(field(page)).toHaveValue(line);
	await expect(page.getByRole('timer')).toContainText('退改 0 字');

	await field(page).press('Enter');
	await expect(previous(page)).toContainText('全对');
	await expect(page.getByText('第 2 句')).toBeVisible();
	await page.getByRole('button', { name: '练好了' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '练完了' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('100%');
	await expect(page.getByRole('main')).toContainText('0 字');
});

test('pasted text is left out, in a sentence', async ({ hire, visit }) => {
	const trainee = await hire();
	const page = await visit(trainee, { permissions: ['clipboard-read', 'clipboard-write'] });
	await open(page, await start(trainee, 'free'));
	await page.evaluate((text) => navigator.clipboard.writeText(text), await expected(page));
	await field(page).press('Control+V');
	await expect(page.getByText('请自己打')).toBeVisible();
	await expect(field(page)).toHaveValue('');
	await field(page).press('Enter');
	await expect(page.getByText('第 1 句')).toBeVisible();
});

test('lines typed while the network is away go out once it is back, in order', async ({ hire, visit }) => {
	const trainee = await hire();
	const page = await visit(trainee);
	const address = await start(trainee, 'free');
	await open(page, address);
	await page.route('**/typed', (route) => route.abort());
	for (let n = 1; n <= 2; n++) {
		await type(page, await expected(page));
		await field(page).press('Enter');
	}
	await expect(page.getByText('现在连不上服务器')).toBeVisible();
	await expect(page.getByText('第 3 句')).toBeVisible();
	await page.unroute('**/typed');
	await expect(page.getByText('现在连不上服务器')).toBeHidden();
	await expect(previous(page)).toContainText('全对');
	await page.reload();
	await expect(page.getByText('第 3 句')).toBeVisible();
});

test('no page of the drills has a serious fault of accessibility or scrolls sideways on a phone', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const run = await start(trainee, 'test');
	const page = await visit(trainee, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
	const examine = async (): Promise<void> => {
		const { violations } = await new AxeBuilder({ page }).analyze();
		const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
		expect.soft(grave.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect.soft(over, page.url()).toBeLessThanOrEqual(0);
	};
	for (const path of ['/drills', `/drills/${drillId}`]) {
		await page.goto(path);
		await examine();
	}
	await open(page, run);
	await type(page, '错的一句');
	await field(page).press('Enter');
	await expect(previous(page)).toContainText('个字不一样');
	await examine();
	await page.getByText('提前交卷').click();
	await page.getByRole('button', { name: '交卷' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.getByText('看表格').click();
	await examine();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says that it needs scripts', async ({ hire, visit }) => {
		const trainee = await hire();
		const page = await visit(trainee, { javaScriptEnabled: false });
		await page.goto(await start(trainee, 'free'));
		await expect(page.getByRole('main')).toContainText('打字练习要用脚本', { useInnerText: true });
		await expect(field(page)).toHaveCount(0);
	});
});

test('buyers’ questions are answered from the card beside them, one after another, and gone over afterwards', async ({
	hire,
	visit
}) => {
	const id = 'dress-from-the-card';
	const asks = present(library.drills.get(id)?.asks, 'questions');
	const page = await visit(await hire());
	await page.goto(`/drills/${id}`);
	await expect(page.getByRole('link', { name: asks.card.title })).toBeVisible();
	await page.getByRole('button', { name: '开始测试' }).press('Enter');
	const answer = page.getByRole('textbox', { name: '在这里答' });
	await expect(answer).toBeEditable({ timeout: 30_000 });
	await expect(answer).toBeFocused();
	const card = page.getByRole('region', { name: `卡片：${asks.card.title}` });
	await expect(card).toContainText('衣长XL');

	const first = await expected(page);
	const [wanted] = present(
		asks.wanted.find(({ text }) => text === first),
		'first question'
	).criteria;
	const right =
		wanted?.kind === 'states'
			? wanted.value
			: wanted?.kind === 'says'
				? present(wanted.examples[0], 'example')
				: '';
	await answer.pressSequentially(right, { delay: PACE });
	await answer.press('Enter');
	await expect(answer).toHaveValue('');
	await expect(page.getByText('第 2 问')).toBeVisible();
	expect(await expected(page)).not.toBe(first);
	await answer.pressSequentially('我不知道', { delay: PACE });
	await answer.press('Enter');
	await expect(page.getByText('第 3 问')).toBeVisible();
	await expect(page.getByRole('region', { name: '上一句' })).toHaveCount(0);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations).toEqual([]);

	await page.getByText('提前交卷').click();
	await page.getByRole('button', { name: '交卷' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '这次没过' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('答了 2 问');
	await expect(page.getByRole('main')).toContainText('50%');
	const list = page.getByRole('region', { name: '一问一答' });
	await expect(list.getByRole('listitem').filter({ hasText: first })).toContainText(right);
	await expect(list.getByRole('listitem').filter({ hasText: '我不知道' })).toContainText('还差');
});
