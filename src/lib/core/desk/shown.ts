/** What the trainee sees of the back office: named one by one, so that what it learns later stays inside. */
import type { ActionName, ActionSpec } from '../action.ts';
import type { Colleague } from '../backdrop.ts';
import type { SizeTable, Sku } from '../card.ts';
import type { Office, Order } from './office.ts';

/** An order with what can be done about it now, and what can still be refunded, in yuan. */
export interface OrderShown extends Order {
	readonly actions: readonly ActionName[];
	readonly left: number;
}

/** A quick phrase of the shop's, or one of one's own. */
export interface DeskPhrase {
	readonly code: string;
	readonly group: string;
	readonly text: string;
	readonly own: boolean;
}

/** A product as the desk shows it: its card without the prose. */
export interface DeskProduct {
	readonly id: string;
	readonly title: string;
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	readonly skus: readonly Sku[];
	readonly sizes: SizeTable | null;
}

/** What every conversation has beside it. Which of the products it is about, the conversation tells. */
export interface DeskData {
	readonly actions: readonly ActionSpec[];
	readonly phrases: readonly DeskPhrase[];
	/** By title. */
	readonly products: readonly DeskProduct[];
}

/** `messages`: the channel between posts, oldest first, up to now. */
export interface OfficeShown extends Pick<
	Office,
	'buyer' | 'hour' | 'handover' | 'parcels' | 'register' | 'messages'
> {
	readonly orders: readonly OrderShown[];
	/** Who has been asked and has not answered yet; and when the next answer comes (server time), or null. */
	readonly awaited: readonly Colleague[];
	readonly nextAnswer: number | null;
	/** What the trainee may give now, in yuan, by name. */
	readonly limits: Readonly<Record<string, number>>;
}
