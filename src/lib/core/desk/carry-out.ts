/**
 * What the back office does with an action: it changes orders, parcels, registers and messages, makes something else of
 * it, or refuses it. A desk without orders asks nothing of orders: files from before there was a desk play as they did.
 */
import type { ActionDone, ActionName } from '../action.ts';
import { isFailure, type Failure } from '../failure.ts';
import { askAuthority } from './authority.ts';
import type { Rule } from './deed.ts';
import { coupon, payout, refund, reprice } from './money.ts';
import type { Carried, Office } from './office.ts';
import { orderFor } from './order-of.ts';
import { changeAddress, confirmOrder, lookUpOrder, note, remindPayment } from './orders.ts';
import { exchange, intercept, resend, track } from './parcels.ts';
import { askColleague, call, inviteReview, sendOut, tag, transfer } from './people.ts';
import { register } from './register.ts';

const RULES: Readonly<Record<ActionName, Rule>> = {
	send_item: sendOut,
	coupon,
	reprice,
	note,
	change_address: changeAddress,
	look_up_order: lookUpOrder,
	track,
	remind_payment: remindPayment,
	confirm_order: confirmOrder,
	refund,
	exchange,
	resend,
	intercept,
	payout,
	register,
	transfer,
	call,
	invite_review: inviteReview,
	follow_up: sendOut,
	ask_authority: askAuthority,
	evidence: sendOut,
	ask_colleague: askColleague,
	tag
};

/** `at` in ms UTC, never earlier than that of the action before. A refusal names the argument it is about. */
export function carryOut(office: Office, done: ActionDone, at: number): Carried | Failure {
	const order = orderFor(office, done);
	if (isFailure(order)) return order;
	return RULES[done.action]({ office, done, at, order });
}

/**
 * An action that was carried out before, on an office that is folded anew: what it became then it stays, even when what
 * had led to that has been withdrawn since. A request that somebody has answered does not turn into a coupon.
 */
export function carryOutAgain(
	office: Office,
	{ done, became }: { readonly done: ActionDone; readonly became?: ActionDone },
	at: number
): Carried | Failure {
	const carried = carryOut(office, done, at);
	if (became === undefined) return carried;
	const same = !isFailure(carried) && carried.became !== null && isSame(carried.became, became);
	return same ? carried : carryOut(office, became, at);
}

const isSame = (a: ActionDone, b: ActionDone): boolean =>
	a.action === b.action && Object.entries(a.arguments).every(([name, value]) => b.arguments[name] === value);
