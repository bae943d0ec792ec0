/** Limits of what the agent may give: how they are named in `authority:` and in what a colleague grants. */

/** By name: the words by which a request shows what it is about. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
	['coupon', ['券', '优惠', 'coupon']],
	['partial_refund', ['退', 'refund']],
	['payout', ['打款', '补偿', '赔', 'payout', 'compensation']],
	['reprice', ['改价', 'price']]
]);

const ALIASES: ReadonlyMap<string, string> = new Map([
	['优惠券', 'coupon'],
	['发优惠券', 'coupon'],
	['部分退款', 'partial_refund'],
	['退款', 'partial_refund'],
	['refund', 'partial_refund'],
	['小额打款', 'payout'],
	['改价', 'reprice']
]);

/** Every name that the rules know, for suggestions. */
export const LIMIT_NAMES: readonly string[] = [...WORDS.keys(), ...ALIASES.keys()];

/** The name of a limit as the rules know it: `优惠券` is `coupon`. One that they do not know stays as written. */
export const limitName = (written: string): string => ALIASES.get(written.trim()) ?? written.trim();

/** Words that name what a limit is of; none for one that the rules do not know. */
export const wordsOfLimit = (name: string): readonly string[] => WORDS.get(name) ?? [];
