import { app } from '$lib/server/app.ts';
import { drillResult } from '$lib/server/drill-results.ts';
import { sittingOf } from '$lib/server/sittings.ts';
import { orError, present } from '../../../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => ({
	result: orError(await drillResult(app(), { person: present(locals), runId: params.id }), locals.locale),
	sitting: await sittingOf(app(), { drillRunId: params.id }),
	/** Lines that came after the end, as the page before has been told. */
	late: Math.min(Number.parseInt(url.searchParams.get('late') ?? '', 10) || 0, 1000)
});
