/** A reply, sent without leaving the page. The same use case as the form's. */
import { error } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { submitReply } from '$lib/server/attempts.ts';
import { answerJson, readJson, ReplyBody } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request, ReplyBody);
	if (isFailure(body)) return answerJson(body);
	const person = locals.person ?? error(401);
	return answerJson(await submitReply(app(), { person, attemptId: params.id, newsOnly: true, ...body }));
};
