/** Where a moment of a run stands across the picture, and which moments the axis names. */
import type { Lane } from '$lib/core/rush/lanes.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const STEPS = [15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * SECOND);
const MOST_MARKS = 12;

/** Length of the picture, ms: up to the last end, at least a minute. */
export const lengthOf = (lanes: readonly Lane[]): number =>
	Math.max(MINUTE, ...lanes.flatMap((lane) => [lane.to, ...lane.waits.map((wait) => wait.to)]));

/** Moments that the axis names, ms: round ones, no more than a dozen. */
export function marksOf(length: number): readonly number[] {
	const step =
		STEPS.find((one) => length / one <= MOST_MARKS) ?? Math.ceil(length / MOST_MARKS / MINUTE) * MINUTE;
	return Array.from({ length: Math.floor(length / step) + 1 }, (_, n) => n * step);
}

/** Least width in px at which the ticks of a run of this length can be told apart. */
export const leastWidth = (length: number): number =>
	Math.round(Math.min(6000, Math.max(420, (length / MINUTE) * 70)));
