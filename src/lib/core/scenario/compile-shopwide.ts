/** Red lines of shop-wide rubric files: they hold in every scenario, whether it names them or not. */
import type { Criterion } from '../criterion.ts';
import { compileCriterion } from './compile-criterion.ts';
import { reportFor } from './report.ts';
import { NOWHERE } from './meta.ts';
import type { Surroundings } from './surroundings.ts';

/** The red lines that a scenario leaves in force: all but those that its header switches off by name. */
export const inForce = (
	shopwide: readonly Criterion[],
	withoutRedlines: readonly string[]
): readonly Criterion[] => {
	const off = new Set(withoutRedlines.map(redlineName));
	return shopwide.filter((line) => !off.has(line.name) && !off.has(line.id));
};

/** `@redlines/贬低同行`, `redlines/贬低同行` and `贬低同行` are one. */
export const redlineName = (written: string): string => written.replace(/^@?(?:[^/]*\/)?/, '').trim();

/** One reading of the folder compiles a thousand scenarios beside the same red lines. */
const compiledFor = new WeakMap<Surroundings['rubrics'], readonly Criterion[]>();

/**
 * The red lines of all files with `shopwide: true`, ready to be graded; the id is the criterion's own, `from` is
 * `file/name`. What is wrong with them is reported by `parseRubric` and, for detectors, where they are used.
 */
export function compileShopwide(
	surroundings: Pick<Surroundings, 'rubrics' | 'detectors' | 'toneDetectors'>
): readonly Criterion[] {
	const known = compiledFor.get(surroundings.rubrics);
	if (known !== undefined) return known;
	const compiled = compileAll(surroundings);
	compiledFor.set(surroundings.rubrics, compiled);
	return compiled;
}

function compileAll(
	surroundings: Pick<Surroundings, 'rubrics' | 'detectors' | 'toneDetectors'>
): readonly Criterion[] {
	const everything: Surroundings = { cards: new Map(), lessons: new Set(), today: '', ...surroundings };
	return [...surroundings.rubrics.values()]
		.filter((file) => file.shopwide)
		.flatMap((file) =>
			file.criteria
				.filter((one) => one.redline)
				.flatMap((one) => {
					const words = { text: one.name.text, at: one.name.at };
					const reference = { file: file.id, name: one.name.text, words };
					const taken = { ...one, kind: null, examples: [], counterexamples: [], detector: null, reference };
					const context = {
						meta: NOWHERE,
						facts: { values: new Map() },
						values: new Map(),
						surroundings: everything,
						report: reportFor(file.source)
					};
					const compiled = compileCriterion(taken, one.id?.text ?? one.name.text, context);
					return compiled ? [compiled.criterion] : [];
				})
		);
}
