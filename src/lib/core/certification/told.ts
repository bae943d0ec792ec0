/**
 * What only a supervisor can know of a person: the real desk, attendance, and how they work with others and keep to the
 * rules, in marks of 0 to 10 as on a trial sheet. Domain handbook, D.1 and E.3, 3 to 6.
 */
import type { Said } from '../text.ts';
import { DESK_MARKS, NOT_GIVEN } from './desk-figures.ts';
import { DESK_FIGURES, NO_FIGURES, sheetLine, type DeskFigures, type SheetLine } from './sheet.ts';

/** What is marked: three of the team, two of the rules. */
export const MARKS = ['service', 'teamwork', 'learning', 'discipline', 'privacy'] as const;
export type MarkKey = (typeof MARKS)[number];

/** Points of one item, 0 to 10, and what they rest on; null where none were given. */
export interface Mark {
	readonly points: number | null;
	readonly why: string;
}

export interface Told {
	readonly desk: DeskFigures;
	/** The supervisor says that there are no figures of a real desk yet. */
	readonly noDesk: boolean;
	/** Unexcused latenesses and absences in the trial; null where nothing was typed. */
	readonly late: number | null;
	readonly marks: Readonly<Record<MarkKey, Mark>>;
}

/** The most that a mark can be, and where the bands begin below which a reason is asked for, or nothing is confirmed. */
export const MARK_MOST = 10;
export const BAND_GOOD = 8;
const BAND_FAIR = 5;

const NO_MARK: Mark = { points: null, why: '' };

export const NOTHING_TOLD: Told = {
	desk: NO_FIGURES,
	noDesk: false,
	late: null,
	marks: {
		service: NO_MARK,
		teamwork: NO_MARK,
		learning: NO_MARK,
		discipline: NO_MARK,
		privacy: NO_MARK
	}
};

/** Seeds' A.7 and A1-17: what the team and the rules of work ask for. */
const MARK_TITLES: Readonly<Record<MarkKey, readonly [string, string]>> = {
	service: ['团队：服务意识', 'Team: a sense of service'],
	teamwork: ['团队：协作补位', 'Team: working together'],
	learning: ['团队：持续学习', 'Team: going on learning'],
	discipline: ['守规：班上纪律', 'Rules: discipline on duty'],
	privacy: ['守规：保密', 'Rules: keeping confidences']
};

const LATE_TITLE = ['没有无故迟到、缺勤', 'No unexcused lateness or absence'] as const;

/** The lines of the checklist that rest on what was told: attendance, then the marks. */
export const toldLines = ({ late, marks }: Told): readonly SheetLine[] => [
	told(
		sheetLine(
			'attendance',
			LATE_TITLE,
			late === null ? null : late === 0,
			late === null ? NOT_GIVEN : [`${late} 次。`, `${late}.`]
		)
	),
	...MARKS.map((key) => told(markLine(key, marks[key])))
];

const told = (line: SheetLine): SheetLine => ({ ...line, told: true });

/** The upper band is met, the lowest is not; between them the supervisor judges, and says why. */
function markLine(key: MarkKey, { points, why }: Mark): SheetLine {
	if (points === null) return sheetLine(`mark-${key}`, MARK_TITLES[key], null, NOT_GIVEN);
	const met = points >= BAND_GOOD ? true : points < BAND_FAIR ? false : null;
	return sheetLine(`mark-${key}`, MARK_TITLES[key], met, [
		`${points} 分。${why}`,
		`${points} of ${MARK_MOST}. ${why}`.trim()
	]);
}

/** A field of the form, and what it is called. */
export interface Wanted {
	readonly field: string;
	readonly title: Said;
}

const wanted = (field: string, [zh, en]: readonly [string, string]): Wanted => ({ field, title: { zh, en } });

interface Given {
	readonly told: Told;
	readonly mentor: string;
	/** The trainee's own, or empty. */
	readonly statement: string;
	/** How many transcripts were drawn, and how many there have to be. */
	readonly drawn: number;
	readonly toRead: number;
}

/**
 * What an early confirmation asks for and is not there yet, in the order of the form. The desk is asked for whole, or
 * the supervisor says that there is none: half of it would show the figures that are fine.
 */
export function wantedFor({ told: { desk, noDesk, late, marks }, ...given }: Given): readonly Wanted[] {
	const blank = DESK_FIGURES.filter((key) => desk[key] === null);
	const titles = new Map(DESK_MARKS.map(({ key, title }) => [key, title]));
	return [
		...(noDesk ? [] : blank.map((key) => wanted(key, titles.get(key) ?? [key, key]))),
		...(late === null ? [wanted('late', LATE_TITLE)] : []),
		...MARKS.flatMap((key) => (marks[key].points === null ? [wanted(key, MARK_TITLES[key])] : [])),
		...(given.mentor === '' ? [wanted('mentor', ['带教老师的话', 'The mentor’s statement'])] : []),
		...(given.statement === '' ? [wanted('statement', ['本人陈述', 'The trainee’s own statement'])] : []),
		...(given.drawn < given.toRead
			? [wanted('read', ['两段可以抽读的考试对话', 'Two exam conversations to be read'])]
			: [])
	];
}
