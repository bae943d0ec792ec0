/** Grades and criteria as pages show them: what was found, never what was looked for. */
import type { Criterion } from '../criterion.ts';
import type { Evidence, Grade, Verdict } from '../grading/verdict.ts';
import type { Prepared } from './edition.ts';
import { placed, type Placed, type Parts } from './parts.ts';
import type { CriterionResult } from './result.ts';
import type { CriterionShown, GradeShown, VerdictShown } from './shown.ts';
import type { ReplyTurn, Turn } from './turn.ts';

/** The grade under a reply. `still`: turns that count, with the parts of their replies. */
export function gradeShown(
	prepared: Prepared,
	turn: ReplyTurn,
	still: readonly Turn[],
	parts: Parts
): GradeShown {
	const scene = prepared.edition.script.scenes.find(({ id }) => id === turn.from);
	const everywhere = [...prepared.edition.script.rubric, ...prepared.edition.shopwide];
	const earned = new Set(
		still.flatMap((one) =>
			one.kind === 'reply' && one.from === turn.from && one.seq < turn.seq
				? one.grade.verdicts.filter(({ verdict }) => verdict === 'met').map(({ criterion }) => criterion)
				: []
		)
	);
	const place = (words: Evidence) => placed(parts, { ...words, seq: turn.seq });
	const own = verdictsShown(scene?.criteria ?? [], turn.grade, earned, place);
	const broken = verdictsShown(everywhere, turn.grade, earned, place).filter(
		({ verdict }) => verdict !== 'met'
	);
	return { points: turn.grade.points, max: turn.grade.max, verdicts: [...broken, ...own] };
}

type Place = (words: Evidence) => readonly Placed[];

const verdictsShown = (
	criteria: readonly Criterion[],
	grade: Grade,
	earned: ReadonlySet<string>,
	place: Place
): readonly VerdictShown[] =>
	criteria.flatMap((criterion) => {
		const verdict = grade.verdicts.find((one) => one.criterion === criterion.id);
		return verdict === undefined ? [] : [verdictShown(criterion, verdict, earned.has(criterion.id), place)];
	});

const verdictShown = (
	criterion: Criterion,
	verdict: Verdict,
	earned: boolean,
	place: Place
): VerdictShown => ({
	criterion: criterion.id,
	earlier: earned && criterion.kind !== 'avoids' && verdict.verdict !== 'met',
	name: criterion.name,
	kind: criterion.kind,
	verdict: verdict.verdict,
	confidence: verdict.confidence,
	worth: criterion.points,
	earned: verdict.verdict === 'met' ? criterion.points : 0,
	required: criterion.required,
	redline: criterion.redline,
	bonus: criterion.bonus,
	feedback: verdict.feedback,
	evidence: verdict.evidence.flatMap(place)
});

/** A criterion over the whole attempt. */
export const criterionShown = (result: CriterionResult, parts: Parts): CriterionShown => ({
	criterion: result.criterion.id,
	name: result.criterion.name,
	kind: result.criterion.kind,
	description: result.criterion.description,
	scene: result.scene,
	verdict: result.verdict,
	machine: result.machine,
	confidence: result.confidence,
	worth: result.criterion.points,
	earned: result.earned,
	required: result.criterion.required,
	redline: result.criterion.redline,
	bonus: result.criterion.bonus,
	feedback: result.feedback,
	evidence: result.evidence.flatMap(({ seq, start, end, text }) => placed(parts, { seq, start, end, text })),
	seq: result.seq,
	overrules: result.overrules.map(({ verdict, reason, byName, at }) => ({ verdict, reason, byName, at }))
});
