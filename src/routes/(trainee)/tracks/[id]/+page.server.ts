import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { scorecard } from '$lib/server/scorecards.ts';
import { startMock } from '$lib/server/mocks.ts';
import { startSitting } from '$lib/server/sittings.ts';
import { trackPage } from '$lib/server/tracks.ts';
import { orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const person = present(locals);
	const wish = { person, personId: person.id, trackId: params.id };
	return {
		track: orError(await trackPage(app(), person, params.id, locals.locale), locals.locale),
		scorecard: await scorecard(app(), wish)
	};
};

export const actions: Actions = {
	exam: async ({ params, locals }) => {
		const started = await startSitting(app(), { person: present(locals), trackId: params.id });
		if (isFailure(started)) return refuse(started, 'exam');
		redirect(303, `/exams/${started.sittingId}`);
	},
	mock: async ({ params, locals }) => {
		const started = await startMock(app(), { person: present(locals), trackId: params.id });
		if (isFailure(started)) return refuse(started, 'exam');
		redirect(303, `/exams/${started.sittingId}`);
	}
};
