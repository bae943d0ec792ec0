/** A compiled scenario file: the machine, what is graded where, and the plans. Plain JSON. */
import type { ActionDone } from '../action.ts';
import type { Backdrop } from '../backdrop.ts';
import type { Criterion } from '../criterion.ts';
import type { Machine } from './machine.ts';

export type TrackName = 'presale' | 'sale' | 'aftersale' | 'complaint' | 'redline';

/** Front matter, read and typed. Durations in milliseconds. */
export interface Meta {
	/** From the file name: `c05-haggler`. */
	readonly id: string;
	readonly title: string;
	readonly track: TrackName;
	readonly difficulty: 1 | 2 | 3 | 4 | 5;
	readonly duties: readonly string[];
	/** Percent needed to pass. */
	readonly pass: number;
	/** Target for every reply, or null. */
	readonly replyWithin: number | null;
	readonly persona: { readonly name: string; readonly mood: number; readonly patience: number | null };
	readonly uses: readonly string[];
	/** Lesson ids worth reading first (`lessons:`, our extension). */
	readonly lessons: readonly string[];
	readonly facts: Readonly<Record<string, string>>;
	readonly authority: Readonly<Record<string, string>>;
	/** Shop-wide red lines that are not in force here, by name. */
	readonly withoutRedlines: readonly string[];
	/** What stands on the desk (`desk:`, our extension). Absent in editions that are older, null without one. */
	readonly desk?: Backdrop | null;
}

interface Scene {
	readonly id: string;
	readonly name: string;
	readonly criteria: readonly Criterion[];
}

export interface Script {
	readonly meta: Meta;
	/** Markdown, facts filled in. */
	readonly briefing: string;
	readonly machine: Machine;
	readonly scenes: readonly Scene[];
	/** `## 评分`: criteria over the whole conversation. */
	readonly rubric: readonly Criterion[];
	readonly plans: readonly Plan[];
	/** Facts of the header, filled in, and of the cards in `uses`, by every name that they may be used by. */
	readonly facts: Readonly<Record<string, string>>;
}

/** A test of the scenario that its author wrote: `## 试演:name`. */
export interface Plan {
	readonly name: string;
	/** 1-based line of the heading. */
	readonly line: number;
	readonly seed: number;
	readonly steps: readonly PlanStep[];
	readonly ends: readonly PlanEnd[];
}

export type PlanStep =
	| { readonly kind: 'do'; readonly line: number; readonly done: ActionDone }
	| {
			readonly kind: 'wait';
			readonly line: number;
			readonly ms: number;
			readonly expects: readonly PlanExpectation[];
	  }
	| {
			readonly kind: 'reply';
			readonly line: number;
			readonly text: string;
			readonly expects: readonly PlanExpectation[];
	  };

export type PlanExpectation =
	/** `得` met, `失` missed (red lines: broken), `疑` unsure; ids of criteria. */
	| {
			readonly kind: 'verdict';
			readonly line: number;
			readonly verdict: 'met' | 'missed' | 'unsure';
			readonly criteria: readonly string[];
	  }
	| { readonly kind: 'goes'; readonly line: number; readonly scene: string }
	| { readonly kind: 'says'; readonly line: number; readonly part: string };

export type PlanEnd =
	| {
			readonly kind: 'score';
			readonly line: number;
			readonly comparison: '>=' | '<=' | '>' | '<' | '=';
			readonly value: number;
	  }
	| { readonly kind: 'pass'; readonly line: number; readonly passed: boolean }
	| { readonly kind: 'redline'; readonly line: number }
	| { readonly kind: 'ending'; readonly line: number; readonly label: string };
