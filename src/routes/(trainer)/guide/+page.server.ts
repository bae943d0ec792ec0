import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app.ts';
import { render } from '$lib/server/markdown.ts';
import { guideIn } from '../guide-in';
import type { PageServerLoad } from './$types';

/** Reading needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = ({ locals }) => {
	const guide = guideIn(app().content.library(), locals.locale);
	if (guide === null) error(404, NONE[locals.locale]);
	return { title: guide.title, language: guide.language, html: render(guide.body) };
};

const NONE = {
	zh: '课件文件夹里没有 guide.md。',
	en: 'There is no guide.md in the content folder.'
} as const;
