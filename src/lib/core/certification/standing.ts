/**
 * How far a person has come on a track, derived purely from what happened: in training → eligible → awaiting sign-off →
 * signed or returned → expired. Nothing here is stored; the same deeds give the same standing.
 */
import type { AttemptDeed, Deed, PartDeed, SignOffDeed, SittingDeed } from './deed.ts';
import type { Exam, ExamPart, PartId, Requirement, Stage, Track } from './track.ts';
import { quizPercent } from './quiz-percent.ts';
import { openTrainings, type Training } from './training.ts';

/**
 * `in-training`: the way is not done. `eligible`: the exam may be taken, or is being taken. `awaiting`: everything is
 * there, a supervisor decides. `revoked` is told apart from `expired`: a person did it.
 */
export type Status = 'in-training' | 'eligible' | 'awaiting' | 'signed' | 'returned' | 'expired' | 'revoked';

export interface RequirementStanding {
	readonly requirement: Requirement;
	readonly done: boolean;
	/** Best so far, percent; null where there is none, or where none is counted. */
	readonly best: number | null;
}

export interface StageStanding {
	readonly stage: Stage;
	readonly state: 'done' | 'open' | 'locked';
	readonly requirements: readonly RequirementStanding[];
}

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

export interface Standing {
	readonly track: Track;
	readonly status: Status;
	readonly stages: readonly StageStanding[];
	readonly duties: readonly { readonly duty: string; readonly shown: boolean }[];
	readonly exam: ExamStanding | null;
	/** The last decision about it, or null. */
	readonly signOff: SignOffDeed | null;
	/** ms UTC; null when it is not signed or holds for ever. */
	readonly validUntil: number | null;
	/** Dated trainings of this track that are not done. */
	readonly trainings: readonly Training[];
	/** What is to be done next; null when nothing is, or when it is somebody else's turn. */
	readonly next: Requirement | null;
	/** 0..1: requirements and parts of the exam that are done. */
	readonly progress: number;
}

/** What the deeds are held against. */
export interface Curriculum {
	readonly tracks: ReadonlyMap<string, Track>;
	/** Ids of the questions of each lesson. */
	readonly questions: ReadonlyMap<string, readonly string[]>;
	/** Duties that each scenario exercises. */
	readonly duties: ReadonlyMap<string, readonly string[]>;
	/** Dated trainings, by the lesson that has to be done. */
	readonly trainings: readonly Training[];
}

/** The standing of one person on one track at `now` (ms UTC). Deeds in any order. */
export function standingOn(
	track: Track,
	deeds: readonly Deed[],
	curriculum: Curriculum,
	now: number
): Standing {
	const stages = stagesOf(track, deeds, curriculum, now);
	const duties = dutiesOf(track, deeds, curriculum);
	const since = cycleStart(track, deeds, now);
	const wayDone = stages.every(({ state }) => state === 'done') && duties.every(({ shown }) => shown);
	const exam = track.exam === null ? null : examOf(track.exam, track.id, deeds, { wayDone, since, now });
	const signOff = lastSignOff(track.id, deeds);
	const trainings = openTrainings(track, curriculum, deeds, signOff?.decision === 'signed');
	const status = statusOf(track, { wayDone, exam, signOff, overdue: overdueOf(trainings, now), now });
	const validUntil =
		signOff?.decision === 'signed' && track.validity !== null ? signOff.at + track.validity : null;
	const open = stages.find(({ state }) => state === 'open');
	const next = open?.requirements.find(({ done }) => !done)?.requirement ?? null;
	return {
		track,
		status,
		stages,
		duties,
		exam,
		signOff,
		validUntil,
		trainings,
		next: status === 'in-training' ? next : null,
		progress: progressOf(stages, exam)
	};
}

const overdueOf = (trainings: readonly Training[], now: number): boolean =>
	trainings.some(({ major, due }) => major && due < now);

interface Findings {
	readonly wayDone: boolean;
	readonly exam: ExamStanding | null;
	readonly signOff: SignOffDeed | null;
	/** A training after a major change was not done in time. */
	readonly overdue: boolean;
	readonly now: number;
}

function statusOf(track: Track, { wayDone, exam, signOff, overdue, now }: Findings): Status {
	const ready = wayDone && (exam === null || exam.state === 'passed');
	if (!track.signed) return ready ? (overdue ? 'expired' : 'signed') : 'in-training';
	if (signOff?.decision === 'signed') {
		const over = track.validity !== null && signOff.at + track.validity <= now;
		if (!over && !overdue) return 'signed';
		return ready && over ? 'awaiting' : 'expired';
	}
	if (signOff?.decision === 'returned' && exam?.state !== 'passed') return 'returned';
	if (ready) return 'awaiting';
	if (signOff?.decision === 'revoked') return 'revoked';
	return wayDone ? 'eligible' : 'in-training';
}

/** Exams before this moment no longer count: a certificate ran out, or a supervisor sent somebody back. */
function cycleStart(track: Track, deeds: readonly Deed[], now: number): number {
	const last = lastSignOff(track.id, deeds);
	if (last === null) return 0;
	if (last.decision === 'returned' || last.decision === 'revoked') return last.at;
	return track.validity !== null && last.at + track.validity <= now ? last.at : 0;
}

export function lastSignOff(track: string, deeds: readonly Deed[]): SignOffDeed | null {
	const own = deeds.filter((deed): deed is SignOffDeed => deed.kind === 'sign-off' && deed.track === track);
	return own.reduce<SignOffDeed | null>(
		(last, one) => (last === null || one.at >= last.at ? one : last),
		null
	);
}

function stagesOf(
	track: Track,
	deeds: readonly Deed[],
	curriculum: Curriculum,
	now: number
): readonly StageStanding[] {
	let open = true;
	return track.stages.map((stage) => {
		const requirements = stage.requirements.map((requirement) =>
			requirementOf(requirement, deeds, curriculum, now)
		);
		const done = requirements.every((one) => one.done);
		const state = done ? 'done' : open ? 'open' : 'locked';
		open &&= done;
		return { stage, state, requirements };
	});
}

function requirementOf(
	requirement: Requirement,
	deeds: readonly Deed[],
	curriculum: Curriculum,
	now: number
): RequirementStanding {
	const said = (done: boolean, best: number | null = null): RequirementStanding => ({
		requirement,
		done,
		best
	});
	switch (requirement.kind) {
		case 'read':
			return said(deeds.some((deed) => deed.kind === 'read' && deed.lesson === requirement.lesson));
		case 'quiz': {
			const percent = quizPercent(requirement.lesson, deeds, curriculum.questions);
			return said(percent !== null && percent >= requirement.pass, percent);
		}
		case 'scenario': {
			const best = bestOf(
				attemptsOf(deeds, requirement.scenario).filter(({ redlines }) => redlines === 0),
				({ percent }) => percent
			);
			return said(best !== null && best >= requirement.pass, best);
		}
		case 'drill':
			return said(
				deeds.some((deed) => deed.kind === 'drill' && deed.drill === requirement.drill && deed.passed)
			);
		case 'rush': {
			const runs = deeds.filter((deed) => deed.kind === 'rush' && deed.rush === requirement.rush);
			const best = bestOf(runs, (deed) => (deed.kind === 'rush' ? deed.percent : 0));
			return said(best !== null && best >= requirement.pass, best);
		}
		case 'certificate': {
			const other = curriculum.tracks.get(requirement.track);
			return said(other !== undefined && standingOn(other, deeds, curriculum, now).status === 'signed');
		}
	}
}

const attemptsOf = (deeds: readonly Deed[], scenario: string): readonly AttemptDeed[] =>
	deeds.filter(
		(deed): deed is AttemptDeed =>
			deed.kind === 'attempt' && deed.scenario === scenario && deed.decision !== 'returned'
	);

const bestOf = <T>(items: readonly T[], percent: (item: T) => number): number | null =>
	items.length === 0 ? null : Math.max(...items.map(percent));

/** A duty is shown by a conversation that exercises it and passed. */
function dutiesOf(
	track: Track,
	deeds: readonly Deed[],
	curriculum: Curriculum
): readonly { readonly duty: string; readonly shown: boolean }[] {
	const shown = new Set(
		deeds.flatMap((deed) =>
			deed.kind === 'attempt' && deed.passed === true && deed.decision !== 'returned'
				? (curriculum.duties.get(deed.scenario) ?? [])
				: []
		)
	);
	return track.duties.map((duty) => ({ duty, shown: shown.has(duty) }));
}

interface Around {
	readonly wayDone: boolean;
	/** Sittings that began before it do not count. */
	readonly since: number;
	readonly now: number;
}

function examOf(
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

function progressOf(stages: readonly StageStanding[], exam: ExamStanding | null): number {
	const requirements = stages.flatMap((one) => one.requirements);
	const parts = exam?.parts ?? [];
	const all = requirements.length + parts.length;
	const done =
		requirements.filter((one) => one.done).length + parts.filter(({ state }) => state === 'passed').length;
	return all === 0 ? 0 : done / all;
}
