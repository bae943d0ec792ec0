/**
 * How a run of a rush lies in the database, and how time passes for it. A run's conversations are attempts like any
 * other; who is taken in when is `core/rush/run.ts`. Nothing is counted by a timer: whoever looks lets pass what the
 * server's clock says has happened, inside one write.
 */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Arrival } from '../core/rush/rush.ts';
import { seedOf, standingAt, type Standing } from '../core/rush/run.ts';
import type { App } from './app.ts';
import { findOfRun, finish, isOpen, tellWatchers, type Loaded } from './attempt-rows.ts';
import { dueOf, isOverdue, openAttemptRow, settleAttempt } from './attempt-start.ts';
import { append } from './audit.ts';
import { prepared, step, type Query, type Work } from './db.ts';
import { people, rushRuns } from './schema.ts';

export type RunRow = typeof rushRuns.$inferSelect;

/** A run in hand, with the conversations that were taken in, in the order of the arrivals. */
export interface Run {
	readonly row: RunRow;
	/** The trainee's name. */
	readonly trainee: string;
	readonly conversations: readonly Loaded[];
}

const runById = prepared<{ row: RunRow; trainee: string }[], { id: string }>((q) =>
	q
		.select({ row: rushRuns, trainee: people.name })
		.from(rushRuns)
		.innerJoin(people, eq(people.id, rushRuns.personId))
		.where(eq(rushRuns.id, sql.placeholder('id')))
);

/** The run, whoever it belongs to; null when there is none. */
export function* findRun(q: Query, app: App, id: string): Work<Run | null> {
	const [found] = yield* step(runById(q, { id }));
	if (found === undefined) return null;
	const { row, trainee } = found;
	const conversations = yield* findOfRun(q, app, { runId: id, edition: row.edition, trainee });
	return { row, trainee, conversations };
}

/** A person's runs of a rush in one mode, in one sitting or outside of any, the newest first. */
export const runsOf = (
	q: Query,
	{ personId, rushId, mode, sittingId }: Pick<RunRow, 'personId' | 'rushId' | 'mode' | 'sittingId'>
): PromiseLike<readonly Pick<RunRow, 'id' | 'status'>[]> =>
	q
		.select({ id: rushRuns.id, status: rushRuns.status })
		.from(rushRuns)
		.where(
			and(
				eq(rushRuns.personId, personId),
				eq(rushRuns.rushId, rushId),
				eq(rushRuns.mode, mode),
				sittingId === null ? isNull(rushRuns.sittingId) : eq(rushRuns.sittingId, sittingId)
			)
		)
		.orderBy(desc(rushRuns.startedAt), desc(rushRuns.id));

/** The arrival that a conversation belongs to. */
export function arrivalOf({ row }: Run, { row: { arrival } }: Loaded): Arrival {
	const found = row.edition.rush.arrivals[arrival ?? -1];
	if (found === undefined) throw new Error(`run ${row.id} has no arrival ${arrival}`);
	return found;
}

/** How the run stands, by what is stored of it. */
export const standingOf = ({ row, conversations }: Run, now: number): Standing =>
	standingAt(
		row.edition.rush,
		row.startedAt,
		conversations.map((one) => ({
			arrival: one.row.arrival ?? -1,
			at: one.row.startedAt,
			endedAt: isOpen(one.row.status) ? null : one.row.endedAt
		})),
		now
	);

/** Whether something has happened since somebody last looked: then it must be written down first. */
export function isBehind(run: Run, now: number): boolean {
	if (run.row.status !== 'open') return false;
	const { next, over } = standingOf(run, now);
	return (
		over !== null || (next !== null && next.at <= now) || run.conversations.some((one) => isOverdue(one, now))
	);
}

/** When the list next changes by itself (ms UTC), or null. */
export function nextOf(run: Run, now: number): number | null {
	if (run.row.status !== 'open') return null;
	const { next, changes } = standingOf(run, now);
	const closes = run.row.startedAt + run.row.edition.rush.length;
	const moments = [next?.at ?? null, changes, closes, ...run.conversations.map((one) => dueOf(one))];
	const coming = moments.filter((moment) => moment !== null && moment > now) as number[];
	return coming.length === 0 ? null : Math.min(...coming);
}

/**
 * Lets pass what has happened by now: buyers speak up or leave, places become free, arrivals are taken in at the
 * moment that was theirs, and when everything is over the run is closed.
 */
export function* letTimePass(q: Query, app: App, found: Run, now: number): Work<Run> {
	if (!isBehind(found, now)) return found;
	const conversations: Loaded[] = [];
	for (const one of found.conversations) conversations.push(yield* settleAttempt(q, app, one, now));
	let run: Run = { ...found, conversations };
	for (;;) {
		const { next } = standingOf(run, now);
		if (next === null || next.at > now) break;
		const taken = yield* settleAttempt(q, app, yield* admit(q, app, run, next), now);
		run = { ...run, conversations: [...run.conversations, taken] };
	}
	const { over } = standingOf(run, now);
	return over === null ? run : yield* finishRun(q, app, run, over);
}

function* admit(
	q: Query,
	app: App,
	{ row, trainee }: Run,
	{ arrival, at }: NonNullable<Standing['next']>
): Work<Loaded> {
	const comes = row.edition.rush.arrivals[arrival];
	const editionId = row.edition.editions[arrival];
	if (comes === undefined || editionId === undefined)
		throw new Error(`run ${row.id} has no arrival ${arrival}`);
	return yield* openAttemptRow(q, app, {
		person: { id: row.personId, name: trainee },
		scenarioId: comes.scenario,
		editionId,
		mode: row.mode,
		seed: seedOf(row.seed, arrival),
		at,
		sittingId: null,
		rush: { runId: row.id, arrival, patience: comes.patience }
	});
}

/** Closes the run. Every conversation is over by then. */
export function* finishRun(q: Query, app: App, run: Run, at: number): Work<Run> {
	const change = { status: 'finished' as const, endedAt: at };
	yield* step(q.update(rushRuns).set(change).where(eq(rushRuns.id, run.row.id)));
	const { row } = run;
	const data = { rushId: row.rushId, mode: row.mode, conversations: run.conversations.length };
	yield* append(q, { at: app.now(), actor: row.personId, action: 'rush/finished', subject: row.id, data });
	const last = run.conversations.at(-1);
	if (last !== undefined) tellWatchers(app, last);
	return { ...run, row: { ...row, ...change } };
}

/** Ends what is still open: given up, or handed over to somebody else. */
export function* endOpen(q: Query, app: App, run: Run, gaveUp: boolean, at: number): Work<Run> {
	const conversations: Loaded[] = [];
	for (const one of run.conversations)
		conversations.push(isOpen(one.row.status) ? yield* finish(q, app, one, { gaveUp, at }) : one);
	return { ...run, conversations };
}
