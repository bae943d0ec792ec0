/**
 * The scenario's own proofs, which need the grader: every example must be recognised by its own criterion, no
 * counterexample may be, and every plan must come out as written.
 */
import type { Criterion } from '../criterion.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { gradeReply } from '../grading/grade.ts';
import { prepare } from '../grading/rubric.ts';
import type { VerdictWord } from '../grading/verdict.ts';
import { counterexampleRecognised, exampleNotRecognised, planDiffers } from '../scenario/problems.ts';
import type { Plan, Script } from '../scenario/script.ts';
import type { CriterionSyntax, ScenarioSyntax } from '../scenario/syntax.ts';
import type { Source } from '../source.ts';
import type { Prepared } from './edition.ts';
import { rehearse } from './rehearse.ts';

/** All proofs of one scenario file. Shared criteria are proved in their own file. */
export function proveScenario(
	syntax: ScenarioSyntax,
	script: Script,
	prepared: Prepared
): readonly Diagnostic[] {
	const compiled = new Map(
		[...script.scenes.flatMap((scene) => scene.criteria), ...script.rubric].map((one) => [one.name, one])
	);
	const written = [...syntax.scenes.flatMap((scene) => scene.criteria), ...syntax.rubric];
	return [
		...written.flatMap((one) => {
			const criterion = compiled.get(one.name.text);
			return criterion === undefined || criterion.from !== null
				? []
				: proveCriterion(syntax.source, one, criterion);
		}),
		...syntax.plans.flatMap((plan, index) => provePlan(syntax.source, plan.at, script.plans[index], prepared))
	];
}

/** Whether a criterion recognises what its author gave it. `written` and `criterion` are the same one. */
export function proveCriterion(
	source: Source,
	written: CriterionSyntax,
	criterion: Criterion
): readonly Diagnostic[] {
	if (criterion.kind !== 'says' && criterion.kind !== 'states' && criterion.kind !== 'avoids') return [];
	const rubric = prepare([criterion]);
	const recognised: VerdictWord = criterion.kind === 'avoids' ? 'missed' : 'met';
	const verdictOf = (reply: string): VerdictWord | undefined =>
		gradeReply(rubric, reply, { actions: [], elapsedMs: null, buyerSaid: [], met: [] }).verdicts[0]?.verdict;
	return [
		...criterion.examples.flatMap((example, index) =>
			verdictOf(example) === recognised
				? []
				: [exampleNotRecognised(source, written.examples[index]?.at ?? written.at, criterion.name, example)]
		),
		...criterion.counterexamples.flatMap((example, index) =>
			verdictOf(example) !== recognised
				? []
				: [
						counterexampleRecognised(
							source,
							written.counterexamples[index]?.at ?? written.at,
							criterion.name,
							example
						)
					]
		)
	];
}

function provePlan(
	source: Source,
	heading: number,
	plan: Plan | undefined,
	prepared: Prepared
): readonly Diagnostic[] {
	if (plan === undefined) return [];
	const { difference } = rehearse(prepared, plan);
	if (difference === null) return [];
	return [
		planDiffers(source, lineStart(source.text, difference.line) ?? heading, plan.name, difference.said)
	];
}

/** Offset of the first character of a 1-based line that is not white space, or null past the end. */
function lineStart(text: string, line: number): number | null {
	let at = 0;
	for (let n = 1; n < line; n++) {
		const next = text.indexOf('\n', at);
		if (next === -1) return null;
		at = next + 1;
	}
	return at + (/^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
}
