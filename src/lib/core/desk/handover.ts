/** The hand-over note: six fields that whoever takes over needs, so that the buyer need not tell it all again. */
import { actionNamed, type ActionDone } from '../action.ts';
import type { Said } from '../text.ts';
import { findValues } from '../value.ts';
import { textOf } from './deed.ts';

/** Names of the arguments of `transfer` that make up the note. */
const HANDOVER_FIELDS = ['buyer', 'order', 'problem', 'promised', 'next', 'deadline'] as const;

/** Whoever writes this has written nothing; that nothing was promised may well be so. */
const NOTHING =
	/^(?:无|没有?|不知道|不清楚|不详|随便|看着办|你看着办|同上|见聊天记录|自己看|略|\.+|-+|\?+|\d|n\/?a|none|asap)[。.!！]?$/iu;

/** What a field says, or null when it says nothing: a deadline is a time, not `尽快`. */
function toldIn(done: ActionDone, name: (typeof HANDOVER_FIELDS)[number]): string | null {
	const text = textOf(done, name);
	if (text === null || name === 'promised' || name === 'order') return text;
	if (NOTHING.test(text.trim())) return null;
	return name === 'deadline' && findValues(text).length === 0 ? null : text;
}

/**
 * Labels of the fields that a hand-over leaves out. The order is wanted only where there is one. On a desk without
 * orders, as older files have it, a hand-over may be a free text: then nothing is missed.
 */
export function missingFields(done: ActionDone, hasOrders: boolean): readonly Said[] {
	const given = HANDOVER_FIELDS.filter((name) => textOf(done, name) !== null);
	if (given.length === 0 && !hasOrders) return [];
	const labels = new Map(actionNamed('transfer')?.arguments.map((one) => [one.name, one.label]));
	return HANDOVER_FIELDS.filter((name) => toldIn(done, name) === null && (name !== 'order' || hasOrders)).map(
		(name) => labels.get(name) ?? { zh: name, en: name }
	);
}
