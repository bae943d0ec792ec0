/**
 * What an attempt came to: every criterion with its verdict over the whole attempt, the points, and whether it passed.
 * Contract §2 "Points". Nothing is stored: it follows from edition, turns and overrules.
 */
import type { Criterion } from '../criterion.ts';
import { gradeConversation } from '../grading/conversation.ts';
import type { Evidence, Verdict, VerdictWord } from '../grading/verdict.ts';
import type { Said } from '../text.ts';
import { actionsSinceReply } from './outcome.ts';
import { isForbidden, type Prepared } from './edition.ts';
import { standing } from './standing.ts';
import type { Overrule, ReplyTurn, Turn } from './turn.ts';

/** One criterion over the whole attempt. */
export interface CriterionResult {
	readonly criterion: Criterion;
	/** Name of its scene; null for one over the whole conversation. */
	readonly scene: string | null;
	readonly machine: VerdictWord;
	/** Of the machine, 0..1; null when no reply was judged. */
	readonly confidence: number | null;
	/** After overrules. */
	readonly verdict: VerdictWord;
	readonly earned: number;
	readonly feedback: Said;
	readonly evidence: readonly (Evidence & { readonly seq: number })[];
	/** The reply that decided, or null. */
	readonly seq: number | null;
	/** Oldest first; the last one counts. */
	readonly overrules: readonly Overrule[];
}

export interface Result {
	readonly criteria: readonly CriterionResult[];
	readonly points: number;
	/** What was on offer in the scenes visited and over the conversation, without bonus. */
	readonly max: number;
	/** 0..100, one decimal; 0 when a red line was broken. */
	readonly percent: number;
	readonly redlines: readonly CriterionResult[];
	/** Required and not met. */
	readonly missing: readonly CriterionResult[];
	/** How many are `unsure` and wait for a person. */
	readonly undecided: number;
	/** false when it has failed whatever a person decides; else null while anything is undecided (contract §2). */
	readonly passed: boolean | null;
}

/** Judges an attempt, finished or not, with the supervisor's overrules applied. */
export function judge(
	prepared: Prepared,
	turns: readonly Turn[],
	overrules: readonly Overrule[] = []
): Result {
	const still = standing(turns);
	const replies = still.filter((turn) => turn.kind === 'reply');
	const criteria = [
		...sceneResults(prepared, still, replies),
		...everywhereResults(prepared, replies),
		...conversationResults(prepared, still, replies)
	].map((result) => overruled(result, overrules));
	return { criteria, ...pointsOf(criteria, prepared.edition.script.meta.pass) };
}

function sceneResults(
	prepared: Prepared,
	still: readonly Turn[],
	replies: readonly ReplyTurn[]
): readonly CriterionResult[] {
	const { script } = prepared.edition;
	const visited = new Set(still.flatMap((turn) => ('node' in turn ? [turn.node] : [])));
	return script.scenes
		.filter((scene) => visited.has(scene.id) && script.machine.nodes[scene.id]?.ending === null)
		.flatMap((scene) => {
			const given = replies.filter((turn) => turn.from === scene.id);
			return scene.criteria.map((criterion) => overReplies(criterion, scene.name, given));
		});
}

/** Forbidden things of the whole conversation, and the shop's red lines: every reply was graded against them. */
const everywhereResults = (prepared: Prepared, replies: readonly ReplyTurn[]): readonly CriterionResult[] =>
	[...prepared.edition.script.rubric.filter(isForbidden), ...prepared.edition.shopwide].map((criterion) =>
		overReplies(criterion, null, replies)
	);

function conversationResults(
	prepared: Prepared,
	still: readonly Turn[],
	replies: readonly ReplyTurn[]
): readonly CriterionResult[] {
	const criteria = prepared.edition.script.rubric.filter((criterion) => !isForbidden(criterion));
	// Who said nothing was not polite either.
	if (replies.length === 0) return criteria.map((criterion) => unanswered(criterion, null));
	const grade = gradeConversation(
		prepared.conversation,
		replies.map((turn) => ({
			reply: turn.text,
			grade: turn.grade,
			context: {
				actions: actionsSinceReply(still.slice(0, still.indexOf(turn))),
				elapsedMs: turn.elapsed,
				buyerSaid: [],
				met: []
			}
		}))
	);
	return criteria.map((criterion) => {
		const verdict = grade.verdicts.find((one) => one.criterion === criterion.id);
		if (verdict === undefined) return unanswered(criterion, null);
		return settled(
			criterion,
			null,
			verdict,
			verdict.evidence.flatMap((one) => {
				const turn = replies[one.turn ?? replies.length - 1];
				return turn === undefined ? [] : [{ ...one, seq: turn.seq }];
			})
		);
	});
}

/** A criterion is earned when any reply met it; a forbidden thing is broken by any reply that says it. */
function overReplies(
	criterion: Criterion,
	scene: string | null,
	replies: readonly ReplyTurn[]
): CriterionResult {
	const graded = replies.flatMap((turn) => {
		const verdict = turn.grade.verdicts.find((one) => one.criterion === criterion.id);
		return verdict === undefined ? [] : [{ turn, verdict }];
	});
	if (graded.length === 0)
		return replies.length === 0 ? unanswered(criterion, scene) : untouched(criterion, scene);
	const order: readonly VerdictWord[] = isForbidden(criterion)
		? ['missed', 'unsure', 'met']
		: ['met', 'unsure', 'missed'];
	const word = order.find((one) => graded.some(({ verdict }) => verdict.verdict === one))!;
	const deciding = graded.filter(({ verdict }) => verdict.verdict === word);
	const shown = word === 'missed' && !isForbidden(criterion) ? deciding.at(-1)! : deciding[0]!;
	return {
		...settled(
			criterion,
			scene,
			shown.verdict,
			deciding.flatMap(({ turn, verdict }) => verdict.evidence.map((one) => ({ ...one, seq: turn.seq })))
		),
		seq: shown.turn.seq
	};
}

const settled = (
	criterion: Criterion,
	scene: string | null,
	verdict: Verdict,
	evidence: CriterionResult['evidence']
): CriterionResult => ({
	criterion,
	scene,
	machine: verdict.verdict,
	confidence: verdict.confidence,
	verdict: verdict.verdict,
	earned: verdict.verdict === 'met' ? criterion.points : 0,
	feedback: verdict.feedback,
	evidence,
	seq: evidence.at(-1)?.seq ?? null,
	overrules: []
});

/** No reply was graded against it: nothing earned, and nothing broken either. */
const unanswered = (criterion: Criterion, scene: string | null): CriterionResult => ({
	criterion,
	scene,
	machine: isForbidden(criterion) ? 'met' : 'missed',
	confidence: null,
	verdict: isForbidden(criterion) ? 'met' : 'missed',
	earned: 0,
	feedback: { zh: '这里没有回复。', en: 'There was no reply here.' },
	evidence: [],
	seq: null,
	overrules: []
});

/** A red line of the shop that no reply came near: turns do not keep its verdicts. */
const untouched = (criterion: Criterion, scene: string | null): CriterionResult => ({
	...unanswered(criterion, scene),
	feedback: { zh: '没有碰到这条红线。', en: 'Nothing came near this red line.' }
});

function overruled(result: CriterionResult, overrules: readonly Overrule[]): CriterionResult {
	const own = overrules.filter((one) => one.criterion === result.criterion.id).sort((a, b) => a.at - b.at);
	const last = own.at(-1);
	if (last === undefined) return result;
	return {
		...result,
		overrules: own,
		verdict: last.verdict,
		earned: last.verdict === 'met' ? result.criterion.points : 0
	};
}

function pointsOf(criteria: readonly CriterionResult[], pass: number): Omit<Result, 'criteria'> {
	const redlines = criteria.filter(({ criterion, verdict }) => criterion.redline && verdict === 'missed');
	const missing = criteria.filter(({ criterion, verdict }) => criterion.required && verdict === 'missed');
	const unsure = criteria.filter(({ verdict }) => verdict === 'unsure');
	const max = sum(criteria.map(({ criterion }) => (criterion.bonus ? 0 : criterion.points)));
	const earned = sum(criteria.map((result) => result.earned));
	const points = redlines.length > 0 ? 0 : earned;
	const percent = percentOf(points, max);
	const atBest = percentOf(points + sum(unsure.map(({ criterion }) => criterion.points)), max);
	const lost = redlines.length > 0 || missing.length > 0 || atBest < pass;
	return {
		points,
		max,
		percent,
		redlines,
		missing,
		undecided: unsure.length,
		passed: lost ? false : unsure.length > 0 ? null : percent >= pass
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Percent with one decimal, at most 100. Nothing on offer is nothing earned. */
const percentOf = (points: number, max: number): number =>
	max === 0 ? 0 : Math.min(100, Math.round((points / max) * 1000) / 10);
