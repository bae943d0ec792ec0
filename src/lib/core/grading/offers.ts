/**
 * Amounts that a reply offers, for what must not be promised: those of the examples stand for any amount on the
 * forbidden side. `180 我们真的做不了哦` offers nothing.
 */
import { clauseAt } from './features.ts';
import type { Feature, Featured } from './features.ts';
import type { ReadReply } from './reply.ts';
import { isClaimed } from './roles.ts';
import { findValues } from '../value.ts';
import type { Found } from '../value.ts';

/** Which amounts are forbidden: below or above a bound; `bound` itself is allowed. */
export interface Limit {
	readonly side: 'below' | 'above';
	readonly bound: number;
}

/** The feature of *some amount*; no concept has this number. */
export const AMOUNT = 60_000;
const AMOUNT_WEIGHT = 1.8;
/** An amount is offered only beside one of these. */
const OFFER_REACH = 20;
/** Nobody offers a buyer so many amounts: what follows is not looked at. */
const MOST = 60;
const OFFERS = '给就行可成卖拍吧改收算到下退';

/** The amount of a found value, or none. */
export const amountOf = (found: Found): number[] => {
	const { value } = found;
	if (value.kind === 'amount') return [value.yuan];
	return value.kind === 'number' && value.unit === null ? [value.number] : [];
};

const BELOW = ['低于', '不到', '少于', '小于', '跌破', '不足', '便宜过'];
const ABOVE = ['高于', '超过', '多于', '大于', '超出', '不止'];

/** `低于 209 元成交` forbids what lies below 209. */
export function limitIn(description: string): Limit | null {
	for (const found of findValues(description)) {
		const [bound] = amountOf(found);
		if (bound === undefined) continue;
		const before = description.slice(Math.max(0, found.start - 6), found.start);
		if (BELOW.some((word) => before.includes(word))) return { side: 'below', bound };
		if (ABOVE.some((word) => before.includes(word))) return { side: 'above', bound };
	}
	return null;
}

/** All amounts of the examples below every amount of the facts that lies near them: that one is the floor. */
export function inferLimit(amounts: readonly number[], allowed: readonly number[]): Limit | null {
	const most = Math.max(...amounts);
	const near = allowed.filter((amount) => amount > most && amount <= most * 1.5);
	return amounts.length > 0 && near.length > 0 ? { side: 'below', bound: Math.min(...near) } : null;
}

/** An example with all its amounts. */
export function everyAmount(text: Featured): Featured {
	return withAmounts(text, findValues(text.text), () => true);
}

/** The reply with one more feature for every amount that is offered and may be a forbidden one. */
export function withForbidden(reply: ReadReply, limit: Limit | null): Featured {
	return withAmounts(
		reply.featured,
		reply.values(),
		(found, amount) =>
			isOffered(reply, found) &&
			(limit === null ||
				(limit.side === 'below' ? amount < limit.bound && amount > limit.bound * 0.3 : amount > limit.bound))
	);
}

function withAmounts(
	text: Featured,
	values: readonly Found[],
	forbidden: (found: Found, amount: number) => boolean
): Featured {
	const more: Feature[] = [];
	for (const found of values.slice(0, MOST)) {
		const [amount] = amountOf(found);
		if (amount === undefined || !forbidden(found, amount)) continue;
		const clause = clauseAt(text.clauses, found.start);
		if (clause < 0) continue;
		more.push({
			id: AMOUNT,
			weight: AMOUNT_WEIGHT,
			clause,
			start: found.start,
			end: found.end,
			denied: denialOver(text.denied, found)
		});
	}
	if (more.length === 0) return text;
	return { ...text, features: [...text.features, ...more].sort((a, b) => a.clause - b.clause) };
}

/** Whether the reply offers an amount on the allowed side. */
export const offersAllowed = (reply: ReadReply, limit: Limit): boolean =>
	reply
		.values()
		.slice(0, MOST)
		.some((found) => {
			const [amount] = amountOf(found);
			return (
				amount !== undefined &&
				(limit.side === 'below' ? amount >= limit.bound : amount <= limit.bound) &&
				isOffered(reply, found)
			);
		});

/** Denied when any of its characters is, else open when any is. */
function denialOver(denied: Uint8Array, { start, end }: Found): number {
	const states = denied.subarray(start, end);
	return states.includes(1) ? 1 : states.includes(2) ? 2 : 0;
}

/** Beside a word of offering, and not the buyer's, the old or another shop's price. */
function isOffered({ featured }: ReadReply, found: Found): boolean {
	const { text, clauses } = featured;
	const clause = clauses[clauseAt(clauses, found.start)];
	if (clause === undefined || !isClaimed(featured, found, [])) return false;
	const [from, to] = [
		Math.max(clause.start, found.start - OFFER_REACH),
		Math.min(clause.end, found.end + OFFER_REACH)
	];
	for (let at = from; at < to; at++) if (OFFERS.includes(text[at] ?? ' ')) return true;
	return false;
}
