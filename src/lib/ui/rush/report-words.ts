/** Names and hints of the fields of the daily report. */
import type { ReportField } from '$lib/core/rush/report.ts';
import { m } from '$lib/paraglide/messages';

export const REPORT_NAMES: Readonly<Record<ReportField, () => string>> = {
	received: m.rush_report_received,
	left: m.rush_report_left,
	handed: m.rush_report_handed,
	problems: m.rush_report_problems,
	promised: m.rush_report_promised,
	suggestion: m.rush_report_suggestion
};

/** Those that are numbers come first and are short. */
export const NUMBERS: readonly ReportField[] = ['received', 'left', 'handed'];

export const TEXTS: readonly { readonly field: ReportField; readonly hint: () => string }[] = [
	{ field: 'problems', hint: m.rush_report_problems_hint },
	{ field: 'promised', hint: m.rush_report_promised_hint },
	{ field: 'suggestion', hint: m.rush_report_suggestion_hint }
];
