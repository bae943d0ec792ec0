/**
 * A scenario as written: what `parse` finds and `compile` gives a meaning. Every part keeps its place. Names are not
 * resolved and facts not filled in here.
 */
import type { CriterionKind } from '../criterion.ts';
import type { Dimension } from '../dimension.ts';
import type { Header } from '../header.ts';
import type { Source } from '../source.ts';
import type { Words } from '../words.ts';
import type { Comparison } from './machine.ts';
import type { Meta } from './script.ts';

export interface ScenarioSyntax {
	readonly source: Source;
	readonly header: Header;
	readonly meta: Meta;
	readonly briefing: Words;
	readonly scenes: readonly SceneSyntax[];
	readonly rubric: readonly CriterionSyntax[];
	readonly plans: readonly PlanSyntax[];
	/** The author's own `TODO` and `待办` marks. */
	readonly todos: readonly Words[];
	/** Links to lessons anywhere in the file. */
	readonly lessons: readonly Words[];
}

export interface SceneSyntax {
	readonly name: Words;
	/** `{#id}`, or null. */
	readonly id: Words | null;
	readonly lines: readonly { readonly variants: readonly VariantSyntax[] }[];
	readonly criteria: readonly CriterionSyntax[];
	readonly branches: readonly BranchSyntax[];
	readonly silences: readonly SilenceSyntax[];
	readonly hint: Words | null;
	readonly debrief: Words | null;
	readonly ending: EndingSyntax | null;
	/** A branch of it could not be read: there may be ways out of it that are not seen here. */
	readonly unread: boolean;
}

/** One wording of a message; `{#name}` at its end names it. */
export interface VariantSyntax {
	readonly says: Words;
	readonly name: Words | null;
}

export interface EndingSyntax {
	readonly label: string;
	readonly outcome: 'success' | 'neutral' | 'failure' | null;
	readonly at: number;
}

/** A place to go: what a link says, and what it points at. */
export interface TargetSyntax {
	readonly name: Words;
	readonly link: string | null;
}

export interface BranchSyntax {
	readonly when: ConditionSyntax;
	readonly to: TargetSyntax;
	readonly mood: number;
	readonly at: number;
}

export interface SilenceSyntax {
	readonly after: number;
	readonly says: Words | null;
	readonly mood: number;
	readonly to: TargetSyntax | null;
	readonly at: number;
}

export type ConditionSyntax = { readonly at: number } & (
	| { readonly kind: 'name'; readonly name: Words }
	| { readonly kind: 'not'; readonly of: ConditionSyntax }
	| { readonly kind: 'and' | 'or'; readonly of: readonly ConditionSyntax[] }
	| { readonly kind: 'points' | 'mood'; readonly comparison: Comparison; readonly value: number }
	| { readonly kind: 'nth'; readonly count: number }
	| { readonly kind: 'redline' | 'otherwise' }
	| { readonly kind: 'did'; readonly action: Words }
	| { readonly kind: 'variant'; readonly name: Words }
);

export interface Reference {
	readonly file: string;
	readonly name: string;
	readonly words: Words;
}

export interface CriterionSyntax {
	readonly at: number;
	/** Null for a line that is only a reference: `@courtesy/道别(5)`. */
	readonly kind: CriterionKind | null;
	readonly name: Words;
	readonly id: Words | null;
	readonly points: number | null;
	readonly required: boolean;
	readonly redline: boolean;
	readonly bonus: boolean;
	readonly dimension: Dimension | null;
	readonly description: Words;
	readonly reference: Reference | null;
	readonly examples: readonly Words[];
	readonly counterexamples: readonly Words[];
	readonly detector: Words | null;
	readonly tone: ToneSyntax;
}

/** Sub-items of a `语气` rule. */
interface ToneSyntax {
	readonly prefer: readonly string[];
	readonly against: readonly string[];
	readonly avoid: readonly string[];
	readonly share: number | null;
	readonly atLeast: number | null;
}

export interface PlanSyntax {
	readonly name: Words;
	readonly at: number;
	readonly seed: number;
	readonly steps: readonly StepSyntax[];
	readonly ends: readonly EndSyntax[];
}

export interface StepSyntax {
	readonly kind: 'do' | 'wait' | 'reply';
	readonly at: number;
	readonly words: Words;
	/** Of a wait, in milliseconds. */
	readonly ms: number;
	readonly expects: readonly ExpectationSyntax[];
}

export type ExpectationSyntax = { readonly at: number } & (
	| {
			readonly kind: 'verdict';
			readonly verdict: 'met' | 'missed' | 'unsure';
			readonly names: readonly Words[];
	  }
	| { readonly kind: 'goes'; readonly scene: Words }
	| { readonly kind: 'says'; readonly part: Words }
);

export type EndSyntax = { readonly at: number } & (
	| { readonly kind: 'score'; readonly comparison: Comparison; readonly value: number }
	| { readonly kind: 'pass'; readonly passed: boolean }
	| { readonly kind: 'redline' }
	| { readonly kind: 'ending'; readonly label: Words }
);
