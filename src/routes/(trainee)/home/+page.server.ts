import { app } from '$lib/server/app.ts';
import { myAttempts } from '$lib/server/attempt-lists.ts';
import { lessonList } from '$lib/server/lessons.ts';
import { scenarioList } from '$lib/server/scenarios.ts';
import { trackList } from '$lib/server/tracks.ts';
import { orError, present } from '../../answer';
import { currentTrack, nextStep } from './next';
import type { PageServerLoad } from './$types';

const RECENT = 6;

export const load: PageServerLoad = async ({ locals }) => {
	const { locale } = locals;
	const person = present(locals);
	const chapters = orError(await lessonList(app(), person, locale), locale);
	const scenarios = orError(await scenarioList(app(), person, locale), locale);
	const attempts = orError(await myAttempts(app(), person), locale);
	const tracks = await trackList(app(), person, locale);
	const track = currentTrack(tracks);
	const lessons = chapters.flatMap((chapter) => chapter.lessons);
	return {
		track,
		trainings: tracks.flatMap(({ trainings }) => trainings),
		next: nextStep(lessons, scenarios, track?.next),
		read: lessons.filter((one) => one.readAt !== null).length,
		lessons: lessons.length,
		answered: lessons.reduce((sum, one) => sum + one.answered, 0),
		questions: lessons.reduce((sum, one) => sum + one.questions, 0),
		passed: scenarios.filter((one) => one.best?.passed).length,
		scenarios: scenarios.length,
		attempts: attempts.slice(0, RECENT)
	};
};
