/**
 * A typing drill: lines to be typed, by group, with its pass marks. A file of `drills/`:
 *
 *     ---
 *     title: 服务用语
 *     minutes: 5
 *     speed: 60
 *     accuracy: 97 %
 *     ---
 *
 *     What to read before.
 *
 *     ## 开场
 *
 *     - 您好，欢迎光临，请问您看的是哪一款？
 */

export interface DrillLine {
	/** The heading above: `开场`. */
	readonly group: string;
	readonly text: string;
}

export interface Drill {
	readonly id: string;
	readonly title: string;
	/** Length of the test, ms. */
	readonly length: number;
	/** Pass marks: characters a minute, and share right 0..1. */
	readonly speed: number;
	readonly accuracy: number;
	readonly lines: readonly DrillLine[];
	/** Markdown. */
	readonly briefing: string;
}

/** What a run is about, frozen when it begins. */
export interface DrillTask {
	/** In the order in which they are to be typed. */
	readonly lines: readonly string[];
	/** Length of the test, ms; null in free practice, which has no end and no marks. */
	readonly length: number | null;
	readonly speed: number;
	readonly accuracy: number;
}

/** One line as it was typed. */
export interface TypedLine {
	/** Index among the run's lines. */
	readonly line: number;
	readonly text: string;
	/** ms from the line's first key or composition to its last commit. */
	readonly ms: number;
	/** Characters taken back before the line was handed in. */
	readonly corrections: number;
}
