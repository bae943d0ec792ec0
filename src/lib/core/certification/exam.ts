/** How far an exam is: over all sittings that count, part by part. */
import type { Deed, PartDeed, SittingDeed } from './deed.ts';
import type { Exam, ExamPart, PartId } from './track.ts';

export interface PartStanding {
	readonly part: ExamPart;
	readonly state: PartDeed['state'] | 'to-come';
	readonly percent: number | null;
}

export interface ExamStanding {
	readonly state: 'locked' | 'ready' | 'open' | 'waiting' | 'deciding' | 'passed';
	/** The sitting that is open, or null. */
	readonly sitting: string | null;
	readonly parts: readonly PartStanding[];
	/** Weighted percent of what has been passed and failed so far; null before anything was. */
	readonly percent: number | null;
	/** When it may be taken again; null when it may, or when nothing has failed. */
	readonly againAt: number | null;
	/** Sittings that failed. From the second on, a coach should look at it first. */
	readonly failed: number;
	/** Parts of the next sitting. */
	readonly next: readonly PartId[];
}

interface Around {
	readonly wayDone: boolean;
	/** Sittings that began before it do not count. */
	readonly since: number;
	readonly now: number;
}

/** The exam of a track over its sittings; what was once passed stays passed. */
export function examOf(
	exam: Exam,
	track: string,
	deeds: readonly Deed[],
	{ wayDone, since, now }: Around
): ExamStanding {
	const sittings = deeds
		.filter(
			(deed): deed is SittingDeed => deed.kind === 'sitting' && deed.track === track && deed.at >= since
		)
		.sort((a, b) => a.at - b.at);
	const parts = exam.parts.map((part) => partOf(part, sittings));
	const open = sittings.find((one) => one.parts.some(({ state }) => state === 'open')) ?? null;
	const next = parts.flatMap(({ part, state }) =>
		state === 'passed' || state === 'deciding' ? [] : [part.id]
	);
	const failed = sittings.filter(({ parts: taken }) => taken.some(({ state }) => state === 'failed')).length;
	const againAt = open === null ? againOf(exam, sittings, next) : null;
	const percent = weighted(parts);
	const allPassed = parts.every(({ state }) => state === 'passed');
	const enough = percent !== null && percent >= exam.pass;
	const state = ((): ExamStanding['state'] => {
		if (allPassed && enough) return 'passed';
		if (open !== null) return 'open';
		if (next.length === 0 && !allPassed) return 'deciding';
		if (!wayDone) return 'locked';
		return againAt !== null && againAt > now ? 'waiting' : 'ready';
	})();
	return {
		state,
		sitting: open?.id ?? null,
		parts,
		percent,
		againAt: againAt !== null && againAt > now ? againAt : null,
		failed,
		// Every part passed, yet too few points in all: the weakest parts are taken again.
		next: allPassed && !enough ? weakest(parts) : next
	};
}

/** The latest go at a part counts, but what was once passed stays passed. */
function partOf(part: ExamPart, sittings: readonly SittingDeed[]): PartStanding {
	const goes = sittings.flatMap((one) => one.parts.filter((taken) => taken.part === part.id));
	const passed = goes.filter(({ state }) => state === 'passed');
	const best = passed.reduce<PartDeed | null>(
		(top, one) => (top === null || (one.percent ?? 0) > (top.percent ?? 0) ? one : top),
		null
	);
	const shown = best ?? goes.at(-1);
	return { part, state: shown?.state ?? 'to-come', percent: shown?.percent ?? null };
}

function weighted(parts: readonly PartStanding[]): number | null {
	const counted = parts.filter(({ part, percent }) => part.weight > 0 && percent !== null);
	const weight = counted.reduce((sum, { part }) => sum + part.weight, 0);
	if (weight === 0) return null;
	const points = counted.reduce((sum, { part, percent }) => sum + part.weight * (percent ?? 0), 0);
	return Math.round((points / weight) * 10) / 10;
}

const weakest = (parts: readonly PartStanding[]): readonly PartId[] =>
	parts
		.filter(({ part }) => part.weight > 0)
		.sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0))
		.slice(0, 1)
		.map(({ part }) => part.id);

/** After a failed sitting there is a pause; when only the gate failed, a shorter one. */
function againOf(exam: Exam, sittings: readonly SittingDeed[], next: readonly PartId[]): number | null {
	const failures = sittings.flatMap((one) => one.parts.filter(({ state }) => state === 'failed'));
	const last = Math.max(0, ...failures.map(({ at }) => at ?? 0));
	if (last === 0 || next.length === 0) return null;
	return last + (next.every((id) => id === 'redline') ? exam.gateAgain : exam.again);
}
