/**
 * The answers of a run that was answered from a card: which of them are right, and what that comes to. How a text is
 * judged comes in as a function: the drill knows nothing of grading.
 */
import type { Criterion } from '../criterion.ts';
import { charactersOf } from './compare.ts';
import type { Asks, GradedAnswer, TypedLine } from './drill.ts';
import type { Figures } from './figures.ts';

const MINUTE = 60_000;

/** Judges one answer by what a right one must have. */
export type JudgeAnswer = (
	criteria: readonly Criterion[],
	text: string
) => { readonly right: boolean; readonly missing: GradedAnswer['missing'] };

/** What a question wants. */
const wantedOf = ({ wanted }: Asks, question: string): readonly Criterion[] =>
	wanted.find(({ text }) => text === question)?.criteria ?? [];

/**
 * Every answer judged, once the run is over. With `open` the clock has stopped the last one before it was handed in: it
 * counts when it is right as it stands, else not at all.
 */
export const gradeAnswers = (
	lines: readonly string[],
	typed: readonly TypedLine[],
	asks: Asks,
	{ open, judge }: { readonly open: boolean; readonly judge: JudgeAnswer }
): readonly TypedLine[] =>
	typed.map((one, index) => {
		const { right, missing } = judge(wantedOf(asks, lines[one.line] ?? ''), one.text);
		const stopped = open && index === typed.length - 1;
		const state = right ? 'right' : stopped ? 'cut-off' : 'wrong';
		return { ...one, graded: { state, missing } };
	});

/**
 * Figures of answers that were judged: the share of them that is right, and the characters a minute of the right ones, over
 * the whole test, or over the time spent on answering in free practice (`length` null).
 */
export function answerFigures(typed: readonly TypedLine[], length: number | null): Figures {
	const counted = typed.filter(({ graded }) => graded !== undefined && graded.state !== 'cut-off');
	const right = counted.filter(({ graded }) => graded?.state === 'right');
	const sum = (lines: readonly TypedLine[], of: (one: TypedLine) => number): number =>
		lines.reduce((total, one) => total + of(one), 0);
	const characters = sum(right, ({ text }) => charactersOf(text).length);
	const time = length ?? sum(typed, ({ ms }) => ms);
	return {
		characters,
		speed: time === 0 ? 0 : Math.floor((characters * MINUTE * 10) / time) / 10,
		accuracy: counted.length === 0 ? 0 : Math.floor((right.length * 1000) / counted.length) / 1000,
		corrections: sum(typed, ({ corrections }) => corrections)
	};
}
