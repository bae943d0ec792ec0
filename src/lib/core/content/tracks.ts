/** What tracks need of the rest of the folder: whom they may name, enough questions, the trainings that cards open. */
import type { Card } from '../card.ts';
import { lessonsOnWay, questionsOn } from '../certification/paper.ts';
import { tooFewOfForm, tooFewQuestions, unshownDuty, untaughtQuestions } from '../certification/problems.ts';
import { noSuchTraining, trainingForNobody } from '../certification/problems-training.ts';
import type { Targets } from '../certification/read.ts';
import type { Track } from '../certification/track.ts';
import { asksFor, type Training } from '../certification/training.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Drill } from '../drill/drill.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Source } from '../source.ts';
import type { Ids } from './links.ts';

/**
 * What a track may name. A lesson that could not be read counts as having a pledge, a drill as being answered: their own
 * faults say enough.
 */
export const targetsOf = (
	ids: Ids,
	lessons: ReadonlyMap<string, Lesson>,
	drills: ReadonlyMap<string, Drill>
): Targets => ({
	lessons: ids.lesson,
	pledges: new Set([...ids.lesson].filter((id) => lessons.get(id)?.pledge !== null)),
	scenarios: ids.scenario,
	drills: ids.drill,
	answered: new Set(
		[...ids.drill].filter((id) => {
			const drill = drills.get(id);
			return drill === undefined || drill.asks !== undefined;
		})
	),
	rushes: ids.rush,
	tracks: ids.track
});

/** The dated trainings that cards have opened. Days are days in Beijing. */
export const trainingsOf = (cards: readonly Card[]): readonly Training[] =>
	cards.flatMap((card) =>
		card.training === null
			? []
			: [
					{
						shelf: card.kind,
						card: card.id,
						title: card.title,
						lesson: card.training.lesson,
						since: Date.parse(`${card.training.since}T00:00:00+08:00`),
						due: Date.parse(`${card.training.due}T23:59:59.999+08:00`),
						major: card.kind === 'rule' && card.major
					}
				]
	);

/** Trainings on lessons that are not there, that ask nothing, or that no track asks for: those reach nobody. */
export const checkTrainings = (
	sources: readonly Source[],
	trainings: readonly Training[],
	lessons: ReadonlyMap<string, Lesson>,
	tracks: readonly Track[]
): readonly Diagnostic[] =>
	trainings.flatMap(({ shelf, card, lesson }) => {
		const file = `${shelf}s/${card}.md`;
		const source = sources.find((one) => one.file === file) ?? { file, text: '' };
		if ((lessons.get(lesson)?.questions.length ?? 0) === 0)
			return [noSuchTraining(source, lesson, [...lessons.keys()])];
		return tracks.some((track) => asksFor(track, lesson)) ? [] : [trainingForNobody(source, lesson)];
	});

/** Duties of a track that no scenario exercises. `shown`: the duties of all scenarios. */
export const checkDuties = (
	track: Track,
	shown: ReadonlySet<string>,
	source: Source
): readonly Diagnostic[] =>
	track.duties.filter((duty) => !shown.has(duty)).map((duty) => unshownDuty(source, duty, [...shown]));

/** Exams that draw more questions than there are, or more than their way teaches, on a topic or of a form. */
export function checkDraws(
	track: Track,
	tracks: ReadonlyMap<string, Track>,
	lessons: ReadonlyMap<string, Lesson>,
	source: Source
): readonly Diagnostic[] {
	const onWay = lessonsOnWay(track, tracks);
	const parts = (track.exam?.parts ?? []).filter((part) => part.kind === 'questions');
	const fewForms = parts.flatMap(({ draw, forms }) => {
		const there = draw.flatMap(({ topic }) => questionsOn(topic, [...lessons.values()]));
		return forms.flatMap(({ form, count }) => {
			const own = there.filter(({ lesson, question }) => onWay.has(lesson) && question.kind === form).length;
			return own < count ? [tooFewOfForm(source, form, count, own)] : [];
		});
	});
	const fewQuestions = parts
		.flatMap(({ draw }) => draw)
		.flatMap(({ topic, count }) => {
			const there = questionsOn(topic, [...lessons.values()]);
			if (there.length < count) return [tooFewQuestions(source, topic, count, there.length)];
			const taught = there.filter(({ lesson }) => onWay.has(lesson)).length;
			return taught < count ? [untaughtQuestions(source, topic, count, taught)] : [];
		});
	return [...fewQuestions, ...fewForms];
}
