/** A trainee's way: lesson, quiz, practice, exam. */
import type { Page } from 'playwright/test';
import type { Lesson, Question } from '../../src/lib/core/lesson/lesson.ts';
import { begin, sitExam } from './attempts.ts';
import { act, composer, expectSaid, follow, log, plain, say } from './chat.ts';
import { expect, test } from './people.ts';
import { endingOf, firstPlan, HAGGLER, lesson, present, redlinePlan, repliesOf, scenario } from './shop.ts';

const plan = firstPlan(HAGGLER);
const script = scenario(HAGGLER);

test('reads a lesson, in which emphasis between Chinese quotation marks is bold', async ({ hire, visit }) => {
	const page = await visit(await hire());
	const tight = /\*\*(“[^”*]+”)\*\*\p{Script=Han}/u;
	const shown = lesson((one) => tight.test(one.body), 'lesson with tight emphasis');
	await page.goto('/');
	await page.getByRole('link', { name: '课程', exact: true }).click();
	await page.getByRole('heading', { name: shown.title }).getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: shown.title })).toBeVisible();
	await expect(page.locator('article strong', { hasText: tight.exec(shown.body)?.[1] ?? '' })).toBeVisible();
	await expect(page.getByRole('article')).not.toContainText('**');
	await page.goto('/lessons');
	await expect(page.getByRole('listitem').filter({ hasText: shown.title })).toContainText('已读');
});

const KINDS: readonly Question['kind'][] = ['single', 'multiple', 'judgement', 'order', 'short'];

test('answers a quiz with questions of all five kinds, wrongly and then rightly', async ({ hire, visit }) => {
	test.slow();
	const page = await visit(await hire());
	const asked = lesson(
		(one) => KINDS.every((kind) => one.questions.some((question) => question.kind === kind)),
		'quiz'
	);
	await page.goto(`/lessons/${asked.id}`);
	await page.getByRole('link', { name: '开始小测' }).click();
	await answerWrongly(page, asked);
	for (const question of asked.questions) await answerRightly(page, question);
	await expect(page.getByText('全部答对，真不错！')).toBeVisible();
	await page.goto('/lessons');
	const count = asked.questions.length;
	await expect(page.getByRole('listitem').filter({ hasText: asked.title })).toContainText(
		`小测：对 ${count} / ${count} 题`
	);
});

const cardOf = (page: Page, question: Question) => page.locator(`[id="${question.id}"]`);

async function submit(page: Page, question: Question, verdict: string): Promise<void> {
	await cardOf(page, question).getByRole('button', { name: '提交答案' }).click();
	await expect(cardOf(page, question)).toContainText(verdict);
}

/** The reason is told, and the question can be answered again. */
async function answerWrongly(page: Page, { questions }: Lesson): Promise<void> {
	const question = present(
		questions.find((one) => one.kind === 'single'),
		'single-choice question'
	);
	const wrong = question.kind === 'single' ? question.choices.find((choice) => !choice.correct) : undefined;
	await cardOf(page, question).locator(`input[value="${wrong?.id}"]`).check();
	await submit(page, question, '还不对');
	await cardOf(page, question).getByRole('link', { name: '重新作答' }).click();
}

async function answerRightly(page: Page, question: Question): Promise<void> {
	const card = cardOf(page, question);
	switch (question.kind) {
		case 'single':
		case 'multiple':
		case 'judgement':
			for (const choice of question.choices)
				if (choice.correct) await card.locator(`input[value="${choice.id}"]`).check();
			break;
		case 'order':
			for (const [place, step] of question.steps.entries()) await moveTo(page, question, step.id, place);
			break;
		case 'short':
			await card.getByRole('textbox').fill(/“(.+)”/s.exec(question.explanation)?.[1] ?? question.explanation);
	}
	await submit(page, question, '答对了');
}

/** With the arrow buttons, one place at a time. */
async function moveTo(page: Page, question: Question, id: string, place: number): Promise<void> {
	const steps = cardOf(page, question).locator('[data-step]');
	const order = await steps.evaluateAll((items) => items.map((item) => item.getAttribute('data-step')));
	for (let at = order.indexOf(id); at > place; at--)
		await steps
			.nth(at)
			.getByRole('button', { name: `把第 ${at + 1} 步上移` })
			.click();
	await expect(steps.nth(place)).toHaveAttribute('data-step', id);
}

test('picks a scenario, reads the briefing and practises to the result', async ({ hire, visit }) => {
	const page = await visit(await hire());
	await page.goto('/scenarios');
	await page.getByRole('heading', { name: script.meta.title }).getByRole('link').click();
	await expect(page.getByRole('region', { name: '任务' })).toContainText(script.meta.persona.name);
	for (const [name, value] of Object.entries(script.meta.facts)) {
		await expect(page.getByRole('region', { name: '已知情况' })).toContainText(name);
		await expect(page.getByRole('region', { name: '已知情况' })).toContainText(value);
	}
	await page.getByRole('button', { name: '开始练习' }).click();
	await follow(page, plan.steps);
	await expect(page.getByRole('heading', { name: '对话结束了' })).toBeVisible();
	await expect(page.getByText(`结局：${endingOf(plan)}`)).toBeVisible();
	await page.getByRole('link', { name: '查看结果' }).click();

	await expect(page.getByRole('heading', { level: 1, name: '达标' })).toBeVisible();
	const first = present(script.scenes[0], 'scene');
	for (const criterion of first.criteria.filter((one) => !one.redline))
		await expect(page.getByRole('region', { name: first.name })).toContainText(criterion.name);
	await expect(page.getByRole('heading', { name: '复盘' })).toBeVisible();
	await expect(page.getByRole('region', { name: '回复速度' })).toContainText('首次响应');
	const transcript = page.getByRole('region', { name: '对话记录' }).first();
	await expect(transcript.locator('mark').first()).toBeVisible();
	for (const text of repliesOf(plan)) expect(await plain(transcript)).toContain(text);
	await page.goto('/scenarios');
	await expect(page.getByRole('listitem').filter({ hasText: script.meta.title }).first()).toContainText(
		'最好成绩'
	);
});

test('in practice gets a hint, a grade with its evidence, and may take a reply back', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const page = await visit(trainee);
	await page.goto(`/attempts/${await begin(trainee, HAGGLER, 'practice')}`);
	const [good = ''] = repliesOf(plan);

	await page.getByRole('button', { name: '看提示' }).click();
	const hint = present(script.machine.nodes[script.machine.start]?.hint, 'hint').split(/[，。]/)[0] ?? '';
	await expect(page.getByRole('status')).toContainText(hint);

	await say(page, '在的');
	await expect(log(page).getByText('没做到').first()).toBeVisible();
	await page.getByRole('button', { name: '撤回，再试一次' }).click();
	await expect(composer(page)).toHaveValue('在的');
	await expect(log(page).getByText('没做到')).toHaveCount(0);

	await say(page, good);
	const grade = log(page).locator('details').last();
	await expect(grade).toContainText(/这条回复 [\d.]+ \/ [\d.]+ 分/);
	await expect(grade).toContainText('做到');
	await expect(log(page).locator('mark').first()).toBeVisible();
});

test('does an action with the form beside the chat, which names the field that is wrong', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const page = await visit(trainee);
	await page.goto(`/attempts/${await begin(trainee, HAGGLER, 'practice')}`);
	await page.getByRole('tab', { name: '全部' }).click();
	await page.getByRole('link', { name: '发优惠券', exact: true }).click();
	await page.getByLabel('金额').fill('很多');
	await page.getByRole('button', { name: '执行' }).click();
	await expect(page.locator('#workbench').getByRole('alert')).toBeVisible();
	await expect(page.getByLabel('金额')).toHaveValue('很多');
	await page.getByRole('link', { name: '发优惠券', exact: true }).click();
	await act(page, { action: 'coupon', arguments: { amount: 5 } });
	await expectSaid(page, '发优惠券');
});

test('leaves a practice early after being asked, and finds the result', async ({ hire, visit }) => {
	const trainee = await hire();
	const page = await visit(trainee);
	await page.goto(`/attempts/${await begin(trainee, HAGGLER, 'practice')}`);
	await say(page, '在的');
	await page.getByRole('button', { name: '结束对话' }).click();
	await expect(page.getByText('没有聊完的部分不会得分。之后可以重新练习。')).toBeVisible();
	await page.getByRole('button', { name: '结束', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: '没有达标' })).toBeVisible();
});

test('sees nothing before the end of an exam, everything after it, and gets one go', async ({
	hire,
	visit
}) => {
	const page = await visit(await hire());
	await page.goto(`/scenarios/${HAGGLER}`);
	await page.getByRole('button', { name: '开始考试' }).click();
	await expect(composer(page)).toBeVisible();
	for (const step of plan.steps) {
		await follow(page, [step]);
		for (const name of ['看提示', '撤回，再试一次'])
			await expect(page.getByRole('button', { name })).toHaveCount(0);
		await expect(page.getByText(/这条回复|买家心情/)).toHaveCount(0);
		await expect(log(page).locator('mark')).toHaveCount(0);
	}
	await page.getByRole('link', { name: '查看结果' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '达标' })).toBeVisible();
	await expect(page.getByText('等待主管签核').first()).toBeVisible();
	await expect(page.getByRole('heading', { name: '复盘' })).toBeVisible();

	await page.goto(`/scenarios/${HAGGLER}`);
	await page.getByRole('button', { name: '开始考试' }).click();
	await expect(page.getByRole('alert')).toContainText('您已经考过了');
	await expect(page).toHaveURL(new RegExp(`/scenarios/${HAGGLER}`));
});

test('is shown a broken red line first', async ({ hire, visit }) => {
	const trainee = await hire();
	const page = await visit(trainee);
	const broken = redlinePlan(HAGGLER);
	await page.goto(`/attempts/${await sitExam(trainee, HAGGLER, broken)}/result`);
	await expect(page.getByRole('heading', { level: 1, name: '没有达标' })).toBeVisible();
	await expect(page.getByText('触碰了红线，整段对话不得分。')).toBeVisible();
	const headings = page.getByRole('heading', { level: 2 });
	await expect(headings.first()).toHaveText('红线');
});
