import { app } from '$lib/server/app.ts';
import { scenarioList } from '$lib/server/scenarios.ts';
import { orError, present } from '../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	scenarios: orError(await scenarioList(app(), present(locals), locals.locale), locals.locale)
});
