/**
 * The figures of a run. Characters are code points of *committed* text: what an input method shows on the way never
 * reaches the core. Figures are cut, not rounded up, to what is shown, so that what is read is what decides.
 */
import { charactersOf, compare, type Compared } from './compare.ts';
import type { DrillTask, TypedLine } from './drill.ts';

export interface Figures {
	/** Characters of committed text. */
	readonly characters: number;
	/** Characters a minute, to a tenth. */
	readonly speed: number;
	/** 1 − distance ÷ characters of the longer text, over all lines, 0..1, to a thousandth; 0 when nothing was typed. */
	readonly accuracy: number;
	/** Characters taken back. */
	readonly corrections: number;
}

/** Characters a minute that no hand reaches: the fastest typists stay below 600 Chinese characters. */
export const FASTEST = 900;

const MINUTE = 60_000;

/** The least time in which a hand can have typed this, ms. */
export const leastMs = (text: string): number => Math.ceil((charactersOf(text).length * MINUTE) / FASTEST);

/**
 * The line with a time that a hand can have needed: a word that an input method puts in at one stroke, or a device that
 * tells 0 ms, must not give an endless speed.
 */
export const believed = (line: TypedLine): TypedLine => ({
	...line,
	ms: Math.max(line.ms, leastMs(line.text))
});

/** Whether all this can have been typed within so many ms. */
export const canBeTyped = (typed: readonly TypedLine[], within: number): boolean =>
	typed.reduce((sum, { text }) => sum + leastMs(text), 0) <= within;

/**
 * Figures of what was typed. A test's speed is over its whole length (ms), however early it was handed in; free practice
 * (`length` null) counts the time spent on the lines. The last line of a test counts as far as it was typed: the clock
 * has cut it off.
 */
export function figuresOf(
	lines: readonly string[],
	typed: readonly TypedLine[],
	length: number | null
): Figures {
	let [characters, distance, longer, ms, corrections] = [0, 0, 0, 0, 0];
	for (const [index, one] of typed.entries()) {
		const compared = compareLine(lines, one, length !== null && index === typed.length - 1);
		characters += charactersOf(one.text).length;
		distance += compared.distance;
		longer += compared.length;
		ms += one.ms;
		corrections += one.corrections;
	}
	const time = length ?? ms;
	return {
		characters,
		speed: time === 0 ? 0 : Math.floor((characters * MINUTE * 10) / time) / 10,
		accuracy: longer === 0 ? 0 : Math.floor(((longer - distance) * 1000) / longer) / 1000,
		corrections
	};
}

/** One line against the one that was asked for. */
export const compareLine = (lines: readonly string[], typed: TypedLine, open = false): Compared =>
	compare(lines[typed.line] ?? '', typed.text, open);

/** Whether the figures reach the marks. */
export const reaches = (
	{ speed, accuracy }: Pick<Figures, 'speed' | 'accuracy'>,
	marks: Pick<DrillTask, 'speed' | 'accuracy'>
): boolean => speed >= marks.speed && accuracy >= marks.accuracy;
