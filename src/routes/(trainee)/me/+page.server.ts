import { redirect } from '@sveltejs/kit';
import { failure, isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { cookie } from '$lib/server/session.ts';
import { changeOwnPassword } from '$lib/server/users.ts';
import { fieldsOf, present, refuse } from '../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ login: present(locals).login });

const unequal = failure(
	'password/unequal',
	400,
	{ zh: '两次输入的新密码不一样，请再输一遍。', en: 'The two new passwords differ. Please type them again.' },
	'repeat'
);

const YEAR = 365 * 24 * 60 * 60;

export const actions: Actions = {
	password: async ({ request, locals, cookies, url }) => {
		const { current = '', next = '', repeat = '' } = await fieldsOf(request);
		if (next !== repeat) return refuse(unequal, 'password');
		const changed = await changeOwnPassword(app(), { person: present(locals), current, next });
		if (isFailure(changed)) return refuse(changed, 'password');
		const { name, value, attributes } = cookie(changed.token, url.protocol === 'https:');
		cookies.set(name, value, attributes);
		return { where: 'password', done: true };
	},
	theme: async ({ request, cookies }) => {
		const { theme = '', to = '/' } = await fieldsOf(request);
		const options = { path: '/', maxAge: YEAR, sameSite: 'lax' as const, httpOnly: true };
		if (theme === 'day' || theme === 'night') cookies.set('peilian_theme', theme, options);
		else cookies.delete('peilian_theme', { path: '/' });
		redirect(303, /^\/(?![/\\])/.test(to) ? to : '/');
	}
};
