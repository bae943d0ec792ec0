/** Promised money and gifts in a clause: an amount beside a word of refunding, compensating, reducing or offering. */
import { aboutOf, isDenied, strengthOf, withSure } from './promise-clause.ts';
import type { Promised, PromiseKind, Promising } from './promise-clause.ts';
import { gapBetween, hasAny } from './promise-words.ts';
import { isClaimed } from './roles.ts';
import type { Hit } from './trie.ts';
import type { Found, Value } from '../value.ts';

const REACH = 6;
const TAKEN_REACH = 1;

type Act = { readonly kind: PromiseKind; readonly way: Promised['way']; readonly group: string };

const GIVING: readonly Act[] = [
	{ kind: 'compensation', way: 'coupon', group: 'COUPON' },
	{ kind: 'compensation', way: 'discount', group: 'DISCOUNT' },
	{ kind: 'compensation', way: 'money', group: 'COMPENSATE' },
	{ kind: 'compensation', way: 'money', group: 'GIFT' },
	{ kind: 'refund', way: null, group: 'REFUND' }
];

/** Refunds, compensations and prices of a clause. */
export function moneyIn(one: Promising): readonly Promised[] {
	if (one.words.has('PAST')) return [];
	const given = hasAny(one.words, ['BUYERPAYS']) ? [] : one.values.flatMap((found) => givenIn(one, found));
	if (given.length > 0) return given;
	const cut = one.values.flatMap((found) => cutIn(one, found));
	const priced = one.values.flatMap((found, at) => pricedIn(one, found, at));
	return [...cut, ...priced, ...wholeRefund(one)];
}

/** `给您打八折` */
function cutIn(one: Promising, found: Found): readonly Promised[] {
	const { value } = found;
	if (value.kind !== 'number' || value.unit !== '折') return [];
	const hit = one.words.get('CUT')?.find(({ end }) => end <= found.start && found.start - end <= TAKEN_REACH);
	if (hit === undefined) return [];
	return promised(one, found, hit, {
		kind: 'compensation',
		way: 'discount',
		value,
		isFirm: one.words.has('GIVER')
	});
}

function givenIn(one: Promising, found: Found): readonly Promised[] {
	if (isCondition(one, found) || isPiece(one, found)) return [];
	const near = GIVING.flatMap((act) =>
		(one.words.get(act.group) ?? [])
			.filter((hit) => gapBetween(hit, found.start, found.end) <= reachOf(found))
			.map((hit) => ({ act, hit }))
	);
	const [nearest] = near.toSorted(
		(a, b) => gapBetween(a.hit, found.start, found.end) - gapBetween(b.hit, found.start, found.end)
	);
	const value = asAmount(found.value);
	if (nearest === undefined || value === null) return [];
	const { act, hit } = nearest;
	const partly = act.kind === 'refund' && one.words.has('PARTIAL');
	const kind = partly ? 'compensation' : act.kind;
	const way = partly ? 'money' : act.way;
	return promised(one, found, hit, {
		kind,
		way,
		value,
		isFirm: one.words.has('GIVER') || act.kind === 'refund'
	});
}

/** A number without a unit is money only right beside the word: `便宜 20`. */
const reachOf = ({ value }: Found): number => (value.kind === 'amount' ? REACH : 0);

function asAmount(value: Value): Value | null {
	if (value.kind === 'amount') return value;
	return value.kind === 'number' && value.unit === null ? { kind: 'amount', yuan: value.number } : null;
}

/** `两块茶巾`: pieces, no money. */
const isPiece = ({ text }: Promising, { start, end }: Found): boolean =>
	text[end - 1] === '块' &&
	/^[一二两三四五]/.test(text.slice(start, end)) &&
	/[\u4e00-\u9fff]/.test(text[end] ?? '') &&
	!'的吧哦呢钱作当券红'.includes(text[end] ?? ' ');

/** `满 480 减 30` are the terms of a coupon. */
function isCondition({ text, clause }: Promising, { start, end }: Found): boolean {
	const before = text.slice(Math.max(clause.start, start - 10), start);
	return (
		/满(?!意)/.test(before) || /^ ?减/.test(text.slice(end, end + 2)) || /^-\d/.test(text.slice(end, end + 2))
	);
}

/** Words beside a price. */
export const PRICING: readonly string[] = ['OFFER', 'TAKEN', 'PRICED', 'AGREED'];

const NOT_PRICE_AFTER = '斤码号cm个件条';

function pricedIn(one: Promising, found: Found, at: number): readonly Promised[] {
	if (!hasAny(one.words, PRICING) || one.words.has('NOTPRICE') || isCondition(one, found)) return [];
	const value = asAmount(found.value);
	const { text, featured } = one;
	if (value === null || NOT_PRICE_AFTER.includes(text[found.end] ?? ' ') || !isClaimed(featured, found, []))
		return [];
	if (one.values.some((other) => isSeveral(other))) return [];
	const before = (hit: Hit): boolean => hit.end <= found.start && found.start - hit.end <= reachOf(found) / 2;
	const after = (hit: Hit): boolean => hit.start >= found.end && hit.start - found.end <= TAKEN_REACH;
	const offered =
		(one.words.get('OFFER') ?? []).find(before) ??
		(one.words.get('TAKEN') ?? []).find(after) ??
		agreedTo(one, found, at);
	const named = (one.words.get('PRICED') ?? []).find((hit) => before(hit) || after(hit));
	const hit = offered ?? named;
	if (hit === undefined) return [];
	return promised(one, found, hit, { kind: 'price', way: null, value, isFirm: offered !== undefined });
}

/** `拍下 3 件 199`: what several cost together is another price. */
const isSeveral = ({ value }: Found): boolean =>
	value.kind === 'number' && value.unit !== null && value.unit !== '折' && value.number > 1;

/** `180 就 180`: the second one is the price. */
function agreedTo({ values, text }: Promising, found: Found, at: number): Hit | undefined {
	const first = values[at - 1];
	if (first === undefined || text.slice(first.end, found.start).trim() !== '就') return undefined;
	return text.slice(first.start, first.end) === text.slice(found.start, found.end)
		? { id: 0, start: first.start, end: found.start }
		: undefined;
}

/** `全额退您`: a refund whose amount was not said. */
function wholeRefund(one: Promising): readonly Promised[] {
	const hit = one.words.get('REFUND')?.[0];
	if (hit === undefined || one.words.has('BUYERPAYS') || isDenied(one, hit.start, hit.end)) return [];
	let [start, end] = [one.clause.start, one.clause.end];
	while (one.text[start] === ' ') start++;
	while (one.text[end - 1] === ' ') end--;
	return [
		{
			kind: 'refund',
			strength: 'loose',
			value: null,
			way: null,
			about: '',
			thing: null,
			more: false,
			start,
			end
		}
	];
}

function promised(
	one: Promising,
	found: { readonly start: number; readonly end: number },
	hit: Hit,
	what: {
		readonly kind: PromiseKind;
		readonly way: Promised['way'];
		readonly value: Value;
		readonly isFirm: boolean;
	}
): readonly Promised[] {
	const [start, end] = [Math.min(found.start, hit.start), Math.max(found.end, hit.end)];
	if (isDenied(one, start, end)) return [];
	const { kind, way, value, isFirm } = what;
	const strength = strengthOf(one, start, end, isFirm);
	const place = withSure(one, start, end);
	return [
		{ kind, strength, value, way, about: aboutOf(one), thing: null, more: one.words.has('MORE'), ...place }
	];
}

const NOT_GIFT_AFTER = '到货上达回过去您你与和';
const THING_LENGTH = 8;
const NOT_THING = /[0-9元块券]|红包|优惠|运费/;

/** `送您一条丝巾`: a thing, counted or not. */
export function giftIn(one: Promising): readonly Promised[] {
	if (one.words.has('PAST')) return [];
	const { text, clause, words, values } = one;
	const hit = words.get('GIFT')?.find(({ end }) => !NOT_GIFT_AFTER.includes(text[end] ?? ' '));
	if (hit === undefined || isDenied(one, hit.start, hit.end)) return [];
	const count = values.find(
		({ start, value }) =>
			start >= hit.end && start - hit.end <= 3 && value.kind === 'number' && value.unit !== null
	);
	const from = count?.end ?? hit.end;
	const thing = text
		.slice(from, Math.min(clause.end, from + THING_LENGTH))
		.replace(/[哦喔噢呢啦哈呀哟的了吧 ].*$/u, '');
	if (thing.length < 2 || NOT_THING.test(thing)) return [];
	const isNamed =
		count !== undefined && !(words.get('GENERIC') ?? []).some((generic) => generic.start >= from);
	const end = from + thing.length;
	return [
		{
			kind: 'gift',
			strength: strengthOf(one, hit.start, end, isNamed),
			value: count?.value ?? null,
			way: null,
			about: thing,
			thing,
			more: words.has('MORE'),
			...withSure(one, hit.start, end)
		}
	];
}
