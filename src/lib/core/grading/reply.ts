/**
 * A reply read for grading: normalised, cut into clauses, with its features, values and the clauses that may not
 * count because they repeat the buyer, stack keywords, or speak to the grader.
 */
import { forbiddenIn } from './avoids-words.ts';
import type { Beside } from './avoids-words.ts';
import { bearingOf } from './affinity.ts';
import type { Bearing } from './affinity.ts';
import { asSignal, weighBreach } from './breach.ts';
import { actsIn } from './misconduct.ts';
import type { Act } from './misconduct.ts';
import { wordsOf } from './worded.ts';
import type { Worded } from './worded.ts';
import { featured } from './features.ts';
import type { Featured } from './features.ts';
import { hollowOf, UNTOLD } from './hollow.ts';
import type { Hollow, Told } from './hollow.ts';
import { hitKeywords, indexKeywords } from './keyword-hits.ts';
import type { KeywordHits, KeywordIndex } from './keyword-hits.ts';
import type { Keywords } from './keywords.ts';
import { normalise } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import { sight, UNSIGHTED } from './sightings.ts';
import type { SampleIndex, Sightings } from './sightings.ts';
import { quotedClauses } from './quoted.ts';
import { once } from './once.ts';
import { breakingClauses } from './spoken.ts';
import { hear } from './runs.ts';
import { AFFINITY_WEIGHTS, BREACH_WEIGHTS, ear, TENOR_WEIGHTS } from './shipped-sounds.ts';
import { tenorOf } from './tenor.ts';
import type { Tenor } from './tenor.ts';
import { bare } from './verbatim.ts';
import { findValues } from '../value.ts';
import type { Found } from '../value.ts';

/** What a rubric looks for in a reply, and what it says of itself. */
export interface Sought {
	/** Samples: no other features of a reply are kept. */
	readonly samples: SampleIndex;
	readonly keywords: KeywordIndex;
	/** The keywords of what it forbids. */
	readonly forbidden: readonly Keywords[];
	readonly told: Told;
}

/** How a text sounds. */
interface Sounding {
	/** How much like misconduct, 0..1. */
	readonly sound: () => number;
	/** Like which kinds of it. */
	readonly tenor: () => Tenor;
	/** Where it points, by which it is told what it belongs to. */
	readonly bearing: () => Bearing;
}

export interface ReadReply extends Sounding {
	readonly normalised: Normalised;
	readonly featured: Featured;
	/** The samples of the rubric, and where the reply has their features. */
	readonly samples: SampleIndex | null;
	readonly sightings: () => Sightings;
	readonly values: () => readonly Found[];
	/** The reply without signs and spaces, and cut into words: when they are first asked for. */
	readonly bare: () => string;
	readonly words: () => Worded;
	/** Where it has the keywords of the rubric. */
	readonly keywords: () => KeywordHits;
	/** What it says of the things that the rubric forbids, by their keywords. */
	readonly forbidden: () => ReadonlyMap<Keywords, Beside>;
	/** 1 for every clause that may earn something. */
	readonly earning: Uint8Array;
	/** 1 for every clause that may break something: hollow replies can, quotations cannot. */
	readonly breaking: () => Uint8Array;
	/** The kinds of misconduct that the reply shows. */
	readonly acts: () => readonly Act[];
	/** Why the whole reply is no utterance to a buyer, if it is none. */
	readonly hollow: Hollow;
}

const NO_KEYWORDS = indexKeywords([]);

/** Reads a reply; `buyerSaid` are the buyer's lines so far; `sought` is what the rubric looks for. */
export function readReply(
	reply: string,
	buyerSaid: readonly string[],
	sought: Partial<Sought> = {}
): ReadReply {
	const { samples = null, keywords = NO_KEYWORDS, forbidden = [], told = UNTOLD } = sought;
	const normalised = normalise(reply);
	const features = featured(normalised.text, samples?.ids ?? null);
	const quoted = quotedClauses(features, buyerSaid);
	const hollow = hollowOf(features, told);
	const speaks = hollow === 'no' || hollow === 'curt';
	const breaking = once(() => breakingClauses(features.text, features.clauses, quoted));
	const words = once(() => wordsOf(normalised.text));
	const earning = speaks
		? unquoted(features.clauses.length, quoted)
		: new Uint8Array(features.clauses.length);
	const hits = once(() => hitKeywords(keywords, words(), features.clauses, earning));
	// Mostly every clause earns and breaks: then one look serves both.
	const breakingHits = (): KeywordHits =>
		isSame(earning, breaking()) ? hits() : hitKeywords(keywords, words(), features.clauses, breaking());
	return {
		normalised,
		featured: features,
		samples,
		sightings: sighting(samples, features),
		values: once(() => findValues(normalised.text)),
		bare: once(() => bare(normalised.text)),
		words,
		keywords: hits,
		forbidden: once(() => forbiddenIn(forbidden, breakingHits())),
		earning,
		breaking,
		acts: once(() => actsIn(features, breaking())),
		...soundingOf(normalised.text),
		hollow
	};
}

/** How a normalised text sounds: told when it is first asked for. */
export function soundingOf(text: string): Sounding {
	const heard = once(() => hear(ear, text));
	return {
		sound: once(() => asSignal(weighBreach(BREACH_WEIGHTS, heard()))),
		tenor: once(() => tenorOf(heard(), TENOR_WEIGHTS)),
		bearing: once(() => bearingOf(heard(), AFFINITY_WEIGHTS))
	};
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}

/** The same reply with other features. */
export const withFeatures = (reply: ReadReply, features: Featured): ReadReply => ({
	...reply,
	featured: features,
	sightings: sighting(reply.samples, features)
});

const sighting = (samples: SampleIndex | null, features: Featured): (() => Sightings) =>
	once(() => (samples === null ? UNSIGHTED : sight(samples, features)));

function unquoted(clauses: number, quoted: ReadonlySet<number>): Uint8Array {
	const earning = new Uint8Array(clauses).fill(1);
	for (const clause of quoted) earning[clause] = 0;
	return earning;
}
