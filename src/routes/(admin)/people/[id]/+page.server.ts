import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { changeRole, getPerson, resetPassword, setActive } from '$lib/server/users.ts';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	shown: orError(await getPerson(app(), params.id), locals.locale),
	self: present(locals).id === params.id
});

const switched =
	(where: 'activate' | 'deactivate'): Actions[string] =>
	async ({ params, locals }) => {
		const wish = { by: present(locals), id: params.id ?? '', active: where === 'activate' };
		const done = await setActive(app(), wish);
		return isFailure(done) ? refuse(done, where) : { where, done: where };
	};

export const actions = {
	role: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const done = await changeRole(app(), { by: present(locals), id: params.id, role: fields.role ?? '' });
		return isFailure(done) ? refuse(done, 'role', fields) : { where: 'role', done: 'role' };
	},
	reset: async ({ params, locals }) => {
		const done = await resetPassword(app(), { by: present(locals), id: params.id });
		return isFailure(done) ? refuse(done, 'reset') : { where: 'reset', password: done.password };
	},
	activate: switched('activate'),
	deactivate: switched('deactivate')
} satisfies Actions;
