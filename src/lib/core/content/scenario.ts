/** One scenario file with everything around it: read, compiled, checked and, when asked, proved. */
import { makeEdition, prepareEdition } from '../attempt/edition.ts';
import { proveScenario } from '../attempt/prove.ts';
import { byPlace, hasError, type Diagnostic } from '../diagnostic.ts';
import { LONGEST_MARKDOWN } from '../markdown-bounds.ts';
import { checkScenario } from '../scenario/check.ts';
import { compileScenario } from '../scenario/compile.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Surroundings } from '../scenario/surroundings.ts';
import type { Source } from '../source.ts';
import type { Library, ScenarioEntry } from './library.ts';
import { fileTooLong } from './problems.ts';

/** What decides how a scenario is played beside its own text and what it names. */
export type Proving = Pick<Library, 'shopwide' | 'shop'>;

/** The refusal of a file that is too long to be read, or null. */
export const tooLong = (source: Source): Diagnostic | null =>
	source.text.length > LONGEST_MARKDOWN ? fileTooLong(source, LONGEST_MARKDOWN) : null;

/**
 * Reads one scenario; `id` comes from its path. The entry is null only with an error among the diagnostics. With
 * `proving` every example is graded and every plan run, too: what that finds is an error for the author, but does not
 * stop the scenario.
 */
export function readScenario(
	source: Source,
	id: string,
	around: Surroundings,
	proving: Proving | null
): { readonly entry: ScenarioEntry | null; readonly diagnostics: readonly Diagnostic[] } {
	const refusal = tooLong(source);
	if (refusal) return { entry: null, diagnostics: [refusal] };
	const parsed = parseScenario(source);
	const compiled = compileScenario(parsed.value, around);
	const checked = checkScenario(parsed.value, compiled.value, around);
	const found = [...parsed.diagnostics, ...compiled.diagnostics, ...checked];
	if (compiled.value === null || hasError(found)) return { entry: null, diagnostics: found.sort(byPlace) };
	const script = { ...compiled.value, meta: { ...compiled.value.meta, id } };
	const entry: ScenarioEntry = { file: source.file, script };
	const proofs =
		proving === null ? [] : proveScenario(parsed.value, script, prepareEdition(makeEdition(proving, entry)));
	return { entry, diagnostics: [...found, ...proofs].sort(byPlace) };
}
