/**
 * One trainee in one conversation. Every act is one write: load, let the time that has passed pass, act, store, note
 * it in the audit log; only then is it answered.
 *
 * Invariant: the turns are the truth, the stored position is what `replay` makes of them, and the server's clock alone
 * decides what came first.
 */
import { eq, sql } from 'drizzle-orm';
import { actionNamed } from '../core/action.ts';
import { readArguments } from '../core/action-line.ts';
import { takeMessage, takeReply, takeUndo } from '../core/attempt/attempt.ts';
import { takeAction } from '../core/attempt/desk.ts';
import { wholeOf } from '../core/attempt/parts.ts';
import type { ChatShown, ResultShown } from '../core/attempt/shown.ts';
import { pendingMessages, standing } from '../core/attempt/standing.ts';
import type { Keyed } from '../core/attempt/turn.ts';
import { forTrainee, hintOf, resultFor } from '../core/attempt/view.ts';
import { takeRecall, takeRevoke } from '../core/attempt/withdraw.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import { isBlank } from '../core/text.ts';
import type { App } from './app.ts';
import {
	attemptNotFound,
	factsOf,
	find,
	finish,
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
	noHint,
	notFinished,
	notInRush,
	notPractice,
	nulInReply,
	oddTurn,
	replyTooLong,
	runNotFinished,
	stale,
	tooManyTurns,
	wholeTooLong
} from './attempt-failures.ts';
import { isOverdue, settleAttempt, TURN_LIMIT } from './attempt-start.ts';
import { append, type AuditNote } from './audit.ts';
import { placeholders, prepared, step, type Query, type Work } from './db.ts';
import { render } from './markdown.ts';
import type { Person } from './person.ts';
import { goesOn } from './rushes.ts';
import { drafts } from './schema.ts';

/** UTF-16 units of a reply, with the messages sent before it. */
const REPLY_LIMIT = 2000;

/** What a page calls a turn. A form is a page too. */
const TURN_ID = /^[\w-]{1,64}$/;

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

/** seq of the turn that is to be taken back. */
interface Aim {
	readonly target: number;
}

const draftOf = prepared<{ text: string }[], { attemptId: string }>((q) =>
	q
		.select({ text: drafts.text })
		.from(drafts)
		.where(eq(drafts.attemptId, sql.placeholder('attemptId')))
);

const keepDraft = prepared<unknown, { attemptId: string; text: string; at: number }>((q) =>
	q
		.insert(drafts)
		.values({
			attemptId: sql.placeholder('attemptId'),
			text: sql.placeholder('text'),
			at: sql.placeholder('at')
		})
		.onConflictDoUpdate({
			target: drafts.attemptId,
			set: placeholders('text', 'at')
		})
);

const dropDraft = prepared<unknown, { attemptId: string }>((q) =>
	q.delete(drafts).where(eq(drafts.attemptId, sql.placeholder('attemptId')))
);

/** Whether a person may watch an attempt: their own. */
export const mayWatch = (
	app: App,
	{ person, attemptId }: Own
): Promise<{ readonly attemptId: string } | Failure> =>
	app.store.read(function* (q) {
		const loaded = yield* findOwn(q, app, person, attemptId);
		return isFailure(loaded) ? loaded : { attemptId };
	});

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
		return yield* shown(q, app, yield* settleAttempt(q, app, loaded, app.now()));
	});

/**
 * Grades a reply and lets the buyer answer; with `more`, only sends a message: the buyer waits for the rest. Refused:
 * empty (unless messages wait for their end), too long, a NUL; see `act` for the rest.
 */
export async function submitReply(
	app: App,
	input: Act & { readonly text: string; readonly more?: boolean; readonly keyed?: Keyed | undefined }
): Promise<ChatShown | Failure> {
	const { turnId, more = false } = input;
	const text = isBlank(input.text) ? '' : input.text;
	const refused = replyFault(text, more);
	if (refused !== null) return refused;
	return act(app, input, function* (q, loaded, at) {
		const before = pendingMessages(standing(loaded.turns));
		if (text === '' && before.length === 0) return emptyReply();
		if (wholeOf(before, text).length > REPLY_LIMIT) return wholeTooLong(REPLY_LIMIT);
		const sent = { turnId, text, at, ...(input.keyed === undefined ? {} : { keyed: input.keyed }) };
		yield* step(dropDraft(q, { attemptId: loaded.row.id }));
		if (more) {
			const message = takeMessage(loaded.turns, loaded.position, sent);
			yield* append(q, note(input, at, 'attempt/message', { seq: message.turn.seq }));
			return { fresh: [message.turn], position: message.position };
		}
		const { turn, position } = takeReply(loaded.prepared, loaded.turns, loaded.position, sent);
		const data = { seq: turn.seq, from: turn.from, to: turn.node, points: turn.grade.points };
		yield* append(q, note(input, at, 'attempt/reply', data));
		return { fresh: [turn], position };
	});
}

function replyFault(text: string, more: boolean): Failure | null {
	if (text === '' && more) return emptyReply();
	if (text.length > REPLY_LIMIT) return replyTooLong(REPLY_LIMIT);
	return text.includes('\0') ? nulInReply() : null;
}

const note = (input: Own, at: number, action: string, data: AuditNote['data']): AuditNote => ({
	at,
	actor: input.person.id,
	action,
	subject: input.attemptId,
	data
});

/**
 * Does an action of the workbench; it belongs to the next reply. `values` as the form has them, by argument name. What
 * the back office refuses (`desk/…`) changes nothing.
 */
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
		const wish = { turnId, done: read.done, at };
		const taken = takeAction(loaded.prepared, loaded.turns, loaded.position, wish);
		if (isFailure(taken)) return taken;
		const { turn, position } = taken;
		const became = turn.became?.action ?? null;
		yield* append(q, note(input, at, 'attempt/action', { seq: turn.seq, action: read.done.action, became }));
		return { fresh: [turn], position };
	});
}

/** Recalls a message within two minutes. What the buyer has read stays graded. */
export const recall = (app: App, input: Act & Aim): Promise<ChatShown | Failure> =>
	takeBack(app, input, 'attempt/recall', ({ turns, position }, aim) => takeRecall(turns, position, aim));

/** Withdraws an action, where the real back office can. */
export const revoke = (app: App, input: Act & Aim): Promise<ChatShown | Failure> =>
	takeBack(app, input, 'attempt/revoke', ({ prepared: edition, turns, position }, aim) =>
		takeRevoke(edition, turns, position, aim)
	);

const takeBack = (
	app: App,
	input: Act & Aim,
	action: string,
	take: (
		loaded: Loaded,
		aim: Act & Aim & { readonly at: number }
	) => ReturnType<typeof takeRecall> | ReturnType<typeof takeRevoke>
): Promise<ChatShown | Failure> =>
	act(
		app,
		input,
		function* (q, loaded, at) {
			const taken = take(loaded, { ...input, at });
			if (isFailure(taken)) return taken;
			const { turn, position } = taken;
			yield* append(q, note(input, at, action, { seq: turn.seq, target: turn.target }));
			return { fresh: [turn], position };
		},
		'target'
	);

/** Takes back the last reply, in practice; never in a rush, where the other buyers wait. */
export const undo = (app: App, input: Act): Promise<ChatShown | Failure> =>
	act(app, input, function* (q, loaded, at) {
		if (loaded.row.mode !== 'practice') return notPractice();
		if (loaded.row.rushRunId !== null) return notInRush();
		const { turnId } = input;
		const taken = takeUndo(loaded.prepared, loaded.turns, loaded.position, { turnId, at });
		if (isFailure(taken)) return taken;
		yield* append(q, note(input, at, 'attempt/undo', { seq: taken.turn.seq, back: taken.turn.back }));
		return { fresh: [taken.turn], position: taken.position };
	});

/**
 * One act of the trainee, whole: the same `turnId` twice answers the same turn twice; what the server's clock says has
 * happened meanwhile happens first, and may close the attempt (`attempt/closed`) or lead away from what the trainee
 * saw (`attempt/stale`). What only takes one thing back names its `target`, and needs to have seen nothing else.
 */
function act(
	app: App,
	input: Act,
	take: (q: Query, loaded: Loaded, at: number) => Work<Progressed | Failure>,
	seen: 'all' | 'target' = 'all'
): Promise<ChatShown | Failure> {
	if (!TURN_ID.test(input.turnId)) return Promise.resolve(oddTurn());
	return app.store.write(function* (q) {
		const found = yield* findOwn(q, app, input.person, input.attemptId);
		if (isFailure(found)) return found;
		// The whole of it: while the first answer was on its way, another device may have changed what the page has.
		if (found.turns.some((turn) => 'turnId' in turn && turn.turnId === input.turnId))
			return yield* shown(q, app, found);
		if (!isOpen(found.row.status)) return closed(found.position.ending);
		const at = app.now();
		const loaded = yield* settleAttempt(q, app, found, at);
		if (!isOpen(loaded.row.status)) return closed(loaded.position.ending);
		if (seen === 'all' && !hasSeen(loaded, input.seq)) return stale();
		if (loaded.turns.length >= TURN_LIMIT) return tooManyTurns();
		const taken = yield* take(q, loaded, at);
		if (isFailure(taken)) return taken;
		const since = input.newsOnly ? input.seq : undefined;
		return yield* shown(q, app, yield* record(q, app, loaded, taken), since);
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

function* shown(q: Query, app: App, loaded: Loaded, from?: number): Work<ChatShown> {
	const [draft] = yield* step(draftOf(q, { attemptId: loaded.row.id }));
	const { prepared: edition, turns, position } = loaded;
	return forTrainee(edition, factsOf(loaded), turns, position, app.now(), draft?.text ?? '', render, from);
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
		yield* step(keepDraft(q, { attemptId, text, at }));
		return { savedAt: at };
	});
}

/** Ends an open attempt. An exam that is given up is failed; the caller has asked whether that is meant. */
export const giveUp = (app: App, { person, attemptId }: Own): Promise<ChatShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* findOwn(q, app, person, attemptId);
		if (isFailure(found)) return found;
		const at = app.now();
		const loaded = yield* settleAttempt(q, app, found, at);
		if (!isOpen(loaded.row.status)) return yield* shown(q, app, loaded);
		yield* step(dropDraft(q, { attemptId }));
		return yield* shown(q, app, yield* finish(q, app, loaded, { gaveUp: true, at }));
	});

/**
 * The result of a finished attempt: for the trainee whose it is, for supervisors and administrators. An exam in a rush
 * is over with the run: until then the trainee is not shown what the other conversations may still ask.
 */
export const result = (app: App, { person, attemptId }: Own): Promise<ResultShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* find(q, app, attemptId);
		const mayRead =
			found?.row.personId === person.id || person.role === 'supervisor' || person.role === 'admin';
		if (found === null || !mayRead) return attemptNotFound();
		const loaded = yield* settleAttempt(q, app, found, app.now());
		if (isOpen(loaded.row.status)) return notFinished();
		const { mode, rushRunId, personId } = loaded.row;
		const examined = mode !== 'practice' && rushRunId !== null && personId === person.id;
		if (examined && (yield* goesOn(q, app, rushRunId))) return runNotFinished();
		return resultShown(loaded, yield* saidOf(q, attemptId));
	});

function resultShown(loaded: Loaded, { overrules, decisions }: Said): ResultShown {
	const page = resultFor(loaded.prepared, factsOf(loaded), loaded.turns, overrules, decisions, render);
	return loaded.row.gaveUp ? { ...page, passed: false } : page;
}
