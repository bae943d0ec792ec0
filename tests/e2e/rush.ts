/** Rushes as a person plays them: begun without a page, looked at with one. */
import type { Locator, Page } from 'playwright/test';
import type { RunShown } from '../../src/lib/core/rush/shown.ts';
import { expect, FROM_HERE, type Person } from './people.ts';
import { library } from './shop.ts';

/** The rush whose first buyers come soonest after each other. */
export const SOONEST =
	[...library.rushes.values()].sort((a, b) => (a.arrivals[1]?.at ?? 0) - (b.arrivals[1]?.at ?? 0))[0]?.id ??
	'';

/** Begins a rush in practice and gives the run's id. */
export async function beginRush(person: Person, rushId: string): Promise<string> {
	const answer = await person.request.post(`/rushes/${rushId}?/start`, {
		form: { mode: 'practice' },
		headers: FROM_HERE,
		maxRedirects: 0
	});
	const id = /\/rushes\/runs\/([^/?]+)/.exec(answer.headers().location ?? '')?.[1];
	if (id === undefined) throw new Error(`could not begin ${rushId}: ${answer.status()}`);
	return id;
}

/** The run as the server has it. */
async function runOf(person: Person, run: string): Promise<RunShown> {
	const answer = await person.request.get(`/rushes/runs/${run}/state`);
	expect(answer.status()).toBe(200);
	return (await answer.json()) as RunShown;
}

/** Waits until so many buyers have come in. */
export const expectBuyers = (person: Person, run: string, count: number): Promise<void> =>
	expect
		.poll(async () => (await runOf(person, run)).conversations.length, { timeout: 60_000 })
		.toBeGreaterThanOrEqual(count);

/** The run of the quickest rush, in practice, once so many buyers have come in. */
export async function rushWith(person: Person, buyers: number): Promise<string> {
	const run = await beginRush(person, SOONEST);
	await expectBuyers(person, run, buyers);
	return run;
}

/** The list of buyers. */
export const list = (page: Page): Locator => page.getByRole('navigation', { name: '买家会话' });

/** The buyer whose conversation is open. */
export const present = (page: Page): Locator => list(page).locator('[aria-current="true"]');
