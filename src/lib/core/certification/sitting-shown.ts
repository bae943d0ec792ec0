/** What pages may know of a sitting: its parts, its questions, and what came out of a mock exam. */
import type { Answer, AnswerShown, QuestionShown } from '../lesson/lesson.ts';
import type { PartShown } from './shown.ts';
import type { PartId } from './track.ts';

/** A sitting: its parts, and for role-play the conversations. */
export interface SittingShown {
	readonly id: string;
	readonly trackId: string;
	readonly title: string;
	readonly trainee: string;
	readonly startedAt: number;
	readonly closesAt: number;
	/** Of a mock exam, what it has come to; null for one that counts. */
	readonly mock: MockFigures | null;
	readonly parts: readonly (PartShown & {
		/** Scenarios of a role-play, in the order drawn. */
		readonly conversations: readonly {
			readonly scenario: string;
			readonly title: string;
			readonly state: 'to-come' | 'open' | 'over' | 'signed' | 'returned';
		}[];
		/** Right answers by topic, once the part is over. */
		readonly topics: readonly { readonly topic: string; readonly right: number; readonly of: number }[];
		/** Where what was done can be looked at, in a mock exam. */
		readonly results: readonly PartResult[];
	})[];
}

export interface MockFigures {
	/** Weighted percent of the parts that are over, null before one is. */
	readonly percent: number | null;
	/** Percent that the exam asks for, and whether all of it would have been passed. */
	readonly pass: number;
	readonly passed: boolean;
}

/** Something of a sitting that is over. */
export interface PartResult {
	readonly kind: 'paper' | 'attempt' | 'drill' | 'rush';
	/** Of the attempt or run; of the part for a paper. */
	readonly id: string;
	/** Of the scenario, drill or rush; empty for a paper. */
	readonly title: string;
}

/** The questions of a part, without anything that gives an answer away. */
export interface PaperShown {
	readonly sittingId: string;
	readonly title: string;
	readonly part: PartId;
	/** Server times. */
	readonly now: number;
	readonly endsAt: number;
	readonly over: boolean;
	readonly questions: readonly QuestionShown[];
	/** By number of the question. */
	readonly answers: Readonly<Record<number, Answer>>;
}

/** A part of questions that is over, with what is right and why. */
export interface PaperReview {
	readonly sittingId: string;
	readonly title: string;
	readonly part: PartId;
	readonly questions: readonly {
		readonly question: QuestionShown;
		/** null where nothing was answered. */
		readonly answer: Answer | null;
		readonly shown: AnswerShown;
	}[];
}
