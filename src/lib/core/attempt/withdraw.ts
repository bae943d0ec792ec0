/** Taking one thing back: a message within two minutes, an action where the real back office can. */
import { isRevocable } from '../desk/revocable.ts';
import { failure, type Failure } from '../failure.ts';
import type { Position } from '../scenario/machine.ts';
import type { Office } from '../desk/office.ts';
import { countsAs, deskOf } from './desk.ts';
import type { Prepared } from './edition.ts';
import { messagesOf } from './rounds.ts';
import { keptOf, standing } from './standing.ts';
import type { MessageTurn, RecallTurn, ReplyTurn, RevokeTurn, Turn } from './turn.ts';

/** For how long a message can be recalled, ms: two minutes, as in 千牛. */
const RECALL_MS = 120_000;

interface Input {
	readonly turnId: string;
	/** seq of what is taken back. */
	readonly target: number;
	readonly at: number;
}

/** Messages that can be recalled at `now`, each until a server time. */
export function recallable(
	turns: readonly Turn[],
	now: number
): readonly { readonly seq: number; readonly until: number }[] {
	return messagesIn(turns)
		.map(({ seq, at }) => ({ seq, until: at + RECALL_MS }))
		.filter(({ until }) => until >= now);
}

/** seq of the actions that can be withdrawn from the office, as the turns have made it. */
export const revocable = (office: Office, turns: readonly Turn[]): readonly number[] =>
	standing(turns)
		.filter((turn) => turn.kind === 'action' && isRevocable(office, countsAs(turn)))
		.map(({ seq }) => seq);

/** Recalls a message. One that the reply was complete with has been read: it is graded all the same. */
export function takeRecall(
	turns: readonly Turn[],
	position: Position,
	{ turnId, target, at }: Input
): { readonly turn: RecallTurn; readonly position: Position } | Failure {
	const message = messagesIn(turns).find(({ seq }) => seq === target);
	if (message === undefined) return nothingToRecall();
	if (at > message.at + RECALL_MS) return tooLateToRecall();
	return { turn: { kind: 'recall', seq: turns.length, at, turnId, target }, position };
}

/** Withdraws an action. Refused where what was done cannot be undone: money that has been paid, a call. */
export function takeRevoke(
	prepared: Prepared,
	turns: readonly Turn[],
	position: Position,
	{ turnId, target, at }: Input
): { readonly turn: RevokeTurn; readonly position: Position } | Failure {
	const action = standing(turns).find((turn) => turn.kind === 'action' && turn.seq === target);
	if (action === undefined) return nothingToRevoke();
	if (!revocable(deskOf(prepared, turns).office, turns).includes(target)) return cannotRevoke();
	return { turn: { kind: 'revoke', seq: turns.length, at, turnId, target }, position };
}

/** What the trainee has said and not recalled, each message with the time it was sent. */
function messagesIn(turns: readonly Turn[]): readonly (MessageTurn | ReplyTurn)[] {
	const recalled = recalledIn(turns);
	return messagesOf(turns).filter(({ seq }) => !recalled.has(seq));
}

/** seq of every message that was recalled, and of every action that was withdrawn. */
export const recalledIn = (turns: readonly Turn[]): ReadonlySet<number> =>
	new Set(
		keptOf(turns).flatMap((turn) => (turn.kind === 'recall' || turn.kind === 'revoke' ? [turn.target] : []))
	);

const nothingToRecall = (): Failure =>
	failure(
		'recall/nothing',
		400,
		{
			zh: '没有这条消息，或者它已经撤回了。只能撤回自己发的消息。',
			en: 'There is no such message, or it has been recalled already. You can recall your own messages only.'
		},
		'target'
	);

const tooLateToRecall = (): Failure =>
	failure(
		'recall/too-late',
		409,
		{
			zh: '发出超过 2 分钟的消息不能撤回。需要更正的话，再发一条说明。',
			en: 'A message can be recalled within 2 minutes of sending. To correct it, send another one.'
		},
		'target'
	);

const nothingToRevoke = (): Failure =>
	failure(
		'revoke/nothing',
		400,
		{
			zh: '没有这个操作，或者它已经撤销了。',
			en: 'There is no such action, or it has been withdrawn already.'
		},
		'target'
	);

const cannotRevoke = (): Failure =>
	failure(
		'revoke/final',
		409,
		{
			zh: '这个操作做了就收不回来。需要补救的话，请做相应的操作，再跟买家说明。',
			en: 'This action cannot be withdrawn. To put it right, do what makes up for it and tell the buyer.'
		},
		'target'
	);
