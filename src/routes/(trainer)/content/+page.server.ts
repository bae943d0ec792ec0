import { app } from '$lib/server/app.ts';
import { countOpenProposals } from '$lib/server/proposals.ts';
import type { PageServerLoad } from './$types';
import { guideIn } from '../guide-in';
import { diagnosticsShown, librarySummary } from './summary';

export const load: PageServerLoad = async ({ url, depends, locals }) => {
	depends('peilian:content');
	const { content } = app();
	return {
		found: diagnosticsShown(content.diagnostics(), url.searchParams.get('severity')),
		library: librarySummary(content.library()),
		kept: content.kept(),
		files: content.files().length,
		guide: guideIn(content.library(), locals.locale)?.title ?? null,
		proposals: await countOpenProposals(app()),
		readAt: content.readAt()
	};
};
