/** The search as a page, for whoever has no JavaScript or wants to keep the results. */
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { searchKnowledge } from '$lib/server/search.ts';
import { present } from '../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const query = url.searchParams.get('q') ?? '';
	if (query.trim() === '') return { query, result: null, refused: null };
	const found = await searchKnowledge(app(), { person: present(locals), query, locale: locals.locale });
	return isFailure(found) ? { query, result: null, refused: found } : { query, result: found, refused: null };
};
