/** `/` leads to where the role's work begins. */
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const HOMES = { trainee: '/home', supervisor: '/reviews', trainer: '/content', admin: '/people' } as const;

export const load: PageServerLoad = ({ locals }) => {
	redirect(303, locals.person ? HOMES[locals.person.role] : '/login');
};
