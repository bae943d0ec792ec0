/**
 * The flow of an attempt, as pure functions: *turns so far + position + what happens now* → *the next turn and position*.
 *
 * Invariant: for every position returned here, `replay(prepared, turns, seed)` over all turns up to it gives it again.
 */
import type { ActionDone } from '../action.ts';
import { failure, type Failure } from '../failure.ts';
import { gradeReply } from '../grading/grade.ts';
import type { LedgerReply } from '../grading/ledger.ts';
import type { Grade } from '../grading/verdict.ts';
import type { Move, Outcome, Position } from '../scenario/machine.ts';
import { keepSilent, nextSilence, start, step } from '../scenario/run.ts';
import type { Prepared } from './edition.ts';
import { standing } from './standing.ts';
import type { ActionTurn, OpeningTurn, ReplyTurn, ResumeTurn, SilenceTurn, Turn, UndoTurn } from './turn.ts';

/** The buyer opens. `at` in ms UTC, like every time here. */
export function openAttempt(
	prepared: Prepared,
	seed: number,
	at: number
): { readonly turns: readonly [OpeningTurn]; readonly position: Position } {
	const move = start(prepared.edition.script.machine, seed, at);
	return {
		turns: [{ kind: 'opening', seq: 0, at, node: move.position.node, lines: move.lines }],
		position: move.position
	};
}

/** A reply is graded and answered. The caller has checked that the attempt is open and the text is fit to be graded. */
export function takeReply(
	prepared: Prepared,
	turns: readonly Turn[],
	position: Position,
	input: { readonly turnId: string; readonly text: string; readonly at: number }
): { readonly turn: ReplyTurn; readonly position: Position } {
	const before = standing(turns);
	const elapsed = Math.max(0, input.at - position.since);
	const grade = gradeFor(prepared, before, position.node, input.text, elapsed);
	const move = step(prepared.edition.script.machine, position, outcomeOf(before, grade), input.at);
	const turn: ReplyTurn = {
		kind: 'reply',
		seq: turns.length,
		at: input.at,
		turnId: input.turnId,
		from: position.node,
		text: input.text,
		elapsed,
		grade,
		node: move.position.node,
		lines: move.lines
	};
	return { turn, position: move.position };
}

/** A workbench action: it changes nothing until the reply that it belongs to. */
export function takeAction(
	turns: readonly Turn[],
	position: Position,
	input: { readonly turnId: string; readonly done: ActionDone; readonly at: number }
): { readonly turn: ActionTurn; readonly position: Position } {
	return {
		turn: { kind: 'action', seq: turns.length, at: input.at, turnId: input.turnId, done: input.done },
		position
	};
}

/** Takes back the last reply with its actions, or actions not yet followed by a reply. The buyer's clock starts anew. */
export function takeUndo(
	prepared: Prepared,
	turns: readonly Turn[],
	position: Position,
	input: { readonly turnId: string; readonly at: number }
): { readonly turn: UndoTurn; readonly position: Position } | Failure {
	const back = undoPoint(turns);
	if (back === null)
		return failure('attempt/nothing-to-undo', 400, {
			zh: '还没有可以撤回的回复。先回复买家，再撤回重来。',
			en: 'There is no reply to take back yet. Reply first, then you can take it back and try again.'
		});
	const turn: UndoTurn = { kind: 'undo', seq: turns.length, at: input.at, turnId: input.turnId, back };
	return { turn, position: replay(prepared, [...turns, turn], position.seed) };
}

/** seq of the first turn that an undo would take back, or null when there is none. */
export function undoPoint(turns: readonly Turn[]): number | null {
	const still = standing(turns);
	let last = still.length - 1;
	while (last >= 0 && still[last]!.kind !== 'reply' && still[last]!.kind !== 'action') last--;
	if (last < 0) return null;
	while (last > 0 && still[last - 1]!.kind === 'action') last--;
	return still[last]!.seq;
}

/** The trainee is back after an absence in practice: the buyer has waited outside of time. */
export function resume(
	turns: readonly Turn[],
	position: Position,
	at: number
): { readonly turn: ResumeTurn; readonly position: Position } {
	return { turn: { kind: 'resume', seq: turns.length, at }, position: { ...position, since: at, quiet: 0 } };
}

/**
 * Plays every silence that is due by `now`, each at the time it was due. At most `limit`: a scenario whose silences
 * lead round in a circle cannot hold the caller; what is left is played by the next call.
 */
export function passSilences(
	prepared: Prepared,
	turns: readonly Turn[],
	position: Position,
	now: number,
	limit = 100
): { readonly turns: readonly SilenceTurn[]; readonly position: Position } {
	const passed: SilenceTurn[] = [];
	let at = position;
	while (passed.length < limit) {
		const { machine } = prepared.edition.script;
		const next = nextSilence(machine, at);
		const move = next !== null && next.due <= now ? keepSilent(machine, at, next.due) : null;
		if (next === null || move === null) break;
		passed.push({
			kind: 'silence',
			seq: turns.length + passed.length,
			at: next.due,
			node: move.position.node,
			lines: move.lines
		});
		at = move.position;
	}
	return { turns: passed, position: at };
}

/** The position that the turns lead to. Grades are taken as they were given: nothing is graded again. */
export function replay(prepared: Prepared, turns: readonly Turn[], seed: number): Position {
	const { machine } = prepared.edition.script;
	const opening = turns[0];
	if (opening?.kind !== 'opening') throw new Error('an attempt begins with its opening');
	let position = start(machine, seed, opening.at).position;
	for (const [index, turn] of turns.entries()) {
		if (turn.kind === 'reply') {
			const outcome = outcomeOf(standing(turns.slice(0, index)), turn.grade);
			position = step(machine, position, outcome, turn.at).position;
		} else if (turn.kind === 'silence') {
			position = positionAfter(keepSilent(machine, position, turn.at));
		} else if (turn.kind === 'resume') {
			position = { ...position, since: turn.at, quiet: 0 };
		} else if (turn.kind === 'undo') {
			const kept = turns.slice(0, index).filter((earlier) => earlier.seq < turn.back);
			position = { ...replay(prepared, kept, seed), since: turn.at, quiet: 0 };
		}
	}
	return position;
}

function positionAfter(move: Move | null): Position {
	if (move === null) throw new Error('a silence turn stands where no silence was due');
	return move.position;
}

function gradeFor(
	prepared: Prepared,
	before: readonly Turn[],
	node: string,
	text: string,
	elapsed: number
): Grade {
	const rubric = prepared.replies.get(node);
	if (rubric === undefined) throw new Error(`no rubric for scene ${node}`);
	const grade = gradeReply(rubric, text, {
		actions: actionsSinceReply(before),
		elapsedMs: elapsed,
		buyerSaid: before.flatMap(linesOf),
		met: metBefore(before),
		said: repliesIn(before)
	});
	return withoutFarLines(prepared, grade);
}

/** That a reply came near none of the shop's red lines is no news, and is not stored: a turn stays small. */
function withoutFarLines(prepared: Prepared, grade: Grade): Grade {
	const far = new Set(prepared.edition.shopwide.map((line) => line.id));
	return {
		...grade,
		verdicts: grade.verdicts.filter((one) => one.verdict !== 'met' || !far.has(one.criterion))
	};
}

/** Actions done before a reply belong to it. */
export function actionsSinceReply(before: readonly Turn[]): readonly ActionDone[] {
	const last = before.findLastIndex((turn) => turn.kind === 'reply');
	return before.slice(last + 1).flatMap((turn) => (turn.kind === 'action' ? [turn.done] : []));
}

/** Replies with what the buyer had said before each; of turns that still count. */
export const repliesIn = (still: readonly Turn[]): readonly LedgerReply[] =>
	still.flatMap((turn, index) =>
		turn.kind === 'reply' ? [{ text: turn.text, buyerSaid: still.slice(0, index).flatMap(linesOf) }] : []
	);

export const linesOf = (turn: Turn): readonly string[] => ('lines' in turn ? turn.lines : []);

const metBefore = (before: readonly Turn[]): readonly string[] =>
	before.flatMap((turn) =>
		turn.kind === 'reply'
			? turn.grade.verdicts.filter((v) => v.verdict === 'met').map((v) => v.criterion)
			: []
	);

/**
 * What the machine is told. A criterion holds once any reply has met it, as it is earned; a forbidden thing holds until
 * any reply has said it. Points are those of this reply alone.
 */
function outcomeOf(before: readonly Turn[], grade: Grade): Outcome {
	const grades = [...before.flatMap((turn) => (turn.kind === 'reply' ? [turn.grade] : [])), grade];
	const met = new Set<string>();
	const broken = new Set<string>();
	for (const { verdicts } of grades)
		for (const verdict of verdicts) {
			if (verdict.verdict === 'met') met.add(verdict.criterion);
			else if (verdict.kind === 'avoids') broken.add(verdict.criterion);
		}
	const did = before.flatMap((turn) => (turn.kind === 'action' ? [turn.done.action] : []));
	return {
		met: [...met].filter((criterion) => !broken.has(criterion)),
		points: grade.points,
		redline: grades.some(({ redlines }) => redlines.length > 0),
		did
	};
}
