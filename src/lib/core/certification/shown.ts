/** What pages may know of tracks, standings and sittings. Right answers are in none of it. */
import type { Said } from '../text.ts';
import type { PartDeed } from './deed.ts';
import type { SheetLine, SignOffDecision } from './sheet.ts';
import type { ExamStanding } from './exam.ts';
import type { DimensionScore, Scorecard } from './scorecard.ts';
import type { Status } from './standing.ts';
import type { ExamPart, PartId, Requirement } from './track.ts';
import type { TypingMark } from './typing-mark.ts';

/** A pledge at the end of a lesson, and what one person has signed of it. */
export interface PledgeShown {
	/** In the reader's language, as it reads today. */
	readonly text: string;
	/** The signature that holds, in its own words, which may be those of another language; null before there is one. */
	readonly signed: Signature | null;
	/** Signatures under words that have changed since, the newest first. */
	readonly earlier: readonly Signature[];
}

interface Signature {
	readonly text: string;
	/** ms UTC */
	readonly at: number;
}

/** One thing to do on the way. */
export interface StepShown {
	readonly kind: Requirement['kind'];
	/** Of the lesson, scenario, drill, rush or track. */
	readonly id: string;
	readonly title: string;
	/** Minutes that it takes. */
	readonly minutes: number;
	/** Percent to be reached, or null. */
	readonly pass: number | null;
	/** What a typing step asks for, a speed of 0 where any test counts; null for other steps. */
	readonly typing: TypingMark | null;
	/** Best so far, percent, or null. */
	readonly best: number | null;
	readonly done: boolean;
}

/** A typing step of a way that somebody has come to. */
export interface TypingAsked {
	readonly trackId: string;
	readonly track: string;
	readonly stage: string;
	readonly typing: TypingMark;
	readonly done: boolean;
}

export interface StageShown {
	readonly id: string;
	readonly title: string;
	/** HTML */
	readonly lead: string;
	readonly state: 'done' | 'open' | 'locked';
	readonly minutes: number;
	readonly steps: readonly StepShown[];
}

export interface PartShown {
	readonly id: PartId;
	readonly kind: ExamPart['kind'];
	/** Points of the exam's 100; 0 for a gate. */
	readonly weight: number;
	/** Percent to be reached; null where the drill's own marks decide. */
	readonly pass: number | null;
	readonly state: PartDeed['state'] | 'to-come';
	readonly percent: number | null;
	/** Minutes that it takes. */
	readonly minutes: number;
	/** How many questions, conversations or lines. */
	readonly count: number;
}

export interface TrackListed {
	readonly id: string;
	readonly title: string;
	readonly kind: 'certificate' | 'badge';
	readonly status: Status;
	/** 0..1 */
	readonly progress: number;
	/** What is next, or null. */
	readonly next: StepShown | null;
	readonly validUntil: number | null;
	/** Whether that day is past. */
	readonly lapsed: boolean;
	readonly trainings: readonly TrainingShown[];
}

export interface TrainingShown {
	readonly shelf: 'rule' | 'product';
	readonly card: string;
	readonly title: string;
	readonly lesson: string;
	readonly lessonTitle: string;
	/** ms UTC */
	readonly due: number;
	readonly overdue: boolean;
	readonly major: boolean;
}

export interface TrackShown extends TrackListed {
	/** HTML */
	readonly body: string;
	readonly stages: readonly StageShown[];
	readonly duties: readonly { readonly duty: string; readonly shown: boolean }[];
	readonly exam:
		| (Omit<ExamStanding, 'parts'> & {
				readonly pass: number;
				readonly parts: readonly PartShown[];
				readonly mock: MockListed | null;
		  })
		| null;
	readonly decision: {
		readonly decision: SignOffDecision;
		readonly reason: string;
		readonly byName: string;
		readonly at: number;
		readonly serial: string | null;
	} | null;
}

/** The latest mock exam of a track. */
export interface MockListed {
	readonly sittingId: string;
	readonly startedAt: number;
	/** Whether something of it can still be done. */
	readonly open: boolean;
	readonly percent: number | null;
}

/** A person in the supervisor's overview. */
export interface PersonStanding {
	readonly personId: string;
	readonly name: string;
	readonly tracks: readonly {
		readonly id: string;
		readonly title: string;
		readonly kind: 'certificate' | 'badge';
		readonly status: Status;
		readonly progress: number;
		/** Dated trainings not done, and those of them whose day is over. */
		readonly trainings: number;
		readonly overdue: number;
	}[];
	/** Decision about the early confirmation, or null. */
	readonly confirmation: SignOffDecision | null;
}

/** A decision in the record of a person. */
export interface DecisionShown {
	readonly id: string;
	/** Id of the track, or `confirmation`. */
	readonly subject: string;
	readonly title: string;
	readonly decision: SignOffDecision;
	readonly reason: string;
	readonly byName: string;
	readonly at: number;
	readonly serial: string | null;
}

/** Everything that a supervisor decides from, about one person. */
export interface PersonSheet {
	readonly personId: string;
	readonly name: string;
	/** Whether the reader may decide: not about themselves. */
	readonly mayDecide: boolean;
	readonly tracks: readonly {
		readonly id: string;
		readonly title: string;
		readonly kind: 'certificate' | 'badge';
		readonly status: Status;
		readonly progress: number;
		readonly validUntil: number | null;
		/** Whether that day is past. */
		readonly lapsed: boolean;
		readonly lines: readonly SheetLine[];
		/** To be sent back with a decision. */
		readonly version: number;
	}[];
	readonly confirmation: {
		readonly lines: readonly SheetLine[];
		readonly version: number;
		readonly decision: SignOffDecision | null;
		/** Transcripts drawn for reading. */
		readonly transcripts: readonly {
			readonly attemptId: string;
			readonly title: string;
			readonly percent: number;
		}[];
		readonly statement: { readonly text: string; readonly at: number } | null;
	};
	readonly decisions: readonly DecisionShown[];
}

/** What anybody may learn by the serial of a certificate. */
export interface CertificateShown {
	readonly serial: string;
	readonly name: string;
	/** Id of the track, or `confirmation`. */
	readonly subject: string;
	readonly title: string;
	readonly state: 'valid' | 'expired' | 'revoked';
	readonly at: number;
	readonly validUntil: number | null;
	readonly byName: string;
}

/** How somebody does in each dimension of a track's score card, and what that rests on. */
export interface ScorecardShown extends Omit<Scorecard, 'dimensions'> {
	readonly trackId: string;
	readonly title: string;
	readonly dimensions: readonly (DimensionScore & { readonly name: Said })[];
	/** The newest first. */
	readonly conversations: readonly {
		readonly attemptId: string;
		readonly title: string;
		readonly mode: 'practice' | 'exam';
		readonly percent: number;
		/** ms UTC */
		readonly at: number;
		/** Names of the red lines that were broken in it. */
		readonly redlines: readonly string[];
	}[];
}
