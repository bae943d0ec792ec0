import { isFailure, type Failure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { scorecards } from '$lib/server/scorecards.ts';
import { personSheet } from '$lib/server/person-sheets.ts';
import { decideCertificate, decideConfirmation } from '$lib/server/sign-offs.ts';
import { trainingsOf } from '$lib/server/tracks.ts';
import { readIn, rulingOf } from '$lib/ui/signoff/form';
import { fieldsOf, orError, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	sheet: orError(
		await personSheet(app(), { person: present(locals), personId: params.personId }),
		locals.locale
	),
	scorecards: orError(
		await scorecards(app(), { person: present(locals), personId: params.personId }),
		locals.locale
	),
	trainings: await trainingsOf(app(), { person: present(locals), personId: params.personId }, locals.locale)
});

type Fields = Readonly<Record<string, string>>;

const rulingIn = ({ params, locals }: RequestEvent, fields: Fields) => ({
	person: present(locals),
	personId: params.personId,
	decision: fields.decision ?? '',
	reason: fields.reason ?? '',
	version: Number(fields.version)
});

const answer = (value: true | Failure, subject: string, fields: Fields) => {
	const where = rulingOf(subject, fields.decision ?? '');
	return isFailure(value) ? refuse(value, where, fields) : { where, done: fields.decision ?? '' };
};

export const actions: Actions = {
	certificate: async (event) => {
		const fields = await fieldsOf(event.request);
		const { subject: trackId = '' } = fields;
		return answer(await decideCertificate(app(), { ...rulingIn(event, fields), trackId }), trackId, fields);
	},
	confirmation: async (event) => {
		const fields = await fieldsOf(event.request);
		const wish = {
			...rulingIn(event, fields),
			told: fields,
			read: readIn(fields),
			mentor: fields.mentor ?? ''
		};
		return answer(await decideConfirmation(app(), wish), 'confirmation', fields);
	}
};
