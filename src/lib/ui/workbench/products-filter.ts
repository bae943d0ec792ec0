/** Which products have a word in title, facts or SKUs: a short list, so that looking through all of it is quick enough. */
import type {} from './desk-data';
import type { DeskProduct } from '$lib/core/desk/shown.ts';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const textOf = ({ title, facts, skus }: DeskProduct): string =>
	folded(
		[title, ...facts.flatMap(({ name, value }) => [name, value]), ...skus.map(({ name }) => name)].join('\n')
	);

/** The products in which every word of the query stands (all of them for an empty one), those that are `near` first. */
export function filterProducts(
	products: readonly DeskProduct[],
	query: string,
	near: (product: DeskProduct) => boolean
): readonly DeskProduct[] {
	const words = folded(query).split(/\s+/).filter(Boolean);
	const found = products.filter((product) => {
		const text = textOf(product);
		return words.every((word) => text.includes(word));
	});
	return [...found.filter(near), ...found.filter((product) => !near(product))];
}
