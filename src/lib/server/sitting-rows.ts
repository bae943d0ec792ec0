/** Sittings as they lie in the database, and what was done in each of them. */
import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import type { PartDeed, SittingDeed } from '../core/certification/deed.ts';
import type { Paper } from '../core/certification/paper.ts';
import {
	partDeeds,
	type SatAttempt,
	type SatRush,
	type SittingFacts
} from '../core/certification/sitting.ts';
import type { App } from './app.ts';
import { step, type Query, type Work } from './db.ts';
import type { Failure } from '../core/failure.ts';
import { sittingNotFound } from './certification-failures.ts';
import type { Person } from './person.ts';
import { satRush } from './rush-results.ts';
import { attempts, drillRuns, rushRuns, sittingAnswers, sittingParts, sittings } from './schema.ts';

type SittingRow = typeof sittings.$inferSelect;

/** A sitting in hand: the row and what was done in it. */
export interface Sitting {
	readonly row: SittingRow;
	readonly facts: SittingFacts;
	readonly parts: readonly PartDeed[];
}

/** Lays the paper of an exam, or of a mock one, before a person; gives the sitting's id. */
export function* openSitting(
	q: Query,
	app: App,
	{
		open,
		...row
	}: Pick<SittingRow, 'personId' | 'trackId' | 'title' | 'seed' | 'paper' | 'mock'> & {
		/** How long it may be worked on, ms. */
		readonly open: number;
	}
): Work<string> {
	const [id, startedAt] = [app.newId(), app.now()];
	yield* step(q.insert(sittings).values({ ...row, id, startedAt, closesAt: startedAt + open }));
	return id;
}

/** One sitting, whoever it belongs to; null when there is none. */
export function* findSitting(q: Query, app: App, id: string): Work<Sitting | null> {
	const [row] = yield* step(q.select().from(sittings).where(eq(sittings.id, id)));
	return row === undefined ? null : yield* sittingOf(q, app, row);
}

function* sittingOf(q: Query, app: App, row: SittingRow): Work<Sitting> {
	const facts = yield* factsOf(q, app, row);
	return { row, facts, parts: partDeeds(row.paper, facts) };
}

/** The sittings of these people that count, as deeds. */
export function* sittingDeeds(
	q: Query,
	app: App,
	ids: readonly string[]
): Work<readonly { readonly personId: string; readonly deed: SittingDeed }[]> {
	const rows = yield* step(
		q
			.select()
			.from(sittings)
			.where(and(inArray(sittings.personId, [...ids]), eq(sittings.mock, false)))
			.orderBy(asc(sittings.startedAt))
	);
	const deeds = [];
	for (const row of rows) {
		const { parts } = yield* sittingOf(q, app, row);
		const deed: SittingDeed = { kind: 'sitting', id: row.id, track: row.trackId, at: row.startedAt, parts };
		deeds.push({ personId: row.personId, deed });
	}
	return deeds;
}

function* factsOf(q: Query, app: App, row: SittingRow): Work<SittingFacts> {
	const parts = yield* step(q.select().from(sittingParts).where(eq(sittingParts.sittingId, row.id)));
	const given = yield* step(
		q
			.select()
			.from(sittingAnswers)
			.where(eq(sittingAnswers.sittingId, row.id))
			.orderBy(asc(sittingAnswers.at), asc(sittingAnswers.id))
	);
	const conversations = yield* step(q.select().from(attempts).where(eq(attempts.sittingId, row.id)));
	const typed = yield* step(q.select().from(drillRuns).where(eq(drillRuns.sittingId, row.id)));
	const runs = yield* step(q.select().from(rushRuns).where(eq(rushRuns.sittingId, row.id)));
	const rushes: SatRush[] = [];
	for (const run of runs) {
		const sat = run.status === 'finished' ? yield* satRush(q, app, run.id) : null;
		if (sat !== null) rushes.push(sat);
	}
	return {
		closesAt: row.closesAt,
		now: app.now(),
		begun: Object.fromEntries(parts.map((one) => [one.part, one.startedAt])),
		handedIn: Object.fromEntries(
			parts.flatMap(({ part, handedInAt }) => (handedInAt === null ? [] : [[part, handedInAt] as const]))
		),
		shares: sharesOf(row.paper, given),
		attempts: conversations.map((one) => satAttempt(one, row.mock)),
		drills: typed.flatMap((run) =>
			run.endedAt === null
				? []
				: [
						{
							drill: run.drillId,
							speed: run.speed ?? 0,
							accuracy: run.accuracy ?? 0,
							marks: { speed: run.task.speed, accuracy: run.task.accuracy },
							at: run.endedAt
						}
					]
		),
		rushes
	};
}

function sharesOf(
	{ parts }: Paper,
	given: readonly (typeof sittingAnswers.$inferSelect)[]
): Readonly<Record<string, readonly (number | null)[]>> {
	const shares: Record<string, (number | null)[]> = {};
	for (const one of parts) if ('questions' in one) shares[one.part.id] = one.questions.map(() => null);
	for (const { part, number, share } of given) {
		const own = shares[part];
		if (own !== undefined && number < own.length) own[number] = share;
	}
	return shares;
}

/** Nobody decides about a mock exam: what is over is as good as signed. */
const satAttempt = (row: typeof attempts.$inferSelect, mock: boolean): SatAttempt => ({
	scenario: row.scenarioId,
	state:
		row.endedAt === null
			? 'open'
			: row.status === 'signed' || row.status === 'returned'
				? row.status
				: mock
					? 'signed'
					: 'over',
	percent: row.percent ?? 0,
	redlines: row.redlines,
	at: row.endedAt ?? row.startedAt
});

/** The papers of a person's exams that are open: what they ask is not to be rehearsed. */
export function* openPapers(q: Query, app: App, personId: string): Work<readonly Paper[]> {
	const open = and(
		eq(sittings.personId, personId),
		eq(sittings.mock, false),
		gt(sittings.closesAt, app.now())
	);
	const rows = yield* step(q.select().from(sittings).where(open));
	const papers = [];
	for (const row of rows) {
		const { parts } = yield* sittingOf(q, app, row);
		if (parts.some(({ state }) => state === 'open')) papers.push(row.paper);
	}
	return papers;
}

/** A person's latest mock exam of a track, or null. */
export function* latestMock(q: Query, app: App, personId: string, trackId: string): Work<Sitting | null> {
	const own = and(eq(sittings.personId, personId), eq(sittings.trackId, trackId), eq(sittings.mock, true));
	const last = q.select().from(sittings).where(own).orderBy(desc(sittings.startedAt), desc(sittings.id));
	const [row] = yield* step(last.limit(1));
	return row === undefined ? null : yield* sittingOf(q, app, row);
}

/** The sitting with this id, of this very person. */
export function* findOwn(
	q: Query,
	app: App,
	{ person, sittingId }: { readonly person: Person; readonly sittingId: string }
): Work<Sitting | Failure> {
	const found = yield* findSitting(q, app, sittingId);
	return found === null || found.row.personId !== person.id ? sittingNotFound() : found;
}
