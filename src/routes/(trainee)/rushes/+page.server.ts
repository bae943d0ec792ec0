import { app } from '$lib/server/app.ts';
import { mayReview } from '$lib/server/person.ts';
import { latestRuns, listRushes } from '$lib/server/rush-results.ts';
import { settleLeftRuns } from '$lib/server/rushes.ts';

import { present } from '../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const person = present(locals);
	if (mayReview(person)) await settleLeftRuns(app());
	return { rushes: await listRushes(app(), person), latest: await latestRuns(app(), person) };
};
