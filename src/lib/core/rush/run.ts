/**
 * Who is at the desk when: a pure function of the rush and of when the conversations before have ended. Arrivals are
 * taken in, in order, each at the later of its own moment and the moment at which a place became free.
 *
 *     at_most: 2; arrivals at 0 s, 10 s, 20 s; the first one ends at 45 s → taken in at 0 s, 10 s, 45 s
 *
 * Invariant: the same rush and ends give the same moments, whenever and however often somebody asks. So a run is
 * never behind: what has happened since the last look is worked out when somebody looks.
 */
import type { Rush } from './rush.ts';

/** A conversation that was taken in. Server times, ms UTC. */
export interface Taken {
	readonly at: number;
	/** null while it is open. */
	readonly endedAt: number | null;
}

/** How a run stands at a moment. */
export interface Standing {
	/** When the next arrival is taken in: past when it is overdue, null when that is not known yet or nobody comes. */
	readonly admits: number | null;
	/** Arrivals that have come and wait for a free place. */
	readonly queued: number;
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
	const rest = rush.arrivals.slice(taken.length);
	const coming = rest.filter(({ at }) => startedAt + at < closes);
	const admits = coming.length === 0 ? null : admission(rush, startedAt, taken);
	const shut = (admits ?? Infinity) >= closes;
	const closed = now >= closes && shut;
	const queued = closed ? 0 : coming.filter(({ at }) => startedAt + at <= now).length;
	return {
		admits: shut ? null : admits,
		queued,
		toCome: closed ? 0 : coming.length - queued,
		turnedAway: closed ? coming.length : 0,
		over: overAt(taken, coming.length > 0 ? closes : startedAt, now)
	};
}

/** When the arrival after those that were taken in is taken in itself; Infinity while no place is free. */
function admission(rush: Rush, startedAt: number, taken: readonly Taken[]): number {
	const next = rush.arrivals[taken.length];
	if (next === undefined) return Infinity;
	const ends = taken.map(({ endedAt }) => endedAt ?? Infinity).sort((a, b) => a - b);
	const free = taken.length < rush.atMost ? startedAt : (ends[taken.length - rush.atMost] ?? Infinity);
	return Math.max(startedAt + next.at, free, taken.at(-1)?.at ?? startedAt);
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
