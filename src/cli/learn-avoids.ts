/**
 * Learns when a forbidden thing is there: what misconduct sounds like and of which kind it is, from all that people
 * wrote; and what the signals weigh, from the verdicts of situations whose own replies were not heard before.
 */
import {
	AVOIDS_SIGNALS,
	FIRST_OF_KINDS,
	signalsOf as avoidsSignals
} from '../lib/core/grading/avoids-signals.ts';
import { affinity, bearingOf, bearingOfCriterion, readAffinity } from '../lib/core/grading/affinity.ts';
import type { AffinityCode, AffinityWeights } from '../lib/core/grading/affinity.ts';
import { describedOf } from '../lib/core/grading/avoids.ts';
import { asSignal, weighBreach } from '../lib/core/grading/breach.ts';
import type { BreachWeights } from '../lib/core/grading/breach.ts';
import type { Classifier } from '../lib/core/grading/classifier.ts';
import { normalise } from '../lib/core/grading/normalise.ts';
import { alike, readTenor, tenorOf, tenorOfAll } from '../lib/core/grading/tenor.ts';
import type { TenorWeights } from '../lib/core/grading/tenor.ts';
import { hear } from '../lib/core/grading/runs.ts';
import { affinityCode, learnAffinity } from './learn-affinity.ts';
import type { Verdicts } from './learn-affinity.ts';
import { breachCode, learnBreach, ready } from './learn-breach.ts';
import type { Sounding } from './learn-breach.ts';
import { learnTenor, tenorCode, tenorLines } from './learn-tenor.ts';
import type { Told } from './learn-tenor.ts';
import { lehmer } from './learn-runs.ts';
import { leaveOut, lessonsOf, report, train } from './lessons.ts';
import type { Lesson } from './lessons.ts';
import type { Situation, Utterance } from './quality-set.ts';

/** What there is to learn from. */
export interface Material {
	/** Their verdicts count fully. */
	readonly situations: readonly Situation[];
	/** Theirs count little: many, of one making. */
	readonly beside: readonly Situation[];
	/** Theirs do not count: their replies were made to share no word with the examples. They are only heard. */
	readonly heard: readonly Situation[];
	readonly utterances: readonly Utterance[];
}

/** What was learnt: the classifier, and the lists of runs as files by name. */
export interface LearntAvoids {
	readonly classifier: Classifier;
	readonly files: ReadonlyMap<string, string>;
}

/** From this likelihood on a thing is called broken. */
const HIGH = 0.6;
/**
 * A broken thing called kept costs more than a kept one shown to a person: of what is broken in situations left out, so
 * large a share may be called kept. The goal is 3 %; the rest is room for replies of people unlike these.
 */
const CALLED_KEPT = 0.02;

/** The likelihood below which a thing is called kept. */
function lowBound(tried: readonly { readonly p: number; readonly truth: boolean }[]): number {
	const broken = tried.flatMap(({ p, truth }) => (truth ? [p] : [])).toSorted((a, b) => a - b);
	return Math.floor((broken[Math.floor(broken.length * CALLED_KEPT)] ?? 0) * 1000) / 1000;
}

/** How many times a verdict beside counts. */
const BESIDE = 0.1;
/** Situations that are left out together when the sound is learnt, and when the figures are. */
const FOLDS = 7;
const PARTS = 10;

/** Learns all of it, and prints how well it goes. */
export function learnAvoids(material: Material): LearntAvoids {
	const { situations, beside } = material;
	const { lessons, plain } = unheard(material);
	const tried = leaveOut(
		lessons,
		(others) => {
			const known = new Set(others.map((one) => one.situation));
			return train([...others, ...plain.filter((one) => known.has(one.situation))].flatMap(widened));
		},
		PARTS
	);
	const own = new Set(situations.map(({ id }) => id));
	const isOwn = ({ situation }: { readonly situation: string }): boolean => own.has(situation);
	const bounds = { high: HIGH, low: lowBound(tried.filter(isOwn)) };
	const given = { high: HIGH, isGiven: (p: number): boolean => p >= bounds.high || p < bounds.low };
	report('avoids', tried.filter(isOwn), given);
	if (beside.length > 0)
		report(
			'avoids beside',
			tried.filter((one) => !isOwn(one)),
			given
		);
	const all = listen(material, () => true);
	const [runs, directions] = affinityCode(all.affinity);
	return {
		classifier: { ...train([...lessons, ...plain].flatMap(widened)), ...bounds },
		files: new Map([
			['breach-weights.ts', breachCode(all.breach)],
			['tenor-weights.ts', tenorCode(all.tenor)],
			['affinity-runs.ts', runs],
			['affinity-directions.ts', directions]
		])
	};
}

/** So many short decent utterances, of so many characters at most, are said in every situation: they break nothing in any. */
const PLAIN = 16;
const SHORT = 18;

/** Situations in which only what is said all day long is said. */
function saidAllDay(
	situations: readonly Situation[],
	utterances: readonly Utterance[]
): readonly Situation[] {
	const decent = utterances.filter(({ breach, text }) => !breach && text.length <= SHORT);
	const random = lehmer(20_261_126);
	return situations.map((situation) => ({
		...situation,
		replies: Array.from({ length: PLAIN }, () => decent[Math.floor(random() * decent.length)]).flatMap(
			(one, at) => (one === undefined ? [] : [saying(situation, one.text, at)])
		)
	}));
}

const saying = ({ id, criteria }: Situation, reply: string, at: number): Situation['replies'][number] => ({
	id: `${id}#plain${at}`,
	reply,
	labels: new Map(criteria.flatMap((one) => (one.kind === 'avoids' ? [[one.id, false]] : []))),
	markers: []
});

/** A reply that breaks any of its situation's forbidden things sounds like misconduct; the rest is taken for decent. */
function soundingsOf({ criteria, replies }: Situation): readonly Sounding[] {
	const forbidden = criteria.filter((one) => one.kind === 'avoids');
	const sounding =
		(breach: boolean) =>
		(text: string): Sounding => ({ text: normalise(text).text, breach });
	return [
		...replies.map(({ reply, labels }) =>
			sounding(forbidden.some((one) => labels.get(one.id) === true))(reply)
		),
		...forbidden.flatMap((one) => [
			...one.examples.map(sounding(true)),
			...one.counterexamples.map(sounding(false))
		]),
		...criteria.flatMap((one) => (one.kind === 'says' ? one.examples.map(sounding(false)) : []))
	];
}

/** Where the kinds of the forbidden things are known: replies that break none or one of them, examples, counterexamples. */
function toldOf({ criteria, replies, misconduct }: Situation): readonly Told[] {
	if (misconduct.size === 0) return [];
	const told =
		(kind: string | null) =>
		(text: string): Told => ({ text: normalise(text).text, kind });
	return [
		...replies.flatMap(({ reply, labels }) => {
			const broken = [...misconduct].filter(([id]) => labels.get(id) === true);
			return broken.length > 1 ? [] : [told(broken[0]?.[1] ?? null)(reply)];
		}),
		...criteria.flatMap(({ id, ...one }) => {
			const kind = misconduct.get(id);
			return kind === undefined || one.kind !== 'avoids'
				? []
				: [...one.examples.map(told(kind)), ...one.counterexamples.map(told(null))];
		})
	];
}

/** Which replies do which forbidden thing, as `learnAffinity` takes it. */
function verdictsOf({ criteria, replies, misconduct }: Situation, weight: number): Verdicts {
	const forbidden = criteria.filter((one) => one.kind === 'avoids');
	return {
		forbidden: forbidden.map((one) => ({
			examples: one.examples.map((example) => normalise(example).text),
			described: describedOf(one),
			kind: misconduct.get(one.id) ?? null
		})),
		replies: replies.map(({ reply, labels }) => ({
			text: normalise(reply).text,
			does: forbidden.map(({ id }) => labels.get(id) ?? null)
		})),
		weight
	};
}

/** How many times a verdict of a situation beside, or only heard, counts when it is learnt what belongs to what. */
const BELONGING = 0.5;

/** What the situations that count and are not left out, those only heard, and the utterances sound like. */
function listen(
	{ situations, beside, heard, utterances }: Material,
	isHeard: (situation: Situation) => boolean
): {
	readonly breach: ReturnType<typeof learnBreach>;
	readonly tenor: string;
	readonly affinity: AffinityCode;
} {
	const own = situations.filter(isHeard);
	const others = [...beside.filter(isHeard), ...heard];
	const all = [...own, ...others];
	return {
		breach: learnBreach([...all.flatMap(soundingsOf), ...utterances]),
		tenor: tenorLines(learnTenor([...utterances, ...all.flatMap(toldOf)])),
		affinity: learnAffinity(
			[...own.map((one) => verdictsOf(one, 1)), ...others.map((one) => verdictsOf(one, BELONGING))],
			utterances
		)
	};
}

/** What was listened to, ready for listening with. */
interface Sounds {
	readonly breach: BreachWeights;
	readonly tenor: TenorWeights;
	readonly affinity: AffinityWeights;
}

const SOUND = AVOIDS_SIGNALS.indexOf('sound');
const SOUND_NEAR = AVOIDS_SIGNALS.indexOf('soundNear');
const TENOR = AVOIDS_SIGNALS.indexOf('tenor');
const AFFINITY = AVOIDS_SIGNALS.indexOf('affinity');
const NEARNESS = [AVOIDS_SIGNALS.indexOf('example'), AVOIDS_SIGNALS.indexOf('wanted')];
const nearnessIn = (signals: readonly number[]): number =>
	Math.min(1, Math.max(...NEARNESS.map((at) => signals[at] ?? 0)));

/** Lessons whose signals of sound, tenor and affinity come from these weights. */
function avoidsLessons(situation: Situation, { breach, tenor, affinity: known }: Sounds): readonly Lesson[] {
	return lessonsOf(situation, (prepared, reply) => {
		if (prepared.kind !== 'avoids') return null;
		const { signals } = avoidsSignals(prepared.recogniser, reply);
		const { text } = reply.normalised;
		const sound = asSignal(weighBreach(breach, hear(breach.ear, text)));
		const examples = prepared.criterion.examples.map((example) => normalise(example).text);
		const wanted = bearingOfCriterion({ examples, described: describedOf(prepared.criterion) }, known);
		return [
			signals
				.with(SOUND, sound)
				.with(SOUND_NEAR, sound * nearnessIn(signals))
				.with(TENOR, alike(tenorOfAll(examples, tenor), tenorOf(hear(tenor.ear, text), tenor)))
				.with(AFFINITY, affinity(wanted, bearingOf(hear(known.ear, text), known)))
		];
	});
}

/**
 * The lessons of all situations that count, and those of what is said all day long in them; how things sound is learnt
 * without the situation.
 */
function unheard(material: Material): {
	readonly lessons: readonly Lesson[];
	readonly plain: readonly Lesson[];
} {
	const { situations, beside, utterances } = material;
	const counted = [...situations, ...beside];
	const allDay = saidAllDay(situations, utterances);
	const folds = Array.from({ length: FOLDS }, (_, fold) => {
		const out = new Set(counted.filter((_one, at) => at % FOLDS === fold));
		const { breach, tenor, affinity: pointing } = listen(material, (one) => !out.has(one));
		const sounds = { breach: ready(breach), tenor: readTenor(tenor), affinity: readAffinity(pointing) };
		return {
			lessons: [...out].flatMap((one) => {
				const weight = situations.includes(one) ? 1 : BESIDE;
				return avoidsLessons(one, sounds).map((lesson) => ({ ...lesson, weight }));
			}),
			plain: allDay.filter((_one, at) => at % FOLDS === fold).flatMap((one) => avoidsLessons(one, sounds))
		};
	});
	return {
		lessons: folds.flatMap((one) => one.lessons),
		plain: folds.flatMap((one) => one.plain)
	};
}

/**
 * The lists of misconduct were written with these replies in sight, so that they hold more of their words than they
 * will of others'. Of what is broken, one lesson in four is learnt as if the lists were silent.
 */
const COPIES = 4;
function widened(lesson: Lesson): readonly Lesson[] {
	const { places, truth, weight = 1 } = lesson;
	if (!truth) return [{ ...lesson, weight: COPIES * weight }];
	const silent = places.map((signals) => signals.map((signal, at) => (at < FIRST_OF_KINDS ? signal : 0)));
	return [
		{ ...lesson, weight: (COPIES - 1) * weight },
		{ ...lesson, places: silent, weight }
	];
}
