/** Tells the terminal of a running server what is wrong with the content, after every reading. */
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Locale } from '../core/text.ts';
import type { OnDiagnostics } from './content.ts';

/** More would scroll away what matters; the content page has them all. */
const SHOWN = 40;

/** Prints what is new since it last printed: one line for each diagnostic, then a line that counts them. */
export function announcer(locale: Locale, print: (line: string) => void): OnDiagnostics {
	let before = '';
	return (diagnostics, kept) => {
		const lines = diagnostics.map((one) => lineOf(one, locale));
		const now = [...lines, ...kept].join('\n');
		if (now === before) return;
		before = now;
		for (const line of lines.slice(0, SHOWN)) print(line);
		print(summary(diagnostics, kept, locale));
	};
}

const lineOf = ({ file, line, column, severity, message, hint }: Diagnostic, locale: Locale): string =>
	`${file}:${line}:${column} ${severity} ${message[locale]}${hint === null ? '' : ` ${hint[locale]}`}`;

function summary(diagnostics: readonly Diagnostic[], kept: readonly string[], locale: Locale): string {
	const count = (severity: Diagnostic['severity']): number =>
		diagnostics.filter((one) => one.severity === severity).length;
	const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
	if (locale === 'zh')
		return `课件：${errors} 个错误，${warnings} 个警告，${notes} 个备注${kept.length > 0 ? `；${kept.length} 个文件暂用上一个好的版本` : ''}`;
	return `content: errors ${errors}, warnings ${warnings}, notes ${notes}${kept.length > 0 ? `; files served in their last good edition: ${kept.length}` : ''}`;
}
