/** The back office of an attempt: folded from the scenario's desk and the actions that still count; never stored. */
import { ACTIONS, type ActionDone } from '../action.ts';
import { carryOut, carryOutAgain } from '../desk/carry-out.ts';
import { EMPTY_BACKDROP, type Office } from '../desk/office.ts';
import { enterScene } from '../desk/enter-scene.ts';
import { openOffice } from '../desk/open-office.ts';
import { isFailure, type Failure } from '../failure.ts';
import type { Position } from '../scenario/machine.ts';
import type { Said } from '../text.ts';
import { actionSaid } from '../action-said.ts';
import type { Edition, Prepared } from './edition.ts';
import { standing } from './standing.ts';
import type { ActionTurn, Turn } from './turn.ts';

/** The office as the turns have made it, and what the transcript says of each action, by seq. */
export interface Desk {
	readonly office: Office;
	readonly said: ReadonlyMap<number, Said>;
}

/** What the trainee may give away, as literals by name: the shop's, then the scenario's. */
const authorityOf = ({ backing, script }: Edition): Readonly<Record<string, string>> =>
	backing?.authority ?? script.meta.authority;

/** Plays the actions that still count. One that the rules of today would refuse has changed nothing. */
export function deskOf({ edition }: Prepared, turns: readonly Turn[]): Desk {
	const backdrop = edition.script.meta.desk ?? EMPTY_BACKDROP;
	let office = openOffice(backdrop, authorityOf(edition), turns[0]?.at ?? 0);
	const said = new Map<number, Said>();
	const entered = new Set<string>();
	for (const turn of standing(turns)) {
		if ('node' in turn && !entered.has(turn.node)) {
			entered.add(turn.node);
			office = enterScene(office, backdrop, turn.node);
		}
		if (turn.kind !== 'action') continue;
		const carried = carryOutAgain(office, turn, turn.at);
		if (isFailure(carried)) continue;
		office = carried.office;
		said.set(turn.seq, carried.said);
	}
	return { office, said };
}

/** What an action is in the transcript when the office has nothing to say of it. */
export const plainlySaid = (turn: ActionTurn): Said => actionSaid(ACTIONS, countsAs(turn));

/** What counts of an action: what the rules made of it. */
export const countsAs = ({ done, became }: ActionTurn): ActionDone => became ?? done;

/**
 * A workbench action: it changes the office, and nothing in the conversation until the reply that it belongs to. What
 * the rules refuse is no turn.
 */
export function takeAction(
	prepared: Prepared,
	turns: readonly Turn[],
	position: Position,
	input: { readonly turnId: string; readonly done: ActionDone; readonly at: number }
): { readonly turn: ActionTurn; readonly position: Position; readonly said: Said } | Failure {
	const carried = carryOut(deskOf(prepared, turns).office, input.done, input.at);
	if (isFailure(carried)) return carried;
	const { turnId, done, at } = input;
	const turn: ActionTurn = {
		kind: 'action',
		seq: turns.length,
		at,
		turnId,
		done,
		...(carried.became === null ? {} : { became: carried.became })
	};
	return { turn, position, said: carried.said };
}
