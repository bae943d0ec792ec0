/** Chooses the language of the interface and goes back to where one was. */
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 60 * 60;

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const chosen = (await request.formData()).get('locale');
	if (chosen === 'zh' || chosen === 'en')
		cookies.set('peilian_locale', chosen, {
			path: '/',
			maxAge: YEAR,
			sameSite: 'lax',
			httpOnly: false,
			secure: url.protocol === 'https:'
		});
	redirect(303, back(request.headers.get('referer'), url.origin));
};

/** The page that asked, if it is one of ours. */
function back(referer: string | null, origin: string): string {
	const from = referer !== null && URL.canParse(referer) ? new URL(referer) : null;
	return from !== null && from.origin === origin ? from.pathname + from.search : '/';
}
