/**
 * The clock's figures over one conversation or many, all by the server's clock. What a round is: `rounds.ts`; what is
 * counted by and asked for: `clock-rules.ts`. Nothing here passes or fails anybody: a scenario's criteria do that.
 *
 * A round that is still open counts for the longest wait only; one that nobody answered counts against the rates and
 * for the longest wait, and has no place in the averages of answers.
 */
import { CLOCK_CARD, clockRulesOf, type ClockRules, type Thresholds } from './clock-rules.ts';
import type { Edition } from './edition.ts';
import { endingsOf, messagesOf, questionsIn, roundsOf, waited, type Round, type Timed } from './rounds.ts';
import type { FigureShown, RoundShown, TimesShown, WaitTone } from './times-shown.ts';
import type { Keyed, Turn } from './turn.ts';

/** Times in ms, shares 0..1; null when there is nothing to tell it by. */
export interface Figures {
	/** First answers after the buyer's first message, averaged over the conversations. */
	readonly first: number | null;
	/** Answered rounds, each counted for no more than the cap. */
	readonly average: number | null;
	readonly longest: number | null;
	/** Rounds answered quickly, of those in the hours that the platform counts. */
	readonly quick: number | null;
	/** Rounds answered, of all. */
	readonly answered: number | null;
	/** Messages of the agent for one of the buyer's. */
	readonly ratio: number | null;
	/** Characters a minute while typing; pasted ones left out. */
	readonly speed: number | null;
	/** Of all characters, the share that was pasted or came from a quick phrase. */
	readonly pasted: number | null;
	/** Rounds in the hours that the platform counts. */
	readonly counted: number;
	readonly rounds: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The platform's day is Beijing's; it has had no summer time since 1991. */
const BEIJING = 8 * HOUR;

/** The figures over conversations that ran against one clock. */
export function figuresOf(conversations: readonly Timed[], rules: ClockRules): Figures {
	const each = conversations.map(roundsOf);
	const all = each.flat();
	const closed = all.filter((round) => round.state !== 'waiting');
	const answered = closed.filter((round) => round.state === 'answered');
	const counted = closed.filter((round) => isCounted(round, rules));
	const sent = conversations.flatMap(({ turns }) => messagesOf(turns));
	const asked = sum(conversations.map(({ turns, endings }) => questionsIn(turns, endings)));
	const keyed = sent.flatMap((turn) => turn.keyed ?? []);
	return {
		first: mean(each.flatMap(([first]) => (first?.state === 'answered' ? [waited(first)] : []))),
		average: mean(answered.map((round) => Math.min(waited(round), rules.cap))),
		longest: all.length === 0 ? null : Math.max(...all.map(waited)),
		quick: share(counted.filter((round) => isQuick(round, rules)).length, counted.length),
		answered: share(answered.length, closed.length),
		ratio: share(sent.length, asked),
		speed: speedOf(keyed),
		pasted: share(sum(keyed.map((one) => one.pasted)), sum(keyed.map((one) => one.typed + one.pasted))),
		counted: counted.length,
		rounds: closed.length
	};
}

/** The figures beside what they should be. */
export function figuresShown(figures: Figures, { targets }: ClockRules): readonly FigureShown[] {
	const figure = (key: FigureShown['key'], least: number | null, most: number | null): FigureShown => {
		const value = figures[key];
		const asked = least !== null || most !== null;
		const kept = value === null || !asked ? null : value >= (least ?? value) && value <= (most ?? value);
		return { key, value, least, most, kept };
	};
	return [
		figure('first', null, targets.first),
		figure('average', null, targets.average),
		figure('longest', null, targets.longest),
		figure('quick', targets.quick, null),
		figure('answered', targets.answered, null),
		figure('ratio', targets.ratio.least, targets.ratio.most),
		figure('speed', targets.speed, null),
		figure('pasted', null, null)
	];
}

/** The clock of one conversation as the result page shows it; `endedAt` null while it is open. */
export function timesOf(
	edition: Pick<Edition, 'script' | 'clock'>,
	turns: readonly Turn[],
	endedAt: number | null
): TimesShown {
	const rules = clockRulesOf(edition);
	const { machine, meta } = edition.script;
	const timed = { turns, endings: endingsOf(machine), endedAt, now: turns.at(-1)?.at ?? 0 };
	const rounds = roundsOf(timed);
	const figures = figuresOf([timed], rules);
	const target = meta.replyWithin;
	return {
		figures: figuresShown(figures, rules),
		rounds: rounds.map((round, index) => roundShown(round, index, turns, rules.thresholds)),
		counted: figures.counted,
		window: rules.window,
		thresholds: rules.thresholds,
		card: edition.clock === undefined ? null : CLOCK_CARD,
		inTime:
			target === null
				? null
				: rounds.filter((round) => round.state === 'answered' && waited(round) <= target).length,
		target
	};
}

/** How long a wait is, in a word. */
export function toneOf(ms: number, { amber, red }: Thresholds): WaitTone {
	if (ms >= red) return 'red';
	return ms >= amber ? 'amber' : 'calm';
}

function roundShown(round: Round, index: number, turns: readonly Turn[], thresholds: Thresholds): RoundShown {
	const asked = turns[round.seq];
	const answer = round.answer === null ? undefined : turns[round.answer];
	return {
		number: index + 1,
		at: round.from,
		waited: waited(round),
		state: round.state,
		tone: toneOf(waited(round), thresholds),
		question: asked !== undefined && 'lines' in asked ? (asked.lines[0] ?? '') : '',
		answer: answer !== undefined && 'text' in answer ? (answer.text.split('\n')[0] ?? '') : null
	};
}

const isQuick = (round: Round, { quick }: ClockRules): boolean =>
	round.state === 'answered' && waited(round) <= quick;

/** Whether a round began in the hours that the platform counts. */
function isCounted(round: Round, { window }: ClockRules): boolean {
	const minute = Math.floor(((round.from + BEIJING) % DAY) / 60_000);
	return minute >= window.from && minute < window.to;
}

/** One key alone has no length of time: such messages tell nothing. */
function speedOf(keyed: readonly Keyed[]): number | null {
	const measured = keyed.filter(({ ms, typed }) => ms > 0 && typed > 1);
	const minutes = sum(measured.map(({ ms }) => ms)) / 60_000;
	return minutes === 0 ? null : sum(measured.map(({ typed }) => typed)) / minutes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const mean = (numbers: readonly number[]): number | null =>
	numbers.length === 0 ? null : Math.round(sum(numbers) / numbers.length);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
