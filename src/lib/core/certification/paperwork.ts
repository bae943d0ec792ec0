/**
 * The forms of the desk, as far as they were filled in here: registers, hand-over notes, daily reports. Each line rests
 * on what was graded, and says where to look. Domain handbook, E.3, 4 and A.6.
 */
import { sheetLine, type SheetLine } from './sheet.ts';

/** The last conversation of one scenario that asked for a form. */
export interface FormFilled {
	readonly form: 'register' | 'transfer';
	readonly attempt: string;
	/** Title of the scenario. */
	readonly title: string;
	/** Forms asked for, and those of them that are right in every field that was looked at. */
	readonly asked: number;
	readonly right: number;
}

/** The daily report of a shift (a rush) that is over. */
export interface ShiftReport {
	readonly run: string;
	/** ms after the end of the shift; null when none was handed in. */
	readonly after: number | null;
	readonly fields: number;
	readonly right: number;
}

export interface Paperwork {
	/** The latest of each scenario. */
	readonly forms: readonly FormFilled[];
	/** The latest shifts whose report is in or due. */
	readonly reports: readonly ShiftReport[];
	/** Whether the shop's content asks for each at all. */
	readonly taught: Readonly<Record<FormFilled['form'] | 'report', boolean>>;
}

/** Nothing known, and nothing asked for. */
export const NO_PAPERWORK: Paperwork = {
	forms: [],
	reports: [],
	taught: { register: false, transfer: false, report: false }
};

/** How many shifts are looked at. */
export const LAST_SHIFTS = 10;
/** A daily report is on time when it is in so long after the end of the shift, ms. */
export const REPORT_WITHIN = 2 * 3_600_000;
/** E.3 4: percent. */
const REPORT_PASS = 95;

/** The lines on registers, hand-over notes and daily reports. */
export const paperworkLines = (paperwork: Paperwork): readonly SheetLine[] => [
	formLine('register', ['售后登记填得完整', 'Registers complete'], paperwork),
	formLine('transfer', ['交接写得全，下一班接得住', 'Hand-overs that the next shift can take'], paperwork),
	onTimeLine(paperwork),
	rightLine(paperwork)
];

const UNTAUGHT = [
	'剧本里没有用到，由主管判断。',
	'Nothing here asks for it; for the supervisor to judge.'
] as const;

function formLine(
	form: FormFilled['form'],
	title: readonly [string, string],
	{ forms, taught }: Paperwork
): SheetLine {
	const own = forms.filter((one) => one.form === form);
	if (own.length === 0)
		return sheetLine(
			form,
			title,
			taught[form] ? false : null,
			taught[form] ? ['还没有做过。', 'None was asked for yet.'] : UNTAUGHT
		);
	const [asked, right] = [sum(own.map((one) => one.asked)), sum(own.map((one) => one.right))];
	const faulty = own.filter((one) => one.right < one.asked).map((one) => one.title);
	const [zh, en] = [
		`看每个剧本最近的一次：${asked} 份里对了 ${right} 份。`,
		`The latest of each scenario: ${right} of ${asked} right.`
	];
	return sheetLine(
		form,
		title,
		right === asked,
		right === asked
			? [zh, en]
			: [`${zh}要重做：${faulty.join('、')}。`, `${en} To be done again: ${faulty.join(', ')}.`],
		own.map(({ attempt }) => ({ kind: 'attempt', id: attempt }))
	);
}

function onTimeLine({ reports, taught }: Paperwork): SheetLine {
	const inTime = reports.filter(({ after }) => after !== null && after <= REPORT_WITHIN).length;
	const hours = REPORT_WITHIN / 3_600_000;
	return reportLine(
		'reports',
		[`日报按时交，不低于 ${REPORT_PASS}%`, `Daily reports on time, ${REPORT_PASS} % or more`],
		{ good: inTime, of: reports.length },
		[
			`最近 ${reports.length} 班，下班后 ${hours} 小时内交了 ${inTime} 份。`,
			`${inTime} of the last ${reports.length} within ${hours} h of the end of the shift.`
		],
		{ reports, taught }
	);
}

function rightLine({ reports, taught }: Paperwork): SheetLine {
	const [right, fields] = [sum(reports.map((one) => one.right)), sum(reports.map((one) => one.fields))];
	return reportLine(
		'report-fields',
		[`日报填得对，不低于 ${REPORT_PASS}%`, `Daily reports right, ${REPORT_PASS} % or more`],
		{ good: right, of: fields },
		[
			`${fields} 栏里对了 ${right} 栏，没交的按没填算。`,
			`${right} of ${fields} fields right; one not handed in is empty.`
		],
		{ reports, taught }
	);
}

function reportLine(
	id: string,
	title: readonly [string, string],
	{ good, of }: { readonly good: number; readonly of: number },
	evidence: readonly [string, string],
	{ reports, taught }: Pick<Paperwork, 'reports' | 'taught'>
): SheetLine {
	if (reports.length === 0)
		return sheetLine(
			id,
			title,
			taught.report ? false : null,
			taught.report ? ['还没有接过一班。', 'No shift yet.'] : UNTAUGHT
		);
	return sheetLine(
		id,
		title,
		good * 100 >= of * REPORT_PASS,
		evidence,
		reports.map(({ run }) => ({ kind: 'run', id: run }))
	);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
