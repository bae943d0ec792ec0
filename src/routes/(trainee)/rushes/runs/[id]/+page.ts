import { contents } from '$lib/ui/workbench/desk-contents.svelte';
import type { PageLoad } from './$types';

/** What the server draws has the whole desk in it, for a browser without scripts. */
export const load: PageLoad = async ({ data }) => {
	if (import.meta.env.SSR) await contents.loadAll();
	return data;
};
