/** How runs came out: the end of one, the daily report, and the lists. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { figuresOf, figuresShown } from '../core/attempt/clock.ts';
import { judge } from '../core/attempt/result.ts';
import { endingsOf } from '../core/attempt/rounds.ts';
import { standing } from '../core/attempt/standing.ts';
import type { SatRush } from '../core/certification/sitting.ts';
import type { PromiseKind } from '../core/grading/promise-clause.ts';
import { promisesShown } from '../core/attempt/ledger.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import { lanesOf, rulesOfRun, type Lane, type LaneInput } from '../core/rush/lanes.ts';
import { isBlank } from '../core/text.ts';
import { fitsField, gradeReport, REPORT_FIELDS } from '../core/rush/report.ts';
import type { ReportFacts, ReportMark } from '../core/rush/report.ts';
import type {
	ConversationShown,
	Outcome,
	RunListed,
	RunResultShown,
	RushListed
} from '../core/rush/shown.ts';
import type { App } from './app.ts';
import type { Loaded } from './attempt-rows.ts';
import { append } from './audit.ts';
import { step, type Query, type Work } from './db.ts';
import { load } from './editions.ts';
import { render } from './markdown.ts';
import { mayReview, type Person } from './person.ts';
import {
	reportEmpty,
	reportNotYours,
	reportNul,
	reportNumber,
	reportThere,
	reportTooLong,
	runNotFound,
	runOpen,
	rushNotFound
} from './rush-failures.ts';
import { arrivalOf, findRun, letTimePass, standingOf, type Run } from './rush-rows.ts';
import { handedAt } from './rush-transfer.ts';
import { attempts, people, rushRuns } from './schema.ts';

/** UTF-16 units of one field of a report. */
const FIELD_LIMIT = 1000;
const LIST_LIMIT = 50;

interface Asked {
	readonly person: Person;
	readonly runId: string;
}

/** The end of a run: for the trainee whose it is, for supervisors and administrators. */
export const runResult = (app: App, { person, runId }: Asked): Promise<RunResultShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* findOver(q, app, person, runId);
		return isFailure(found) ? found : yield* resultShown(q, app, found, person.id);
	});

/** Hands in the daily report, once. Refused: empty, too long, a NUL, somebody else's run. */
export async function handInReport(
	app: App,
	{ person, runId, fields: typed }: Asked & { readonly fields: Readonly<Record<string, string>> }
): Promise<RunResultShown | Failure> {
	const report = readReport(typed);
	if (isFailure(report)) return report;
	return app.store.write(function* (q) {
		const found = yield* findOver(q, app, person, runId);
		if (isFailure(found)) return found;
		if (found.row.personId !== person.id) return reportNotYours();
		if (found.row.report !== null) return reportThere();
		yield* step(q.update(rushRuns).set({ report }).where(eq(rushRuns.id, runId)));
		const at = app.now();
		const fields = Object.values(report).filter((given) => given !== '').length;
		yield* append(q, { at, actor: person.id, action: 'rush/reported', subject: runId, data: { fields } });
		return yield* resultShown(q, app, { ...found, row: { ...found.row, report } }, person.id);
	});
}

function readReport(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> | Failure {
	const report: Record<string, string> = {};
	for (const field of REPORT_FIELDS) {
		const typed = Object.hasOwn(fields, field) ? (fields[field] ?? '') : '';
		const given = isBlank(typed) ? '' : typed.trim();
		if (given.length > FIELD_LIMIT) return reportTooLong(field, FIELD_LIMIT);
		if (given.includes('\0')) return reportNul(field);
		if (!fitsField(field, given)) return reportNumber(field);
		report[field] = given;
	}
	return Object.values(report).every((given) => given === '') ? reportEmpty() : report;
}

function* findOver(q: Query, app: App, person: Person, runId: string): Work<Run | Failure> {
	const found = yield* findRun(q, app, runId);
	if (found === null || (found.row.personId !== person.id && !mayReview(person))) return runNotFound();
	const now = yield* letTimePass(q, app, found, app.now());
	return now.row.status === 'open' ? runOpen() : now;
}

function* resultShown(q: Query, app: App, found: Run, readerId: string): Work<RunResultShown> {
	const { row, trainee, conversations } = found;
	const { edition } = yield* load(q, app, row.edition.editions[0] ?? '');
	const rules = rulesOfRun([edition]);
	const endedAt = row.endedAt ?? app.now();
	const timed = conversations.map((one) => timedOf(found, one, endedAt));
	const lanes = lanesOf(timed, row.startedAt, rules);
	const shown = conversations.map((one, index) => conversationShown(one, lanes[index], endedAt));
	const facts = factsOf(conversations, shown);
	const { gaveUp, turnedAway } = standingOf(found, endedAt);
	return {
		id: row.id,
		rushId: row.rushId,
		title: row.title,
		mode: row.mode,
		trainee,
		startedAt: row.startedAt,
		closesAt: row.startedAt + row.edition.rush.length,
		endedAt,
		percent: averageOf(shown.map(({ percent }) => percent)) ?? 0,
		received: facts.received,
		left: facts.left,
		handed: facts.handed,
		passed: shown.filter(({ passed }) => passed === true).length,
		gaveUp,
		turnedAway,
		figures: figuresShown(figuresOf(timed, rules), rules),
		thresholds: rules.thresholds,
		lanes,
		conversations: shown,
		report: row.report === null ? null : gradeReport(row.report, facts),
		mayReport: row.report === null && row.personId === readerId
	};
}

/** Forms that an exam counts among its papers. */
const FORMS: readonly string[] = ['register', 'transfer', 'note'];

/** A run that is over, as the exam counts it; null when it goes on or is not there. */
export function* satRush(q: Query, app: App, runId: string): Work<SatRush | null> {
	const found = yield* findRun(q, app, runId);
	if (found === null || found.row.status === 'open') return null;
	const { rushId, figures, left, report, endedAt } = yield* resultShown(q, app, found, '');
	const forms = found.conversations.flatMap(({ prepared, turns }) =>
		judge(prepared, turns, []).criteria.filter(
			({ criterion }) => criterion.kind === 'does' && FORMS.includes(criterion.action)
		)
	);
	const rightForms = forms.filter(({ verdict }) => verdict === 'met').length;
	const rightFields = (report ?? []).filter(({ mark }) => mark === 'right').length;
	return {
		rush: rushId,
		quick: figures.find(({ key }) => key === 'quick')?.value ?? null,
		left,
		fields: forms.length + (report?.length ?? 0),
		right: rightForms + rightFields,
		reported: report !== null,
		at: endedAt
	};
}

/** The daily report of a run that is over, graded; null when it goes on, is not there or has none. */
export function* reportOf(q: Query, app: App, runId: string): Work<readonly ReportMark[] | null> {
	const found = yield* findRun(q, app, runId);
	if (found === null || found.row.status === 'open') return null;
	return (yield* resultShown(q, app, found, '')).report;
}

const timedOf = (run: Run, one: Loaded, endedAt: number): LaneInput => ({
	attemptId: one.row.id,
	title: one.row.title,
	buyer: one.prepared.edition.script.meta.persona.name,
	ending: one.position.ending?.label ?? null,
	leaves: arrivalOf(run, one).leaves,
	turns: one.turns,
	endings: endingsOf(one.prepared.edition.script.machine),
	endedAt: one.row.endedAt ?? endedAt,
	handedAt: handedAt(one),
	now: endedAt
});

const conversationShown = (
	{ row, prepared, position }: Loaded,
	lane: Lane | undefined,
	endedAt: number
): ConversationShown => ({
	attemptId: row.id,
	title: row.title,
	buyer: prepared.edition.script.meta.persona.name,
	arrivedAt: row.startedAt,
	endedAt: row.endedAt ?? endedAt,
	outcome: outcomeOf(lane?.end ?? 'done', row.gaveUp),
	ending: position.ending?.label ?? null,
	percent: row.percent ?? 0,
	passed: row.passed,
	redlines: row.redlines
});

function outcomeOf(end: Lane['end'], gaveUp: boolean): Outcome {
	if (gaveUp) return 'given-up';
	return end === 'open' || end === 'closed' ? 'given-up' : end;
}

/** Promises that somebody has to keep later; a price or a gift is kept by the order itself. */
const KEPT_LATER: readonly PromiseKind[] = ['refund', 'compensation', 'shipping', 'delivery', 'callback'];

function factsOf(conversations: readonly Loaded[], shown: readonly ConversationShown[]): ReportFacts {
	const walkedOut = ({ outcome }: ConversationShown): boolean =>
		outcome === 'left' || outcome === 'complained';
	const troubled = shown.filter((one) => walkedOut(one) || one.passed === false || one.redlines > 0);
	return {
		received: shown.length,
		left: shown.filter(walkedOut).length,
		handed: conversations.filter((one) => handedAt(one) !== null).length,
		troubled: [...new Set(troubled.map(({ buyer }) => buyer))],
		promises: conversations.flatMap(({ prepared, turns }) =>
			promisesShown(prepared, standing(turns)).flatMap(({ kind, text, standing: how }) =>
				KEPT_LATER.includes(kind) && how !== 'loose' ? [text] : []
			)
		)
	};
}

/** One decimal; null when there is nothing. */
const averageOf = (numbers: readonly number[]): number | null =>
	numbers.length === 0 ? null : Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 10) / 10;

/** A rush before it begins. */
export interface RushPage extends RushListed {
	/** HTML */
	readonly briefing: string;
	readonly history: readonly RunListed[];
}

/** All rushes, the quietest first, with the person's progress. */
export async function listRushes(app: App, person: Person): Promise<readonly RushListed[]> {
	const runs = await app.store.read((q) => runsListed(q, { personId: person.id }));
	return [...app.content.library().rushes.keys()]
		.flatMap((id) => listed(app, id, runs) ?? [])
		.sort((a, b) => a.atMost - b.atMost || a.buyers - b.buyers || (a.id < b.id ? -1 : 1));
}

/** The page before a run. */
export async function rushPage(app: App, person: Person, id: string): Promise<RushPage | Failure> {
	const rush = app.content.library().rushes.get(id);
	const runs = await app.store.read((q) => runsListed(q, { personId: person.id, rushId: id }));
	const page = listed(app, id, runs);
	if (rush === undefined || page === null) return rushNotFound();
	return { ...page, briefing: render(rush.briefing), history: runs };
}

/** The latest runs of everybody that are over, for supervisors; nobody else sees any. */
export const latestRuns = (app: App, person: Person): Promise<readonly RunListed[]> =>
	app.store.read(function* (q) {
		if (!mayReview(person)) return [];
		return (yield* runsListed(q, {})).filter(({ status }) => status === 'finished');
	});

type Listed = RunListed & { readonly rushId: string };

function listed(app: App, id: string, runs: readonly Listed[]): RushListed | null {
	const rush = app.content.library().rushes.get(id);
	if (rush === undefined) return null;
	const own = runs.filter(({ rushId }) => rushId === id);
	const openIn = (mode: RunListed['mode']): string | null =>
		own.find((one) => one.mode === mode && one.status === 'open')?.id ?? null;
	const ended = own.flatMap(({ status, percent, mode }) =>
		status === 'finished' && percent !== null && mode !== 'mock' ? [percent] : []
	);
	return {
		id,
		title: rush.title,
		buyers: rush.arrivals.length,
		minutes: Math.round(rush.length / 60_000),
		atMost: rush.atMost,
		handover: rush.handover,
		openPractice: openIn('practice'),
		openExam: openIn('exam'),
		runs: own.length,
		best: ended.length === 0 ? null : Math.max(...ended)
	};
}

/** Runs, the newest first, each with the average of its conversations. */
function* runsListed(
	q: Query,
	{ personId, rushId }: { readonly personId?: string; readonly rushId?: string }
): Work<readonly Listed[]> {
	const rows = yield* step(
		q
			.select({
				id: rushRuns.id,
				rushId: rushRuns.rushId,
				title: rushRuns.title,
				trainee: people.name,
				mode: rushRuns.mode,
				status: rushRuns.status,
				startedAt: rushRuns.startedAt
			})
			.from(rushRuns)
			.innerJoin(people, eq(people.id, rushRuns.personId))
			.where(
				and(
					personId === undefined ? undefined : eq(rushRuns.personId, personId),
					rushId === undefined ? undefined : eq(rushRuns.rushId, rushId)
				)
			)
			.orderBy(desc(rushRuns.startedAt), desc(rushRuns.id))
			.limit(LIST_LIMIT)
	);
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const scores = yield* step(
		q
			.select({ runId: attempts.rushRunId, percent: attempts.percent })
			.from(attempts)
			.where(inArray(attempts.rushRunId, ids))
	);
	const byRun = Map.groupBy(scores, ({ runId }) => runId);
	return rows.map((row) => ({
		...row,
		percent: averageOf((byRun.get(row.id) ?? []).flatMap(({ percent }) => percent ?? []))
	}));
}
