/**
 * Learns when a forbidden thing is there: what misconduct sounds like and of which kind it is, from all that people
 * wrote; and what the signals weigh, from the verdicts of situations whose own replies were not heard before.
 */
import {
	AVOIDS_SIGNALS,
	FIRST_OF_KINDS,
	signalsOf as avoidsSignals
} from '../lib/core/grading/avoids-signals.ts';
import { asSignal, weighBreach } from '../lib/core/grading/breach.ts';
import type { BreachWeights } from '../lib/core/grading/breach.ts';
import type { Classifier } from '../lib/core/grading/classifier.ts';
import { normalise } from '../lib/core/grading/normalise.ts';
import { alike, readTenor, tenorOf, tenorOfAll } from '../lib/core/grading/tenor.ts';
import type { TenorWeights } from '../lib/core/grading/tenor.ts';
import { breachCode, learnBreach, ready } from './learn-breach.ts';
import type { Sounding } from './learn-breach.ts';
import { learnTenor, tenorCode, tenorLines } from './learn-tenor.ts';
import type { Told } from './learn-tenor.ts';
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

/** What was learnt, the last two as files. */
export interface LearntAvoids {
	readonly classifier: Classifier;
	readonly breach: string;
	readonly tenor: string;
}

/** A broken thing called kept costs more than a kept one shown to a person. */
const BOUNDS = { high: 0.6, low: 0.025 };
const isGiven = (p: number): boolean => p >= BOUNDS.high || p < BOUNDS.low;

/** How many times a verdict beside counts. */
const BESIDE = 0.1;
/** Situations that are left out together when the sound is learnt, and when the figures are. */
const FOLDS = 7;
const PARTS = 10;

/** Learns all of it, and prints how well it goes. */
export function learnAvoids(material: Material): LearntAvoids {
	const { situations, beside, heard, utterances } = material;
	const lessons = unheard(material);
	const tried = leaveOut(lessons, (others) => train(others.flatMap(widened)), PARTS);
	const own = new Set(situations.map(({ id }) => id));
	const isOwn = ({ situation }: { readonly situation: string }): boolean => own.has(situation);
	report('avoids', tried.filter(isOwn), { high: BOUNDS.high, isGiven });
	if (beside.length > 0)
		report(
			'avoids beside',
			tried.filter((one) => !isOwn(one)),
			{ high: BOUNDS.high, isGiven }
		);
	const all = hear([...situations, ...beside, ...heard], utterances);
	return {
		classifier: { ...train(lessons.flatMap(widened)), ...BOUNDS },
		breach: breachCode(all.breach),
		tenor: tenorCode(all.tenor)
	};
}

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

/** What these situations and utterances sound like. */
function hear(
	situations: readonly Situation[],
	utterances: readonly Utterance[]
): { readonly breach: ReturnType<typeof learnBreach>; readonly tenor: string } {
	return {
		breach: learnBreach([...situations.flatMap(soundingsOf), ...utterances]),
		tenor: tenorLines(learnTenor([...utterances, ...situations.flatMap(toldOf)]))
	};
}

const SOUND = AVOIDS_SIGNALS.indexOf('sound');
const SOUND_NEAR = AVOIDS_SIGNALS.indexOf('soundNear');
const TENOR = AVOIDS_SIGNALS.indexOf('tenor');
const NEARNESS = [AVOIDS_SIGNALS.indexOf('example'), AVOIDS_SIGNALS.indexOf('wanted')];
const nearnessIn = (signals: readonly number[]): number =>
	Math.min(1, Math.max(...NEARNESS.map((at) => signals[at] ?? 0)));

/** Lessons whose signals of sound and tenor come from these weights. */
function avoidsLessons(situation: Situation, breach: BreachWeights, tenor: TenorWeights): readonly Lesson[] {
	return lessonsOf(situation, (prepared, reply) => {
		if (prepared.kind !== 'avoids') return null;
		const { signals } = avoidsSignals(prepared.recogniser, reply);
		const { text } = reply.normalised;
		const sound = asSignal(weighBreach(breach, text));
		const examples = prepared.criterion.examples.map((example) => normalise(example).text);
		return [
			signals
				.with(SOUND, sound)
				.with(SOUND_NEAR, sound * nearnessIn(signals))
				.with(TENOR, alike(tenorOfAll(examples, tenor), tenorOf(text, tenor)))
		];
	});
}

/** The lessons of all situations that count; sound and tenor are learnt without the situation. */
function unheard({ situations, beside, heard, utterances }: Material): readonly Lesson[] {
	const counted = [...situations, ...beside];
	return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
		const isIn = (_: Situation, at: number): boolean => at % FOLDS === fold;
		const { breach, tenor } = hear([...counted.filter((one, at) => !isIn(one, at)), ...heard], utterances);
		const [sound, kinds] = [ready(breach), readTenor(tenor)];
		return counted.filter(isIn).flatMap((one) => {
			const weight = situations.includes(one) ? 1 : BESIDE;
			return avoidsLessons(one, sound, kinds).map((lesson) => ({ ...lesson, weight }));
		});
	});
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
