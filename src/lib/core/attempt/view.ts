/**
 * The public views: the only way in which an attempt leaves the server. `forTrainee` shows what the mode allows and
 * never an example, a pattern, another scene or another person; `resultFor` and `reviewFor` what came out.
 */
import type { Criterion } from '../criterion.ts';
import type { Grade, Verdict } from '../grading/verdict.ts';
import type { Position } from '../scenario/machine.ts';
import { undoPoint } from './attempt.ts';
import { bubblesOf, withMarks } from './bubbles.ts';
import { deadlineOf, timesOf } from './clock.ts';
import type { Prepared } from './edition.ts';
import { promisesShown } from './ledger.ts';
import { judge, type CriterionResult, type Result } from './result.ts';
import type {
	ChatShown,
	CriterionShown,
	DecisionShown,
	GradeShown,
	ResultShown,
	ReviewShown,
	VerdictShown
} from './shown.ts';
import { standing } from './standing.ts';
import type { AttemptStatus, Mode, Overrule, ReplyTurn, Turn } from './turn.ts';

/** Renders Markdown to safe HTML. */
export type Render = (markdown: string) => string;

/** The attempt's row, as far as a page shows it. */
export interface AttemptFacts {
	readonly id: string;
	readonly mode: Mode;
	readonly status: AttemptStatus;
	/** Name of the trainee. */
	readonly trainee: string;
	readonly startedAt: number;
	readonly endedAt: number | null;
}

/** The chat page, as far as the mode allows. `now` is the server's; with `from`, only the bubbles from that seq on. */
export function forTrainee(
	prepared: Prepared,
	attempt: AttemptFacts,
	turns: readonly Turn[],
	position: Position,
	now: number,
	draft: string,
	render: Render,
	from?: number
): ChatShown {
	const { script } = prepared.edition;
	const practice = attempt.mode === 'practice';
	const open = attempt.status === 'open';
	return {
		attemptId: attempt.id,
		scenarioId: prepared.edition.scenarioId,
		mode: attempt.mode,
		status: attempt.status,
		title: script.meta.title,
		buyer: script.meta.persona.name,
		briefing: render(script.briefing),
		facts: pairs(script.meta.facts),
		authority: pairs(script.meta.authority),
		seq: turns.length,
		bubbles: bubblesOf(turns, (turn) => (practice ? gradeShown(prepared, turn, turns) : null), from),
		...(from === undefined ? {} : { from }),
		now,
		since: position.since,
		deadline: open ? deadlineOf(prepared, position) : null,
		replyWithin: script.meta.replyWithin,
		mood: practice ? position.mood : null,
		hasHint: practice && open && hintOf(prepared, position) !== null,
		canUndo: practice && open && undoPoint(turns) !== null,
		ending: position.ending,
		draft
	};
}

/** Markdown of the present scene's hint, or null. */
export const hintOf = (prepared: Prepared, position: Position): string | null =>
	prepared.edition.script.machine.nodes[position.node]?.hint ?? null;

/** The result page. */
export function resultFor(
	prepared: Prepared,
	attempt: AttemptFacts,
	turns: readonly Turn[],
	overrules: readonly Overrule[],
	decisions: readonly DecisionShown[],
	render: Render
): ResultShown {
	const { meta, machine } = prepared.edition.script;
	const result = judge(prepared, turns, overrules);
	const still = standing(turns);
	const visited = [...new Set(still.flatMap((turn) => ('node' in turn ? [turn.node] : [])))];
	const last = visited.map((id) => machine.nodes[id]).at(-1);
	return {
		attemptId: attempt.id,
		scenarioId: prepared.edition.scenarioId,
		title: meta.title,
		mode: attempt.mode,
		status: attempt.status,
		trainee: attempt.trainee,
		startedAt: attempt.startedAt,
		endedAt: attempt.endedAt,
		...figuresOf(result, meta.pass),
		redlines: result.redlines.map(criterionShown),
		missing: result.missing.map(({ criterion }) => criterion.name),
		criteria: worthShowing(result).map(criterionShown),
		bubbles: withMarks(
			bubblesOf(still, () => null),
			result
		),
		debriefs: visited.flatMap((id) => {
			const node = machine.nodes[id];
			return node?.debrief ? [{ scene: node.name, html: render(node.debrief) }] : [];
		}),
		times: timesOf(turns, meta.replyWithin),
		ending: last?.ending ?? null,
		decisions,
		promises: promisesShown(prepared, still)
	};
}

/** The supervisor's page: the result, `unsure` first, beside everything needed to decide. */
export function reviewFor(
	prepared: Prepared,
	attempt: AttemptFacts,
	turns: readonly Turn[],
	overrules: readonly Overrule[],
	decisions: readonly DecisionShown[],
	version: number,
	may: ReviewShown['may'],
	render: Render
): ReviewShown {
	const { script } = prepared.edition;
	const result = resultFor(prepared, attempt, turns, overrules, decisions, render);
	return {
		result: { ...result, criteria: unsureFirst(result.criteria) },
		briefing: render(script.briefing),
		facts: pairs(script.meta.facts),
		authority: pairs(script.meta.authority),
		version,
		may
	};
}

const unsureFirst = (criteria: readonly CriterionShown[]): readonly CriterionShown[] => [
	...criteria.filter((one) => one.verdict === 'unsure'),
	...criteria.filter((one) => one.verdict !== 'unsure')
];

const figuresOf = (result: Result, pass: number) => ({
	points: result.points,
	max: result.max,
	percent: result.percent,
	pass,
	passed: result.passed,
	undecided: result.undecided
});

/** A red line of the shop that nobody came near is no news; one that the scenario names, broke or left in doubt is. */
const worthShowing = (result: Result): readonly CriterionResult[] =>
	result.criteria.filter(
		({ criterion, scene, verdict, overrules, seq }) =>
			scene !== null ||
			criterion.kind !== 'avoids' ||
			verdict !== 'met' ||
			overrules.length > 0 ||
			(criterion.points > 0 && seq !== null)
	);

const pairs = (facts: Readonly<Record<string, string>>) =>
	Object.entries(facts).map(([name, value]) => ({ name, value }));

function gradeShown(prepared: Prepared, turn: ReplyTurn, turns: readonly Turn[]): GradeShown {
	const scene = prepared.edition.script.scenes.find(({ id }) => id === turn.from);
	const everywhere = [...prepared.edition.script.rubric, ...prepared.edition.shopwide];
	const earned = new Set(
		standing(turns).flatMap((one) =>
			one.kind === 'reply' && one.from === turn.from && one.seq < turn.seq
				? one.grade.verdicts.filter(({ verdict }) => verdict === 'met').map(({ criterion }) => criterion)
				: []
		)
	);
	const own = verdictsShown(scene?.criteria ?? [], turn.grade, earned);
	const broken = verdictsShown(everywhere, turn.grade, earned).filter(({ verdict }) => verdict !== 'met');
	return { points: turn.grade.points, max: turn.grade.max, verdicts: [...broken, ...own] };
}

const verdictsShown = (
	criteria: readonly Criterion[],
	grade: Grade,
	earned: ReadonlySet<string>
): readonly VerdictShown[] =>
	criteria.flatMap((criterion) => {
		const verdict = grade.verdicts.find((one) => one.criterion === criterion.id);
		return verdict === undefined ? [] : [verdictShown(criterion, verdict, earned.has(criterion.id))];
	});

const verdictShown = (criterion: Criterion, verdict: Verdict, earned: boolean): VerdictShown => ({
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
	evidence: verdict.evidence.map(({ start, end, text }) => ({ start, end, text }))
});

const criterionShown = (result: CriterionResult): CriterionShown => ({
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
	evidence: result.evidence.map(({ seq, start, end, text }) => ({ seq, start, end, text })),
	seq: result.seq,
	overrules: result.overrules.map(({ verdict, reason, byName, at }) => ({ verdict, reason, byName, at }))
});
