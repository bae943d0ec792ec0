/**
 * A change tried out before it is made: the folder is read as it is and as it would be, and what differs is told: what
 * `check` says, how the plans of every scenario that is touched come out, and how the reply itself would be judged.
 */
import { makeEdition, prepareEdition, type Prepared } from '../attempt/edition.ts';
import { rehearse, type PlanOutcome } from '../attempt/rehearse.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { gradeReply } from '../grading/grade.ts';
import type { VerdictWord } from '../grading/verdict.ts';
import type { Said } from '../text.ts';
import { proveRubric } from './criteria.ts';
import type { Library, LibraryRead, ScenarioEntry } from './library.ts';
import { placeOf } from './place.ts';
import { readLibrary, surroundingsOf } from './read.ts';
import { readScenario } from './scenario.ts';

/** What to try: a file with another text, and a reply to be judged by one criterion before and after. */
export interface Wish {
	readonly file: string;
	readonly text: string;
	readonly judged: {
		/** File of the scenario in which it was given, and the scene. */
		readonly scenario: string;
		readonly scene: string;
		readonly criterion: string;
		readonly reply: string;
	};
}

/** How one plan comes out. */
interface PlanShown {
	readonly passed: boolean;
	readonly percent: number;
	/** Where it first comes out otherwise than written. */
	readonly difference: Said | null;
}

/** A plan that comes out otherwise than before. */
interface PlanChange {
	readonly scenario: string;
	readonly file: string;
	readonly line: number;
	readonly plan: string;
	readonly before: PlanShown;
	readonly after: PlanShown;
}

export interface Trial {
	/** Titles of the scenarios that the change touches. */
	readonly scenarios: readonly string[];
	/** How many plans were run. */
	readonly plans: number;
	readonly changed: readonly PlanChange[];
	/** What `check` would say that it does not say now, and the other way round. */
	readonly found: readonly Diagnostic[];
	readonly gone: readonly Diagnostic[];
	/** Null where the criterion is not graded any more. */
	readonly judged: { readonly before: VerdictWord | null; readonly after: VerdictWord | null };
}

/** Tries a change on a folder's files. Takes as long as running the plans of the scenarios that it touches, twice. */
export function tryChange(files: ReadonlyMap<string, string>, wish: Wish, today: string): Trial {
	const before = lookAt(files, today);
	const after = lookAt(new Map([...files, [wish.file, wish.text]]), today);
	const touched = [...after.scenarios].filter(
		([file, { made }]) => before.scenarios.get(file)?.made !== made
	);
	const pairs = touched.flatMap(([file, { entry, prepared }]) => {
		const old = before.scenarios.get(file)?.prepared() ?? null;
		const now = prepared();
		return entry.script.plans.map((plan, index) => ({
			entry,
			line: plan.line,
			before: old && outcome(old, before.scenarios.get(file)?.entry.script.plans[index]),
			after: rehearse(now, plan)
		}));
	});
	const touchedFiles = new Set([wish.file, ...touched.map(([file]) => file)]);
	const faults = [before, after].map((side) => faultsOf(side, wish.file, touchedFiles));
	const [was = [], is = []] = faults;
	return {
		scenarios: touched.map(([, { entry }]) => entry.script.meta.title),
		plans: pairs.length,
		changed: pairs.flatMap(({ entry, line, before: old, after: now }) =>
			old === null || sameOutcome(old, now)
				? []
				: [
						{
							scenario: entry.script.meta.title,
							file: entry.file,
							line,
							plan: now.name,
							before: planShown(old),
							after: planShown(now)
						}
					]
		),
		found: without(is, was),
		gone: without(was, is),
		judged: { before: verdictOn(before, wish.judged), after: verdictOn(after, wish.judged) }
	};
}

interface Scene {
	readonly entry: ScenarioEntry;
	/** The edition as JSON: when it differs, the change touches the scenario. */
	readonly made: string;
	readonly prepared: () => Prepared;
}

interface Side {
	readonly files: ReadonlyMap<string, string>;
	readonly today: string;
	readonly read: LibraryRead;
	/** By file. */
	readonly scenarios: ReadonlyMap<string, Scene>;
}

function lookAt(files: ReadonlyMap<string, string>, today: string): Side {
	const read = readLibrary(files, { today });
	const { library } = read;
	const entries = [...library.scenarios.values(), ...library.scenariosEn.values()];
	const scenarios = new Map(entries.map((entry) => [entry.file, sceneOf(library, entry)]));
	return { files, today, read, scenarios };
}

function sceneOf(library: Library, entry: ScenarioEntry): Scene {
	const edition = makeEdition(library, entry);
	let ready: Prepared | null = null;
	return { entry, made: JSON.stringify(edition), prepared: () => (ready ??= prepareEdition(edition)) };
}

const outcome = (prepared: Prepared, plan: ScenarioEntry['script']['plans'][number] | undefined) =>
	plan === undefined ? null : rehearse(prepared, plan);

const sameOutcome = (one: PlanOutcome, other: PlanOutcome): boolean =>
	one.passed === other.passed &&
	one.percent === other.percent &&
	one.difference?.said.zh === other.difference?.said.zh;

const planShown = ({ passed, percent, difference }: PlanOutcome): PlanShown => ({
	passed,
	percent,
	difference: difference?.said ?? null
});

/** Everything that `check` says about the changed file, its proofs included, and about what it touches. */
function faultsOf(side: Side, file: string, touched: ReadonlySet<string>): readonly Diagnostic[] {
	const { library, diagnostics } = side.read;
	const place = placeOf(file);
	const lessons = [...side.files.keys()].map(placeOf).filter(({ kind }) => kind === 'lesson');
	const around = surroundingsOf(library, new Set(lessons.map(({ id }) => id)), side.today);
	const said = diagnostics.filter((one) => touched.has(one.file));
	if (place.kind === 'scenario') {
		const source = { file, text: side.files.get(file) ?? '' };
		const proved = readScenario(source, place.id, around, library).diagnostics;
		return [...said.filter((one) => one.file !== file), ...proved.filter(isNoPlan)];
	}
	const rubric = library.rubrics.get(place.id);
	return [...said, ...(rubric === undefined ? [] : proveRubric(rubric, around))];
}

/** Plans are compared one by one. */
const isNoPlan = ({ code }: Diagnostic): boolean => code !== 'scenario/plan-differs';

/** What is in `list` and not in `other`, wherever in its file it stands. */
function without(list: readonly Diagnostic[], other: readonly Diagnostic[]): readonly Diagnostic[] {
	const keyOf = ({ code, file, message }: Diagnostic): string => `${code} ${file} ${message.zh}`;
	const left = new Map<string, number>();
	for (const one of other) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
	return list.filter((one) => {
		const count = left.get(keyOf(one)) ?? 0;
		left.set(keyOf(one), count - 1);
		return count <= 0;
	});
}

function verdictOn(
	{ scenarios }: Side,
	{ scenario, scene, criterion, reply }: Wish['judged']
): VerdictWord | null {
	const rubric = scenarios.get(scenario)?.prepared().replies.get(scene);
	if (rubric === undefined) return null;
	const { verdicts } = gradeReply(rubric, reply, { actions: [], elapsedMs: null, buyerSaid: [], met: [] });
	return verdicts.find((one) => one.criterion === criterion)?.verdict ?? null;
}
