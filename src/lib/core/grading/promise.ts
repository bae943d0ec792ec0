/**
 * Promises in a reply: price, gift, refund, compensation, day of shipping, day of arrival, time of an answer; each with
 * its value and its place. `今晚八点前给您发出` promises shipping by 20:00.
 *
 * Precision comes first: what is hedged (预计, 左右, 以物流为准, 我去申请), asked, denied, bound to a rule of the
 * platform, told of the past, or said about the buyer promises nothing and is not here at all. What has no value, or is
 * said of all orders and not to this buyer, is `loose`: noted, and held against nobody.
 */
import type { Clause } from './clause.ts';
import type { Promised, Promising } from './promise-clause.ts';
import { englishMoneyIn } from './promise-english.ts';
import { giftIn, moneyIn, PRICING } from './promise-money.ts';
import { timesIn } from './promise-time.ts';
import { hasAny, wordsOf } from './promise-words.ts';
import type { WordsOf } from './promise-words.ts';
import type { ReadReply } from './reply.ts';
import type { Found } from '../value.ts';

const MAKING = [
	'SHIP',
	'ARRIVE',
	'CALLBACK',
	'REFUND',
	'COUPON',
	'DISCOUNT',
	'COMPENSATE',
	'GIFT',
	'CUT',
	...PRICING
];

/** A clause without a value can promise a gift or a refund only; most clauses are passed over by this. */
const VALUELESS = /[送赠退]/;
/** Nobody names more values in one breath, or promises more in one reply: what is pasted together costs no more. */
const MOST_VALUES = 12;
const MOST_PROMISES = 40;

/** The promises of a reply, from left to right. A reply that is no utterance to a buyer promises nothing. */
export function promisesIn(reply: ReadReply): readonly Promised[] {
	const { text, clauses, denied } = reply.featured;
	const known: WordsOf[] = [];
	const wordsAt = (at: number): WordsOf =>
		(known[at] ??= clauses[at] ? wordsOf(text, clauses[at]) : NO_WORDS);
	const found: Promised[] = [];
	const all = reply.values();
	let next = 0;
	for (const [index, clause] of clauses.entries()) {
		const values: Found[] = [];
		for (let one = all[next]; one !== undefined && one.start < clause.end; one = all[++next])
			if (one.start >= clause.start && values.length < MOST_VALUES) values.push(one);
		if (clause.question || reply.earning[index] !== 1 || found.length >= MOST_PROMISES) continue;
		if (clause.latin) {
			found.push(
				...englishMoneyIn({ featured: reply.featured, text, denied, clause, words: NO_WORDS, values })
			);
			continue;
		}
		if (values.length === 0 && !VALUELESS.test(text.slice(clause.start, clause.end))) continue;
		const words = wordsAt(index);
		if (!hasAny(words, MAKING) || isTakenBack(text, clauses, index, wordsAt)) continue;
		const one: Promising = { featured: reply.featured, text, denied, clause, words, values };
		const money = isPaidOut(clauses, index, text, wordsAt) ? moneyIn(one).map(asCompensation) : moneyIn(one);
		found.push(...[...timesIn(one), ...money, ...giftIn(one)].sort((a, b) => a.start - b.start));
	}
	return found;
}

const NO_WORDS: WordsOf = new Map();

/** `500就500，我们赔给您`: the next clause of the sentence says that it is paid out, and names no amount of its own. */
function isPaidOut(
	clauses: readonly Clause[],
	index: number,
	text: string,
	wordsAt: (at: number) => WordsOf
): boolean {
	const [here, after] = [clauses[index], clauses[index + 1]];
	if (here === undefined || after === undefined || endsSentence(text, here, after)) return false;
	return !/[0-9不没]/.test(text.slice(after.start, after.end)) && hasAny(wordsAt(index + 1), ['COMPENSATE']);
}

const asCompensation = (one: Promised): Promised =>
	one.kind === 'price' ? { ...one, kind: 'compensation', way: 'money' } : one;

/** Hedged in the clause itself, or by one beside it in the same sentence; told of others; bound to a rule. */
function isTakenBack(
	text: string,
	clauses: readonly Clause[],
	index: number,
	wordsAt: (at: number) => WordsOf
): boolean {
	if (hasAny(wordsAt(index), ['HEDGE', 'TAIL', 'RULE', 'TOLD'])) return true;
	const [before, here, after] = [clauses[index - 1], clauses[index], clauses[index + 1]];
	if (here === undefined) return false;
	if (before && !endsSentence(text, before, here) && hasAny(wordsAt(index - 1), ['TAIL', 'RULE']))
		return true;
	return after !== undefined && !endsSentence(text, here, after) && hasAny(wordsAt(index + 1), ['TAIL']);
}

/** Whether a sentence ends between two clauses. */
function endsSentence(text: string, left: Clause, right: Clause): boolean {
	for (let at = left.end; at < right.start; at++) if ('。!?\n'.includes(text[at] ?? ' ')) return true;
	return false;
}
