/** The hand-over note: six fields that whoever takes over needs, so that the buyer need not tell it all again. */
import { actionNamed, type ActionDone } from '../action.ts';
import type { Said } from '../text.ts';
import { textOf } from './deed.ts';

/** Names of the arguments of `transfer` that make up the note. */
const HANDOVER_FIELDS = ['buyer', 'order', 'problem', 'promised', 'next', 'deadline'] as const;

/**
 * Labels of the fields that a hand-over leaves out. The order is wanted only where there is one. On a desk without
 * orders, as older files have it, a hand-over may be a free text: then nothing is missed.
 */
export function missingFields(done: ActionDone, hasOrders: boolean): readonly Said[] {
	const given = HANDOVER_FIELDS.filter((name) => textOf(done, name) !== null);
	if (given.length === 0 && !hasOrders) return [];
	const labels = new Map(actionNamed('transfer')?.arguments.map((one) => [one.name, one.label]));
	return HANDOVER_FIELDS.filter((name) => textOf(done, name) === null && (name !== 'order' || hasOrders)).map(
		(name) => labels.get(name) ?? { zh: name, en: name }
	);
}
