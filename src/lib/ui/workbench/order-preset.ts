/** What a form about an order begins with: never more than a suggestion, and only where it is the usual thing. */
import type { OrderShown } from '$lib/core/desk/shown.ts';

/** By argument. `item`: the item's name. */
export function presetFor(
	action: string,
	{ left, sku }: Pick<OrderShown, 'left' | 'sku'>,
	item: string
): Readonly<Record<string, string>> {
	if (action === 'refund') return { amount: String(left) };
	if (action === 'resend') return { item: [item, sku].filter(Boolean).join(' ').slice(0, 100) };
	return {};
}
