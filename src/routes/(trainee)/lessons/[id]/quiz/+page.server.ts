import { failure, isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { answerQuestion, quizPage } from '$lib/server/lessons.ts';
import { orError, present, refuse } from '../../../../answer';
import { answerOf } from '../../../answer-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => ({
	quiz: orError(await quizPage(app(), present(locals), params.id, locals.locale), locals.locale),
	/** Id of the question that is being answered once more. */
	again: url.searchParams.get('again')
});

const unranked = failure('quiz/ranks', 400, {
	zh: '每一步要有自己的序号，不能空着，也不能重复。',
	en: 'Every step needs a number of its own: none left out, none twice.'
});

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const form = await request.formData();
		const questionId = String(form.get('question'));
		const answer = answerOf(form);
		if (answer === null) return refuse(unranked, questionId);
		const wish = { person: present(locals), lessonId: params.id, questionId, answer, locale: locals.locale };
		const shown = await answerQuestion(app(), wish);
		const typed: Record<string, string> = answer.kind === 'text' ? { text: answer.text } : {};
		if (isFailure(shown)) return refuse(shown, questionId, typed);
		return { where: questionId, values: typed };
	}
};
