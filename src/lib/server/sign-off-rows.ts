/** What is known about a person when a sign-off is prepared, decided or looked up. */
import { desc, asc, eq } from 'drizzle-orm';
import { hash } from 'node:crypto';
import { confirmationLines } from '../core/certification/confirmation.ts';
import type { AttemptDeed, Deed } from '../core/certification/deed.ts';
import type { Paperwork } from '../core/certification/paperwork.ts';
import type { SheetLine } from '../core/certification/sheet.ts';
import type { DecisionShown, PersonSheet } from '../core/certification/shown.ts';
import type { Standing } from '../core/certification/standing.ts';
import type { Told } from '../core/certification/told.ts';
import { randomFrom, shuffle } from '../core/shuffle.ts';
import type { App } from './app.ts';
import { step, type Query, type Work } from './db.ts';
import { curriculumOf } from './deeds.ts';
import { deciders } from './person.ts';
import { attempts, people, signOffs } from './schema.ts';
import { standingsIn } from './tracks.ts';

/** The subject of a sign-off that is no track. */
export const CONFIRMATION = 'confirmation';

/** E.3 6: transcripts that a supervisor reads before an early confirmation. */
export const TRANSCRIPTS = 2;
const LAST_GRADED = 10;

/** A person with everything that decisions rest on. */
export interface Known {
	readonly name: string;
	readonly deeds: readonly Deed[];
	readonly standings: readonly Standing[];
	/** Every decision about the person, in order. */
	readonly rows: readonly (typeof signOffs.$inferSelect)[];
}

/** The person with this id, or null. */
export function* gather(q: Query, app: App, personId: string): Work<Known | null> {
	const [one] = yield* step(q.select({ name: people.name }).from(people).where(eq(people.id, personId)));
	if (one === undefined) return null;
	const rows = yield* step(
		q.select().from(signOffs).where(eq(signOffs.personId, personId)).orderBy(asc(signOffs.version))
	);
	return { name: one.name, rows, ...(yield* standingsIn(q, app, personId)) };
}

/** The lines of E.3 for a person, with what a supervisor has told. */
export const linesFor = (
	app: App,
	{ deeds, standings }: Pick<Known, 'deeds' | 'standings'>,
	paperwork: Paperwork,
	told: Told
): readonly SheetLine[] => {
	const library = app.content.library();
	const curriculum = curriculumOf(library);
	const scenarios = new Map([...library.scenarios].map(([id, { script }]) => [id, script.meta.title]));
	const rushes = new Map([...library.rushes].map(([id, { title }]) => [id, title]));
	const now = app.now();
	return confirmationLines({ deeds, curriculum, standings, scenarios, rushes, paperwork, told, now });
};

/** Two of the last graded conversations, drawn by person and version, so that nobody picks the fine ones. */
export function* transcriptsOf(
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

/** Every decision about a person, the latest first. */
export function* decisionsOf(q: Query, personId: string): Work<readonly DecisionShown[]> {
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
