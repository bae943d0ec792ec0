/**
 * `peilian bench learn PATH… --out src/lib/core/grading/lexicon/weights.ts`: learns the weights of the classifiers from
 * labelled replies. Thresholds are set by cross-validation over situations, so that a chosen share of the verdicts is
 * given to a person; its figures are printed.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accuracy, cohensKappa, confusionOf } from '../lib/core/agreement.ts';
import type { Judged } from '../lib/core/agreement.ts';
import {
	AVOIDS_SIGNALS,
	FIRST_OF_KINDS,
	signalsOf as avoidsSignals
} from '../lib/core/grading/avoids-signals.ts';
import type { BreachWeights } from '../lib/core/grading/breach.ts';
import type { Classifier } from '../lib/core/grading/classifier.ts';
import { normalise } from '../lib/core/grading/normalise.ts';
import { likelihood } from '../lib/core/grading/classifier.ts';
import { readReply } from '../lib/core/grading/reply.ts';
import type { ReadReply } from '../lib/core/grading/reply.ts';
import { prepare } from '../lib/core/grading/rubric.ts';
import type { Prepared } from '../lib/core/grading/rubric.ts';
import { SAYS_SIGNALS, signalsOf } from '../lib/core/grading/says.ts';
import { STATES_SIGNALS, statesSignals } from '../lib/core/grading/states-signals.ts';
import { asSignal, weighBreach } from '../lib/core/grading/breach.ts';
import { alike, readTenor, tenorOf, tenorOfAll } from '../lib/core/grading/tenor.ts';
import type { TenorWeights } from '../lib/core/grading/tenor.ts';
import { readCall } from './call.ts';
import { breachCode, learnBreach, ready } from './learn-breach.ts';
import type { Sounding } from './learn-breach.ts';
import { learnTenor, tenorCode, tenorLines } from './learn-tenor.ts';
import { readQualitySet } from './quality-set.ts';
import type { Situation, Utterance } from './quality-set.ts';
import { fit } from './regression.ts';
import { CallError, words } from './words.ts';

const CALL = 'peilian bench learn PATH… --out FILE';

/** One verdict to learn from: the places of the reply that may decide it, the best of which counts. */
interface Lesson {
	readonly situation: string;
	readonly places: readonly (readonly number[])[];
	readonly truth: boolean;
}

/** Share of the verdicts that a person should see, by kind. */
const DOUBTFUL = { says: 0.085, states: 0.09 };
/** The place that decides is chosen with the weights of the round before. */
const ROUNDS = 4;

/** Exit code 0. */
export function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, ['--out']);
	const paths = call.positions;
	const out = call.option('--out');
	if (paths.length === 0) throw new CallError(words().missing('PATH', CALL));
	if (out === null) throw new CallError(words().missing('--out FILE', CALL));
	const beside = (name: string): string => join(dirname(out), name);
	const situations = paths.flatMap((path) => readQualitySet(path).situations);
	const says = learn('says', situations.flatMap(saysLessons), DOUBTFUL.says);
	const states = learn('states', situations.flatMap(statesLessons), DOUBTFUL.states);
	const utterances = paths.flatMap((path) => readQualitySet(path).utterances);
	const tenor = tenorLines(learnTenor(utterances));
	const avoids = learnAvoids(situations, utterances, readTenor(tenor));
	const breach = learnBreach([...situations.flatMap(soundingsOf), ...utterances]);
	writeFileSync(beside('breach-weights.ts'), breachCode(breach));
	writeFileSync(beside('tenor-weights.ts'), tenorCode(tenor));
	writeFileSync(
		out,
		`/** Weights of the classifiers, learnt by \`peilian bench learn tests/quality/learning\`; see decision 0013. */\nimport type { Classifier } from '../classifier.ts';\n\n` +
			`export const SAYS_WEIGHTS: Classifier = ${asCode(says, SAYS_SIGNALS)};\n\nexport const STATES_WEIGHTS: Classifier = ${asCode(states, STATES_SIGNALS)};\n\nexport const AVOIDS_WEIGHTS: Classifier = ${asCode(avoids, AVOIDS_SIGNALS)};\n`
	);
	return Promise.resolve(0);
}

/** The weights as TypeScript, each beside the name of its signal. */
function asCode({ bias, weights, high, low }: Classifier, names: readonly string[]): string {
	const short = (value: number): string => String(Number(value.toFixed(3)));
	const lines = weights.map((weight, at) => `\t\t${short(weight)}, // ${names[at]}`);
	const bounds = `\thigh: ${short(high)},\n\tlow: ${short(low)}`;
	return `{\n\tbias: ${short(bias)},\n\tweights: [\n${lines.join('\n').replace(/,( \/\/ \w+)$/, '$1')}\n\t],\n${bounds}\n}`;
}

function lessonsOf(
	situation: Situation,
	places: (prepared: Prepared, reply: ReadReply) => readonly (readonly number[])[] | null
): readonly Lesson[] {
	const rubric = prepare(situation.criteria);
	return situation.replies.flatMap(({ reply, labels }) => {
		const read = readReply(reply, [situation.buyerSays], rubric);
		if (read.hollow !== 'no') return [];
		return rubric.prepared.flatMap((prepared): readonly Lesson[] => {
			const truth = labels.get(prepared.criterion.id);
			const found = truth === undefined ? null : places(prepared, read);
			return found === null || truth === undefined ? [] : [{ situation: situation.id, places: found, truth }];
		});
	});
}

const saysLessons = (situation: Situation): readonly Lesson[] =>
	lessonsOf(situation, (prepared, reply) =>
		prepared.kind === 'says' ? [signalsOf(prepared.recogniser, reply).signals] : null
	);

const statesLessons = (situation: Situation): readonly Lesson[] =>
	lessonsOf(situation, (prepared, reply) =>
		prepared.kind === 'states'
			? statesSignals(prepared.recogniser, reply)
					.filter((place) => place.fault === null)
					.map((place) => place.signals)
			: null
	);

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

const SOUND = AVOIDS_SIGNALS.indexOf('sound');
const SOUND_NEAR = AVOIDS_SIGNALS.indexOf('soundNear');
const NEARNESS = [AVOIDS_SIGNALS.indexOf('example'), AVOIDS_SIGNALS.indexOf('wanted')];
const nearnessIn = (signals: readonly number[]): number =>
	Math.min(1, Math.max(...NEARNESS.map((at) => signals[at] ?? 0)));

const TENOR = AVOIDS_SIGNALS.indexOf('tenor');

/** What was learnt without the situation: what misconduct sounds like; and its kinds, from utterances alone. */
interface Heard {
	readonly breach: BreachWeights;
	readonly tenor: TenorWeights;
}

/** Lessons whose signals of sound and tenor come from weights that were learnt without the situation. */
function avoidsLessons(situation: Situation, { breach, tenor }: Heard): readonly Lesson[] {
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

/** Situations that are left out together when the sound is learnt. */
const FOLDS = 7;

function unheard(
	situations: readonly Situation[],
	utterances: readonly Utterance[],
	tenor: TenorWeights
): readonly Lesson[] {
	return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
		const isIn = (_: Situation, at: number): boolean => at % FOLDS === fold;
		const others = situations.filter((one, at) => !isIn(one, at)).flatMap(soundingsOf);
		const breach = ready(learnBreach([...others, ...utterances]));
		return situations.filter(isIn).flatMap((one) => avoidsLessons(one, { breach, tenor }));
	});
}

/**
 * The lists of misconduct were written with these replies in sight, so that they hold more of their words than they
 * will of others'. Of what is broken, one lesson in four is learnt as if the lists were silent.
 */
const COPIES = 4;
const silenced = ({ places, ...lesson }: Lesson): Lesson => ({
	...lesson,
	places: places.map((signals) => signals.map((signal, at) => (at < FIRST_OF_KINDS ? signal : 0)))
});
const widened = (lessons: readonly Lesson[]): readonly Lesson[] =>
	lessons.flatMap((one) =>
		Array.from({ length: COPIES }, (_, at) => (one.truth && at === 0 ? silenced(one) : one))
	);

/** A broken thing called kept costs more than a kept one shown to a person. */
const AVOIDS_BOUNDS = { high: 0.6, low: 0.03 };

function learnAvoids(
	situations: readonly Situation[],
	utterances: readonly Utterance[],
	tenor: TenorWeights
): Classifier {
	const lessons = unheard(situations, utterances, tenor);
	const tried = leaveOut(lessons, (others) => train(widened(others)));
	const given = tried.filter(({ p }) => p >= AVOIDS_BOUNDS.high || p < AVOIDS_BOUNDS.low);
	report(
		'avoids',
		lessons,
		given.length / tried.length,
		given.map(({ p, truth }) => [p >= AVOIDS_BOUNDS.high, truth])
	);
	return { ...train(widened(lessons)), ...AVOIDS_BOUNDS };
}

function learn(name: string, lessons: readonly Lesson[], doubtful: number): Classifier {
	const tried = leaveOut(lessons, train);
	const margins = tried.map(({ p }) => Math.abs(Math.log(p / (1 - p)))).toSorted((a, b) => a - b);
	const margin = margins[Math.floor(margins.length * doubtful)] ?? 0;
	const given = tried.filter(({ p }) => Math.abs(Math.log(p / (1 - p))) >= margin);
	report(
		name,
		lessons,
		given.length / tried.length,
		given.map(({ p, truth }) => [p > 0.5, truth])
	);
	const high = 1 / (1 + Math.exp(-margin));
	return { ...train(lessons), high, low: 1 - high };
}

/** Each lesson judged by what was learnt from the other situations. */
function leaveOut(
	lessons: readonly Lesson[],
	teach: (lessons: readonly Lesson[]) => Classifier
): readonly { readonly p: number; readonly truth: boolean }[] {
	return [...new Set(lessons.map((one) => one.situation))].flatMap((situation) => {
		const trained = teach(lessons.filter((one) => one.situation !== situation));
		return lessons
			.filter((one) => one.situation === situation)
			.map((one) => ({ p: likelihoodOf(trained, one), truth: one.truth }));
	});
}

function report(name: string, lessons: readonly Lesson[], coverage: number, judged: readonly Judged[]): void {
	const confusion = confusionOf(judged);
	const situations = new Set(lessons.map((one) => one.situation)).size;
	process.stdout.write(
		`${name}: ${lessons.length} verdicts of ${situations} situations, left out one by one: coverage ${coverage.toFixed(3)}, accuracy ${accuracy(confusion).toFixed(3)}, kappa ${cohensKappa(confusion).toFixed(3)}\n`
	);
}

function train(lessons: readonly Lesson[]): Classifier {
	let classifier: Classifier | null = null;
	for (let round = 0; round < ROUNDS; round++) {
		const rows = lessons.flatMap(({ places, truth }) => {
			const signals = best(classifier, places);
			return signals === undefined ? [] : [{ signals, truth }];
		});
		const weights = fit(rows);
		classifier = { bias: weights.at(-1) ?? 0, weights: weights.slice(0, -1), high: 0.5, low: 0.08 };
		if (lessons.every((one) => one.places.length < 2)) break;
	}
	return classifier ?? { bias: 0, weights: [], high: 0.5, low: 0.08 };
}

function best(
	classifier: Classifier | null,
	places: readonly (readonly number[])[]
): readonly number[] | undefined {
	if (classifier === null) return places[0];
	return places.toSorted((a, b) => likelihood(classifier, b) - likelihood(classifier, a))[0];
}

/** Nothing there: surely not. */
const NOTHING = 0.02;

function likelihoodOf(classifier: Classifier, { places }: Lesson): number {
	const signals = best(classifier, places);
	return signals === undefined ? NOTHING : likelihood(classifier, signals);
}
