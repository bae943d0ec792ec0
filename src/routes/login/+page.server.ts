import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { cookie } from '$lib/server/session.ts';
import { signIn } from '$lib/server/users.ts';
import { fieldsOf, refuse } from '../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.person) redirect(303, '/');
};

/** Where to go after signing in: a path of this site and nothing that a browser would take for another one. */
const onward = (to: string | null): string => (to !== null && /^\/(?![/\\])[^\\\s]*$/.test(to) ? to : '/');

export const actions: Actions = {
	default: async ({ request, url, cookies, getClientAddress }) => {
		const { login = '', password = '' } = await fieldsOf(request);
		const entry = await signIn(app(), { login: login.trim(), password, ip: getClientAddress() });
		if (isFailure(entry)) return refuse(entry, 'login', { login });
		const { name, value, attributes } = cookie(entry.token, url.protocol === 'https:');
		cookies.set(name, value, attributes);
		redirect(303, onward(url.searchParams.get('to')));
	}
};
