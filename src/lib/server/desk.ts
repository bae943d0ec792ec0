/** What the right side of the workbench needs beside the conversation: actions, phrases, products. */
import { ACTIONS } from '../core/action.ts';
import type { DeskData, DeskProduct } from '../core/desk/shown.ts';
import type { App } from './app.ts';
import { factList } from './cards.ts';
import type { Person } from './person.ts';
import { deskPhrases } from './phrases.ts';

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
