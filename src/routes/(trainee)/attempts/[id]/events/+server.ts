/** Tells an open page when its conversation has gone on, here or on another device: how many turns there are now. */
import { error } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { mayWatch } from '$lib/server/attempts.ts';
import { answerEvents, answerJson } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const person = locals.person ?? error(401);
	const allowed = await mayWatch(app(), { person, attemptId: params.id });
	if (isFailure(allowed)) return answerJson(allowed);
	return answerEvents(app().watchers.stream(person.id, [params.id]));
};
