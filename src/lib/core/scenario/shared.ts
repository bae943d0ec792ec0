/**
 * A file of `rubrics/`: criteria that several scenarios take by name. Front matter with a title, then list items in
 * the very syntax of `### 得分点`, grouped under headings as its author likes:
 *
 *     - 说到 道别(5):道谢,欢迎再来
 *       - 例:感谢光临,有事随时找我
 *     - 语气 多用您和咱们(5)
 *       - 多用:您、咱们
 */
import { byPlace, type Diagnostic, type Read } from '../diagnostic.ts';
import { flag, readFields, required, text } from '../fields.ts';
import { readHeader } from '../header.ts';
import { readMarkdown, type Block } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import { withoutComments } from './parse.ts';
import { parseCriterion } from './parse-criterion.ts';
import { duplicateCriterion, noExamples } from './problems-criterion.ts';
import { emptyTone, unknownDetector } from './problems-name.ts';
import { reportFor, type Report } from './report.ts';
import type { Surroundings } from './surroundings.ts';
import type { CriterionSyntax } from './syntax.ts';

/** A file of `rubrics/`: criteria, red lines and tone rules that scenarios take by name. */
export interface SharedRubric {
	/** `courtesy`, from the file name. */
	readonly id: string;
	readonly title: string;
	/** Its red lines apply to every scenario. */
	readonly shopwide: boolean;
	readonly criteria: readonly CriterionSyntax[];
	readonly source: Source;
}

const SCHEMA = { title: required(text('礼貌与道别'), ''), shopwide: flag(), covers: covers() };

/** The criteria, red lines and tone rules of one file; `id` is the file's name. Never throws. */
export function parseRubric(source: Source): Read<SharedRubric> {
	const report = reportFor(source);
	const header = readHeader(source);
	const fields = readFields(header.value, SCHEMA);
	const body = readMarkdown(withoutComments(source), header.value.bodyStart);
	report.diagnostics.push(...header.diagnostics, ...fields.diagnostics, ...body.diagnostics);
	const criteria = body.value.flatMap((block) => criteriaOf(block, report));
	const names = new Set<string>();
	for (const one of criteria) {
		checkShared(one, names.has(one.name.text), report);
		names.add(one.name.text);
	}
	const id = (source.file.split(/[\\/]/).at(-1) ?? '').replace(/\.md$/i, '');
	const value = { id, title: fields.value.title, shopwide: fields.value.shopwide, criteria, source };
	return { value, diagnostics: report.diagnostics.sort(byPlace) };
}

const criteriaOf = (block: Block, report: Report): readonly CriterionSyntax[] =>
	block.kind === 'list'
		? block.items.map((item) => parseCriterion(item, report)).filter((one) => one !== null)
		: [];

function checkShared(one: CriterionSyntax, twice: boolean, report: Report): void {
	const { prefer, avoid, against } = one.tone;
	if (twice) report.add(duplicateCriterion, one.name.at, one.name.text);
	if (one.kind === 'tone' && !one.detector && prefer.length + avoid.length + against.length === 0)
		report.add(emptyTone, one.name.at, one.name.text);
	const wanting = one.kind === 'says' || (one.kind === 'avoids' && !one.detector);
	if (wanting && one.examples.length === 0) report.add(noExamples, one.name.at, one.name.text);
}

/** The criterion of this name or id, or null. */
export const sharedCriterion = (rubric: SharedRubric | undefined, name: string): CriterionSyntax | null =>
	rubric?.criteria.find((one) => one.name.text === name || one.id?.text === name) ?? null;

/** Faults of a shared file that only show beside the grader: recognisers that it does not have. */
export function checkRubric(
	rubric: SharedRubric,
	known: Pick<Surroundings, 'detectors' | 'toneDetectors'>
): readonly Diagnostic[] {
	const report = reportFor(rubric.source);
	for (const { kind, detector } of rubric.criteria) {
		const names = kind === 'tone' ? known.toneDetectors : known.detectors;
		if (detector && !names.has(detector.text))
			report.add(unknownDetector, detector.at, detector.text, [...names]);
	}
	return report.diagnostics;
}
