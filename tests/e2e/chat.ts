/** The chat page, used as a person uses it. */
import type { Locator, Page } from 'playwright/test';
import { actionNamed, type ActionDone } from '../../src/lib/core/action.ts';
import type { PlanStep } from '../../src/lib/core/scenario/script.ts';
import { typedValues } from './attempts.ts';
import { alive, expect } from './people.ts';

export const composer = (page: Page): Locator => page.getByRole('textbox', { name: '您的回复' });

export const log = (page: Page): Locator => page.getByRole('log', { name: '对话' });

/** The log with this text in it, whatever marks cut it into pieces. */
export const expectSaid = (page: Page, text: string): Promise<void> =>
	expect.poll(async () => plain(log(page)), { message: text }).toContain(text);

/** Text without what only screen readers are told about its marks. */
export const plain = (place: Locator): Promise<string> =>
	place.evaluate((node) => {
		const copy = node.cloneNode(true) as Element;
		for (const hidden of copy.querySelectorAll('.sr-only')) hidden.remove();
		return copy.textContent ?? '';
	});

/** Types a reply, presses Enter and waits for the answer. */
export async function say(page: Page, text: string): Promise<void> {
	await alive(page);
	await composer(page).fill(text);
	const answered = page.waitForResponse((one) => one.url().endsWith('/reply'));
	await composer(page).press('Enter');
	expect((await answered).status(), text).toBe(200);
	await expectSaid(page, text);
}

/** Fills in the form of an action and does it. */
export async function act(page: Page, done: ActionDone): Promise<void> {
	const spec = actionNamed(done.action);
	if (spec === null) throw new Error(`no action ${done.action}`);
	await page.getByRole('tab', { name: '全部' }).click();
	await page.getByRole('link', { name: spec.label.zh, exact: true }).click();
	const form = page.locator('#workbench form');
	for (const [name, value] of Object.entries(typedValues(done))) {
		const argument = spec.arguments.find((one) => one.name === name);
		const field = form.getByLabel(argument?.label.zh ?? name);
		if (argument?.type === 'choice') await field.selectOption(value);
		else await field.fill(value);
	}
	await confirm(form);
	await expect(form).toHaveCount(0);
}

/** Presses the button of an action's form, and the second one of those that ask first. */
export async function confirm(form: Locator): Promise<void> {
	const first = form.getByText(/^\s*执行…?\s*$/);
	const asks = (await first.innerText()).includes('…');
	await first.click();
	if (asks) await form.getByRole('button', { name: '确定' }).click();
}

/** Does what a plan does, step by step. */
export async function follow(page: Page, steps: readonly PlanStep[]): Promise<void> {
	for (const step of steps) {
		if (step.kind === 'reply') await say(page, step.text);
		if (step.kind === 'do') await act(page, step.done);
	}
}
