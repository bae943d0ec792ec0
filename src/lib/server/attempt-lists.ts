/** Attempts in lists; and exams that nobody looks at any more. */
import { and, desc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { AttemptStatus, Mode } from '../core/attempt/turn.ts';
import type { App } from './app.ts';
import { find, isOpen } from './attempt-rows.ts';
import { isOverdue, settleAttempt } from './attempt-start.ts';
import { step, type Query, type Work } from './db.ts';
import type { Person } from './person.ts';
import { attempts, rushRuns } from './schema.ts';

const LIST_LIMIT = 100;
/** Open exams that are looked at together. */
const SETTLE_LIMIT = 200;

/** One of a person's own attempts in a list. */
export interface AttemptListed {
	readonly id: string;
	readonly scenarioId: string;
	readonly title: string;
	readonly mode: Mode;
	readonly status: AttemptStatus;
	readonly startedAt: number;
	readonly endedAt: number | null;
	/** null while open. */
	readonly percent: number | null;
	/** null while open, or while something is undecided. */
	readonly passed: boolean | null;
}

/** A person's attempts, the newest first; without the conversations of rushes, which their runs list. */
export const myAttempts = (app: App, person: Person): Promise<readonly AttemptListed[]> =>
	app.store.read((q) => listAttempts(q, person.id));

/** The same within a read. */
export function* listAttempts(
	q: Query,
	personId: string,
	scenarioId?: string
): Work<readonly AttemptListed[]> {
	return yield* step(
		q
			.select({
				id: attempts.id,
				scenarioId: attempts.scenarioId,
				title: attempts.title,
				mode: attempts.mode,
				status: attempts.status,
				startedAt: attempts.startedAt,
				endedAt: attempts.endedAt,
				percent: attempts.percent,
				passed: attempts.passed
			})
			.from(attempts)
			.where(
				and(
					eq(attempts.personId, personId),
					isNull(attempts.rushRunId),
					scenarioId === undefined ? undefined : eq(attempts.scenarioId, scenarioId)
				)
			)
			.orderBy(desc(attempts.startedAt))
			.limit(LIST_LIMIT)
	);
}

/**
 * Exams that their trainee has left: what has happened by the server's clock is written down, so that they come to
 * their end, and to a supervisor, without anybody asking for them.
 */
export async function settleLeftExams(app: App): Promise<void> {
	const open = await app.store.read(function* (q) {
		const running = and(ne(attempts.mode, 'practice'), eq(attempts.status, 'open'));
		return yield* step(q.select({ id: attempts.id }).from(attempts).where(running).limit(SETTLE_LIMIT));
	});
	for (const { id } of open) {
		const overdue = await app.store.read(function* (q) {
			const loaded = yield* find(q, app, id);
			return loaded !== null && isOverdue(loaded, app.now());
		});
		if (!overdue) continue;
		await app.store.write(function* (q) {
			const loaded = yield* find(q, app, id);
			if (loaded !== null && isOpen(loaded.row.status)) yield* settleAttempt(q, app, loaded, app.now());
		});
	}
}

/**
 * A person's conversations of some scenarios that are over, and decided where that is asked, without those sent back or
 * rehearsed;
 * the newest first. A rush that goes on is left out: its other conversations may still ask the same.
 */
export const conversationsOver = (
	q: Query,
	{
		personId,
		scenarios,
		decided
	}: { readonly personId: string; readonly scenarios: readonly string[]; readonly decided: boolean }
) =>
	q
		.select({ id: attempts.id, scenarioId: attempts.scenarioId })
		.from(attempts)
		.leftJoin(rushRuns, eq(rushRuns.id, attempts.rushRunId))
		.where(
			and(
				eq(attempts.personId, personId),
				inArray(attempts.scenarioId, [...scenarios]),
				isNotNull(attempts.endedAt),
				decided ? isNotNull(attempts.passed) : undefined,
				ne(attempts.status, 'returned'),
				ne(attempts.mode, 'mock'),
				or(isNull(attempts.rushRunId), eq(rushRuns.status, 'finished'))
			)
		)
		.orderBy(desc(attempts.endedAt), desc(attempts.id));
