/**
 * Who is at the desk when: a pure function of the rush and of when the conversations before have ended. Arrivals are
 * taken in, in order, each at the later of its own moment and the moment at which a place became free. Who has waited
 * for a place longer than its patience leaves the queue, and is never taken in.
 *
 *     at_most: 2; arrivals at 0 s, 10 s, 20 s; the first one ends at 45 s → taken in at 0 s, 10 s, 45 s
 *     at_most: 1; patience: 30s; arrivals at 0 s, 10 s, 20 s; the first one ends at 45 s → at 0 s, nobody, 45 s
 *
 * Invariant: the same rush and ends give the same moments, whenever and however often somebody asks. So a run is
 * never behind: what has happened since the last look is worked out when somebody looks.
 */
import type { Arrival, Rush } from './rush.ts';

/** A conversation that was taken in. Server times, ms UTC. */
export interface Taken {
	/** Which of the rush's arrivals it is of. */
	readonly arrival: number;
	readonly at: number;
	/** null while it is open. */
	readonly endedAt: number | null;
}

/** How a run stands at a moment. Server times, ms UTC. */
export interface Standing {
	/** Who is taken in next, and when: past when it is overdue. Null when that is not known yet or nobody comes. */
	readonly next: { readonly arrival: number; readonly at: number } | null;
	/** Arrivals that have come and wait for a free place. */
	readonly queued: number;
	/** When somebody next joins the queue or leaves it, as far as no place becomes free; null when nobody does. */
	readonly changes: number | null;
	/** Arrivals that have left the queue: nobody had a place for them. */
	readonly gaveUp: number;
	/** Arrivals still to come before the desk closes. */
	readonly toCome: number;
	/** Arrivals that found the desk closed: they are not taken in. */
	readonly turnedAway: number;
	/** When the last of it was over, or null while something is open or can still come. */
	readonly over: number | null;
}

/** When the desk closes (ms UTC): nobody is taken in from then on. */
export const closesAt = (rush: Rush, startedAt: number): number => startedAt + rush.length;

/** How the run stands at `now`; `taken` are the conversations so far, in the order of the arrivals. */
export function standingAt(rush: Rush, startedAt: number, taken: readonly Taken[], now: number): Standing {
	const closes = closesAt(rush, startedAt);
	const last = taken.at(-1);
	const place = Math.max(freeAt(rush, startedAt, taken), last?.at ?? startedAt);
	const waiting = outside(rush, startedAt, taken).filter(({ comes }) => comes < closes);
	const hasLeft = ({ arrival, leaves }: Outside): boolean =>
		arrival < (last?.arrival ?? -1) || leaves < Math.min(place, now, closes);
	const gone = waiting.filter(hasLeft);
	const staying = waiting.filter((one) => !hasLeft(one));
	const first = staying.find(({ leaves }) => leaves >= place);
	const at = first === undefined ? Infinity : Math.max(first.comes, place);
	const closed = now >= closes && at >= closes;
	const queue = closed ? [] : staying.filter(({ comes }) => comes <= now);
	return {
		next: first === undefined || at >= closes ? null : { arrival: first.arrival, at },
		queued: queue.length,
		changes: closed || staying.length === 0 ? null : Math.min(...staying.map((one) => changeAfter(one, now))),
		gaveUp: gone.length,
		toCome: closed ? 0 : staying.length - queue.length,
		turnedAway: closed ? staying.length : 0,
		over: overAt(taken, staying.length > 0 ? closes : startedAt, now)
	};
}

/** Who waits until a moment is gone in the one after it. */
const changeAfter = ({ comes, leaves }: Outside, now: number): number => (comes > now ? comes : leaves + 1);

/** An arrival that was not taken in; when it comes, and until when it would wait for a place (ms UTC). */
interface Outside {
	readonly arrival: number;
	readonly comes: number;
	readonly leaves: number;
}

function outside(rush: Rush, startedAt: number, taken: readonly Taken[]): readonly Outside[] {
	const inside = new Set(taken.map(({ arrival }) => arrival));
	const entry = ({ at, patience }: Arrival, arrival: number): Outside => ({
		arrival,
		comes: startedAt + at,
		leaves: startedAt + at + patience
	});
	return rush.arrivals.map(entry).filter(({ arrival }) => !inside.has(arrival));
}

/** When there is a place for one more; Infinity while there is none. */
function freeAt(rush: Rush, startedAt: number, taken: readonly Taken[]): number {
	if (taken.length < rush.atMost) return startedAt;
	const ends = taken.map(({ endedAt }) => endedAt ?? Infinity).sort((a, b) => a - b);
	return ends[taken.length - rush.atMost] ?? Infinity;
}

/** `least`: not before then, whatever has ended. */
function overAt(taken: readonly Taken[], least: number, now: number): number | null {
	const last = Math.max(...taken.map(({ endedAt }) => endedAt ?? Infinity), least);
	return Number.isFinite(last) && last <= now ? last : null;
}

/** The seed of the conversation of one arrival, drawn from the run's: 31 bits, and another one for every arrival. */
export function seedOf(runSeed: number, arrival: number): number {
	let mixed = (runSeed ^ Math.imul(arrival + 1, 0x9e3779b1)) >>> 0;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
	return (mixed ^ (mixed >>> 15)) >>> 1;
}
