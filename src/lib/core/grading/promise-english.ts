/**
 * Promised money in an English clause: `I can do 89`, `I'll knock 5 off`, `I'll refund you 20 yuan`, `free shipping on
 * me`. What is hedged, denied, told of the past or bound to a rule promises nothing, as in Chinese.
 */
import { isDenied } from './promise-clause.ts';
import type { Promised, PromiseKind, Promising } from './promise-clause.ts';
import type { Found, Value } from '../value.ts';

const HEDGED =
	/\b(?:maybe|might|perhaps|probably|possibly|hopefully|try to|trying to|see (?:if|about|whether)|ask(?:ing|ed)?|appl(?:y|ied)|request|check with|whether|depends?|would have to|i'd|i would|if i could|wish|if (?:my|the) (?:supervisor|manager|boss)|was|were|had|used to|said|told|wants?|wanted|originally|usually|normally|rules?|policy|platform|insurance|system|spend|orders? (?:of|over|above))\b/;
const SURE = /\b(?:guaranteed?|promised?|definitely|for sure|certainly|100 ?%|my word)\b/;
/** Somebody gives, or somebody gets. */
const FIRM = /\b(?:i|we|me|us|you|u|your|yours|deal)\b/;
const EXTRA = /\b(?:extra|on top|another|more|additional|also)\b/;
const PARTLY = /\b(?:extra|on top|compensation|trouble|goodwill|apology|sorry|keep it|partial)\b/;
const ABOUT = /\b(?:shipping|postage|freight|difference|fee|ribbon|deposit|two|both|pair|together)\b/;

interface Way {
	readonly kind: PromiseKind;
	readonly way: Promised['way'];
	/** What stands right before the amount, and right after it. */
	readonly before: RegExp;
	readonly after: RegExp;
}

const ANY = /^/;
/** Looked at in this order. */
const WAYS: readonly Way[] = [
	{
		kind: 'compensation',
		way: 'coupon',
		before: /\b(?:give|send|get|got|issue|offer|add|have|here's)\b.*$/,
		after: /^[ -](?:small |shop |store |discount )*(?:coupon|voucher)/
	},
	{
		kind: 'compensation',
		way: 'discount',
		before: ANY,
		after: /^ (?:off|less|cheaper|discount)\b/
	},
	{
		kind: 'compensation',
		way: 'discount',
		before:
			/\b(?:knock|shave|slash) (?:off )?(?:another )?$|\b(?:discount of|(?:down|cheaper|lower it|reduce it|lower the price|reduce the price|cut the price) by) $/,
		after: ANY
	},
	{
		kind: 'refund',
		way: null,
		before:
			/\b(?:refund|return)(?: you| u| to you)?(?: the| your)?(?: full| whole)? $|\b(?:get|send|pay|give|transfer)(?: you| u)?(?: the| your)?(?: full| whole)? $/,
		after: /^ (?:yuan )?back\b/
	},
	{ kind: 'compensation', way: 'money', before: ANY, after: /^ (?:yuan )?(?:in cash|cash back|cashback)\b/ },
	{
		kind: 'refund',
		way: null,
		before: /\brefund(?:ing)?(?: you| u)?(?: the| your| another| an extra)?(?: full| whole)? $/,
		after: ANY
	},
	{
		kind: 'compensation',
		way: 'money',
		before:
			/\b(?:compensate you(?: with)?|(?:pay|paying|transfer|send|wire|give|slip)(?: you| u)(?: the| another| an extra| a further)?) $/,
		after: ANY
	},
	{
		kind: 'price',
		way: null,
		before:
			/\b(?:can|could|will|'ll|to) (?:do|make (?:it|that|them)|go (?:down )?(?:to|as low as)|offer (?:you|it for|it at)|accept|take) (?:it (?:for|at) )?(?:only )?$|\b(?:let (?:you|u) have|give you|sell(?: you)?|have|take|let) (?:it|them|both|the \w+|both go|it go|them go) (?:for|at) $|\b(?:yours|settle|meet you) (?:for|at) $|\b(?:price|it|order) to $|\byou (?:only|just) pay $/,
		after: ANY
	},
	{
		kind: 'price',
		way: null,
		before: /^(?:(?:ok|okay|fine|alright|sure|deal) (?:then )?)?$/,
		after: /^ (?:it is|deal)$/
	},
	{ kind: 'price', way: null, before: /^(?:ok|okay|fine|alright|deal) (?:then )?$/, after: /^$/ }
];

/** A number without a unit is money only where no thing follows that it counts. */
const ALONE =
	/^ ?(?:$|(?:for|now|if|and|then|but|today|ok|okay|deal|in total|altogether|all in|flat|with|without|off|less|back|cheaper|discount|instead|extra|on top|to you|each|together|it is|last|final|as|from|right|straight|tonight|this|just)\b)/;
const FREE =
	/\bfree (?:shipping|postage|delivery) (?:on (?:me|us)|for you)\b|\b(?:shipping|postage|freight)(?: is|'s)? on (?:me|us|the house)\b|\b(?:i|we)(?:'ll| will) (?:cover|pay(?: for)?) (?:the|your) (?:shipping|postage|freight)\b/;

/** So far before an amount words are looked at. */
const BEFORE = 44;
const AFTER = 24;

/** The money that an English clause promises. */
export function englishMoneyIn(one: Promising): readonly Promised[] {
	const { text, clause } = one;
	const words = text.slice(clause.start, clause.end);
	if (HEDGED.test(words)) return [];
	return [...one.values.flatMap((found) => promisedIn(one, found, words)), ...freeIn(one, words)];
}

function promisedIn(one: Promising, found: Found, words: string): readonly Promised[] {
	const { text, clause } = one;
	const after = text.slice(found.end, Math.min(clause.end, found.end + AFTER)).trimEnd();
	const value = asMoney(found, after);
	if (value === null) return [];
	const before = text.slice(Math.max(clause.start, found.start - BEFORE), found.start).replace(/^ +/, '');
	for (const { kind, way, before: lead, after: tail } of WAYS) {
		const [led, trailed] = [lead.exec(before), tail.exec(after)];
		if (led === null || trailed === null) continue;
		const start = lead === ANY ? found.start : found.start - before.length + led.index;
		const end = found.end + trailed[0].length;
		if (isDenied(one, start, end)) return [];
		const partly = kind === 'refund' && PARTLY.test(words);
		return [
			promise(words, {
				kind: partly ? 'compensation' : kind,
				way: partly ? 'money' : way,
				value,
				strength: SURE.test(words) ? 'guaranteed' : FIRM.test(words) ? 'firm' : 'loose',
				start,
				end
			})
		];
	}
	return [];
}

function asMoney({ value }: Found, after: string): Value | null {
	if (value.kind === 'amount') return value;
	return value.kind === 'number' && value.unit === null && ALONE.test(after)
		? { kind: 'amount', yuan: value.number }
		: null;
}

/** Freight given away is noted; how much it is was not said. */
function freeIn(one: Promising, words: string): readonly Promised[] {
	const found = FREE.exec(words);
	if (found === null) return [];
	const start = one.clause.start + found.index;
	const end = start + found[0].length;
	if (isDenied(one, start, end)) return [];
	return [
		promise(words, { kind: 'compensation', way: 'discount', value: null, strength: 'loose', start, end })
	];
}

const promise = (
	words: string,
	what: Pick<Promised, 'kind' | 'way' | 'value' | 'strength' | 'start' | 'end'>
): Promised => ({ ...what, about: ABOUT.exec(words)?.[0] ?? '', thing: null, more: EXTRA.test(words) });
