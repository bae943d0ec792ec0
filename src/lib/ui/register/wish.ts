/** What of the register a page shows, from its address and back. */
import type { Span } from '$lib/core/desk/register-summary.ts';

export interface Wish {
	readonly span: Span;
	readonly day: string;
	readonly kind: string;
	readonly who: string;
}

/** Unknown words mean the week, today, everything. */
export function wishOf({ searchParams }: URL): Wish {
	const said = (name: string): string => searchParams.get(name) ?? '';
	return {
		span: said('span') === 'month' ? 'month' : 'week',
		day: said('day'),
		kind: said('kind'),
		who: said('who')
	};
}

/** The query of another view of the same page: `?span=month&kind=lost`. */
export const queryOf = (wish: Wish): string =>
	`?${new URLSearchParams(Object.entries(wish).filter(([, value]) => value !== ''))}`;
