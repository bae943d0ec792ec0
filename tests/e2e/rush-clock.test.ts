/** The browser's clock is set, or the machine sleeps: the page says so, and goes on by the server's clock. */
import type { Page } from 'playwright/test';
import { begin, stateOf } from './attempts.ts';
import { say } from './chat.ts';
import { expect, test, type Person } from './people.ts';
import { list, rushWith } from './rush.ts';
import { HAGGLER } from './shop.ts';

const HOUR = 3_600_000;
const SET = '这台设备的时钟变动了';
const ASLEEP = '这台设备停了';

/** Seconds of a running clock in a text such as `1:05`. */
const secondsIn = (text: string): number => {
	const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
	return Number(minutes) * 60 + Number(seconds);
};

/** How far the page's clock is from the server's, in seconds. */
async function off(page: Page, trainee: Person, attempt: string): Promise<number> {
	const shown = secondsIn(await page.getByRole('timer').innerText());
	const { now, since } = await stateOf(trainee, attempt);
	return Math.abs(shown - (now - (since ?? now)) / 1000);
}

const SOON = { timeout: 15_000 };

for (const [what, by, words] of [
	['set back an hour', -HOUR, SET],
	['set forward an hour', HOUR, SET]
] as const)
	test(`a clock that is ${what} is told, and changes no waiting time`, async ({ hire, visit }) => {
		const trainee = await hire();
		const attempt = await begin(trainee, HAGGLER, 'practice');
		const page = await visit(trainee);
		await page.clock.install();
		await page.goto(`/attempts/${attempt}`);
		await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
		await page.waitForTimeout(2500);
		await page.clock.setSystemTime(Date.now() + by);
		await expect(page.getByText(words)).toBeVisible(SOON);
		await expect.poll(() => off(page, trainee, attempt), SOON).toBeLessThan(4);
		const before = secondsIn(await page.getByRole('timer').innerText());
		await page.waitForTimeout(3000);
		expect(secondsIn(await page.getByRole('timer').innerText())).toBeGreaterThan(before);
		const { ending, status } = await stateOf(trainee, attempt);
		expect({ ending, status }).toEqual({ ending: null, status: 'open' });
		await say(page, '您好，在的');
		await expect.poll(() => off(page, trainee, attempt), SOON).toBeLessThan(4);
	});

test('a machine that slept says for how long, and asks the server what time it is', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.clock.install();
	await page.goto(`/attempts/${attempt}`);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	await page.waitForTimeout(2500);
	const asked = page.waitForResponse((one) => one.url().endsWith('/state'));
	await page.clock.fastForward('20:00');
	await asked;
	await expect(page.getByText(ASLEEP)).toContainText(/19 分 5\d 秒|20 分/);
	await expect.poll(() => off(page, trainee, attempt), SOON).toBeLessThan(4);
	expect(
		(await stateOf(trainee, attempt)).ending,
		'twenty minutes of the page are none of the server’s'
	).toBeNull();
	await say(page, '您好，在的');
});

test('in a rush every buyer’s waiting time goes on when the clock is set back', async ({ hire, visit }) => {
	test.slow();
	const trainee = await hire();
	const run = await rushWith(trainee, 2);
	const page = await visit(trainee);
	await page.clock.install();
	await page.goto(`/rushes/runs/${run}`);
	const rows = list(page).getByRole('link');
	await expect(rows).toHaveCount(2);
	await expect(page.getByRole('button', { name: '表情' })).toBeVisible();
	const waits = async (): Promise<readonly number[]> => (await rows.allInnerTexts()).map(secondsIn);
	await page.waitForTimeout(2500);
	const before = await waits();
	await page.clock.setSystemTime(Date.now() - HOUR);
	await expect(page.getByText(SET)).toBeVisible(SOON);
	await page.waitForTimeout(3000);
	const after = await waits();
	for (const [index, seconds] of before.entries()) {
		expect(after[index]).toBeGreaterThan(seconds);
		expect(after[index]).toBeLessThan(seconds + 30);
	}
});
