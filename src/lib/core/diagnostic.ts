/**
 * A fault in *content*: found by a stage, collected, never thrown, shown to the trainer who wrote the file.
 * `error` cannot run · `warning` is probably wrong · `note` is the author's own TODO.
 */
import type { Said } from './text.ts';

export type Severity = 'error' | 'warning' | 'note';

export interface Diagnostic {
	/** `area/what-is-wrong`, stable: `scenario/unknown-scene`. */
	readonly code: string;
	readonly severity: Severity;
	/** Path as the caller named it. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based, in UTF-16 code units. */
	readonly column: number;
	readonly message: Said;
	/** A way out: the nearest name, an example. */
	readonly hint: Said | null;
}

/** What a stage returns: its value, and what it had to say about the text. */
export interface Read<T> {
	readonly value: T;
	readonly diagnostics: readonly Diagnostic[];
}

/** Sort order of every list of diagnostics: file, line, column, code. */
export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
	compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether any of them stops the file from running. */
export const hasError = (diagnostics: readonly Diagnostic[]): boolean =>
	diagnostics.some((d) => d.severity === 'error');
