import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { beginPart, sittingPage, type PartPlace } from '$lib/server/sittings.ts';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const wish = { person: present(locals), sittingId: params.id };
	return { sitting: orError(await sittingPage(app(), wish, locals.locale), locals.locale) };
};

/** Where a part is taken. */
const pathOf = (place: PartPlace, sittingId: string, part: string): string => {
	switch (place.kind) {
		case 'paper':
			return `/exams/${sittingId}/${part}`;
		case 'attempt':
			return `/attempts/${place.id}`;
		case 'drill':
			return `/drills/runs/${place.id}`;
		case 'rush':
			return `/rushes/runs/${place.id}`;
	}
};

export const actions: Actions = {
	begin: async ({ request, params, locals }) => {
		const { part = '' } = await fieldsOf(request);
		const wish = { person: present(locals), sittingId: params.id, part, locale: locals.locale };
		const place = await beginPart(app(), wish);
		if (isFailure(place)) return refuse(place, part);
		redirect(303, pathOf(place, params.id, part));
	}
};
