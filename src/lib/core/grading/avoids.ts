/**
 * Whether a forbidden thing is in a reply: a detector finds it, or closeness to the criterion's texts and the kinds of
 * misconduct that it forbids are weighed together. `180 我们真的做不了哦` denies and breaks nothing.
 */
import { bearingOfCriterion } from './affinity.ts';
import { AVOIDS_SIGNALS, signalsOf } from './avoids-signals.ts';
import type { Forbidden } from './avoids-signals.ts';
import { prepareForbiddenWords } from './avoids-words.ts';
import { likelihood } from './classifier.ts';
import { readDescription, wantedHalf } from './description.ts';
import { findAlarms } from './detect.ts';
import type { Alarm } from './detect.ts';
import type { Feature, Featured } from './features.ts';
import { AVOIDS_WEIGHTS } from './lexicon/weights.ts';
import { detectorsMeant } from './detectors-meant.ts';
import { closeness, featuresOf, NOTHING, prepareMeaning } from './meaning.ts';
import type { Closeness } from './meaning.ts';
import { kindsForbidden, kindsNamed } from './misconduct.ts';
import { normalise } from './normalise.ts';
import { AFFINITY_WEIGHTS, TENOR_WEIGHTS } from './shipped-sounds.ts';
import { tenorOfAll } from './tenor.ts';
import { affirmedAmounts, amountsIn } from './amounts.ts';
import { AMOUNT, everyAmount, inferLimit, limitIn } from './offers.ts';
import type { ReadReply } from './reply.ts';
import { judged, verbatim } from './verbatim.ts';
import type { VerdictWord } from './verdict.ts';
import type { Avoids } from '../criterion.ts';

export interface AvoidsRecogniser extends Forbidden {
	/** The detector that the criterion names, or those that its own examples set off. */
	readonly detectors: readonly string[];
	/** Whether its author chose the detector: then examples decide only what is nearly their own words. */
	readonly isDetected: boolean;
}

/** A feature of several examples weighs more, one that counterexamples or other criteria share weighs less. */
const SHARED = 0.4;
const COUNTERED = 0.7;
const COMMON = 0.5;

/** What the other criteria of the scene tell. */
interface Surroundings {
	/** Amounts that they ask for in passing. */
	readonly named: readonly number[];
	/** How many of them share a feature, 0..1. */
	readonly commonness: (id: number) => number;
}

const ALONE: Surroundings = { named: [], commonness: () => 0 };

/**
 * Prepares a `不得` criterion; `allowed` are the amounts that the rubric's facts name, which nobody is blamed for.
 */
export function prepareAvoids(
	criterion: Avoids,
	allowed: readonly number[],
	{ named, commonness }: Surroundings = ALONE
): AvoidsRecogniser {
	const isDetected = criterion.detector !== null;
	const amounts = amountsIn(criterion.examples);
	const examples = criterion.examples.map(featuresOf);
	const texts = examples.map(everyAmount);
	const counters = criterion.counterexamples.map(featuresOf);
	const { wanted, unwanted } = isDetected
		? { wanted: [], unwanted: [] }
		: readDescription(criterion.description);
	const half = wantedHalf(criterion.description);
	const share = shareOf(texts);
	const counterShare = shareOf(counters);
	const less = ({ id }: Feature): number =>
		(1 - COUNTERED * (counterShare.get(id) ?? 0)) * (1 - COMMON * commonness(id));
	const isShared = ({ id }: Feature): boolean => texts.length > 1 && (share.get(id) ?? 0) >= 2 / texts.length;
	return {
		detectors:
			criterion.detector === null
				? detectorsMeant(kindsNamed(`${criterion.name} ${half}`), texts, counters)
				: [criterion.detector],
		isDetected,
		written: verbatim(criterion.examples, criterion.counterexamples),
		examples: prepareMeaning(texts, (feature) =>
			feature.id === AMOUNT ? 1 : (1 + (isShared(feature) ? SHARED : 0)) * less(feature)
		),
		counterexamples: prepareMeaning(counters, () => 1),
		described: prepareMeaning(wanted.map(featuresOf), less),
		excused: prepareMeaning(unwanted.map(featuresOf), () => 1),
		keywords: isDetected ? null : prepareForbiddenWords(criterion),
		tenor: isDetected
			? NO_TENOR
			: tenorOfAll(
					texts.map(({ text }) => text),
					TENOR_WEIGHTS
				),
		bearing: isDetected
			? NO_BEARING
			: bearingOfCriterion(
					{ examples: texts.map(({ text }) => text), described: describedOf(criterion) },
					AFFINITY_WEIGHTS
				),
		kinds: isDetected ? new Map() : kindsForbidden(`${criterion.name} ${half}`, examples, counters),
		topic: isDetected ? new Map() : topicOf([...[criterion.name, half].map(featuresOf), ...examples]),
		limit: limitIn(criterion.description) ?? inferLimit(amounts, allowed),
		hasAmounts: amounts.length > 0,
		allowed: [...allowed, ...named, ...affirmedAmounts([...criterion.counterexamples, ...unwanted])]
	};
}

const NO_TENOR = tenorOfAll([], TENOR_WEIGHTS);
const NO_BEARING = bearingOfCriterion({ examples: [], described: '' }, AFFINITY_WEIGHTS);

/** What a criterion says of itself, normalised: its name, and of its description what is wanted. */
export const describedOf = ({ name, description }: Pick<Avoids, 'name' | 'description'>): string =>
	normalise(`${name}，${wantedHalf(description)}`).text;

function shareOf(texts: readonly Featured[]): Map<number, number> {
	const share = new Map<number, number>();
	for (const text of texts) {
		for (const id of new Set(text.features.map((feature) => feature.id)))
			share.set(id, (share.get(id) ?? 0) + 1 / texts.length);
	}
	return share;
}

/** Words with which trainers speak of any criterion, and words of promising: the matter of none. */
const PLAIN = new Set(
	featuresOf(
		'保证 肯定 一定 绝对 百分百 百分之百 放心 没问题 打包票 打包 包票 买家 客服 答应 承诺 说死 不会 不能 可以 您 你 我们 我 给您 算犯 犯错 犯了 就算 都算 什么 这个 直接 自己 让 叫 不 没 的 了 是 会 能 要 就'
	).features.map((feature) => feature.id)
);

function topicOf(texts: readonly Featured[]): Map<number, number> {
	const topic = new Map<number, number>();
	for (const { features } of texts) {
		for (const { id, weight } of features)
			if (!PLAIN.has(id)) topic.set(id, Math.max(topic.get(id) ?? 0, weight));
	}
	return topic;
}

interface AvoidsOutcome {
	/** `missed`: the forbidden thing is there. */
	readonly verdict: VerdictWord;
	readonly confidence: number;
	/** How likely it is there, 0..1. */
	readonly score: number;
	readonly best: Closeness | null;
	/** Whether the words there are a kind of misconduct; otherwise they are close to an example. */
	readonly isAct: boolean;
	readonly alarm: Alarm | null;
}

/** The alarms of a reply, once for all criteria. */
export const alarmsOf = (reply: ReadReply): readonly Alarm[] =>
	findAlarms(reply.featured.text, reply.featured.clauses, reply.featured.denied, reply.breaking());

/**
 * What is left of the likelihood when an allowed amount is offered and no forbidden one, where the reply says most or
 * aside of it, and when a forbidden one is declined: who offers or declines may still promise something else.
 */
const FAIR = { none: 1, allowed: 0.01, aside: 0.03, declined: 0.4 };
/** From this closeness on a reply repeats an example. */
const NEARLY_THE_SAME = 0.8;

/** What its author wrote down himself is never judged otherwise: an example breaks, a counterexample does not. */
const AS_WRITTEN = { example: 0.99, counterexample: 0.01 };

/** Looks for the forbidden thing. */
export function recogniseAvoids(
	recogniser: AvoidsRecogniser,
	reply: ReadReply,
	alarms: () => readonly Alarm[]
): AvoidsOutcome {
	const { detectors } = recogniser;
	const alarm =
		detectors.length === 0 ? null : (alarms().find((one) => detectors.includes(one.detector)) ?? null);
	if (alarm !== null)
		return { verdict: 'missed', confidence: 0.9, score: 1, best: null, isAct: false, alarm };
	if (recogniser.isDetected || recogniser.examples.samples.length === 0) return repeats(recogniser, reply);
	const { signals, left, best, isAct, offer } = signalsOf(recogniser, reply);
	const likely = Math.max(
		fewerByChance(
			likelihood(AVOIDS_WEIGHTS, signals),
			recogniser.examples.samples.length,
			signals[EXAMPLE] ?? 0
		),
		repeated(signals)
	);
	const weighed = offer === 'forbidden' ? Math.max(likely, best.score) : withOdds(likely, left) * FAIR[offer];
	const known = judged(recogniser.written, reply.bare());
	const p = known === null ? weighed : AS_WRITTEN[known];
	const rest = { score: p, best, isAct, alarm: null };
	if (p >= AVOIDS_WEIGHTS.high) return { verdict: 'missed', confidence: p, ...rest };
	return { verdict: p < AVOIDS_WEIGHTS.low ? 'met' : 'unsure', confidence: 1 - p, ...rest };
}

/** A likelihood whose odds are so many times what they were. */
const withOdds = (p: number, times: number): number => (times === 0 ? 0 : (p * times) / (p * times + 1 - p));

const signalAt = (name: (typeof AVOIDS_SIGNALS)[number]): number => AVOIDS_SIGNALS.indexOf(name);
const [EXAMPLE, COUNTERED_BY, CONTRADICTED] = [
	signalAt('example'),
	signalAt('counterLead'),
	signalAt('contradiction')
];

/** A reply that nearly repeats an example breaks the criterion, however many examples there are. */
function repeated(signals: readonly number[]): number {
	const [near = 0, counter = 0, wrong = 0] = [signals[EXAMPLE], signals[COUNTERED_BY], signals[CONTRADICTED]];
	return near >= NEARLY_THE_SAME && counter === 0 && wrong === 0 ? Math.min(1, near) : 0;
}

/** The weights were learnt from three examples; among more of them one is sooner close by chance, but never very close. */
const LEARNT_WITH = 3;
function fewerByChance(p: number, examples: number, near: number): number {
	if (examples <= LEARNT_WITH) return p;
	return withOdds(p, 1 / (1 + (examples / LEARNT_WITH - 1) * (1 - Math.min(1, near) ** 3)));
}

/** The detector was silent: only a reply that repeats an example breaks the criterion still. */
function repeats(recogniser: AvoidsRecogniser, reply: ReadReply): AvoidsOutcome {
	const best = closeness(recogniser.examples, reply, reply.breaking(), true).reduce(
		(most, one) => (one.score > most.score ? one : most),
		NOTHING
	);
	if (best.score < NEARLY_THE_SAME)
		return { verdict: 'met', confidence: 0.85, score: best.score, best: null, isAct: false, alarm: null };
	return { verdict: 'missed', confidence: 0.8, score: best.score, best, isAct: false, alarm: null };
}
