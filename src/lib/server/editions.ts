/**
 * Editions: attempts are pinned to one, by the hash of its canonical JSON. Stored once, never changed; the ones in use
 * are kept in memory, made ready for grading.
 */
import { eq, sql } from 'drizzle-orm';
import { makeEdition, prepareEdition, type Edition, type Prepared } from '../core/attempt/edition.ts';
import type { Library, ScenarioEntry } from '../core/content/library.ts';
import type { App } from './app.ts';
import { hashOf } from './canonical-json.ts';
import { prepared, step, type Query, type Work } from './db.ts';
import { editions } from './schema.ts';

/** Keeps what was used last. */
export interface EditionShelf {
	take(id: string, make: () => Prepared): Prepared;
	find(id: string): Prepared | null;
}

const SHELF = 64;

/** An empty shelf. */
export function editionShelf(): EditionShelf {
	const kept = new Map<string, Prepared>();
	const find = (id: string): Prepared | null => {
		const found = kept.get(id);
		if (found === undefined) return null;
		kept.delete(id);
		kept.set(id, found);
		return found;
	};
	return {
		find,
		take(id, make) {
			const found = find(id) ?? make();
			kept.set(id, found);
			for (const oldest of kept.keys()) {
				if (kept.size <= SHELF) break;
				kept.delete(oldest);
			}
			return found;
		}
	};
}

const byId = prepared<{ data: Edition }[], { id: string }>((q) =>
	q
		.select({ data: editions.data })
		.from(editions)
		.where(eq(editions.id, sql.placeholder('id')))
);

/** Stores the edition of a scenario as it is now, unless it is there already, and makes it ready. */
export function* pin(
	q: Query,
	app: App,
	library: Library,
	entry: ScenarioEntry
): Work<{ readonly id: string; readonly edition: Prepared }> {
	const data = makeEdition(library, entry);
	const id = hashOf(data);
	const row = { id, scenarioId: data.scenarioId, createdAt: app.now(), data };
	yield* step(q.insert(editions).values(row).onConflictDoNothing());
	return { id, edition: app.editions.take(id, () => prepareEdition(data)) };
}

/** The edition that an attempt is pinned to. */
export function* load(q: Query, app: App, id: string): Work<Prepared> {
	const kept = app.editions.find(id);
	if (kept !== null) return kept;
	const [row] = yield* step(byId(q, { id }));
	if (row === undefined) throw new Error(`edition ${id} is missing`);
	return app.editions.take(id, () => prepareEdition(row.data));
}
