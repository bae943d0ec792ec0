/**
 * The turns of attempts in use, kept in memory so that neither a reply nor the list of a rush need read whole
 * conversations again. Turns are append-only, so what is kept stays true, and only what came since is read.
 *
 * Invariant: every turn kept is stored. Within a write turns are read that a commit which fails takes back: the shelf
 * is cleared when anything is rolled back (`onUndo` of `db.ts`).
 */
import type { Turn } from '../core/attempt/turn.ts';

export interface TurnShelf {
	/** What is kept of an attempt, from its first turn on; empty when nothing is. */
	find(attemptId: string): readonly Turn[];
	keep(attemptId: string, turns: readonly Turn[]): void;
	clear(): void;
}

/** Turns kept: fifty people on duty with eight buyers each and eight turns with each of them; about 12 MiB. */
const SHELF = 3000;

/** An empty shelf. Beyond so many turns, the conversations that were looked at longest ago are let go. */
export function turnShelf(limit = SHELF): TurnShelf {
	const kept = new Map<string, readonly Turn[]>();
	let held = 0;

	const drop = (attemptId: string): void => {
		held -= kept.get(attemptId)?.length ?? 0;
		kept.delete(attemptId);
	};
	const keep = (attemptId: string, turns: readonly Turn[]): void => {
		drop(attemptId);
		kept.set(attemptId, turns);
		held += turns.length;
		for (const oldest of kept.keys()) {
			if (held <= limit) break;
			drop(oldest);
		}
	};

	return {
		find(attemptId) {
			const turns = kept.get(attemptId);
			if (turns === undefined) return [];
			keep(attemptId, turns);
			return turns;
		},
		keep,
		clear() {
			kept.clear();
			held = 0;
		}
	};
}
