/** The browser's clock says that the buyer's patience is over; the server's clock decides. */
import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app.ts';
import { pokeSilence } from '$lib/server/attempts.ts';
import { answerJson } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ params, locals }) =>
	answerJson(await pokeSilence(app(), { person: locals.person ?? error(401), attemptId: params.id }));
