import { app } from '$lib/server/app.ts';
import { standingsOfAll } from '$lib/server/person-sheets.ts';
import { filterOf, filterStandings, summaryOf } from '$lib/ui/signoff/filter';
import { present } from '../../answer';
import type { PageServerLoad } from './$types';

const AT_ONCE = 100;

export const load: PageServerLoad = async ({ url, locals }) => {
	const people = await standingsOfAll(app(), present(locals));
	const filter = filterOf(url);
	const found = filterStandings(people, filter);
	const shown = url.searchParams.has('all') ? found : found.slice(0, AT_ONCE);
	return { people: shown, found: found.length, summary: summaryOf(people), filter };
};
