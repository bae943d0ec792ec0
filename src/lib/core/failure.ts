/**
 * An expected refusal: returned, never thrown. It says in both languages what was refused and what to do.
 */
import type { Said } from './text.ts';

export interface Failure {
	readonly kind: 'failure';
	/** Stable: `reply/too-long`. */
	readonly code: string;
	/** HTTP status for the edge: 400 bad input, 403 not yours, 404 not there, 409 somebody was faster, 429 too often. */
	readonly status: 400 | 403 | 404 | 409 | 429;
	readonly message: Said;
	/** Form field it belongs to, or null. */
	readonly field: string | null;
	/** Where it is about several: all of them. */
	readonly fields?: readonly string[];
}

export const failure = (
	code: string,
	status: Failure['status'],
	message: Said,
	field: string | null = null
): Failure => ({ kind: 'failure', code, status, message, field });

export const isFailure = (value: unknown): value is Failure =>
	typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'failure';
