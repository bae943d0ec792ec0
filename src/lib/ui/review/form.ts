/** What a form of the review page gets back from its action. */
import type { Failure } from '$lib/core/failure.ts';

export interface ReviewAnswer {
	/** Which form it answers: `decide`, `reopen`, or the form of a criterion. */
	readonly where: string;
	readonly refused?: Failure;
	readonly values?: Readonly<Record<string, string>>;
	/** What was done. */
	readonly done?: string;
}

/** Names the overrule form of one criterion (ids repeat when a criterion is judged for several replies). */
export const whereOf = (criterion: string, seq: number | null): string =>
	`overrule:${criterion}:${seq ?? ''}`;
