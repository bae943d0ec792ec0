/** What the grader says about one reply: verdicts with the words that decided them. */
import type { CriterionKind } from '../criterion.ts';
import type { Said } from '../text.ts';

/** Words of the reply as typed; offsets in UTF-16 code units; `text === reply.slice(start, end)`. */
export interface Evidence {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** In a verdict over a whole conversation: which reply, counted from 0. Absent where one reply is graded. */
	readonly turn?: number;
}

/** For `avoids`, `missed` means that the forbidden thing is there. `unsure` goes to a person. */
export type VerdictWord = 'met' | 'missed' | 'unsure';

export interface Verdict {
	readonly criterion: string;
	readonly name: string;
	readonly kind: CriterionKind;
	readonly verdict: VerdictWord;
	/** 0..1 */
	readonly confidence: number;
	readonly evidence: readonly Evidence[];
	/** The same in a sentence: what was found, what was missing. Names no example and no pattern. */
	readonly feedback: Said;
}

/** The grade of one reply. */
export interface Grade {
	readonly verdicts: readonly Verdict[];
	/** Points earned by this reply, bonus included. */
	readonly points: number;
	/** Points on offer for this reply, without bonus. */
	readonly max: number;
	/** Ids of the red lines that it broke. */
	readonly redlines: readonly string[];
	/** `GRADER_VERSION` of the code that gave it. */
	readonly grader: string;
}
