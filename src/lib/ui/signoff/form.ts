/** What a form of a person's sheet gets back from its action. */
import type { Failure } from '$lib/core/failure.ts';

export interface RulingAnswer {
	/** Which form it answers, see `rulingOf`. */
	readonly where: string;
	readonly refused?: Failure;
	readonly values?: Readonly<Record<string, string>>;
	/** The decision that was made. */
	readonly done?: string;
}

/** Names the form of one decision about one subject. */
export const rulingOf = (subject: string, decision: string): string => `${subject}.${decision}`;

/** Name of the box that says that a transcript has been read. */
export const readBox = (attemptId: string): string => `read.${attemptId}`;

/** The transcripts whose boxes are ticked. */
export const readIn = (fields: Readonly<Record<string, string>>): readonly string[] =>
	Object.keys(fields).flatMap((name) => (name.startsWith('read.') ? [name.slice('read.'.length)] : []));
