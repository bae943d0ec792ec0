/**
 * The daily report that ends a shift: numbers that the run itself knows, and what only a person can say. Field by field
 * it is right, missing or wrong; a number is held against the run's own, a text against what happened.
 */
import { readNumeral } from '../numeral.ts';
import type { Said } from '../text.ts';
import { foldForValues } from '../value-fold.ts';

export const REPORT_FIELDS = ['received', 'left', 'handed', 'problems', 'promised', 'suggestion'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** The fields that hold a count of buyers or conversations. */
const NUMBERS: readonly ReportField[] = ['received', 'left', 'handed'];
const LARGEST = 9999;

/** Whether a field may hold this: where a count is asked for, a whole number up to 9,999 (`3`, `三位`), or nothing. */
export function fitsField(field: ReportField, given: string): boolean {
	const number = wholeNumber(given);
	return given === '' || !NUMBERS.includes(field) || (number !== null && number >= 0 && number <= LARGEST);
}

/** What the run knows. */
export interface ReportFacts {
	/** Buyers taken in. */
	readonly received: number;
	/** Those of them who waited too long and left or complained. */
	readonly left: number;
	/** Conversations handed over. */
	readonly handed: number;
	/** Buyers whose conversation went wrong, by name. */
	readonly troubled: readonly string[];
	/** Promises that somebody has to keep after the shift, in the words in which they were given. */
	readonly promises: readonly string[];
}

export interface ReportMark {
	readonly field: ReportField;
	/** As it was typed. */
	readonly given: string;
	readonly mark: 'right' | 'missing' | 'wrong';
	/** Why, or what would have been right; null where there is nothing to say. */
	readonly said: Said | null;
}

/** Every field of a report, in the order of the form. */
export const gradeReport = (
	report: Readonly<Record<string, string>>,
	facts: ReportFacts
): readonly ReportMark[] =>
	REPORT_FIELDS.map((field) => {
		const given = (report[field] ?? '').trim();
		return { field, given, ...markOf(field, given, facts) };
	});

type Marked = Pick<ReportMark, 'mark' | 'said'>;

const RIGHT: Marked = { mark: 'right', said: null };
const missing = (zh: string, en: string): Marked => ({ mark: 'missing', said: { zh, en } });
const wrong = (zh: string, en: string): Marked => ({ mark: 'wrong', said: { zh, en } });

function markOf(field: ReportField, given: string, facts: ReportFacts): Marked {
	if (field === 'received' || field === 'left' || field === 'handed') return markNumber(given, facts[field]);
	if (given === '')
		return missing(
			'没有写。没有可写的就写“无”。',
			'Nothing was written. If there is nothing to say, write “none”.'
		);
	if (field === 'problems') return markProblems(given, facts.troubled);
	return field === 'promised' ? markPromised(given, facts.promises) : RIGHT;
}

function markNumber(given: string, own: number): Marked {
	if (given === '') return missing(`没有填。这一班是 ${own}。`, `It was left empty; it was ${own}.`);
	return wholeNumber(given) === own ? RIGHT : wrong(`这一班是 ${own}。`, `It was ${own}.`);
}

/** `3`, `３ 位`, `三个`; null when it is no whole number. */
export function wholeNumber(given: string): number | null {
	const folded = foldForValues(given.trim());
	const read = readNumeral(folded, 0);
	if (read === null || !Number.isInteger(read.value)) return null;
	return /^\s*(?:位|个|人|单|通|条)?\s*$/.test(folded.slice(read.end)) ? read.value : null;
}

/** Nor does this name anybody. */
const ALL_DONE =
	/^(?:都|全都?|全部|均)(?:已经?)?(?:处理|办|解决|搞定|安排)(?:好|完|妥|掉)?(?:了|毕)?[。.!！]?$/;

/** Whoever writes this says that there was nothing, in whatever words. */
const NOTHING =
	/^(?:(?:今天|本班|这一班|一切|全部|暂|都|均)*(?:无|没有?|正常|顺利)(?:什么|任何)?(?:异常|问题|情况|投诉|承诺|答应)?(?:的|过)?|none|nothing|no(?: problems| promises)?|n\/?a|-+)[。.!！]?$/i;

function markProblems(given: string, troubled: readonly string[]): Marked {
	if (troubled.length === 0 || !(NOTHING.test(given) || ALL_DONE.test(given))) return RIGHT;
	const names = troubled.join('、');
	return wrong(
		`写了“${given}”，可是这几位的对话没有处理好：${names}。`,
		`It says “${given}”, but these conversations went wrong: ${troubled.join(', ')}.`
	);
}

function markPromised(given: string, promises: readonly string[]): Marked {
	if (!NOTHING.test(given) || promises.length === 0) return RIGHT;
	const [first = ''] = promises;
	return wrong(
		`写了“无”，可是您答应过 ${promises.length} 件要接着办的事，例如“${first}”。`,
		`It says there was nothing, but you made ${promises.length} promises that somebody has to keep, such as “${first}”.`
	);
}
