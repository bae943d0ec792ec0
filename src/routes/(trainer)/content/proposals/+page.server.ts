import { app } from '$lib/server/app.ts';
import { listProposals } from '$lib/server/proposals.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => listProposals(app());
