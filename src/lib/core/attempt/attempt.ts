/**
 * The flow of an attempt, as pure functions: *turns so far + position + what happens now* → *the next turn and position*.
 *
 * Invariant: for every position returned here, `replay(prepared, turns, seed)` over all turns up to it gives it again.
 */
import { failure, type Failure } from '../failure.ts';
import type { Move, Position } from '../scenario/machine.ts';
import { keepSilent, nextSilence, start, step } from '../scenario/run.ts';
import type { Prepared } from './edition.ts';
import { gradeFor, outcomeOf } from './outcome.ts';
import { wholeOf } from './parts.ts';
import { keptOf, pendingMessages, standing } from './standing.ts';
import type {
	Keyed,
	MessageTurn,
	OpeningTurn,
	ReplyTurn,
	ResumeTurn,
	SilenceTurn,
	Turn,
	UndoTurn
} from './turn.ts';

/** What was sent: one message, by the browser's id for it. `at`: server time, ms UTC. */
interface Sent {
	readonly turnId: string;
	readonly text: string;
	readonly at: number;
	readonly keyed?: Keyed;
}

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

/** A message, with more to come: the buyer waits for the rest, and nothing is graded yet. */
export function takeMessage(
	turns: readonly Turn[],
	position: Position,
	{ turnId, text, at, keyed }: Sent
): { readonly turn: MessageTurn; readonly position: Position } {
	const turn: MessageTurn = { kind: 'message', seq: turns.length, at, turnId, text };
	return { turn: keyed === undefined ? turn : { ...turn, keyed }, position };
}

/**
 * A reply is graded and answered: the messages sent before it and this one, a line each. The caller has checked that
 * the attempt is open and the text is fit to be graded; it may be empty when messages wait for their end.
 */
export function takeReply(
	prepared: Prepared,
	turns: readonly Turn[],
	position: Position,
	{ turnId, text: own, at, keyed }: Sent
): { readonly turn: ReplyTurn; readonly position: Position } {
	const before = standing(turns);
	const messages = pendingMessages(before);
	const text = wholeOf(messages, own);
	const elapsed = Math.max(0, (messages[0]?.at ?? at) - position.since);
	const grade = gradeFor(prepared, before, position.node, text, elapsed);
	const move = step(prepared.edition.script.machine, position, outcomeOf(before, grade), at);
	const turn: ReplyTurn = {
		kind: 'reply',
		seq: turns.length,
		at,
		turnId,
		from: position.node,
		text,
		elapsed,
		...(keyed === undefined ? {} : { keyed }),
		grade,
		node: move.position.node,
		lines: move.lines
	};
	return { turn, position: move.position };
}

/** Takes back the last reply with its messages and actions, or those not yet followed by one. The buyer's clock starts anew. */
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
	const last = standing(turns).findLast(isOwn);
	if (last === undefined) return null;
	const kept = keptOf(turns).filter(({ seq }) => seq <= last.seq);
	const before = kept.findLastIndex(({ kind, seq }) => kind === 'reply' && seq < last.seq);
	return kept.slice(before + 1).find(isOwn)?.seq ?? null;
}

const isOwn = ({ kind }: Turn): boolean => kind === 'reply' || kind === 'message' || kind === 'action';

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
	// Where every turn led to: an undo goes back there, however many undos came before.
	const after: Position[] = [];
	for (const [index, turn] of turns.entries()) {
		if (turn.kind === 'reply') {
			const outcome = outcomeOf(standing(turns.slice(0, index)), turn.grade);
			position = step(machine, position, outcome, turn.at).position;
		} else if (turn.kind === 'silence') {
			position = positionAfter(keepSilent(machine, position, turn.at));
		} else if (turn.kind === 'resume') {
			position = { ...position, since: turn.at, quiet: 0 };
		} else if (turn.kind === 'left') {
			position = { ...position, ending: turn.ending };
		} else if (turn.kind === 'undo') {
			position = { ...positionBefore(after, turn), since: turn.at, quiet: 0 };
		}
		after.push(position);
	}
	return position;
}

function positionBefore(after: readonly Position[], { back }: UndoTurn): Position {
	const position = after[back - 1];
	if (position === undefined) throw new Error('an undo takes back what came before it, and not the opening');
	return position;
}

function positionAfter(move: Move | null): Position {
	if (move === null) throw new Error('a silence turn stands where no silence was due');
	return move.position;
}
