/**
 * A criterion as its author wrote it: one line of `### 得分点`, `## 评分` or a shared rubric, with names resolved and
 * `{{facts}}` filled in. Plain data: it is stored in the edition. `grading/rubric.ts` prepares it for grading.
 */
import type { ActionName, ArgumentTest } from './action.ts';
import type { Dimension } from './dimension.ts';

/** The eight kinds of the contract, §3, under their English names. */
export type CriterionKind = 'says' | 'states' | 'avoids' | 'does' | 'within' | 'order' | 'tone' | 'human';

interface Common {
	/** `{#id}`, or the name. Unique within a scenario. */
	readonly id: string;
	readonly name: string;
	/** 0 or more. A red line may have none. */
	readonly points: number;
	/** Missing it fails the attempt. */
	readonly required: boolean;
	/** Breaking it fails the attempt with 0 points. */
	readonly redline: boolean;
	/** Not counted in the maximum. */
	readonly bonus: boolean;
	readonly description: string;
	/** Where the score card counts it, when its author said so; by what it is otherwise. */
	readonly dimension?: Dimension;
	/** `file/name` when it was taken from `rubrics/file.md`. */
	readonly from: string | null;
}

export interface Says extends Common {
	readonly kind: 'says';
	readonly examples: readonly string[];
	readonly counterexamples: readonly string[];
}

export interface States extends Common {
	readonly kind: 'states';
	/** The literal after facts were filled in, as `parseValue` reads it: `209 元`. */
	readonly value: string;
	/** What the value is the value *of*, when it came from a fact: `底价`. */
	readonly fact: string | null;
	readonly examples: readonly string[];
	readonly counterexamples: readonly string[];
	/** Literals of the scenario's other facts: values that may stand beside the right one without contradicting it. */
	readonly others: readonly string[];
}

export interface Avoids extends Common {
	readonly kind: 'avoids';
	readonly examples: readonly string[];
	readonly counterexamples: readonly string[];
	/** A recogniser that ships with the grader (`识别:` / `detector:` line of a shared criterion); see grading/lexicon. */
	readonly detector: string | null;
}

export interface Does extends Common {
	readonly kind: 'does';
	readonly action: ActionName;
	readonly tests: readonly ArgumentTest[];
}

export interface Within extends Common {
	readonly kind: 'within';
	readonly ms: number;
}

export interface Order extends Common {
	readonly kind: 'order';
	/** Ids of criteria, first to last; at least two. */
	readonly sequence: readonly string[];
}

export interface Tone extends Common {
	readonly kind: 'tone';
	readonly rule: ToneRule;
}

export interface Human extends Common {
	readonly kind: 'human';
}

export type Criterion = Says | States | Avoids | Does | Within | Order | Tone | Human;

/** A tone rule of `rubrics/*.md`: wording that is wanted and wording that is not. Plain words, never patterns. */
export interface ToneRule {
	readonly name: string;
	/** Each is wanted at least `atLeast` times in all, over what is judged. */
	readonly prefer: readonly string[];
	readonly atLeast: number;
	/** None of these may appear. */
	readonly avoid: readonly string[];
	/** Share of `prefer` among `prefer` and `against` words, 0..1, or null. 「多用您和咱们」: prefer 您/咱们 against 我/你. */
	readonly against: readonly string[];
	readonly share: number | null;
	/** A recogniser that ships with the grader (`识别:` line), for what lists of words cannot say: rhetorical questions. */
	readonly detector: string | null;
}
