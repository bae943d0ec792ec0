import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { acceptProposal, rejectProposal, showProposal } from '$lib/server/proposals.ts';
import { fieldsOf, orError, present, refuse } from '../../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const wording = url.searchParams.get('wording');
	const wish = { person: present(locals), id: params.id, wording };
	return { proposal: orError(await showProposal(app(), wish), locals.locale) };
};

export const actions: Actions = {
	accept: async ({ request, params, locals }) => {
		const { wording = '', seen = '' } = await fieldsOf(request);
		const wish = { person: present(locals), id: params.id, wording, seen };
		const done = await acceptProposal(app(), wish);
		return isFailure(done) ? refuse(done, 'accept') : { accepted: done };
	},
	reject: async ({ request, params, locals }) => {
		const { reason = '' } = await fieldsOf(request);
		const done = await rejectProposal(app(), { person: present(locals), id: params.id, reason });
		return isFailure(done) ? refuse(done, 'reject', { reason }) : { rejected: true };
	}
};
