/** Criteria over a whole conversation (`## 评分`): every reply is looked at, evidence says in which reply it stands. */
import type { Does, Tone, Within } from '../criterion.ts';
import { checkDoes } from './does.ts';
import { explainDoes, explainTone, explainWithin } from './explain.ts';
import { nameIn, orderVerdict, placeOf } from './grade.ts';
import type { ReplyContext } from './grade.ts';
import { given, match, verdictOf } from './match.ts';
import type { Given } from './match.ts';
import { quote } from './normalise.ts';
import type { Place } from './order.ts';
import { readReply } from './reply.ts';
import type { Prepared, Rubric } from './rubric.ts';
import { scoreOf } from './score.ts';
import { checkTone } from './tone.ts';
import type { Grade, Verdict } from './verdict.ts';

/** One reply of the conversation with the grade that its scene gave it. */
interface GradedReply {
	readonly reply: string;
	readonly context: ReplyContext;
	readonly grade: Grade;
}

/** Grades the whole-conversation rubric. A conversation without a reply meets nothing that must be said. */
export function gradeConversation(rubric: Rubric, turns: readonly GradedReply[]): Grade {
	const all = turns.map(({ reply, context }) =>
		given(readReply(reply, context.buyerSaid, rubric), context.actions, context.elapsedMs)
	);
	const criteria = rubric.prepared.map((prepared) => prepared.criterion);
	const verdicts = new Map<string, Verdict>();
	for (const prepared of rubric.prepared) {
		const verdict = overAll(rubric, prepared, all);
		if (verdict !== null) verdicts.set(prepared.criterion.id, verdict);
	}
	const names = new Map(
		turns.flatMap(({ grade }) => grade.verdicts.map((verdict) => [verdict.criterion, verdict.name] as const))
	);
	const places = firstPlaces(turns, [...verdicts.values()]);
	for (const criterion of criteria) {
		if (criterion.kind !== 'order') continue;
		verdicts.set(
			criterion.id,
			orderVerdict(criterion, places, (id) => names.get(id) ?? nameIn(rubric)(id))
		);
	}
	return scoreOf(
		criteria,
		criteria.flatMap((criterion) => verdicts.get(criterion.id) ?? [])
	);
}

function firstPlaces(turns: readonly GradedReply[], whole: readonly Verdict[]): Map<string, Place> {
	const places = new Map<string, Place>();
	turns.forEach(({ grade }, turn) => {
		for (const verdict of grade.verdicts) {
			if (verdict.verdict === 'met' && !places.has(verdict.criterion))
				places.set(verdict.criterion, placeOf(verdict, turn));
		}
	});
	for (const verdict of whole) {
		if (verdict.verdict === 'met' && !places.has(verdict.criterion))
			places.set(verdict.criterion, placeOf(verdict, turns.length));
	}
	return places;
}

function overAll(rubric: Rubric, prepared: Prepared, all: readonly Given[]): Verdict | null {
	const { criterion } = prepared;
	if (criterion.kind === 'tone') return toneOverAll(criterion, all);
	if (criterion.kind === 'within') return withinOverAll(criterion, all);
	if (criterion.kind === 'does') return doesOverAll(criterion, all);
	const verdicts = all.flatMap((one, turn) => {
		const verdict = match(prepared, one);
		return verdict === null ? [] : [atTurn(verdict, turn)];
	});
	if (verdicts.length === 0) return overNothing(rubric, prepared);
	const wanted = criterion.kind === 'avoids' ? 'missed' : 'met';
	return (
		verdicts.find((one) => one.verdict === wanted) ??
		verdicts.find((one) => one.verdict === 'unsure') ??
		nearest(verdicts)
	);
}

const atTurn = (verdict: Verdict, turn: number): Verdict => ({
	...verdict,
	evidence: verdict.evidence.map((one) => ({ ...one, turn }))
});

/** Of the replies that did not decide, the one that was least certain: its feedback says most. */
const nearest = (verdicts: readonly Verdict[]): Verdict | null =>
	verdicts.reduce<Verdict | null>(
		(best, one) => (best === null || one.confidence < best.confidence ? one : best),
		null
	);

/** No reply at all: an empty one is judged. */
const overNothing = (rubric: Rubric, prepared: Prepared): Verdict | null =>
	match(prepared, given(readReply('', [], rubric), [], null));

function toneOverAll(criterion: Tone, all: readonly Given[]): Verdict {
	const outcome = checkTone(
		criterion.rule,
		all.map((one) => one.reply.normalised)
	);
	const evidence = outcome.hits.flatMap((hit) => {
		const one = all[hit.turn];
		return one === undefined ? [] : [{ ...quote(one.reply.normalised, hit.start, hit.end), turn: hit.turn }];
	});
	return verdictOf(
		criterion,
		outcome.kept ? 'met' : 'missed',
		0.9,
		evidence,
		explainTone(criterion.name, outcome, evidence)
	);
}

function withinOverAll(criterion: Within, all: readonly Given[]): Verdict | null {
	const times = all.flatMap((one) => (one.elapsedMs === null ? [] : [one.elapsedMs]));
	if (times.length === 0) return null;
	const slowest = Math.max(...times);
	return verdictOf(
		criterion,
		slowest <= criterion.ms ? 'met' : 'missed',
		1,
		[],
		explainWithin(criterion.name, slowest, criterion.ms)
	);
}

function doesOverAll(criterion: Does, all: readonly Given[]): Verdict {
	const { done, fields } = checkDoes(
		criterion,
		all.flatMap((one) => one.actions)
	);
	return verdictOf(
		criterion,
		done ? 'met' : 'missed',
		1,
		[],
		explainDoes(criterion.name, criterion.action, done, fields)
	);
}
