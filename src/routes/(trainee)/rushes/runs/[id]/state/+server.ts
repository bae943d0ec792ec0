/** The run as it is now: the list beside the conversations. */
import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app.ts';
import { answerJson } from '$lib/server/endpoint.ts';
import { run } from '$lib/server/rushes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) =>
	answerJson(await run(app(), { person: locals.person ?? error(401), runId: params.id }));
