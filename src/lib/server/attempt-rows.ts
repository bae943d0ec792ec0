/**
 * How an attempt lies in the database: its row, its turns, and the caches in the row (position, result). Everything
 * that changes an attempt goes through `record`, inside the caller's write.
 */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Prepared } from '../core/attempt/edition.ts';
import type { Patience } from '../core/attempt/patience.ts';
import { judge } from '../core/attempt/result.ts';
import type { DecisionShown } from '../core/attempt/shown.ts';
import type { AttemptStatus, Overrule, Turn } from '../core/attempt/turn.ts';
import type { AttemptFacts } from '../core/attempt/view.ts';
import { failure, type Failure } from '../core/failure.ts';
import type { RushEdition } from '../core/rush/rush.ts';
import type { Position } from '../core/scenario/machine.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { placeholders, prepared, step, type Query, type Work } from './db.ts';
import { load } from './editions.ts';
import { attempts, decisions, overrules, people, rushRuns, turns } from './schema.ts';

export type AttemptRow = typeof attempts.$inferSelect;

/** An attempt in hand. */
export interface Loaded {
	readonly row: AttemptRow;
	/** The trainee's name. */
	readonly trainee: string;
	readonly prepared: Prepared;
	readonly turns: readonly Turn[];
	readonly position: Position;
	/** In a rush: how long the buyer waits for an answer, and what comes of it. */
	readonly patience: Patience | null;
}

const attemptById = prepared<{ row: AttemptRow; trainee: string }[], { id: string }>((q) =>
	q
		.select({ row: attempts, trainee: people.name })
		.from(attempts)
		.innerJoin(people, eq(people.id, attempts.personId))
		.where(eq(attempts.id, sql.placeholder('id')))
);

const attemptsOfRun = prepared<{ row: AttemptRow }[], { runId: string }>((q) =>
	q
		.select({ row: attempts })
		.from(attempts)
		.where(eq(attempts.rushRunId, sql.placeholder('runId')))
		.orderBy(asc(attempts.arrival))
);

const turnsAfter = prepared<{ data: Turn }[], { attemptId: string; seq: number }>((q) =>
	q
		.select({ data: turns.data })
		.from(turns)
		.where(and(eq(turns.attemptId, sql.placeholder('attemptId')), gt(turns.seq, sql.placeholder('seq'))))
		.orderBy(asc(turns.seq))
);

const rushOf = prepared<{ edition: RushEdition }[], { id: string }>((q) =>
	q
		.select({ edition: rushRuns.edition })
		.from(rushRuns)
		.where(eq(rushRuns.id, sql.placeholder('id')))
);

/** How long the buyer waits, as the run's edition has it; null outside of a rush. */
export function* patienceOf(q: Query, row: AttemptRow): Work<Patience | null> {
	if (row.rushRunId === null) return null;
	const [run] = yield* step(rushOf(q, { id: row.rushRunId }));
	return run === undefined ? null : patienceIn(run.edition, row);
}

function patienceIn({ rush }: RushEdition, { patience, arrival }: AttemptRow): Patience | null {
	if (patience === null) return null;
	return { ms: patience, leaves: rush.arrivals[arrival ?? -1]?.leaves ?? 'leaves' };
}

/** The whole conversation; what is in memory already is not read again. */
function* turnsOf(q: Query, app: App, attemptId: string): Work<readonly Turn[]> {
	const kept = app.turns.find(attemptId);
	const fresh = yield* step(turnsAfter(q, { attemptId, seq: kept.at(-1)?.seq ?? -1 }));
	if (fresh.length === 0) return kept;
	const whole = [...kept, ...fresh.map(({ data }) => data)];
	app.turns.keep(attemptId, whole);
	return whole;
}

const insertTurn = prepared<unknown, typeof turns.$inferInsert>((q) =>
	q.insert(turns).values({
		attemptId: sql.placeholder('attemptId'),
		seq: sql.placeholder('seq'),
		kind: sql.placeholder('kind'),
		at: sql.placeholder('at'),
		grader: sql.placeholder('grader'),
		data: sql.placeholder('data')
	})
);

type Progress = Pick<
	AttemptRow,
	'position' | 'status' | 'endedAt' | 'gaveUp' | 'version' | 'percent' | 'passed' | 'undecided' | 'redlines'
>;

const updateProgress = prepared<unknown, Progress & { id: string }>((q) =>
	q
		.update(attempts)
		.set(
			placeholders(
				'position',
				'status',
				'endedAt',
				'gaveUp',
				'version',
				'percent',
				'passed',
				'undecided',
				'redlines'
			)
		)
		.where(eq(attempts.id, sql.placeholder('id')))
);

/** The attempt, whoever it belongs to; null when there is none. */
export function* find(q: Query, app: App, id: string): Work<Loaded | null> {
	const [found] = yield* step(attemptById(q, { id }));
	if (found === undefined) return null;
	return yield* loadedOf(q, app, { ...found, patience: yield* patienceOf(q, found.row) });
}

/** The conversations of a run, in the order of the arrivals. */
export function* findOfRun(
	q: Query,
	app: App,
	{
		runId,
		edition,
		trainee
	}: { readonly runId: string; readonly edition: RushEdition; readonly trainee: string }
): Work<readonly Loaded[]> {
	const conversations: Loaded[] = [];
	for (const { row } of yield* step(attemptsOfRun(q, { runId })))
		conversations.push(yield* loadedOf(q, app, { row, trainee, patience: patienceIn(edition, row) }));
	return conversations;
}

function* loadedOf(q: Query, app: App, found: Pick<Loaded, 'row' | 'trainee' | 'patience'>): Work<Loaded> {
	const { id, editionId, position } = found.row;
	const edition = yield* load(q, app, editionId);
	return { ...found, prepared: edition, turns: yield* turnsOf(q, app, id), position };
}

/** The same words whether it is not there or somebody else's. */
export const attemptNotFound = (): Failure =>
	failure('attempt/not-found', 404, { zh: '没有找到这次练习或考试。', en: 'There is no such attempt.' });

/** Stores turns that are new. */
export function* insertTurns(q: Query, attemptId: string, fresh: readonly Turn[]): Work<void> {
	for (const turn of fresh)
		yield* step(
			insertTurn(q, {
				attemptId,
				seq: turn.seq,
				kind: turn.kind,
				at: turn.at,
				grader: turn.kind === 'reply' ? turn.grade.grader : null,
				data: turn
			})
		);
}

/** What a reply, an action or time made of an attempt. */
export interface Progressed {
	readonly fresh: readonly Turn[];
	readonly position: Position;
}

/** Stores what is new and returns the attempt as it now is. An ending finishes it. */
export function* record(q: Query, app: App, loaded: Loaded, { fresh, position }: Progressed): Work<Loaded> {
	if (fresh.length === 0) return loaded;
	yield* insertTurns(q, loaded.row.id, fresh);
	const now = { ...loaded, turns: [...loaded.turns, ...fresh], position };
	tellWatchers(app, now);
	return position.ending === null
		? yield* settle(q, now, {})
		: yield* finish(q, app, now, { gaveUp: false, at: fresh.at(-1)?.at ?? app.now() });
}

/** Closes an attempt and works out its result. */
export function* finish(
	q: Query,
	app: App,
	loaded: Loaded,
	{ gaveUp, at }: { readonly gaveUp: boolean; readonly at: number }
): Work<Loaded> {
	const { row } = loaded;
	const figures = figuresOf(loaded, [], gaveUp);
	const data = { mode: row.mode, gaveUp, percent: figures.percent, passed: figures.passed };
	yield* append(q, { at: app.now(), actor: row.personId, action: 'attempt/finished', subject: row.id, data });
	if (figures.undecided > 0 && row.mode === 'exam') app.opinions.consider(app, row.id);
	const finished = yield* settle(q, loaded, { status: 'finished', endedAt: at, gaveUp, ...figures });
	tellWatchers(app, finished);
	return finished;
}

/** Notes for whoever watches that the attempt has become this. */
export const tellWatchers = (app: App, { row, turns: all }: Loaded): void =>
	app.watchers.changed({ attemptId: row.id, seq: all.length, open: isOpen(row.status) }, row.rushRunId);

/** Stores changes of the row and returns the attempt with them. */
export function* settle(q: Query, loaded: Loaded, change: Partial<Progress>): Work<Loaded> {
	const row = { ...loaded.row, position: loaded.position, ...change };
	const { id, position, status, endedAt, gaveUp, version, percent, passed, undecided, redlines } = row;
	const progress = { position, status, endedAt, gaveUp, version, percent, passed, undecided, redlines };
	yield* step(updateProgress(q, { id, ...progress }));
	return { ...loaded, row };
}

/** The result as lists show it. Who gave up has not passed. */
export function figuresOf(
	loaded: Pick<Loaded, 'prepared' | 'turns'>,
	said: readonly Overrule[],
	gaveUp: boolean
): Pick<AttemptRow, 'percent' | 'passed' | 'undecided' | 'redlines'> {
	const result = judge(loaded.prepared, loaded.turns, said);
	return {
		percent: result.percent,
		passed: gaveUp ? false : result.passed,
		undecided: result.undecided,
		redlines: result.redlines.length
	};
}

/** What a page may know of the row. */
export const factsOf = ({ row, trainee, patience }: Loaded): AttemptFacts => ({
	id: row.id,
	mode: row.mode,
	status: row.status,
	trainee,
	startedAt: row.startedAt,
	endedAt: row.endedAt,
	rush: row.rushRunId === null ? null : { runId: row.rushRunId, patience }
});

/** A supervisor's decision with its place in the attempt's history. */
interface Decision extends DecisionShown {
	readonly by: string;
	readonly version: number;
}

/** Everything that supervisors said about an attempt, oldest first. */
export interface Said {
	readonly overrules: readonly (Overrule & { readonly version: number })[];
	readonly decisions: readonly Decision[];
}

/** Reads what supervisors said about an attempt. */
export function* saidOf(q: Query, attemptId: string): Work<Said> {
	const ruled = yield* step(
		q
			.select({ one: overrules, byName: people.name })
			.from(overrules)
			.innerJoin(people, eq(people.id, overrules.by))
			.where(eq(overrules.attemptId, attemptId))
			.orderBy(asc(overrules.version))
	);
	const decided = yield* step(
		q
			.select({ one: decisions, byName: people.name })
			.from(decisions)
			.innerJoin(people, eq(people.id, decisions.by))
			.where(eq(decisions.attemptId, attemptId))
			.orderBy(asc(decisions.version))
	);
	return {
		overrules: ruled.map(({ one: { attemptId: _, ...one }, byName }) => ({ ...one, byName })),
		decisions: decided.map(({ one: { kind, reason, by, at, version }, byName }) => ({
			kind,
			reason,
			by,
			byName,
			at,
			version
		}))
	};
}

/** Whether it can still be played. */
export const isOpen = (status: AttemptStatus): boolean => status === 'open';
