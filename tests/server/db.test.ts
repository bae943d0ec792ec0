import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, step, type Store } from '../../src/lib/server/db.ts';
import { drafts, tries } from '../../src/lib/server/schema.ts';
import { MIGRATIONS, openWorld } from './shop.ts';

let folder: string;
let file: string;
let stores: Store[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'peilian-db-'));
	file = join(folder, 'deep', 'peilian.db');
});

afterEach(() => {
	for (const store of stores) store.close();
	stores = [];
	rmSync(folder, { recursive: true, force: true });
});

const open = (url = file, walLimit?: number): Store => {
	const store = openStore({ url, migrations: MIGRATIONS, ...(walLimit === undefined ? {} : { walLimit }) });
	stores.push(store);
	return store;
};

const put = (store: Store, key: string, count = 1) =>
	store.write(function* (q) {
		yield* step(q.insert(tries).values({ key, count, at: 0 }));
		return key;
	});

const keys = (store: Store) =>
	store.read(function* (q) {
		const rows = yield* step(q.select({ key: tries.key }).from(tries).orderBy(tries.key));
		return rows.map(({ key }) => key);
	});

describe('the database', () => {
	it('runs WAL with synchronous=FULL and foreign keys on, on a new enough engine', () => {
		const { journal, synchronous, foreignKeys, engine } = open().health();
		expect({ journal, synchronous, foreignKeys }).toEqual({ journal: 'wal', synchronous: 2, foreignKeys: 1 });
		const [major = 0, minor = 0] = engine.split('.').map(Number);
		expect(major * 1000 + minor).toBeGreaterThanOrEqual(3051);
	});

	it('keeps FULL and foreign keys in memory too', () => {
		const { synchronous, foreignKeys } = open(':memory:').health();
		expect({ synchronous, foreignKeys }).toEqual({ synchronous: 2, foreignKeys: 1 });
	});

	it('holds what was written when it is opened again', async () => {
		const first = open();
		await put(first, 'a');
		const second = open(`file:${file}`);
		expect(await keys(second)).toEqual(['a']);
	});

	it('has the row on disk, for other connections, when a write resolves', async () => {
		await put(open(), 'a');
		const other = new Database(file, { readonly: true });
		expect(other.prepare('select key from tries').pluck().all()).toEqual(['a']);
		other.close();
	});

	it('says when something was rolled back, once for each writer that failed', async () => {
		const store = open(':memory:');
		let undone = 0;
		store.onUndo(() => undone++);
		await put(store, 'a');
		expect(undone).toBe(0);
		await Promise.allSettled([put(store, 'a'), put(store, 'b'), put(store, 'b')]);
		expect(undone).toBe(2);
		expect(await keys(store)).toEqual(['a', 'b']);
	});

	it('rolls back alone the one of several waiting writers that fails', async () => {
		const store = open();
		const results = await Promise.allSettled([
			put(store, 'a'),
			store.write(function* (q) {
				yield* step(q.insert(tries).values({ key: 'half', count: 1, at: 0 }));
				throw new Error('changed its mind');
			}),
			put(store, 'b'),
			put(store, 'a')
		]);
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
		expect(await keys(store)).toEqual(['a', 'b']);
	});

	it('commits writers that wait together once', async () => {
		const store = open();
		await put(store, 'first');
		const before = store.health().walBytes;
		await Promise.all(Array.from({ length: 40 }, (_, index) => put(store, `k${index}`)));
		const together = store.health().walBytes - before;
		for (let index = 0; index < 40; index++) await put(store, `s${index}`);
		const apart = store.health().walBytes - before - together;
		expect(together * 5).toBeLessThan(apart);
	});

	it('takes two hundred read-then-write units in turn without losing one', async () => {
		const store = open();
		await put(store, 'n', 0);
		const add = () =>
			store.write(function* (q) {
				const [row] = yield* step(q.select().from(tries).where(eq(tries.key, 'n')));
				yield* step(
					q
						.update(tries)
						.set({ count: (row?.count ?? 0) + 1 })
						.where(eq(tries.key, 'n'))
				);
			});
		await Promise.all(Array.from({ length: 200 }, add));
		const [row] = await store.read(function* (q) {
			return yield* step(q.select().from(tries));
		});
		expect(row?.count).toBe(200);
	});

	it('refuses a row whose owner does not exist', async () => {
		const store = open();
		const orphan = store.write(function* (q) {
			yield* step(q.insert(drafts).values({ attemptId: 'nobody', text: '', at: 0 }));
		});
		await expect(orphan).rejects.toThrow(/FOREIGN KEY/i);
	});

	it('cuts the write-ahead log when it has grown past its limit', async () => {
		const limit = 256 * 1024;
		const store = open(file, limit);
		const filler = 'x'.repeat(20_000);
		for (let index = 0; index < 100; index++) await put(store, `${index}${filler}`);
		expect(store.health().walBytes).toBeLessThan(limit + 100_000);
	});

	it('does not wait for a reader of another process before it goes on', async () => {
		const limit = 128 * 1024;
		const store = open(file, limit);
		await put(store, 'first');
		const reader = new Database(file, { readonly: true });
		reader.exec('begin');
		reader.prepare('select * from tries').all();
		const filler = 'x'.repeat(20_000);
		const began = performance.now();
		for (let index = 0; index < 30; index++) await put(store, `${index}${filler}`);
		expect(performance.now() - began).toBeLessThan(2000);
		reader.exec('commit');
		reader.close();
		for (let index = 30; index < 60; index++) await put(store, `${index}${filler}`);
		expect(store.health().walBytes).toBeLessThan(limit + 100_000);
	});

	it('writes what still waits before it closes', async () => {
		const store = openStore({ url: file, migrations: MIGRATIONS });
		const waiting = put(store, 'late');
		store.close();
		await waiting;
		expect(await keys(open())).toEqual(['late']);
	});

	/** The project's migrations and one more after them. */
	function migrationsAnd(sql: string): string {
		const migrations = join(folder, 'migrations');
		cpSync(MIGRATIONS, migrations, { recursive: true });
		const journal = join(migrations, 'meta', '_journal.json');
		const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
		const entry = {
			...entries.at(-1),
			idx: entries.length,
			when: entries.at(-1).when + 1,
			tag: '9999_later'
		};
		writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, entry] }));
		writeFileSync(join(migrations, '9999_later.sql'), sql);
		return migrations;
	}

	/** A database with a person, and a password that refers to that person. */
	async function peopled(): Promise<void> {
		const { app, person } = openWorld(file);
		await person('trainee');
		app.store.close();
	}

	const passwordsIn = (): unknown => {
		const other = new Database(file, { readonly: true });
		const count = other.prepare('select count(*) from passwords').pluck().get();
		other.close();
		return count;
	};

	it('keeps the rows that refer to a table when a migration rebuilds it', async () => {
		await peopled();
		const migrations = migrationsAnd(
			[
				'create table people_new as select * from people',
				'drop table people',
				'create table people (id text primary key not null, login text not null, name text not null, role text not null, active integer not null, created_at integer not null)',
				'insert into people select * from people_new',
				'drop table people_new'
			].join(';\n--> statement-breakpoint\n')
		);
		openStore({ url: file, migrations }).close();
		expect(passwordsIn()).toBe(1);
	});

	it('does not open when a migration leaves rows without what they refer to', async () => {
		await peopled();
		const migrations = migrationsAnd('delete from people');
		expect(() => openStore({ url: file, migrations })).toThrow(/without what they refer to/);
	});

	it('no longer calls failed what was undecided when it ended, or is still open', () => {
		open();
		const other = new Database(file);
		other.pragma('foreign_keys = OFF');
		const attempt = other.prepare(
			"insert into attempts (id, person_id, scenario_id, title, edition_id, mode, status, seed, started_at, ended_at, position, gave_up, version, passed, undecided, redlines) values (?, '', '', '', '', 'exam', '', 0, 0, ?, '{}', 0, 0, 0, ?, 0)"
		);
		attempt.run('open', null, 0);
		attempt.run('undecided', 1, 2);
		attempt.run('decided since', 1, 0);
		attempt.run('failed', 1, 2);
		const told = other.prepare(
			"insert into audit (seq, at, actor, action, subject, data, previous, hash) values (?, 0, '', 'attempt/finished', ?, ?, '', '')"
		);
		told.run(1, 'undecided', '{"passed":null}');
		told.run(2, 'decided since', '{"passed":null}');
		told.run(3, 'failed', '{"passed":false}');
		other.exec(readFileSync(join(MIGRATIONS, '0008_undecided.sql'), 'utf8'));
		expect(other.prepare('select id, passed from attempts order by rowid').raw().all()).toEqual([
			['open', null],
			['undecided', null],
			['decided since', 0],
			['failed', 0]
		]);
		other.close();
	});

	it.each([
		['turns', "insert into turns (attempt_id, seq, kind, at, data) values ('x', 0, 'opening', 0, '{}')"],
		[
			'audit',
			"insert into audit (seq, at, actor, action, subject, data, previous, hash) values (1, 0, '', '', '', '{}', '', '')"
		]
	])('refuses to change or remove rows of %s', (table, insert) => {
		open();
		const other = new Database(file);
		other.pragma('foreign_keys = OFF');
		other.exec(insert);
		expect(() => other.exec(`update ${table} set at = 1`)).toThrow(/append-only/);
		expect(() => other.exec(`delete from ${table}`)).toThrow(/append-only/);
		other.close();
	});
});
