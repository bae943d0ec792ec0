/**
 * What the clock counts by: caps, windows, targets and warnings, read off the facts of the rule card `service-clock`.
 * Plain JSON, pinned in an edition. A fact that is missing, or makes no sense, falls back to what stands here: a card
 * can be checked as a card, and a conversation is never without a clock.
 *
 *     facts:
 *       封顶: 10 分钟
 *       首响目标: 30 秒
 *       三分钟目标: 90%
 *       统计开始: 8:00
 */
import { parseDuration } from '../duration.ts';
import { parseValue } from '../value.ts';

/** Id of the rule card. */
export const CLOCK_CARD = 'service-clock';

/** A buyer who has waited this long is shown in amber, then in red; ms. */
export interface Thresholds {
	readonly amber: number;
	readonly red: number;
}

/** Times in ms, shares 0..1. */
export interface ClockRules {
	/** A round counts for no more than this in the average. */
	readonly cap: number;
	/** A round answered within this counts as answered quickly (the 3-minute rate). */
	readonly quick: number;
	readonly thresholds: Thresholds;
	/** Hours of the day in which the platform counts rounds, minutes after midnight in Beijing; to is not in it. */
	readonly window: { readonly from: number; readonly to: number };
	readonly targets: Targets;
}

interface Targets {
	readonly first: number;
	readonly average: number;
	readonly longest: number;
	readonly quick: number;
	readonly answered: number;
	/** Messages of the agent for one of the buyer's. */
	readonly ratio: { readonly least: number; readonly most: number };
	/** Characters a minute while typing. */
	readonly speed: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const USUAL: ClockRules = {
	cap: 10 * MINUTE,
	quick: 3 * MINUTE,
	thresholds: { amber: 30 * SECOND, red: 100 * SECOND },
	window: { from: 8 * 60, to: 23 * 60 },
	targets: {
		first: 30 * SECOND,
		average: 30 * SECOND,
		longest: 5 * MINUTE,
		quick: 0.9,
		answered: 0.98,
		ratio: { least: 1.2, most: 2 },
		speed: 60
	}
};

/** Reads the rules off a card's facts; what is missing or makes no sense is as usual. */
export function readClockRules(facts: Readonly<Record<string, string>>): ClockRules {
	const duration = (name: string, usual: number): number => parseDuration(fact(facts, name)) ?? usual;
	const share = (name: string, usual: number): number => within(percentOf(fact(facts, name)), 1) ?? usual;
	const { targets, thresholds, window } = USUAL;
	return {
		cap: duration('封顶', USUAL.cap),
		quick: duration('三分钟', USUAL.quick),
		thresholds: inOrder(
			{ amber: duration('提醒', thresholds.amber), red: duration('警告', thresholds.red) },
			({ amber, red }) => amber < red,
			thresholds
		),
		window: inOrder(
			{
				from: timeOf(fact(facts, '统计开始')) ?? window.from,
				to: timeOf(fact(facts, '统计结束')) ?? window.to
			},
			({ from, to }) => from < to,
			window
		),
		targets: {
			first: duration('首响目标', targets.first),
			average: duration('平均目标', targets.average),
			longest: duration('最长目标', targets.longest),
			quick: share('三分钟目标', targets.quick),
			answered: share('回复率目标', targets.answered),
			ratio: inOrder(
				{
					least: within(numberOf(fact(facts, '答问比下限')), 100) ?? targets.ratio.least,
					most: within(numberOf(fact(facts, '答问比上限')), 100) ?? targets.ratio.most
				},
				({ least, most }) => least <= most,
				targets.ratio
			),
			speed: within(numberOf(fact(facts, '打字目标')), 1000) ?? targets.speed
		}
	};
}

/** The rules of an edition; one from before there were any goes by the usual ones. */
export const clockRulesOf = (edition: { readonly clock?: ClockRules }): ClockRules => edition.clock ?? USUAL;

/** A name such as `constructor` must not be found on the prototype. */
const fact = (facts: Readonly<Record<string, string>>, name: string): string =>
	Object.hasOwn(facts, name) ? (facts[name] ?? '') : '';

const inOrder = <T>(read: T, holds: (read: T) => boolean, usual: T): T => (holds(read) ? read : usual);

/** The number, when it is more than 0 and at most `most`. */
const within = (number: number | null, most: number): number | null =>
	number !== null && number > 0 && number <= most ? number : null;

function percentOf(literal: string): number | null {
	const value = parseValue(literal);
	return value?.kind === 'number' && value.unit === '%' ? value.number / 100 : null;
}

function numberOf(literal: string): number | null {
	const value = parseValue(literal);
	return value?.kind === 'number' && value.unit !== '%' ? value.number : null;
}

function timeOf(literal: string): number | null {
	const value = parseValue(literal);
	return value?.kind === 'time' ? value.minutes : null;
}
