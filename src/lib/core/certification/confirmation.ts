/**
 * The checklist for an early confirmation (提前转正), each line with its evidence. Criteria and numbers: domain handbook,
 * E.3. It can only shorten a trial.
 */
import type { Curriculum } from './curriculum.ts';
import type { AttemptDeed, Deed } from './deed.ts';
import { deskLines } from './desk-figures.ts';
import { paperworkLines, type Paperwork } from './paperwork.ts';
import { dutiesSaid, sheetLine, type Proof, type SheetLine } from './sheet.ts';
import type { Standing } from './standing.ts';
import { toldLines, type Told } from './told.ts';
import { TRAINING_PASS } from './training.ts';

/** E.3 2: how many graded conversations are looked at, and what they have to reach on average. */
const LAST_GRADED = 10;
const LAST_MEAN = 88;
/** E.3 2: no red line for so long, ms. */
const CLEAN = 14 * 86_400_000;
/** E.3 2: what each scenario of the minimum set (C-9) has to reach. */
const MINIMUM_PASS = 80;

/** The minimum set for certification, domain handbook C-9, by the id of the scenario or rush without its name: `c01`. */
const MINIMUM_SET = [
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
	'c48',
	'c54'
] as const;

export interface SheetFacts {
	readonly deeds: readonly Deed[];
	readonly curriculum: Curriculum;
	/** Standings on every track. */
	readonly standings: readonly Standing[];
	/** Titles of all scenarios of the library, by id. */
	readonly scenarios: ReadonlyMap<string, string>;
	/** And of all rushes. */
	readonly rushes: ReadonlyMap<string, string>;
	readonly paperwork: Paperwork;
	readonly told: Told;
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
	...deskLines(facts.told.desk, facts.told.noDesk),
	...paperworkLines(facts.paperwork),
	...toldLines(facts.told)
];

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
	return sheetLine(
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
	return sheetLine(
		'duties',
		['七项职责都做到过', 'All seven duties shown'],
		missing.length === 0,
		dutiesSaid(missing)
	);
}

function trainingsLine({ standings }: SheetFacts): SheetLine {
	const open = new Set(standings.flatMap(({ trainings }) => trainings.map(({ title }) => title)));
	return sheetLine(
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
	return sheetLine(
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
	return sheetLine(
		'clean',
		['十四天里没有碰过红线', 'No red line in fourteen days'],
		broken.length === 0,
		broken.length === 0 ? ['没有。', 'None.'] : [`${broken.length} 次。`, `${broken.length}.`],
		proofsOf(broken)
	);
}

function minimumLine({ deeds, scenarios, rushes }: SheetFacts): SheetLine {
	const set = MINIMUM_SET.flatMap((code) => idOf(code, scenarios) ?? []);
	const peaks = MINIMUM_SET.flatMap((code) => idOf(code, rushes) ?? []);
	const passed = graded(deeds).filter(({ percent, redlines }) => percent >= MINIMUM_PASS && redlines === 0);
	const missing = [
		...set
			.filter((id) => !passed.some(({ scenario }) => scenario === id))
			.map((id): [string, string] => [scenarios.get(id) ?? id, scenarios.get(id) ?? id]),
		...peaks
			.filter((id) => !deeds.some((deed) => isPeakPassed(deed, id)))
			.map((id): [string, string] => [
				`${rushes.get(id) ?? id}（考试模式）`,
				`${rushes.get(id) ?? id} (in exam mode)`
			])
	];
	const size = set.length + peaks.length;
	return sheetLine(
		'minimum',
		[`必练的 ${size} 场都到 ${MINIMUM_PASS} 分`, `The minimum set of ${size}, each at ${MINIMUM_PASS} %`],
		missing.length === 0,
		missing.length === 0
			? ['都到了。', 'All of them.']
			: [
					`还差 ${missing.length} 个：${missing.map(([zh]) => zh).join('、')}。`,
					`${missing.length} missing: ${missing.map(([, en]) => en).join(', ')}.`
				]
	);
}

const idOf = (code: string, titles: ReadonlyMap<string, string>): string | undefined =>
	[...titles.keys()].find((id) => id === code || id.startsWith(`${code}-`));

/** A rush counts as its conversations do, and only where it was for real: in exam mode. */
const isPeakPassed = (deed: Deed, id: string): boolean =>
	deed.kind === 'rush' &&
	deed.rush === id &&
	deed.mode === 'exam' &&
	deed.percent >= MINIMUM_PASS &&
	deed.redlines === 0 &&
	!deed.returned;

/** The newer half of the last conversations against the older half. */
function trendLine({ deeds }: SheetFacts): SheetLine {
	const last = graded(deeds).slice(0, LAST_GRADED);
	const half = Math.floor(last.length / 2);
	const [newer, older] = [mean(last.slice(0, half)), mean(last.slice(half))];
	/** Points by which the newer half may be lower without being called falling. */
	const slack = 3;
	return sheetLine(
		'trend',
		['分数没有往下走', 'Marks are not falling'],
		last.length < 4 ? null : newer >= older - slack,
		last.length < 4
			? ['段数太少，看不出来。', 'Too few conversations to tell.']
			: [`前一半平均 ${older} 分，后一半 ${newer} 分。`, `${older} % before, ${newer} % since.`],
		proofsOf(last)
	);
}
