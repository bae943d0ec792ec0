/** One reply against one criterion: the verdict with the words that decided it. */
import type { ActionDone } from '../action.ts';
import type { Alarm } from './detect.ts';
import { alarmsOf, recogniseAvoids } from './avoids.ts';
import type { AvoidsRecogniser } from './avoids.ts';
import { checkDoes } from './does.ts';
import {
	explainAvoids,
	explainDoes,
	explainHuman,
	explainSays,
	explainStates,
	explainTone,
	explainWithin
} from './explain.ts';
import { doubted } from './hollow.ts';
import type { Closeness } from './meaning.ts';
import { quote } from './normalise.ts';
import { once } from './once.ts';
import type { ReadReply } from './reply.ts';
import type { Prepared } from './rubric.ts';
import { recogniseSays } from './says.ts';
import type { SaysRecogniser } from './says.ts';
import { recogniseStates } from './states.ts';
import type { StatesRecogniser } from './states.ts';
import { belongingClause, tellingClauses } from './telling.ts';
import type { Sources } from './telling.ts';
import { checkTone } from './tone.ts';
import type { Evidence, Verdict, VerdictWord } from './verdict.ts';
import type { Avoids, Criterion, Does, Says, States, Tone, Within } from '../criterion.ts';
import type { Said } from '../text.ts';

/** A reply ready to be matched, and what is known about how it was given. */
export interface Given {
	readonly reply: ReadReply;
	/** Red lines that the reply breaks, looked for when the first criterion asks. */
	readonly alarms: () => readonly Alarm[];
	readonly actions: readonly ActionDone[];
	readonly elapsedMs: number | null;
}

/** Reads the red lines of a reply once for all its criteria; `broken` is a promise that the ledger holds against it. */
export const given = (
	reply: ReadReply,
	actions: readonly ActionDone[],
	elapsedMs: number | null,
	broken: Alarm | null = null
): Given => ({
	reply,
	alarms: once(() => (broken === null ? alarmsOf(reply) : [broken, ...alarmsOf(reply)])),
	actions,
	elapsedMs
});

/** A verdict of a criterion. */
export const verdictOf = (
	criterion: Criterion,
	verdict: VerdictWord,
	confidence: number,
	evidence: readonly Evidence[],
	feedback: Said
): Verdict => ({
	criterion: criterion.id,
	name: criterion.name,
	kind: criterion.kind,
	verdict,
	confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000,
	evidence,
	feedback
});

/** The verdict of one criterion, or null where none can be given: time not known, or an order (see `grade.ts`). */
export function match(prepared: Prepared, one: Given): Verdict | null {
	switch (prepared.kind) {
		case 'says':
			return matchOfSays(prepared.criterion, prepared.recogniser, one.reply);
		case 'states':
			return matchOfStates(prepared.criterion, prepared.recogniser, one.reply);
		case 'avoids':
			return matchOfAvoids(prepared.criterion, prepared.recogniser, one);
		case 'other':
			return matchOfOther(prepared.criterion, one);
	}
}

function matchOfOther(
	criterion: Extract<Prepared, { kind: 'other' }>['criterion'],
	one: Given
): Verdict | null {
	switch (criterion.kind) {
		case 'does':
			return matchOfDoes(criterion, one.actions);
		case 'within':
			return one.elapsedMs === null ? null : matchOfWithin(criterion, one.elapsedMs);
		case 'tone':
			return matchOfTone(criterion, one.reply);
		case 'human':
			return verdictOf(criterion, 'unsure', 0, [], explainHuman(criterion.name));
		case 'order':
			return null;
	}
}

function matchOfSays(criterion: Says, recogniser: SaysRecogniser, reply: ReadReply): Verdict {
	const outcome = doubted(recogniseSays(recogniser, reply), reply.hollow);
	const near =
		outcome.verdict !== 'missed'
			? clauseEvidence(
					reply,
					tellingClauses(reply, reply.earning, sourcesOf(recogniser, reply), outcome.best)
				)
			: outcome.score > 0.08
				? clauseEvidence(reply, outcome.best)
				: [];
	const feedback = explainSays(criterion.name, outcome.verdict, near, reply.hollow);
	return verdictOf(
		criterion,
		outcome.verdict,
		outcome.confidence,
		outcome.verdict === 'missed' ? [] : near,
		feedback
	);
}

const sourcesOf = ({ examples, wanted, keywords }: SaysRecogniser, reply: ReadReply): Sources => ({
	meanings: [examples, wanted],
	known: { keywords, hits: reply.keywords() },
	strict: false
});

function matchOfStates(criterion: States, recogniser: StatesRecogniser, reply: ReadReply): Verdict {
	const outcome = doubted(recogniseStates(recogniser, reply), reply.hollow);
	const evidence =
		outcome.found === null ? [] : [quote(reply.normalised, outcome.found.start, outcome.found.end)];
	return verdictOf(
		criterion,
		outcome.verdict,
		outcome.confidence,
		evidence,
		explainStates(criterion.name, outcome, evidence)
	);
}

function matchOfAvoids(criterion: Avoids, recogniser: AvoidsRecogniser, { reply, alarms }: Given): Verdict {
	const outcome = recogniseAvoids(recogniser, reply, alarms);
	const { alarm, best, verdict } = outcome;
	const evidence =
		verdict === 'met'
			? []
			: alarm !== null
				? [quote(reply.normalised, alarm.start, alarm.end)]
				: best === null
					? []
					: clauseEvidence(reply, outcome.isAct ? best : nearest(recogniser, reply, best));
	return verdictOf(
		criterion,
		verdict,
		outcome.confidence,
		evidence,
		explainAvoids(criterion.name, verdict, alarm, evidence)
	);
}

/** What comes nearest to its texts; where nothing does, what belongs to it most. */
const nearest = ({ examples, described, bearing }: AvoidsRecogniser, reply: ReadReply, best: Closeness) =>
	best.score === 0
		? belongingClause(reply, reply.breaking(), bearing)
		: tellingClauses(
				reply,
				reply.breaking(),
				{ meanings: [examples, described], known: null, strict: true },
				best
			);

function matchOfDoes(criterion: Does, actions: readonly ActionDone[]): Verdict {
	const { done, fields } = checkDoes(criterion, actions);
	return verdictOf(
		criterion,
		done ? 'met' : 'missed',
		1,
		[],
		explainDoes(criterion.name, criterion.action, done, fields)
	);
}

function matchOfWithin(criterion: Within, ms: number): Verdict {
	return verdictOf(
		criterion,
		ms <= criterion.ms ? 'met' : 'missed',
		1,
		[],
		explainWithin(criterion.name, ms, criterion.ms)
	);
}

function matchOfTone(criterion: Tone, reply: ReadReply): Verdict {
	const outcome = checkTone(criterion.rule, [reply.normalised]);
	const evidence = outcome.hits.map((hit) => quote(reply.normalised, hit.start, hit.end));
	return verdictOf(
		criterion,
		outcome.kept ? 'met' : 'missed',
		0.9,
		evidence,
		explainTone(criterion.name, outcome, evidence)
	);
}

/** The clauses of a window as typed, without the spaces around them. */
function clauseEvidence(
	{ featured: { clauses, text }, normalised }: ReadReply,
	{ first, last }: Pick<Closeness, 'first' | 'last'>
): Evidence[] {
	const evidence: Evidence[] = [];
	for (let at = first; at <= last; at++) {
		const clause = clauses[at];
		if (clause === undefined) continue;
		let [start, end] = [clause.start, clause.end];
		while (start < end && text[start] === ' ') start++;
		while (end > start && text[end - 1] === ' ') end--;
		if (end > start) evidence.push(quote(normalised, start, end));
	}
	return evidence;
}
