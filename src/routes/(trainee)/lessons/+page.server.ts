import { app } from '$lib/server/app.ts';
import { lessonList } from '$lib/server/lessons.ts';
import { orError, present } from '../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	chapters: orError(await lessonList(app(), present(locals), locals.locale), locals.locale)
});
