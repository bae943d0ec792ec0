/** Small questions about the list of a rush. Pure, so that they can be tested alone. */
import type { ConversationRow } from '$lib/core/rush/shown.ts';

/** Whoever has waited longest; another one than `present` if anybody else waits. Null when nobody does. */
export function longestWaiting(rows: readonly ConversationRow[], present: string): ConversationRow | null {
	const waiting = rows
		.filter(({ state, waitingSince }) => state === 'open' && waitingSince !== null)
		.sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0));
	return waiting.find(({ attemptId }) => attemptId !== present) ?? waiting[0] ?? null;
}

/** How many of so many turns have not been looked at. */
export const unreadOf = (seq: number, seen: number): number => Math.max(0, seq - seen);

export type WaitTone = 'calm' | 'amber' | 'red';

/** How urgent a wait is; `waited` and the thresholds in ms. */
export const waitTone = (waited: number, { amber, red }: { amber: number; red: number }): WaitTone =>
	waited >= red ? 'red' : waited >= amber ? 'amber' : 'calm';
