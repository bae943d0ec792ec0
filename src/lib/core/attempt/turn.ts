/**
 * The turns of an attempt: append-only, the truth. A position is what `replay` makes of them.
 * `seq` counts from 0 without gaps; seq 0 is always the opening.
 */
import type { ActionDone } from '../action.ts';
import type { Grade } from '../grading/verdict.ts';

interface Common {
	readonly seq: number;
	/** Server time, ms UTC. */
	readonly at: number;
}

/** The buyer opens the conversation. */
export interface OpeningTurn extends Common {
	readonly kind: 'opening';
	readonly node: string;
	readonly lines: readonly string[];
}

/** The trainee replied; the buyer answered with `lines` and the attempt went to `node`. */
export interface ReplyTurn extends Common {
	readonly kind: 'reply';
	/** Chosen by the browser; the same one twice answers the same turn twice. */
	readonly turnId: string;
	/** The scene in which it was given. */
	readonly from: string;
	readonly text: string;
	/** Since the buyer's last line, ms, by the server's clock. */
	readonly elapsed: number;
	readonly grade: Grade;
	readonly node: string;
	readonly lines: readonly string[];
}

/** A workbench action was done. It belongs to the next reply. */
export interface ActionTurn extends Common {
	readonly kind: 'action';
	readonly turnId: string;
	readonly done: ActionDone;
}

/** Nobody answered in time: the buyer spoke again or left. `at` is when it was due. */
export interface SilenceTurn extends Common {
	readonly kind: 'silence';
	readonly node: string;
	readonly lines: readonly string[];
}

/** Practice only: the last reply, its actions and all that followed are taken back. */
export interface UndoTurn extends Common {
	readonly kind: 'undo';
	readonly turnId: string;
	/** seq of the first turn that no longer counts. */
	readonly back: number;
}

/** Practice only: the trainee came back after having left; the buyer's clock starts anew. */
export interface ResumeTurn extends Common {
	readonly kind: 'resume';
}

export type Turn = OpeningTurn | ReplyTurn | ActionTurn | SilenceTurn | UndoTurn | ResumeTurn;

export type Mode = 'practice' | 'exam';

/** `open` → `finished` → `signed` or `returned` (exam only); `reopened` is `finished` again. */
export type AttemptStatus = 'open' | 'finished' | 'signed' | 'returned';

/** A supervisor's word against the machine's: the latest one for a criterion counts, all are kept. */
export interface Overrule {
	readonly id: string;
	/** seq of the reply that it was about, for whoever reads it later; null for one over the whole conversation. */
	readonly seq: number | null;
	readonly criterion: string;
	readonly verdict: 'met' | 'missed';
	readonly reason: string;
	readonly by: string;
	readonly byName: string;
	readonly at: number;
}
