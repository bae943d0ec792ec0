import { app } from '$lib/server/app.ts';
import { rulePage } from '$lib/server/cards.ts';
import { orError } from '../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	rule: orError(await rulePage(app(), params.id, locals.locale), locals.locale)
});
