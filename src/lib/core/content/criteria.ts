/**
 * Criteria outside a scenario: those of a short answer in a lesson, and those of a shared rubric when they are proved.
 * They are read and compiled by the scenario language itself, so that there is one syntax only.
 */
import { proveCriterion } from '../attempt/prove.ts';
import type { Criterion } from '../criterion.ts';
import type { Diagnostic, Read } from '../diagnostic.ts';
import type { Item } from '../markdown.ts';
import { compileCriterion, type CriterionContext } from '../scenario/compile-criterion.ts';
import { NOWHERE } from '../scenario/meta.ts';
import { parseCriterion } from '../scenario/parse-criterion.ts';
import { duplicateCriterion } from '../scenario/problems-criterion.ts';
import { reportFor, type Report } from '../scenario/report.ts';
import type { SharedRubric } from '../scenario/shared.ts';
import type { Surroundings } from '../scenario/surroundings.ts';
import type { CriterionSyntax } from '../scenario/syntax.ts';
import type { Source } from '../source.ts';
import { parseValue } from '../value.ts';

/** Criteria as compiled, each beside what was written. */
export interface CompiledItems {
	readonly pairs: readonly { readonly written: CriterionSyntax; readonly criterion: Criterion }[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Compiles list items of a lesson's short answer. Unknown facts are left to the lesson reader, which knows them all. */
export function compileItems(
	source: Source,
	items: readonly Item[],
	facts: ReadonlyMap<string, string>,
	around: Surroundings
): CompiledItems {
	const report = reportFor(source);
	const written = items.map((item) => parseCriterion(item, report)).filter((one) => one !== null);
	const names = new Set<string>();
	const pairs = written.flatMap((one) => {
		const id = one.id?.text ?? one.name.text;
		if (names.has(id)) report.add(duplicateCriterion, one.name.at, id);
		names.add(id);
		const compiled = compileCriterion(one, id, contextOf(facts, around, report));
		return compiled ? [{ written: one, criterion: compiled.criterion }] : [];
	});
	return { pairs, diagnostics: report.diagnostics.filter((one) => one.code !== 'scenario/unknown-fact') };
}

/** The criteria of a short answer, for `readLesson`. */
export function readItems(compiled: CompiledItems): Read<readonly Criterion[]> {
	return { value: compiled.pairs.map((pair) => pair.criterion), diagnostics: compiled.diagnostics };
}

/** Whether examples and counterexamples of a short answer are told apart. */
export const proveItems = (source: Source, compiled: CompiledItems): readonly Diagnostic[] =>
	compiled.pairs.flatMap(({ written, criterion }) =>
		criterion.from === null ? proveCriterion(source, written, criterion) : []
	);

/** The same for the criteria of a shared file. Those that need a scenario's facts are proved there. */
export function proveRubric(rubric: SharedRubric, around: Surroundings): readonly Diagnostic[] {
	const context = contextOf(new Map(), around, reportFor(rubric.source));
	return rubric.criteria.flatMap((one) => {
		if (one.examples.some((example) => example.text.includes('{{'))) return [];
		const compiled = compileCriterion(one, one.id?.text ?? one.name.text, context);
		return compiled ? proveCriterion(rubric.source, one, compiled.criterion) : [];
	});
}

function contextOf(
	facts: ReadonlyMap<string, string>,
	surroundings: Surroundings,
	report: Report
): CriterionContext {
	const values = new Map([...facts].filter(([, value]) => parseValue(value) !== null));
	return { meta: NOWHERE, facts: { values: facts }, surroundings, report, values };
}
