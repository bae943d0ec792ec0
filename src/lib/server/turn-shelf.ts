/**
 * The turns of attempts in use, kept in memory so that a reply need not read the whole conversation again. Turns are
 * append-only, so what is kept stays true as long as its last turn is still there: `joined` makes sure of that (a
 * commit that failed takes turns back).
 */
import type { Turn } from '../core/attempt/turn.ts';

export interface TurnShelf {
	/** What is kept of an attempt; empty when nothing is. */
	find(attemptId: string): readonly Turn[];
	keep(attemptId: string, turns: readonly Turn[]): void;
}

/** Conversations kept: fifty people on duty with eight buyers each, whose lists look at all of them after every turn. */
const SHELF = 500;

/** An empty shelf. */
export function turnShelf(): TurnShelf {
	const kept = new Map<string, readonly Turn[]>();
	return {
		find: (attemptId) => kept.get(attemptId) ?? [],
		keep(attemptId, turns) {
			kept.delete(attemptId);
			kept.set(attemptId, turns);
			for (const oldest of kept.keys()) {
				if (kept.size <= SHELF) break;
				kept.delete(oldest);
			}
		}
	};
}

/**
 * The whole conversation: what was kept, and the stored turns from its last one on. Null when the last one kept is not
 * what is stored: then everything must be read.
 */
export function joined(kept: readonly Turn[], stored: readonly Turn[]): readonly Turn[] | null {
	const [last, first] = [kept.at(-1), stored[0]];
	if (last === undefined) return stored;
	if (first === undefined || !isSame(last, first)) return null;
	return stored.length === 1 ? kept : [...kept, ...stored.slice(1)];
}

const isSame = (one: Turn, other: Turn): boolean =>
	one.seq === other.seq && one.kind === other.kind && one.at === other.at && idOf(one) === idOf(other);

const idOf = (turn: Turn): string => ('turnId' in turn ? turn.turnId : '');
