/** What the command line says, in both languages, and the fault of a wrong call. */
import { inLocale, type Locale, type Said } from '../lib/core/text.ts';

/** The call is wrong: shown as a sentence, exit code 2. */
export class CallError extends Error {}

/** `--lang`, else `PEILIAN_LANG`, else Chinese. */
function localeOf(args: readonly string[] = process.argv): Locale {
	const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	const asked = at === -1 ? process.env.PEILIAN_LANG : (args[at]?.split('=')[1] ?? args[at + 1]);
	return /^en/i.test(asked ?? '') ? 'en' : 'zh';
}

const said = (zh: string, en: string): string => inLocale({ zh, en }, localeOf());

/** A sentence of the core, in the reader's language. */
export const tell = (sentence: Said): string => inLocale(sentence, localeOf());

/** Every sentence of the command line. */
export const words = () => ({
	unknownCommand: (name: string, near: string | null): string =>
		said(`没有“${name}”这个命令。`, `There is no command “${name}”.`) +
		(near === null ? '' : said(`是不是想用“${near}”？`, ` Did you mean “${near}”?`)) +
		`\n${usage()}`,
	unknownOption: (name: string, near: string | null, call: string): string =>
		said(`不认识“${name}”这个选项。`, `I do not know the option “${name}”.`) +
		(near === null ? '' : said(`是不是想用“${near}”？`, ` Did you mean “${near}”?`)) +
		said(`用法：${call}`, ` Usage: ${call}`),
	missing: (what: string, call: string): string =>
		said(`少了 ${what}。用法：${call}`, `${what} is missing. Usage: ${call}`),
	noSuchFile: (path: string): string => said(`找不到 ${path}。`, `I cannot find ${path}.`),
	noRequirements: (folder: string): string =>
		said(
			`${folder} 里没有 requirements.md，没有要求就没有覆盖表。`,
			`There is no requirements.md in ${folder}; without requirements there is no coverage.`
		),
	notMarkdown: (path: string): string =>
		said(`${path} 不是 Markdown 文件（.md）。`, `${path} is not a Markdown file (.md).`),
	badLine: (file: string, line: number, why: string): string =>
		said(`${file} 第 ${line} 行：${why}`, `${file} line ${line}: ${why}`),
	notJson: (): string => said('不是一行 JSON。', 'this is not a line of JSON.'),
	fieldMissing: (name: string): string =>
		said(`缺少“${name}”，或者类型不对。`, `“${name}” is missing or has the wrong type.`),
	unknownScene: (name: string, known: readonly string[]): string =>
		said(
			`剧本里没有叫“${name}”的场景。有：${known.join('、')}`,
			`The scenario has no scene “${name}”. It has: ${known.join(', ')}`
		),
	cannotRun: (file: string): string =>
		said(
			`${file} 有错误，不能运行。先用 check 看一看。`,
			`${file} has errors and cannot run. Look at them with: check`
		),
	summary: (errors: number, warnings: number, notes: number, files: number): string =>
		said(
			`${files} 个文件：${errors} 个错误，${warnings} 个警告，${notes} 个备注`,
			`${files} files: ${errors} errors, ${warnings} warnings, ${notes} notes`
		),
	severity: (severity: 'error' | 'warning' | 'note'): string =>
		({ error: said('错误', 'error'), warning: said('警告', 'warning'), note: said('备注', 'note') })[
			severity
		],
	hint: (): string => said('试试', 'try'),
	notANumber: (option: string, value: string, least: number, most: number): string =>
		said(
			`${option} 应当是 ${least} 到 ${most} 的数，不是“${value}”。`,
			`${option} should be a number from ${least} to ${most}, not “${value}”.`
		),
	loadProgress: (seconds: number, turns: number, p95: number, memory: number): string =>
		said(
			`${seconds} 秒：${turns} 轮，p95 ${p95} 毫秒，服务器 ${memory} MiB`,
			`${seconds} s: ${turns} turns, p95 ${p95} ms, server ${memory} MiB`
		),
	loadReady: (rushes: number, seconds: number): string =>
		said(`${rushes} 位学员都到岗了（${seconds} 秒）`, `${rushes} trainees are on duty (${seconds} s)`),
	noPlans: (): string => said('没有试演', 'no plans')
});

/** The calls, one a line. */
export const usage = (): string =>
	said('用法', 'Usage') +
	`: peilian COMMAND [--lang zh|en]
  check [PATH…] [--json] [--content DIR]
  test [PATH…] [--content DIR]
  grade SCENARIO.md SCENE --replies FILE.jsonl
  match --pairs FILE.jsonl
  play SCENARIO.md [--seed N]
  bench [--json]
  bench load [--rushes 50] [--buyers 8] [--minutes 10] [--haste 1] [--json]
`;
