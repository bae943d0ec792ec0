import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { certificate } from '$lib/server/certificates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const found = await certificate(app(), params.serial);
	const { serial } = params;
	return isFailure(found)
		? { serial, certificate: null, error: found.message[locals.locale] }
		: { serial, certificate: found, error: '' };
};
