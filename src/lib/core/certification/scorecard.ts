/**
 * The score card (domain handbook D.2): ten dimensions, each worth a weight of 100 that a track gives in its header;
 * what was reached in each is counted over graded conversations. Red lines are in none of them: they are shown apart.
 *
 * Which dimension a criterion belongs to; the first line that fits counts:
 *
 * | a criterion                                                             | dimension    |
 * |-------------------------------------------------------------------------|--------------|
 * | red line                                                                | none         |
 * | whose brackets name one, `(10,需求识别)`                                  | that one     |
 * | `within`                                                                | response     |
 * | `does` 登记 转接 备注 回访 举证 (register transfer note follow_up evidence) | follow-up    |
 * | `does` 邀评 (invite_review)                                             | ending       |
 * | any other `does`                                                        | desk         |
 * | from `soothing/*`, its tone rules too                                   | soothing     |
 * | from `checking/*`                                                       | needs        |
 * | from `follow-up/*`                                                      | follow-up    |
 * | from `refusal/*`, or called 促成 促成下单, in a selling conversation     | closing-sale |
 * | the same in any other                                                   | solution     |
 * | from `closing/*`                                                        | ending       |
 * | called 招呼 自报名字                                                     | manners      |
 * | called 询问需求                                                          | needs        |
 * | called 道别 致谢 邀评                                                    | ending       |
 * | `states`                                                                | accuracy     |
 * | `tone`, and `avoids` that are no red line                               | manners      |
 * | every other `says`, `order`, `human`                                    | solution     |
 *
 * *Called* is the name in the shared rubric or the scenario's own, in Chinese or English. Selling conversations are the
 * scenarios of `presale` and `sale`.
 */
import type { ActionName } from '../action.ts';
import type { Criterion } from '../criterion.ts';
import { DIMENSIONS, type Dimension } from '../dimension.ts';
import type { Track } from './track.ts';

/** Points of 100, by dimension. */
export type Weights = Readonly<Record<Dimension, number>>;

const FOLLOW_UP: readonly ActionName[] = ['register', 'transfer', 'note', 'follow_up', 'evidence'];

const BY_RUBRIC: Readonly<Record<string, Dimension>> = {
	soothing: 'soothing',
	checking: 'needs',
	'follow-up': 'follow-up'
};

const BY_NAME: Readonly<Record<string, Dimension>> = {
	招呼: 'manners',
	greeting: 'manners',
	自报名字: 'manners',
	'own name': 'manners',
	询问需求: 'needs',
	'asks the need': 'needs',
	道别: 'ending',
	goodbye: 'ending',
	致谢: 'ending',
	thanks: 'ending',
	邀评: 'ending',
	'invites a review': 'ending'
};

const CLOSES_SALE: readonly string[] = ['促成', '促成下单', 'invites the order'];
const SELLING: readonly string[] = ['presale', 'sale'];

/** The dimension that a criterion is counted in, or null for a red line. `track` is the scenario's: `presale`. */
export function dimensionOf(criterion: Criterion, track: string): Dimension | null {
	if (criterion.redline) return null;
	if (criterion.dimension !== undefined) return criterion.dimension;
	if (criterion.kind === 'within') return 'response';
	if (criterion.kind === 'does') return deskDimension(criterion.action);
	const [rubric = '', shared = ''] = (criterion.from ?? '').split('/');
	const names = [shared, criterion.name.toLowerCase()];
	const byRubric = own(BY_RUBRIC, rubric);
	if (byRubric !== null) return byRubric;
	if (rubric === 'refusal' || names.some((name) => CLOSES_SALE.includes(name)))
		return SELLING.includes(track) ? 'closing-sale' : 'solution';
	if (rubric === 'closing') return 'ending';
	return own(BY_NAME, shared) ?? own(BY_NAME, criterion.name.toLowerCase()) ?? byKind(criterion);
}

const own = (table: Readonly<Record<string, Dimension>>, key: string): Dimension | null =>
	Object.hasOwn(table, key) ? (table[key] ?? null) : null;

function deskDimension(action: ActionName): Dimension {
	if (FOLLOW_UP.includes(action)) return 'follow-up';
	return action === 'invite_review' ? 'ending' : 'desk';
}

function byKind({ kind }: Criterion): Dimension {
	if (kind === 'states') return 'accuracy';
	return kind === 'tone' || kind === 'avoids' ? 'manners' : 'solution';
}

/** A criterion with what came of it, overrules applied. */
export interface Scored {
	readonly criterion: Criterion;
	readonly verdict: 'met' | 'missed' | 'unsure';
	readonly earned: number;
}

/** A graded conversation. */
export interface ScoredConversation {
	/** Of its scenario: `presale`. */
	readonly track: string;
	readonly criteria: readonly Scored[];
}

export interface DimensionScore {
	readonly dimension: Dimension;
	/** Points of 100. */
	readonly weight: number;
	/** Points of the criteria, at most `worth`. */
	readonly earned: number;
	readonly worth: number;
	/** 0..100, one decimal; null when no conversation asked for it. */
	readonly percent: number | null;
	/** What was reached of the weight, one decimal; null when no conversation asked for it. */
	readonly points: number | null;
}

export type Level = 'excellent' | 'qualified' | 'developing' | 'failing';

export interface Scorecard {
	/** Those that the track gives a weight to, in the order of the handbook. */
	readonly dimensions: readonly DimensionScore[];
	/** 0..100, one decimal, over the dimensions that were asked for: the weights of the others are spread over them. */
	readonly total: number;
	readonly level: Level;
	/** Weight of the dimensions that no conversation asked for. */
	readonly spread: number;
	/** Red lines that were broken. With one the level is `failing`, whatever the total. */
	readonly redlines: number;
	/** Criteria that wait for a person; until then they have earned nothing. */
	readonly undecided: number;
}

/**
 * The score card over graded conversations, each criterion of a conversation counted once; null when none of them asked
 * for anything that has a weight.
 */
export function scorecardOf(
	weights: Weights,
	conversations: readonly ScoredConversation[]
): Scorecard | null {
	const all = conversations.flatMap(({ track, criteria }) =>
		onceEach(criteria).map((one) => ({ ...one, dimension: dimensionOf(one.criterion, track) }))
	);
	const dimensions = DIMENSIONS.filter((one) => weights[one] > 0).map((dimension) =>
		scoreOf(
			dimension,
			weights[dimension],
			all.filter((one) => one.dimension === dimension)
		)
	);
	const asked = dimensions.filter(({ percent }) => percent !== null);
	const weight = sum(asked.map((one) => one.weight));
	if (weight === 0) return null;
	const reached = sum(asked.map((one) => (one.weight * one.earned) / one.worth));
	const total = oneDecimal((100 * reached) / weight);
	const redlines = all.filter(({ criterion, verdict }) => criterion.redline && verdict === 'missed').length;
	return {
		dimensions,
		total,
		level: redlines > 0 ? 'failing' : levelOf(total),
		spread: sum(dimensions.filter(({ percent }) => percent === null).map((one) => one.weight)),
		redlines,
		undecided: all.filter(({ dimension, verdict }) => dimension !== null && verdict === 'unsure').length
	};
}

const onceEach = (criteria: readonly Scored[]): readonly Scored[] => [
	...new Map(criteria.map((one) => [one.criterion.id, one])).values()
];

/** A bonus is earned on top and not asked for: it can make up for a loss within its dimension, no more. */
function scoreOf(dimension: Dimension, weight: number, scored: readonly Scored[]): DimensionScore {
	const worth = sum(scored.map(({ criterion }) => (criterion.bonus ? 0 : criterion.points)));
	if (worth === 0) return { dimension, weight, earned: 0, worth, percent: null, points: null };
	const earned = Math.min(worth, sum(scored.map((one) => one.earned)));
	const share = earned / worth;
	return {
		dimension,
		weight,
		earned,
		worth,
		percent: oneDecimal(100 * share),
		points: oneDecimal(weight * share)
	};
}

/** D.2: from which total on. */
const LEVELS: readonly (readonly [number, Level])[] = [
	[90, 'excellent'],
	[80, 'qualified'],
	[70, 'developing'],
	[0, 'failing']
];

/** The level of a total 0..100. */
export const levelOf = (total: number): Level => LEVELS.find(([least]) => total >= least)?.[1] ?? 'failing';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const oneDecimal = (number: number): number => Math.round(number * 10) / 10;

/** Ids of the scenarios that a track names, on its way and in its exam. */
export function scenariosOf({ stages, exam }: Pick<Track, 'stages' | 'exam'>): readonly string[] {
	const way = stages.flatMap(({ requirements }) =>
		requirements.flatMap((one) => (one.kind === 'scenario' ? [one.scenario] : []))
	);
	const drawn = (exam?.parts ?? []).flatMap((part) =>
		part.kind === 'roleplay' ? part.slots.flatMap(({ from }) => from) : []
	);
	return [...new Set([...way, ...drawn])];
}
