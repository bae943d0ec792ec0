/** Builds diagnostics: where in a source, what was seen, what to try. */
import type { Diagnostic, Severity } from './diagnostic.ts';
import { placeAt, type Source } from './source.ts';
import type { Said } from './text.ts';

/** A diagnostic at an offset of a source. */
export function problemAt(
	source: Source,
	at: number,
	code: string,
	severity: Severity,
	message: Said,
	hint: Said | null
): Diagnostic {
	return { code, severity, file: source.file, ...placeAt(source.text, at), message, hint };
}

/** The hint for a name that is not known: the nearest one that is, else the fallback. */
export const didYouMean = (near: string | null, otherwise: Said | null): Said | null =>
	near === null ? otherwise : { zh: `是不是想写“${near}”？`, en: `Did you mean “${near}”?` };

/** Text of the author in a message: one line, not endless. */
export function quoted(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
