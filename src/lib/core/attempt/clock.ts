/** Time figures of an attempt, all by the server's clock. What a round is: the buyer's first unanswered line → the reply. */
import type { Position } from '../scenario/machine.ts';
import { nextSilence } from '../scenario/run.ts';
import type { Prepared } from './edition.ts';
import type { TimesShown } from './shown.ts';
import { standingReplies } from './standing.ts';
import type { Turn } from './turn.ts';

/** First, average and longest reply time in ms, and how many kept to the target. */
export function timesOf(turns: readonly Turn[], target: number | null): TimesShown {
	const elapsed = standingReplies(turns).map((turn) => turn.elapsed);
	if (elapsed.length === 0)
		return {
			first: null,
			average: null,
			longest: null,
			replies: 0,
			inTime: target === null ? null : 0,
			target
		};
	return {
		first: elapsed[0]!,
		average: Math.round(elapsed.reduce((sum, ms) => sum + ms, 0) / elapsed.length),
		longest: Math.max(...elapsed),
		replies: elapsed.length,
		inTime: target === null ? null : elapsed.filter((ms) => ms <= target).length,
		target
	};
}

/** When the buyer next loses patience (ms UTC), or null. */
export const deadlineOf = (prepared: Prepared, position: Position): number | null =>
	position.ending === null ? (nextSilence(prepared.edition.script.machine, position)?.due ?? null) : null;
