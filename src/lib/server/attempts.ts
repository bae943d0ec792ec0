/**
 * One trainee in one conversation. Every act is one write: load, let the time that has passed pass, act, store, note
 * it in the audit log; only then is it answered.
 *
 * Invariant: the turns are the truth, the stored position is what `replay` makes of them, and the server's clock alone
 * decides what came first.
 */
import { and, desc, eq, sql } from 'drizzle-orm';
import { actionNamed } from '../core/action.ts';
import { readArguments } from '../core/action-line.ts';
import {
	openAttempt,
	passSilences,
	resume,
	takeAction,
	takeReply,
	takeUndo
} from '../core/attempt/attempt.ts';
import { deadlineOf } from '../core/attempt/clock.ts';
import type { ChatShown, ResultShown } from '../core/attempt/shown.ts';
import { standing } from '../core/attempt/standing.ts';
import type { AttemptStatus, Mode } from '../core/attempt/turn.ts';
import { forTrainee, hintOf, resultFor } from '../core/attempt/view.ts';
import { inEdition } from '../core/content/library.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import {
	attemptNotFound,
	factsOf,
	find,
	finish,
	insertTurns,
	isOpen,
	record,
	saidOf,
	type Loaded,
	type Progressed,
	type Said
} from './attempt-rows.ts';
import {
	badAction,
	closed,
	emptyReply,
	examTaken,
	noHint,
	notFinished,
	notPractice,
	nulInReply,
	replyTooLong,
	scenarioNotFound,
	stale,
	tooManyTurns
} from './attempt-failures.ts';
import { append } from './audit.ts';
import { prepared, step, type Query, type Work } from './db.ts';
import { pin } from './editions.ts';
import { render } from './markdown.ts';
import type { Person } from './person.ts';
import { attempts, drafts } from './schema.ts';

/** UTF-16 units of a reply. */
const REPLY_LIMIT = 2000;
/** Turns of an attempt: a scenario that goes round for ever stops here. */
const TURN_LIMIT = 1000;
/** In practice, a silence overdue by more than this means that the trainee was away: the buyer has waited outside of time. */
const ABSENCE_MS = 60_000;
const LIST_LIMIT = 100;
/** Open exams that are looked at together. */
const SETTLE_LIMIT = 200;

interface Own {
	readonly person: Person;
	readonly attemptId: string;
}

/** What every act of the trainee names: the turns it has seen, and an id of its own. */
export interface Act extends Own {
	readonly seq: number;
	/** The page has what it has seen: answer with the bubbles since `seq` only. */
	readonly newsOnly?: boolean;
	readonly turnId: string;
}

const draftOf = prepared<{ text: string }[], { attemptId: string }>((q) =>
	q
		.select({ text: drafts.text })
		.from(drafts)
		.where(eq(drafts.attemptId, sql.placeholder('attemptId')))
);

const dropDraft = prepared<unknown, { attemptId: string }>((q) =>
	q.delete(drafts).where(eq(drafts.attemptId, sql.placeholder('attemptId')))
);

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
	}
): Promise<{ readonly attemptId: string } | Failure> {
	const { person, scenarioId, mode, locale } = input;
	const library = app.content.library();
	const entry = inEdition(library.scenarios, library.scenariosEn, scenarioId, locale);
	if (entry === undefined) return scenarioNotFound();
	return app.store.write(function* (q) {
		const before = yield* step(
			q
				.select({ id: attempts.id, status: attempts.status })
				.from(attempts)
				.where(
					and(eq(attempts.personId, person.id), eq(attempts.scenarioId, scenarioId), eq(attempts.mode, mode))
				)
				.orderBy(desc(attempts.startedAt))
		);
		const open = before.find(({ status }) => isOpen(status));
		if (open !== undefined) return { attemptId: open.id };
		if (mode === 'exam' && before.some(({ status }) => status !== 'returned')) return examTaken();
		const { id: editionId, edition } = yield* pin(q, app, library, entry);
		const row = {
			id: app.newId(),
			personId: person.id,
			scenarioId,
			title: entry.script.meta.title,
			editionId,
			mode,
			status: 'open' as const,
			seed: app.newSeed(),
			startedAt: app.now(),
			endedAt: null,
			gaveUp: false,
			version: 0,
			percent: null,
			passed: null,
			undecided: 0,
			redlines: 0
		};
		const { turns: fresh, position } = openAttempt(edition, row.seed, row.startedAt);
		yield* step(q.insert(attempts).values({ ...row, position }));
		yield* insertTurns(q, row.id, fresh);
		const data = { scenarioId, mode, edition: editionId };
		yield* append(q, {
			at: row.startedAt,
			actor: person.id,
			action: 'attempt/started',
			subject: row.id,
			data
		});
		const loaded = {
			row: { ...row, position },
			trainee: person.name,
			prepared: edition,
			turns: fresh,
			position
		};
		if (position.ending !== null) yield* finish(q, app, loaded, { gaveUp: false, at: row.startedAt });
		return { attemptId: row.id };
	});
}

/** The conversation as the trainee may see it now. Time that has passed since passes first. */
export async function chat(app: App, { person, attemptId }: Own): Promise<ChatShown | Failure> {
	const seen = await app.store.read(function* (q) {
		const loaded = yield* findOwn(q, app, person, attemptId);
		if (isFailure(loaded) || isOverdue(loaded, app.now())) return loaded;
		return yield* shown(q, app, loaded);
	});
	return isFailure(seen) || !('row' in seen) ? seen : pokeSilence(app, { person, attemptId });
}

/** The browser's clock says that the buyer's patience is over: lets pass what the server's clock agrees to. */
export const pokeSilence = (app: App, { person, attemptId }: Own): Promise<ChatShown | Failure> =>
	app.store.write(function* (q) {
		const loaded = yield* findOwn(q, app, person, attemptId);
		if (isFailure(loaded)) return loaded;
		const now = yield* record(q, app, loaded, timePassed(loaded, app.now()));
		return yield* shown(q, app, now);
	});

/** Grades a reply and lets the buyer answer. Refused: empty, too long, a NUL; see `act` for the rest. */
export async function submitReply(
	app: App,
	input: Act & { readonly text: string }
): Promise<ChatShown | Failure> {
	const refused = replyFault(input.text);
	if (refused !== null) return refused;
	return act(app, input, function* (q, loaded, at) {
		const { turnId, text } = input;
		const { turn, position } = takeReply(loaded.prepared, loaded.turns, loaded.position, {
			turnId,
			text,
			at
		});
		yield* step(dropDraft(q, { attemptId: loaded.row.id }));
		const data = { seq: turn.seq, from: turn.from, to: turn.node, points: turn.grade.points };
		yield* append(q, { at, actor: input.person.id, action: 'attempt/reply', subject: loaded.row.id, data });
		return { fresh: [turn], position };
	});
}

function replyFault(text: string): Failure | null {
	if (text.trim() === '') return emptyReply();
	if (text.length > REPLY_LIMIT) return replyTooLong(REPLY_LIMIT);
	return text.includes('\0') ? nulInReply() : null;
}

/** Does an action of the workbench; it belongs to the next reply. `values` as the form has them, by argument name. */
export async function doAction(
	app: App,
	input: Act & { readonly action: string; readonly values: Readonly<Record<string, string>> }
): Promise<ChatShown | Failure> {
	const spec = actionNamed(input.action);
	if (spec === null) return badAction({ zh: '没有这个操作。', en: 'There is no such action.' }, 'action');
	const read = readArguments(spec, input.values);
	if (read.kind === 'bad') {
		const [fault] = read.faults;
		return badAction(
			fault?.message ?? { zh: '参数不对。', en: 'The arguments are wrong.' },
			fault?.argument ?? null
		);
	}
	return act(app, input, function* (q, loaded, at) {
		const { turnId } = input;
		const { turn, position } = takeAction(loaded.turns, loaded.position, { turnId, done: read.done, at });
		const data = { seq: turn.seq, action: read.done.action };
		yield* append(q, { at, actor: input.person.id, action: 'attempt/action', subject: loaded.row.id, data });
		return { fresh: [turn], position };
	});
}

/** Takes back the last reply, in practice. */
export const undo = (app: App, input: Act): Promise<ChatShown | Failure> =>
	act(app, input, function* (q, loaded, at) {
		if (loaded.row.mode !== 'practice') return notPractice();
		const { turnId } = input;
		const taken = takeUndo(loaded.prepared, loaded.turns, loaded.position, { turnId, at });
		if (isFailure(taken)) return taken;
		const data = { seq: taken.turn.seq, back: taken.turn.back };
		yield* append(q, { at, actor: input.person.id, action: 'attempt/undo', subject: loaded.row.id, data });
		return { fresh: [taken.turn], position: taken.position };
	});

/**
 * One act of the trainee, whole: the same `turnId` twice answers the same turn twice; what the server's clock says has
 * happened meanwhile happens first, and may close the attempt (`attempt/closed`) or lead away from what the trainee
 * saw (`attempt/stale`).
 */
function act(
	app: App,
	input: Act,
	take: (q: Query, loaded: Loaded, at: number) => Work<Progressed | Failure>
): Promise<ChatShown | Failure> {
	return app.store.write(function* (q) {
		const found = yield* findOwn(q, app, input.person, input.attemptId);
		if (isFailure(found)) return found;
		if (found.turns.some((turn) => 'turnId' in turn && turn.turnId === input.turnId))
			return yield* shown(q, app, found, sinceOf(input));
		if (!isOpen(found.row.status)) return closed(found.position.ending);
		const at = app.now();
		const loaded = yield* record(q, app, found, timePassed(found, at));
		if (!isOpen(loaded.row.status)) return closed(loaded.position.ending);
		if (!hasSeen(loaded, input.seq)) return stale();
		if (loaded.turns.length >= TURN_LIMIT) return tooManyTurns();
		const taken = yield* take(q, loaded, at);
		if (isFailure(taken)) return taken;
		return yield* shown(q, app, yield* record(q, app, loaded, taken), sinceOf(input));
	});
}

/**
 * Whether the trainee has seen what matters: everything but a buyer who spoke up again in the same scene, or whose
 * clock began anew. To refuse a reply for that would punish who was about to send it.
 */
function hasSeen({ turns, position }: Loaded, seq: number): boolean {
	if (!Number.isSafeInteger(seq) || seq < 1 || seq > turns.length) return false;
	const last = standing(turns.slice(0, seq)).findLast((turn) => 'node' in turn);
	const since = turns.slice(seq);
	const stayed = since.length === 0 || last?.node === position.node;
	return (
		stayed &&
		since.every((turn) => turn.kind === 'resume' || (turn.kind === 'silence' && turn.node === position.node))
	);
}

function* findOwn(q: Query, app: App, person: Person, attemptId: string): Work<Loaded | Failure> {
	const loaded = yield* find(q, app, attemptId);
	return loaded === null || loaded.row.personId !== person.id ? attemptNotFound() : loaded;
}

const isOverdue = ({ row, prepared: edition, position, turns }: Loaded, now: number): boolean => {
	const due = isOpen(row.status) && turns.length < TURN_LIMIT ? deadlineOf(edition, position) : null;
	return due !== null && due <= now;
};

/** The silences that are due, or, after an absence in practice, a new start of the buyer's clock. */
function timePassed(loaded: Loaded, now: number): Progressed {
	const { row, prepared: edition, turns, position } = loaded;
	if (!isOverdue(loaded, now)) return { fresh: [], position };
	const due = deadlineOf(edition, position) ?? now;
	if (row.mode === 'practice' && now - due > ABSENCE_MS) {
		const back = resume(turns, position, now);
		return { fresh: [back.turn], position: back.position };
	}
	const passed = passSilences(edition, turns, position, now, TURN_LIMIT - turns.length);
	return { fresh: passed.turns, position: passed.position };
}

const sinceOf = ({ seq, newsOnly = false }: Act): number | undefined => (newsOnly ? seq : undefined);

function* shown(q: Query, app: App, loaded: Loaded, from?: number): Work<ChatShown> {
	const [draft] = yield* step(draftOf(q, { attemptId: loaded.row.id }));
	const { prepared: edition, turns, position } = loaded;
	return forTrainee(edition, factsOf(loaded), turns, position, app.now(), draft?.text ?? '', render, from);
}

/**
 * Exams that their trainee has left: what has happened by the server's clock is written down, so that they come to
 * their end, and to a supervisor, without anybody asking for them.
 */
export async function settleLeftExams(app: App): Promise<void> {
	const open = await app.store.read(function* (q) {
		const running = and(eq(attempts.mode, 'exam'), eq(attempts.status, 'open'));
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
			if (loaded !== null && isOpen(loaded.row.status))
				yield* record(q, app, loaded, timePassed(loaded, app.now()));
		});
	}
}

/** The present scene's hint, in practice. */
export const hint = (app: App, { person, attemptId }: Own): Promise<{ readonly html: string } | Failure> =>
	app.store.read(function* (q) {
		const loaded = yield* findOwn(q, app, person, attemptId);
		if (isFailure(loaded)) return loaded;
		if (loaded.row.mode !== 'practice') return notPractice();
		if (!isOpen(loaded.row.status)) return closed(loaded.position.ending);
		const text = hintOf(loaded.prepared, loaded.position);
		return text === null ? noHint() : { html: render(text) };
	});

/** Keeps what is being typed, so that another device can go on with it. */
export async function saveDraft(
	app: App,
	{ person, attemptId, text }: Own & { readonly text: string }
): Promise<{ readonly savedAt: number } | Failure> {
	if (text.length > REPLY_LIMIT) return replyTooLong(REPLY_LIMIT);
	if (text.includes('\0')) return nulInReply();
	return app.store.write(function* (q) {
		const loaded = yield* findOwn(q, app, person, attemptId);
		if (isFailure(loaded)) return loaded;
		if (!isOpen(loaded.row.status)) return closed(loaded.position.ending);
		const at = app.now();
		yield* step(
			q
				.insert(drafts)
				.values({ attemptId, text, at })
				.onConflictDoUpdate({ target: drafts.attemptId, set: { text, at } })
		);
		return { savedAt: at };
	});
}

/** Ends an open attempt. An exam that is given up is failed; the caller has asked whether that is meant. */
export const giveUp = (app: App, { person, attemptId }: Own): Promise<ChatShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* findOwn(q, app, person, attemptId);
		if (isFailure(found)) return found;
		const at = app.now();
		const loaded = yield* record(q, app, found, timePassed(found, at));
		if (!isOpen(loaded.row.status)) return yield* shown(q, app, loaded);
		yield* step(dropDraft(q, { attemptId }));
		return yield* shown(q, app, yield* finish(q, app, loaded, { gaveUp: true, at }));
	});

/** The result of a finished attempt: for the trainee whose it is, for supervisors and administrators. */
export const result = (app: App, { person, attemptId }: Own): Promise<ResultShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* find(q, app, attemptId);
		const mayRead =
			found?.row.personId === person.id || person.role === 'supervisor' || person.role === 'admin';
		if (found === null || !mayRead) return attemptNotFound();
		const loaded = yield* record(q, app, found, timePassed(found, app.now()));
		if (isOpen(loaded.row.status)) return notFinished();
		return resultShown(loaded, yield* saidOf(q, attemptId));
	});

function resultShown(loaded: Loaded, { overrules, decisions }: Said): ResultShown {
	const page = resultFor(loaded.prepared, factsOf(loaded), loaded.turns, overrules, decisions, render);
	return loaded.row.gaveUp ? { ...page, passed: false } : page;
}

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

/** A person's attempts, the newest first. */
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
					scenarioId === undefined ? undefined : eq(attempts.scenarioId, scenarioId)
				)
			)
			.orderBy(desc(attempts.startedAt))
			.limit(LIST_LIMIT)
	);
}
