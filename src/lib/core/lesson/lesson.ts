/** A lesson as compiled from Markdown, and its quiz. Plain data; answers stay on the server (`quiz.ts` makes what is shown). */
import type { Criterion } from '../criterion.ts';

/** What the questions of a lesson are about; an exam draws so many of each. */
export const TOPICS = ['etiquette', 'product', 'rule', 'law', 'redline', 'desk'] as const;
export type Topic = (typeof TOPICS)[number];

export interface Lesson {
	readonly id: string;
	readonly file: string;
	/** Chapter id (`shipping`) and the numbers that order chapters and lessons. */
	readonly chapter: string;
	readonly order: readonly [number, number];
	readonly title: string;
	/** What the chapter is called; one lesson of it says so. */
	readonly chapterTitle: string | null;
	/** Null for lessons of which no exam asks. */
	readonly topic: Topic | null;
	readonly minutes: number;
	readonly duties: readonly string[];
	readonly aims: readonly string[];
	readonly uses: readonly string[];
	readonly scenarios: readonly string[];
	/** A sentence at its end that is signed with one's own name, facts filled in; null where nothing is. */
	readonly pledge: string | null;
	/** Markdown without the quiz, facts filled in. */
	readonly body: string;
	readonly questions: readonly Question[];
}

interface Asked {
	/** `q1`, `q2`, … or `{#id}`. */
	readonly id: string;
	/** Markdown. */
	readonly text: string;
	/** Markdown, shown after answering; may be empty. */
	readonly explanation: string;
}

export interface Choice {
	readonly id: string;
	readonly text: string;
	readonly correct: boolean;
	/** Why it is right or wrong; may be empty. */
	readonly why: string;
}

export type Question =
	| (Asked & { readonly kind: 'single' | 'multiple'; readonly choices: readonly Choice[] })
	/** True or false: two choices, the one that agrees first. */
	| (Asked & { readonly kind: 'judgement'; readonly choices: readonly Choice[] })
	/** `steps` in the right order. */
	| (Asked & {
			readonly kind: 'order';
			readonly steps: readonly { readonly id: string; readonly text: string }[];
	  })
	| (Asked & { readonly kind: 'short'; readonly criteria: readonly Criterion[] });

/** The forms that an exam asks questions in. A doubt about a short answer would have to wait for a person. */
export const FORMS = ['single', 'multiple', 'judgement', 'order'] as const;
export type Form = (typeof FORMS)[number];

/** What was answered: ids of choices, ids of steps in the order given, or text. */
export type Answer =
	| { readonly kind: 'choices'; readonly ids: readonly string[] }
	| { readonly kind: 'order'; readonly ids: readonly string[] }
	| { readonly kind: 'text'; readonly text: string };

/** What the page shows before an answer: no right answers, steps shuffled with a seed. */
export interface QuestionShown {
	readonly id: string;
	readonly kind: Question['kind'];
	/** HTML */
	readonly text: string;
	readonly options: readonly { readonly id: string; readonly html: string }[];
}

/** What the page shows after an answer. */
export interface AnswerShown {
	readonly correct: boolean;
	/** 0..1: share of what could be earned (short answers), else 0 or 1. */
	readonly share: number;
	/** For every option: whether it was chosen, whether it is right, and why. HTML. */
	readonly options: readonly {
		readonly id: string;
		readonly chosen: boolean;
		readonly correct: boolean;
		readonly why: string;
	}[];
	/** Right order of steps, for `order`. */
	readonly rightOrder: readonly string[];
	/** Feedback in both languages for short answers. */
	readonly feedback: readonly {
		readonly name: string;
		readonly verdict: 'met' | 'missed' | 'unsure';
		readonly zh: string;
		readonly en: string;
	}[];
	/** HTML */
	readonly explanation: string;
}
