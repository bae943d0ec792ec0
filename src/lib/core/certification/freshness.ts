/**
 * How long what nobody signs holds. A badge rests on what somebody can do, so it holds while all that was asked for has
 * been shown within its validity; doing it again renews it. What was read or promised stays read and promised.
 */
import type { Deed } from './deed.ts';

const stays = ({ kind }: Deed): boolean => kind === 'read' || kind === 'pledge' || kind === 'sign-off';

/** The deeds that still count when older ones do not. `since`: ms UTC. */
export const freshDeeds = (deeds: readonly Deed[], since: number): readonly Deed[] =>
	deeds.filter((deed) => stays(deed) || deed.at >= since);

/**
 * The latest moment from which on the deeds suffice alone, ms UTC; null when they do without any that grows old. All of
 * them together have to suffice.
 */
export function provenSince(
	deeds: readonly Deed[],
	suffice: (deeds: readonly Deed[]) => boolean
): number | null {
	const times = [...new Set(deeds.flatMap((deed) => (stays(deed) ? [] : [deed.at])))].sort((a, b) => a - b);
	// Fewer deeds never show more, so that the first moment that is too late can be searched for by halves.
	let [good, bad] = [-1, times.length];
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2);
		if (suffice(freshDeeds(deeds, times[middle] ?? 0))) good = middle;
		else bad = middle;
	}
	const latest = times.at(-1);
	if (latest === undefined || suffice(freshDeeds(deeds, latest + 1))) return null;
	return times[good] ?? null;
}
