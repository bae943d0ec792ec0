/** The way to a certificate as a trainee sees it: what is next, how long it takes, why something is locked. */
import { eq } from 'drizzle-orm';
import type { Deed } from '../core/certification/deed.ts';
import type {
	PartShown,
	StageShown,
	StepShown,
	TrackListed,
	TrackShown,
	TrainingShown
} from '../core/certification/shown.ts';
import type { PartStanding } from '../core/certification/exam.ts';
import { runsOf } from '../core/certification/sitting.ts';
import type { Standing } from '../core/certification/standing.ts';
import type { RequirementStanding } from '../core/certification/way.ts';
import { standingsOf } from '../core/certification/standing.ts';
import type { ExamPart, Requirement } from '../core/certification/track.ts';
import type { Training } from '../core/certification/training.ts';
import { askedOf } from '../core/certification/typing-mark.ts';
import { inEdition, type Library } from '../core/content/library.ts';
import type { Failure } from '../core/failure.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { trackNotFound } from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import { curriculumOf, deedsOf } from './deeds.ts';
import { render } from './markdown.ts';
import { mockListed } from './mocks.ts';
import { mayReview, type Person } from './person.ts';
import { people } from './schema.ts';

const MINUTE = 60_000;
/** Minutes that a conversation takes, and a question. */
const CONVERSATION_MINUTES = 8;
const QUESTION_MINUTES = 0.5;
/** Minutes that reading a pledge and signing it takes. */
const PLEDGE_MINUTES = 1;

/** The standings of one person on all tracks, in order. To be asked within a read or write. */
export function* standingsIn(
	q: Query,
	app: App,
	personId: string
): Work<{ readonly deeds: readonly Deed[]; readonly standings: readonly Standing[] }> {
	const deeds = (yield* deedsOf(q, app, [personId])).get(personId) ?? [];
	return { deeds, standings: standingsOf(deeds, curriculumOf(app.content.library()), app.now()) };
}

/** All tracks with how far the person has come. */
export async function trackList(app: App, person: Person, locale: Locale): Promise<readonly TrackListed[]> {
	const { standings } = await app.store.read((q) => standingsIn(q, app, person.id));
	return standings.map((standing) => listed(app, standing, locale));
}

/** One track as a map. */
export async function trackPage(
	app: App,
	person: Person,
	id: string,
	locale: Locale
): Promise<TrackShown | Failure> {
	const found = await app.store.read(function* (q) {
		const { standings } = yield* standingsIn(q, app, person.id);
		const standing = standings.find(({ track }) => track.id === id);
		if (standing === undefined) return null;
		const by = standing.signOff?.by ?? '';
		const [decider] = yield* step(q.select({ name: people.name }).from(people).where(eq(people.id, by)));
		const mock = standing.exam === null ? null : yield* mockListed(q, app, person.id, id);
		return { standing, byName: decider?.name ?? '', mock };
	});
	if (found === null) return trackNotFound();
	const { standing, byName, mock } = found;
	const { track, signOff, exam } = standing;
	const library = app.content.library();
	return {
		...listed(app, standing, locale),
		body: track.body === '' ? '' : render(track.body),
		stages: standing.stages.map(({ stage, state, requirements }): StageShown => {
			const steps = requirements.map((one) => stepShown(library, one, locale));
			return {
				id: stage.id,
				title: stage.title,
				lead: stage.lead === '' ? '' : render(stage.lead),
				state,
				minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
				steps
			};
		}),
		duties: standing.duties,
		exam:
			exam === null
				? null
				: {
						...exam,
						pass: track.exam?.pass ?? 0,
						mock,
						parts: exam.parts.map((one) => partShown(library, one))
					},
		decision:
			signOff === null
				? null
				: {
						decision: signOff.decision,
						reason: signOff.reason,
						byName,
						at: signOff.at,
						serial: signOff.serial === '' ? null : signOff.serial
					}
	};
}

function listed(app: App, standing: Standing, locale: Locale): TrackListed {
	const { track, status, progress, next, validUntil, trainings } = standing;
	const library = app.content.library();
	const known = standing.stages
		.flatMap(({ requirements }) => requirements)
		.find(({ requirement }) => requirement === next);
	return {
		id: track.id,
		title: track.title,
		kind: track.kind,
		status,
		progress,
		next: known === undefined ? null : stepShown(library, known, locale),
		validUntil,
		lapsed: validUntil !== null && validUntil <= app.now(),
		trainings: trainings.map((one) => trainingShown(library, one, locale, app.now()))
	};
}

/** The dated trainings that somebody has not done, the most urgent first: for supervisors, nobody else sees any. */
export async function trainingsOf(
	app: App,
	{ person, personId }: { readonly person: Person; readonly personId: string },
	locale: Locale
): Promise<readonly TrainingShown[]> {
	if (!mayReview(person)) return [];
	const { standings } = await app.store.read((q) => standingsIn(q, app, personId));
	const library = app.content.library();
	return standings
		.flatMap(({ trainings }) => trainings)
		.map((one) => trainingShown(library, one, locale, app.now()))
		.sort((a, b) => a.due - b.due);
}

const trainingShown = (
	library: Library,
	{ shelf, card, title, lesson, due, major }: Training,
	locale: Locale,
	now: number
): TrainingShown => ({
	shelf,
	card,
	title,
	lesson,
	lessonTitle: inEdition(library.lessons, library.lessonsEn, lesson, locale)?.title ?? lesson,
	due,
	overdue: due < now,
	major
});

function stepShown(
	library: Library,
	{ requirement, done, best }: RequirementStanding,
	locale: Locale
): StepShown {
	const pass = 'pass' in requirement ? requirement.pass : null;
	const typing =
		requirement.kind === 'drill' ? askedOf(requirement, library.drills.get(requirement.drill)) : null;
	return { kind: requirement.kind, ...namedStep(library, requirement, locale), pass, typing, best, done };
}

function namedStep(
	library: Library,
	requirement: Requirement,
	locale: Locale
): Pick<StepShown, 'id' | 'title' | 'minutes'> {
	switch (requirement.kind) {
		case 'read':
		case 'quiz': {
			const { lesson: id } = requirement;
			const lesson = inEdition(library.lessons, library.lessonsEn, id, locale);
			const asked = Math.ceil((lesson?.questions.length ?? 0) * QUESTION_MINUTES);
			const minutes = requirement.kind === 'read' ? (lesson?.minutes ?? 0) : asked;
			return { id, title: lesson?.title ?? id, minutes };
		}
		case 'pledge': {
			const { lesson: id } = requirement;
			const lesson = inEdition(library.lessons, library.lessonsEn, id, locale);
			return { id, title: lesson?.title ?? id, minutes: PLEDGE_MINUTES };
		}
		case 'scenario': {
			const { scenario: id } = requirement;
			const entry = inEdition(library.scenarios, library.scenariosEn, id, locale);
			return { id, title: entry?.script.meta.title ?? id, minutes: CONVERSATION_MINUTES };
		}
		case 'drill': {
			const drill = library.drills.get(requirement.drill);
			const minutes = Math.round((drill?.length ?? 0) / MINUTE);
			return { id: requirement.drill, title: drill?.title ?? requirement.drill, minutes };
		}
		case 'rush': {
			const rush = library.rushes.get(requirement.rush);
			const minutes = Math.round((rush?.length ?? 0) / MINUTE);
			return { id: requirement.rush, title: rush?.title ?? requirement.rush, minutes };
		}
		case 'certificate': {
			const { track: id } = requirement;
			return { id, title: library.tracks.get(id)?.title ?? id, minutes: 0 };
		}
	}
}

/** A part of an exam, as the map and the sitting show it. */
export function partShown(library: Library, { part, state, percent }: PartStanding): PartShown {
	const { minutes, count } = sizeOf(library, part);
	return {
		id: part.id,
		kind: part.kind,
		weight: part.weight,
		pass: 'pass' in part ? part.pass : null,
		state,
		percent,
		minutes,
		count
	};
}

function sizeOf(library: Library, part: ExamPart): { readonly minutes: number; readonly count: number } {
	switch (part.kind) {
		case 'questions':
			return {
				minutes: Math.round(part.length / MINUTE),
				count: part.draw.reduce((sum, { count }) => sum + count, 0)
			};
		case 'roleplay': {
			const count = part.slots.reduce((sum, { draw }) => sum + draw, 0);
			return { minutes: count * CONVERSATION_MINUTES, count };
		}
		case 'typing': {
			const runs = runsOf(part).map(({ drill }) => library.drills.get(drill)?.length ?? 0);
			return { minutes: Math.round(runs.reduce((sum, ms) => sum + ms, 0) / MINUTE), count: runs.length };
		}
		default: {
			const rush = library.rushes.get(part.rush);
			return { minutes: Math.round((rush?.length ?? 0) / MINUTE), count: rush?.arrivals.length ?? 0 };
		}
	}
}
