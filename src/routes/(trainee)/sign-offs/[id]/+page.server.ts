import { app } from '$lib/server/app.ts';
import { signedSheet } from '$lib/server/certificates.ts';
import { orError, present } from '../../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const person = present(locals);
	const signed = orError(await signedSheet(app(), { person, id: params.id }), locals.locale);
	return {
		signed,
		shop: app().content.library().shop.title,
		address: signed.serial && `${url.origin}/verify/${signed.serial}`,
		own: signed.personId === person.id
	};
};
