/**
 * What speaks for and against a forbidden thing being in a reply, as numbers between 0 and about 1: closeness to the
 * criterion's examples and description, and the kinds of misconduct that the reply shows.
 */
import { around, matterIn, saidOf } from './avoids-words.ts';
import { excusedClauses, shareLeft, unexcused } from './excused.ts';
import type { Featured } from './features.ts';
import type { Keywords } from './keywords.ts';
import type { Closeness, Meaning } from './meaning.ts';
import { closeness, explained, meanOfThree, twoBest, weightOf } from './meaning.ts';
import { ABOUT } from './misconduct.ts';
import type { Act } from './misconduct.ts';
import { amountOf, declines, offersAllowed, withForbidden } from './offers.ts';
import type { Limit } from './offers.ts';
import { soundingOf, withFeatures } from './reply.ts';
import type { ReadReply } from './reply.ts';
import { affinity, briefness } from './affinity.ts';
import type { Bearing } from './affinity.ts';
import { alike } from './tenor.ts';
import type { Tenor } from './tenor.ts';
import type { Verbatim } from './verbatim.ts';

/** What a criterion forbids, prepared. */
export interface Forbidden {
	readonly examples: Meaning;
	readonly counterexamples: Meaning;
	/** Wordings of the description: of what counts, and of what does not. */
	readonly described: Meaning;
	readonly excused: Meaning;
	/** Its words; none where a detector decides. */
	readonly keywords: Keywords | null;
	/** Which kinds of misconduct its examples sound like. */
	readonly tenor: Tenor;
	/** Where its texts point. */
	readonly bearing: Bearing;
	/** How far each kind of misconduct is forbidden, 0..1. */
	readonly kinds: ReadonlyMap<string, number>;
	/** Words of what the criterion is about, with their weights. */
	readonly topic: ReadonlyMap<number, number>;
	readonly limit: Limit | null;
	readonly hasAmounts: boolean;
	/** Amounts that the scene itself names. */
	readonly allowed: readonly number[];
	/** Examples and counterexamples as written. */
	readonly written: Verbatim;
}

/** Names of the signals, in the order of their weights; the last ones come from kinds of misconduct. */
export const AVOIDS_SIGNALS = [
	'example',
	'second',
	'mean',
	'wanted',
	'counterexample',
	'counterLead',
	'unwanted',
	'unwantedLead',
	'contradiction',
	'concepts',
	'explained',
	'product',
	'sound',
	'soundNear',
	'tenor',
	'affinity',
	'brief',
	'keywords',
	'filled',
	'behind',
	'act',
	'about',
	'many',
	'hint',
	'hints',
	'stray',
	'actNear'
] as const;

/** Where the signals begin that come from kinds of misconduct. */
export const FIRST_OF_KINDS = AVOIDS_SIGNALS.indexOf('act');

/** A counterpart of an example is chosen over it only when it is clearly closer. */
const PREFERRED = 0.8;

interface Signs {
	readonly signals: readonly number[];
	/** How much of the reply no counterexample excuses, 0..1. */
	readonly left: number;
	/** The place of the reply that says most. */
	readonly best: Closeness;
	/** Whether a kind of misconduct stands there; otherwise it is close to an example. */
	readonly isAct: boolean;
	/** Which amount the reply offers, where the criterion sets a limit to amounts, and whether there; or that it declines one. */
	readonly offer: 'forbidden' | 'allowed' | 'aside' | 'declined' | 'none';
}

/** The signals of a reply. */
export function signalsOf(forbidden: Forbidden, reply: ReadReply): Signs {
	const { limit, hasAmounts } = forbidden;
	const text = hasAmounts ? withForbidden(reply, limit, forbidden.allowed) : reply.featured;
	const read = text === reply.featured ? reply : withFeatures(reply, text);
	const excused = excusedClauses(forbidden, read);
	const counts = without(reply.breaking(), excused);
	const near = closeness(forbidden.examples, read, counts, true);
	const described = closeness(forbidden.described, read, counts, true);
	const [first, second] = twoBest(near);
	const [wanted] = twoBest(described);
	const [counter] = twoBest(closeness(forbidden.counterexamples, read, counts));
	const [unwanted] = twoBest(closeness(forbidden.excused, read, counts));
	const top = Math.max(first.score, wanted.score);
	const [from, best] =
		first.score >= wanted.score * PREFERRED
			? ([forbidden.examples, first] as const)
			: ([forbidden.described, wanted] as const);
	const shown = shownBy(forbidden, reply, excused);
	const { said: words, filled, behind } = saidOf(forbidden.keywords, reply.forbidden());
	const left = shareLeft(reply.featured, excused);
	const rest = excused.size === 0 ? reply : soundingOf(unexcused(reply.featured, excused));
	const sound = reply.sound() * left;
	const signals = [
		Math.min(1.2, first.score),
		Math.min(1, second.score),
		meanOfThree(near, described),
		Math.min(1.2, wanted.score),
		Math.min(1.2, counter.score),
		Math.max(0, counter.score - top),
		Math.min(1.2, unwanted.score),
		Math.max(0, unwanted.score - top),
		...qualityOf(from, best, text),
		Math.min(1, first.score) * Math.min(1, wanted.score),
		sound,
		sound * Math.min(1, top),
		alike(forbidden.tenor, reply.tenor()) * left,
		affinity(forbidden.bearing, rest.bearing()),
		briefness(reply.normalised.text),
		words * left,
		filled * left,
		behind,
		shown.act,
		shown.about,
		Math.min(1, Math.max(0, shown.strong.size - 1) / 2),
		shown.hint,
		Math.min(1, shown.hints),
		shown.stray ? 1 : 0,
		Math.max(shown.act, shown.about) * Math.min(1, top)
	];
	const { place } = shown;
	const said = place === null ? best : { ...best, first: place.clause, last: place.clause };
	const offer =
		limit === null || !hasAmounts
			? 'none'
			: text !== reply.featured
				? 'forbidden'
				: fairOffer(reply, limit, said);
	return { signals, left, offer, isAct: place !== null, best: said };
}

/** An amount that is offered where the reply says most, or elsewhere; or one that is declined. */
function fairOffer(
	reply: ReadReply,
	limit: Limit,
	{ first, last }: Closeness
): 'allowed' | 'aside' | 'declined' | 'none' {
	const offered = offersAllowed(reply, limit);
	if (offered.length > 0)
		return offered.some((clause) => clause >= first && clause <= last) ? 'allowed' : 'aside';
	return declines(reply, limit) ? 'declined' : 'none';
}

function without(counts: Uint8Array, excused: ReadonlySet<number>): Uint8Array {
	if (excused.size === 0) return counts;
	return counts.map((one, clause) => (excused.has(clause) ? 0 : one));
}

/** How far the place contradicts its sample, how much of the likeness is concepts, how much of the place it explains. */
function qualityOf(meaning: Meaning, best: Closeness, text: Featured): readonly [number, number, number] {
	const sample = meaning.samples[best.sample];
	if (sample === undefined) return [0, 0, 0];
	const right = weightOf(sample, best.right);
	return [
		Math.min(1, weightOf(sample, best.wrong) / sample.norm),
		weightOf(sample, best.right & sample.concepts) / (right || 1),
		Math.min(1.5, explained(meaning, best, text))
	];
}

interface Shown {
	/** The most forbidden act, and the most forbidden of those that must be about the criterion's matter. */
	act: number;
	about: number;
	/** The most forbidden hint, and all of them. */
	hint: number;
	hints: number;
	readonly strong: Set<string>;
	/** Whether the reply shows a kind that the criterion does not forbid. */
	stray: boolean;
	place: Act | null;
}

/** Below this level a kind is hardly forbidden. */
const HARDLY = 0.2;
const EACH_HINT = 0.3;

function shownBy(forbidden: Forbidden, reply: ReadReply, excused: ReadonlySet<number>): Shown {
	const shown: Shown = { act: 0, about: 0, hint: 0, hints: 0, strong: new Set(), stray: false, place: null };
	let matter: Float64Array | null = null;
	for (const one of reply.acts()) {
		if (excused.has(one.clause)) continue;
		const level = forbidden.kinds.get(one.kind) ?? 0;
		const isAbout = ABOUT.has(one.kind);
		const isMoney = one.kind === 'money';
		if (level < HARDLY && !one.weak && !isAbout && !isMoney) shown.stray = true;
		if (level === 0) continue;
		const money = isMoney ? moneyOf(forbidden, reply, one) : 'forbidden';
		if (money === 'allowed') continue;
		if (isAbout) matter ??= matterIn(forbidden.topic, reply.featured);
		const value = level * (matter !== null && isAbout ? around(matter, one.clause) : 1);
		if (one.weak || money === 'unclear') {
			shown.hint = Math.max(shown.hint, value);
			shown.hints += EACH_HINT * value;
			continue;
		}
		shown.strong.add(one.kind);
		if (value > Math.max(shown.act, shown.about)) shown.place = one;
		if (isAbout) shown.about = Math.max(shown.about, value);
		else shown.act = Math.max(shown.act, value);
	}
	return shown;
}

/** So many characters after an act still belong to the money that it promises. */
const MONEY_REACH = 6;
const MONEY_WORDS = ['红包', '现金', '零头', '半价', '折', '免单', '钱'];

/** Whether money that an act promises is what the scene allows. */
function moneyOf({ allowed }: Forbidden, reply: ReadReply, act: Act): 'allowed' | 'forbidden' | 'unclear' {
	const named = reply
		.values()
		.filter((found) => found.end > act.start && found.start < act.end + MONEY_REACH)
		.flatMap(amountOf);
	if (named.length > 0) return named.every((amount) => allowed.includes(amount)) ? 'allowed' : 'forbidden';
	const words = reply.featured.text.slice(act.start, act.end + 4);
	return MONEY_WORDS.some((word) => words.includes(word)) ? 'forbidden' : 'unclear';
}
