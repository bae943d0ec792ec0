import { app } from '$lib/server/app.ts';
import { registerOver } from '$lib/server/registers.ts';
import { wishOf } from '$lib/ui/register/wish';
import { present } from '../../answer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => ({
	shown: await registerOver(app(), { person: present(locals), own: false }, wishOf(url), locals.locale)
});
