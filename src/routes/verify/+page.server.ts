import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const serial = (url.searchParams.get('serial') ?? '').trim().slice(0, 40);
	if (serial !== '') redirect(303, `/verify/${encodeURIComponent(serial.toUpperCase())}`);
};
