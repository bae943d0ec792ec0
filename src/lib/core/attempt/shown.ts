/**
 * The shapes that may leave the server. Nothing else of an attempt does: no example, no pattern, no other scene.
 * `view.ts` makes them; pages and components import these types only.
 */
import type { ActionName } from '../action.ts';
import type { CriterionKind } from '../criterion.ts';
import type { PromiseKind } from '../grading/promise-clause.ts';
import type { Standing } from '../grading/promise-judge.ts';
import type { Backed } from '../grading/promise-support.ts';
import type { OfficeShown } from '../desk/shown.ts';
import type { VerdictWord } from '../grading/verdict.ts';
import type { Ending } from '../scenario/machine.ts';
import type { Said } from '../text.ts';
import type { Value } from '../value.ts';
import type { Thresholds } from './clock-rules.ts';
import type { TimesShown } from './times-shown.ts';
import type { AttemptStatus, Mode } from './turn.ts';

/** Words of one bubble that earned or lost a criterion. Offsets into the bubble's text. */
export interface Mark {
	readonly start: number;
	readonly end: number;
	readonly criterion: string;
	readonly name: string;
	readonly tone: 'earned' | 'lost' | 'redline' | 'unsure';
}

export interface VerdictShown {
	readonly criterion: string;
	/** An earlier reply in this scene has earned it already: missing it now costs nothing. */
	readonly earlier: boolean;
	readonly name: string;
	readonly kind: CriterionKind;
	readonly verdict: VerdictWord;
	readonly confidence: number;
	readonly worth: number;
	readonly earned: number;
	readonly required: boolean;
	readonly redline: boolean;
	readonly bonus: boolean;
	readonly feedback: Said;
	/** Offsets into the bubble of `seq`: the reply's own, or of a message sent before it. */
	readonly evidence: readonly {
		readonly seq: number;
		readonly start: number;
		readonly end: number;
		readonly text: string;
	}[];
}

export interface GradeShown {
	readonly points: number;
	readonly max: number;
	readonly verdicts: readonly VerdictShown[];
}

/** One message of the conversation as it is drawn. */
export interface Bubble {
	/** Unique within the conversation: `${seq}.${n}`. */
	readonly key: string;
	readonly seq: number;
	readonly from: 'buyer' | 'agent' | 'system';
	/** The browser's id of the turn, for the trainee's own words: the page knows by it what has arrived. */
	readonly turnId: string | null;
	readonly text: string;
	/** For system bubbles (an action done, the buyer left, taken back): what it says in both languages. */
	readonly said: Said | null;
	readonly at: number;
	/** What was done, for the bubble of an action. */
	readonly action: ActionName | null;
	/** Recalled by its sender. */
	readonly recalled: boolean;
	/** Practice, and results: the grade under a reply. */
	readonly grade: GradeShown | null;
	/** Results only. */
	readonly marks: readonly Mark[];
}

/** The chat page. */
export interface ChatShown {
	readonly attemptId: string;
	readonly scenarioId: string;
	readonly mode: Mode;
	readonly status: AttemptStatus;
	readonly title: string;
	readonly buyer: string;
	/** HTML, rendered and safe. */
	readonly briefing: string;
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	readonly authority: readonly { readonly name: string; readonly value: string }[];
	/** Number of turns so far: what the next post must say it has seen. */
	readonly seq: number;
	readonly bubbles: readonly Bubble[];
	/** When set, only the bubbles from this seq on are here: the page has the others. */
	readonly from?: number;
	/** Server time now, and when the buyer last spoke: for the clock on the page. */
	readonly now: number;
	readonly since: number;
	/** When the next silence is due (server time), or null. */
	readonly deadline: number | null;
	readonly replyWithin: number | null;
	/** When a wait is shown in amber, and in red. */
	readonly thresholds: Thresholds;
	/** Practice only, else null. 0..100 */
	readonly mood: number | null;
	/** Practice only: whether the scene has a hint (its text comes on request). */
	readonly hasHint: boolean;
	readonly canUndo: boolean;
	readonly ending: Ending | null;
	readonly draft: string;
	/** Ids of the product cards that the scenario is written about. */
	readonly products: readonly string[];
	/** The run of a rush that it belongs to, or null. */
	readonly rushRunId: string | null;
	readonly office: OfficeShown;
	/** Messages were sent and the buyer waits for the rest of the reply. */
	readonly unfinished: boolean;
	/** Messages that can be recalled, each until a server time; actions that can be withdrawn. */
	readonly recallable: readonly { readonly seq: number; readonly until: number }[];
	readonly revocable: readonly number[];
}

/** How one criterion came out over the attempt. */
export interface CriterionShown {
	readonly criterion: string;
	readonly name: string;
	readonly kind: CriterionKind;
	readonly description: string;
	/** Name of the scene, or null for one over the whole conversation or a shop-wide red line. */
	readonly scene: string | null;
	readonly verdict: VerdictWord;
	/** What the machine said, when a supervisor said otherwise. */
	readonly machine: VerdictWord;
	/** How sure the machine was, 0..1; null when no reply was judged. */
	readonly confidence: number | null;
	readonly worth: number;
	readonly earned: number;
	readonly required: boolean;
	readonly redline: boolean;
	readonly bonus: boolean;
	readonly feedback: Said;
	readonly evidence: readonly {
		readonly seq: number;
		readonly start: number;
		readonly end: number;
		readonly text: string;
	}[];
	/** Where an overrule for it must point: seq of the deciding reply, or null. */
	readonly seq: number | null;
	readonly overrules: readonly OverruleShown[];
}

interface OverruleShown {
	readonly verdict: 'met' | 'missed';
	readonly reason: string;
	readonly byName: string;
	readonly at: number;
}

export interface DecisionShown {
	readonly kind: 'signed' | 'returned' | 'reopened';
	readonly reason: string;
	readonly byName: string;
	readonly at: number;
}

/** The result page, for the trainee and (in `ReviewShown`) for the supervisor. */
export interface ResultShown {
	readonly attemptId: string;
	readonly scenarioId: string;
	readonly title: string;
	readonly mode: Mode;
	readonly status: AttemptStatus;
	readonly trainee: string;
	readonly startedAt: number;
	readonly endedAt: number | null;
	readonly points: number;
	readonly max: number;
	/** 0..100, one decimal. */
	readonly percent: number;
	readonly pass: number;
	/** null while something is `unsure` and nobody has decided it. */
	readonly passed: boolean | null;
	readonly undecided: number;
	/** Broken red lines, first on the page. */
	readonly redlines: readonly CriterionShown[];
	/** Required criteria that were not met. */
	readonly missing: readonly string[];
	readonly criteria: readonly CriterionShown[];
	readonly bubbles: readonly Bubble[];
	/** HTML by scene visited, in order of visit. */
	readonly debriefs: readonly { readonly scene: string; readonly html: string }[];
	readonly times: TimesShown;
	readonly ending: Ending | null;
	readonly decisions: readonly DecisionShown[];
	/** What the trainee promised, oldest first. */
	readonly promises: readonly PromiseShown[];
}

/** One line of the promise ledger. Offsets into the text of its reply. */
export interface PromiseShown {
	readonly seq: number;
	readonly kind: PromiseKind;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly value: Value | null;
	readonly standing: Standing;
	readonly by: Backed | null;
	/** seq of the earlier reply that it goes back on, or null. */
	readonly against: number | null;
	/** seq of the later reply that goes back on it, or null. */
	readonly brokenBy: number | null;
}

/** A language model's second opinion on an `unsure` verdict: advice for the supervisor, nothing depends on it. */
export type OpinionShown = { readonly criterion: string } & (
	| { readonly kind: 'waiting' }
	| { readonly kind: 'none'; readonly why: Said; readonly model: string; readonly at: number }
	| {
			readonly kind: 'given';
			readonly verdict: VerdictWord;
			/** Plain text. */
			readonly reason: string;
			readonly model: string;
			readonly at: number;
	  }
);

/** The supervisor's page: everything needed to decide. */
export interface ReviewShown {
	readonly result: ResultShown;
	readonly briefing: string;
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	readonly authority: readonly { readonly name: string; readonly value: string }[];
	/** Grows with every overrule and decision; a decision must name the one it saw. */
	readonly version: number;
	/** What this supervisor may do now. */
	readonly may: { readonly overrule: boolean; readonly decide: boolean; readonly reopen: boolean };
}
