import { app } from '$lib/server/app.ts';
import { settleLeftExams } from '$lib/server/attempt-lists.ts';
import { recentDecisions, reviewQueue } from '$lib/server/reviews.ts';
import { settleLeftRuns } from '$lib/server/rushes.ts';
import { orError } from '../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends('peilian:reviews');
	await settleLeftRuns(app());
	await settleLeftExams(app());
	return {
		queue: orError(await reviewQueue(app()), locals.locale),
		recent: orError(await recentDecisions(app()), locals.locale)
	};
};
