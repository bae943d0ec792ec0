/** What a page may know of a drill and of a run. All times are the server's, ms UTC. */
import type { Piece } from './compare.ts';
import type { GradedAnswer } from './drill.ts';
import type { Figures } from './figures.ts';

export type DrillKind = 'test' | 'free';

/** Whether lines are typed as they stand, or questions are answered from a card. */
export type DrillForm = 'lines' | 'answers';

export interface DrillListed {
	readonly id: string;
	readonly title: string;
	readonly form: DrillForm;
	readonly lines: number;
	readonly minutes: number;
	/** Characters a minute, and share right 0..1. */
	readonly speed: number;
	readonly accuracy: number;
	/** Tests that are over. */
	readonly tests: number;
	/** The fastest of the tests that passed, else of all; null before the first. */
	readonly best: number | null;
	/** Whether one of them passed. */
	readonly passed: boolean;
	/** Ids of runs that are going on. */
	readonly openTest: string | null;
	readonly openFree: string | null;
}

/** One finished test. */
export interface Test {
	readonly runId: string;
	readonly at: number;
	readonly speed: number;
	readonly accuracy: number;
	readonly corrections: number;
	readonly passed: boolean;
}

export interface DrillPage extends DrillListed {
	/** HTML. */
	readonly briefing: string;
	readonly groups: readonly { readonly name: string; readonly lines: number; readonly first: string }[];
	/** The card that is answered from; null where lines are typed. */
	readonly card: CardNamed | null;
	/** Finished tests, the oldest first. */
	readonly progress: readonly Test[];
}

interface CardNamed {
	readonly kind: 'product' | 'rule';
	readonly id: string;
	readonly title: string;
}

/** The card that lies beside the questions, as it was when the run began. */
export interface CardBeside extends CardNamed {
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	/** HTML */
	readonly html: string;
}

/** A line that was handed in. */
export interface HandedLine {
	readonly line: number;
	readonly pieces: readonly Piece[];
	/** Characters that differ. */
	readonly distance: number;
}

export interface DrillRunShown {
	readonly id: string;
	readonly drillId: string;
	readonly title: string;
	readonly kind: DrillKind;
	readonly status: 'open' | 'finished';
	readonly now: number;
	readonly startedAt: number;
	/** null in free practice. */
	readonly endsAt: number | null;
	readonly lines: readonly string[];
	/** Null where lines are typed; else the lines are questions. What is right is nowhere in a run that goes on. */
	readonly card: CardBeside | null;
	readonly speed: number;
	readonly accuracy: number;
	/** What was handed in so far. */
	readonly next: number;
	readonly characters: number;
	/** Time spent on the lines, ms. */
	readonly ms: number;
	readonly corrections: number;
	readonly last: HandedLine | null;
}

/** What the server answers when lines are handed in. */
export interface DrillNews {
	readonly status: 'open' | 'finished';
	readonly now: number;
	/** The line that it expects next. */
	readonly next: number;
	/** Lines of this hand-in that came after the end and do not count. */
	readonly late: number;
	/** The lines of this hand-in that count, as the server has them. */
	readonly handed: readonly HandedLine[];
}

export interface DrillResultShown {
	readonly id: string;
	readonly drillId: string;
	readonly title: string;
	readonly kind: DrillKind;
	readonly form: DrillForm;
	readonly startedAt: number;
	readonly figures: Figures;
	readonly lines: number;
	/** Marks of the drill, when the run began. */
	readonly marks: { readonly speed: number; readonly accuracy: number };
	/** null in free practice. */
	readonly passed: boolean | null;
	/** The lines with the most mistakes, the worst first. */
	readonly worst: readonly HandedLine[];
	/** Every answer with what it lacks; null where lines are typed, and in an exam, which tells the figures only. */
	readonly answers: readonly AnsweredLine[] | null;
	/** Finished tests of this drill, the oldest first. */
	readonly progress: readonly Test[];
	/** Whether the drill can be done again. */
	readonly again: boolean;
}

export interface AnsweredLine extends GradedAnswer {
	readonly line: number;
	readonly question: string;
	readonly text: string;
}
