/** The conversation as it is now, for a page that was away. */
import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app.ts';
import { chat } from '$lib/server/attempts.ts';
import { answerJson } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) =>
	answerJson(await chat(app(), { person: locals.person ?? error(401), attemptId: params.id }));
