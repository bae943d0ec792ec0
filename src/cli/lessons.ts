/** Labelled verdicts as a classifier learns from them, and how well it does on situations that it did not see. */
import { accuracy, cohensKappa, confusionOf } from '../lib/core/agreement.ts';
import type { Judged } from '../lib/core/agreement.ts';
import type { Classifier } from '../lib/core/grading/classifier.ts';
import { likelihood } from '../lib/core/grading/classifier.ts';
import { readReply } from '../lib/core/grading/reply.ts';
import type { ReadReply } from '../lib/core/grading/reply.ts';
import { prepare } from '../lib/core/grading/rubric.ts';
import type { Prepared } from '../lib/core/grading/rubric.ts';
import type { Situation } from './quality-set.ts';
import { fit } from './regression.ts';

/** One verdict to learn from: the places of the reply that may decide it, the best of which counts. */
export interface Lesson {
	readonly situation: string;
	readonly places: readonly (readonly number[])[];
	readonly truth: boolean;
	/** How many times it counts; once unless told. */
	readonly weight?: number;
}

/** A likelihood beside the truth. */
interface Tried {
	readonly situation: string;
	readonly p: number;
	readonly truth: boolean;
}

/** The place that decides is chosen with the weights of the round before. */
const ROUNDS = 4;

/** The lessons of a situation; `places` tells those of one criterion, null when it is of another kind. */
export function lessonsOf(
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

/** Learns a classifier; its bounds are the caller's matter. */
export function train(lessons: readonly Lesson[]): Classifier {
	let classifier: Classifier | null = null;
	for (let round = 0; round < ROUNDS; round++) {
		const rows = lessons.flatMap(({ places, truth, weight = 1 }) => {
			const signals = best(classifier, places);
			return signals === undefined ? [] : [{ signals, truth, weight }];
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

/** Each lesson judged by what was learnt from the other situations, of which so many parts are left out in turn. */
export function leaveOut(
	lessons: readonly Lesson[],
	teach: (lessons: readonly Lesson[]) => Classifier,
	parts = Infinity
): readonly Tried[] {
	const situations = [...new Set(lessons.map((one) => one.situation))];
	const part = new Map(situations.map((one, at) => [one, at % Math.min(parts, situations.length)]));
	return [...new Set(part.values())].flatMap((out) => {
		const isOut = (one: Lesson): boolean => part.get(one.situation) === out;
		const trained = teach(lessons.filter((one) => !isOut(one)));
		return lessons
			.filter(isOut)
			.map((one) => ({ situation: one.situation, p: likelihoodOf(trained, one), truth: one.truth }));
	});
}

/** Prints how well verdicts were given; `isCounted` tells whether this likelihood gives one, and `high` from where it is yes. */
export function report(
	name: string,
	tried: readonly Tried[],
	{ high, isGiven }: { readonly high: number; readonly isGiven: (p: number) => boolean }
): void {
	const judged = tried.flatMap(({ p, truth }): readonly Judged[] => (isGiven(p) ? [[p >= high, truth]] : []));
	const confusion = confusionOf(judged);
	const situations = new Set(tried.map((one) => one.situation)).size;
	const coverage = judged.length / tried.length;
	const there = tried.filter((one) => one.truth);
	const unseen = there.filter(({ p }) => isGiven(p) && p < high).length / there.length;
	process.stdout.write(
		`${name}: ${tried.length} verdicts of ${situations} situations, left out in turn: coverage ${coverage.toFixed(3)}, accuracy ${accuracy(confusion).toFixed(3)}, kappa ${cohensKappa(confusion).toFixed(3)}, of what is there not seen ${unseen.toFixed(3)}\n`
	);
}
