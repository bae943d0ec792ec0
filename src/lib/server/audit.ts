/**
 * The audit log: what was done, by whom, when; each entry holds the hash of the one before, so that a changed or
 * removed entry breaks the chain. Appended within the write that it tells of. Triggers refuse updates and deletes.
 */
import { asc, desc, gt, inArray, lt, sql } from 'drizzle-orm';
import type { App } from './app.ts';
import { hashOf } from './canonical-json.ts';
import { prepared, step, type Query, type Work } from './db.ts';
import { audit, people, type AuditData } from './schema.ts';

/** What to write down. `action` is `area/what-happened`; `subject` the id of what it was done to. */
export interface AuditNote {
	readonly at: number;
	readonly actor: string;
	readonly action: string;
	readonly subject: string;
	readonly data: AuditData;
}

export interface AuditEntry extends AuditNote {
	readonly seq: number;
	readonly previous: string;
	readonly hash: string;
}

const PAGE = 100;
const VERIFY_PAGE = 1000;

const lastEntry = prepared<{ seq: number; hash: string }[], Record<string, never>>((q) =>
	q.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1)
);

const insertEntry = prepared<unknown, { [K in keyof AuditEntry]: AuditEntry[K] }>((q) =>
	q.insert(audit).values({
		seq: sql.placeholder('seq'),
		at: sql.placeholder('at'),
		actor: sql.placeholder('actor'),
		action: sql.placeholder('action'),
		subject: sql.placeholder('subject'),
		data: sql.placeholder('data'),
		previous: sql.placeholder('previous'),
		hash: sql.placeholder('hash')
	})
);

/** Appends an entry, inside the caller's write. */
export function* append(q: Query, note: AuditNote): Work<void> {
	const [last] = yield* step(lastEntry(q, {}));
	const entry = { seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? '', ...note };
	yield* step(insertEntry(q, { ...entry, hash: hashOf(entry) }));
}

/** One page of the log, newest first, older than `before`; with the names of who acted. */
export const auditPage = (
	app: App,
	{ before }: { readonly before?: number } = {}
): Promise<readonly (AuditEntry & { readonly actorName: string })[]> =>
	app.store.read(function* (q) {
		const entries = yield* step(
			q
				.select()
				.from(audit)
				.where(before === undefined ? undefined : lt(audit.seq, before))
				.orderBy(desc(audit.seq))
				.limit(PAGE)
		);
		const actors = [...new Set(entries.map((entry) => entry.actor))];
		const named = yield* step(
			q.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, actors))
		);
		const names = new Map(named.map(({ id, name }) => [id, name]));
		return entries.map((entry) => ({ ...entry, actorName: names.get(entry.actor) ?? entry.actor }));
	});

/**
 * Walks the whole chain. `firstBad` is the seq of the first entry that is missing, changed or out of its place.
 * Entries cut off at the end leave no trace in the chain itself: keep the last hash elsewhere to notice that.
 */
export async function verifyAudit(
	app: App
): Promise<{ readonly ok: boolean; readonly entries: number; readonly firstBad: number | null }> {
	let seq = 0;
	let previous = '';
	for (;;) {
		const entries = await page(app, seq);
		if (entries.length === 0) return { ok: true, entries: seq, firstBad: null };
		for (const { hash, ...entry } of entries) {
			if (entry.seq !== seq + 1 || entry.previous !== previous || hashOf(entry) !== hash)
				return { ok: false, entries: seq, firstBad: seq + 1 };
			seq = entry.seq;
			previous = hash;
		}
	}
}

const page = (app: App, after: number): Promise<AuditEntry[]> =>
	app.store.read(function* (q) {
		return yield* step(
			q.select().from(audit).where(gt(audit.seq, after)).orderBy(asc(audit.seq)).limit(VERIFY_PAGE)
		);
	});
