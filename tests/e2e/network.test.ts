/** The network goes away in the middle: what was sent and what was begun stay, and everything goes out once, in order. */
import { begin, postReply, stateOf } from './attempts.ts';
import { composer, expectSaid, log, plain, say } from './chat.ts';
import { expect, test, type Person } from './people.ts';
import { list, present, rushWith } from './rush.ts';
import { firstPlan, HAGGLER, repliesOf } from './shop.ts';

const [GOOD = '', NEXT = ''] = repliesOf(firstPlan(HAGGLER));
const WAITS = '未送达，会自动补发';
const GONE = '网络断了，正在重连';

/** What the trainee has said, as the server has it, in order. */
const heard = async (trainee: Person, attempt: string): Promise<readonly string[]> =>
	(await stateOf(trainee, attempt)).bubbles.filter(({ from }) => from === 'agent').map(({ text }) => text);

/** How long the network is gone, ms: a whole minute. */
const MINUTE = 60_000;

test('sends two messages once and in order when the network is back, and keeps the draft', async ({
	hire,
	visit
}) => {
	test.setTimeout(3 * MINUTE);
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await say(page, GOOD);
	await page.context().setOffline(true);
	for (const text of ['稍等，', '我看一下']) {
		await composer(page).pressSequentially(text);
		await composer(page).press('Enter');
		await expect(composer(page)).toHaveValue('');
	}
	await composer(page).pressSequentially('还没写完');
	await expect(log(page).getByText(WAITS)).toHaveCount(2);
	await expect(page.getByText(GONE)).toBeVisible();
	await expect(page.getByText('2 条消息存在这台设备上')).toBeVisible();
	await expect(page.getByText('正在写的内容存在这台设备上，还没有存到服务器。')).toBeVisible();
	await page.waitForTimeout(MINUTE);
	expect(await heard(trainee, attempt)).toEqual([GOOD]);
	await expect(log(page).getByText(WAITS)).toHaveCount(2);
	await expect(composer(page)).toHaveValue('还没写完');

	const kept = page.waitForResponse((one) => one.url().endsWith('/draft') && one.ok());
	await page.context().setOffline(false);
	await expect(log(page).getByText(WAITS)).toHaveCount(0);
	await expect.poll(() => heard(trainee, attempt)).toEqual([GOOD, '稍等，', '我看一下']);
	await expect(composer(page)).toHaveValue('还没写完');
	await expect(page.getByText(GONE)).toHaveCount(0);
	await kept;
	const { draft, unfinished, bubbles } = await stateOf(trainee, attempt);
	expect(draft).toBe('还没写完');
	expect(unfinished, 'the last of them ends the reply').toBe(false);
	expect(bubbles.at(-1)?.from).toBe('buyer');
});

test('sends what an earlier page could not get through', async ({ hire, visit }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await page.route('**/reply', (route) => route.abort());
	await composer(page).fill(GOOD);
	await composer(page).press('Enter');
	await expect(log(page).getByText(WAITS)).toBeVisible();
	const later = await page.context().newPage();
	await page.close();
	await later.goto(`/attempts/${attempt}`);
	await expectSaid(later, GOOD);
	await expect(composer(later)).toHaveValue('');
	await expect.poll(() => heard(trainee, attempt)).toEqual([GOOD]);
	await expect(log(later).getByText(WAITS)).toHaveCount(0);
});

test('sends a reply once although its answer was lost on the way', async ({ hire, visit }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await page.route(
		'**/reply',
		async (route) => {
			await route.fetch();
			await route.abort();
		},
		{ times: 1 }
	);
	await composer(page).fill(GOOD);
	await composer(page).press('Enter');
	/** The page tries again by itself as well, maybe before anybody can press. */
	const again = page.getByRole('button', { name: '现在重试' });
	await again.click({ timeout: 5000 }).catch(() => undefined);
	await expect(page.getByText(GONE)).toHaveCount(0);
	await expect(log(page).getByText(WAITS)).toHaveCount(0);
	await expect.poll(async () => (await plain(log(page))).split(GOOD).length).toBe(2);
	expect(await heard(trainee, attempt)).toEqual([GOOD]);
});

test('gives the words back when the conversation has gone on meanwhile, and says why', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	await page.context().setOffline(true);
	await composer(page).fill(NEXT);
	await composer(page).press('Enter');
	await expect(log(page).getByText(WAITS)).toBeVisible();
	const { seq } = await stateOf(trainee, attempt);
	expect((await postReply(trainee, attempt, { text: GOOD, seq })).ok()).toBe(true);

	await page.context().setOffline(false);
	await expect(page.getByRole('alert')).toContainText('有了新的消息');
	await expect(composer(page)).toHaveValue(NEXT);
	await expectSaid(page, GOOD);
	expect(await heard(trainee, attempt)).toEqual([GOOD]);
});

test('gives the words back when the session has ended, and says so', async ({ hire, visit }) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	await page.context().clearCookies({ name: /session/ });
	await composer(page).fill(GOOD);
	await composer(page).press('Enter');
	await expect(page.getByRole('alert')).toContainText('请重新登录');
	await expect(composer(page)).toHaveValue(GOOD);
});

test('sends what was said to two buyers of a rush while the network was gone, to each once', async ({
	hire,
	visit
}) => {
	test.slow();
	const trainee = await hire();
	const run = await rushWith(trainee, 2);
	const page = await visit(trainee);
	await page.goto(`/rushes/runs/${run}`);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	await expect(list(page).getByRole('link').nth(1)).toBeVisible();
	await page.waitForLoadState('networkidle').catch(() => undefined);
	await page.context().setOffline(true);
	const attempts: string[] = [];
	for (const texts of [
		['甲一', '甲二'],
		['乙一', '乙二']
	]) {
		attempts.push((await present(page).getAttribute('href'))?.replace('?c=', '') ?? '');
		for (const text of texts) {
			await composer(page).pressSequentially(text);
			await composer(page).press('Enter');
			await expect(composer(page)).toHaveValue('');
		}
		await expect(log(page).getByText(WAITS)).toHaveCount(2);
		await composer(page).press('Alt+ArrowDown');
		await expect(present(page)).not.toHaveAttribute('href', `?c=${attempts.at(-1)}`);
	}
	await page.waitForTimeout(5000);
	await page.context().setOffline(false);
	await expect.poll(() => heard(trainee, attempts[0] ?? ''), { timeout: 30_000 }).toEqual(['甲一', '甲二']);
	await expect.poll(() => heard(trainee, attempts[1] ?? ''), { timeout: 30_000 }).toEqual(['乙一', '乙二']);
	await expect(log(page).getByText(WAITS)).toHaveCount(0);
});
