import { app } from '$lib/server/app.ts';
import { paperReview } from '$lib/server/mocks.ts';
import { orError, present } from '../../../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const wish = { person: present(locals), sittingId: params.id, part: params.part };
	return { review: orError(await paperReview(app(), wish), locals.locale) };
};
