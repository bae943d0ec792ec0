/** What the frame around every page needs: who is signed in, the language, and the chosen theme. */
import type { LayoutServerLoad } from './$types';

const THEMES = ['day', 'night'];

export const load: LayoutServerLoad = ({ locals, cookies }) => {
	const theme = cookies.get('peilian_theme') ?? '';
	const { person } = locals;
	return {
		person: person && { name: person.name, role: person.role },
		locale: locals.locale,
		/** null: as the device says. */
		theme: THEMES.includes(theme) ? theme : null
	};
};
