/** A supervisor's way: the queue, one exam beside its case, overruling, signing, returning, reopening. */
import type { Page } from 'playwright/test';
import { begin, postReply, sitExam, stateOf } from './attempts.ts';
import { plain } from './chat.ts';
import { alive, expect, FROM_HERE, test } from './people.ts';
import { makeEdition, prepareEdition } from '../../src/lib/core/attempt/edition.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { firstPlan, HAGGLER, library, present, redlinePlan, repliesOf, scenario } from './shop.ts';

const plan = firstPlan(HAGGLER);
const script = scenario(HAGGLER);
/** A criterion that the plan's first reply meets. */
const criterion = present(
	script.scenes[0]?.criteria.find((one) => one.kind === 'says' && one.from === null),
	'criterion of kind says'
);

const card = (page: Page) =>
	page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: criterion.name, exact: true }) });

async function overrule(page: Page, reason: string): Promise<void> {
	await alive(page);
	await card(page).getByText('改判', { exact: true }).click();
	await card(page).getByRole('radio', { name: '没做到' }).check();
	await card(page).getByLabel('为什么这样判').fill(reason);
	await card(page).getByRole('button', { name: '确定改判' }).click();
}

async function sign(page: Page): Promise<void> {
	await alive(page);
	await page.getByText('签核这份结果').click();
	await page.getByRole('button', { name: '确定签核' }).click();
}

async function giveBack(page: Page, reason: string): Promise<void> {
	await alive(page);
	await page.getByText('退回重考').click();
	await page.getByRole('region', { name: '签核' }).getByLabel('理由').last().fill(reason);
	await page.getByRole('button', { name: '确定退回' }).click();
}

test('finds a finished exam in the queue, with everything needed to decide beside it', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	await sitExam(trainee, HAGGLER, redlinePlan(HAGGLER));
	const page = await visit(await hire('supervisor'));
	await page.goto('/');
	await expect(page).toHaveURL(/\/reviews$/);
	const row = page
		.getByRole('region', { name: '等您处理' })
		.getByRole('listitem')
		.filter({ hasText: trainee.name });
	await expect(row).toContainText(script.meta.title);
	await expect(row).toContainText('触碰红线');
	await row.getByRole('link', { name: trainee.name }).click();

	const transcript = page.getByRole('region', { name: '对话', exact: true });
	for (const text of repliesOf(redlinePlan(HAGGLER))) expect(await plain(transcript)).toContain(text);
	await expect(transcript.locator('mark[data-tone="redline"]').first()).toBeVisible();
	await expect(page.getByRole('heading', { name: '情况说明' })).toBeVisible();
	const facts = page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: '事实' }) })
		.last();
	for (const value of Object.values(script.meta.facts)) await expect(facts).toContainText(value);
	const rubric = page.getByRole('region', { name: '评分细则' });
	for (const one of script.scenes[0]?.criteria ?? []) await expect(rubric).toContainText(one.name);
	await expect(page.getByText('触碰红线：')).toBeVisible();
});

test('overrules with a reason, signs, and what was signed is locked; the trainee sees it', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const supervisor = await hire('supervisor');
	const attempt = await sitExam(trainee, HAGGLER, plan);
	const page = await visit(supervisor);
	await page.goto(`/reviews/${attempt}`);
	await overrule(page, '说得太像背台词了');
	await expect(page.getByRole('status')).toContainText('已改判');
	await expect(card(page)).toContainText(/机器判定\s*做到/);
	await expect(card(page)).toContainText(/人工判定\s*没做到/);
	await expect(card(page)).toContainText('说得太像背台词了');

	await sign(page);
	await expect(page.getByText('已签核，结果已锁定')).toBeVisible();
	await expect(page.getByText('改判', { exact: true })).toHaveCount(0);
	await page.goto('/reviews');
	await expect(page.getByRole('region', { name: '等您处理' })).not.toContainText(trainee.name);
	await expect(page.getByRole('region', { name: '最近的决定' })).toContainText(trainee.name);

	const own = await visit(trainee);
	await own.goto(`/attempts/${attempt}/result`);
	await expect(own.getByRole('region', { name: '主管的决定' })).toContainText(`${supervisor.name} 已签核`);
	await expect(own.getByText('说得太像背台词了')).toBeVisible();
	await expect(own.getByText(`${supervisor.name} 改判，机器原来的判断是“做到”。`)).toBeVisible();
});

/** Half a sentence too much: forbidden or not, a grader cannot tell. */
const HALF_WORDS = [
	'这个您自己看着来吧，差不多就行了',
	'这个问题我们也没办法，您再等等看吧',
	'我跟您说个悄悄话，多的我给您补上'
];

/** A scenario, and what leaves its first scene in doubt about two forbidden things and breaks none. */
function doubtful(): { readonly id: string; readonly text: string; readonly names: readonly string[] } {
	for (const [id, entry] of library.scenarios) {
		const first = present(entry.script.scenes[0], 'scene');
		const rubric = present(prepareEdition(makeEdition(library, entry)).replies.get(first.id), 'rubric');
		for (const text of HALF_WORDS) {
			const { verdicts } = gradeReply(rubric, text, { actions: [], elapsedMs: null, buyerSaid: [] });
			const forbidden = verdicts.filter(({ kind }) => kind === 'avoids');
			const names = forbidden.filter(({ verdict }) => verdict === 'unsure').map(({ name }) => name);
			if (names.length >= 2 && forbidden.every(({ verdict }) => verdict !== 'missed'))
				return { id, text, names };
		}
	}
	throw new Error('nothing leaves the grader in doubt');
}

test('says of several doubts at once that they are none, having ticked what was read', async ({
	hire,
	visit
}) => {
	const { id, text, names } = doubtful();
	const trainee = await hire();
	const attempt = await begin(trainee, id, 'exam');
	const { seq } = await stateOf(trainee, attempt);
	expect((await postReply(trainee, attempt, { text, seq })).status()).toBe(200);
	await trainee.request.post(`/attempts/${attempt}?/giveUp`, { form: {}, headers: FROM_HERE });

	const page = await visit(await hire('supervisor'));
	await page.goto(`/reviews/${attempt}`);
	await alive(page);
	const panel = page.getByRole('region', { name: /^拿不准的“不得”/ });
	for (const name of names)
		await expect(panel.getByRole('checkbox', { name, exact: true })).not.toBeChecked();
	await expect(panel.getByRole('button')).toBeDisabled();
	const doubted = page
		.getByRole('region', { name: '评分细则' })
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: present(names[0], 'name'), exact: true }) });
	await expect(doubted).toContainText(/机器判定\s*待定/);
	await expect(doubted).not.toContainText('把握');
	await panel.getByRole('checkbox', { name: present(names[0], 'name'), exact: true }).check();
	await expect(panel.getByRole('button')).toHaveText('勾选的都没有触犯（1）');
	await panel.getByRole('button').click();
	await expect(page.getByRole('status')).toContainText('勾选的几项没有触犯');
	await expect(doubted).toContainText('看过原话，没有触犯');
});

test('may not overrule without a reason', async ({ hire, visit }) => {
	const attempt = await sitExam(await hire(), HAGGLER, plan);
	const page = await visit(await hire('supervisor'));
	await page.goto(`/reviews/${attempt}`);
	await overrule(page, '   ');
	await expect(card(page).getByRole('alert')).toBeVisible();
	await page.reload();
	await expect(card(page)).not.toContainText('人工判定');
});

test('reopens what was signed as the signer; another supervisor cannot', async ({ hire, visit }) => {
	const trainee = await hire();
	const signer = await hire('supervisor');
	const attempt = await sitExam(trainee, HAGGLER, plan);
	const page = await visit(signer);
	await page.goto(`/reviews/${attempt}`);
	await sign(page);
	await expect(page.getByText('已签核，结果已锁定')).toBeVisible();

	const other = await visit(await hire('supervisor'));
	await other.goto(`/reviews/${attempt}`);
	await expect(other.getByText('只有签核的人或管理员可以重新打开。')).toBeVisible();
	await expect(other.getByRole('button', { name: '确定重新打开' })).toHaveCount(0);

	await page.getByText('重新打开', { exact: true }).click();
	await page.getByLabel('理由').fill('看漏了一句话');
	await page.getByRole('button', { name: '确定重新打开' }).click();
	await expect(page.getByRole('status')).toContainText('已重新打开');
	await expect(page.getByText('签核这份结果')).toBeVisible();
	const history = page.getByRole('region', { name: '经过' });
	await expect(history).toContainText('签核');
	await expect(history).toContainText('看漏了一句话');
});

test('returns an exam with a reason, and the trainee may take it again', async ({ hire, visit }) => {
	const trainee = await hire();
	const attempt = await sitExam(trainee, HAGGLER, plan);
	const page = await visit(await hire('supervisor'));
	await page.goto(`/reviews/${attempt}`);
	await giveBack(page, '开场太急了，请先问好');
	await expect(page.getByRole('status')).toContainText('已退回');

	const own = await visit(trainee);
	await own.goto(`/attempts/${attempt}/result`);
	await expect(own.getByRole('region', { name: '主管的决定' })).toContainText('开场太急了，请先问好');
	await own.goto(`/scenarios/${HAGGLER}`);
	await own.getByRole('button', { name: '开始考试' }).click();
	await expect(own).toHaveURL(/\/attempts\//);
	expect(own.url()).not.toContain(attempt);
});

test('is shown what happened when another supervisor was faster, and overwrites nothing', async ({
	hire,
	visit
}) => {
	const attempt = await sitExam(await hire(), HAGGLER, plan);
	const faster = await hire('supervisor');
	const [first, second] = [await visit(faster), await visit(await hire('supervisor'))];
	await first.goto(`/reviews/${attempt}`);
	await second.goto(`/reviews/${attempt}`);
	await sign(first);
	await expect(first.getByText('已签核，结果已锁定')).toBeVisible();

	await giveBack(second, '我想退回这一份');
	const told = second.getByRole('alert').filter({ hasText: '有人比您先一步' });
	await expect(told).toContainText(faster.name);
	await expect(told).toContainText('我想退回这一份');
	await expect(second.getByText('已签核，结果已锁定')).toBeVisible();
	await first.reload();
	await expect(first.getByText('已签核，结果已锁定')).toBeVisible();
	await expect(first.getByRole('region', { name: '经过' })).not.toContainText('退回');
});

test('may not decide about an exam of one’s own', async ({ hire, visit }) => {
	const supervisor = await hire('supervisor');
	const attempt = await sitExam(supervisor, HAGGLER, plan);
	const page = await visit(supervisor);
	await page.goto(`/reviews/${attempt}`);
	await expect(page.getByText('这是您自己的考试，不能由您来签核。')).toBeVisible();
	await expect(page.getByRole('button', { name: /确定/ })).toHaveCount(0);
});
