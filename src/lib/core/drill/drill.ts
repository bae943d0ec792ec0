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
 *
 * With `kind: answers` the lines are a buyer's questions, answered in one's own words from a card (`read-answers.ts`).
 */
import type { Card } from '../card.ts';
import type { Criterion } from '../criterion.ts';
import type { Said } from '../text.ts';

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
	/** Of a drill that is answered: its lines are the questions. */
	readonly asks?: Asks;
	/** Markdown. */
	readonly briefing: string;
}

/** What is answered from: a card, and by question what a right answer must have. */
export interface Asks {
	readonly card: Pick<Card, 'kind' | 'id' | 'title' | 'facts' | 'body'>;
	readonly wanted: readonly { readonly text: string; readonly criteria: readonly Criterion[] }[];
}

/** What a run is about, frozen when it begins. */
export interface DrillTask {
	/** In the order in which they are to be typed. */
	readonly lines: readonly string[];
	/** Length of the test, ms; null in free practice, which has no end and no marks. */
	readonly length: number | null;
	readonly speed: number;
	readonly accuracy: number;
	readonly asks?: Asks;
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
	/** Of an answer, once its run is over. */
	readonly graded?: GradedAnswer;
}

/** `cut-off`: the clock stopped it before it was right; it counts neither way. */
export interface GradedAnswer {
	readonly state: 'right' | 'wrong' | 'cut-off';
	/** What a right answer has and this one has not. */
	readonly missing: readonly (Said & { readonly name: string })[];
}
