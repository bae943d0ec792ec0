/**
 * The mutant: a store that answers as soon as a unit of work has run, and commits a little later. Nothing that does not
 * kill the process between the two can tell it from the real one.
 */
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Query, Store, Work } from '../../src/lib/server/db.ts';

const COMMIT_AFTER_MS = 40;

/** The real store with another `write`. */
export function answersEarly(store: Store, file: string): Store {
	const connection = new Database(file);
	connection.pragma('synchronous = FULL');
	connection.pragma('foreign_keys = ON');
	const q: Query = drizzle(connection);
	const inside = async <T>(work: (q: Query) => Work<T>): Promise<T> => {
		if (!connection.inTransaction) {
			connection.prepare('begin immediate').run();
			setTimeout(() => connection.prepare('commit').run(), COMMIT_AFTER_MS);
		}
		return drive(work(q));
	};
	return { ...store, read: inside, write: inside };
}

interface Runnable {
	sync?(): unknown;
	prepare?(): { execute(): { sync(): unknown } };
}

function drive<T>(work: Work<T>): T {
	let next = work.next();
	while (!next.done) {
		const query = next.value as Runnable;
		next = work.next(query.sync ? query.sync() : query.prepare?.().execute().sync());
	}
	return next.value;
}
