/** Who is where, and the sheet that a supervisor decides from. */
import { and, asc, eq } from 'drizzle-orm';
import { certificateLines } from '../core/certification/sheet.ts';
import type { PersonSheet, PersonStanding } from '../core/certification/shown.ts';
import { standingsOf } from '../core/certification/standing.ts';
import { NOTHING_TOLD } from '../core/certification/told.ts';
import type { Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import { personNotFound } from './certification-failures.ts';
import { step } from './db.ts';
import { curriculumOf, deedsOf } from './deeds.ts';
import { paperworkOf } from './paperwork.ts';
import { mayReview, type Person } from './person.ts';
import { people, signOffs } from './schema.ts';
import { CONFIRMATION, decisionsOf, gather, linesFor, transcriptsOf } from './sign-off-rows.ts';
import { statementOf } from './statements.ts';

/** Everybody in training, with their standing on every track: for supervisors, nobody else sees any. */
export const standingsOfAll = (app: App, person: Person): Promise<readonly PersonStanding[]> =>
	app.store.read(function* (q) {
		if (!mayReview(person)) return [];
		const trainees = yield* step(
			q
				.select({ id: people.id, name: people.name })
				.from(people)
				.where(and(eq(people.role, 'trainee'), eq(people.active, true)))
				.orderBy(asc(people.name))
		);
		const ids = trainees.map(({ id }) => id);
		const deeds = yield* deedsOf(q, app, ids);
		const curriculum = curriculumOf(app.content.library());
		const decided = yield* step(
			q.select().from(signOffs).where(eq(signOffs.subject, CONFIRMATION)).orderBy(asc(signOffs.at))
		);
		const last = new Map(decided.map(({ personId, decision }) => [personId, decision]));
		return trainees.map(({ id, name }) => ({
			personId: id,
			name,
			confirmation: last.get(id) ?? null,
			tracks: standingsOf(deeds.get(id) ?? [], curriculum, app.now()).map((standing) => ({
				id: standing.track.id,
				title: standing.track.title,
				kind: standing.track.kind,
				status: standing.status,
				progress: standing.progress,
				trainings: standing.trainings.length,
				overdue: standing.trainings.filter(({ due }) => due < app.now()).length
			}))
		}));
	});

/** All that a supervisor decides from, about one person. */
export const personSheet = (
	app: App,
	{ person, personId }: { readonly person: Person; readonly personId: string }
): Promise<PersonSheet | Failure> =>
	app.store.read(function* (q) {
		if (!mayReview(person)) return personNotFound();
		const known = yield* gather(q, app, personId);
		if (known === null) return personNotFound();
		const { name, deeds, standings, rows } = known;
		const decisions = yield* decisionsOf(q, personId);
		const own = (subject: string) => rows.filter((row) => row.subject === subject);
		return {
			personId,
			name,
			mayDecide: person.id !== personId,
			tracks: standings.map((standing) => ({
				id: standing.track.id,
				title: standing.track.title,
				kind: standing.track.kind,
				status: standing.status,
				progress: standing.progress,
				validUntil: standing.validUntil,
				lapsed: standing.validUntil !== null && standing.validUntil <= app.now(),
				lines: certificateLines(standing),
				version: own(standing.track.id).length
			})),
			confirmation: {
				lines: linesFor(app, { deeds, standings }, yield* paperworkOf(q, app, personId), NOTHING_TOLD),
				version: own(CONFIRMATION).length,
				decision: own(CONFIRMATION).at(-1)?.decision ?? null,
				transcripts: yield* transcriptsOf(q, personId, deeds, own(CONFIRMATION).length),
				statement: yield* statementOf(q, personId)
			},
			decisions
		};
	});
