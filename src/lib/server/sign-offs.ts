/**
 * Sign-offs: certificates, early confirmations, and their revocation. What was decided is never changed, only followed
 * by another decision; each holds the sheet that the supervisor saw.
 *
 * Invariant: a decision names the `version` it saw. Of two supervisors at once one wins, the other is told who did it.
 */
import { and, asc, desc, eq } from 'drizzle-orm';
import { hash } from 'node:crypto';
import * as v from 'valibot';
import {
	certificateLines,
	DESK_FIGURES,
	NO_FIGURES,
	type DeskFigures,
	type Sheet,
	type SheetLine,
	type SignOffDecision
} from '../core/certification/sheet.ts';
import { confirmationLines } from '../core/certification/confirmation.ts';
import { standingsOf } from '../core/certification/standing.ts';
import type { AttemptDeed, Deed } from '../core/certification/deed.ts';
import type {
	CertificateShown,
	DecisionShown,
	PersonSheet,
	PersonStanding
} from '../core/certification/shown.ts';
import type { Standing } from '../core/certification/standing.ts';
import { randomFrom, shuffle } from '../core/shuffle.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import { isBlank } from '../core/text.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import {
	alreadyConfirmed,
	badDecision,
	badFigure,
	certificateNotFound,
	emptyStatement,
	linesNotMet,
	nothingToReturn,
	nothingToRevoke,
	notAwaiting,
	ownSignOff,
	personNotFound,
	reasonMissing,
	reasonTooLong,
	signOffOvertaken,
	trackNotFound,
	transcriptsUnread
} from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import { curriculumOf, deedsOf } from './deeds.ts';
import { deciders, mayReview, type Person } from './person.ts';
import { attempts, people, signOffs, statements } from './schema.ts';
import { standingsIn } from './tracks.ts';

const REASON_LIMIT = 500;
const STATEMENT_LIMIT = 2000;
const CONFIRMATION = 'confirmation';
/** E.3 6: transcripts that a supervisor reads before an early confirmation. */
const TRANSCRIPTS = 2;
const LAST_GRADED = 10;
/** Most of a figure of the desk, by field. */
const MOST: Readonly<Record<keyof DeskFigures, number>> = {
	quality: 100,
	chats: 100_000,
	firstReply: 3600,
	quick: 100,
	replied: 100,
	satisfied: 100,
	complaints: 1000,
	breaches: 1000
};

/** Everybody in training, with their standing on every track: for supervisors, nobody else sees any. */
export const standingsOfAll = (app: App, person: Person): Promise<readonly PersonStanding[]> =>
	app.store.read(function* (q) {
		if (!mayReview(person)) return [];
		const trainees = yield* step(
			q
				.select({ id: people.id, name: people.name })
				.from(people)
				.where(and(eq(people.role, 'trainee'), eq(people.active, true)))
				.orderBy(asc(people.name))
		);
		const ids = trainees.map(({ id }) => id);
		const deeds = yield* deedsOf(q, app, ids);
		const curriculum = curriculumOf(app.content.library());
		const decided = yield* step(
			q.select().from(signOffs).where(eq(signOffs.subject, CONFIRMATION)).orderBy(asc(signOffs.at))
		);
		const last = new Map(decided.map(({ personId, decision }) => [personId, decision]));
		return trainees.map(({ id, name }) => ({
			personId: id,
			name,
			confirmation: last.get(id) ?? null,
			tracks: standingsOf(deeds.get(id) ?? [], curriculum, app.now()).map((standing) => ({
				id: standing.track.id,
				title: standing.track.title,
				kind: standing.track.kind,
				status: standing.status,
				progress: standing.progress,
				trainings: standing.trainings.length
			}))
		}));
	});

interface About {
	readonly person: Person;
	readonly personId: string;
}

/** All that a supervisor decides from, about one person. */
export const personSheet = (app: App, { person, personId }: About): Promise<PersonSheet | Failure> =>
	app.store.read(function* (q) {
		if (!mayReview(person)) return personNotFound();
		const known = yield* gather(q, app, personId);
		if (known === null) return personNotFound();
		const { name, deeds, standings, rows } = known;
		const decisions = yield* decisionsOf(q, personId);
		const own = (subject: string) => rows.filter((row) => row.subject === subject);
		return {
			personId,
			name,
			mayDecide: person.id !== personId,
			tracks: standings.map((standing) => ({
				id: standing.track.id,
				title: standing.track.title,
				kind: standing.track.kind,
				status: standing.status,
				progress: standing.progress,
				validUntil: standing.validUntil,
				lines: certificateLines(standing),
				version: own(standing.track.id).length
			})),
			confirmation: {
				lines: linesFor(app, { deeds, standings }, NO_FIGURES),
				desk: NO_FIGURES,
				version: own(CONFIRMATION).length,
				decision: own(CONFIRMATION).at(-1)?.decision ?? null,
				transcripts: yield* transcriptsOf(q, personId, deeds, own(CONFIRMATION).length),
				statement: yield* statementOf(q, personId)
			},
			decisions
		};
	});

interface Known {
	readonly name: string;
	readonly deeds: readonly Deed[];
	readonly standings: readonly Standing[];
	/** Every decision about the person, in order. */
	readonly rows: readonly (typeof signOffs.$inferSelect)[];
}

function* gather(q: Query, app: App, personId: string): Work<Known | null> {
	const [one] = yield* step(q.select({ name: people.name }).from(people).where(eq(people.id, personId)));
	if (one === undefined) return null;
	const rows = yield* step(
		q.select().from(signOffs).where(eq(signOffs.personId, personId)).orderBy(asc(signOffs.version))
	);
	return { name: one.name, rows, ...(yield* standingsIn(q, app, personId)) };
}

const linesFor = (
	app: App,
	{ deeds, standings }: Pick<Known, 'deeds' | 'standings'>,
	desk: DeskFigures
): readonly SheetLine[] => {
	const library = app.content.library();
	const curriculum = curriculumOf(library);
	const scenarios = new Map([...library.scenarios].map(([id, { script }]) => [id, script.meta.title]));
	return confirmationLines({ deeds, curriculum, standings, scenarios, desk, now: app.now() });
};

/** Two of the last graded conversations, drawn by person and version, so that nobody picks the fine ones. */
function* transcriptsOf(
	q: Query,
	personId: string,
	deeds: readonly Deed[],
	version: number
): Work<PersonSheet['confirmation']['transcripts']> {
	const last = deeds
		.filter((deed): deed is AttemptDeed => deed.kind === 'attempt' && deed.mode === 'exam')
		.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
		.slice(0, LAST_GRADED);
	const seed = parseInt(hash('sha256', `${personId}/${version}`, 'hex').slice(0, 8), 16);
	const drawn = shuffle(last, randomFrom(seed)).slice(0, TRANSCRIPTS);
	const shown = [];
	for (const { id, percent } of drawn) {
		const [row] = yield* step(q.select({ title: attempts.title }).from(attempts).where(eq(attempts.id, id)));
		shown.push({ attemptId: id, title: row?.title ?? '', percent });
	}
	return shown;
}

function* decisionsOf(q: Query, personId: string): Work<readonly DecisionShown[]> {
	const rows = yield* step(
		q
			.select({ row: signOffs, byName: deciders.name })
			.from(signOffs)
			.innerJoin(deciders, eq(deciders.id, signOffs.by))
			.where(eq(signOffs.personId, personId))
			.orderBy(desc(signOffs.at))
	);
	return rows.map(({ row, byName }) => ({
		id: row.id,
		subject: row.subject,
		title: row.title,
		decision: row.decision,
		reason: row.reason,
		byName,
		at: row.at,
		serial: row.serial
	}));
}

interface Statement {
	readonly text: string;
	readonly at: number;
}

function* statementOf(q: Query, personId: string): Work<Statement | null> {
	const [said] = yield* step(
		q
			.select({ text: statements.text, at: statements.at })
			.from(statements)
			.where(eq(statements.personId, personId))
			.orderBy(desc(statements.at))
			.limit(1)
	);
	return said ?? null;
}

interface Ruling extends About {
	readonly reason: string;
	readonly version: number;
}

/** Signs, returns or revokes a certificate. Signing needs everything to be there; each needs a reason. */
export async function decideCertificate(
	app: App,
	input: Ruling & { readonly trackId: string; readonly decision: string }
): Promise<true | Failure> {
	const { trackId, decision } = input;
	if (decision !== 'signed' && decision !== 'returned' && decision !== 'revoked') return badDecision();
	return rule(app, input, trackId, ({ standings }) => {
		const standing = standings.find(({ track }) => track.id === trackId);
		if (standing === undefined) return trackNotFound();
		const { status, track } = standing;
		if (decision === 'signed' && status !== 'awaiting') return notAwaiting();
		if (decision === 'returned' && status !== 'awaiting') return nothingToReturn();
		if (decision === 'revoked' && standing.signOff?.decision !== 'signed') return nothingToRevoke();
		const sheet: Sheet = {
			lines: certificateLines(standing),
			desk: NO_FIGURES,
			read: [],
			statement: '',
			mentor: ''
		};
		return { title: track.title, decision, sheet };
	});
}

const Figure = v.pipe(v.string(), v.trim(), v.regex(/^\d{0,6}(?:\.\d{1,2})?$/));

/** Decides about an early confirmation. Confirming needs every line met or left to judgement, and the transcripts read. */
export async function decideConfirmation(
	app: App,
	input: Ruling & {
		readonly decision: string;
		readonly desk: Readonly<Record<string, string>>;
		readonly read: readonly string[];
		readonly mentor: string;
	}
): Promise<true | Failure> {
	const { decision, read, mentor } = input;
	if (decision !== 'confirmed' && decision !== 'kept' && decision !== 'extended' && decision !== 'revoked')
		return badDecision();
	const desk = readFigures(input.desk);
	if (isFailure(desk)) return desk;
	if (mentor.length > REASON_LIMIT) return reasonTooLong(REASON_LIMIT, 'mentor');
	return rule(app, input, CONFIRMATION, (known) => {
		const confirmed = known.own.at(-1)?.decision === 'confirmed';
		if (decision === 'revoked' && !confirmed) return nothingToRevoke();
		if (decision !== 'revoked' && confirmed) return alreadyConfirmed();
		const lines = linesFor(app, known, desk);
		const { drawn } = known;
		if (decision === 'confirmed') {
			const unmet = lines.filter(({ met }) => met === false).map(({ title }) => title);
			if (unmet.length > 0) return linesNotMet(unmet);
			if (drawn.some(({ attemptId }) => !read.includes(attemptId))) return transcriptsUnread();
		}
		const seen = drawn.flatMap(({ attemptId }) => (read.includes(attemptId) ? [attemptId] : []));
		const sheet: Sheet = {
			lines,
			desk,
			read: seen,
			statement: known.statement?.text ?? '',
			mentor: mentor.trim()
		};
		return { title: '提前转正', decision, sheet };
	});
}

function readFigures(typed: Readonly<Record<string, string>>): DeskFigures | Failure {
	const figures: Record<string, number | null> = {};
	for (const key of DESK_FIGURES) {
		const read = v.safeParse(Figure, typed[key] ?? '');
		const value = read.success && read.output !== '' ? Number(read.output) : null;
		if (!read.success || (value !== null && value > MOST[key])) return badFigure(key, MOST[key]);
		figures[key] = value;
	}
	return { ...NO_FIGURES, ...figures };
}

interface Verdict {
	readonly title: string;
	readonly decision: SignOffDecision;
	readonly sheet: Sheet;
}

interface Judged extends Known {
	/** The decisions on this very subject, in order. */
	readonly own: Known['rows'];
	/** Transcripts drawn for reading. */
	readonly drawn: PersonSheet['confirmation']['transcripts'];
	readonly statement: Statement | null;
}

type Judge = (known: Judged) => Verdict | Failure;

/** One ruling, whole: allowed, not about oneself, not overtaken; then what is decided; then it is written down. */
async function rule(
	app: App,
	{ person, personId, reason: raw, version }: Ruling,
	subject: string,
	judge: Judge
): Promise<true | Failure> {
	const reason = raw.trim();
	if (isBlank(reason)) return reasonMissing();
	if (reason.length > REASON_LIMIT) return reasonTooLong(REASON_LIMIT);
	return app.store.write(function* (q): Work<true | Failure> {
		if (!mayReview(person)) return personNotFound();
		if (personId === person.id) return ownSignOff();
		const known = yield* gather(q, app, personId);
		if (known === null) return personNotFound();
		const own = known.rows.filter((row) => row.subject === subject);
		if (own.length !== version) return yield* overtakenBy(q, own.at(-1)?.by ?? '');
		const drawn = yield* transcriptsOf(q, personId, known.deeds, own.length);
		const verdict = judge({ ...known, own, drawn, statement: yield* statementOf(q, personId) });
		if (isFailure(verdict)) return verdict;
		const id = app.newId();
		const at = app.now();
		const { title, decision, sheet } = verdict;
		const given = decision === 'signed' || decision === 'confirmed';
		const serial = given ? serialOf(id) : null;
		yield* step(
			q.insert(signOffs).values({
				id,
				personId,
				subject,
				title,
				decision,
				reason,
				serial,
				sheet,
				by: person.id,
				at,
				version: version + 1
			})
		);
		const data = { subject, decision, reason, serial, version: version + 1 };
		yield* append(q, { at, actor: person.id, action: `sign-off/${decision}`, subject: personId, data });
		return true;
	});
}

function* overtakenBy(q: Query, id: string): Work<Failure> {
	const [who] = yield* step(q.select({ name: people.name }).from(people).where(eq(people.id, id)));
	return signOffOvertaken(who?.name ?? '');
}

/** `PL-8F3A-91C2-0D77`: long enough not to be guessed, short enough to be typed off a sheet of paper. */
const serialOf = (id: string): string =>
	`PL-${(hash('sha256', id, 'hex').slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-')}`;

/** What a person says for their own confirmation. The latest holds. */
export async function makeStatement(
	app: App,
	{ person, text }: { readonly person: Person; readonly text: string }
): Promise<true | Failure> {
	const said = text.trim();
	if (isBlank(said)) return emptyStatement();
	if (said.length > STATEMENT_LIMIT) return reasonTooLong(STATEMENT_LIMIT, 'text');
	return app.store.write(function* (q): Work<true> {
		const at = app.now();
		yield* step(
			q.insert(statements).values({ id: app.newId(), personId: person.id, by: person.id, text: said, at })
		);
		yield* append(q, {
			at,
			actor: person.id,
			action: 'sign-off/statement',
			subject: person.id,
			data: { length: said.length }
		});
		return true;
	});
}

/** One's own latest statement, or null. */
export const ownStatement = (app: App, person: Person): Promise<Statement | null> =>
	app.store.read((q) => statementOf(q, person.id));

/** One decision with the sheet that was signed, to be printed: for supervisors and for whom it is about. */
export interface SignedSheet extends DecisionShown {
	readonly name: string;
	readonly personId: string;
	readonly sheet: Sheet;
}

export const signedSheet = (
	app: App,
	{ person, id }: { readonly person: Person; readonly id: string }
): Promise<SignedSheet | Failure> =>
	app.store.read(function* (q): Work<SignedSheet | Failure> {
		const [found] = yield* step(
			q
				.select({ row: signOffs, name: people.name, byName: deciders.name })
				.from(signOffs)
				.innerJoin(people, eq(people.id, signOffs.personId))
				.innerJoin(deciders, eq(deciders.id, signOffs.by))
				.where(eq(signOffs.id, id))
		);
		if (found === undefined || (found.row.personId !== person.id && !mayReview(person)))
			return certificateNotFound();
		const { row, name, byName } = found;
		const { subject, title, decision, reason, at, serial, sheet, personId } = row;
		return { id, personId, name, subject, title, decision, reason, byName, at, serial, sheet };
	});

/** The decisions about a person, for that very person. */
export const ownDecisions = (app: App, person: Person): Promise<readonly DecisionShown[]> =>
	app.store.read((q) => decisionsOf(q, person.id));

/** What anybody may learn by a serial: whose, what, since when, whether it still holds. */
export const certificate = (app: App, serial: string): Promise<CertificateShown | Failure> =>
	app.store.read(function* (q): Work<CertificateShown | Failure> {
		const [found] = yield* step(
			q
				.select({ row: signOffs, name: people.name, byName: deciders.name })
				.from(signOffs)
				.innerJoin(people, eq(people.id, signOffs.personId))
				.innerJoin(deciders, eq(deciders.id, signOffs.by))
				.where(eq(signOffs.serial, serial.trim().toUpperCase()))
		);
		if (found === undefined) return certificateNotFound();
		const { row, name, byName } = found;
		const { standings, rows } = (yield* gather(q, app, row.personId)) ?? { standings: [], rows: [] };
		const standing = standings.find(({ track }) => track.id === row.subject);
		const later = rows.filter((one) => one.subject === row.subject && one.version > row.version);
		const revoked = later.some(({ decision }) => decision === 'revoked' || decision === 'returned');
		const validity = app.content.library().tracks.get(row.subject)?.validity ?? null;
		const validUntil = validity === null ? null : row.at + validity;
		const over = (validUntil !== null && validUntil <= app.now()) || standing?.status === 'expired';
		const state = revoked ? 'revoked' : over ? 'expired' : 'valid';
		const { subject, title, at } = row;
		return { serial: row.serial ?? '', name, subject, title, state, at, validUntil, byName };
	});
