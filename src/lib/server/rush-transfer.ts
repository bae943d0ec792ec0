/** Whether a buyer of a rush was handed over, and how well. */
import { countsAs } from '../core/attempt/desk.ts';
import { standing } from '../core/attempt/standing.ts';
import { missingFields } from '../core/desk/handover.ts';
import type { ActionTurn } from '../core/attempt/turn.ts';
import type { Said } from '../core/text.ts';
import type { Loaded } from './attempt-rows.ts';

/** The last transfer of a conversation that still counts, or null. */
const lastTransfer = ({ turns }: Loaded): ActionTurn | null =>
	standing(turns).findLast(
		(turn): turn is ActionTurn => turn.kind === 'action' && countsAs(turn).action === 'transfer'
	) ?? null;

/** What the note of the conversation's last transfer leaves out; null when it was not transferred. */
export function transferOf(one: Loaded): readonly Said[] | null {
	const transfer = lastTransfer(one);
	const orders = one.prepared.edition.script.meta.desk?.orders ?? [];
	return transfer === null ? null : missingFields(countsAs(transfer), orders.length > 0);
}

/** Since when the buyer has been somebody else's: a transfer with a complete note, or null. */
export const handedAt = (one: Loaded): number | null =>
	transferOf(one)?.length === 0 ? (lastTransfer(one)?.at ?? null) : null;
