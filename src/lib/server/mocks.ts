/**
 * Mock exams (模拟考): the blueprint of a track's exam with another paper, as often as one likes. Taken as an exam is,
 * looked at afterwards in full. Nothing of it counts, and it never asks what an open exam of the same person asks.
 */
import { asc, eq } from 'drizzle-orm';
import { examOf } from '../core/certification/exam.ts';
import { drawPaper, itemsOf, lessonsOnWay } from '../core/certification/paper.ts';
import { handedInAt } from '../core/certification/sitting.ts';
import type { MockListed } from '../core/certification/shown.ts';
import type { MockFigures, PaperReview, PartResult } from '../core/certification/sitting-shown.ts';
import type { PartId } from '../core/certification/track.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import { showQuestion, showSolution } from '../core/lesson/quiz.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { noExam, notAMock, partNotOver, trackNotFound } from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import { gradedAnswer } from './lessons.ts';
import { render } from './markdown.ts';
import { answersOf, findPaper, seedOf, type PaperAsked } from './papers.ts';
import type { Person } from './person.ts';
import { attempts, drillRuns, rushRuns } from './schema.ts';
import { latestMock, openPapers, openSitting, type Sitting } from './sitting-rows.ts';

/** Draws the paper of a mock exam with every part of the exam; whether the way is done does not matter. */
export function startMock(
	app: App,
	{ person, trackId }: { readonly person: Person; readonly trackId: string }
): Promise<{ readonly sittingId: string } | Failure> {
	return app.store.write(function* (q): Work<{ readonly sittingId: string } | Failure> {
		const { tracks, lessons } = app.content.library();
		const track = tracks.get(trackId);
		if (track === undefined) return trackNotFound();
		if (track.exam === null) return noExam();
		const taught = {
			lessons: [...lessons.values()],
			onWay: lessonsOnWay(track, tracks),
			heldBack: itemsOf(yield* openPapers(q, app, person.id))
		};
		const seed = app.newSeed();
		const parts = track.exam.parts.map(({ id }) => id);
		const paper = drawPaper(track.exam, parts, taught, seed);
		const { title, exam } = track;
		const row = { personId: person.id, trackId, title, seed, paper, mock: true, open: exam.open };
		const sittingId = yield* openSitting(q, app, row);
		const data = { track: trackId, seed };
		yield* append(q, { at: app.now(), actor: person.id, action: 'mock/started', subject: sittingId, data });
		return { sittingId };
	});
}

/** The person's latest mock exam of a track, or null. */
export function* mockListed(q: Query, app: App, personId: string, trackId: string): Work<MockListed | null> {
	const found = yield* latestMock(q, app, personId, trackId);
	if (found === null) return null;
	const open = found.parts.some(({ state }) => state === 'open');
	return {
		sittingId: found.row.id,
		startedAt: found.row.startedAt,
		open,
		percent: mockFigures(found, app.now()).percent
	};
}

/** What a mock exam has come to, by the paper as it was drawn. */
export function mockFigures({ row, parts }: Sitting, now: number): MockFigures {
	const { pass } = row.paper;
	const exam = { pass, again: 0, gateAgain: 0, open: 0, parts: row.paper.parts.map(({ part }) => part) };
	const deed = { kind: 'sitting' as const, id: row.id, track: row.trackId, at: row.startedAt, parts };
	const { percent, state } = examOf(exam, row.trackId, [deed], { wayDone: true, since: 0, now });
	return { percent, pass, passed: state === 'passed' };
}

/** What of a mock exam is over and can be looked at, by part. */
export function* resultsIn(
	q: Query,
	{ row, parts, facts }: Sitting
): Work<Readonly<Partial<Record<PartId, readonly PartResult[]>>>> {
	const talks = yield* step(
		q.select().from(attempts).where(eq(attempts.sittingId, row.id)).orderBy(asc(attempts.startedAt))
	);
	const typed = yield* step(q.select().from(drillRuns).where(eq(drillRuns.sittingId, row.id)));
	const runs = yield* step(q.select().from(rushRuns).where(eq(rushRuns.sittingId, row.id)));
	const over = <K extends PartResult['kind']>(
		kind: K,
		rows: readonly { readonly id: string; readonly title: string; readonly endedAt: number | null }[]
	): readonly PartResult[] =>
		rows.flatMap(({ id, title, endedAt }) => (endedAt === null ? [] : [{ kind, id, title }]));
	return Object.fromEntries(
		row.paper.parts.map(({ part }, n) => {
			switch (part.kind) {
				case 'questions':
					// A part whose questions were never seen when the sitting closed has nothing to tell.
					return [
						part.id,
						parts[n]?.state !== 'open' && facts.begun[part.id] !== undefined
							? [{ kind: 'paper' as const, id: part.id, title: '' }]
							: []
					];
				case 'typing':
					return [part.id, over('drill', typed)];
				case 'roleplay':
					return [part.id, over('attempt', talks)];
				default:
					return [
						part.id,
						over(
							'rush',
							runs.filter(({ rushId }) => rushId === part.rush)
						)
					];
			}
		})
	);
}

/** The questions of a mock exam's part that is over, each with what is right and why. */
export const paperReview = (app: App, asked: PaperAsked): Promise<PaperReview | Failure> =>
	app.store.read(function* (q): Work<PaperReview | Failure> {
		const found = yield* findPaper(q, app, asked);
		if (isFailure(found)) return found;
		const { one, sitting } = found;
		if (!sitting.row.mock) return notAMock();
		if (handedInAt(one.part, sitting.facts) === null) return partNotOver();
		const answers = yield* answersOf(q, sitting.row.id, one.part.id);
		return {
			sittingId: sitting.row.id,
			title: sitting.row.title,
			part: one.part.id,
			questions: one.questions.map(({ question }, n) => {
				const answer = answers[n] ?? null;
				const graded = answer === null ? null : gradedAnswer(question, answer);
				return {
					question: {
						...showQuestion(question, seedOf(sitting.row.id, one.part.id, n), render),
						id: String(n)
					},
					answer,
					shown: graded === null || isFailure(graded) ? showSolution(question, render) : graded
				};
			})
		};
	});
