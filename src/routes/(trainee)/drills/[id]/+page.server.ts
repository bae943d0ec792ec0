import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { drillPage } from '$lib/server/drill-results.ts';
import { askedOnWays } from '$lib/server/drill-ways.ts';
import { startDrill } from '$lib/server/drills.ts';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	drill: orError(await drillPage(app(), present(locals), params.id), locals.locale),
	asked: await askedOnWays(app(), present(locals), params.id)
});

export const actions: Actions = {
	start: async ({ request, params, locals }) => {
		const kind = (await fieldsOf(request)).kind === 'free' ? 'free' : 'test';
		const started = await startDrill(app(), { person: present(locals), drillId: params.id, kind });
		if (isFailure(started)) return refuse(started, kind);
		redirect(303, `/drills/runs/${started.runId}`);
	}
};
