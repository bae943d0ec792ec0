/** Attempts without a page: begun, played and ended with the requests that the pages send. */
import { randomUUID } from 'node:crypto';
import type { APIResponse } from 'playwright/test';
import { actionNamed, type ActionDone } from '../../src/lib/core/action.ts';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';
import type { Mode } from '../../src/lib/core/attempt/turn.ts';
import type { Plan } from '../../src/lib/core/scenario/script.ts';
import { expect, FROM_HERE, type Person } from './people.ts';

/** Begins (or goes on with) an attempt and gives its id. */
export async function begin(person: Person, scenarioId: string, mode: Mode): Promise<string> {
	const answer = await person.request.post(`/scenarios/${scenarioId}?/start`, {
		form: { mode },
		headers: FROM_HERE,
		maxRedirects: 0
	});
	const id = /\/attempts\/([^/?]+)/.exec(answer.headers().location ?? '')?.[1];
	if (id === undefined) throw new Error(`could not begin ${scenarioId}: ${answer.status()}`);
	return id;
}

/** The conversation as the server has it. */
export async function stateOf(person: Person, attempt: string): Promise<ChatShown> {
	const answer = await person.request.get(`/attempts/${attempt}/state`);
	expect(answer.status()).toBe(200);
	return (await answer.json()) as ChatShown;
}

interface ReplySent {
	readonly text: string;
	readonly seq: number;
	readonly turnId?: string;
}

/** Posts a reply as the chat page does. */
export const postReply = (
	person: Person,
	attempt: string,
	{ text, seq, turnId = randomUUID() }: ReplySent
): Promise<APIResponse> => person.request.post(`/attempts/${attempt}/reply`, { data: { text, seq, turnId } });

/** What is typed into the action's form. */
export const typedValues = ({ action, arguments: values }: ActionDone): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => {
			const spec = actionNamed(action)?.arguments.find((one) => one.name === name);
			return [name, spec?.type === 'duration' ? `${Number(value) / 3_600_000} 小时` : String(value)];
		})
	);

async function act(person: Person, attempt: string, done: ActionDone, seq: number): Promise<number> {
	const typed = Object.entries(typedValues(done)).map(([name, value]) => [`arg.${name}`, value] as const);
	const form = { action: done.action, seq, turnId: randomUUID(), ...Object.fromEntries(typed) };
	const answer = await person.request.post(`/attempts/${attempt}?/action`, { form, headers: FROM_HERE });
	expect(answer.status(), `action ${done.action}`).toBe(200);
	return (await stateOf(person, attempt)).seq;
}

/** Plays the replies and actions of a plan to its end. */
export async function play(person: Person, attempt: string, plan: Plan): Promise<void> {
	let { seq } = await stateOf(person, attempt);
	for (const step of plan.steps) {
		if (step.kind === 'do') seq = await act(person, attempt, step.done, seq);
		if (step.kind !== 'reply') continue;
		const answer = await postReply(person, attempt, { text: step.text, seq });
		expect(answer.status(), step.text).toBe(200);
		({ seq } = (await answer.json()) as ChatShown);
	}
}

/** A finished exam, played by a plan; gives the attempt's id. */
export async function sitExam(person: Person, scenarioId: string, plan: Plan): Promise<string> {
	const attempt = await begin(person, scenarioId, 'exam');
	await play(person, attempt, plan);
	expect((await stateOf(person, attempt)).status).toBe('finished');
	return attempt;
}
