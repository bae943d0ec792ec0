/**
 * What is under the desk's tabs. The first tab comes with the page; the others, and the forms, when one is opened, or
 * with the first key or click anywhere, so that they are there when the network goes away. The server has all at once.
 */
import type { Component } from 'svelte';
import type { Desk } from './desk.svelte';
import type { TabId } from './desk-tabs';
import type DeskAction from './DeskAction.svelte';

type Content = Component<{ desk: Desk; panel: string }>;

/** The tab that is drawn before the page is alive. */
export const FIRST = 'customer' satisfies TabId;

export type LaterTab = Exclude<TabId, typeof FIRST>;

const LATER: Readonly<Record<LaterTab, () => Promise<{ default: Content }>>> = {
	orders: () => import('./OrdersTab.svelte'),
	logistics: () => import('./LogisticsTab.svelte'),
	products: () => import('./ProductsTab.svelte'),
	coupons: () => import('./CouponsTab.svelte'),
	knowledge: () => import('./KnowledgeTab.svelte'),
	office: () => import('./OfficeTab.svelte'),
	register: () => import('./RegisterTab.svelte'),
	all: () => import('./AllTab.svelte')
};

let tabs = $state.raw<Readonly<Partial<Record<LaterTab, Content>>>>({});
let form = $state.raw<typeof DeskAction>();
let missing = $state.raw<readonly string[]>([]);

/** Fetches a part and remembers whether it is missing. */
async function fetched(name: string, fetch: () => Promise<void>): Promise<void> {
	try {
		await fetch();
	} catch {
		missing = [...missing, name];
	}
}

export const contents = {
	/** A later tab's content, or undefined while it is on its way. */
	of: (tab: LaterTab): Content | undefined => tabs[tab],

	/** The form of an action, or undefined while it is on its way. */
	get form(): typeof DeskAction | undefined {
		return form;
	},

	/** Whether a tab's content, or the form, could not be fetched. */
	isMissing: (part: LaterTab | 'form'): boolean => missing.includes(part),

	/** Fetches a tab's content, unless it is here. */
	async load(tab: LaterTab): Promise<void> {
		if (tabs[tab] !== undefined) return;
		await fetched(tab, async () => {
			const { default: content } = await LATER[tab]();
			tabs = { ...tabs, [tab]: content };
		});
	},

	/** Fetches the form of actions, unless it is here. */
	async loadForm(): Promise<void> {
		if (form === undefined)
			await fetched('form', async () => {
				form = (await import('./DeskAction.svelte')).default;
			});
	},

	async loadAll(): Promise<void> {
		await Promise.all([
			contents.loadForm(),
			...Object.keys(LATER).map((tab) => contents.load(tab as LaterTab))
		]);
	}
};
