/**
 * Sign-offs: certificates, early confirmations, and their revocation. What was decided is never changed, only followed
 * by another decision; each holds the sheet that the supervisor saw.
 *
 * Invariant: a decision names the `version` it saw. Of two supervisors at once one wins, the other is told who did it.
 */
import { eq } from 'drizzle-orm';
import { hash } from 'node:crypto';
import { NO_PAPERWORK, type Paperwork } from '../core/certification/paperwork.ts';
import {
	certificateLines,
	NO_FIGURES,
	type Sheet,
	type SignOffDecision
} from '../core/certification/sheet.ts';
import type { PersonSheet } from '../core/certification/shown.ts';
import { wantedFor } from '../core/certification/told.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import { isBlank } from '../core/text.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import {
	alreadyConfirmed,
	badDecision,
	linesNotMet,
	nothingToReturn,
	nothingToRevoke,
	notAwaiting,
	ownSignOff,
	personNotFound,
	reasonMissing,
	reasonTooLong,
	signOffOvertaken,
	thingsWanted,
	trackNotFound,
	transcriptsUnread
} from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import { paperworkOf } from './paperwork.ts';
import { mayReview, type Person } from './person.ts';
import { people, signOffs } from './schema.ts';
import { CONFIRMATION, gather, linesFor, TRANSCRIPTS, transcriptsOf, type Known } from './sign-off-rows.ts';
import { statementOf, type Statement } from './statements.ts';
import { readTold } from './told-fields.ts';

const REASON_LIMIT = 500;
interface Ruling {
	readonly person: Person;
	readonly personId: string;
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

/**
 * Decides about an early confirmation. Confirming needs every line met or left to judgement, everything told that only a
 * supervisor knows, both statements, and the transcripts read.
 */
export async function decideConfirmation(
	app: App,
	input: Ruling & {
		readonly decision: string;
		/** As typed: see `readTold`. */
		readonly told: Readonly<Record<string, string>>;
		readonly read: readonly string[];
		readonly mentor: string;
	}
): Promise<true | Failure> {
	const { decision, read } = input;
	const mentor = input.mentor.trim();
	if (decision !== 'confirmed' && decision !== 'kept' && decision !== 'extended' && decision !== 'revoked')
		return badDecision();
	const told = readTold(input.told);
	if (isFailure(told)) return told;
	if (mentor.length > REASON_LIMIT) return reasonTooLong(REASON_LIMIT, 'mentor');
	return rule(app, input, CONFIRMATION, (known) => {
		const confirmed = known.own.at(-1)?.decision === 'confirmed';
		if (decision === 'revoked' && !confirmed) return nothingToRevoke();
		if (decision !== 'revoked' && confirmed) return alreadyConfirmed();
		const lines = linesFor(app, known, known.paperwork, told);
		const { drawn } = known;
		const statement = known.statement?.text ?? '';
		if (decision === 'confirmed') {
			const unmet = lines.filter(({ met }) => met === false).map(({ title }) => title);
			if (unmet.length > 0) return linesNotMet(unmet);
			const given = { told, mentor, statement, drawn: drawn.length, toRead: TRANSCRIPTS };
			const wanted = wantedFor(given);
			if (wanted.length > 0) return thingsWanted(wanted);
			if (drawn.some(({ attemptId }) => !read.includes(attemptId))) return transcriptsUnread();
		}
		const seen = drawn.flatMap(({ attemptId }) => (read.includes(attemptId) ? [attemptId] : []));
		const { desk, ...others } = told;
		const sheet: Sheet = { lines, desk, told: others, read: seen, statement, mentor };
		return { title: '提前转正', decision, sheet };
	});
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
	readonly paperwork: Paperwork;
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
		const statement = yield* statementOf(q, personId);
		const paperwork = subject === CONFIRMATION ? yield* paperworkOf(q, app, personId) : NO_PAPERWORK;
		const verdict = judge({ ...known, own, drawn, statement, paperwork });
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
