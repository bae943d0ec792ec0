/**
 * Typing drills as they are done: a test against the clock, or free practice. Lines are handed in one by one or several
 * at once; a line that is there already is not taken again, so that whoever is not sure sends it once more. Answers from
 * a card come in as lines do, and are judged when the run is over.
 *
 * Invariant: only the server's clock bounds a test. What comes later than its end and a breath does not count, and a
 * test that was left is over when somebody next looks. A run that is over never changes.
 */
import { and, eq, isNull } from 'drizzle-orm';
import type { Drill, DrillTask, TypedLine } from '../core/drill/drill.ts';
import { drawLines } from '../core/drill/draw.ts';
import { believed, canBeTyped, compareLine, FASTEST, figuresOf, reaches } from '../core/drill/figures.ts';
import { charactersOf } from '../core/drill/compare.ts';
import type { DrillKind, DrillNews, DrillRunShown, HandedLine } from '../core/drill/shown.ts';
import { answerFigures } from '../core/drill/answers.ts';
import type { Figures } from '../core/drill/figures.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { answersOf, cardBeside } from './drill-answers.ts';
import { step, type Query, type Work } from './db.ts';
import {
	drillNotFound,
	drillRunNotFound,
	lineTooLong,
	oddCharacters,
	outOfOrder,
	tooFast
} from './drill-failures.ts';
import type { Person } from './person.ts';
import { drillRuns } from './schema.ts';

export type DrillRun = typeof drillRuns.$inferSelect;

const MINUTE = 60_000;
/** How long after its end a test still takes what was under way, ms. */
const GRACE = 3000;
/** Characters drawn for free practice: an hour and more. */
const FREE_CHARACTERS = 6000;
/** Code points of one line that is handed in: a line of a drill has 120 at most. */
const LINE_LIMIT = 300;

export interface Own {
	readonly person: Person;
	readonly runId: string;
}

/** Begins a run, or goes on with the open one of the same drill and kind. */
export async function startDrill(
	app: App,
	{
		person,
		drillId,
		kind,
		sittingId = null
	}: {
		readonly person: Person;
		readonly drillId: string;
		readonly kind: DrillKind;
		/** The sitting that it is part of: one go there. */
		readonly sittingId?: string | null;
	}
): Promise<{ readonly runId: string } | Failure> {
	const drill = app.content.library().drills.get(drillId);
	if (drill === undefined) return drillNotFound();
	return app.store.write(function* (q) {
		const before = yield* step(
			q
				.select()
				.from(drillRuns)
				.where(
					and(
						ofDrill(person.id, drillId),
						eq(drillRuns.kind, kind),
						sittingId === null ? isNull(drillRuns.sittingId) : eq(drillRuns.sittingId, sittingId)
					)
				)
		);
		const [sat] = before;
		if (sittingId !== null && sat !== undefined) return { runId: sat.id };
		for (const one of before.filter(({ endedAt }) => endedAt === null)) {
			const now = yield* letTimePass(q, app, one);
			if (now.endedAt === null) return { runId: now.id };
		}
		return { runId: yield* openRun(q, app, { person, drill, kind, sittingId }) };
	});
}

const ofDrill = (personId: string, drillId: string) =>
	and(eq(drillRuns.personId, personId), eq(drillRuns.drillId, drillId));

interface Begun {
	readonly person: Person;
	readonly drill: Drill;
	readonly kind: DrillKind;
	readonly sittingId: string | null;
}

function* openRun(q: Query, app: App, { person, drill, kind, sittingId }: Begun): Work<string> {
	const seed = app.newSeed();
	const row: DrillRun = {
		id: app.newId(),
		personId: person.id,
		drillId: drill.id,
		title: drill.title,
		kind,
		seed,
		task: taskOf(drill, seed, kind),
		startedAt: app.now(),
		endedAt: null,
		typed: [],
		speed: null,
		accuracy: null,
		corrections: null,
		passed: null,
		sittingId
	};
	yield* step(q.insert(drillRuns).values(row));
	if (kind === 'test') yield* tell(q, app, row, 'drill/started', { drillId: drill.id });
	return row.id;
}

function taskOf({ lines, length, speed, accuracy, asks }: Drill, seed: number, kind: DrillKind): DrillTask {
	const characters = kind === 'test' ? (length / MINUTE) * FASTEST : FREE_CHARACTERS;
	return {
		lines: drawLines(
			lines.map(({ text }) => text),
			seed,
			characters
		),
		length: kind === 'test' ? length : null,
		speed,
		accuracy,
		...(asks === undefined ? {} : { asks })
	};
}

/** The run as its trainee sees it, open or over. Time that has passed since passes first. */
export const drillRun = (app: App, own: Own): Promise<DrillRunShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* findOwn(q, app, own);
		return isFailure(found) ? found : shown(found, app.now());
	});

/**
 * Takes lines that were typed, in order; with `done` the run ends. Lines that are there already are left as they are,
 * lines after the end do not count (`late`). Refused: a line that is far too long or holds control characters, a gap,
 * and what no hand can have typed since the run began.
 */
export const handInLines = (
	app: App,
	{ typed, done, ...own }: Own & { readonly typed: readonly TypedLine[]; readonly done: boolean }
): Promise<DrillNews | Failure> =>
	app.store.write(function* (q): Work<DrillNews | Failure> {
		const found = yield* findOwn(q, app, own);
		if (isFailure(found)) return found;
		const fresh = typed.filter(({ line }) => line >= found.typed.length);
		if (found.endedAt !== null) return newsOf(found, typed, app.now(), fresh.length);
		const all = taken(found, fresh, app.now());
		if (isFailure(all)) return all;
		const over = done || all.length === found.task.lines.length;
		const changed = { ...found, typed: all };
		if (over) {
			// Whoever hands in with the last line has been stopped in it, by the clock or by choice.
			const open = done && fresh.length > 0;
			return newsOf(yield* finish(q, app, changed, open), typed, app.now(), 0);
		}
		if (fresh.length > 0)
			yield* step(q.update(drillRuns).set({ typed: all }).where(eq(drillRuns.id, found.id)));
		return newsOf(changed, typed, app.now(), 0);
	});

/** All lines of the run with the new ones, each with a time that a hand can have needed. */
function taken(found: DrillRun, fresh: readonly TypedLine[], now: number): readonly TypedLine[] | Failure {
	const elapsed = now - found.startedAt;
	for (const [index, { line, text }] of fresh.entries()) {
		if (line !== found.typed.length + index || line >= found.task.lines.length) return outOfOrder();
		if (/\p{Cc}/u.test(text)) return oddCharacters();
		if (charactersOf(text).length > LINE_LIMIT) return lineTooLong(LINE_LIMIT);
	}
	const all = [...found.typed, ...fresh.map((one) => believed({ ...one, ms: Math.min(one.ms, elapsed) }))];
	return fresh.length > 0 && !canBeTyped(all, elapsed + GRACE) ? tooFast() : all;
}

/** The person's own run; of somebody else's nobody learns that it is there. */
export function* findOwn(q: Query, app: App, { person, runId }: Own): Work<DrillRun | Failure> {
	const [found] = yield* step(
		q
			.select()
			.from(drillRuns)
			.where(and(eq(drillRuns.id, runId), eq(drillRuns.personId, person.id)))
	);
	return found === undefined ? drillRunNotFound() : yield* letTimePass(q, app, found);
}

const endsAt = ({ startedAt, task }: DrillRun): number | null =>
	task.length === null ? null : startedAt + task.length;

/** Whether the clock has run out for a test that is still open. */
const isLeft = (run: DrillRun, now: number): boolean =>
	run.endedAt === null && now > (endsAt(run) ?? Infinity) + GRACE;

/** Ends a test whose time is over. */
function* letTimePass(q: Query, app: App, run: DrillRun): Work<DrillRun> {
	return isLeft(run, app.now()) ? yield* finish(q, app, run, false) : run;
}

/** What a run that is over has come to. */
export const runFigures = ({ task, typed }: Pick<DrillRun, 'task' | 'typed'>): Figures =>
	task.asks === undefined ? figuresOf(task.lines, typed, task.length) : answerFigures(typed, task.length);

/** Ends a run; with `open` its last line was still under way. */
function* finish(q: Query, app: App, run: DrillRun, open: boolean): Work<DrillRun> {
	const { task, kind } = run;
	const now = app.now();
	const typed = answersOf(run, open);
	const { speed, accuracy, corrections } = runFigures({ task, typed });
	const passed = kind === 'test' ? reaches({ speed, accuracy }, task) : null;
	const endedAt = Math.min(now, endsAt(run) ?? now);
	const change = { typed, endedAt, speed, accuracy, corrections, passed };
	yield* step(q.update(drillRuns).set(change).where(eq(drillRuns.id, run.id)));
	if (kind === 'test')
		yield* tell(q, app, run, 'drill/finished', { drillId: run.drillId, speed, accuracy, passed });
	return { ...run, ...change };
}

const tell = (
	q: Query,
	app: App,
	{ id, personId }: DrillRun,
	action: string,
	data: Readonly<Record<string, string | number | boolean | null>>
): Work<unknown> => append(q, { at: app.now(), actor: personId, action, subject: id, data });

const statusOf = ({ endedAt }: DrillRun): DrillNews['status'] => (endedAt === null ? 'open' : 'finished');

/** A line against what was asked for; the last one of a finished test as far as it was typed. Of an answer it says nothing. */
export function handedLine({ task, typed, endedAt }: DrillRun, one: TypedLine): HandedLine {
	if (task.asks !== undefined) return { line: one.line, pieces: [], distance: 0 };
	const cutOff = task.length !== null && endedAt !== null && one.line === typed.length - 1;
	const { pieces, distance } = compareLine(task.lines, one, cutOff);
	return { line: one.line, pieces, distance };
}

function newsOf(run: DrillRun, sent: readonly TypedLine[], now: number, late: number): DrillNews {
	const asked = new Set(sent.map(({ line }) => line));
	return {
		status: statusOf(run),
		now,
		next: run.typed.length,
		late,
		handed: run.typed.filter(({ line }) => asked.has(line)).map((one) => handedLine(run, one))
	};
}

function shown(run: DrillRun, now: number): DrillRunShown {
	const { task, typed } = run;
	const last = typed.at(-1);
	const sum = (of: (one: TypedLine) => number): number => typed.reduce((total, one) => total + of(one), 0);
	return {
		id: run.id,
		drillId: run.drillId,
		title: run.title,
		kind: run.kind,
		status: statusOf(run),
		now,
		startedAt: run.startedAt,
		endsAt: endsAt(run),
		lines: task.lines,
		card: task.asks === undefined ? null : cardBeside(task.asks),
		speed: task.speed,
		accuracy: task.accuracy,
		next: typed.length,
		characters: sum(({ text }) => charactersOf(text).length),
		ms: sum(({ ms }) => ms),
		corrections: sum(({ corrections }) => corrections),
		last: last === undefined ? null : handedLine(run, last)
	};
}

/** Ends the tests of a person that were left. */
export function* endLeft(q: Query, app: App, personId: string): Work<void> {
	const open = and(eq(drillRuns.personId, personId), eq(drillRuns.kind, 'test'), isNull(drillRuns.endedAt));
	for (const run of yield* step(q.select().from(drillRuns).where(open))) yield* letTimePass(q, app, run);
}
