/** How typing drills came out: the list, the page before a run, and its end. Everybody sees their own only. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Drill, TypedLine } from '../core/drill/drill.ts';
import type { DrillForm, DrillListed, DrillPage, DrillResultShown, Test } from '../core/drill/shown.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import { step, type Query, type Work } from './db.ts';
import { drillNotFound, drillOpen } from './drill-failures.ts';
import { answeredLines } from './drill-answers.ts';
import { endLeft, findOwn, handedLine, runFigures, type DrillRun, type Own } from './drills.ts';
import { render } from './markdown.ts';
import type { Person } from './person.ts';
import { drillRuns, sittings } from './schema.ts';

const MINUTE = 60_000;
/** Tests in a chart. */
const TESTS_SHOWN = 50;
const WORST_SHOWN = 5;
/** Tests that a person's list looks at. */
const LIST_LIMIT = 500;

type Finished = Test & { readonly drillId: string };
type Open = Pick<DrillRun, 'id' | 'drillId' | 'kind'>;

/** Every drill, with how the person has done. */
export const listDrills = (app: App, person: Person): Promise<readonly DrillListed[]> =>
	app.store.write(function* (q) {
		yield* endLeft(q, app, person.id);
		const tests = yield* testsOf(q, person.id, LIST_LIMIT);
		const open = yield* openOf(q, person.id);
		return [...app.content.library().drills.values()].map((drill) => listed(drill, tests, open));
	});

/** The page before a run. */
export async function drillPage(app: App, person: Person, id: string): Promise<DrillPage | Failure> {
	const drill = app.content.library().drills.get(id);
	if (drill === undefined) return drillNotFound();
	return app.store.write(function* (q) {
		yield* endLeft(q, app, person.id);
		const tests = yield* testsOf(q, person.id, LIST_LIMIT, id);
		return {
			...listed(drill, tests, yield* openOf(q, person.id)),
			briefing: render(drill.briefing),
			groups: [...Map.groupBy(drill.lines, ({ group }) => group)].map(([name, lines]) => ({
				name,
				lines: lines.length,
				first: lines[0]?.text ?? ''
			})),
			card: cardNamed(drill),
			progress: tests.slice(0, TESTS_SHOWN).reverse()
		};
	});
}

const formOf = ({ asks }: Pick<Drill, 'asks'>): DrillForm => (asks === undefined ? 'lines' : 'answers');

function cardNamed({ asks }: Drill): DrillPage['card'] {
	if (asks === undefined) return null;
	const { kind, id, title } = asks.card;
	return { kind, id, title };
}

/** The end of a run. Refused while it goes on. */
export const drillResult = (app: App, own: Own): Promise<DrillResultShown | Failure> =>
	app.store.write(function* (q) {
		const found = yield* findOwn(q, app, own);
		if (isFailure(found)) return found;
		if (found.endedAt === null) return drillOpen();
		const { task } = found;
		const tests = yield* testsOf(q, own.person.id, TESTS_SHOWN, found.drillId);
		return {
			id: found.id,
			drillId: found.drillId,
			title: found.title,
			kind: found.kind,
			form: formOf(task),
			startedAt: found.startedAt,
			figures: runFigures(found),
			lines: found.typed.length,
			marks: { speed: task.speed, accuracy: task.accuracy },
			passed: found.passed,
			worst: worstOf(found),
			answers: (yield* inExam(q, found)) ? null : answeredLines(found),
			progress: tests.toReversed(),
			again: app.content.library().drills.has(found.drillId)
		};
	});

/** Whether the run is part of an exam that counts. */
function* inExam(q: Query, { sittingId }: DrillRun): Work<boolean> {
	if (sittingId === null) return false;
	const [sitting] = yield* step(
		q.select({ mock: sittings.mock }).from(sittings).where(eq(sittings.id, sittingId))
	);
	return sitting?.mock !== true;
}

const worstOf = (run: DrillRun): DrillResultShown['worst'] =>
	run.typed
		.map((one: TypedLine) => handedLine(run, one))
		.filter(({ distance }) => distance > 0)
		.sort((a, b) => b.distance - a.distance || a.line - b.line)
		.slice(0, WORST_SHOWN);

function listed(drill: Drill, tests: readonly Finished[], open: readonly Open[]): DrillListed {
	const own = tests.filter(({ drillId }) => drillId === drill.id);
	const passed = own.filter((test) => test.passed);
	const counted = passed.length > 0 ? passed : own;
	const openIn = (kind: DrillRun['kind']): string | null =>
		open.find((one) => one.drillId === drill.id && one.kind === kind)?.id ?? null;
	return {
		id: drill.id,
		title: drill.title,
		form: formOf(drill),
		lines: drill.lines.length,
		minutes: Math.round(drill.length / MINUTE),
		speed: drill.speed,
		accuracy: drill.accuracy,
		tests: own.length,
		best: counted.length === 0 ? null : Math.max(...counted.map(({ speed }) => speed)),
		passed: passed.length > 0,
		openTest: openIn('test'),
		openFree: openIn('free')
	};
}

/** Tests that are over, the newest first. */
function* testsOf(q: Query, personId: string, limit: number, drillId?: string): Work<readonly Finished[]> {
	const rows = yield* step(
		q
			.select({
				runId: drillRuns.id,
				drillId: drillRuns.drillId,
				at: drillRuns.startedAt,
				speed: drillRuns.speed,
				accuracy: drillRuns.accuracy,
				corrections: drillRuns.corrections,
				passed: drillRuns.passed
			})
			.from(drillRuns)
			.where(
				and(
					eq(drillRuns.personId, personId),
					eq(drillRuns.kind, 'test'),
					isNotNull(drillRuns.endedAt),
					drillId === undefined ? undefined : eq(drillRuns.drillId, drillId)
				)
			)
			.orderBy(desc(drillRuns.startedAt), desc(drillRuns.id))
			.limit(limit)
	);
	return rows.map((row) => ({
		...row,
		speed: row.speed ?? 0,
		accuracy: row.accuracy ?? 0,
		corrections: row.corrections ?? 0,
		passed: row.passed ?? false
	}));
}

function* openOf(q: Query, personId: string): Work<readonly Open[]> {
	return yield* step(
		q
			.select({ id: drillRuns.id, drillId: drillRuns.drillId, kind: drillRuns.kind })
			.from(drillRuns)
			.where(and(eq(drillRuns.personId, personId), isNull(drillRuns.endedAt)))
	);
}
