/** Knowledge search beside the chat: lessons, rule cards, products and phrases. Closed while its reader takes an exam. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Library } from '../core/content/library.ts';
import { search, searchIndex, type SearchIndex, type SearchResult } from '../core/content/search.ts';
import { failure, type Failure } from '../core/failure.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { find, isOpen } from './attempt-rows.ts';
import { settleAttempt } from './attempt-start.ts';
import { step, type Query, type Work } from './db.ts';
import type { Person } from './person.ts';
import { goesOn } from './rushes.ts';
import { attempts, rushRuns } from './schema.ts';
import { inPaper } from './sittings.ts';

const LONGEST_QUERY = 100;
const MOST_HITS = 20;

/** One index a library and language, made on the first search after a change of the content. */
const indexes = new WeakMap<Library, Map<Locale, SearchIndex>>();

function indexOf(library: Library, locale: Locale): SearchIndex {
	const known = indexes.get(library) ?? new Map<Locale, SearchIndex>();
	indexes.set(library, known);
	const index = known.get(locale) ?? searchIndex(library, locale);
	known.set(locale, index);
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
	return search(indexOf(app.content.library(), locale), query, MOST_HITS);
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
		eq(attempts.mode, 'exam'),
		eq(attempts.status, 'open'),
		isNull(attempts.rushRunId)
	);
	const inRush = and(eq(rushRuns.personId, personId), eq(rushRuns.mode, 'exam'), eq(rushRuns.status, 'open'));
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
