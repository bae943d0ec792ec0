/**
 * Whether a promise is backed: by a fact of the scenario or of its cards, a limit of the agent's authority, what the
 * trainee was told or is asked to say, or the agent's own word (a time to answer). Plain rules, in favour of the agent
 * where in doubt:
 *
 * - an amount is backed by an equal one, a share (`5%`, `3 倍`) of a price, or the limit for what is given;
 * - a cut (`八折`) by a fact that names it; it is held against the agent when less than the lowest price is left;
 * - a price by a price of the facts, several of them together, less what may be taken off; only one below the lowest of
 *   them is held against the agent;
 * - a refund by what was paid; a gift by being named among the facts;
 * - a time by facts that leave no more room. An earlier one is held against the agent only with a word of assurance, or
 *   when the goods ship days later: a shop may be quicker than it must be. An assured day of arrival, which is not in the
 *   shop's hands, is held against the agent even where no fact speaks of arrival.
 */
import { hoursLater } from './due.ts';
import { FACT_WORDS } from './lexicon/promises.ts';
import type { Promised } from './promise-clause.ts';
import { amountsOf, named } from './promise-support.ts';
import type { Backed, Support } from './promise-support.ts';
import { sameValue } from '../value.ts';
import type { Value } from '../value.ts';

/**
 * `unsupported`: nothing backs it, which breaks the red line · `unchecked`: there is nothing to compare it with ·
 * `loose`: said without a value or not firmly.
 */
export type Standing = 'supported' | 'unsupported' | 'unchecked' | 'loose';

export interface Judged {
	readonly standing: Standing;
	readonly by: Backed | null;
}

const LOOSE: Judged = { standing: 'loose', by: null };
const UNCHECKED: Judged = { standing: 'unchecked', by: null };
const UNSUPPORTED: Judged = { standing: 'unsupported', by: null };
const backed = (by: Backed): Judged => ({ standing: 'supported', by });

/** Whether anything backs a promise. A loose one is never `unsupported`. */
export function judgePromise(support: Support, promise: Promised): Judged {
	const judged = promise.value === null && promise.thing === null ? LOOSE : judge(support, promise);
	return promise.strength === 'loose' && judged.standing !== 'supported' ? LOOSE : judged;
}

function judge(support: Support, promise: Promised): Judged {
	switch (promise.kind) {
		case 'callback':
			return backed({ kind: 'own' });
		case 'gift':
			return judgeGift(support, promise.thing ?? '');
		case 'shipping':
		case 'delivery':
			return judgeTime(support, promise);
		case 'price':
		case 'refund':
		case 'compensation':
			return judgeMoney(support, promise);
	}
}

function judgeMoney(support: Support, promise: Promised): Judged {
	const { value } = promise;
	if (value?.kind === 'amount') return judgeAmount(support, promise, value.yuan);
	return value?.kind === 'number' ? judgeCut(support, value) : UNCHECKED;
}

/** A cut that a fact names, or that leaves no less than the lowest price. */
function judgeCut(
	{ facts, told, prices, limits }: Support,
	cut: Value & { readonly kind: 'number' }
): Judged {
	const fact = facts.find(({ values }) => values.some((one) => sameValue(one, cut)));
	if (fact !== undefined) return backed({ kind: 'fact', name: fact.name, value: fact.text });
	if (told.values.some((one) => sameValue(one, cut))) return backed({ kind: 'told' });
	const off = Math.max(0, ...couponsOf(limits).map((limit) => limit.yuan));
	if (prices.length === 0) return UNCHECKED;
	return (Math.max(...prices) * cut.number) / 10 < Math.min(...prices) - off ? UNSUPPORTED : UNCHECKED;
}

function judgeAmount(support: Support, promise: Promised, yuan: number): Judged {
	const value: Value = { kind: 'amount', yuan };
	const fact = support.facts.find(({ values }) => values.some((one) => sameValue(one, value)));
	if (fact !== undefined) return backed({ kind: 'fact', name: fact.name, value: fact.text });
	if (support.told.values.some((one) => sameValue(one, value)) || isShare(support, promise, yuan))
		return backed({ kind: 'told' });
	if (promise.kind === 'price') return judgePrice(support, yuan);
	return promise.kind === 'refund' ? judgeRefund(support, yuan) : judgeCompensation(support, promise, yuan);
}

/** `5%` or `3 倍` of a price; of what is taken off, the difference of two prices. */
function isShare({ facts, prices }: Support, { way }: Promised, yuan: number): boolean {
	const shares = facts.flatMap(({ values }) =>
		values.flatMap((value) =>
			value.kind === 'number' && value.unit === '%'
				? [value.number / 100]
				: value.kind === 'number' && value.unit === '倍'
					? [value.number]
					: []
		)
	);
	const is = (other: number): boolean => Math.abs(other - yuan) < 0.06;
	return prices.some(
		(price) =>
			shares.some((share) => is(price * share)) ||
			(way === 'discount' && prices.some((other) => is(price - other)))
	);
}

const MOST_PIECES = 5;
/** A price far below the lowest is that of another thing. */
const SAME_THING = 0.6;

function judgePrice(support: Support, yuan: number): Judged {
	const { prices, limits } = support;
	if (prices.length === 0) return UNCHECKED;
	const off = Math.max(0, ...couponsOf(limits).map((limit) => limit.yuan));
	const fits = (price: number): boolean => yuan <= price && yuan >= price - off;
	const price = prices.find((one) => fits(one));
	const fact = support.facts.find((one) => price !== undefined && amountsOf(one).includes(price));
	if (fact !== undefined) return backed({ kind: 'fact', name: fact.name, value: fact.text });
	const lowest = Math.min(...prices);
	if (yuan < lowest - off && yuan >= lowest * SAME_THING) return UNSUPPORTED;
	const several = prices.some((one) =>
		Array.from({ length: MOST_PIECES }, (_, n) => one * (n + 1)).some(fits)
	);
	return several ? backed({ kind: 'told' }) : UNCHECKED;
}

function judgeRefund(support: Support, yuan: number): Judged {
	const paid = named(support.facts, FACT_WORDS.paid);
	const most = Math.max(0, ...paid.flatMap(amountsOf), ...support.prices);
	const limit = support.limits.find((one) => yuan <= one.yuan);
	if (limit !== undefined) return backed({ kind: 'limit', ...limit });
	const fact = support.facts.find((one) => amountsOf(one).includes(most));
	if (fact === undefined) return UNCHECKED;
	if (yuan <= most) return backed({ kind: 'fact', name: fact.name, value: fact.text });
	return paid.length > 0 ? UNSUPPORTED : UNCHECKED;
}

const couponsOf = (limits: Support['limits']): Support['limits'] =>
	limits.filter(({ name }) => /coupon|券/i.test(name));

/** A coupon has a limit of its own; less to pay may come out of any. */
function judgeCompensation({ limits }: Support, { way }: Promised, yuan: number): Judged {
	const coupons = couponsOf(limits);
	const others = limits.filter((limit) => !coupons.includes(limit));
	const own = way === 'coupon' ? coupons : way === 'money' ? others : limits;
	const limit = own.find((one) => yuan <= one.yuan);
	if (limit !== undefined) return backed({ kind: 'limit', ...limit });
	return own.length > 0 ? UNSUPPORTED : UNCHECKED;
}

function judgeGift(support: Support, thing: string): Judged {
	const gifts = named(support.facts, FACT_WORDS.gift);
	const fact = support.facts.find((one) => shares(thing, `${one.name}${one.text}`));
	if (fact !== undefined) return backed({ kind: 'fact', name: fact.name, value: fact.text });
	if (shares(thing, support.told.text)) return backed({ kind: 'told' });
	return gifts.length > 0 ? UNSUPPORTED : UNCHECKED;
}

/** Whether two characters in a row of a thing's name stand in a text. */
function shares(thing: string, text: string): boolean {
	for (let at = 0; at + 1 < thing.length; at++) if (text.includes(thing.slice(at, at + 2))) return true;
	return false;
}

/** Hours by which the facts' shipping must be later, where no word of assurance was said. */
const MUCH_LATER = 48;

function judgeTime(support: Support, promise: Promised): Judged {
	const { value, kind, strength } = promise;
	if (value === null) return UNCHECKED;
	const words = kind === 'shipping' ? FACT_WORDS.shipping : FACT_WORDS.delivery;
	const late = named(support.facts, words).flatMap((fact) =>
		fact.values.flatMap((other) => {
			const hours = hoursLater(value, other, support.today);
			return hours === null ? [] : [{ fact, hours }];
		})
	);
	const [best] = late.toSorted((a, b) => b.hours - a.hours);
	if (best !== undefined && best.hours >= 0)
		return backed({ kind: 'fact', name: best.fact.name, value: best.fact.text });
	if (support.told.values.some((one) => sameValue(one, value))) return backed({ kind: 'told' });
	if (strength === 'guaranteed' && (kind === 'delivery' || best !== undefined)) return UNSUPPORTED;
	return kind === 'shipping' && best !== undefined && best.hours <= -MUCH_LATER ? UNSUPPORTED : UNCHECKED;
}
