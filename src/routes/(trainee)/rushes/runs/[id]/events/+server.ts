/** Tells an open desk when one of its conversations has gone on, begun or ended. */
import { error } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { answerEvents, answerJson } from '$lib/server/endpoint.ts';
import { mayWatchRun } from '$lib/server/rushes.ts';
import { runKey } from '$lib/server/watchers.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const person = locals.person ?? error(401);
	const allowed = await mayWatchRun(app(), { person, runId: params.id });
	if (isFailure(allowed)) return answerJson(allowed);
	return answerEvents(app().watchers.stream(person.id, [runKey(params.id)]));
};
