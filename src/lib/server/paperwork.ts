/** What a person has written at the desk, gathered for the sheet: registers, hand-over notes, daily reports. */
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { judge, type CriterionResult } from '../core/attempt/result.ts';
import {
	LAST_SHIFTS,
	REPORT_WITHIN,
	type FormFilled,
	type Paperwork,
	type ShiftReport
} from '../core/certification/paperwork.ts';
import type { Library } from '../core/content/library.ts';
import type { Criterion } from '../core/criterion.ts';
import { REPORT_FIELDS } from '../core/rush/report.ts';
import type { App } from './app.ts';
import { conversationsOver } from './attempt-lists.ts';
import { find, saidOf } from './attempt-rows.ts';
import { step, type Query, type Work } from './db.ts';
import { reportOf } from './rush-results.ts';
import { audit, rushRuns } from './schema.ts';

const FORMS = ['register', 'transfer'] as const satisfies readonly FormFilled['form'][];

/** Everything that the lines on forms rest on, for one person. */
export function* paperworkOf(q: Query, app: App, personId: string): Work<Paperwork> {
	const asking = askingIn(app.content.library());
	return {
		forms: yield* formsOf(q, app, personId, [...asking.register, ...asking.transfer]),
		reports: yield* reportsOf(q, app, personId),
		taught: {
			register: asking.register.size > 0,
			transfer: asking.transfer.size > 0,
			report: app.content.library().rushes.size > 0
		}
	};
}

const formOf = (criterion: Criterion): FormFilled['form'] | null =>
	(criterion.kind === 'does' && !criterion.bonus && FORMS.find((form) => form === criterion.action)) || null;

type Asking = Readonly<Record<FormFilled['form'], ReadonlySet<string>>>;
const known = new WeakMap<Library, Asking>();

/** The scenarios that ask for each form; worked out once for each library. */
function askingIn(library: Library): Asking {
	const found = known.get(library);
	if (found !== undefined) return found;
	const made = { register: new Set<string>(), transfer: new Set<string>() };
	for (const [id, { script }] of library.scenarios)
		for (const criterion of [...script.rubric, ...script.scenes.flatMap((scene) => scene.criteria)]) {
			const form = formOf(criterion);
			if (form !== null) made[form].add(id);
		}
	known.set(library, made);
	return made;
}

/** By scenario, the latest conversation that asked for a form: what went wrong once can be done again. */
function* formsOf(
	q: Query,
	app: App,
	personId: string,
	scenarios: readonly string[]
): Work<readonly FormFilled[]> {
	const rows = yield* step(conversationsOver(q, { personId, scenarios, decided: false }));
	const forms = new Map<string, readonly FormFilled[]>();
	for (const { id, scenarioId } of rows) {
		if (forms.has(scenarioId)) continue;
		const filled = yield* formsIn(q, app, id);
		if (filled.length > 0) forms.set(scenarioId, filled);
	}
	return [...forms.values()].flat();
}

function* formsIn(q: Query, app: App, attemptId: string): Work<readonly FormFilled[]> {
	const loaded = yield* find(q, app, attemptId);
	if (loaded === null) return [];
	const { overrules } = yield* saidOf(q, attemptId);
	const { criteria } = judge(loaded.prepared, loaded.turns, overrules);
	return FORMS.flatMap((form) => {
		const asked = criteria.filter(({ criterion }) => formOf(criterion) === form);
		if (asked.length === 0) return [];
		const right = asked.filter(({ verdict }: CriterionResult) => verdict === 'met').length;
		return [{ form, attempt: attemptId, title: loaded.row.title, asked: asked.length, right }];
	});
}

/** The last shifts whose daily report is in, or is late. */
function* reportsOf(q: Query, app: App, personId: string): Work<readonly ShiftReport[]> {
	const rows = yield* step(
		q
			.select({ id: rushRuns.id, endedAt: rushRuns.endedAt, report: rushRuns.report })
			.from(rushRuns)
			.where(
				and(eq(rushRuns.personId, personId), eq(rushRuns.status, 'finished'), isNotNull(rushRuns.endedAt))
			)
			.orderBy(desc(rushRuns.endedAt), desc(rushRuns.id))
			.limit(LAST_SHIFTS + 1)
	);
	const due = rows
		.filter(({ report, endedAt }) => report !== null || (endedAt ?? 0) + REPORT_WITHIN < app.now())
		.slice(0, LAST_SHIFTS);
	const handed = yield* handedInAt(
		q,
		due.map(({ id }) => id)
	);
	const reports: ShiftReport[] = [];
	for (const { id, endedAt, report } of due) {
		const marks = report === null ? null : yield* reportOf(q, app, id);
		const at = handed.get(id);
		reports.push({
			run: id,
			after: at === undefined ? null : at - (endedAt ?? at),
			fields: REPORT_FIELDS.length,
			right: (marks ?? []).filter(({ mark }) => mark === 'right').length
		});
	}
	return reports;
}

/** When the reports of these runs were handed in: the audit log knows, the runs themselves do not. */
function* handedInAt(q: Query, runs: readonly string[]): Work<ReadonlyMap<string, number>> {
	const rows = yield* step(
		q
			.select({ run: audit.subject, at: audit.at })
			.from(audit)
			.where(and(eq(audit.action, 'rush/reported'), inArray(audit.subject, [...runs])))
	);
	return new Map(rows.map(({ run, at }) => [run, at]));
}
