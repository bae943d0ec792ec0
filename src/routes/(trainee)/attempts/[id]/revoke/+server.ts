/** Withdraws an action. Answers with the whole conversation: an earlier bubble has changed. */
import { error } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { revoke } from '$lib/server/attempts.ts';
import { answerJson, readJson, TargetBody } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request, TargetBody);
	if (isFailure(body)) return answerJson(body);
	const person = locals.person ?? error(401);
	return answerJson(await revoke(app(), { person, attemptId: params.id, ...body }));
};
