/** The shelves a search finds things on: their names, their colours, and where a thing is opened. */
import { resolve } from '$app/paths';
import type { Hit, Shelf } from '$lib/core/content/search.ts';
import { m } from '$lib/paraglide/messages';

export const SHELVES: Readonly<
	Record<Shelf, { readonly name: () => string; readonly all: () => string; readonly tag: string }>
> = {
	lesson: { name: m.search_shelf_lesson, all: m.nav_lessons, tag: 'tag-primary' },
	rule: { name: m.search_shelf_rule, all: m.nav_rules, tag: 'tag-warning' },
	product: { name: m.search_shelf_product, all: m.nav_products, tag: 'tag-info' },
	phrase: { name: m.search_shelf_phrase, all: m.search_phrases, tag: 'tag-success' }
};

/** The page of what was found; a phrase is read in the list of the shop's phrases. */
export function addressOf({ shelf, id }: Hit): string {
	if (shelf === 'lesson') return resolve('/(trainee)/lessons/[id]', { id });
	if (shelf === 'rule') return resolve('/(trainee)/rules/[id]', { id });
	if (shelf === 'product') return resolve('/(trainee)/products/[id]', { id });
	return `${resolve('/(trainee)/me/phrases')}#${anchorOf(id)}`;
}

/** Where a phrase of the shop stands on its page. */
export const anchorOf = (code: string): string => `shop-${encodeURIComponent(code)}`;

/** The hits by shelf, the shelf of the best one first. */
export const byShelf = (hits: readonly Hit[]): readonly (readonly [Shelf, readonly Hit[]])[] => [
	...Map.groupBy(hits, ({ shelf }) => shelf)
];
