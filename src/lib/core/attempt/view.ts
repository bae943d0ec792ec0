/**
 * The public views: the only way in which an attempt leaves the server. `forTrainee` shows what the mode allows and
 * never an example, a pattern, another scene or another person; `resultFor` and `reviewFor` what came out.
 */
import { officeShown } from '../desk/office-shown.ts';
import type { Position } from '../scenario/machine.ts';
import { undoPoint } from './attempt.ts';
import { bubblesOf, withMarks } from './bubbles.ts';
import { clockRulesOf } from './clock-rules.ts';
import { timesOf } from './clock.ts';
import { deskOf } from './desk.ts';
import type { Prepared } from './edition.ts';
import { promisesShown } from './ledger.ts';
import { partsOf } from './parts.ts';
import { nextDue, type Patience } from './patience.ts';
import { judge, type CriterionResult, type Result } from './result.ts';
import type { ChatShown, CriterionShown, DecisionShown, ResultShown, ReviewShown } from './shown.ts';
import { pendingMessages, standing } from './standing.ts';
import type { AttemptStatus, Mode, Overrule, Turn } from './turn.ts';
import { criterionShown, gradeShown } from './verdict-shown.ts';
import { recallable, revocable } from './withdraw.ts';

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
	/** In a rush: its run, and how long the buyer waits. */
	readonly rush?: { readonly runId: string; readonly patience: Patience | null } | null;
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
	const rush = attempt.rush ?? null;
	const still = standing(turns);
	const parts = partsOf(still);
	const desk = deskOf(prepared, turns);
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
		bubbles: bubblesOf(turns, {
			grade: (turn) => (practice ? gradeShown(prepared, turn, still, parts) : null),
			said: desk.said,
			from
		}),
		...(from === undefined ? {} : { from }),
		now,
		since: position.since,
		deadline: open ? nextDue(prepared, turns, position, rush?.patience ?? null) : null,
		replyWithin: script.meta.replyWithin,
		thresholds: clockRulesOf(prepared.edition).thresholds,
		mood: practice ? position.mood : null,
		hasHint: practice && open && hintOf(prepared, position) !== null,
		canUndo: practice && open && rush === null && undoPoint(turns) !== null,
		ending: position.ending,
		draft,
		products: productsOf(script.meta.uses),
		rushRunId: rush?.runId ?? null,
		office: officeShown(desk.office, now),
		unfinished: open && pendingMessages(still).length > 0,
		recallable: open ? recallable(turns, now) : [],
		revocable: open ? revocable(desk.office, turns) : []
	};
}

const PRODUCTS = 'products/';

const productsOf = (uses: readonly string[]): readonly string[] =>
	uses.filter((use) => use.startsWith(PRODUCTS)).map((use) => use.slice(PRODUCTS.length));

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
	const left = still.findLast((turn) => turn.kind === 'left');
	const parts = partsOf(still);
	const shown = (one: CriterionResult): CriterionShown => criterionShown(one, parts);
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
		redlines: result.redlines.map(shown),
		missing: result.missing.map(({ criterion }) => criterion.name),
		criteria: worthShowing(result).map(shown),
		bubbles: withMarks(
			bubblesOf(turns, { grade: () => null, said: deskOf(prepared, turns).said }),
			result,
			parts
		),
		debriefs: visited.flatMap((id) => {
			const node = machine.nodes[id];
			return node?.debrief ? [{ scene: node.name, html: render(node.debrief) }] : [];
		}),
		times: timesOf(prepared.edition, turns, attempt.endedAt),
		ending: left?.ending ?? last?.ending ?? null,
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
