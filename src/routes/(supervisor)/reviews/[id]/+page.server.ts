import { isFailure, type Failure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { askAgain, listOpinions } from '$lib/server/opinions.ts';
import { acquit, overrule, type Doubt } from '$lib/server/overrules.ts';
import { decide, reopen, review } from '$lib/server/reviews.ts';
import { doubtIn, whereOf } from '$lib/ui/review/form';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, depends }) => {
	depends('peilian:opinions');
	const exam = { person: present(locals), attemptId: params.id };
	return {
		review: orError(await review(app(), exam), locals.locale),
		opinions: await listOpinions(app(), exam)
	};
};

type Fields = Readonly<Record<string, string>>;

const seen = (fields: Fields) => ({ version: Number(fields.version), reason: (fields.reason ?? '').trim() });

const answer = (value: unknown, where: string, fields: Fields, done: string) =>
	isFailure(value) ? refuse(value as Failure, where, fields) : { where, done };

export const actions: Actions = {
	overrule: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const { criterion = '' } = fields;
		const seq = fields.seq ? Number(fields.seq) : null;
		const verdict = fields.verdict === 'met' ? 'met' : 'missed';
		const wish = {
			person: present(locals),
			attemptId: params.id,
			...seen(fields),
			seq,
			criterion,
			verdict,
			propose: fields.propose === '1'
		} as const;
		const done = wish.propose ? 'proposed' : 'overruled';
		return answer(await overrule(app(), wish), whereOf(criterion, seq), fields, done);
	},
	acquit: async ({ request, params, locals }) => {
		const form = await request.clone().formData();
		const fields = await fieldsOf(request);
		const doubts: readonly Doubt[] = form.getAll('doubt').flatMap((one) => doubtIn(one) ?? []);
		const wish = { person: present(locals), attemptId: params.id, ...seen(fields), doubts };
		return answer(await acquit(app(), wish), 'acquit', fields, 'acquitted');
	},
	opinion: async ({ params, locals }) =>
		answer(await askAgain(app(), { person: present(locals), attemptId: params.id }), 'opinion', {}, 'asked'),
	sign: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const wish = {
			person: present(locals),
			attemptId: params.id,
			...seen(fields),
			decision: 'signed'
		} as const;
		return answer(await decide(app(), wish), 'sign', fields, 'signed');
	},
	return: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const wish = {
			person: present(locals),
			attemptId: params.id,
			...seen(fields),
			decision: 'returned'
		} as const;
		return answer(await decide(app(), wish), 'return', fields, 'returned');
	},
	reopen: async ({ request, params, locals }) => {
		const fields = await fieldsOf(request);
		const wish = { person: present(locals), attemptId: params.id, ...seen(fields) };
		return answer(await reopen(app(), wish), 'reopen', fields, 'reopened');
	}
};
