import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { lessonPage } from '$lib/server/lessons.ts';
import { pledgeOf, signPledge } from '$lib/server/pledges.ts';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

/** Reading needs no JavaScript: a lesson is on the screen as soon as its HTML is. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals }) => {
	const person = present(locals);
	return {
		lesson: orError(await lessonPage(app(), person, params.id, locals.locale), locals.locale),
		pledge: await pledgeOf(app(), { person, lessonId: params.id, locale: locals.locale })
	};
};

export const actions: Actions = {
	pledge: async ({ request, params, locals }) => {
		const { name = '', text = '' } = await fieldsOf(request);
		const signed = await signPledge(app(), { person: present(locals), lessonId: params.id, name, text });
		if (isFailure(signed)) return refuse(signed, 'pledge', { name });
		redirect(303, `${resolve('/(trainee)/lessons/[id]', { id: params.id })}#pledge`);
	}
};
