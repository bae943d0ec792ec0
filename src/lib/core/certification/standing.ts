/**
 * How far a person has come on a track, derived purely from what happened: in training → eligible → awaiting sign-off →
 * signed or returned → expired. Nothing here is stored; the same deeds give the same standing.
 */
import type { Curriculum } from './curriculum.ts';
import type { Deed, SignOffDeed } from './deed.ts';
import { examOf, type ExamStanding } from './exam.ts';
import { freshDeeds, provenSince } from './freshness.ts';
import type { Requirement, Track } from './track.ts';
import { openTrainings, type Training } from './training.ts';
import { dutiesOf, stagesOf, type StageStanding } from './way.ts';

/**
 * `in-training`: the way is not done. `eligible`: the exam may be taken, or is being taken. `awaiting`: everything is
 * there, a supervisor decides. `revoked` is told apart from `expired`: a person did it.
 */
export type Status = 'in-training' | 'eligible' | 'awaiting' | 'signed' | 'returned' | 'expired' | 'revoked';

export interface Standing {
	readonly track: Track;
	readonly status: Status;
	readonly stages: readonly StageStanding[];
	readonly duties: readonly { readonly duty: string; readonly shown: boolean }[];
	readonly exam: ExamStanding | null;
	/** The last decision about it, or null. */
	readonly signOff: SignOffDeed | null;
	/** ms UTC, in the past when it has run out; null when it is not had or holds for ever. */
	readonly validUntil: number | null;
	/** Dated trainings of this track that are not done. */
	readonly trainings: readonly Training[];
	/** What is to be done next; null when nothing is, or when it is somebody else's turn. */
	readonly next: Requirement | null;
	/** 0..1: requirements and parts of the exam that are done. */
	readonly progress: number;
}

/** The standing of one person on one track at `now` (ms UTC). Deeds in any order. */
export function standingOn(
	track: Track,
	deeds: readonly Deed[],
	curriculum: Curriculum,
	now: number
): Standing {
	const holds = (id: string): boolean => {
		const other = curriculum.tracks.get(id);
		return other !== undefined && standingOn(other, deeds, curriculum, now).status === 'signed';
	};
	const walked = (own: readonly Deed[]): Walked => {
		const stages = stagesOf(track, own, curriculum, holds);
		const duties = dutiesOf(track, own, curriculum);
		const done = stages.every(({ state }) => state === 'done') && duties.every(({ shown }) => shown);
		return { stages, duties, done };
	};
	const ever = walked(deeds);
	const renewed = renewedUntil(track, deeds, ever.done, (own) => walked(own).done);
	const lapsed = renewed !== null && renewed <= now;
	// What has to be done again is shown as not done.
	const {
		stages,
		duties,
		done: wayDone
	} = lapsed ? walked(freshDeeds(deeds, now - (track.validity ?? 0) + 1)) : ever;
	const since = cycleStart(track, deeds, now);
	const exam = track.exam === null ? null : examOf(track.exam, track.id, deeds, { wayDone, since, now });
	const signOff = lastSignOff(track.id, deeds);
	const signedAt = signOff?.decision === 'signed' ? signOff.at : null;
	const trainings = openTrainings(track, curriculum, deeds, { signedAt, now });
	const again =
		exam === null
			? deeds.some((deed) => deed.kind !== 'sign-off' && deed.at > (signOff?.at ?? 0))
			: exam.state === 'passed';
	const overdue = overdueOf(trainings, now);
	const status = lapsed ? 'expired' : statusOf(track, { wayDone, exam, signOff, again, overdue, now });
	const validUntil = signedAt !== null && track.validity !== null ? signedAt + track.validity : renewed;
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
		next: status === 'in-training' || lapsed ? next : null,
		progress: progressOf(stages, exam)
	};
}

interface Walked {
	readonly stages: readonly StageStanding[];
	readonly duties: Standing['duties'];
	readonly done: boolean;
}

/** How long what nobody has to sign holds, ms UTC; null before it is had, and where it holds for ever. */
function renewedUntil(
	{ signed, validity }: Track,
	deeds: readonly Deed[],
	had: boolean,
	suffice: (deeds: readonly Deed[]) => boolean
): number | null {
	if (signed || validity === null || !had) return null;
	const since = provenSince(deeds, suffice);
	return since === null ? null : since + validity;
}

const overdueOf = (trainings: readonly Training[], now: number): boolean =>
	trainings.some(({ major, due }) => major && due < now);

interface Findings {
	readonly wayDone: boolean;
	readonly exam: ExamStanding | null;
	readonly signOff: SignOffDeed | null;
	/** Something has been shown anew since the last decision. */
	readonly again: boolean;
	/** A training after a major change was not done in time. */
	readonly overdue: boolean;
	readonly now: number;
}

function statusOf(track: Track, { wayDone, exam, signOff, again, overdue, now }: Findings): Status {
	const ready = wayDone && (exam === null || exam.state === 'passed');
	if (!track.signed) return ready ? (overdue ? 'expired' : 'signed') : 'in-training';
	if (signOff?.decision === 'signed') {
		const over = track.validity !== null && signOff.at + track.validity <= now;
		if (!over && !overdue) return 'signed';
		return ready && over ? 'awaiting' : 'expired';
	}
	if (signOff !== null && !again) return signOff.decision;
	if (ready) return 'awaiting';
	return wayDone ? 'eligible' : 'in-training';
}

/** Exams before this moment no longer count: a certificate ran out, or a supervisor sent somebody back. */
function cycleStart(track: Track, deeds: readonly Deed[], now: number): number {
	const last = lastSignOff(track.id, deeds);
	if (last === null) return 0;
	if (last.decision === 'returned' || last.decision === 'revoked') return last.at;
	return track.validity !== null && last.at + track.validity <= now ? last.at : 0;
}

function lastSignOff(track: string, deeds: readonly Deed[]): SignOffDeed | null {
	const own = deeds.filter((deed): deed is SignOffDeed => deed.kind === 'sign-off' && deed.track === track);
	return own.reduce<SignOffDeed | null>(
		(last, one) => (last === null || one.at >= last.at ? one : last),
		null
	);
}

function progressOf(stages: readonly StageStanding[], exam: ExamStanding | null): number {
	const requirements = stages.flatMap((one) => one.requirements);
	const parts = exam?.parts ?? [];
	const all = requirements.length + parts.length;
	const done =
		requirements.filter((one) => one.done).length + parts.filter(({ state }) => state === 'passed').length;
	return all === 0 ? 0 : done / all;
}

/** Standings on all tracks of a curriculum, in their order. */
export const standingsOf = (
	deeds: readonly Deed[],
	curriculum: Curriculum,
	now: number
): readonly Standing[] =>
	[...curriculum.tracks.values()]
		.sort((a, b) => a.order - b.order)
		.map((track) => standingOn(track, deeds, curriculum, now));
