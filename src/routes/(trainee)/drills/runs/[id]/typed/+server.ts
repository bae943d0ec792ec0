/** Lines that were typed, handed in without leaving the page. */
import { error } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { handInLines } from '$lib/server/drills.ts';
import { answerJson, readJson, TypedBody } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request, TypedBody);
	if (isFailure(body)) return answerJson(body);
	const person = locals.person ?? error(401);
	return answerJson(await handInLines(app(), { person, runId: params.id, ...body }));
};
