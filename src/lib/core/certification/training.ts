/**
 * Dated trainings: a new product or a changed rule asks everybody whose track rests on it to pass a lesson's quiz anew,
 * by a day. The card says so in its header; who has done it follows from the deeds.
 */
import type { Deed } from './deed.ts';
import { quizPercent } from './quiz-percent.ts';
import type { Curriculum } from './curriculum.ts';
import type { Track } from './track.ts';

export interface Training {
	/** The card that opened it: `rule` or `product`, its id and title. */
	readonly shelf: 'rule' | 'product';
	readonly card: string;
	readonly title: string;
	readonly lesson: string;
	/** From here on it is open, and answers from before do not count; ms UTC. */
	readonly since: number;
	/** The end of the last day, ms UTC. */
	readonly due: number;
	/** A certificate does not survive it undone. */
	readonly major: boolean;
}

/** The dated training that a card has opened: whose quiz, from which day to which (ISO dates). */
export interface CardTrainingShown {
	readonly lesson: string;
	readonly lessonTitle: string;
	readonly since: string;
	readonly due: string;
	/** Percent of the quiz. */
	readonly pass: number;
	/** Certificates do not survive it undone. */
	readonly major: boolean;
}

/** Percent of a dated training's quiz that has to be right. */
export const TRAINING_PASS = 80;

/** Whether a track asks for a lesson at all; a training on one that no track asks for reaches nobody. */
export const asksFor = (track: Track, lesson: string): boolean =>
	track.stages.some(({ requirements }) =>
		requirements.some((one) => (one.kind === 'read' || one.kind === 'quiz') && one.lesson === lesson)
	);

/** Whether somebody had the lesson behind them when the training was opened: then it has to be done again. */
const hadIt = ({ lesson, since }: Training, deeds: readonly Deed[]): boolean =>
	deeds.some(
		(deed) => (deed.kind === 'answer' || deed.kind === 'read') && deed.lesson === lesson && deed.at < since
	);

const isTrained = (
	{ lesson, since }: Training,
	deeds: readonly Deed[],
	{ questions }: Pick<Curriculum, 'questions'>
): boolean => (quizPercent(lesson, deeds, questions, since) ?? 0) >= TRAINING_PASS;

/**
 * Trainings that concern a person on a track and are not done, the most urgent first. Who held the certificate when it
 * was opened is concerned, and who had had the lesson by then; who has not come to it yet meets it on the way.
 * `signedAt`: when the certificate was signed, null without one.
 */
export const openTrainings = (
	track: Track,
	curriculum: Pick<Curriculum, 'questions' | 'trainings'>,
	deeds: readonly Deed[],
	{ signedAt, now }: { readonly signedAt: number | null; readonly now: number }
): readonly Training[] =>
	curriculum.trainings
		.filter(({ lesson, since }) => since <= now && asksFor(track, lesson))
		.filter((one) => (signedAt !== null && signedAt < one.since) || hadIt(one, deeds))
		.filter((one) => !isTrained(one, deeds, curriculum))
		.sort((a, b) => a.due - b.due);
