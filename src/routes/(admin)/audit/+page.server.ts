import { app } from '$lib/server/app.ts';
import { auditPage, verifyAudit } from '$lib/server/audit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const asked = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
	const entries = await auditPage(app(), before === undefined ? {} : { before });
	const last = entries.at(-1)?.seq ?? 1;
	return { entries, newest: before === undefined, older: last > 1 ? last : null };
};

export const actions: Actions = {
	verify: async () => ({ verified: await verifyAudit(app()) })
};
