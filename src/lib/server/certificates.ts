/** What was decided, to be looked up: the signed sheet, one's own decisions, and what anybody may learn by a serial. */
import { eq } from 'drizzle-orm';
import type { Sheet } from '../core/certification/sheet.ts';
import type { CertificateShown, DecisionShown } from '../core/certification/shown.ts';
import type { Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import { certificateNotFound } from './certification-failures.ts';
import { step, type Work } from './db.ts';
import { deciders, mayReview, type Person } from './person.ts';
import { people, signOffs } from './schema.ts';
import { decisionsOf, gather } from './sign-off-rows.ts';

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
