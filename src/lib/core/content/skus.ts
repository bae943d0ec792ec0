/**
 * What can be ordered of a product, and its size table.
 *
 *     skus:
 *       - { sku: 雾灰色 M, stock: 12 }
 *       - { sku: 雾灰色 XL, stock: 0, price: 109 元 }
 *     sizes: [S, M, L, XL]
 *
 * A size's measures are the card's facts whose names end in it: `衣长M`, `胸围M`.
 */
import type { SizeTable, Sku } from '../card.ts';
import type { Diagnostic, Read } from '../diagnostic.ts';
import { number, required, text } from '../fields.ts';
import type { Header } from '../header.ts';
import { parseValue } from '../value.ts';
import { badSkuPrice, duplicateSku, unmeasuredSize } from './problems.ts';

const MOST_STOCK = 1_000_000;

/** Fields of one SKU. */
export const SKU = {
	sku: required(text('黑色', 60), ''),
	stock: required(number(0, MOST_STOCK, '20'), 0),
	price: text('109 元', 20)
};

interface Written {
	readonly sku: string;
	readonly stock: number;
	readonly price: string | null;
}

/** The SKUs as written, once each, their prices read. */
export function readSkus(header: Header, written: readonly Written[]): Read<readonly Sku[]> {
	const { source } = header;
	const at = placeOf(header, 'skus');
	const skus: Sku[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const { sku: name, stock, price } of written) {
		if (skus.some((one) => one.name === name)) {
			diagnostics.push(duplicateSku(source, at, name));
			continue;
		}
		const value = price === null ? null : parseValue(price);
		if (price !== null && value?.kind !== 'amount') diagnostics.push(badSkuPrice(source, at, name, price));
		skus.push({ name, stock, price: value?.kind === 'amount' ? value.yuan : null });
	}
	return { value: skus, diagnostics };
}

/** The table of the sizes named, from the facts; null without sizes. */
export function sizesOf(
	header: Header,
	sizes: readonly string[],
	facts: Readonly<Record<string, string>>
): Read<SizeTable | null> {
	if (sizes.length === 0) return { value: null, diagnostics: [] };
	// 衣长XL ends in L too: the longest size that fits is meant.
	const longest = [...sizes].sort((a, b) => b.length - a.length);
	const found = Object.entries(facts).flatMap(([name, value]) => {
		const size = longest.find((one) => name.endsWith(one) && name.length > one.length);
		return size === undefined ? [] : [{ size, measure: name.slice(0, -size.length).trim(), value }];
	});
	const measures = [...new Set(found.map((one) => one.measure))];
	const at = placeOf(header, 'sizes');
	return {
		value: {
			measures,
			rows: sizes.map((size) => ({
				size,
				values: measures.map(
					(measure) => found.find((one) => one.size === size && one.measure === measure)?.value ?? ''
				)
			}))
		},
		diagnostics: sizes
			.filter((size) => !found.some((one) => one.size === size))
			.map((size) => unmeasuredSize(header.source, at, size))
	};
}

const placeOf = (header: Header, field: string): number =>
	header.fields.find((entry) => entry.key === field)?.value.at ?? 0;
