/**
 * Sessions, through Lucia, which only this file knows. The database holds a digest of the token and never the token:
 * who reads the database cannot sign in with what is in it. Expiry goes by the system's clock, as Lucia has it.
 */
import { eq, lte, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { hash } from 'node:crypto';
import type { App } from './app.ts';
import { prepared, step, type Query, type Store, type Work } from './db.ts';
import { people, sessions } from './schema.ts';
import { PERSON_COLUMNS, type Person } from './person.ts';

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<Record<never, never>, Person>;
		DatabaseUserAttributes: Person;
	}
}

export const SESSION_COOKIE = 'peilian_session';
const LASTS = new TimeSpan(30, 'd');

const digest = (token: string): string => hash('sha256', token, 'base64url');

const sessionOf = prepared<{ person: Person; expiresAt: number }[], { id: string }>((q) =>
	q
		.select({ person: PERSON_COLUMNS, expiresAt: sessions.expiresAt })
		.from(sessions)
		.innerJoin(people, eq(people.id, sessions.personId))
		.where(eq(sessions.id, sql.placeholder('id')))
);

const hashedAdapter = (store: Store): Adapter => ({
	getSessionAndUser: (token) =>
		store.read(function* (q) {
			const [row] = yield* step(sessionOf(q, { id: digest(token) }));
			if (row === undefined) return [null, null];
			const { person, expiresAt } = row;
			return [
				{ id: token, userId: person.id, expiresAt: new Date(expiresAt), attributes: {} },
				{ id: person.id, attributes: person }
			];
		}),
	getUserSessions: (personId) =>
		store.read(function* (q) {
			const rows = yield* step(q.select().from(sessions).where(eq(sessions.personId, personId)));
			return rows.map((row) => ({
				id: row.id,
				userId: row.personId,
				expiresAt: new Date(row.expiresAt),
				attributes: {}
			}));
		}),
	setSession: (session) =>
		store.write(function* (q) {
			const row = {
				id: digest(session.id),
				personId: session.userId,
				expiresAt: session.expiresAt.getTime()
			};
			yield* step(q.insert(sessions).values(row));
		}),
	updateSessionExpiration: (token, expiresAt) =>
		store.write(function* (q) {
			const change = { expiresAt: expiresAt.getTime() };
			yield* step(
				q
					.update(sessions)
					.set(change)
					.where(eq(sessions.id, digest(token)))
			);
		}),
	deleteSession: (token) =>
		store.write(function* (q) {
			yield* step(q.delete(sessions).where(eq(sessions.id, digest(token))));
		}),
	deleteUserSessions: (personId) => store.write((q) => endSessionsWithin(q, personId)),
	deleteExpiredSessions: () =>
		store.write(function* (q) {
			yield* step(q.delete(sessions).where(lte(sessions.expiresAt, Date.now())));
		})
});

const lucias = new WeakMap<Store, Lucia<Record<never, never>, Person>>();

function luciaFor(store: Store): Lucia<Record<never, never>, Person> {
	let lucia = lucias.get(store);
	if (lucia === undefined) {
		lucia = new Lucia(hashedAdapter(store), {
			sessionExpiresIn: LASTS,
			sessionCookie: { name: SESSION_COOKIE },
			getUserAttributes: (person) => person
		});
		lucias.set(store, lucia);
	}
	return lucia;
}

/** Begins a session; the token goes into the cookie and nowhere else. Expired sessions of others are swept out. */
export async function createSession(app: App, personId: string): Promise<string> {
	const lucia = luciaFor(app.store);
	await lucia.deleteExpiredSessions();
	return (await lucia.createSession(personId, {})).id;
}

/** Who holds this token, or null. `renewed`: the cookie should be set again, its session now lasts longer. */
export async function validate(
	app: App,
	token: string
): Promise<{ readonly person: Person; readonly renewed: boolean } | null> {
	const { session, user } = await luciaFor(app.store).validateSession(token);
	return session === null || !user.active ? null : { person: user, renewed: session.fresh };
}

/** Ends the session of a token. */
export const endSession = (app: App, token: string): Promise<void> =>
	luciaFor(app.store).invalidateSession(token);

/** Ends every session of a person. */
export const endSessionsOf = (app: App, personId: string): Promise<void> =>
	luciaFor(app.store).invalidateUserSessions(personId);

/** The same inside the caller's write: sessions end together with what they stood on. */
export function* endSessionsWithin(q: Query, personId: string): Work<void> {
	yield* step(q.delete(sessions).where(eq(sessions.personId, personId)));
}

export interface SessionCookie {
	readonly name: string;
	readonly value: string;
	readonly attributes: {
		readonly path: string;
		readonly httpOnly: true;
		readonly sameSite: 'lax';
		readonly secure: boolean;
		/** Seconds. */
		readonly maxAge: number;
	};
}

/** The cookie that carries a token, or takes it away (`null`). `secure`: the browser speaks https. */
export const cookie = (token: string | null, secure: boolean): SessionCookie => ({
	name: SESSION_COOKIE,
	value: token ?? '',
	attributes: {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure,
		maxAge: token === null ? 0 : LASTS.seconds()
	}
});
