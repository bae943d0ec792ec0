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
}

export interface DeskData {
	readonly actions: readonly ActionSpec[];
	readonly phrases: readonly DeskPhrase[];
	/** By title. Which of them a conversation is about, the conversation tells. */
	readonly products: readonly DeskProduct[];
}

/** The desk as every conversation has it. */
export async function deskData(app: App, person: Person): Promise<DeskData> {
	const products = [...app.content.library().products.values()].map(
		({ id, title, facts, skus, sizes }): DeskProduct => ({ id, title, facts: factList(facts), skus, sizes })
	);
	return {
		actions: ACTIONS,
		phrases: await deskPhrases(app, person),
		products: products.sort((a, b) => a.title.localeCompare(b.title, 'zh'))
	};
}
