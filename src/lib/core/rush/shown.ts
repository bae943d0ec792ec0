/** What a page may know of a run: the list on the left of the workbench, and its end. */
import type { Thresholds } from '../attempt/clock-rules.ts';
import type { Mode } from '../attempt/turn.ts';
import type { FigureShown } from '../attempt/times-shown.ts';
import type { Lane } from './lanes.ts';
import type { ReportMark } from './report.ts';
import type { Said } from '../text.ts';

export interface ConversationRow {
	readonly attemptId: string;
	readonly title: string;
	readonly buyer: string;
	readonly returning: boolean;
	readonly tags: readonly string[];
	/** The buyer's or the agent's last words. */
	readonly last: string;
	/** Number of turns so far: a page that has seen fewer has something unread. */
	readonly seq: number;
	readonly arrivedAt: number;
	/** Since when the buyer has been waiting for an answer (server time), or null when nobody waits. */
	readonly waitingSince: number | null;
	/** When this buyer next speaks or leaves (server time), or null. */
	readonly deadline: number | null;
	readonly state: 'open' | 'done' | 'left';
	readonly ending: string | null;
}

export interface RunShown {
	readonly id: string;
	readonly rushId: string;
	readonly title: string;
	readonly mode: Mode;
	readonly status: 'open' | 'finished';
	/** Server times. */
	readonly now: number;
	readonly startedAt: number;
	readonly closesAt: number;
	/** Waiting for a free place at the desk, gone again because there was none, and still to come. */
	readonly queued: number;
	readonly gaveUp: number;
	readonly toCome: number;
	/** When the list next changes by itself, or null. */
	readonly next: number | null;
	/** When a wait is shown in amber, and in red. */
	readonly thresholds: Thresholds;
	readonly conversations: readonly ConversationRow[];
	/** Why the desk cannot be closed yet, or null. */
	readonly open: Said | null;
}

/** How a conversation of a run came out. `left` and `complained`: the buyer had waited too long. */
export type Outcome = 'done' | 'left' | 'complained' | 'handed' | 'given-up';

export interface ConversationShown {
	readonly attemptId: string;
	readonly title: string;
	readonly buyer: string;
	readonly arrivedAt: number;
	readonly endedAt: number;
	readonly outcome: Outcome;
	/** The ending's name as its author wrote it, or null where there was none. */
	readonly ending: string | null;
	/** 0..100 */
	readonly percent: number;
	/** null while something is undecided. */
	readonly passed: boolean | null;
	readonly redlines: number;
}

/** The end of a run: for the trainee whose it is, and for supervisors. */
export interface RunResultShown {
	readonly id: string;
	readonly rushId: string;
	readonly title: string;
	readonly mode: Mode;
	readonly trainee: string;
	/** Server times. */
	readonly startedAt: number;
	readonly closesAt: number;
	readonly endedAt: number;
	/** Average over the conversations, 0..100, one decimal. */
	readonly percent: number;
	/** Buyers taken in; of them who left or complained, were handed over, and whose conversation passed. */
	readonly received: number;
	readonly left: number;
	readonly handed: number;
	readonly passed: number;
	/** Buyers who left the queue before there was a place for them, and those who stood in it when the desk closed. */
	readonly gaveUp: number;
	readonly turnedAway: number;
	readonly figures: readonly FigureShown[];
	readonly thresholds: Thresholds;
	readonly lanes: readonly Lane[];
	readonly conversations: readonly ConversationShown[];
	/** The daily report, graded field by field; null while none was handed in. */
	readonly report: readonly ReportMark[] | null;
	/** Whether the reader may hand one in now. */
	readonly mayReport: boolean;
}

/** A rush in the list, with how far a person has got with it. */
export interface RushListed {
	readonly id: string;
	readonly title: string;
	readonly buyers: number;
	readonly minutes: number;
	readonly atMost: number;
	readonly handover: boolean;
	/** Id of the run to go on with, or null. */
	readonly openPractice: string | null;
	readonly openExam: string | null;
	readonly runs: number;
	/** Percent of the best run, or null. */
	readonly best: number | null;
}

/** A run in a list. */
export interface RunListed {
	readonly id: string;
	readonly title: string;
	readonly trainee: string;
	readonly mode: Mode;
	readonly status: 'open' | 'finished';
	readonly startedAt: number;
	/** Average over its conversations so far, 0..100; null while there is none. */
	readonly percent: number | null;
}
