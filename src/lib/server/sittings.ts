/**
 * Exams: a sitting has a paper that was drawn once; its questions are answered here, its conversations, typing test and
 * rushes are ordinary ones that belong to it. Only the server's clock counts.
 */
import { eq } from 'drizzle-orm';
import { drawPaper, lessonsOnWay, type PaperPart } from '../core/certification/paper.ts';
import type { SittingShown } from '../core/certification/sitting-shown.ts';
import type { ExamStanding } from '../core/certification/exam.ts';
import { runsOf } from '../core/certification/sitting.ts';
import { inEdition } from '../core/content/library.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { startAttempt } from './attempt-start.ts';
import {
	examLocked,
	examSettled,
	examWaits,
	noExam,
	partNotFound,
	sittingClosed,
	sittingNotFound,
	trackNotFound
} from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import { startDrill } from './drills.ts';
import { mockFigures, resultsIn } from './mocks.ts';
import { mayReview, type Person } from './person.ts';
import { startRush } from './rushes.ts';
import { attempts, drillRuns, people, rushRuns, sittingParts } from './schema.ts';
import { findOwn, findSitting, openSitting, type Sitting } from './sitting-rows.ts';
import { partShown, standingsIn } from './tracks.ts';

const MINUTE = 60_000;

/** Begins the exam of a track, or goes on with the open one. Refused while the way is not done or a pause runs. */
export function startSitting(
	app: App,
	{ person, trackId }: { readonly person: Person; readonly trackId: string }
): Promise<{ readonly sittingId: string } | Failure> {
	return app.store.write(function* (q): Work<{ readonly sittingId: string } | Failure> {
		const { tracks, lessons } = app.content.library();
		const track = tracks.get(trackId);
		if (track === undefined) return trackNotFound();
		if (track.exam === null) return noExam();
		const { standings } = yield* standingsIn(q, app, person.id);
		const standing = standings.find((one) => one.track.id === trackId)?.exam ?? null;
		if (standing === null) return noExam();
		if (standing.sitting !== null) return { sittingId: standing.sitting };
		const refused = startFault(standing, app.now());
		if (refused !== null) return refused;
		const seed = app.newSeed();
		const taught = { lessons: [...lessons.values()], onWay: lessonsOnWay(track, tracks) };
		const paper = drawPaper(track.exam, standing.next, taught, seed);
		const { title, exam } = track;
		const row = { personId: person.id, trackId, title, seed, paper, mock: false, open: exam.open };
		const sittingId = yield* openSitting(q, app, row);
		const data = { track: trackId, seed, parts: standing.next.join(' ') };
		yield* append(q, { at: app.now(), actor: person.id, action: 'exam/started', subject: sittingId, data });
		return { sittingId };
	});
}

function startFault({ state, againAt }: ExamStanding, now: number): Failure | null {
	if (state === 'locked') return examLocked();
	if (state === 'passed' || state === 'deciding') return examSettled();
	return againAt !== null && againAt > now ? examWaits(Math.ceil((againAt - now) / MINUTE)) : null;
}

interface Asked {
	readonly person: Person;
	readonly sittingId: string;
}

/** A sitting: for the trainee whose it is, and for supervisors. */
export const sittingPage = (
	app: App,
	{ person, sittingId }: Asked,
	locale: Locale
): Promise<SittingShown | Failure> =>
	app.store.read(function* (q) {
		const found = yield* findSitting(q, app, sittingId);
		if (found === null || (found.row.personId !== person.id && !mayReview(person))) return sittingNotFound();
		return yield* sittingShown(q, app, found, locale);
	});

function* sittingShown(q: Query, app: App, sitting: Sitting, locale: Locale): Work<SittingShown> {
	const { row, facts, parts } = sitting;
	const library = app.content.library();
	const [trainee] = yield* step(
		q.select({ name: people.name }).from(people).where(eq(people.id, row.personId))
	);
	const results = row.mock ? yield* resultsIn(q, sitting) : {};
	return {
		id: row.id,
		trackId: row.trackId,
		title: row.title,
		trainee: trainee?.name ?? '',
		startedAt: row.startedAt,
		closesAt: row.closesAt,
		mock: row.mock ? mockFigures(sitting, app.now()) : null,
		parts: row.paper.parts.map((one, n) => {
			const deed = parts[n];
			const state = deed?.state ?? 'to-come';
			const shown = partShown(library, { part: one.part, state, percent: deed?.percent ?? null });
			const begun =
				facts.begun[one.part.id] !== undefined ||
				facts.attempts.length + facts.drills.length + facts.rushes.length > 0;
			return {
				...shown,
				state: state === 'open' && !begun ? ('to-come' as const) : state,
				count: 'questions' in one ? one.questions.length : shown.count,
				conversations: ('scenarios' in one ? one.scenarios : []).map((scenario) => ({
					scenario,
					title:
						inEdition(library.scenarios, library.scenariosEn, scenario, locale)?.script.meta.title ??
						scenario,
					state: facts.attempts.find((attempt) => attempt.scenario === scenario)?.state ?? 'to-come'
				})),
				topics:
					state === 'passed' || state === 'failed' ? topicsOf(one, facts.shares[one.part.id] ?? []) : [],
				results: results[one.part.id] ?? []
			};
		})
	};
}

function topicsOf(
	one: PaperPart,
	shares: readonly (number | null)[]
): readonly { readonly topic: string; readonly right: number; readonly of: number }[] {
	if (!('questions' in one)) return [];
	const numbered = one.questions.map(({ topic }, n) => ({ topic, share: shares[n] ?? 0 }));
	return [...Map.groupBy(numbered, ({ topic }) => topic)].map(([topic, own]) => ({
		topic,
		right: own.filter(({ share }) => share === 1).length,
		of: own.length
	}));
}

/** Where a part of a sitting is taken. */
export type PartPlace =
	| { readonly kind: 'paper' }
	| { readonly kind: 'attempt'; readonly id: string }
	| { readonly kind: 'drill'; readonly id: string }
	| { readonly kind: 'rush'; readonly id: string };

/** Begins a part, or goes on with it; where it has several pieces, with the first that is not over. */
export async function beginPart(
	app: App,
	input: Asked & { readonly part: string; readonly locale: Locale }
): Promise<PartPlace | Failure> {
	const { person, sittingId, locale } = input;
	const found = await app.store.write((q) => openPart(q, app, input));
	if (isFailure(found)) return found;
	const { one, sitting } = found;
	const mode = sitting.row.mock ? 'mock' : 'exam';
	switch (one.part.kind) {
		case 'questions':
			return { kind: 'paper' };
		case 'typing': {
			const runs = runsOf(one.part).map(({ drill }) => drill);
			const over = new Set(sitting.facts.drills.map(({ drill }) => drill));
			const drillId = runs.find((id) => !over.has(id)) ?? one.part.drill;
			const begun = await startDrill(app, { person, drillId, kind: 'test', sittingId });
			return isFailure(begun) ? begun : { kind: 'drill', id: begun.runId };
		}
		case 'roleplay': {
			const scenarios = 'scenarios' in one ? one.scenarios : [];
			const over = new Set(
				sitting.facts.attempts.flatMap(({ scenario, state }) => (state === 'open' ? [] : [scenario]))
			);
			const scenarioId = scenarios.find((id) => !over.has(id)) ?? scenarios.at(-1) ?? '';
			const begun = await startAttempt(app, { person, scenarioId, mode, locale, sittingId });
			return isFailure(begun) ? begun : { kind: 'attempt', id: begun.attemptId };
		}
		default: {
			const { rush: rushId } = one.part;
			const begun = await startRush(app, { person, rushId, mode, locale, sittingId });
			return isFailure(begun) ? begun : { kind: 'rush', id: begun.runId };
		}
	}
}

function* openPart(
	q: Query,
	app: App,
	{ person, sittingId, part }: Asked & { readonly part: string }
): Work<{ readonly one: PaperPart; readonly sitting: Sitting } | Failure> {
	const sitting = yield* findOwn(q, app, { person, sittingId });
	if (isFailure(sitting)) return sitting;
	const one = sitting.row.paper.parts.find((each) => each.part.id === part);
	if (one === undefined) return partNotFound();
	if (app.now() >= sitting.row.closesAt) return sittingClosed();
	if (one.part.kind === 'questions' && sitting.facts.begun[one.part.id] === undefined) {
		const startedAt = app.now();
		yield* step(q.insert(sittingParts).values({ sittingId, part: one.part.id, startedAt, handedInAt: null }));
		const data = { part: one.part.id };
		yield* append(q, {
			at: startedAt,
			actor: person.id,
			action: 'exam/part-begun',
			subject: sittingId,
			data
		});
	}
	return { one, sitting };
}

/** The sitting that an attempt, a drill run or a rush run belongs to, or null: their results lead back there. */
export const sittingOf = (
	app: App,
	part: { readonly attemptId: string } | { readonly drillRunId: string } | { readonly rushRunId: string }
): Promise<string | null> =>
	app.store.read(function* (q) {
		const rows =
			'attemptId' in part
				? yield* step(
						q.select({ id: attempts.sittingId }).from(attempts).where(eq(attempts.id, part.attemptId))
					)
				: 'drillRunId' in part
					? yield* step(
							q.select({ id: drillRuns.sittingId }).from(drillRuns).where(eq(drillRuns.id, part.drillRunId))
						)
					: yield* step(
							q.select({ id: rushRuns.sittingId }).from(rushRuns).where(eq(rushRuns.id, part.rushRunId))
						);
		return rows[0]?.id ?? null;
	});
