/**
 * Whether a reply says what the examples say, in whatever words. Signals of likeness are measured and weighed by a
 * small linear classifier (`lexicon/weights.ts`), learnt from replies that were labelled for this project.
 */
import { lostOf } from './alignment.ts';
import { stretchOf, wordsOf } from './worded.ts';
import type { Stretch, Worded } from './worded.ts';
import { asksIn } from './asking.ts';
import { decide, likelihood } from './classifier.ts';
import { readDescription } from './description.ts';
import type { Feature, Featured } from './features.ts';
import { isConcept } from './features.ts';
import { knownOf } from './keyword-hits.ts';
import { prepareKeywords } from './keywords.ts';
import type { Keywords } from './keywords.ts';
import { SAYS_WEIGHTS } from './lexicon/weights.ts';
import type { Closeness, Meaning } from './meaning.ts';
import { closeness, featuresOf, NOTHING, prepareMeaning, twoBest, weightOf } from './meaning.ts';
import { normalise } from './normalise.ts';
import type { ReadReply } from './reply.ts';
import { judged, verbatim } from './verbatim.ts';
import type { Verbatim } from './verbatim.ts';
import type { VerdictWord } from './verdict.ts';
import type { Says } from '../criterion.ts';

export interface SaysRecogniser {
	readonly examples: Meaning;
	readonly written: Verbatim;
	/** The examples cut into words. */
	readonly words: readonly Worded[];
	readonly keywords: Keywords;
	/** Wordings that the description gives beside the examples. */
	readonly wanted: Meaning;
	readonly counterexamples: Meaning;
	/** Share of the examples that ask something. */
	readonly asking: number;
	/** Whether the examples are in English. */
	readonly latin: boolean;
	/** The description wants two things at once. */
	readonly both: boolean;
}

/** How common a feature is among the criteria of the rubric, 0..1. */
type Commonness = (id: number) => number;

/** A feature of several examples weighs more, one that counterexamples or other criteria share weighs less. */
const SHARED = 0.6;
const COUNTERED = 0.3;
const COMMON = 0.5;

/** What of a criterion is read. */
type Written = Pick<Says, 'name' | 'description' | 'examples' | 'counterexamples'>;

/** Prepares examples, counterexamples and what the description adds to them. */
export function prepareSays(
	{ name, description, examples, counterexamples }: Written,
	commonness: Commonness
): SaysRecogniser {
	const texts = examples.map(featuresOf);
	const counters = counterexamples.map(featuresOf);
	const { wanted } = readDescription(description);
	const share = shares(texts);
	const counterShare = shares(counters);
	const many = texts.length > 1;
	const adjust = (feature: Feature): number =>
		(1 +
			(many && (share.get(feature.id) ?? 0) >= 2 / texts.length
				? SHARED * (isConcept(feature.id) ? 1 : 0.7)
				: 0)) *
		(1 - COUNTERED * (counterShare.get(feature.id) ?? 0)) *
		(1 - COMMON * commonness(feature.id));
	const against = (feature: Feature): number => 1 - 0.5 * Math.min(1, share.get(feature.id) ?? 0);
	const meaning = prepareMeaning(texts, adjust);
	const words = texts.map((text) => wordsOf(text.text));
	const wordsIn = (text: string): Worded => wordsOf(normalise(text).text);
	return {
		examples: meaning,
		written: verbatim(examples, counterexamples),
		words,
		keywords: prepareKeywords({
			examples: words,
			described: wanted.map(wordsIn),
			name: wordsIn(name),
			counterexamples: counters.map((text) => wordsOf(text.text))
		}),
		wanted: prepareMeaning(wanted.map(featuresOf), adjust),
		counterexamples: prepareMeaning(counters, against),
		asking:
			texts.filter(({ text, clauses }) => clauses.some((clause) => asksIn(text, clause))).length /
			(texts.length || 1),
		latin: texts.some(({ clauses }) => clauses.some((clause) => clause.latin)),
		both: BOTH.some((word) => description.includes(word))
	};
}

/** `两样都要提到`, `both` */
const BOTH = ['两样', '都要', '两层', '两个选择', '同时', '而且要', '并且', 'both '];

function shares(texts: readonly Featured[]): Map<number, number> {
	const share = new Map<number, number>();
	for (const text of texts) {
		for (const id of new Set(text.features.map((feature) => feature.id))) {
			share.set(id, (share.get(id) ?? 0) + 1 / texts.length);
		}
	}
	return share;
}

interface SaysOutcome {
	readonly verdict: VerdictWord;
	readonly confidence: number;
	readonly score: number;
	readonly best: Closeness;
}

/** Names of the signals, in the order of their weights. */
export const SAYS_SIGNALS = [
	'example',
	'wanted',
	'counterexample',
	'explained',
	'left',
	'asks',
	'clauses',
	'both',
	'keywords',
	'filled'
] as const;

/** A description that names no wording says as much as the examples do, as descriptions mostly do. */
const UNTOLD = 0.9;
/** What closeness is worth as keywords in a language without synonyms. */
const STANDING_IN = 0.7;
/** Above this it makes no difference how much of an example is not in the reply. */
const LEFT = 4;

/** Measures one criterion against one reply; `best` is the window that says it best. */
export function signalsOf(
	recogniser: SaysRecogniser,
	reply: ReadReply
): { readonly signals: readonly number[]; readonly best: Closeness } {
	const { featured, earning: counts } = reply;
	const near = closeness(recogniser.examples, reply, counts);
	const [first] = twoBest(near);
	const wanted = twoBest(closeness(recogniser.wanted, reply, counts))[0];
	const counter = twoBest(closeness(recogniser.counterexamples, reply, counts))[0].score;
	const best = first.score >= wanted.score * 0.8 ? first : wanted;
	const sample = (best === first ? recogniser.examples : recogniser.wanted).samples[best.sample];
	const right = sample === undefined ? 0 : weightOf(sample, best.right);
	let window = 0;
	let asked = 0;
	for (let at = best.first; at <= best.last; at++) {
		window += featured.weights[at] ?? 0;
		const clause = featured.clauses[at];
		if (asked === 0 && recogniser.asking > 0 && clause !== undefined && asksIn(featured.text, clause))
			asked = 1;
	}
	const known = knownOf(recogniser.keywords, reply.keywords());
	// English has no synonyms here, and a greeting no rare words: then closeness stands in for the keywords; less than
	// for as much, since two things may be alike in one word and no more.
	const latin = featured.clauses[best.first]?.latin === true;
	const unworded = latin
		? recogniser.latin
			? STANDING_IN
			: 1
		: (recogniser.keywords.lacking[first.sample] ?? 0);
	const told = recogniser.wanted.samples.length > 0 ? wanted.score : UNTOLD * first.score;
	return {
		best,
		signals: [
			Math.min(1.2, first.score),
			Math.min(1.2, told),
			Math.min(1.2, counter),
			Math.min(1.5, right / (window + 2)),
			first.score < FAR ? LEFT : leftOf(recogniser, reply, near, first.score),
			asked * recogniser.asking,
			Math.min(1, featured.clauses.length / 10),
			recogniser.both ? 1 : 0,
			Math.min(1.5, known.said + unworded * first.score),
			known.filled
		]
	};
}

/** Least weight of an example's words that have no like in its window, among the examples that come near. */
function leftOf(
	{ words }: SaysRecogniser,
	reply: ReadReply,
	near: readonly Closeness[],
	best: number
): number {
	const { clauses } = reply.featured;
	let [least, tried] = [LEFT, 0];
	let [before, stretch]: [Closeness | null, Stretch | null] = [null, null];
	for (let i = 0; i < near.length && tried < TRIED; i++) {
		const window = near[i] ?? NOTHING;
		const example = words[window.sample];
		if (example === undefined || window.score < NEAR * best) continue;
		tried++;
		const said = reply.words();
		if (stretch === null || window.first !== before?.first || window.last !== before.last)
			stretch = stretchOf(said, clauses[window.first]?.start ?? 0, clauses[window.last]?.end ?? 0);
		before = window;
		least = Math.min(least, lostOf(example, said, stretch.from, stretch.to, stretch.denial));
	}
	return least;
}

/** Examples as near as this part of the nearest are aligned too, up to so many. */
const NEAR = 0.5;
const TRIED = 4;
/** Below this closeness words are not looked at one by one. */
const FAR = 0.15;

/** Weighs what speaks for the thing being said and what against it. */
export function recogniseSays(recogniser: SaysRecogniser, reply: ReadReply): SaysOutcome {
	const { signals, best } = signalsOf(recogniser, reply);
	const known = reply.earning.includes(1) ? judged(recogniser.written, reply.bare()) : null;
	const weighed = best.sample < 0 ? NOWHERE : likelihood(SAYS_WEIGHTS, signals);
	const p = known === null ? weighed : AS_WRITTEN[known];
	return { ...decide(SAYS_WEIGHTS, p), score: best.score, best };
}

/** Likelihood where nothing in the reply comes near. */
const NOWHERE = 0.01;
/** What its author wrote down himself is never judged otherwise. */
const AS_WRITTEN = { example: 0.99, counterexample: 0.01 };
