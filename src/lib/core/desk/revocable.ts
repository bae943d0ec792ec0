/** What can be withdrawn from a back office. */
import type { ActionDone, ActionName } from '../action.ts';

const REVOCABLE: ReadonlySet<ActionName> = new Set([
	'coupon',
	'note',
	'reprice',
	'register',
	'follow_up',
	'intercept',
	'exchange',
	'resend',
	'change_address',
	'tag'
]);

/**
 * Whether an action can be withdrawn: what has not left the house can; money, calls, questions and what the buyer has
 * been sent cannot. Ask it of what the rules made of the action.
 */
export const isRevocable = (done: ActionDone): boolean => REVOCABLE.has(done.action);
