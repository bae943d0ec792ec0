/** What people have done, gathered from the tables, as `core/certification` wants it. */
import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Mode } from '../core/attempt/turn.ts';
import type { AttemptDeed, Deed } from '../core/certification/deed.ts';
import type { Curriculum } from '../core/certification/curriculum.ts';
import type { Library } from '../core/content/library.ts';
import type { App } from './app.ts';
import { step, type Query, type Work } from './db.ts';
import {
	attempts,
	drillRuns,
	lessonReads,
	pledges,
	quizAnswers,
	rushRuns,
	signOffs,
	sittings
} from './schema.ts';
import { sittingDeeds } from './sitting-rows.ts';

const curricula = new WeakMap<Library, Curriculum>();

/** What deeds are held against; made once for each library. */
export function curriculumOf(library: Library): Curriculum {
	const known = curricula.get(library);
	if (known !== undefined) return known;
	const made: Curriculum = {
		tracks: library.tracks,
		questions: new Map(
			[...library.lessons].map(([id, { questions }]) => [id, questions.map((one) => one.id)])
		),
		pledges: new Map([...library.lessons.keys()].map((id) => [id, wordingsOf(library, id)])),
		drills: library.drills,
		duties: new Map([...library.scenarios].map(([id, { script }]) => [id, script.meta.duties])),
		trainings: library.trainings
	};
	curricula.set(library, made);
	return made;
}

/** The pledge of a lesson as it reads today, in every language; empty where nothing is to be signed. */
export const wordingsOf = ({ lessons, lessonsEn }: Library, id: string): readonly string[] =>
	[lessons, lessonsEn].flatMap((editions) => editions.get(id)?.pledge ?? []);

/** The deeds of these people, by person. Work in progress is no deed, nor is anything of a mock exam. */
export function* deedsOf(
	q: Query,
	app: App,
	ids: readonly string[]
): Work<ReadonlyMap<string, readonly Deed[]>> {
	const deeds = new Map<string, Deed[]>(ids.map((id) => [id, []]));
	const add = (personId: string, deed: Deed): void => void deeds.get(personId)?.push(deed);
	for (const row of yield* step(
		q
			.select()
			.from(lessonReads)
			.where(inArray(lessonReads.personId, [...ids]))
	))
		add(row.personId, { kind: 'read', lesson: row.lessonId, at: row.firstAt });
	for (const row of yield* step(answersOf(q, ids)))
		add(row.personId, {
			kind: 'answer',
			lesson: row.lesson,
			question: row.question,
			correct: row.correct,
			at: row.at
		});
	for (const { personId, lessonId, text, at } of yield* step(
		q
			.select()
			.from(pledges)
			.where(inArray(pledges.personId, [...ids]))
			.orderBy(asc(pledges.at))
	))
		add(personId, { kind: 'pledge', lesson: lessonId, text, at });
	const over = (yield* step(attemptsOver(q, ids))).filter(counts);
	for (const row of over) add(row.personId, attemptDeed(row));
	for (const { row } of yield* step(testsOver(q, ids)))
		add(row.personId, {
			kind: 'drill',
			drill: row.drillId,
			passed: row.passed ?? false,
			speed: row.speed ?? 0,
			accuracy: row.accuracy ?? 0,
			at: row.endedAt ?? row.startedAt
		});
	const byRun = Map.groupBy(over, ({ rushRunId }) => rushRunId);
	for (const row of (yield* step(runsOver(q, ids))).filter(counts)) {
		const own = byRun.get(row.id) ?? [];
		const mean = own.reduce((sum, { percent }) => sum + (percent ?? 0), 0) / Math.max(1, own.length);
		add(row.personId, {
			kind: 'rush',
			id: row.id,
			rush: row.rushId,
			mode: row.mode,
			sat: row.sittingId !== null,
			percent: Math.round(mean * 10) / 10,
			redlines: own.reduce((sum, { redlines }) => sum + redlines, 0),
			returned: own.some(({ status }) => status === 'returned'),
			at: row.endedAt ?? row.startedAt
		});
	}
	for (const { personId, deed } of yield* sittingDeeds(q, app, ids)) add(personId, deed);
	for (const row of yield* step(certificateRows(q, ids)))
		if (row.decision === 'signed' || row.decision === 'returned' || row.decision === 'revoked')
			add(row.personId, {
				kind: 'sign-off',
				id: row.id,
				track: row.subject,
				decision: row.decision,
				by: row.by,
				reason: row.reason,
				serial: row.serial ?? '',
				at: row.at
			});
	return deeds;
}

const answersOf = (q: Query, ids: readonly string[]) =>
	q
		.select({
			personId: quizAnswers.personId,
			lesson: quizAnswers.lessonId,
			question: quizAnswers.questionId,
			correct: quizAnswers.correct,
			at: quizAnswers.at
		})
		.from(quizAnswers)
		.where(inArray(quizAnswers.personId, [...ids]))
		.orderBy(asc(quizAnswers.at));

const attemptsOver = (q: Query, ids: readonly string[]) =>
	q
		.select({
			id: attempts.id,
			personId: attempts.personId,
			scenarioId: attempts.scenarioId,
			mode: attempts.mode,
			status: attempts.status,
			percent: attempts.percent,
			passed: attempts.passed,
			redlines: attempts.redlines,
			startedAt: attempts.startedAt,
			endedAt: attempts.endedAt,
			rushRunId: attempts.rushRunId
		})
		.from(attempts)
		.where(
			and(inArray(attempts.personId, [...ids]), isNotNull(attempts.endedAt), isNotNull(attempts.percent))
		);

type Counted<Row> = Row & { readonly mode: 'practice' | 'exam' };

const counts = <Row extends { readonly mode: Mode }>(row: Row): row is Counted<Row> => row.mode !== 'mock';

type Over = Counted<Awaited<ReturnType<typeof attemptsOver>>[number]>;

const attemptDeed = (row: Over): AttemptDeed => ({
	kind: 'attempt',
	id: row.id,
	scenario: row.scenarioId,
	mode: row.mode,
	percent: row.percent ?? 0,
	passed: row.passed,
	redlines: row.redlines,
	decision: row.status === 'signed' || row.status === 'returned' ? row.status : 'none',
	at: row.endedAt ?? row.startedAt
});

const testsOver = (q: Query, ids: readonly string[]) =>
	q
		.select({ row: drillRuns })
		.from(drillRuns)
		.leftJoin(sittings, eq(sittings.id, drillRuns.sittingId))
		.where(
			and(
				inArray(drillRuns.personId, [...ids]),
				eq(drillRuns.kind, 'test'),
				isNotNull(drillRuns.endedAt),
				or(isNull(sittings.id), eq(sittings.mock, false))
			)
		);

const runsOver = (q: Query, ids: readonly string[]) =>
	q
		.select({
			id: rushRuns.id,
			personId: rushRuns.personId,
			rushId: rushRuns.rushId,
			mode: rushRuns.mode,
			sittingId: rushRuns.sittingId,
			startedAt: rushRuns.startedAt,
			endedAt: rushRuns.endedAt
		})
		.from(rushRuns)
		.where(and(inArray(rushRuns.personId, [...ids]), eq(rushRuns.status, 'finished')));

const certificateRows = (q: Query, ids: readonly string[]) =>
	q
		.select()
		.from(signOffs)
		.where(inArray(signOffs.personId, [...ids]))
		.orderBy(asc(signOffs.at));
