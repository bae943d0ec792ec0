/** Whether a buyer of a rush was handed over, and how well. */
import { countsAs } from '../core/attempt/desk.ts';
import { standing } from '../core/attempt/standing.ts';
import { missingFields } from '../core/desk/handover.ts';
import type { Said } from '../core/text.ts';
import type { Loaded } from './attempt-rows.ts';

/** What the note of the conversation's last transfer leaves out; null when it was not transferred. */
export function transferOf({ prepared, turns }: Loaded): readonly Said[] | null {
	const transfer = standing(turns).findLast(
		(turn) => turn.kind === 'action' && countsAs(turn).action === 'transfer'
	);
	if (transfer?.kind !== 'action') return null;
	const orders = prepared.edition.script.meta.desk?.orders ?? [];
	return missingFields(countsAs(transfer), orders.length > 0);
}
