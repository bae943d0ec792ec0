/** Knowledge search, as JSON. */
import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app.ts';
import { answerJson } from '$lib/server/endpoint.ts';
import { searchKnowledge } from '$lib/server/search.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const person = locals.person ?? error(401);
	const query = url.searchParams.get('q') ?? '';
	return answerJson(await searchKnowledge(app(), { person, query, locale: locals.locale }));
};
