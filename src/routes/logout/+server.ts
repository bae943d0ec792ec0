/** Ends the session. */
import { redirect } from '@sveltejs/kit';
import { app } from '$lib/server/app.ts';
import { cookie, endSession } from '$lib/server/session.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	if (locals.sessionId !== null) await endSession(app(), locals.sessionId);
	const { name, value, attributes } = cookie(null, url.protocol === 'https:');
	cookies.set(name, value, attributes);
	redirect(303, '/login');
};
