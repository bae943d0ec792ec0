/** What a trainee should do next: go on with what is open, then what the track asks for, then read, answer, play. */
import type { StepShown, TrackListed } from '$lib/core/certification/shown.ts';

interface LessonRow {
	readonly id: string;
	readonly title: string;
	readonly questions: number;
	readonly answered: number;
	readonly readAt: number | null;
}

interface ScenarioRow {
	readonly id: string;
	readonly title: string;
	readonly best: { readonly passed: boolean | null } | null;
	readonly openPractice: string | null;
	readonly openExam: string | null;
	readonly exams: number;
}

/** `id` is an attempt's for `attempt`, a lesson's for `lesson`, `pledge` and `quiz`, a scenario's for `practice` and `exam`. */
export interface NextStep {
	readonly kind: 'attempt' | 'lesson' | 'pledge' | 'quiz' | 'practice' | 'exam' | 'drill' | 'rush' | 'track';
	readonly id: string;
	readonly title: string;
}

/** The next step, or null when everything has been done. */
export function nextStep(
	lessons: readonly LessonRow[],
	scenarios: readonly ScenarioRow[],
	asked: StepShown | null = null
): NextStep | null {
	for (const { openExam, openPractice, title } of scenarios) {
		const id = openExam ?? openPractice;
		if (id !== null) return { kind: 'attempt', id, title };
	}
	if (asked !== null) return { kind: KINDS[asked.kind], id: asked.id, title: asked.title };
	for (const { id, title, readAt, questions, answered } of lessons) {
		if (readAt === null) return { kind: 'lesson', id, title };
		if (answered < questions) return { kind: 'quiz', id, title };
	}
	const unpractised = scenarios.find((one) => one.best?.passed !== true && one.exams === 0);
	if (unpractised) return { kind: 'practice', id: unpractised.id, title: unpractised.title };
	const unproved = scenarios.find((one) => one.exams === 0);
	return unproved ? { kind: 'exam', id: unproved.id, title: unproved.title } : null;
}

const KINDS: Readonly<Record<StepShown['kind'], NextStep['kind']>> = {
	read: 'lesson',
	pledge: 'pledge',
	quiz: 'quiz',
	scenario: 'practice',
	drill: 'drill',
	rush: 'rush',
	certificate: 'track'
};

/** The certificate that a trainee is on: the one with most behind them, else the first; null when all are held. */
export function currentTrack(tracks: readonly TrackListed[]): TrackListed | null {
	const open = tracks.filter(({ kind, status }) => kind === 'certificate' && status !== 'signed');
	return open.reduce<TrackListed | null>(
		(most, one) => (most === null || one.progress > most.progress ? one : most),
		null
	);
}
