import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { rushPage } from '$lib/server/rush-results.ts';
import { startRush } from '$lib/server/rushes.ts';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	rush: orError(await rushPage(app(), present(locals), params.id), locals.locale)
});

export const actions: Actions = {
	start: async ({ request, params, locals }) => {
		const mode = (await fieldsOf(request)).mode === 'exam' ? 'exam' : 'practice';
		const wish = { person: present(locals), rushId: params.id, mode, locale: locals.locale } as const;
		const started = await startRush(app(), wish);
		if (isFailure(started)) return refuse(started, mode);
		redirect(303, `/rushes/runs/${started.runId}`);
	}
};
