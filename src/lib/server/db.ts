/**
 * The database, and the only file that knows which engine it is. Use cases touch it through two functions: `read` and
 * `write`, each taking a *unit of work*: a generator that yields drizzle queries. Another engine can come behind them.
 *
 * Invariant: `write` resolves only after its commit is on disk (WAL, `synchronous=FULL`). Writers queue; those that
 * wait together share one commit, each in a savepoint of its own, so that one that fails is rolled back alone.
 */
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from '../core/content/search-pieces.ts';
import type { TextIndex } from '../core/content/search.ts';
import type { Phrase } from '../core/content/search-words.ts';

/** The portable part of drizzle's query builder. */
export type Query = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>;

/** A unit of work: yields queries, is given their rows, returns a value. It never awaits anything else. */
export type Work<T> = Generator<PromiseLike<unknown>, T, unknown>;

export interface Store {
	/** One consistent look at the database. */
	read<T>(work: (q: Query) => Work<T>): Promise<T>;
	/** One transaction. Resolves when it is on disk; what the unit throws rolls it back and rejects. */
	write<T>(work: (q: Query) => Work<T>): Promise<T>;
	/** Calls whoever keeps what was read when a write is rolled back: what was read since may never have been stored. */
	onUndo(listener: () => void): void;
	/** How the connection stands: for the health check and for tests. */
	health(): {
		readonly journal: string;
		readonly synchronous: number;
		readonly foreignKeys: number;
		readonly engine: string;
		readonly walBytes: number;
	};
	/** Commits what waits, folds the WAL into the file and closes. */
	close(): void;
}

export interface StoreOptions {
	/** `:memory:`, a path, or `file:` and a path. */
	readonly url: string;
	/** Folder of the generated migrations. */
	readonly migrations: string;
	/** Bytes to which the write-ahead log may grow before it is folded in and cut. */
	readonly walLimit?: number;
}

/** Runs one query of a unit of work and gives its rows their type. */
export function* step<T>(query: PromiseLike<T>): Generator<PromiseLike<T>, T, unknown> {
	return (yield query) as T;
}

interface Preparable<T> extends PromiseLike<T> {
	prepare(): { execute(values?: Record<string, unknown>): PromiseLike<unknown> };
}

/**
 * A query of a hot path: built once for each store (building costs ten times what running does), run with the values
 * of its placeholders.
 */
export function prepared<T, V extends Record<string, unknown>>(
	build: (q: Query) => Preparable<T>
): (q: Query, values: V) => PromiseLike<T> {
	const built = new WeakMap<Query, ReturnType<Preparable<T>['prepare']>>();
	return (q, values) => {
		let statement = built.get(q);
		if (statement === undefined) {
			statement = build(q).prepare();
			built.set(q, statement);
		}
		return statement.execute(values) as PromiseLike<T>;
	};
}

/** Columns to be set to values that are given later. Placeholders in `set` work as they do in `values`; drizzle's types have them in `values` only. */
export const placeholders = <K extends string>(...names: readonly K[]): Record<K, never> =>
	Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<K, never>;

/** SQLite before this has a bug in resetting the WAL. */
const OLDEST_ENGINE = [3, 51, 3] as const;
const WAL_LIMIT = 16 * 1024 * 1024;
/** Writers that share one commit. More would make the first of them wait too long. */
const GROUP_LIMIT = 64;
const BUSY_TIMEOUT_MS = 5000;

/** Opens the database, brings its tables up to date and asserts that it keeps what it is given. Throws when it cannot. */
export function openStore(options: StoreOptions): Store {
	const path = pathOf(options.url);
	const memory = path === ':memory:';
	if (!memory) {
		mkdirSync(dirname(path), { recursive: true });
		const connection = new Database(path);
		try {
			migrateOn(connection, options.migrations);
		} finally {
			connection.close();
		}
	}
	const connection = new Database(path);
	if (memory) migrateOn(connection, options.migrations);
	harden(connection, memory);
	return storeOn(connection, memory ? null : `${path}-wal`, options.walLimit ?? WAL_LIMIT);
}

/** Where the database of a `DATABASE_URL` lies; `:memory:` as it is. */
export function pathOf(url: string): string {
	if (url === ':memory:') return url;
	if (url.startsWith('file://')) return fileURLToPath(url);
	return resolve(url.startsWith('file:') ? url.slice('file:'.length) : url);
}

/**
 * A table rebuild drops the old table, which would delete the rows that refer to it: foreign keys are off while
 * migrating (inside drizzle's transaction that pragma has no effect), and checked afterwards.
 */
function migrateOn(connection: Database.Database, folder: string): void {
	connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
	connection.pragma('foreign_keys = OFF');
	migrate(drizzle(connection), { migrationsFolder: folder });
	const orphans = connection.pragma('foreign_key_check') as readonly unknown[];
	if (orphans.length > 0) throw new Error(`migration left ${orphans.length} rows without what they refer to`);
}

function harden(connection: Database.Database, memory: boolean): void {
	connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
	connection.pragma('journal_mode = WAL');
	connection.pragma('synchronous = FULL');
	connection.pragma('foreign_keys = ON');
	connection.pragma('wal_autocheckpoint = 1000');
	const found = {
		journal_mode: connection.pragma('journal_mode', { simple: true }),
		synchronous: connection.pragma('synchronous', { simple: true }),
		foreign_keys: connection.pragma('foreign_keys', { simple: true })
	};
	const wanted = { journal_mode: memory ? 'memory' : 'wal', synchronous: 2, foreign_keys: 1 };
	for (const [name, value] of Object.entries(wanted))
		if (found[name as keyof typeof found] !== value)
			throw new Error(
				`the database did not take ${name} = ${value}, it has ${String(found[name as keyof typeof found])}`
			);
	const engine = engineOf(connection);
	if (isOlder(engine))
		throw new Error(`SQLite ${engine} is too old; ${OLDEST_ENGINE.join('.')} or newer is needed`);
}

const engineOf = (connection: Database.Database): string =>
	String(connection.prepare('select sqlite_version()').pluck().get());

function isOlder(engine: string): boolean {
	const parts = engine.split('.').map(Number);
	for (const [index, least] of OLDEST_ENGINE.entries()) {
		const part = parts[index] ?? 0;
		if (part !== least) return part < least;
	}
	return false;
}

interface Waiting {
	readonly work: (q: Query) => Work<unknown>;
	readonly resolve: (value: unknown) => void;
	readonly reject: (reason: unknown) => void;
}

function storeOn(connection: Database.Database, walFile: string | null, walLimit: number): Store {
	const q: Query = drizzle(connection);
	const begin = connection.prepare('begin');
	const beginImmediate = connection.prepare('begin immediate');
	const commit = connection.prepare('commit');
	const rollback = connection.prepare('rollback');
	const savepoint = connection.prepare('savepoint unit');
	const release = connection.prepare('release unit');
	const rollbackUnit = connection.prepare('rollback to unit');
	let queue: Waiting[] = [];
	let scheduled = false;
	let nextCut = walLimit;
	const listeners: (() => void)[] = [];

	const undo = (): void => {
		if (connection.inTransaction) rollback.run();
	};

	const tellUndone = (): void => listeners.forEach((listener) => listener());

	/** One unit in its savepoint; says how to tell its caller after the commit. */
	const runUnit = (waiting: Waiting): (() => void) => {
		savepoint.run();
		try {
			const value = drive(waiting.work(q));
			release.run();
			return () => waiting.resolve(value);
		} catch (reason) {
			// Out of disk space, SQLite has already rolled back everything: then the whole group has failed.
			if (!connection.inTransaction) throw reason;
			rollbackUnit.run();
			release.run();
			tellUndone();
			return () => waiting.reject(reason);
		}
	};

	const flush = (): void => {
		scheduled = false;
		const group = queue.slice(0, GROUP_LIMIT);
		queue = queue.slice(GROUP_LIMIT);
		if (group.length === 0) return;
		let answers: readonly (() => void)[];
		try {
			beginImmediate.run();
			answers = group.map(runUnit);
			commit.run();
		} catch (reason) {
			undo();
			tellUndone();
			answers = group.map((waiting) => () => waiting.reject(reason));
		}
		for (const answer of answers) answer();
		if (queue.length > 0) schedule();
		cutWal();
	};

	const schedule = (): void => {
		if (scheduled) return;
		scheduled = true;
		setImmediate(flush);
	};

	/** Folds the WAL in and cuts it, without waiting for readers of other processes: they make it try again later. */
	const cutWal = (): void => {
		if (walFile === null) return;
		const size = sizeOf(walFile);
		if (size < nextCut) return;
		connection.pragma('busy_timeout = 0');
		connection.pragma('wal_checkpoint(TRUNCATE)');
		connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
		const left = sizeOf(walFile);
		nextCut = left < walLimit ? walLimit : left + walLimit / 4;
	};

	return {
		async read<T>(work: (q: Query) => Work<T>): Promise<T> {
			begin.run();
			try {
				const value = drive(work(q));
				commit.run();
				return value;
			} catch (reason) {
				undo();
				throw reason;
			}
		},
		write<T>(work: (q: Query) => Work<T>): Promise<T> {
			return new Promise<T>((resolve, reject) => {
				queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
				schedule();
			});
		},
		onUndo: (listener) => void listeners.push(listener),
		health: () => ({
			journal: String(connection.pragma('journal_mode', { simple: true })),
			synchronous: Number(connection.pragma('synchronous', { simple: true })),
			foreignKeys: Number(connection.pragma('foreign_keys', { simple: true })),
			engine: engineOf(connection),
			walBytes: walFile === null ? 0 : sizeOf(walFile)
		}),
		close(): void {
			while (queue.length > 0) flush();
			connection.close();
		}
	};
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Runs a unit of work to its end at once: nothing else can come between its queries. */
function drive<T>(work: Work<T>): T {
	let next = work.next();
	while (!next.done) {
		let rows: unknown;
		try {
			rows = runNow(next.value);
		} catch (reason) {
			next = work.throw(reason);
			continue;
		}
		next = work.next(rows);
	}
	return next.value;
}

interface Runnable {
	/** A prepared query with its values. */
	sync?(): unknown;
	/** A built one. */
	prepare?(): { execute(): { sync(): unknown } };
}

function runNow(query: PromiseLike<unknown>): unknown {
	const runnable = query as Runnable;
	if (runnable.sync !== undefined) return runnable.sync();
	if (runnable.prepare !== undefined) return runnable.prepare().execute().sync();
	throw new Error('a unit of work may yield queries only');
}

/** A full-text index in memory, of its own. */
export interface OpenIndex extends TextIndex {
	/** Adds rows, the first of them under this number. */
	add(rows: readonly Row[], from: number): void;
	/** Gives its memory back. It cannot be asked any more. */
	close(): void;
}

/** `unicode61` would part words at signs newer than itself and fold accents: tokens come cut and folded, and stay as they are. */
const TOKENS = `unicode61 remove_diacritics 0 categories 'L* N* M* C*'`;
/** What a word counts in title, section and text, and among the initials of title and section. */
const WEIGHTS = [12, 5, 1, 6, 3].join(', ');

/** Opens an empty index of rows of tokens, to be looked up by phrases (decision 0023). */
export function openIndex(): OpenIndex {
	const connection = new Database(':memory:');
	connection.pragma('journal_mode = OFF');
	connection.exec(
		`create virtual table pieces using fts5(title, section, text, title_initials, section_initials,
			content = '', tokenize = "${TOKENS}")`
	);
	const insert = connection.prepare(
		`insert into pieces (rowid, title, section, text, title_initials, section_initials) values (?, ?, ?, ?, ?, ?)`
	);
	const add = connection.transaction((rows: readonly Row[], from: number) => {
		for (const [at, row] of rows.entries())
			insert.run(from + at, row.title, row.section, row.text, row.titleInitials, row.sectionInitials);
	});
	const standing = connection.prepare('select rowid from pieces where pieces match ? order by rowid').pluck();
	const closeness = connection
		.prepare(`select rowid, bm25(pieces, ${WEIGHTS}) from pieces where pieces match ?`)
		.raw();
	return {
		add: (rows, from) => void add(rows, from),
		standing: (phrases) => phrases.map((phrase) => standing.all(matchOf(phrase)) as number[]),
		closeness: (groups) => {
			const asked = groups.map((phrases) => `(${phrases.map(matchOf).join(' OR ')})`);
			return new Map(closeness.all(asked.join(' AND ')) as [number, number][]);
		},
		close: () => void connection.close()
	};
}

const COLUMNS = { words: '{title section text}', initials: '{title_initials section_initials}' } as const;

/** The phrase in FTS5's language: tokens in one string, every quotation mark doubled, so that none is ever syntax. */
function matchOf({ tokens, open, among }: Phrase): string {
	const words = tokens.join(' ').replaceAll('\0', '').replaceAll('"', '""');
	return `${COLUMNS[among]} : "${words}"${open ? ' *' : ''}`;
}
