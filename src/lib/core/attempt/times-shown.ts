/** The shapes of the clock that may leave the server; `clock.ts` makes them. */
import type { Thresholds } from './clock-rules.ts';

/** One figure of the clock beside what it should be. */
export interface FigureShown {
	/** Times in ms (first, average, longest), shares 0..1 (quick, answered, pasted), messages for one (ratio), characters a minute (speed). */
	readonly key: 'first' | 'average' | 'longest' | 'quick' | 'answered' | 'ratio' | 'speed' | 'pasted';
	/** null when there is nothing to tell it by. */
	readonly value: number | null;
	readonly least: number | null;
	readonly most: number | null;
	/** Whether it is what it should be; null when it is unknown or nothing is asked. */
	readonly kept: boolean | null;
}

/** How one round of waiting went. */
export interface RoundShown {
	/** 1 for the first. */
	readonly number: number;
	/** Server time of the buyer's first unanswered message. */
	readonly at: number;
	/** ms */
	readonly waited: number;
	readonly state: 'answered' | 'unanswered' | 'waiting';
	/** By the thresholds of the warnings. */
	readonly tone: WaitTone;
	readonly question: string;
	readonly answer: string | null;
}

/** How long a wait is, in a word: before the first warning, after it, after the second. */
export type WaitTone = 'calm' | 'amber' | 'red';

/** The clock's figures of one conversation. */
export interface TimesShown {
	readonly figures: readonly FigureShown[];
	readonly rounds: readonly RoundShown[];
	/** How many of the rounds fall into the hours that the platform counts, and those hours, minutes after midnight in Beijing. */
	readonly counted: number;
	readonly window: { readonly from: number; readonly to: number };
	readonly thresholds: Thresholds;
	/** Id of the rule card that says how it is counted, or null. */
	readonly card: string | null;
	/** Rounds answered within the scenario's own target, and that target, ms; null when it has none. */
	readonly inTime: number | null;
	readonly target: number | null;
}
