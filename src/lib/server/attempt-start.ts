/** How an attempt begins, and how time passes for it: by the server's clock, whenever somebody looks. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { openAttempt, resume } from '../core/attempt/attempt.ts';
import { nextDue, passTime } from '../core/attempt/patience.ts';
import type { Mode } from '../core/attempt/turn.ts';
import { inEdition } from '../core/content/library.ts';
import type { Failure } from '../core/failure.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { examTaken, scenarioNotFound } from './attempt-failures.ts';
import {
	finish,
	insertTurns,
	isOpen,
	patienceOf,
	record,
	tellWatchers,
	type AttemptRow,
	type Loaded,
	type Progressed
} from './attempt-rows.ts';
import { append } from './audit.ts';
import { step, type Query, type Work } from './db.ts';
import { load, pin } from './editions.ts';
import type { Person } from './person.ts';
import { attempts } from './schema.ts';

/** Turns of an attempt: a scenario that goes round for ever stops here. */
export const TURN_LIMIT = 1000;
/** In practice, a silence overdue by more than this means that the trainee was away: the buyer has waited outside of time. */
const ABSENCE_MS = 60_000;

/**
 * Begins an attempt, or goes on with the open one of the same scenario and mode. An exam is one go: a second one is
 * refused (`exam/taken`) unless a supervisor has returned the first.
 */
export async function startAttempt(
	app: App,
	input: {
		readonly person: Person;
		readonly scenarioId: string;
		readonly mode: Mode;
		readonly locale: Locale;
		/** The sitting that it is part of: one go there, whatever was done outside. */
		readonly sittingId?: string;
	}
): Promise<{ readonly attemptId: string } | Failure> {
	const { person, scenarioId, mode, locale, sittingId = null } = input;
	const library = app.content.library();
	const entry = inEdition(library.scenarios, library.scenariosEn, scenarioId, locale);
	if (entry === undefined) return scenarioNotFound();
	return app.store.write(function* (q) {
		const before = yield* step(
			q
				.select({ id: attempts.id, status: attempts.status })
				.from(attempts)
				.where(
					and(
						eq(attempts.personId, person.id),
						eq(attempts.scenarioId, scenarioId),
						eq(attempts.mode, mode),
						isNull(attempts.rushRunId),
						sittingId === null ? isNull(attempts.sittingId) : eq(attempts.sittingId, sittingId)
					)
				)
				.orderBy(desc(attempts.startedAt))
		);
		const open = before.find(({ status }) => isOpen(status));
		if (open !== undefined) return { attemptId: open.id };
		const [last] = before;
		if (sittingId !== null && last !== undefined) return { attemptId: last.id };
		if (mode === 'exam' && before.some(({ status }) => status !== 'returned')) return examTaken();
		const { id: editionId } = yield* pin(q, app, library, entry);
		const begun = { person, scenarioId, editionId, mode, seed: app.newSeed(), at: app.now(), sittingId };
		const { row } = yield* openAttemptRow(q, app, begun);
		return { attemptId: row.id };
	});
}

/** An attempt to be opened. `at`: when the buyer speaks, ms UTC. */
export interface Opening {
	readonly person: Pick<Person, 'id' | 'name'>;
	readonly scenarioId: string;
	/** Pinned already. */
	readonly editionId: string;
	readonly mode: Mode;
	readonly seed: number;
	readonly at: number;
	readonly sittingId: string | null;
	/** Its place in a run; `patience` in ms. */
	readonly rush?: { readonly runId: string; readonly arrival: number; readonly patience: number };
}

/** Opens an attempt within a write: the buyer has spoken. */
export function* openAttemptRow(q: Query, app: App, opening: Opening): Work<Loaded> {
	const { person, scenarioId, editionId, mode, seed, at, sittingId, rush } = opening;
	const edition = yield* load(q, app, editionId);
	const { turns, position } = openAttempt(edition, seed, at);
	const row: AttemptRow = {
		id: app.newId(),
		personId: person.id,
		scenarioId,
		title: edition.edition.script.meta.title,
		editionId,
		mode,
		status: 'open',
		seed,
		startedAt: at,
		endedAt: null,
		gaveUp: false,
		position,
		version: 0,
		percent: null,
		passed: null,
		undecided: 0,
		redlines: 0,
		rushRunId: rush?.runId ?? null,
		arrival: rush?.arrival ?? null,
		patience: rush?.patience ?? null,
		sittingId
	};
	yield* step(q.insert(attempts).values(row));
	yield* insertTurns(q, row.id, turns);
	const data = { scenarioId, mode, edition: editionId };
	yield* append(q, { at, actor: person.id, action: 'attempt/started', subject: row.id, data });
	const patience = yield* patienceOf(q, row);
	const loaded: Loaded = { row, trainee: person.name, prepared: edition, turns, position, patience };
	tellWatchers(app, loaded);
	return position.ending === null ? loaded : yield* finish(q, app, loaded, { gaveUp: false, at });
}

/** When the buyer next speaks or leaves by itself (ms UTC); null for a conversation that is over. */
export const dueOf = ({ row, prepared, turns, position, patience }: Loaded): number | null =>
	isOpen(row.status) && turns.length < TURN_LIMIT ? nextDue(prepared, turns, position, patience) : null;

/** Whether something is due that has not been written down. */
export function isOverdue(loaded: Loaded, now: number): boolean {
	const due = dueOf(loaded);
	return due !== null && due <= now;
}

/** Lets time pass within a write, and returns the attempt as it then is. */
export const settleAttempt = (q: Query, app: App, loaded: Loaded, at: number): Work<Loaded> =>
	record(q, app, loaded, timePassed(loaded, at));

/**
 * What is due, or, after an absence in practice, a new start of the buyer's clock. In a rush nobody waits outside of
 * time: the other buyers do not either.
 */
function timePassed(loaded: Loaded, now: number): Progressed {
	const { row, prepared, turns, position, patience } = loaded;
	if (!isOverdue(loaded, now)) return { fresh: [], position };
	const due = dueOf(loaded) ?? now;
	if (row.mode === 'practice' && row.rushRunId === null && now - due > ABSENCE_MS) {
		const back = resume(turns, position, now);
		return { fresh: [back.turn], position: back.position };
	}
	const passed = passTime(prepared, turns, position, now, { patience, limit: TURN_LIMIT - turns.length });
	return { fresh: passed.turns, position: passed.position };
}
