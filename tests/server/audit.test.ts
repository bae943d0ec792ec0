import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { append, auditPage, verifyAudit } from '../../src/lib/server/audit.ts';
import { openWorld, type World } from './shop.ts';

let folder: string;
let file: string;
let world: World;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'peilian-audit-'));
	file = join(folder, 'peilian.db');
	world = openWorld(file);
	await note(5);
});

afterEach(() => {
	world.app.store.close();
	rmSync(folder, { recursive: true, force: true });
});

const note = async (count: number): Promise<void> => {
	for (let index = 0; index < count; index++)
		await world.app.store.write((q) =>
			append(q, {
				at: world.clock.now + index,
				actor: 'system',
				action: 'test/noted',
				subject: `thing-${index}`,
				data: { 数: index, a: null }
			})
		);
};

/** What somebody could do who has the file and takes the triggers away. */
const tamper = (sql: string): void => {
	const other = new Database(file);
	other.exec('drop trigger audit_no_update; drop trigger audit_no_delete');
	other.exec(sql);
	other.close();
};

describe('the audit log', () => {
	it('chains every entry to the one before', async () => {
		const entries = [...(await auditPage(world.app))].reverse();
		expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
		expect(entries.map(({ previous }) => previous)).toEqual([
			'',
			...entries.slice(0, 4).map(({ hash }) => hash)
		]);
		expect(await verifyAudit(world.app)).toEqual({ ok: true, entries: 5, firstBad: null });
	});

	it('is verified over more than one page', async () => {
		await world.app.store.write(function* (q) {
			for (let index = 0; index < 2100; index++)
				yield* append(q, { at: index, actor: 'system', action: 'test/many', subject: '', data: {} });
		});
		expect(await verifyAudit(world.app)).toEqual({ ok: true, entries: 2105, firstBad: null });
	});

	it('of nothing verifies', async () => {
		expect(await verifyAudit(openWorld().app)).toEqual({ ok: true, entries: 0, firstBad: null });
	});

	it.each([
		['a changed entry', `update audit set data = '{"a":1}' where seq = 3`, 3],
		['a changed time', 'update audit set at = at + 1 where seq = 2', 2],
		['a removed entry', 'delete from audit where seq = 4', 4],
		['an entry put in between', 'update audit set seq = 9 where seq = 3', 3],
		['a removed first entry', 'delete from audit where seq = 1', 1]
	])('gives away %s', async (_what, sql, firstBad) => {
		tamper(sql);
		expect(await verifyAudit(world.app)).toMatchObject({ ok: false, firstBad });
	});

	it('is read a page at a time, newest first, with names', async () => {
		const admin = await world.person('admin', '陈管家');
		await world.app.store.write((q) =>
			append(q, { at: 1, actor: admin.id, action: 'test/named', subject: '', data: {} })
		);
		const [newest] = await auditPage(world.app);
		expect(newest).toMatchObject({ action: 'test/named', actorName: '陈管家' });
		expect((await auditPage(world.app, { before: 3 })).map(({ seq }) => seq)).toEqual([2, 1]);
	});

	it('holds what was done together with the deed: a write that fails leaves no entry', async () => {
		const failing = world.app.store.write(function* (q) {
			yield* append(q, { at: 1, actor: 'system', action: 'test/undone', subject: '', data: {} });
			throw new Error('changed its mind');
		});
		await expect(failing).rejects.toThrow();
		expect(await verifyAudit(world.app)).toEqual({ ok: true, entries: 5, firstBad: null });
	});
});
