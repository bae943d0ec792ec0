import { app } from '$lib/server/app.ts';
import { listDrills } from '$lib/server/drill-results.ts';
import { present } from '../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	drills: await listDrills(app(), present(locals))
});
