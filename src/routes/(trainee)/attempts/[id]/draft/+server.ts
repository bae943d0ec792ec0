/** Keeps what is being typed. */
import { error } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { saveDraft } from '$lib/server/attempts.ts';
import { answerJson, DraftBody, readJson } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request, DraftBody);
	if (isFailure(body)) return answerJson(body);
	const person = locals.person ?? error(401);
	return answerJson(await saveDraft(app(), { person, attemptId: params.id, ...body }));
};
