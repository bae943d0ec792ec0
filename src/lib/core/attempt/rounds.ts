/**
 * Rounds as the platform counts them: from the buyer's first unanswered message to the agent's first message after it.
 *
 *     buyer 0:00 ┐          more of the buyer's messages open no new round,
 *     buyer 0:20 │ 35 s     and silences belong to the one that is open
 *     agent 0:35 ┘
 *     agent 0:50            answers nothing new
 *
 * Decided here:
 * - A message that was recalled before the reply was complete left the buyer with nothing: it is no answer, and the
 *   buyer goes on waiting from the first unanswered message. Recalled later, it had been read, and stays an answer.
 * - What the buyer says on leaving opens no round: nobody can answer it. A round open at that moment is unanswered.
 * - In practice, time away from the page and turns taken back are not the buyer's time: the open round starts anew, as
 *   the buyer's patience does (decision 0010).
 *
 * All times are the server's, ms UTC.
 */
import type { Machine } from '../scenario/machine.ts';
import { standing } from './standing.ts';
import type { MessageTurn, ReplyTurn, Turn } from './turn.ts';

/** One conversation, as far as its clock goes. */
export interface Timed {
	readonly turns: readonly Turn[];
	/** Ids of the scenes in which the conversation is over. */
	readonly endings: ReadonlySet<string>;
	/** When it was closed, or null while it is open. */
	readonly endedAt: number | null;
	/** Since when the buyer has been somebody else's, or null: what he asks after that is not ours to answer. */
	readonly handedAt?: number | null;
	/** Now: how long a buyer has waited who is still waiting. */
	readonly now: number;
}

export interface Round {
	/** The buyer's first unanswered message, and the turn that it stands in. */
	readonly from: number;
	readonly seq: number;
	/** The first answer; without one, the end of the conversation, or now. */
	readonly until: number;
	/** `waiting` while the conversation is open and the buyer waits. */
	readonly state: 'answered' | 'unanswered' | 'waiting';
	/** seq of the turn that answered, or null. */
	readonly answer: number | null;
}

/** Ids of a machine's scenes that end the conversation. */
export const endingsOf = (machine: Machine): ReadonlySet<string> =>
	new Set(
		Object.values(machine.nodes)
			.filter((node) => node.ending !== null)
			.map((node) => node.id)
	);

/** The rounds of a conversation, oldest first; at most the last one is not answered. */
export function roundsOf({ turns, endings, endedAt, handedAt = null, now }: Timed): readonly Round[] {
	const rounds: Round[] = [];
	const answers = new Set(messagesOf(turns).map((turn) => turn.seq));
	let open: Pick<Round, 'from' | 'seq'> | null = null;
	let over: number | null = null;
	for (const turn of counting(turns)) {
		if (open !== null && answers.has(turn.seq)) {
			rounds.push({ ...open, until: turn.at, state: 'answered', answer: turn.seq });
			open = null;
		}
		if (open !== null && restarts(turn)) open = { from: turn.at, seq: open.seq };
		if (ends(turn, endings)) over ??= turn.at;
		else if (open === null && speaks(turn)) open = { from: turn.at, seq: turn.seq };
	}
	const end = over ?? endedAt;
	if (open === null || (handedAt !== null && open.from >= handedAt)) return rounds;
	const until = Math.max(open.from, end ?? now);
	return [...rounds, { ...open, until, state: end === null ? 'waiting' : 'unanswered', answer: null }];
}

/** Since when the buyer has been waiting for an answer, or null when nobody waits. */
export function waitingSince(turns: readonly Turn[], endings: ReadonlySet<string>): number | null {
	const last = roundsOf({ turns, endings, endedAt: null, now: 0 }).at(-1);
	return last?.state === 'waiting' ? last.from : null;
}

/** How long the buyer waited, ms. */
export const waited = (round: Round): number => Math.max(0, round.until - round.from);

/** The agent's own messages that still count: a reply that only said "that was all" is none. */
export function messagesOf(turns: readonly Turn[]): readonly (MessageTurn | ReplyTurn)[] {
	const sent: (MessageTurn | ReplyTurn)[] = [];
	let before: string[] = [];
	for (const turn of standing(turns)) {
		if (turn.kind === 'message') {
			sent.push(turn);
			before.push(turn.text);
		} else if (turn.kind === 'reply') {
			if (before.length === 0 || turn.text !== before.join('\n')) sent.push(turn);
			before = [];
		}
	}
	return sent;
}

/** How many messages the buyer sent; the ones said on leaving ask nothing and are left out. */
export const questionsIn = (turns: readonly Turn[], endings: ReadonlySet<string>): number =>
	standing(turns).reduce(
		(sum, turn) => sum + ('lines' in turn && !ends(turn, endings) ? turn.lines.length : 0),
		0
	);

/** The turns that still count, with the undos that do: they start the buyer's clock anew. */
function counting(turns: readonly Turn[]): readonly Turn[] {
	const still = new Set(standing(turns).map((turn) => turn.seq));
	const undos = turns.filter((turn) => turn.kind === 'undo');
	return turns.filter(
		(turn) =>
			still.has(turn.seq) ||
			(turn.kind === 'undo' && !undos.some((later) => later.seq > turn.seq && later.back <= turn.seq))
	);
}

const restarts = (turn: Turn): boolean => turn.kind === 'resume' || turn.kind === 'undo';
const speaks = (turn: Turn): boolean => 'lines' in turn && turn.lines.length > 0;
const ends = (turn: Turn, endings: ReadonlySet<string>): boolean =>
	turn.kind === 'left' || ('node' in turn && endings.has(turn.node));
