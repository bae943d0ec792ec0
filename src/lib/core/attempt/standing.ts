/** The turns that still count: without what was taken back, recalled or withdrawn, and without the taking back. */
import type { MessageTurn, Turn } from './turn.ts';

/** What no undo has taken away, in order; recalls and withdrawals are still in it, for the transcript. */
export function keptOf(turns: readonly Turn[]): readonly Turn[] {
	let kept: Turn[] = [];
	for (const turn of turns) {
		if (turn.kind === 'undo') kept = kept.filter((earlier) => earlier.seq < turn.back);
		else kept.push(turn);
	}
	return kept;
}

/**
 * What counts, in order; the `seq` may have gaps. A message that was recalled before its reply was complete never
 * reached the buyer; one that was recalled later has been read, and stays.
 */
export function standing(turns: readonly Turn[]): readonly Turn[] {
	const kept = keptOf(turns);
	const gone = new Set<number>();
	let lastReply = -1;
	for (const turn of kept) {
		if (turn.kind === 'reply') lastReply = turn.seq;
		else if (turn.kind === 'revoke' || (turn.kind === 'recall' && turn.target > lastReply))
			gone.add(turn.target);
	}
	return kept.filter((turn) => turn.kind !== 'recall' && turn.kind !== 'revoke' && !gone.has(turn.seq));
}

/** Messages sent since the last reply: they belong to the next one. `still`: turns that count. */
export function pendingMessages(still: readonly Turn[]): readonly MessageTurn[] {
	const last = still.findLastIndex((turn) => turn.kind === 'reply');
	return still.slice(last + 1).filter((turn) => turn.kind === 'message');
}
