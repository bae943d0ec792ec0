/** What a trainee should do next: go on with what is open, then read, then answer, then play. */

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

/** `id` is an attempt's for `attempt`, a lesson's for `lesson` and `quiz`, a scenario's for the rest. */
export interface NextStep {
	readonly kind: 'attempt' | 'lesson' | 'quiz' | 'practice' | 'exam';
	readonly id: string;
	readonly title: string;
}

/** The next step, or null when everything has been done. */
export function nextStep(lessons: readonly LessonRow[], scenarios: readonly ScenarioRow[]): NextStep | null {
	for (const { openExam, openPractice, title } of scenarios) {
		const id = openExam ?? openPractice;
		if (id !== null) return { kind: 'attempt', id, title };
	}
	for (const { id, title, readAt, questions, answered } of lessons) {
		if (readAt === null) return { kind: 'lesson', id, title };
		if (answered < questions) return { kind: 'quiz', id, title };
	}
	const unpractised = scenarios.find((one) => one.best?.passed !== true && one.exams === 0);
	if (unpractised) return { kind: 'practice', id: unpractised.id, title: unpractised.title };
	const unproved = scenarios.find((one) => one.exams === 0);
	return unproved ? { kind: 'exam', id: unproved.id, title: unproved.title } : null;
}
