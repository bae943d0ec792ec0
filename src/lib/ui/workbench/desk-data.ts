/** What the page hands to the right side of the workbench, beside the conversation. */
import type { DeskData as Desk } from '$lib/core/desk/shown.ts';
import type { Failure } from '$lib/core/failure.ts';

export interface DeskData extends Desk {
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
