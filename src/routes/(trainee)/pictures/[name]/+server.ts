/** A picture of a lesson, for those who may read lessons. */
import { app } from '$lib/server/app.ts';
import { answerPicture } from '$lib/server/pictures.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, request }) =>
	answerPicture(app().content, params.name, request);
