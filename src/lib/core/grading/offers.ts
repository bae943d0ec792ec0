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
	/** The bound for two together, where the description names one: `低于 244，两条低于 463`. */
	readonly forTwo: number | null;
}

/** The feature of *some amount*; no concept has this number. */
export const AMOUNT = 60_000;
const AMOUNT_WEIGHT = 1.8;
/** An amount is offered only beside one of these. */
const OFFER_REACH = 20;
/** Nobody offers a buyer so many amounts: what follows is not looked at. */
const MOST = 60;
const OFFERS = '给就行可成卖拍吧改收算到下退';
/** The same in English, in the clause. */
const ENGLISH_OFFERS =
	/\b(?:do|make|let|give|go|take|have|offer|sell|yours|deal|ok|okay|fine|sure|alright|change|drop|lower|meet|settle|knock|off|refund|pay|send|transfer|get|it is|extra|cash|back|for (?:you|both|two|the pair))\b/;

/** `200 is below what we can do` */
const ENGLISH_TOO_LOW =
	/^ (?:yuan )?(?:is|are|was|would be)(?: just| simply| really| a bit| far| way)* (?:too|below|beyond|under|out of|more than|less than)\b/;

/** The amount of a found value, or none. */
export const amountOf = (found: Found): number[] => {
	const { value } = found;
	if (value.kind === 'amount') return [value.yuan];
	return value.kind === 'number' && value.unit === null ? [value.number] : [];
};

const BELOW = ['低于', '不到', '少于', '小于', '跌破', '不足', '便宜过'];
const ABOVE = ['高于', '超过', '多于', '大于', '超出', '不止'];
const ENGLISH_BELOW = /\b(?:cheaper than|below|under|less than|lower than)\b/;
const ENGLISH_ABOVE = /\b(?:beyond|above|over|more than|higher than)\b/;
/** English takes so many characters for the words between the bound and its sign. */
const ENGLISH_REACH = 16;

/** `低于 209 元成交` forbids what lies below 209. */
export function limitIn(description: string): Limit | null {
	let limit: Limit | null = null;
	for (const found of findValues(description)) {
		const [bound] = amountOf(found);
		const side = sideBefore(description, found.start);
		if (bound === undefined || side === null) continue;
		if (limit === null) limit = { side, bound, forTwo: null };
		else if (side === limit.side && bound > limit.bound) return { ...limit, forTwo: bound };
	}
	return limit;
}

function sideBefore(description: string, at: number): Limit['side'] | null {
	const before = description.slice(Math.max(0, at - 6), at);
	const english = description.slice(Math.max(0, at - ENGLISH_REACH), at);
	if (BELOW.some((word) => before.includes(word)) || ENGLISH_BELOW.test(english)) return 'below';
	if (ABOVE.some((word) => before.includes(word)) || ENGLISH_ABOVE.test(english)) return 'above';
	return null;
}

/** All amounts of the examples below every amount of the facts that lies near them: that one is the floor. */
export function inferLimit(amounts: readonly number[], allowed: readonly number[]): Limit | null {
	const most = Math.max(...amounts);
	const near = allowed.filter((amount) => amount > most && amount <= most * 1.5);
	return amounts.length > 0 && near.length > 0
		? { side: 'below', bound: Math.min(...near), forTwo: null }
		: null;
}

const isAllowed = (amount: number, side: Limit['side'], bound: number): boolean =>
	side === 'below' ? amount >= bound : amount <= bound;

/** Far below the bound an amount is that of another thing. */
const isForbidden = (amount: number, side: Limit['side'], bound: number): boolean =>
	!isAllowed(amount, side, bound) && (side === 'above' || amount > bound * 0.3);

const FOR_TWO = /两[件条个双只款套]|2[件条个双只款套]|一起|\b(?:both|two|2|pair|together)\b/;

/** The bound that an offer is held against: the one for two where its clause or the one before speaks of two. */
function boundFor({ featured }: ReadReply, found: Found, limit: Limit): number {
	if (limit.forTwo === null) return limit.bound;
	const at = clauseAt(featured.clauses, found.start);
	const start = featured.clauses[at - 1]?.start ?? featured.clauses[at]?.start ?? found.start;
	return FOR_TWO.test(featured.text.slice(start, featured.clauses[at]?.end ?? found.end))
		? limit.forTwo
		: limit.bound;
}

/** An example with all its amounts. */
export function everyAmount(text: Featured): Featured {
	return withAmounts(text, findValues(text.text), () => true);
}

/** The reply with one more feature for every amount that is offered and may be a forbidden one; in English what the scene allows is none without a limit. */
export function withForbidden(reply: ReadReply, limit: Limit | null, allowed: readonly number[]): Featured {
	return withAmounts(
		reply.featured,
		reply.values(),
		(found, amount) =>
			isOffered(reply, found) &&
			!(limit === null && isEnglish(reply, found) && allowed.includes(amount)) &&
			(limit === null || isForbidden(amount, limit.side, boundFor(reply, found, limit)))
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

/** The clauses in which the reply offers an amount on the allowed side. */
export const offersAllowed = (reply: ReadReply, limit: Limit): readonly number[] =>
	reply
		.values()
		.slice(0, MOST)
		.flatMap((found) => {
			const [amount] = amountOf(found);
			const isOne =
				amount !== undefined &&
				isAllowed(amount, limit.side, boundFor(reply, found, limit)) &&
				isOffered(reply, found);
			return isOne ? [clauseAt(reply.featured.clauses, found.start)] : [];
		});

/** Whether the reply declines an amount on the forbidden side. */
export const declines = (reply: ReadReply, limit: Limit): boolean =>
	reply
		.values()
		.slice(0, MOST)
		.some((found) => {
			const [amount] = amountOf(found);
			return (
				amount !== undefined &&
				isForbidden(amount, limit.side, boundFor(reply, found, limit)) &&
				isDeclined(reply.featured, found)
			);
		});

/** Something is denied in its clause at the amount or after it: `189拍不了`. */
function isDeclined({ clauses, denied }: Featured, { start }: Found): boolean {
	const clause = clauses[clauseAt(clauses, start)];
	return clause !== undefined && denied.subarray(start, clause.end).includes(1);
}

/** Denied when any of its characters is, else open when any is. */
function denialOver(denied: Uint8Array, { start, end }: Found): number {
	const states = denied.subarray(start, end);
	return states.includes(1) ? 1 : states.includes(2) ? 2 : 0;
}

const isEnglish = ({ featured }: ReadReply, found: Found): boolean =>
	featured.clauses[clauseAt(featured.clauses, found.start)]?.latin === true;

/** Beside a word of offering, and not the buyer's, the old or another shop's price. */
function isOffered({ featured }: ReadReply, found: Found): boolean {
	const { text, clauses } = featured;
	const clause = clauses[clauseAt(clauses, found.start)];
	if (clause === undefined || !isClaimed(featured, found, [])) return false;
	if (clause.latin)
		return (
			featured.denied[found.start] === 0 &&
			!ENGLISH_TOO_LOW.test(text.slice(found.end, clause.end)) &&
			ENGLISH_OFFERS.test(text.slice(clause.start, clause.end))
		);
	const [from, to] = [
		Math.max(clause.start, found.start - OFFER_REACH),
		Math.min(clause.end, found.end + OFFER_REACH)
	];
	for (let at = from; at < to; at++) if (OFFERS.includes(text[at] ?? ' ')) return true;
	return false;
}
