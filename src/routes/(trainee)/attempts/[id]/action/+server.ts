/** An action of the workbench, done without leaving the page. The same use case as the form's. */
import { error } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { doAction } from '$lib/server/attempts.ts';
import { ActionBody, answerJson, readJson } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request, ActionBody);
	if (isFailure(body)) return answerJson(body);
	const person = locals.person ?? error(401);
	return answerJson(await doAction(app(), { person, attemptId: params.id, newsOnly: true, ...body }));
};
