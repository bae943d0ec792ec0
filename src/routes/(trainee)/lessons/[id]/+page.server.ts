import { app } from '$lib/server/app.ts';
import { lessonPage } from '$lib/server/lessons.ts';
import { orError, present } from '../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	lesson: orError(await lessonPage(app(), present(locals), params.id, locals.locale), locals.locale)
});
