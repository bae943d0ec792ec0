/**
 * The picture of a run: every conversation a lane, every wait a bar that changes its colour as the platform's warning
 * does, and a tick for every message. Times in ms from the start of the run, by the server's clock.
 */
import { clockRulesOf, type ClockRules, type Thresholds } from '../attempt/clock-rules.ts';
import { toneOf } from '../attempt/clock.ts';
import { messagesOf, roundsOf, type Round, type Timed } from '../attempt/rounds.ts';
import type { WaitTone } from '../attempt/times-shown.ts';
import { standing } from '../attempt/standing.ts';

/** One conversation of a run. */
export interface LaneInput extends Timed {
	readonly attemptId: string;
	readonly title: string;
	readonly buyer: string;
	/** How the scenario calls the ending that was reached; null where none was. */
	readonly ending: string | null;
	/** What this buyer does on having waited too long. */
	readonly leaves: 'leaves' | 'complains';
}

/** A stretch of one wait in one colour. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly tone: WaitTone;
}

export interface Wait {
	readonly from: number;
	readonly to: number;
	readonly state: Round['state'];
	/** How long it became, in a word. */
	readonly tone: WaitTone;
	/** Without a gap, from first to last. */
	readonly stretches: readonly Stretch[];
}

export interface Lane {
	readonly attemptId: string;
	readonly title: string;
	readonly buyer: string;
	readonly from: number;
	readonly to: number;
	readonly waits: readonly Wait[];
	/** When the buyer spoke, and when the agent did. */
	readonly asked: readonly number[];
	readonly answered: readonly number[];
	/** `left` and `complained`: nobody answered in time; `closed`: given up; `handed`: to somebody else; `open`: not over. */
	readonly end: 'done' | 'left' | 'complained' | 'handed' | 'closed' | 'open';
	/** How the scenario calls a conversation that is `done`. */
	readonly ending: string | null;
}

/** The lanes of a run that began at `startedAt`, in the order given. */
export const lanesOf = (
	conversations: readonly LaneInput[],
	startedAt: number,
	rules: ClockRules
): readonly Lane[] => conversations.map((one) => laneOf(one, startedAt, rules));

/** The rules of a run: those of its first conversation's edition. */
export const rulesOfRun = (editions: readonly { readonly clock?: ClockRules }[]): ClockRules =>
	clockRulesOf(editions[0] ?? {});

function laneOf(one: LaneInput, startedAt: number, rules: ClockRules): Lane {
	const still = standing(one.turns);
	const since = (at: number): number => Math.max(0, at - startedAt);
	const from = since(still[0]?.at ?? startedAt);
	return {
		attemptId: one.attemptId,
		title: one.title,
		buyer: one.buyer,
		from,
		to: Math.max(from, since(one.endedAt ?? one.now)),
		waits: roundsOf(one).map((round) => waitOf(round, startedAt, rules.thresholds)),
		asked: still.flatMap((turn) => ('lines' in turn && turn.lines.length > 0 ? [since(turn.at)] : [])),
		answered: messagesOf(one.turns).map((turn) => since(turn.at)),
		end: endOf(one),
		ending: one.ending
	};
}

function endOf({ turns, endings, endedAt, handedAt = null, leaves }: LaneInput): Lane['end'] {
	const last = standing(turns).findLast((turn) => 'node' in turn);
	const gone = leaves === 'complains' ? 'complained' : 'left';
	if (last?.kind === 'left') return gone;
	if (last === undefined || !endings.has(last.node))
		return endedAt === null ? 'open' : handedAt === null ? 'closed' : 'handed';
	return last.kind === 'silence' ? gone : 'done';
}

function waitOf(round: Round, startedAt: number, thresholds: Thresholds): Wait {
	const from = Math.max(0, round.from - startedAt);
	const to = Math.max(from, round.until - startedAt);
	return {
		from,
		to,
		state: round.state,
		tone: toneOf(to - from, thresholds),
		stretches: stretchesOf(from, to, thresholds)
	};
}

function stretchesOf(from: number, to: number, { amber, red }: Thresholds): readonly Stretch[] {
	const all: readonly Stretch[] = [
		{ from, to: Math.min(to, from + amber), tone: 'calm' },
		{ from: from + amber, to: Math.min(to, from + red), tone: 'amber' },
		{ from: from + red, to, tone: 'red' }
	];
	return all.filter((stretch, index) => index === 0 || stretch.to > stretch.from);
}
