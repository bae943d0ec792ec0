import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { startAttempt } from '$lib/server/attempt-start.ts';
import { scenarioPage } from '$lib/server/scenarios.ts';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	scenario: orError(await scenarioPage(app(), present(locals), params.id, locals.locale), locals.locale)
});

export const actions: Actions = {
	start: async ({ request, params, locals }) => {
		const mode = (await fieldsOf(request)).mode === 'exam' ? 'exam' : 'practice';
		const wish = { person: present(locals), scenarioId: params.id, mode, locale: locals.locale } as const;
		const started = await startAttempt(app(), wish);
		if (isFailure(started)) return refuse(started, mode);
		redirect(303, `/attempts/${started.attemptId}`);
	}
};
