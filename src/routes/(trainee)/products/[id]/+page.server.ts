import { app } from '$lib/server/app.ts';
import { productPage } from '$lib/server/cards.ts';
import { orError } from '../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	product: orError(await productPage(app(), params.id, locals.locale), locals.locale)
});
