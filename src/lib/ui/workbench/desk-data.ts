/** What the page hands to the right side of the workbench, beside the conversation. */
import type { ActionSpec } from '$lib/core/action.ts';
import type { SizeTable, Sku } from '$lib/core/card.ts';
import type { Failure } from '$lib/core/failure.ts';
import type { DeskPhrase } from './phrase-filter';

export interface DeskProduct {
	readonly id: string;
	readonly title: string;
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	readonly skus: readonly Sku[];
	readonly sizes: SizeTable | null;
}

export interface DeskData {
	readonly actions: readonly ActionSpec[];
	readonly phrases: readonly DeskPhrase[];
	readonly products: readonly DeskProduct[];
	/** For forms that are sent without JavaScript. */
	readonly turnId: string;
	/** Name of the action in the address: `?do=refund&at=orders:D1`. */
	readonly asked: string | null;
}

/** What a form that was sent without JavaScript gets back. */
export interface DeskAnswer {
	readonly where: string;
	readonly refused?: Failure;
	readonly values?: Readonly<Record<string, string>>;
}
