/** Knowledge search beside the chat: lessons, rule cards, products and phrases. Closed while its reader takes an exam. */
import { setImmediate } from 'node:timers/promises';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Library } from '../core/content/library.ts';
import { piecesOf, readPiece, rowOf, type ReadPiece } from '../core/content/search-pieces.ts';
import { search, type Searchable, type SearchResult } from '../core/content/search.ts';
import { failure, type Failure } from '../core/failure.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { find, isOpen } from './attempt-rows.ts';
import { settleAttempt } from './attempt-start.ts';
import { openIndex, step, type OpenIndex, type Query, type Work } from './db.ts';
import type { Person } from './person.ts';
import { goesOn } from './rushes.ts';
import { attempts, rushRuns } from './schema.ts';
import { inPaper } from './papers.ts';

const LONGEST_QUERY = 100;
const MOST_HITS = 20;

export interface SearchIndex extends Searchable {
	readonly index: OpenIndex;
}

/** Pieces that are read in one go: about ten milliseconds, in which nobody else is answered. */
const AT_ONCE = 64;

/** Everything that can be found in a library, in a reader's language. It takes a while, and lets others go between. */
export async function searchIndex(library: Library, locale: Locale): Promise<SearchIndex> {
	const { initialsOf } = await import('./initials.ts');
	const found = piecesOf(library, locale);
	const pieces: ReadPiece[] = [];
	const index = openIndex();
	while (pieces.length < found.length) {
		await setImmediate();
		const some = found
			.slice(pieces.length, pieces.length + AT_ONCE)
			.map((piece) => readPiece(piece, initialsOf));
		index.add(some.map(rowOf), pieces.length);
		pieces.push(...some);
	}
	return { pieces, index };
}

/** Of the library that is served, by language. */
interface Shelved {
	readonly library: Library;
	readonly indexes: Map<Locale, Promise<SearchIndex>>;
}

const shelves = new WeakMap<App, Shelved>();

/** The index of the present library, made on the first search after a change of the content; the old one is closed. */
function indexOf(app: App, locale: Locale): Promise<SearchIndex> {
	const library = app.content.library();
	let shelf = shelves.get(app);
	if (shelf?.library !== library) {
		for (const old of shelf?.indexes.values() ?? [])
			void old.then(
				({ index }) => index.close(),
				() => {}
			);
		shelf = { library, indexes: new Map() };
		shelves.set(app, shelf);
	}
	const index = shelf.indexes.get(locale) ?? searchIndex(library, locale);
	shelf.indexes.set(locale, index);
	return index;
}

/** What the content says about a query. Refused: an empty or overlong one, and anybody whose exam is running. */
export async function searchKnowledge(
	app: App,
	{ person, query, locale }: { readonly person: Person; readonly query: string; readonly locale: Locale }
): Promise<SearchResult | Failure> {
	if (query.trim() === '') return noQuery();
	if (query.length > LONGEST_QUERY) return queryTooLong();
	if (await inExam(app, person)) return closedInExam();
	return search(await indexOf(app, locale), query, MOST_HITS);
}

/** Exams of a person that are not over as far as it is written down. */
interface OpenExams {
	/** Questions of an exam are before them. */
	readonly paper: boolean;
	readonly attempts: readonly { readonly id: string }[];
	/** Rushes taken as an exam. */
	readonly runs: readonly { readonly id: string }[];
}

/** Whether the person has an exam, or a rush taken as an exam, that is not over by the server's clock. */
async function inExam(app: App, { id }: Person): Promise<boolean> {
	const open = await app.store.read((q) => openExams(q, app, id));
	if (open.paper) return true;
	if (open.attempts.length + open.runs.length === 0) return false;
	return app.store.write((q) => stillGoesOn(q, app, open));
}

function* openExams(q: Query, app: App, personId: string): Work<OpenExams> {
	const alone = and(
		eq(attempts.personId, personId),
		ne(attempts.mode, 'practice'),
		eq(attempts.status, 'open'),
		isNull(attempts.rushRunId)
	);
	const inRush = and(
		eq(rushRuns.personId, personId),
		ne(rushRuns.mode, 'practice'),
		eq(rushRuns.status, 'open')
	);
	return {
		paper: yield* inPaper(q, app, personId),
		attempts: yield* step(q.select({ id: attempts.id }).from(attempts).where(alone)),
		runs: yield* step(q.select({ id: rushRuns.id }).from(rushRuns).where(inRush))
	};
}

/** Whether one of them is open when the time since has passed: nobody may have looked at it. */
function* stillGoesOn(q: Query, app: App, open: OpenExams): Work<boolean> {
	for (const { id } of open.runs) if (yield* goesOn(q, app, id)) return true;
	for (const { id } of open.attempts) {
		const loaded = yield* find(q, app, id);
		if (loaded === null) continue;
		if (isOpen((yield* settleAttempt(q, app, loaded, app.now())).row.status)) return true;
	}
	return false;
}

const noQuery = (): Failure =>
	failure(
		'search/empty',
		400,
		{ zh: '请写一两个词再搜。', en: 'Please type a word or two to search for.' },
		'q'
	);

const queryTooLong = (): Failure =>
	failure(
		'search/too-long',
		400,
		{
			zh: `搜索的内容最多 ${LONGEST_QUERY} 个字，请挑几个关键的词。`,
			en: `A search takes at most ${LONGEST_QUERY} characters. Please pick a few key words.`
		},
		'q'
	);

const closedInExam = (): Failure =>
	failure('search/closed', 403, {
		zh: '考试的时候不能查资料。考完再来看。',
		en: 'Knowledge search is closed during an exam. Come back when it is over.'
	});
