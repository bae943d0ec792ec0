import { app } from '$lib/server/app.ts';
import { result } from '$lib/server/attempts.ts';
import { sittingOf } from '$lib/server/sittings.ts';
import { orError, present } from '../../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	result: orError(await result(app(), { person: present(locals), attemptId: params.id }), locals.locale),
	/** The exam that it belongs to, or null. */
	sitting: await sittingOf(app(), { attemptId: params.id })
});
