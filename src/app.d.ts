/** What SvelteKit hands from the hooks to every route. */
import type { Person } from '$lib/server/users.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is signed in, or null. */
			person: Person | null;
			/** Token of the session, for ending it; null when nobody is signed in. Never sent to a page. */
			sessionId: string | null;
			locale: 'zh' | 'en';
		}
		interface Error {
			message: string;
			/** To find an unexpected error in the server's log. */
			id?: string;
		}
	}
}

export {};
