import { app } from '$lib/server/app.ts';
import { ruleList } from '$lib/server/cards.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ rules: ruleList(app(), locals.locale) });
