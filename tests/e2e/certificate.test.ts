/** The whole way of one certificate in the browser: a short track of the test's own, its exam, the supervisor, the signature. */
import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Locator, Page } from 'playwright/test';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';
import type { Question } from '../../src/lib/core/lesson/lesson.ts';
import { expect, signIn, test as base } from './people.ts';
import { PASSWORD } from './place.ts';
import { startSecondServer, type SecondServer } from './second-server.ts';
import { firstPlan, library, present, repliesOf } from './shop.ts';

const SCENARIO = 'c01-first-answer';

const TRACK = `---
title: 试走证
validity: 180
exam:
  pass: 40
  theory: { weight: 50, pass: 40, minutes: 30, draw: { etiquette: 6 } }
  roleplay: { weight: 50, pass: 30, mean: 30, slots: [{ draw: 1, from: [${SCENARIO}] }] }
---

三步走完的一条路。

## 先读一课

- 读 [岗位](/lessons/the-post)

## 再读一课

- 读 [礼貌](/lessons/etiquette)
`;

const test = base.extend<object, { server: SecondServer }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- the runner wants to see which fixtures are used
		async ({}, use) => {
			const server = await startSecondServer({ 'tracks/90-walk.md': TRACK });
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	]
});

const plain = (text: string): string => text.replace(/[*`_\s]/g, '');

/** Every question that the exam may have drawn. */
const QUESTIONS: readonly Question[] = [...library.lessons.values()].flatMap(({ questions }) => questions);

/** Ticks what is right; steps that are to be ordered are left as they are. */
async function answer(card: Locator): Promise<void> {
	const asked = plain(await card.locator('[id$="-text"]').innerText());
	const question = present(
		QUESTIONS.find(({ text }) => plain(text) === asked),
		`question ${asked}`
	);
	if (!('choices' in question)) return;
	for (const [n, { correct }] of question.choices.entries())
		if (correct) await card.locator('input[name=choice]').nth(n).check();
	await expect(card.getByText('已保存')).toBeVisible();
}

async function reply(trainee: APIRequestContext, attempt: string): Promise<void> {
	for (const text of repliesOf(firstPlan(SCENARIO))) {
		const { seq, status } = (await (await trainee.get(`/attempts/${attempt}/state`)).json()) as ChatShown;
		if (status !== 'open') return;
		await trainee.post(`/attempts/${attempt}/reply`, { data: { text, seq, turnId: randomUUID() } });
	}
}

test('from the first lesson to the signature', async ({ server, playwright, browser }) => {
	test.slow();
	const requests = {
		trainee: await signIn(playwright, 'trainee', PASSWORD, server.url),
		supervisor: await signIn(playwright, 'supervisor', PASSWORD, server.url)
	};
	const visit = async (who: keyof typeof requests): Promise<Page> => {
		const storageState = await requests[who].storageState();
		return (await browser.newContext({ baseURL: server.url, storageState })).newPage();
	};
	const page = await visit('trainee');

	await page.goto('/tracks');
	await page.getByRole('link', { name: '试走证' }).click();
	await expect(page.getByText('走完左边的路，考试就会打开。')).toBeVisible();
	await page.getByText('再读一课').click();
	await expect(page.getByText(/先做完“先读一课”，还差 1 项/)).toBeVisible();
	await page.getByRole('link', { name: present(library.lessons.get('the-post'), 'lesson').title }).click();
	await page.goto('/lessons/etiquette');

	await page.goto('/tracks/walk');
	await page.getByText('开始考试', { exact: true }).click();
	await page.getByRole('button', { name: '知道了，开始' }).click();
	await expect(page).toHaveURL(/\/exams\//);
	const sitting = page.url();
	const theory = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '1. 理论' }) });
	await theory.getByRole('button', { name: '开始这一部分' }).click();
	await expect(page.getByRole('timer')).toContainText(/29:\d\d|30:00/);
	const cards = page.getByRole('listitem').filter({ has: page.locator('form') });
	await expect(cards).toHaveCount(6);
	for (const card of await cards.all()) await answer(card);
	const given = await page.locator('input:checked').count();
	await page.reload();
	await expect(page.locator('input:checked')).toHaveCount(given);
	await page.getByText('交卷', { exact: true }).click();
	await page.getByRole('button', { name: '确定交卷' }).click();
	await expect(theory.getByText('通过', { exact: true })).toBeVisible();
	await expect(theory).toContainText(/礼仪\s*\d \/ 6/);

	const talk = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '2. 角色扮演' }) });
	await expect(talk.getByText('第 1 位买家')).toBeVisible();
	await talk.getByRole('button', { name: '开始这一部分' }).click();
	await expect(page).toHaveURL(/\/attempts\//);
	const attempt = present(/\/attempts\/([^/?]+)/.exec(page.url())?.[1], 'attempt');
	await reply(requests.trainee, attempt);
	await page.goto(sitting);
	await expect(talk.getByText('等主管判定').first()).toBeVisible();

	const headers = { origin: server.url, accept: 'text/html' };
	const review = await (await requests.supervisor.get(`/reviews/${attempt}`)).text();
	const version = /name="version" value="(\d+)"/.exec(review)?.[1] ?? '0';
	const decided = await requests.supervisor.post(`/reviews/${attempt}?/sign`, {
		form: { version, reason: '' },
		headers
	});
	expect(decided.status()).toBe(200);

	await page.goto('/tracks/walk');
	await expect(page.getByText('等主管签核').first()).toBeVisible();

	const desk = await visit('supervisor');
	await desk.goto('/standings');
	await desk.getByRole('link', { name: '林小满' }).first().click();
	const panel = desk.getByRole('region', { name: /试走证/ });
	await panel.getByLabel('理由').first().fill('理论和接待都稳');
	await panel.getByRole('button', { name: /签核/ }).first().click();
	await expect(desk.getByText('理论和接待都稳').first()).toBeVisible();

	await page.reload();
	await expect(page.getByText('已取得').first()).toBeVisible();
	await page.getByRole('link', { name: /编号 PL-/ }).click();
	await expect(page.getByText('林小满')).toBeVisible();
});
