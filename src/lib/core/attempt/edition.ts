/**
 * An edition: what an attempt is pinned to. Frozen, plain JSON; editing content makes a new edition and never changes
 * a past result. The shell names it by the hash of its canonical JSON.
 */
import type { Library, ScenarioEntry } from '../content/library.ts';
import type { Criterion } from '../criterion.ts';
import { GRADER_VERSION } from '../grading/grade.ts';
import { prepareSupport, type Backing, type Support } from '../grading/promise-support.ts';
import { prepare, type Rubric } from '../grading/rubric.ts';
import { inForce } from '../scenario/compile-shopwide.ts';
import type { Script } from '../scenario/script.ts';
import { CLOCK_CARD, readClockRules, type ClockRules } from './clock-rules.ts';

export interface Edition {
	readonly format: 1;
	readonly scenarioId: string;
	readonly file: string;
	readonly script: PlayedScript;
	/** Red lines of the shop that the scenario neither names itself nor switches off. */
	readonly shopwide: readonly Criterion[];
	/** Name under which the trainee answers. */
	readonly agent: string;
	/** Version of the grader that was current when the edition was made. */
	readonly grader: string;
	/** What backs promises. Absent in editions that are older than the ledger: theirs are not checked. */
	readonly backing?: Backing;
	/** What the clock counts by. Absent without its rule card: then the usual rules hold. */
	readonly clock?: ClockRules;
}

type PlayedScript = Omit<Script, 'plans' | 'facts'>;

/** An edition made ready for grading; kept in memory, never stored. */
export interface Prepared {
	readonly edition: Edition;
	/** By scene id: what a reply given there is graded against. */
	readonly replies: ReadonlyMap<string, Rubric>;
	/** `## 评分` without its forbidden things, which every reply is graded against. */
	readonly conversation: Rubric;
	readonly support: Support | null;
}

/** Freezes a scenario with everything that decides how it is played and graded. */
export function makeEdition(
	library: Pick<Library, 'shopwide' | 'shop'> & Partial<Pick<Library, 'rules'>>,
	entry: ScenarioEntry
): Edition {
	const { plans: _plans, facts, ...script } = entry.script;
	const { shop } = library;
	const clock = library.rules?.get(CLOCK_CARD);
	return {
		format: 1,
		scenarioId: script.meta.id,
		file: entry.file,
		script,
		shopwide: notNamedIn(script, inForce(library.shopwide, script.meta.withoutRedlines)),
		agent: shop.agent,
		grader: GRADER_VERSION,
		backing: {
			facts: { ...shop.facts, ...facts },
			authority: { ...shop.authority, ...script.meta.authority }
		},
		...(clock === undefined ? {} : { clock: readClockRules(clock.facts) })
	};
}

function notNamedIn(script: PlayedScript, shopwide: readonly Criterion[]): readonly Criterion[] {
	const own = [...script.scenes.flatMap((scene) => scene.criteria), ...script.rubric];
	const named = new Set(own.flatMap((criterion) => [criterion.id, criterion.from ?? criterion.id]));
	return shopwide.filter((line) => !named.has(line.id) && !(line.from !== null && named.has(line.from)));
}

/** Prepares every rubric of an edition. A few milliseconds; the shell keeps what it returns. */
export function prepareEdition(edition: Edition): Prepared {
	const everywhere = [...edition.script.rubric.filter(isForbidden), ...edition.shopwide].map(withoutPoints);
	const support = edition.backing ? prepareSupport(edition.backing, toldIn(edition.script)) : null;
	return {
		edition,
		replies: new Map(
			edition.script.scenes.map((scene) => [scene.id, prepare([...scene.criteria, ...everywhere], support)])
		),
		conversation: prepare(edition.script.rubric.filter((criterion) => !isForbidden(criterion))),
		support
	};
}

/** What the trainee is told and what is wanted: the briefing, the values and examples of what should be said. */
const toldIn = (script: PlayedScript): readonly string[] => [
	script.briefing,
	...[...script.scenes.flatMap((scene) => scene.criteria), ...script.rubric].flatMap((one) => {
		if (one.kind === 'states') return [one.value, ...one.others, ...one.examples];
		return one.kind === 'says' ? one.examples : [];
	})
];

/** Whether a criterion holds by what is *not* said: every reply must keep to it. */
export const isForbidden = (criterion: Criterion): boolean => criterion.kind === 'avoids';

/** A reply's points are what its scene offers: what holds everywhere is counted once, over the conversation. */
const withoutPoints = (criterion: Criterion): Criterion => ({ ...criterion, points: 0 });
