import { ACTIONS } from '$lib/core/action.ts';
import { isFailure, type Failure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { chat, doAction, giveUp, hint, pokeSilence, submitReply, undo } from '$lib/server/attempts.ts';
import { redirect } from '@sveltejs/kit';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => ({
	chat: orError(await chat(app(), { person: present(locals), attemptId: params.id }), locals.locale),
	actions: ACTIONS,
	phrases: app().content.library().shop.phrases,
	/** For forms that are sent without JavaScript: one page, one turn. */
	turnId: app().newId(),
	asked: url.searchParams.get('do')
});

type Fields = Readonly<Record<string, string>>;

const turnOf = (fields: Fields) => ({ seq: Number(fields.seq), turnId: fields.turnId ?? '' });

const answer = (value: object, where: string, fields: Fields = {}) =>
	isFailure(value) ? refuse(value as Failure, where, fields) : { where };

const ARGUMENT = 'arg.';

export const actions: Actions = {
	reply: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const wish = {
			person: present(locals),
			attemptId: params.id,
			...turnOf(fields),
			text: fields.text ?? ''
		};
		return answer(await submitReply(app(), wish), 'reply', fields);
	},
	action: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const values = Object.fromEntries(
			Object.entries(fields).flatMap(([name, value]) =>
				name.startsWith(ARGUMENT) && value.trim() !== '' ? [[name.slice(ARGUMENT.length), value]] : []
			)
		);
		const action = fields.action ?? '';
		const wish = { person: present(locals), attemptId: params.id, ...turnOf(fields), action, values };
		return answer(await doAction(app(), wish), 'action', fields);
	},
	undo: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		return answer(
			await undo(app(), { person: present(locals), attemptId: params.id, ...turnOf(fields) }),
			'undo'
		);
	},
	hint: async ({ params, locals }) => {
		const hinted = await hint(app(), { person: present(locals), attemptId: params.id });
		return isFailure(hinted) ? refuse(hinted, 'hint') : { where: 'hint', html: hinted.html };
	},
	silence: async ({ params, locals }) =>
		answer(await pokeSilence(app(), { person: present(locals), attemptId: params.id }), 'silence'),
	giveUp: async ({ params, locals }) => {
		const left = await giveUp(app(), { person: present(locals), attemptId: params.id });
		if (isFailure(left)) return refuse(left, 'giveUp');
		redirect(303, `/attempts/${params.id}/result`);
	}
};
