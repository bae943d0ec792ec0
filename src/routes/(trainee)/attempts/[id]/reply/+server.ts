/** A reply, sent without leaving the page. The same use case as the form's. */
import { error } from '@sveltejs/kit';
import type { ChatShown } from '$lib/core/attempt/shown.ts';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { submitReply } from '$lib/server/attempts.ts';
import { answerJson, readJson, ReplyBody } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request, ReplyBody);
	if (isFailure(body)) return answerJson(body);
	const person = locals.person ?? error(401);
	const shown = await submitReply(app(), { person, attemptId: params.id, ...body });
	return answerJson(isFailure(shown) ? shown : newsFrom(shown, body.seq));
};

/** The page has what it has seen: a long conversation is not sent again with every reply. */
const newsFrom = (shown: ChatShown, from: number): ChatShown => ({
	...shown,
	from,
	bubbles: shown.bubbles.filter((bubble) => bubble.seq >= from)
});
