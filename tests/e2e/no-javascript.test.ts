/** The whole way of a trainee in a browser that runs no script. */
import { composer, confirm, plain } from './chat.ts';
import { typedValues } from './attempts.ts';
import { expect, test } from './people.ts';
import { actionNamed } from '../../src/lib/core/action.ts';
import { endingOf, firstPlan, HAGGLER, lesson, present, repliesOf, scenario } from './shop.ts';

test.use({ javaScriptEnabled: false });

const plan = firstPlan(HAGGLER);

test('signs in, reads a lesson and answers its quiz', async ({ hire, page }) => {
	const { login, password, name } = await hire();
	const shown = lesson(
		(one) => one.questions.some((question) => question.kind === 'order'),
		'order question'
	);
	await page.goto(`/lessons/${shown.id}`);
	await page.getByLabel('账号').fill(login);
	await page.getByLabel('密码').fill(password);
	await page.getByRole('button', { name: '登录' }).click();
	await expect(page.getByRole('heading', { level: 1, name: shown.title })).toBeVisible();
	await expect(page.getByRole('banner')).toContainText(name);
	await page.getByRole('link', { name: '开始小测' }).click();

	for (const question of shown.questions) {
		const card = page.locator(`[id="${question.id}"]`);
		if (question.kind === 'order')
			for (const [place, step] of question.steps.entries())
				await card.locator(`select[name="rank.${step.id}"]`).selectOption(String(place + 1));
		else if (question.kind === 'short')
			await card.getByRole('textbox').fill(/“(.+)”/s.exec(question.explanation)?.[1] ?? question.explanation);
		else
			for (const choice of question.choices)
				if (choice.correct) await card.locator(`input[value="${choice.id}"]`).check();
		await card.getByRole('button', { name: '提交答案' }).click();
		await expect(card).toContainText('答对了');
	}
	await expect(page.getByText('全部答对，真不错！')).toBeVisible();
});

test('chats to the end in practice, with a hint, an undo and an action, and reads the result', async ({
	hire,
	visit
}) => {
	const page = await visit(await hire(), { javaScriptEnabled: false });
	await page.goto(`/scenarios/${HAGGLER}`);
	await page.getByRole('button', { name: '开始练习' }).click();
	await page.getByRole('button', { name: '看提示' }).click();
	const hint = present(scenario(HAGGLER).machine.nodes[scenario(HAGGLER).machine.start]?.hint, 'hint');
	await expect(page.getByRole('status')).toContainText(hint.split(/[，。]/)[0] ?? '');

	const send = async (text: string): Promise<void> => {
		await composer(page).fill(text);
		await page.getByRole('button', { name: '发送' }).click();
		expect(await plain(page.getByRole('log'))).toContain(text);
	};
	await send('在的');
	await page.getByRole('button', { name: '撤回，再试一次' }).click();
	await expect(page.getByText('没做到')).toHaveCount(0);

	for (const step of plan.steps) {
		if (step.kind === 'reply') await send(step.text);
		if (step.kind !== 'do') continue;
		const spec = present(actionNamed(step.done.action), 'action');
		await page.locator('#workbench').getByRole('link', { name: spec.label.zh, exact: true }).click();
		for (const [name, value] of Object.entries(typedValues(step.done))) {
			const field = page.locator(`#workbench [name="arg.${name}"]`);
			if (spec.arguments.find((one) => one.name === name)?.type === 'choice') await field.selectOption(value);
			else await field.fill(value);
		}
		await confirm(page.locator('#workbench form'));
		await expect(page.getByRole('log')).toContainText(spec.zh);
	}
	await expect(page.getByText(`结局：${endingOf(plan)}`)).toBeVisible();
	await page.getByRole('link', { name: '查看结果' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '达标' })).toBeVisible();
	for (const text of repliesOf(plan)) expect(await plain(page.getByRole('main'))).toContain(text);
});

test('is told in a sentence why a reply was refused, and keeps the words', async ({ hire, visit }) => {
	const page = await visit(await hire(), { javaScriptEnabled: false });
	await page.goto(`/scenarios/${HAGGLER}`);
	await page.getByRole('button', { name: '开始练习' }).click();
	const long = '好'.repeat(2001);
	await composer(page).fill(long);
	await page.getByRole('button', { name: '发送' }).click();
	await expect(page.getByRole('alert')).toContainText('一条回复最多 2000 个字符');
	await expect(composer(page)).toHaveValue(long);
});

test('keeps a phrase of several lines that was refused for its code', async ({ hire, visit }) => {
	const page = await visit(await hire(), { javaScriptEnabled: false });
	await page.goto('/me/phrases');
	const text = '先量一件合身的旧衣服。\n肩宽从左缝量到右缝。';
	await page.getByLabel('代码').fill('？！');
	await page.getByLabel('内容').fill(text);
	await page.getByRole('button', { name: '添加' }).click();
	await expect(page.getByRole('alert').first()).toBeVisible();
	await expect(page.getByLabel('内容')).toHaveValue(text);
});

test('changes the language and the theme', async ({ hire, visit }) => {
	const { name, ...person } = await hire();
	const page = await visit({ name, ...person }, { javaScriptEnabled: false });
	await page.goto('/home');
	await page.getByText(name, { exact: true }).first().click();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByText(name, { exact: true }).first().click();
	await page.getByRole('button', { name: 'Dark' }).click();
	await expect(page.locator('[data-theme="night"]')).toBeVisible();
});
