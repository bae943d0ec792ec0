import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { handInReport, runResult } from '$lib/server/rush-results.ts';
import { sittingOf } from '$lib/server/sittings.ts';
import { fieldsOf, orError, present, refuse } from '../../../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	result: orError(await runResult(app(), { person: present(locals), runId: params.id }), locals.locale),
	sitting: await sittingOf(app(), { rushRunId: params.id })
});

export const actions: Actions = {
	report: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const handed = await handInReport(app(), { person: present(locals), runId: params.id, fields });
		return isFailure(handed) ? refuse(handed, 'report', fields) : { where: 'report' };
	}
};
