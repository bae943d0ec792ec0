/** The turns that still count: without what was taken back, and without the taking back. */
import type { ReplyTurn, Turn } from './turn.ts';

/** In order; their `seq` may have gaps. */
export function standing(turns: readonly Turn[]): readonly Turn[] {
	let still: Turn[] = [];
	for (const turn of turns) {
		if (turn.kind === 'undo') still = still.filter((earlier) => earlier.seq < turn.back);
		else still.push(turn);
	}
	return still;
}

/** The replies that still count. */
export const standingReplies = (turns: readonly Turn[]): readonly ReplyTurn[] =>
	standing(turns).filter((turn) => turn.kind === 'reply');
