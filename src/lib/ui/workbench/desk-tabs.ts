/** The tabs of the desk, and which one a form stands in. */
import { m } from '$lib/paraglide/messages';

export const TABS = [
	{ id: 'customer', name: m.workbench_tab_customer },
	{ id: 'orders', name: m.workbench_tab_orders },
	{ id: 'logistics', name: m.workbench_tab_logistics },
	{ id: 'products', name: m.workbench_tab_products },
	{ id: 'coupons', name: m.workbench_tab_coupons },
	{ id: 'knowledge', name: m.workbench_tab_knowledge },
	{ id: 'office', name: m.workbench_tab_office },
	{ id: 'register', name: m.workbench_tab_register },
	{ id: 'all', name: m.workbench_tab_all }
] as const;

export type TabId = (typeof TABS)[number]['id'];

const isTab = (id: string | undefined | null): id is TabId => TABS.some((tab) => tab.id === id);

/** Id of a tab's panel; the one with all actions has been called so from the beginning. */
export const panelOf = (tab: TabId): string => (tab === 'all' ? 'workbench' : `desk-${tab}`);

/** The tab of a form's place, `orders:D1` → `orders`. */
export function tabOf(place: string | undefined): TabId | null {
	const id = place?.split(/[:/]/)[0];
	return isTab(id) ? id : null;
}

const KEY = 'peilian-desk-tab';

/** The tab that was open last in this browser, or null. */
export function lastTab(): TabId | null {
	try {
		const id = localStorage.getItem(KEY);
		return isTab(id) ? id : null;
	} catch {
		return null;
	}
}

export function keepTab(id: TabId): void {
	try {
		localStorage.setItem(KEY, id);
	} catch {
		// A browser that keeps nothing begins with the first tab.
	}
}

/** Where an arrow key leads from a tab, or null for any other key. */
export function tabAfter(key: string, from: TabId): TabId | null {
	const at = TABS.findIndex((tab) => tab.id === from);
	const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[key];
	return to === undefined ? null : (TABS[(to + TABS.length) % TABS.length]?.id ?? null);
}
