/** The left and the middle of the workbench: several buyers, messages in a row, recalling, emoji, quick phrases. */
import { begin, stateOf } from './attempts.ts';
import { composer, expectSaid, log, plain, say } from './chat.ts';
import { expect, test } from './people.ts';
import { list, present, rushWith } from './rush.ts';
import { firstPlan, HAGGLER, library, repliesOf } from './shop.ts';

const [GOOD = ''] = repliesOf(firstPlan(HAGGLER));
const PHONE = { width: 390, height: 844 };

test('sends messages in a row, which are one reply; the buyer waits for the last', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	await composer(page).fill('在的，');
	await composer(page).press('Control+Enter');
	await expect(page.getByText('买家在等您说完。')).toBeVisible();
	await composer(page).fill('我看一下这款');
	await page.getByRole('button', { name: '先发，还没说完' }).click();
	await expectSaid(page, '我看一下这款');
	const before = await stateOf(trainee, attempt);
	expect(before.unfinished).toBe(true);
	expect(before.bubbles.at(-1)?.from).toBe('agent');

	await page.getByRole('button', { name: '说完了' }).click();
	await expect(page.getByText('买家在等您说完。')).toHaveCount(0);
	await expect.poll(async () => (await stateOf(trainee, attempt)).bubbles.at(-1)?.from).toBe('buyer');
});

test('recalls a message before the reply is complete, and the buyer never reads it', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	await composer(page).fill('发错人了');
	await composer(page).press('Control+Enter');
	await page.getByRole('button', { name: '撤回这条消息' }).click();
	await expect(log(page)).toContainText('已撤回');
	await say(page, GOOD);
	const last = (await stateOf(trainee, attempt)).bubbles.findLast(({ from }) => from === 'agent');
	expect(last?.text).toBe(GOOD);
	expect((await stateOf(trainee, attempt)).bubbles.find(({ recalled }) => recalled)?.from).toBe('agent');
});

test('puts in emoji and quick phrases by keyboard alone, and counts them as pasted', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const page = await visit(trainee);
	await page.goto(`/attempts/${await begin(trainee, HAGGLER, 'practice')}`);
	await page.getByRole('button', { name: '表情' }).press('Enter');
	await expect(page.getByRole('toolbar', { name: '表情' })).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(composer(page)).toBeFocused();
	await expect(composer(page)).toHaveValue('🤗');
	await page.getByRole('button', { name: '表情' }).press('Enter');
	await expect(page.getByRole('toolbar', { name: '表情' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('toolbar', { name: '表情' })).toHaveCount(0);
	await expect(composer(page)).toBeFocused();

	await composer(page).fill('');
	await composer(page).press('/');
	const options = page.getByRole('option');
	await expect(options.first()).toBeVisible();
	await page.keyboard.press('Enter');
	const phrase = library.shop.phrases[0]?.text ?? '';
	await expect(composer(page)).toHaveValue(phrase);
	await composer(page).pressSequentially('ab');
	const sent = page.waitForRequest((one) => one.url().endsWith('/reply'));
	await composer(page).press('Enter');
	const { keyed } = (await sent).postDataJSON() as { keyed: { typed: number; pasted: number } };
	expect(keyed.typed).toBe(2);
	expect(keyed.pasted).toBe([...`🤗${phrase}`].length);
});

test('goes from buyer to buyer with the keyboard, and each keeps what was begun', async ({ hire, visit }) => {
	test.slow();
	const trainee = await hire();
	const run = await rushWith(trainee, 1);
	const page = await visit(trainee);
	await page.goto(`/rushes/runs/${run}`);
	await expect(list(page).getByRole('link')).toHaveCount(1);
	await composer(page).pressSequentially('给第一位的话');

	// Whoever comes is announced, and stands in the list as unread.
	await expect(page.getByText(/来咨询了/)).toBeAttached({ timeout: 60_000 });
	await expect(list(page).getByRole('link').nth(1)).toContainText('条未读');
	const first = await present(page).getAttribute('href');
	await composer(page).press('Alt+ArrowDown');
	await expect(present(page)).not.toHaveAttribute('href', first ?? '');
	await expect(composer(page)).toBeFocused();
	await expect(composer(page)).toHaveValue('');
	// The composer is the same; what was typed for one buyer cannot be taken back into the words for another.
	await composer(page).press('Control+z');
	await expect(composer(page)).toHaveValue('');
	await expect(list(page).getByRole('link').first()).toContainText('草稿：');
	await say(page, '您好，在的');

	await composer(page).press('Alt+j');
	await expect(present(page)).toHaveAttribute('href', first ?? '');
	await expect(composer(page)).toHaveValue('给第一位的话');
	await present(page).focus();
	await page.keyboard.press('ArrowDown');
	await expect(present(page)).not.toHaveAttribute('href', first ?? '');
	await expect(present(page)).toBeFocused();
	await expect.poll(async () => plain(log(page))).toContain('您好，在的');
	await page.reload();
	await expect(present(page)).not.toHaveAttribute('href', first ?? '');
});

test('a hint that comes late belongs to the buyer for whom it was asked', async ({ hire, visit }) => {
	test.slow();
	const trainee = await hire();
	const run = await rushWith(trainee, 2);
	const page = await visit(trainee);
	await page.goto(`/rushes/runs/${run}`);
	await expect(list(page).getByRole('link')).toHaveCount(2);
	const ask = page.getByRole('button', { name: '看提示' });
	const hint = page.getByRole('status').locator('.prose');
	let answer: () => void = () => undefined;
	const gone = new Promise<void>((done) => (answer = done));
	await page.route('**/*?/hint', async (route) => {
		await gone;
		await route.continue();
	});
	await ask.click();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(composer(page)).toBeFocused();
	const came = page.waitForResponse((one) => one.url().endsWith('/hint'));
	answer();
	await came;
	await page.waitForTimeout(300);
	await expect(hint).toHaveCount(0);
	await page.keyboard.press('Alt+ArrowUp');
	await expect(hint).toBeVisible();
});

test('works on a phone, one pane at a time, with what is unread on the switch', async ({ hire, visit }) => {
	test.slow();
	const trainee = await hire();
	const run = await rushWith(trainee, 2);
	const page = await visit(trainee, { viewport: PHONE });
	await page.goto(`/rushes/runs/${run}`);
	const panes = page.getByRole('group', { name: '显示' });
	await expect(composer(page)).toBeVisible();
	await expect(list(page)).toBeHidden();
	await expect(panes.getByText(/条未读/)).toBeAttached();
	await panes.locator('label', { hasText: '会话' }).click();
	await expect(composer(page)).toBeHidden();
	await list(page).getByRole('link').last().click();
	await expect(composer(page)).toBeVisible();
	await panes.locator('label', { hasText: '资料与操作' }).click();
	await expect(page.getByRole('tab').first()).toBeVisible();
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(over).toBeLessThanOrEqual(0);
});
