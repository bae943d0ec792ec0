import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { ownDecisions } from '$lib/server/certificates.ts';
import { makeStatement, ownStatement } from '$lib/server/statements.ts';
import { trackList } from '$lib/server/tracks.ts';
import { fieldsOf, present, refuse } from '../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	tracks: await trackList(app(), present(locals), locals.locale),
	decisions: await ownDecisions(app(), present(locals)),
	statement: await ownStatement(app(), present(locals))
});

export const actions: Actions = {
	statement: async ({ request, locals }) => {
		const { text = '' } = await fieldsOf(request);
		const made = await makeStatement(app(), { person: present(locals), text });
		return isFailure(made) ? refuse(made, 'statement', { text }) : { where: 'statement' };
	}
};
