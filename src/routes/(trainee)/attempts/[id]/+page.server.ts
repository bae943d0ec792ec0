import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import * as attempts from '$lib/server/attempts.ts';
import { deskData } from '$lib/server/desk.ts';
import { redirect } from '@sveltejs/kit';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const person = present(locals);
	const shown = orError(await attempts.chat(app(), { person, attemptId: params.id }), locals.locale);
	return {
		chat: shown,
		...(await deskData(app(), person)),
		/** For forms that are sent without JavaScript: one page, one turn. */
		turnId: app().newId(),
		asked: url.searchParams.get('do')
	};
};

type Fields = Readonly<Record<string, string>>;

const turnOf = (fields: Fields) => ({ seq: Number(fields.seq), turnId: fields.turnId ?? '' });

const answer = (value: object, where: string, fields: Fields = {}) =>
	isFailure(value) ? refuse(value, where, fields) : { where };

const ARGUMENT = 'arg.';

async function send({ request, params, locals }: RequestEvent, more: boolean) {
	const fields = await fieldsOf(request);
	const sent = { ...turnOf(fields), text: fields.text ?? '', more };
	const taken = await attempts.submitReply(app(), { person: present(locals), attemptId: params.id, ...sent });
	return answer(taken, 'reply', fields);
}

async function takeBack(
	{ request, params, locals }: RequestEvent,
	take: typeof attempts.recall,
	where: string
) {
	const fields = await fieldsOf(request);
	const aim = { ...turnOf(fields), target: Number(fields.target) };
	return answer(await take(app(), { person: present(locals), attemptId: params.id, ...aim }), where, fields);
}

export const actions: Actions = {
	reply: (event) => send(event, false),
	more: (event) => send(event, true),
	recall: (event) => takeBack(event, attempts.recall, 'recall'),
	revoke: (event) => takeBack(event, attempts.revoke, 'revoke'),
	action: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const values = Object.fromEntries(
			Object.entries(fields).flatMap(([name, value]) =>
				name.startsWith(ARGUMENT) && value.trim() !== '' ? [[name.slice(ARGUMENT.length), value]] : []
			)
		);
		const action = fields.action ?? '';
		const wish = { person: present(locals), attemptId: params.id, ...turnOf(fields), action, values };
		return answer(await attempts.doAction(app(), wish), 'action', fields);
	},
	undo: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const wish = { person: present(locals), attemptId: params.id, ...turnOf(fields) };
		return answer(await attempts.undo(app(), wish), 'undo');
	},
	hint: async ({ params, locals }) => {
		const hinted = await attempts.hint(app(), { person: present(locals), attemptId: params.id });
		return isFailure(hinted) ? refuse(hinted, 'hint') : { where: 'hint', html: hinted.html };
	},
	silence: async ({ params, locals }) =>
		answer(await attempts.pokeSilence(app(), { person: present(locals), attemptId: params.id }), 'silence'),
	giveUp: async ({ params, locals }) => {
		const left = await attempts.giveUp(app(), { person: present(locals), attemptId: params.id });
		if (isFailure(left)) return refuse(left, 'giveUp');
		redirect(303, `/attempts/${params.id}/result`);
	}
};
