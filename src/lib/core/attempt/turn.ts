/**
 * The turns of an attempt: append-only, the truth. A position is what `replay` makes of them.
 * `seq` counts from 0 without gaps; seq 0 is always the opening.
 */
import type { ActionDone } from '../action.ts';
import type { Grade } from '../grading/verdict.ts';
import type { Ending } from '../scenario/machine.ts';

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
	/** The whole reply: messages sent before it in a row, then this one, a line each. */
	readonly text: string;
	/** Since the buyer's last line until the first message of the reply, ms, by the server's clock. */
	readonly elapsed: number;
	/** How it was typed, as the browser tells it; figures only, nothing is judged by it. */
	readonly keyed?: Keyed;
	readonly grade: Grade;
	readonly node: string;
	readonly lines: readonly string[];
}

/** Keys of one message. */
export interface Keyed {
	/** ms between first and last key, pauses of over 5 s left out. */
	readonly ms: number;
	/** Characters committed by typing, and by pasting or a quick phrase. */
	readonly typed: number;
	readonly pasted: number;
}

/** A message was sent and the trainee has more to say: the buyer waits for the rest. It belongs to the next reply. */
export interface MessageTurn extends Common {
	readonly kind: 'message';
	readonly turnId: string;
	readonly text: string;
	readonly keyed?: Keyed;
}

/** A message was recalled. Before the reply was complete it does not count; afterwards the buyer has read it. */
export interface RecallTurn extends Common {
	readonly kind: 'recall';
	readonly turnId: string;
	/** seq of the message or reply. */
	readonly target: number;
}

/** A workbench action was done. It belongs to the next reply. */
export interface ActionTurn extends Common {
	readonly kind: 'action';
	readonly turnId: string;
	readonly done: ActionDone;
	/** What the rules made of it, when that is something else: this is what counts then. */
	readonly became?: ActionDone;
}

/** An action was withdrawn where the real back office can: a coupon not used, a note, an entry. */
export interface RevokeTurn extends Common {
	readonly kind: 'revoke';
	readonly turnId: string;
	/** seq of the action. */
	readonly target: number;
}

/** In a rush: the buyer had waited too long and left, or complained. */
export interface LeftTurn extends Common {
	readonly kind: 'left';
	readonly node: string;
	readonly lines: readonly string[];
	readonly ending: Ending;
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

export type Turn =
	| OpeningTurn
	| ReplyTurn
	| MessageTurn
	| RecallTurn
	| ActionTurn
	| RevokeTurn
	| SilenceTurn
	| LeftTurn
	| UndoTurn
	| ResumeTurn;

/** `mock`: as an exam while it lasts, but nobody decides about it and it counts for nothing. */
export type Mode = 'practice' | 'exam' | 'mock';

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
