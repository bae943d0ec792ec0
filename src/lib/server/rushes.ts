/**
 * A rush as it is played: several buyers at once, against one clock. Every act is one write: load, let the time that
 * has passed pass, act, store.
 *
 * Invariant: what is shown of a run follows from its row, its conversations and the server's clock. Two devices on one
 * run see the same, and a server that starts anew has lost nothing.
 */
import { eq } from 'drizzle-orm';
import { clockRulesOf } from '../core/attempt/clock-rules.ts';
import { endingsOf, waitingSince } from '../core/attempt/rounds.ts';
import { standing } from '../core/attempt/standing.ts';
import type { Mode, Turn } from '../core/attempt/turn.ts';
import { inEdition, type ScenarioEntry } from '../core/content/library.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { Rush } from '../core/rush/rush.ts';
import { closesAt } from '../core/rush/run.ts';
import type { ConversationRow, RunShown } from '../core/rush/shown.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { isOpen, type Loaded } from './attempt-rows.ts';
import { dueOf } from './attempt-start.ts';
import { append } from './audit.ts';
import { hashOf } from './canonical-json.ts';
import { step, type Query, type Work } from './db.ts';
import { load, pin } from './editions.ts';
import type { Person } from './person.ts';
import {
	conversationsOpen,
	handoverIncomplete,
	notClosingTime,
	runNotFound,
	rushExamTaken,
	rushNotFound,
	scenarioGone
} from './rush-failures.ts';
import {
	endOpen,
	findRun,
	finishRun,
	isBehind,
	letTimePass,
	nextOf,
	runsOf,
	standingOf,
	type Run
} from './rush-rows.ts';
import { transferOf } from './rush-transfer.ts';
import { rushRuns } from './schema.ts';

/** UTF-16 units of the last words in the list. */
const LAST_WORDS = 80;

/** Open runs that are looked at together. */
const SETTLE_LIMIT = 200;

interface Own {
	readonly person: Person;
	readonly runId: string;
}

/**
 * Begins a run, or goes on with the open one of the same rush and mode. An exam is one go: a second one is refused
 * (`rush/exam-taken`) unless a supervisor has returned a conversation of the first.
 */
export async function startRush(
	app: App,
	input: {
		readonly person: Person;
		readonly rushId: string;
		readonly mode: Mode;
		readonly locale: Locale;
		/** The sitting that it is part of: one go there, whatever was done outside. */
		readonly sittingId?: string;
	}
): Promise<{ readonly runId: string } | Failure> {
	const { person, rushId, mode, locale, sittingId = null } = input;
	const library = app.content.library();
	const rush = library.rushes.get(rushId);
	if (rush === undefined) return rushNotFound();
	const entries = new Map<string, ScenarioEntry>();
	for (const { scenario } of rush.arrivals) {
		const entry = inEdition(library.scenarios, library.scenariosEn, scenario, locale);
		if (entry === undefined) return scenarioGone(scenario);
		entries.set(scenario, entry);
	}
	return app.store.write(function* (q) {
		const before = yield* step(runsOf(q, { personId: person.id, rushId, mode, sittingId }));
		const open = before.find(({ status }) => status === 'open');
		if (open !== undefined && (yield* goesOn(q, app, open.id))) return { runId: open.id };
		const [last] = before;
		if (sittingId !== null && last !== undefined) return { runId: last.id };
		if (mode === 'exam' && last !== undefined && !(yield* wasReturned(q, app, last.id)))
			return rushExamTaken();
		const pinned = new Map<string, string>();
		for (const [scenario, entry] of entries) pinned.set(scenario, (yield* pin(q, app, library, entry)).id);
		const editions = rush.arrivals.map(({ scenario }) => pinned.get(scenario) ?? '');
		return { runId: yield* openRun(q, app, { person, rush, editions, mode, sittingId }) };
	});
}

/** Whether an open run is still going on when the time since has passed. To be asked within a write. */
export function* goesOn(q: Query, app: App, runId: string): Work<boolean> {
	const found = yield* findRun(q, app, runId);
	if (found === null) return false;
	return (yield* letTimePass(q, app, found, app.now())).row.status === 'open';
}

function* wasReturned(q: Query, app: App, runId: string): Work<boolean> {
	const found = yield* findRun(q, app, runId);
	return found?.conversations.some(({ row }) => row.status === 'returned') ?? false;
}

function* openRun(
	q: Query,
	app: App,
	{
		person,
		rush,
		editions,
		mode,
		sittingId
	}: {
		readonly person: Person;
		readonly rush: Rush;
		readonly editions: readonly string[];
		readonly mode: Mode;
		readonly sittingId: string | null;
	}
): Work<string> {
	const row = {
		id: app.newId(),
		personId: person.id,
		rushId: rush.id,
		title: rush.title,
		edition: { format: 1 as const, rush, editions },
		mode,
		status: 'open' as const,
		seed: app.newSeed(),
		startedAt: app.now(),
		endedAt: null,
		report: null,
		sittingId
	};
	yield* step(q.insert(rushRuns).values(row));
	const data = { rushId: rush.id, mode, edition: hashOf(row.edition) };
	yield* append(q, { at: row.startedAt, actor: person.id, action: 'rush/started', subject: row.id, data });
	yield* letTimePass(q, app, { row, trainee: person.name, conversations: [] }, row.startedAt);
	return row.id;
}

/** The run as its trainee may see it now. Time that has passed since passes first. */
export async function run(app: App, { person, runId }: Own): Promise<RunShown | Failure> {
	const seen = await app.store.read(function* (q) {
		const found = yield* findOwn(q, app, person, runId);
		if (isFailure(found) || isBehind(found, app.now())) return found;
		return yield* shown(q, app, found);
	});
	if (isFailure(seen) || !('row' in seen)) return seen;
	return app.store.write(function* (q) {
		const found = yield* findOwn(q, app, person, runId);
		if (isFailure(found)) return found;
		return yield* shown(q, app, yield* letTimePass(q, app, found, app.now()));
	});
}

/** Whether the person may be told what happens in the run. */
export const mayWatchRun = (app: App, { person, runId }: Own): Promise<true | Failure> =>
	app.store.read(function* (q) {
		const found = yield* findOwn(q, app, person, runId);
		return isFailure(found) ? found : true;
	});

/** Runs that their trainee has left come to their end by the server's clock, without anybody asking for them. */
export async function settleLeftRuns(app: App): Promise<void> {
	const open = await app.store.read(function* (q) {
		const columns = { id: rushRuns.id };
		return yield* step(
			q.select(columns).from(rushRuns).where(eq(rushRuns.status, 'open')).limit(SETTLE_LIMIT)
		);
	});
	for (const { id } of open) {
		const behind = await app.store.read(function* (q) {
			const found = yield* findRun(q, app, id);
			return found !== null && isBehind(found, app.now());
		});
		if (!behind) continue;
		await app.store.write(function* (q) {
			const found = yield* findRun(q, app, id);
			if (found !== null) yield* letTimePass(q, app, found, app.now());
		});
	}
}

/**
 * Closes the desk. Refused while somebody is at it or can still come, unless the run is given up: then what is open is
 * given up with it. Where the shift may be handed over, who was transferred with a complete note counts as served.
 */
export const closeRun = (
	app: App,
	{ person, runId, giveUp }: Own & { readonly giveUp: boolean }
): Promise<RunShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* findOwn(q, app, person, runId);
		if (isFailure(found)) return found;
		const now = app.now();
		const current = yield* letTimePass(q, app, found, now);
		if (current.row.status !== 'open') return yield* shown(q, app, current);
		const refused = giveUp ? null : whyOpen(current, now);
		if (refused !== null) return refused;
		const ended = yield* endOpen(q, app, current, giveUp, now);
		return yield* shown(q, app, yield* finishRun(q, app, ended, now));
	});

function* findOwn(q: Query, app: App, person: Person, runId: string): Work<Run | Failure> {
	const found = yield* findRun(q, app, runId);
	return found === null || found.row.personId !== person.id ? runNotFound() : found;
}

/** Why the desk cannot be closed yet, or null. */
function whyOpen(found: Run, now: number): Failure | null {
	const { rush } = found.row.edition;
	const { queued, toCome } = standingOf(found, now);
	if (queued + toCome > 0) return notClosingTime(queued + toCome, closesAt(rush, found.row.startedAt) - now);
	const open = found.conversations.filter(({ row }) => isOpen(row.status));
	const waiting = open.filter((one) => !rush.handover || transferOf(one) === null);
	if (waiting.length > 0) return conversationsOpen(waiting.map(buyerOf), rush.handover);
	for (const one of open) {
		const missing = transferOf(one) ?? [];
		if (missing.length > 0) return handoverIncomplete(buyerOf(one), missing);
	}
	return null;
}

const buyerOf = ({ prepared }: Loaded): string => prepared.edition.script.meta.persona.name;

function* shown(q: Query, app: App, found: Run): Work<RunShown> {
	const { row, conversations } = found;
	const now = app.now();
	const { queued, gaveUp, toCome } = standingOf(found, now);
	const edition = yield* load(q, app, row.edition.editions[0] ?? '');
	const open = row.status === 'open';
	return {
		id: row.id,
		rushId: row.rushId,
		title: row.title,
		mode: row.mode,
		status: row.status,
		now,
		startedAt: row.startedAt,
		closesAt: closesAt(row.edition.rush, row.startedAt),
		queued: open ? queued : 0,
		gaveUp,
		toCome: open ? toCome : 0,
		next: nextOf(found, now),
		thresholds: clockRulesOf(edition.edition).thresholds,
		conversations: conversations.map(rowShown),
		open: open ? (whyOpen(found, now)?.message ?? null) : null
	};
}

function rowShown(loaded: Loaded): ConversationRow {
	const { row, prepared, turns, position } = loaded;
	const { meta, machine } = prepared.edition.script;
	const open = isOpen(row.status);
	return {
		attemptId: row.id,
		title: row.title,
		buyer: meta.persona.name,
		returning: meta.desk?.buyer.returning ?? false,
		tags: meta.desk?.buyer.tags ?? [],
		last: lastWords(turns),
		seq: turns.length,
		arrivedAt: row.startedAt,
		waitingSince: open ? waitingSince(turns, endingsOf(machine)) : null,
		deadline: open ? dueOf(loaded) : null,
		state: open ? 'open' : walkedOut(loaded) ? 'left' : 'done',
		ending: position.ending?.label ?? null
	};
}

/** Whether the conversation ended because nobody answered. */
const walkedOut = ({ turns, position }: Loaded): boolean => {
	const last = turns.at(-1)?.kind;
	return position.ending !== null && (last === 'left' || last === 'silence');
};

function lastWords(turns: readonly Turn[]): string {
	const still = standing(turns);
	for (let index = still.length - 1; index >= 0; index--) {
		const turn = still[index]!;
		const words = 'lines' in turn ? turn.lines.at(-1) : undefined;
		const said = words ?? ('text' in turn ? turn.text.split('\n').at(-1) : undefined);
		if (said !== undefined && said !== '') return said.slice(0, LAST_WORDS);
	}
	return '';
}
