/** From the first lesson to the certificate in the browser, on a short track of the test's own. */
import type { Locator } from 'playwright/test';
import type { Question } from '../../src/lib/core/lesson/lesson.ts';
import { alive, expect, signIn, test as base } from './people.ts';
import { PASSWORD } from './place.ts';
import { composer, follow } from './chat.ts';
import { startSecondServer, type SecondServer } from './second-server.ts';
import { firstPlan, library, present } from './shop.ts';

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
- 诺 [保密约定](/lessons/privacy)

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

test('from the first lesson through paper and role-play to a signed certificate that anybody can check', async ({
	server,
	playwright,
	browser
}) => {
	test.slow();
	const request = await signIn(playwright, 'trainee', PASSWORD, server.url);
	const storageState = await request.storageState();
	const page = await (await browser.newContext({ baseURL: server.url, storageState })).newPage();

	await page.goto('/tracks');
	await page.getByRole('link', { name: '试走证' }).click();
	await expect(page.getByText('走完左边的路，考试就会打开。')).toBeVisible();
	await page.getByText('再读一课').click();
	await expect(page.getByText(/先做完“先读一课”，还差 2 项/)).toBeVisible();
	await page.getByRole('link', { name: present(library.lessons.get('the-post'), 'lesson').title }).click();
	await page.goto('/tracks/walk');
	await page.getByRole('link', { name: present(library.lessons.get('privacy'), 'lesson').title }).click();
	await page.getByLabel('您的名字').fill('周岚');
	await page.getByRole('button', { name: '签下' }).click();
	await expect(page.getByRole('alert')).toContainText('请写您自己的名字：林小满');
	await expect(page.getByLabel('您的名字')).toHaveValue('周岚');
	await page.getByLabel('您的名字').fill('林小满');
	await page.getByRole('button', { name: '签下' }).click();
	await expect(page.getByText('您已签下：')).toBeVisible();
	await page.goto('/lessons/etiquette');

	await page.goto('/tracks/walk');
	await alive(page);
	await page.getByText('开始考试', { exact: true }).click();
	await page.getByRole('button', { name: '知道了，开始' }).click();
	await expect(page).toHaveURL(/\/exams\//);
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

	const roleplay = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: '2. 角色扮演' }) });
	await roleplay.getByRole('button', { name: '开始这一部分' }).click();
	await expect(page).toHaveURL(/\/attempts\//);
	await expect(composer(page)).toBeVisible();
	await follow(page, firstPlan(SCENARIO).steps);
	await page.goto('/tracks/walk');
	await expect(page.getByText('考完了，在等主管判定。')).toBeVisible();

	const boss = await signIn(playwright, 'supervisor', PASSWORD, server.url);
	const desk = await (
		await browser.newContext({ baseURL: server.url, storageState: await boss.storageState() })
	).newPage();
	await desk.goto('/reviews');
	await desk.getByRole('region', { name: '等您处理' }).getByRole('link', { name: '林小满' }).click();
	await desk.getByText('签核这份结果').click();
	await desk.getByRole('button', { name: '确定签核' }).click();
	await expect(desk.getByText('已签核，结果已锁定')).toBeVisible();

	await desk.goto('/standings?waits=1');
	await desk.getByRole('row').filter({ hasText: '林小满' }).getByRole('link').click();
	const track = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name: '试走证' }) });
	await track.getByText('签核发证').click();
	await track.getByLabel('理由').first().fill('考得稳，话也热');
	await track.getByRole('button', { name: '确定签核' }).click();
	await expect(desk.getByRole('status')).toContainText('已签核');

	await page.goto('/tracks/walk');
	const serial = await page
		.getByText(/PL-[\w-]+/)
		.first()
		.innerText();
	const anybody = await (await browser.newContext({ baseURL: server.url })).newPage();
	await anybody.goto(`/verify/${/PL-[\w-]+/.exec(serial)?.[0]}`);
	await expect(anybody.getByRole('region', { name: '有效' })).toContainText('试走证');
});

test('a mock exam is taken as the exam is, gone over question by question, and asked of no supervisor', async ({
	server,
	playwright,
	browser
}) => {
	test.slow();
	const request = await signIn(playwright, 'trainee', PASSWORD, server.url);
	const storageState = await request.storageState();
	const viewport = { width: 390, height: 800 };
	const context = await browser.newContext({ baseURL: server.url, storageState, viewport });
	const page = await context.newPage();

	await page.goto('/tracks/walk');
	await page.getByRole('button', { name: '开始一场模拟考' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('试走证 · 模拟考');
	await expect(page.getByText('这一场不算成绩')).toBeVisible();
	const theory = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '1. 理论' }) });
	await theory.getByRole('button', { name: '开始这一部分' }).click();
	const cards = page.getByRole('listitem').filter({ has: page.locator('form') });
	await expect(cards).toHaveCount(6);
	await expect(page.getByText('解析')).toHaveCount(0);
	for (const card of (await cards.all()).slice(0, 5)) await answer(card);
	await page.getByText('交卷', { exact: true }).click();
	await page.getByRole('button', { name: '确定交卷' }).click();
	await theory.getByRole('link', { name: '逐题看讲解' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('理论 · 讲解');
	await expect(page.getByRole('main').locator('ol.flex > li')).toHaveCount(6);
	await expect(page.getByText('这一题没有作答。').last()).toBeVisible();
	await expect(page.getByText(/答对了|还不对/)).toHaveCount(6);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

	// On a phone the workbench lies behind the chat; the conversation itself is no matter of this test.
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goBack();
	const roleplay = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: '2. 角色扮演' }) });
	await roleplay.getByRole('button', { name: '开始这一部分' }).click();
	await expect(composer(page)).toBeVisible();
	await expect(page.getByText('模拟考', { exact: true })).toBeVisible();
	await follow(page, firstPlan(SCENARIO).steps);
	await page.getByRole('link', { name: '查看结果' }).click();
	await expect(page.getByText('等待主管签核')).toHaveCount(0);
	await page.getByRole('link', { name: '回到考试' }).click();
	await expect(page.getByText(/到现在 [\d.]+ 分；考试要 40 分/)).toBeVisible();
	await expect(roleplay.getByRole('link', { name: '看讲评' })).toBeVisible();
	await page.setViewportSize(viewport);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
