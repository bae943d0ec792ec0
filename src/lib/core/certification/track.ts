/** A track as compiled from Markdown: the way to a certificate or a badge, and the exam at its end. Plain data. */
import type { Form, Topic } from '../lesson/lesson.ts';
import type { Weights } from './scorecard.ts';
import type { AskedTyping } from './typing-mark.ts';

/** One thing that a trainee has to have done. Passes are percents. */
export type Requirement =
	| { readonly kind: 'read'; readonly lesson: string }
	| { readonly kind: 'pledge'; readonly lesson: string }
	| { readonly kind: 'quiz'; readonly lesson: string; readonly pass: number }
	| { readonly kind: 'scenario'; readonly scenario: string; readonly pass: number }
	| ({ readonly kind: 'drill'; readonly drill: string } & AskedTyping)
	| { readonly kind: 'rush'; readonly rush: string; readonly pass: number }
	| { readonly kind: 'certificate'; readonly track: string };

/** A day or a step of the way; it opens when the one before is done. */
export interface Stage {
	readonly id: string;
	readonly title: string;
	/** Markdown, may be empty. */
	readonly lead: string;
	readonly requirements: readonly Requirement[];
}

/** So many scenarios drawn out of a list. */
interface Slot {
	readonly name: string;
	readonly draw: number;
	readonly from: readonly string[];
}

interface Weighed {
	/** Points of the exam's 100; 0 for a gate, which must be passed and counts nothing. */
	readonly weight: number;
}

/** A part of an exam. `pass` is a percent. */
export type ExamPart =
	| (Weighed & {
			readonly id: 'theory' | 'redline';
			readonly kind: 'questions';
			readonly pass: number;
			/** ms */
			readonly length: number;
			/** How many questions of each topic. */
			readonly draw: readonly { readonly topic: Topic; readonly count: number }[];
			/** How many of them have a certain form; the rest has the forms that are not named. */
			readonly forms: readonly { readonly form: Form; readonly count: number }[];
	  })
	| (Weighed & {
			readonly id: 'typing';
			readonly kind: 'typing';
			readonly drill: string;
			/** Characters a minute and share right 0..1 that the track asks for; null for the drill's own marks. */
			readonly speed: number | null;
			readonly accuracy: number | null;
			/** A second run, answered from a card; papers that were drawn before there was any have none. */
			readonly answers?: {
				readonly drill: string;
				/** Share of the answers to be right, 0..1; null for the drill's own mark. */
				readonly right: number | null;
			};
	  })
	| (Weighed & {
			readonly id: 'roleplay';
			readonly kind: 'roleplay';
			/** Percent that each conversation needs. */
			readonly pass: number;
			/** Percent that all of them need on average. */
			readonly mean: number;
			readonly slots: readonly Slot[];
	  })
	| (Weighed & {
			readonly id: 'rush';
			readonly kind: 'rush';
			readonly rush: string;
			/** 3-minute rate, percent. */
			readonly pass: number;
	  })
	| (Weighed & {
			readonly id: 'papers';
			readonly kind: 'papers';
			readonly rush: string;
			/** Percent of the fields that are right. */
			readonly pass: number;
	  });

export type PartId = ExamPart['id'];

export interface Exam {
	/** Percent of all points. */
	readonly pass: number;
	/** How long after a failed sitting the parts that failed may be taken again, ms; the red-line gate has its own. */
	readonly again: number;
	readonly gateAgain: number;
	/** How long a sitting stays open, ms. */
	readonly open: number;
	readonly parts: readonly ExamPart[];
}

export interface Track {
	readonly id: string;
	readonly file: string;
	readonly title: string;
	readonly kind: 'certificate' | 'badge';
	readonly order: number;
	/** Duties of the post that must have been shown. */
	readonly duties: readonly string[];
	/** How long a certificate holds from its signature, a badge from what was done for it, ms; null for ever. */
	readonly validity: number | null;
	/** Whether a person has to sign; a badge may be had without. */
	readonly signed: boolean;
	readonly stages: readonly Stage[];
	readonly exam: Exam | null;
	/** Weights of the score card; null where the track has none. */
	readonly scorecard: Weights | null;
	/** Markdown. */
	readonly body: string;
}
