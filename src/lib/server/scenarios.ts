/** Scenarios as a trainee chooses one. What is in a scenario stays here: only its briefing is shown. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { AttemptStatus, Mode } from '../core/attempt/turn.ts';
import { inEdition, type Library, type ScenarioEntry } from '../core/content/library.ts';
import type { Failure } from '../core/failure.ts';
import type { TrackName } from '../core/scenario/script.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { scenarioNotFound } from './attempt-failures.ts';
import { listAttempts } from './attempt-lists.ts';
import { factList, type Fact } from './cards.ts';
import { step } from './db.ts';
import { render } from './markdown.ts';
import type { Person } from './person.ts';
import { attempts } from './schema.ts';

/** How far a person has got with a scenario. */
interface Progress {
	readonly best: { readonly percent: number; readonly passed: boolean } | null;
	/** Id of the attempt to go on with, or null. */
	readonly openPractice: string | null;
	readonly openExam: string | null;
	/** Exams begun. */
	readonly exams: number;
}

export interface ScenarioListed extends Progress {
	readonly id: string;
	readonly title: string;
	readonly track: TrackName;
	readonly difficulty: 1 | 2 | 3 | 4 | 5;
	readonly duties: readonly string[];
}

export interface ScenarioPage extends ScenarioListed {
	/** HTML */
	readonly briefing: string;
	readonly facts: readonly Fact[];
	readonly authority: readonly Fact[];
	/** The buyer's name. */
	readonly persona: string;
	/** Percent needed to pass. */
	readonly pass: number;
	/** ms, or null. */
	readonly replyWithin: number | null;
	readonly lessons: readonly { readonly id: string; readonly title: string }[];
	readonly attempts: readonly {
		readonly id: string;
		readonly mode: Mode;
		readonly status: AttemptStatus;
		readonly startedAt: number;
		readonly percent: number | null;
	}[];
	/** Whether an exam may be begun or gone on with. */
	readonly examAllowed: boolean;
}

interface Tried {
	readonly id: string;
	readonly mode: Mode;
	readonly status: AttemptStatus;
	readonly percent: number | null;
	readonly passed: boolean | null;
}

function progressOf(tried: readonly Tried[]): Progress {
	const openIn = (mode: Mode): string | null =>
		tried.find((one) => one.mode === mode && one.status === 'open')?.id ?? null;
	const best = tried
		.filter((one) => one.percent !== null && one.mode !== 'mock')
		.sort(
			(a, b) => Number(b.passed === true) - Number(a.passed === true) || (b.percent ?? 0) - (a.percent ?? 0)
		)[0];
	return {
		best: best === undefined ? null : { percent: best.percent ?? 0, passed: best.passed === true },
		openPractice: openIn('practice'),
		openExam: openIn('exam'),
		exams: tried.filter((one) => one.mode === 'exam').length
	};
}

const listed = ({ script: { meta } }: ScenarioEntry, tried: readonly Tried[]): ScenarioListed => ({
	id: meta.id,
	title: meta.title,
	track: meta.track,
	difficulty: meta.difficulty,
	duties: meta.duties,
	...progressOf(tried)
});

/** All scenarios, easiest first within a track, with the person's progress. */
export async function scenarioList(
	app: App,
	person: Person,
	locale: Locale
): Promise<readonly ScenarioListed[]> {
	const library = app.content.library();
	const tried = await app.store.read(function* (q) {
		const columns = {
			id: attempts.id,
			scenarioId: attempts.scenarioId,
			mode: attempts.mode,
			status: attempts.status,
			percent: attempts.percent,
			passed: attempts.passed
		};
		return yield* step(
			q
				.select(columns)
				.from(attempts)
				.where(and(eq(attempts.personId, person.id), isNull(attempts.rushRunId)))
				.orderBy(desc(attempts.startedAt))
		);
	});
	const byScenario = Map.groupBy(tried, ({ scenarioId }) => scenarioId);
	return [...library.scenarios.keys()]
		.map((id) => listed(entryOf(library, id, locale)!, byScenario.get(id) ?? []))
		.sort(byTrack);
}

const TRACKS: readonly TrackName[] = ['presale', 'sale', 'aftersale', 'complaint', 'redline'];

const byTrack = (a: ScenarioListed, b: ScenarioListed): number =>
	TRACKS.indexOf(a.track) - TRACKS.indexOf(b.track) || a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1);

const entryOf = (library: Library, id: string, locale: Locale): ScenarioEntry | undefined =>
	inEdition(library.scenarios, library.scenariosEn, id, locale);

/** The page before an attempt: briefing, facts, what the agent may give, earlier attempts. */
export async function scenarioPage(
	app: App,
	person: Person,
	id: string,
	locale: Locale
): Promise<ScenarioPage | Failure> {
	const library = app.content.library();
	const entry = entryOf(library, id, locale);
	if (entry === undefined) return scenarioNotFound();
	const tried = await app.store.read((q) => listAttempts(q, person.id, id));
	const { meta, briefing } = entry.script;
	const exams = tried.filter(({ mode }) => mode === 'exam');
	return {
		...listed(entry, tried),
		briefing: render(briefing),
		facts: factList(meta.facts),
		authority: factList(meta.authority),
		persona: meta.persona.name,
		pass: meta.pass,
		replyWithin: meta.replyWithin,
		lessons: meta.lessons.flatMap((lessonId) => {
			const lesson = inEdition(library.lessons, library.lessonsEn, lessonId, locale);
			return lesson === undefined ? [] : [{ id: lesson.id, title: lesson.title }];
		}),
		attempts: tried.map(({ id: attemptId, mode, status, startedAt, percent }) => ({
			id: attemptId,
			mode,
			status,
			startedAt,
			percent
		})),
		examAllowed: exams.every(({ status }) => status === 'returned' || status === 'open')
	};
}
