import { redirect } from '@sveltejs/kit';
import { app } from '$lib/server/app.ts';
import { drillRun } from '$lib/server/drills.ts';
import { orError, present } from '../../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const person = present(locals);
	const run = orError(await drillRun(app(), { person, runId: params.id }), locals.locale);
	if (run.status === 'finished') redirect(303, `/drills/runs/${params.id}/result`);
	return { run };
};
