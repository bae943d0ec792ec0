/** What a supervisor types into the sheet of an early confirmation, read at the edge: figures, marks, their reasons. */
import * as v from 'valibot';
import { DESK_FIGURES, NO_FIGURES, type DeskFigures } from '../core/certification/sheet.ts';
import {
	BAND_GOOD,
	MARK_MOST,
	MARKS,
	NOTHING_TOLD,
	type Mark,
	type MarkKey,
	type Told
} from '../core/certification/told.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import { isBlank } from '../core/text.ts';
import { badFigure, badMark, deskBoth, reasonTooLong, whyMissing } from './certification-failures.ts';

/** UTF-16 units of the reason for a mark. */
const WHY_LIMIT = 200;
/** Most unexcused latenesses and absences. */
const LATE_MOST = 1000;
/** Most of a figure of the desk, by field. */
const MOST: Readonly<Record<keyof DeskFigures, number>> = {
	quality: 100,
	chats: 100_000,
	firstReply: 3600,
	quick: 100,
	replied: 100,
	satisfied: 100,
	complaints: 1000,
	breaches: 1000
};

/** Full-width digits are digits. */
const folded = v.pipe(
	v.string(),
	v.transform((typed) => typed.normalize('NFKC').trim())
);
const Figure = v.pipe(folded, v.regex(/^\d{0,6}(?:\.\d{1,2})?$/));
const Whole = v.pipe(folded, v.regex(/^\d{0,4}$/));

type Fields = Readonly<Record<string, string>>;

/** What was told, or the first thing that cannot be taken, at its field. Whatever was left blank is null. */
export function readTold(fields: Fields): Told | Failure {
	const desk = readFigures(fields);
	if (isFailure(desk)) return desk;
	const noDesk = fields.noDesk === '1';
	if (noDesk && DESK_FIGURES.some((key) => desk[key] !== null)) return deskBoth();
	const late = numberIn(Whole, fields.late, LATE_MOST);
	if (late === undefined) return badFigure('late', LATE_MOST);
	const marks: Record<MarkKey, Mark> = { ...NOTHING_TOLD.marks };
	for (const key of MARKS) {
		const mark = readMark(key, fields);
		if (isFailure(mark)) return mark;
		marks[key] = mark;
	}
	return { desk, noDesk, late, marks };
}

function readFigures(fields: Fields): DeskFigures | Failure {
	const figures: Record<string, number | null> = {};
	for (const key of DESK_FIGURES) {
		const value = numberIn(Figure, fields[key], MOST[key]);
		if (value === undefined) return badFigure(key, MOST[key]);
		figures[key] = value;
	}
	return { ...NO_FIGURES, ...figures };
}

/** Below the upper band a mark needs its reason: who is kept on trial has to be able to read why. */
function readMark(key: MarkKey, fields: Fields): Mark | Failure {
	const points = numberIn(Whole, fields[key], MARK_MOST);
	if (points === undefined) return badMark(key, MARK_MOST);
	const typed = fields[`${key}Why`] ?? '';
	const why = isBlank(typed) ? '' : typed.trim();
	if (why.length > WHY_LIMIT) return reasonTooLong(WHY_LIMIT, `${key}Why`);
	if (why === '' && points !== null && points < BAND_GOOD) return whyMissing(`${key}Why`, BAND_GOOD);
	return { points, why };
}

/** Null where nothing was typed, undefined where it is no number within bounds. */
function numberIn(
	shape: typeof Figure | typeof Whole,
	typed: string | undefined,
	most: number
): number | null | undefined {
	const read = v.safeParse(shape, typed ?? '');
	if (!read.success) return undefined;
	if (read.output === '') return null;
	const value = Number(read.output);
	return value <= most ? value : undefined;
}
