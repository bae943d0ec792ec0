/**
 * Supervisors: the queue of finished exams, signing, returning, reopening; overruling is in `overrules.ts`.
 *
 * Invariant: every overrule and decision names the `version` it saw and makes the next one. Of two supervisors at once
 * one wins and the other is told who did what; what was signed or returned changes only after it was reopened.
 */
import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { ReviewShown } from '../core/attempt/shown.ts';
import { reviewFor } from '../core/attempt/view.ts';
import { failure, isFailure, type Failure } from '../core/failure.ts';
import type { Said as Sentence } from '../core/text.ts';
import type { App } from './app.ts';
import { attemptNotFound, factsOf, find, saidOf, settle, type Loaded, type Said } from './attempt-rows.ts';
import { append } from './audit.ts';
import { step, type Query, type Work } from './db.ts';
import { render } from './markdown.ts';
import { deciders, mayReview, type Person } from './person.ts';
import { attempts, decisions, people } from './schema.ts';

const QUEUE_LIMIT = 200;
const RECENT_LIMIT = 50;
/** UTF-16 units of a reason. */
const REASON_LIMIT = 500;

/** A finished exam that waits for a supervisor. */
export interface Waiting {
	readonly attemptId: string;
	readonly trainee: string;
	readonly scenario: string;
	readonly endedAt: number;
	readonly waitingMs: number;
	readonly undecided: number;
	readonly redlines: number;
	readonly percent: number;
	/** null while something is undecided. */
	readonly passed: boolean | null;
}

/** Finished exams that nobody has decided, the oldest first. */
export const reviewQueue = (app: App): Promise<readonly Waiting[]> =>
	app.store.read(function* (q) {
		const rows = yield* step(
			q
				.select({ row: attempts, trainee: people.name })
				.from(attempts)
				.innerJoin(people, eq(people.id, attempts.personId))
				.where(and(eq(attempts.mode, 'exam'), eq(attempts.status, 'finished')))
				.orderBy(asc(attempts.endedAt))
				.limit(QUEUE_LIMIT)
		);
		const now = app.now();
		return rows.map(({ row, trainee }) => ({
			attemptId: row.id,
			trainee,
			scenario: row.title,
			endedAt: row.endedAt ?? row.startedAt,
			waitingMs: now - (row.endedAt ?? row.startedAt),
			undecided: row.undecided,
			redlines: row.redlines,
			percent: row.percent ?? 0,
			passed: row.passed
		}));
	});

/** A decision in a list. */
export interface Decided {
	readonly attemptId: string;
	readonly trainee: string;
	readonly scenario: string;
	readonly kind: 'signed' | 'returned' | 'reopened';
	readonly reason: string;
	readonly byName: string;
	readonly at: number;
	readonly percent: number;
	readonly passed: boolean | null;
}

/** What was decided last, the newest first. */
export const recentDecisions = (app: App): Promise<readonly Decided[]> =>
	app.store.read(function* (q) {
		const rows = yield* step(
			q
				.select({ one: decisions, row: attempts, trainee: people.name, byName: deciders.name })
				.from(decisions)
				.innerJoin(attempts, eq(attempts.id, decisions.attemptId))
				.innerJoin(people, eq(people.id, attempts.personId))
				.innerJoin(deciders, eq(deciders.id, decisions.by))
				.orderBy(desc(decisions.at))
				.limit(RECENT_LIMIT)
		);
		return rows.map(({ one, row, trainee, byName }) => ({
			attemptId: row.id,
			trainee,
			scenario: row.title,
			kind: one.kind,
			reason: one.reason,
			byName,
			at: one.at,
			percent: row.percent ?? 0,
			passed: row.passed
		}));
	});

interface Reviewing {
	readonly person: Person;
	readonly attemptId: string;
}

/** What changes something names the version it saw. */
export interface Ruling extends Reviewing {
	readonly version: number;
	readonly reason: string;
}

/** The supervisor's page of a finished exam. */
export const review = (app: App, { person, attemptId }: Reviewing): Promise<ReviewShown | Failure> =>
	app.store.read(function* (q) {
		const loaded = yield* findExam(q, app, person, attemptId);
		if (isFailure(loaded)) return loaded;
		return reviewShown(loaded, yield* saidOf(q, attemptId), person);
	});

/** Signs or returns a finished exam. Signing needs every `unsure` decided; returning needs a reason. */
export async function decide(
	app: App,
	input: Ruling & { readonly decision: 'signed' | 'returned' }
): Promise<ReviewShown | Failure> {
	const { decision } = input;
	if (decision !== 'signed' && decision !== 'returned') return badVerdict();
	const reason = readReason(input.reason, decision === 'returned');
	if (isFailure(reason)) return reason;
	return rule(app, input, function* (q, loaded, _said, at) {
		if (loaded.row.status !== 'finished') return locked();
		if (decision === 'signed' && loaded.row.undecided > 0) return undecidedLeft(loaded.row.undecided);
		return yield* conclude(q, app, input, loaded, { kind: decision, status: decision, reason, at });
	});
}

/** Opens a decided exam for review again: who decided it, or an administrator. */
export async function reopen(app: App, input: Ruling): Promise<ReviewShown | Failure> {
	const reason = readReason(input.reason, true);
	if (isFailure(reason)) return reason;
	return rule(app, input, function* (q, loaded, said, at) {
		const refused = yield* reopenFault(q, loaded, said, input.person);
		if (refused !== null) return refused;
		return yield* conclude(q, app, input, loaded, { kind: 'reopened', status: 'finished', reason, at });
	});
}

function* reopenFault(q: Query, loaded: Loaded, said: Said, person: Person): Work<Failure | null> {
	const { row } = loaded;
	if (row.status === 'finished') return notLocked();
	if (!mayReopen(loaded, said, person)) return notTheSigner();
	if (row.status !== 'returned') return null;
	const later = yield* step(
		q
			.select({ id: attempts.id })
			.from(attempts)
			.where(
				and(
					eq(attempts.personId, row.personId),
					eq(attempts.scenarioId, row.scenarioId),
					eq(attempts.mode, 'exam'),
					gt(attempts.startedAt, row.startedAt)
				)
			)
			.limit(1)
	);
	return later.length > 0 ? retaken() : null;
}

function* conclude(
	q: Query,
	app: App,
	{ person, attemptId }: Reviewing,
	loaded: Loaded,
	decision: {
		readonly kind: 'signed' | 'returned' | 'reopened';
		readonly status: 'signed' | 'returned' | 'finished';
		readonly reason: string;
		readonly at: number;
	}
): Work<Loaded> {
	const { kind, status, reason, at } = decision;
	const version = loaded.row.version + 1;
	yield* step(
		q.insert(decisions).values({ id: app.newId(), attemptId, kind, reason, by: person.id, at, version })
	);
	const data = { reason, version, percent: loaded.row.percent, passed: loaded.row.passed };
	yield* append(q, { at, actor: person.id, action: `review/${kind}`, subject: attemptId, data });
	return yield* settle(q, loaded, { version, status });
}

/** One ruling, whole: found, not one's own, not overtaken; then what it does; then the page as it is now. */
export function rule(
	app: App,
	{ person, attemptId, version }: Ruling,
	change: (q: Query, loaded: Loaded, said: Said, at: number) => Work<Loaded | Failure>
): Promise<ReviewShown | Failure> {
	return app.store.write(function* (q) {
		const loaded = yield* findExam(q, app, person, attemptId);
		if (isFailure(loaded)) return loaded;
		if (loaded.row.personId === person.id) return ownAttempt();
		const said = yield* saidOf(q, attemptId);
		if (loaded.row.version !== version) return overtaken(said);
		const changed = yield* change(q, loaded, said, app.now());
		if (isFailure(changed)) return changed;
		return reviewShown(changed, yield* saidOf(q, attemptId), person);
	});
}

function* findExam(q: Query, app: App, person: Person, attemptId: string): Work<Loaded | Failure> {
	const loaded = mayReview(person) ? yield* find(q, app, attemptId) : null;
	return loaded === null || loaded.row.mode !== 'exam' || loaded.row.status === 'open'
		? attemptNotFound()
		: loaded;
}

function mayReopen({ row }: Loaded, { decisions: decided }: Said, person: Person): boolean {
	const last = decided.at(-1);
	return row.status !== 'finished' && (person.role === 'admin' || last?.by === person.id);
}

function reviewShown(loaded: Loaded, said: Said, person: Person): ReviewShown {
	const others = loaded.row.personId !== person.id;
	const waiting = others && loaded.row.status === 'finished';
	const may = { overrule: waiting, decide: waiting, reopen: others && mayReopen(loaded, said, person) };
	const { prepared, turns, row } = loaded;
	const shownDecisions = said.decisions.map(({ kind, reason, byName, at }) => ({ kind, reason, byName, at }));
	const page = reviewFor(
		prepared,
		factsOf(loaded),
		turns,
		said.overrules,
		shownDecisions,
		row.version,
		may,
		render
	);
	return row.gaveUp ? { ...page, result: { ...page.result, passed: false } } : page;
}

/** The reason of a ruling without blanks around it, or why it is none; `needed`: it may not be empty. */
export function readReason(raw: string, needed: boolean): string | Failure {
	const reason = raw.trim();
	if (needed && reason === '')
		return failure('review/reason', 400, { zh: '请写明理由。', en: 'Please give a reason.' }, 'reason');
	if (reason.length > REASON_LIMIT || reason.includes('\0'))
		return failure(
			'review/reason',
			400,
			{ zh: `理由最多 ${REASON_LIMIT} 个字符。`, en: `A reason may have up to ${REASON_LIMIT} characters.` },
			'reason'
		);
	return reason;
}

const DEEDS: Readonly<Record<'signed' | 'returned' | 'reopened' | 'overruled', Sentence>> = {
	signed: { zh: '签核通过了这次考试', en: 'has signed this exam' },
	returned: { zh: '退回了这次考试', en: 'has returned this exam' },
	reopened: { zh: '重新打开了这次考试', en: 'has reopened this exam' },
	overruled: { zh: '改判了一项', en: 'has overruled a verdict' }
};

/** Says who was faster, and with what. */
function overtaken({ overrules: ruled, decisions: decided }: Said): Failure {
	const deeds = [
		...ruled.map((one) => ({ deed: DEEDS.overruled, byName: one.byName, version: one.version })),
		...decided.map((one) => ({ deed: DEEDS[one.kind], byName: one.byName, version: one.version }))
	].sort((a, b) => a.version - b.version);
	const last = deeds.at(-1);
	return failure('review/overtaken', 409, {
		zh: `${last === undefined ? '这次考试刚刚有变化' : `${last.byName}刚刚${last.deed.zh}`}。您的操作没有生效，请看过最新情况再决定。`,
		en: `${last === undefined ? 'This exam has just changed' : `${last.byName} ${last.deed.en} just now`}. Nothing of yours was saved; please look at it again, then decide.`
	});
}

/** What is decided stays as it is until it is reopened. */
export const locked = (): Failure =>
	failure('review/locked', 409, {
		zh: '这次考试已经有结论，不能再改。需要更正时请签核的主管或管理员重新打开。',
		en: 'This exam is decided and locked. To correct it, the supervisor who decided it or an administrator can reopen it.'
	});

const notLocked = (): Failure =>
	failure('review/not-locked', 409, {
		zh: '这次考试还没有结论，不用重新打开。',
		en: 'This exam is not decided yet; there is nothing to reopen.'
	});

const notTheSigner = (): Failure =>
	failure('review/not-the-signer', 403, {
		zh: '只有做出结论的主管或管理员可以重新打开。',
		en: 'Only the supervisor who decided it, or an administrator, can reopen it.'
	});

const retaken = (): Failure =>
	failure('review/retaken', 409, {
		zh: '学员退回后已经重考，这一次不能再打开了。',
		en: 'The trainee has taken the exam again since it was returned; this one cannot be reopened.'
	});

const ownAttempt = (): Failure =>
	failure('review/own', 403, {
		zh: '不能评自己的考试，请另一位主管来评。',
		en: 'You cannot review your own exam; please ask another supervisor.'
	});

const undecidedLeft = (count: number): Failure =>
	failure('review/undecided', 409, {
		zh: `还有 ${count} 项拿不准的没有判定，判完才能签核。`,
		en: `${count} unsure ${count === 1 ? 'verdict is' : 'verdicts are'} still to be decided before you can sign.`
	});

/** Neither of the answers that there are. */
export const badVerdict = (): Failure =>
	failure(
		'review/bad-choice',
		400,
		{ zh: '请选一个结论。', en: 'Please choose one of the answers.' },
		'verdict'
	);
