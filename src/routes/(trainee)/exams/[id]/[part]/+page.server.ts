import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { badAnswer } from '$lib/server/lessons.ts';
import { answerPaper, handInPart, paperPage } from '$lib/server/papers.ts';
import { orError, present, refuse } from '../../../../answer';
import { answerOf } from '../../../answer-form';
import type { Actions, PageServerLoad } from './$types';

const wishOf = (params: { id: string; part: string }, locals: App.Locals) => ({
	person: present(locals),
	sittingId: params.id,
	part: params.part
});

export const load: PageServerLoad = async ({ params, locals }) => {
	const paper = orError(await paperPage(app(), wishOf(params, locals)), locals.locale);
	if (paper.over) redirect(303, `/exams/${params.id}#${params.part}`);
	return { paper };
};

export const actions: Actions = {
	answer: async ({ request, params, locals }) => {
		const form = await request.formData();
		const where = String(form.get('question'));
		const answer = answerOf(form);
		if (answer === null) return refuse(badAnswer(), where);
		const given = await answerPaper(app(), { ...wishOf(params, locals), number: Number(where), answer });
		return isFailure(given) ? refuse(given, where) : { where };
	},
	hand: async ({ params, locals }) => {
		const done = await handInPart(app(), wishOf(params, locals));
		if (isFailure(done)) return refuse(done, 'hand');
		redirect(303, `/exams/${params.id}#${params.part}`);
	}
};
