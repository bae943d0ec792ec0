import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { createPerson, listPeople } from '$lib/server/users.ts';
import { filterOf, filterPeople } from '$lib/ui/people/filter';
import { fieldsOf, orError, present, refuse } from '../../answer';
import type { Actions, PageServerLoad } from './$types';

const AT_ONCE = 100;

export const load: PageServerLoad = async ({ url, locals }) => {
	const people = orError(await listPeople(app()), locals.locale);
	const filter = filterOf(url);
	const found = filterPeople(people, filter);
	const shown = url.searchParams.has('all') ? found : found.slice(0, AT_ONCE);
	return { people: shown, found: found.length, total: people.length, filter };
};

export const actions: Actions = {
	create: async ({ request, locals }) => {
		const fields = await fieldsOf(request);
		const { name = '', login = '', role = '' } = fields;
		const created = await createPerson(app(), { by: present(locals), name, login, role });
		if (isFailure(created)) return refuse(created, 'create', fields);
		return { where: 'create', created };
	}
};
