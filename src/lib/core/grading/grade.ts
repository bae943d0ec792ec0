/**
 * The grader: a rubric and a reply give a grade. Pure and deterministic: the same reply, the same grade, to the bit.
 * Example: `gradeReply(prepare(scene.criteria), '最低给您 209', context)`.
 */
import type { ActionDone } from '../action.ts';
import type { Order } from '../criterion.ts';
import { explainOrder } from './explain.ts';
import { doubted } from './hollow.ts';
import { brokenPromise } from './ledger.ts';
import type { LedgerReply } from './ledger.ts';
import { given, match, verdictOf } from './match.ts';
import { checkOrder } from './order.ts';
import type { Place } from './order.ts';
import { recognisePair } from './pair.ts';
import { indexKeywords } from './keyword-hits.ts';
import { readReply } from './reply.ts';
import type { ReadReply } from './reply.ts';
import type { Rubric } from './rubric.ts';
import { prepareSays, recogniseSays } from './says.ts';
import { scoreOf } from './score.ts';
import type { Grade, Verdict } from './verdict.ts';

export { GRADER_VERSION } from './score.ts';

/** What is known about a reply beside its text. */
export interface ReplyContext {
	/** Actions done for this reply. */
	readonly actions: readonly ActionDone[];
	/** From the buyer's line to the reply; null where time is not measured: time criteria are left out then. */
	readonly elapsedMs: number | null;
	/** The buyer's lines so far: repeating them earns nothing. */
	readonly buyerSaid: readonly string[];
	/** Ids of criteria met by earlier replies, for an order within a scene. */
	readonly met?: readonly string[];
	/** The agent's earlier replies of the attempt, oldest first: what they promised holds. */
	readonly said?: readonly LedgerReply[];
}

/** Grades one reply. Never throws, whatever the text. */
export function gradeReply(rubric: Rubric, reply: string, context: ReplyContext): Grade {
	const read = readReply(reply, context.buyerSaid, rubric);
	const broken = rubric.support && brokenPromise(rubric.support, read, context.said ?? []);
	const one = given(read, context.actions, context.elapsedMs, broken);
	const criteria = rubric.prepared.map((prepared) => prepared.criterion);
	const verdicts = new Map<string, Verdict>();
	for (const prepared of rubric.prepared) {
		const verdict = match(prepared, one);
		if (verdict !== null) verdicts.set(prepared.criterion.id, verdict);
	}
	const orders = criteria.filter((criterion) => criterion.kind === 'order');
	const places = orders.length === 0 ? NOWHERE : placesOf(context.met ?? [], verdicts.values());
	for (const criterion of orders) verdicts.set(criterion.id, orderVerdict(criterion, places, nameIn(rubric)));
	return scoreOf(
		criteria,
		criteria.flatMap((criterion) => verdicts.get(criterion.id) ?? [])
	);
}

const NOWHERE: ReadonlyMap<string, Place> = new Map();

/** Where each criterion was met: those of earlier replies before all others. */
function placesOf(met: readonly string[], verdicts: Iterable<Verdict>): ReadonlyMap<string, Place> {
	const places = new Map<string, Place>(met.map((id) => [id, { turn: -1, start: 0 }]));
	for (const verdict of verdicts) {
		if (verdict.verdict === 'met' && !places.has(verdict.criterion))
			places.set(verdict.criterion, placeOf(verdict, 0));
	}
	return places;
}

/** An action stands before the first word of its reply. */
export const placeOf = (verdict: Verdict, turn: number): Place => ({
	turn: verdict.evidence[0]?.turn ?? turn,
	start: verdict.evidence[0]?.start ?? -1
});

/** The verdict of `A < B < C`. */
export function orderVerdict(
	criterion: Order,
	places: ReadonlyMap<string, Place>,
	nameOf: (id: string) => string
): Verdict {
	const outcome = checkOrder(criterion.sequence, places);
	return verdictOf(
		criterion,
		outcome.kept ? 'met' : 'missed',
		0.9,
		[],
		explainOrder(criterion.name, outcome, nameOf)
	);
}

/** Names by id; an id of another rubric stands for itself. */
export const nameIn =
	(rubric: Rubric) =>
	(id: string): string =>
		rubric.prepared.find((prepared) => prepared.criterion.id === id)?.criterion.name ?? id;

type Judged = Pick<Verdict, 'verdict' | 'confidence'>;

/** `说到` alone, for pairs of examples and a reply. */
export function matchSays(
	examples: readonly string[],
	counterexamples: readonly string[],
	reply: string
): Judged {
	const [only = ''] = examples;
	const isPair = examples.length === 1 && counterexamples.length === 0;
	const { verdict, confidence } = isPair
		? matchPair(only, readReply(reply, []))
		: matchExamples({ name: '', description: '', examples, counterexamples }, reply);
	return { verdict, confidence: Math.round(confidence * 1e6) / 1e6 };
}

const matchPair = (example: string, read: ReadReply): Judged =>
	doubted(recognisePair(example, read), read.hollow);

function matchExamples(criterion: Parameters<typeof prepareSays>[0], reply: string): Judged {
	const recogniser = prepareSays(criterion, () => 0);
	const read = readReply(reply, [], { keywords: indexKeywords([recogniser.keywords]) });
	return doubted(recogniseSays(recogniser, read), read.hollow);
}
