/** The register of a week or a month, as its page shows it. */
import type { Period, RegisterSummary } from './register-summary.ts';

/** One entry in the list. */
export interface EntryShown {
	readonly at: number;
	/** The conversation in which it was made, and whether that is over. */
	readonly attempt: string;
	readonly over: boolean;
	readonly person: string;
	/** In the reader's language. */
	readonly kind: string;
	readonly order: string | null;
	readonly product: string | null;
	readonly courier: string | null;
	readonly responsible: string | null;
	readonly state: string | null;
	readonly followUp: string | null;
	readonly text: string | null;
}

interface Named {
	readonly id: string;
	readonly name: string;
}

export interface RegisterShown {
	readonly period: Period;
	/** First days of the periods before and after; null when the next has not begun. */
	readonly before: string;
	readonly after: string | null;
	/** What was asked for; empty for all. */
	readonly kind: string;
	readonly who: string;
	/** All kinds, and who has entered anything in the period. */
	readonly kinds: readonly Named[];
	readonly people: readonly Named[];
	/** Kinds by their names. */
	readonly summary: RegisterSummary;
	/** The latest first. */
	readonly entries: readonly EntryShown[];
}
