import { app } from '$lib/server/app.ts';
import { drillResult } from '$lib/server/drill-results.ts';
import { askedOnWays } from '$lib/server/drill-ways.ts';
import { sittingOf } from '$lib/server/sittings.ts';
import { orError, present } from '../../../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const person = present(locals);
	const result = orError(await drillResult(app(), { person, runId: params.id }), locals.locale);
	const sitting = await sittingOf(app(), { drillRunId: params.id });
	const onWay = result.kind === 'test' && sitting === null;
	return {
		result,
		sitting,
		asked: onWay ? await askedOnWays(app(), person, result.drillId) : [],
		/** Lines that came after the end, as the page before has been told. */
		late: Math.min(Number.parseInt(url.searchParams.get('late') ?? '', 10) || 0, 1000)
	};
};
