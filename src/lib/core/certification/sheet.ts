/**
 * The confirmation sheet (转正考核表): what a supervisor looks at before somebody is signed off, each line with its
 * evidence, frozen with the decision. Criteria of the early confirmation: domain handbook E.3.
 */
import type { Said } from '../text.ts';
import type { AttemptDeed, Deed } from './deed.ts';
import type { Curriculum } from './curriculum.ts';
import type { Standing } from './standing.ts';
import { standingOn } from './standing.ts';
import { TRAINING_PASS } from './training.ts';

export type SignOffDecision =
	/** Of a certificate. */
	| 'signed'
	| 'returned'
	| 'revoked'
	/** Of an early confirmation: confirm, keep the trial, train longer. */
	| 'confirmed'
	| 'kept'
	| 'extended';

/** Where the evidence of a line can be looked at. */
export interface Proof {
	readonly kind: 'attempt' | 'track';
	readonly id: string;
}

export interface SheetLine {
	readonly id: string;
	readonly title: Said;
	/** null where a person has to judge. */
	readonly met: boolean | null;
	readonly evidence: Said;
	readonly proofs: readonly Proof[];
}

/** Figures of the real desk, typed in by the supervisor; null where nothing was typed. */
export interface DeskFigures {
	/** Score of the quality checks, 0..100, and how many chats were checked. */
	readonly quality: number | null;
	readonly chats: number | null;
	/** s */
	readonly firstReply: number | null;
	/** Percents. */
	readonly quick: number | null;
	readonly replied: number | null;
	readonly satisfied: number | null;
	/** Founded complaints, and leaks or red lines, in the month. */
	readonly complaints: number | null;
	readonly breaches: number | null;
}

export const DESK_FIGURES = [
	'quality',
	'chats',
	'firstReply',
	'quick',
	'replied',
	'satisfied',
	'complaints',
	'breaches'
] as const satisfies readonly (keyof DeskFigures)[];

export const NO_FIGURES: DeskFigures = {
	quality: null,
	chats: null,
	firstReply: null,
	quick: null,
	replied: null,
	satisfied: null,
	complaints: null,
	breaches: null
};

export interface Sheet {
	readonly lines: readonly SheetLine[];
	readonly desk: DeskFigures;
	/** Transcripts that the supervisor said to have read. */
	readonly read: readonly string[];
	readonly statement: string;
	readonly mentor: string;
}

/** E.3 2: how many graded conversations are looked at, and what they have to reach on average. */
const LAST_GRADED = 10;
const LAST_MEAN = 88;
/** E.3 2: no red line for so long, ms. */
const CLEAN = 14 * 86_400_000;
/** E.3 2: what each scenario of the minimum set (C-9) has to reach. */
const MINIMUM_PASS = 80;

/** The minimum set for certification, domain handbook C-9, by scenario id without the name: `c01`. */
export const MINIMUM_SET = [
	'c01',
	'c04',
	'c05',
	'c11',
	'c12',
	'c17',
	'c18',
	'c21',
	'c23',
	'c26',
	'c30',
	'c33',
	'c34',
	'c36',
	'c38',
	'c40',
	'c41',
	'c43',
	'c44',
	'c45',
	'c46',
	'c47',
	'c48'
] as const;

export interface SheetFacts {
	readonly deeds: readonly Deed[];
	readonly curriculum: Curriculum;
	/** Standings on every track. */
	readonly standings: readonly Standing[];
	/** Titles of all scenarios of the library, by id. */
	readonly scenarios: ReadonlyMap<string, string>;
	readonly desk: DeskFigures;
	readonly now: number;
}

/** Every line of the checklist for an early confirmation. Pure: the same facts give the same lines. */
export const confirmationLines = (facts: SheetFacts): readonly SheetLine[] => [
	certificateLine(facts),
	dutiesLine(facts),
	trainingsLine(facts),
	recentLine(facts),
	cleanLine(facts),
	minimumLine(facts),
	trendLine(facts),
	...deskLines(facts.desk),
	line('team', ['团队与守规', 'Team and rules'], null, [
		'请主管按日常表现判断。',
		'For the supervisor to judge by everyday work.'
	])
];

/** The lines for one certificate: the way, the duties, every part of the exam. */
export function certificateLines(standing: Standing): readonly SheetLine[] {
	const { stages, duties, exam, track } = standing;
	const done = stages.flatMap((stage) => stage.requirements);
	const left = done.filter((one) => !one.done).length;
	const way = line(
		'way',
		['学习路径', 'The way'],
		left === 0,
		[
			`${done.length} 项里完成了 ${done.length - left} 项。`,
			`${done.length - left} of ${done.length} requirements are done.`
		],
		[{ kind: 'track', id: track.id }]
	);
	const missing = duties.filter(({ shown }) => !shown).map(({ duty }) => duty);
	const shown = line('duties', ['岗位职责', 'Duties of the post'], missing.length === 0, dutiesSaid(missing));
	const parts = (exam?.parts ?? []).map(({ part, state, percent }) =>
		line(
			`part-${part.id}`,
			PART_NAMES[part.id],
			state === 'passed' ? true : state === 'deciding' ? null : false,
			percent === null ? ['还没有考。', 'Not taken yet.'] : [`${percent} 分。`, `${percent} %.`]
		)
	);
	return [way, shown, ...parts];
}

export const PART_NAMES: Readonly<Record<string, readonly [string, string]>> = {
	theory: ['理论', 'Theory'],
	redline: ['红线（关口）', 'Red lines (gate)'],
	typing: ['打字', 'Typing'],
	roleplay: ['角色扮演', 'Role-play'],
	rush: ['并发接待', 'Several at once'],
	papers: ['单据', 'Forms']
};

type Pair = readonly [string, string] | undefined;

const line = (
	id: string,
	title: Pair,
	met: boolean | null,
	evidence: Pair,
	proofs: readonly Proof[] = []
): SheetLine => ({
	id,
	title: { zh: title?.[0] ?? id, en: title?.[1] ?? id },
	met,
	evidence: { zh: evidence?.[0] ?? '', en: evidence?.[1] ?? '' },
	proofs
});

const dutiesSaid = (missing: readonly string[]): Pair =>
	missing.length === 0
		? ['每一项职责都在通过的剧本里做到过。', 'Every duty has been shown in a conversation that passed.']
		: [`还没有做到：${missing.join('、')}。`, `Not shown yet: ${missing.join(', ')}.`];

const graded = (deeds: readonly Deed[]): readonly AttemptDeed[] =>
	deeds
		.filter(
			(deed): deed is AttemptDeed =>
				deed.kind === 'attempt' && deed.passed !== null && deed.decision !== 'returned'
		)
		.sort((a, b) => b.at - a.at);

const mean = (attempts: readonly AttemptDeed[]): number =>
	attempts.length === 0
		? 0
		: Math.round((attempts.reduce((sum, { percent }) => sum + percent, 0) / attempts.length) * 10) / 10;

const proofsOf = (attempts: readonly AttemptDeed[]): readonly Proof[] =>
	attempts.map(({ id }) => ({ kind: 'attempt', id }));

function certificateLine({ standings }: SheetFacts): SheetLine {
	const held = standings.filter(({ track, status }) => track.kind === 'certificate' && status === 'signed');
	const names = held.map(({ track }) => track.title).join('、');
	return line(
		'certificate',
		['持有在有效期内的证书', 'A certificate in force'],
		held.length > 0,
		held.length > 0 ? [`${names}。`, `${names}.`] : ['还没有证书。', 'None yet.'],
		held.map(({ track }) => ({ kind: 'track', id: track.id }))
	);
}

function dutiesLine({ standings }: SheetFacts): SheetLine {
	const duties = new Map<string, boolean>();
	for (const one of standings)
		for (const { duty, shown } of one.duties) duties.set(duty, shown || (duties.get(duty) ?? false));
	const missing = [...duties].flatMap(([duty, shown]) => (shown ? [] : [duty]));
	return line(
		'duties',
		['七项职责都做到过', 'All seven duties shown'],
		missing.length === 0,
		dutiesSaid(missing)
	);
}

function trainingsLine({ standings }: SheetFacts): SheetLine {
	const open = new Set(standings.flatMap(({ trainings }) => trainings.map(({ title }) => title)));
	return line(
		'trainings',
		['新品和规则的培训跟上了', 'Trainings on new goods and rules done'],
		open.size === 0,
		open.size === 0
			? [`没有欠下的培训（小测 ${TRAINING_PASS} 分）。`, `None is open (quiz ${TRAINING_PASS} %).`]
			: [`还欠：${[...open].join('、')}。`, `Open: ${[...open].join(', ')}.`]
	);
}

function recentLine({ deeds }: SheetFacts): SheetLine {
	const last = graded(deeds).slice(0, LAST_GRADED);
	const average = mean(last);
	return line(
		'recent',
		[
			`最近 ${LAST_GRADED} 段对话平均不低于 ${LAST_MEAN} 分`,
			`The last ${LAST_GRADED} conversations at ${LAST_MEAN} % or more`
		],
		last.length === LAST_GRADED && average >= LAST_MEAN,
		[
			`最近 ${last.length} 段，平均 ${average} 分。`,
			`${last.length} conversations, ${average} % on average.`
		],
		proofsOf(last)
	);
}

function cleanLine({ deeds, now }: SheetFacts): SheetLine {
	const broken = graded(deeds).filter(({ at, redlines }) => redlines > 0 && at > now - CLEAN);
	return line(
		'clean',
		['十四天里没有碰过红线', 'No red line in fourteen days'],
		broken.length === 0,
		broken.length === 0 ? ['没有。', 'None.'] : [`${broken.length} 次。`, `${broken.length}.`],
		proofsOf(broken)
	);
}

function minimumLine({ deeds, scenarios }: SheetFacts): SheetLine {
	const set = MINIMUM_SET.flatMap(
		(code) => [...scenarios.keys()].find((id) => id === code || id.startsWith(`${code}-`)) ?? []
	);
	const passed = graded(deeds).filter(({ percent, redlines }) => percent >= MINIMUM_PASS && redlines === 0);
	const missing = set
		.filter((id) => !passed.some(({ scenario }) => scenario === id))
		.map((id) => scenarios.get(id) ?? id);
	return line(
		'minimum',
		[
			`必练的 ${set.length} 个剧本都到 ${MINIMUM_PASS} 分`,
			`The ${set.length} scenarios of the minimum set at ${MINIMUM_PASS} %`
		],
		missing.length === 0,
		missing.length === 0
			? ['都到了。', 'All of them.']
			: [
					`还差 ${missing.length} 个：${missing.join('、')}。`,
					`${missing.length} missing: ${missing.join(', ')}.`
				]
	);
}

/** The newer half of the last conversations against the older half. */
function trendLine({ deeds }: SheetFacts): SheetLine {
	const last = graded(deeds).slice(0, LAST_GRADED);
	const half = Math.floor(last.length / 2);
	const [newer, older] = [mean(last.slice(0, half)), mean(last.slice(half))];
	/** Points by which the newer half may be lower without being called falling. */
	const slack = 3;
	return line(
		'trend',
		['分数没有往下走', 'Marks are not falling'],
		last.length < 4 ? null : newer >= older - slack,
		last.length < 4
			? ['段数太少，看不出来。', 'Too few conversations to tell.']
			: [`前一半平均 ${older} 分，后一半 ${newer} 分。`, `${older} % before, ${newer} % since.`],
		proofsOf(last)
	);
}

interface DeskMark {
	readonly key: keyof DeskFigures;
	readonly title: readonly [string, string];
	readonly most?: number;
	readonly least?: number;
	readonly unit: string;
}

/** E.3 3, with the bounds of the domain handbook. */
const DESK_MARKS: readonly DeskMark[] = [
	{ key: 'quality', title: ['质检得分不低于 90', 'Quality checks at 90 or more'], least: 90, unit: ' 分' },
	{ key: 'chats', title: ['质检不少于 20 段', 'At least 20 chats checked'], least: 20, unit: ' 段' },
	{ key: 'firstReply', title: ['首次响应不超过 30 秒', 'First reply within 30 s'], most: 30, unit: ' 秒' },
	{ key: 'quick', title: ['三分钟响应率不低于 90%', '3-minute rate 90 % or more'], least: 90, unit: '%' },
	{ key: 'replied', title: ['回复率不低于 98%', 'Reply rate 98 % or more'], least: 98, unit: '%' },
	{ key: 'satisfied', title: ['满意度不低于 95%', 'Satisfaction 95 % or more'], least: 95, unit: '%' },
	{ key: 'complaints', title: ['没有成立的服务投诉', 'No founded complaint'], most: 0, unit: ' 起' },
	{ key: 'breaches', title: ['没有泄露和红线', 'No leak, no red line'], most: 0, unit: ' 起' }
];

const deskLines = (desk: DeskFigures): readonly SheetLine[] =>
	DESK_MARKS.map(({ key, title, least, most, unit }) => {
		const value = desk[key];
		const met = value === null ? null : value >= (least ?? -Infinity) && value <= (most ?? Infinity);
		return line(
			`desk-${key}`,
			title,
			met,
			value === null
				? ['没有填，由主管判断。', 'Not given; for the supervisor to judge.']
				: [`${value}${unit}。`, `${value}.`]
		);
	});

/** Standings on all tracks of a curriculum, in their order. */
export const standingsOf = (
	deeds: readonly Deed[],
	curriculum: Curriculum,
	now: number
): readonly Standing[] =>
	[...curriculum.tracks.values()]
		.sort((a, b) => a.order - b.order)
		.map((track) => standingOn(track, deeds, curriculum, now));
