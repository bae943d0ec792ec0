/** For whatever watches over the process: the database answers and the content is read. Says nothing else. */
import { app } from '$lib/server/app.ts';
import { answerJson } from '$lib/server/endpoint.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => {
	const { store, content } = app();
	const { synchronous, engine } = store.health();
	return answerJson({ ok: synchronous === 2 && content.readAt() > 0, sqlite: engine });
};
