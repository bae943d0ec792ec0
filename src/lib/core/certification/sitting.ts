/** How the parts of a sitting came out: its paper held against what was done in it. */
import type { PartDeed } from './deed.ts';
import type { Paper, PaperPart } from './paper.ts';
import type { ExamPart } from './track.ts';

/** A conversation of a sitting. `state`: `over` waits for a supervisor. */
export interface SatAttempt {
	readonly scenario: string;
	readonly state: 'open' | 'over' | 'signed' | 'returned';
	readonly percent: number;
	readonly redlines: number;
	readonly at: number;
}

/** A rush of a sitting that is over. */
export interface SatRush {
	readonly rush: string;
	/** Share of the rounds answered within three minutes, 0..1; null when there was none. */
	readonly quick: number | null;
	/** Buyers who waited too long and left or complained. */
	readonly left: number;
	/** Fields of its forms, and those of them that are right. */
	readonly fields: number;
	readonly right: number;
	/** Whether the daily report is in; before, the forms cannot be counted. */
	readonly reported: boolean;
	readonly at: number;
}

/** What was done in a sitting. Times are ms UTC. */
export interface SittingFacts {
	/** When it closes. */
	readonly closesAt: number;
	readonly now: number;
	/** By part: when it was begun, and when it was handed in. */
	readonly begun: Readonly<Record<string, number>>;
	readonly handedIn: Readonly<Record<string, number>>;
	/** By part and number of the question, what the latest answer is worth, 0..1. */
	readonly shares: Readonly<Record<string, readonly (number | null)[]>>;
	readonly attempts: readonly SatAttempt[];
	readonly drills: readonly {
		readonly drill: string;
		/** Characters a minute, and share right 0..1. */
		readonly speed: number;
		readonly accuracy: number;
		/** The drill's own marks, as they were when the run began. */
		readonly marks: { readonly speed: number; readonly accuracy: number };
		readonly at: number;
	}[];
	readonly rushes: readonly SatRush[];
}

/** Every part of a paper as it stands. What has not been done when the sitting closes has failed. */
export const partDeeds = (paper: Paper, facts: SittingFacts): readonly PartDeed[] =>
	paper.parts.map((one) => closed(partDeed(one, facts), one, facts));

function closed(deed: PartDeed, { part }: PaperPart, { now, closesAt }: SittingFacts): PartDeed {
	return deed.state === 'open' && now >= closesAt
		? { part: part.id, state: 'failed', percent: 0, at: closesAt }
		: deed;
}

function partDeed(one: PaperPart, facts: SittingFacts): PartDeed {
	const open: PartDeed = { part: one.part.id, state: 'open', percent: null, at: null };
	const said = (passed: boolean, percent: number, at: number): PartDeed => ({
		part: one.part.id,
		state: passed ? 'passed' : 'failed',
		percent: Math.round(percent * 10) / 10,
		at
	});
	switch (one.part.kind) {
		case 'questions': {
			const over = handedInAt(one.part, facts);
			if (over === null) return open;
			const percent = questionsPercent(one, facts);
			return said(percent >= one.part.pass, percent, over);
		}
		case 'typing': {
			return typingDeed(one.part, facts.drills, said) ?? open;
		}
		case 'roleplay':
			return roleplayDeed(one as PaperPart & { scenarios: readonly string[] }, facts, open, said);
		case 'rush': {
			const { rush, pass } = one.part;
			const run = facts.rushes.find((done) => done.rush === rush);
			if (run === undefined) return open;
			const percent = (run.quick ?? 0) * 100;
			return said(percent >= pass && run.left === 0, percent, run.at);
		}
		case 'papers': {
			const { rush, pass } = one.part;
			const run = facts.rushes.find((done) => done.rush === rush && done.reported);
			if (run === undefined) return open;
			const percent = run.fields === 0 ? 0 : (run.right / run.fields) * 100;
			return said(percent >= pass, percent, run.at);
		}
	}
}

/** When a part of questions was over: handed in, or out of time; null while it is not. */
export function handedInAt(
	{ id, length }: { readonly id: string; readonly length: number },
	{ begun, handedIn, now }: Pick<SittingFacts, 'begun' | 'handedIn' | 'now'>
): number | null {
	const handed = handedIn[id];
	if (handed !== undefined) return handed;
	const from = begun[id];
	return from !== undefined && from + length <= now ? from + length : null;
}

function questionsPercent(one: PaperPart, { shares }: SittingFacts): number {
	const questions = 'questions' in one ? one.questions : [];
	if (questions.length === 0) return 0;
	const given = shares[one.part.id] ?? [];
	return (questions.reduce((sum, _, n) => sum + (given[n] ?? 0), 0) / questions.length) * 100;
}

type Say = (passed: boolean, percent: number, at: number) => PartDeed;

/** What has to be typed for a part: the drill, then the one that is answered from a card, where there is one. */
export const runsOf = ({
	drill,
	speed,
	accuracy,
	answers
}: ExamPart & { readonly kind: 'typing' }): readonly {
	readonly drill: string;
	readonly speed: number | null;
	readonly accuracy: number | null;
}[] => [
	{ drill, speed, accuracy },
	...(answers === undefined ? [] : [{ drill: answers.drill, speed: null, accuracy: answers.right }])
];

/** Speed and accuracy of every run; the percent is how much of the weakest was reached. Null before all are over. */
function typingDeed(
	part: ExamPart & { readonly kind: 'typing' },
	drills: SittingFacts['drills'],
	said: Say
): PartDeed | null {
	const wanted = runsOf(part);
	const taken = wanted.flatMap(({ drill, ...marks }) => {
		const run = drills.find((one) => one.drill === drill);
		return run === undefined ? [] : [{ ...run, share: shareOf(run, marks) }];
	});
	if (taken.length < wanted.length) return null;
	const share = Math.min(1, ...taken.map((run) => run.share));
	return said(share >= 1, share * 100, Math.max(...taken.map(({ at }) => at)));
}

const shareOf = (
	{ speed, accuracy, marks }: SittingFacts['drills'][number],
	wanted: { readonly speed: number | null; readonly accuracy: number | null }
): number => Math.min(speed / (wanted.speed ?? marks.speed), accuracy / (wanted.accuracy ?? marks.accuracy));

/** Each conversation reaches its mark and breaks no red line, and so does their average. */
function roleplayDeed(
	{ part, scenarios }: PaperPart & { readonly scenarios: readonly string[] },
	{ attempts }: SittingFacts,
	open: PartDeed,
	said: Say
): PartDeed {
	if (part.kind !== 'roleplay') return open;
	const taken = scenarios.map((id) => attempts.find(({ scenario }) => scenario === id));
	const over = taken.filter((one) => one !== undefined && one.state !== 'open');
	if (over.length < scenarios.length) return open;
	const mean = over.reduce((sum, one) => sum + (one?.percent ?? 0), 0) / Math.max(1, over.length);
	const at = Math.max(0, ...over.map((one) => one?.at ?? 0));
	if (over.some((one) => one?.state === 'over'))
		return { ...open, state: 'deciding', percent: Math.round(mean * 10) / 10, at };
	const good = over.every((one) => one?.state === 'signed' && one.percent >= part.pass && one.redlines === 0);
	return said(good && mean >= part.mean, mean, at);
}
