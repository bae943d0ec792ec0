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

/** How a box of the form for several doubts names what it is about, and how that is read again. */
export const doubtName = (criterion: string, seq: number | null): string => `${seq ?? ''}:${criterion}`;
export function doubtIn(field: FormDataEntryValue): { criterion: string; seq: number | null } | null {
	const [, seq, criterion] = typeof field === 'string' ? (/^(\d*):(.+)$/su.exec(field) ?? []) : [];
	return criterion === undefined ? null : { criterion, seq: seq === '' ? null : Number(seq) };
}
