/** What the right side of the workbench needs beside the conversation: actions, phrases, products. */
import { ACTIONS, type ActionSpec } from '../core/action.ts';
import type { SizeTable, Sku } from '../core/card.ts';
import type { App } from './app.ts';
import { factList, type Fact } from './cards.ts';
import type { Person } from './person.ts';
import { deskPhrases, type DeskPhrase } from './phrases.ts';

interface DeskProduct {
	readonly id: string;
	readonly title: string;
	readonly facts: readonly Fact[];
	readonly skus: readonly Sku[];
	readonly sizes: SizeTable | null;
	/** The conversation is about it. */
	readonly near: boolean;
}

export interface DeskData {
	readonly actions: readonly ActionSpec[];
	readonly phrases: readonly DeskPhrase[];
	/** Those that the conversation is about first. */
	readonly products: readonly DeskProduct[];
}

/** The desk for conversations of these scenarios: one, or all of a rush. */
export async function deskData(
	app: App,
	{ person, scenarioIds }: { readonly person: Person; readonly scenarioIds: readonly string[] }
): Promise<DeskData> {
	const library = app.content.library();
	const near = new Set(
		scenarioIds.flatMap((id) => {
			const meta = library.scenarios.get(id)?.script.meta;
			const used = meta?.uses.map((use) => use.replace(/^products\//, '')) ?? [];
			return [...used, ...(meta?.desk?.orders.map((order) => order.item) ?? [])];
		})
	);
	const products = [...library.products.values()].map(({ id, title, facts, skus, sizes }): DeskProduct => ({
		id,
		title,
		facts: factList(facts),
		skus,
		sizes,
		near: near.has(id)
	}));
	return {
		actions: ACTIONS,
		phrases: await deskPhrases(app, person),
		products: products.sort((a, b) => Number(b.near) - Number(a.near) || a.title.localeCompare(b.title, 'zh'))
	};
}
