/**
 * `peilian check [PATH…] [--json]`: diagnostics of files or of the whole content folder. `--coverage` also writes
 * `COVERAGE.md`: what the content has to teach, and where it does.
 */
import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { coverageOf, coverageTable } from '../lib/core/content/coverage.ts';
import { byPlace, hasError, type Diagnostic } from '../lib/core/diagnostic.ts';
import { readCall } from './call.ts';
import { filesAt, pathWithin, readText } from './content-folder.ts';
import { CallError, tell, words } from './words.ts';
import { isInside, openWorkspace, proved, scenarioAt, type Workspace } from './workspace.ts';

const CALL = 'peilian check [PATH…] [--json] [--coverage] [--content DIR]';

interface Checked {
	/** Paths as they are shown. */
	readonly files: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Exit code 1 when there is an error among the diagnostics. */
export async function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, [], ['--json', '--coverage']);
	const whole = call.positions.length === 0;
	if (call.flag('--coverage')) writeCoverage(openWorkspace(call, undefined));
	const { files, diagnostics } = whole
		? checkAll(openWorkspace(call, undefined, 'all'))
		: checkFiles(openWorkspace(call, call.positions[0]), call.positions.flatMap(filesAt));
	if (call.flag('--json')) process.stdout.write(`${JSON.stringify(diagnostics.map(asJson), null, '\t')}\n`);
	else process.stdout.write(inWords(diagnostics, files.length));
	return hasError(diagnostics) ? 1 : 0;
}

/** Written anew as a whole; a folder without requirements has none. */
function writeCoverage({ folder, files }: Workspace): void {
	const coverage = coverageOf(files);
	if (coverage === null) throw new CallError(words().noRequirements(folder));
	writeFileSync(join(folder, 'COVERAGE.md'), coverageTable(coverage));
}

/** The path of a file of the content folder, as a person standing here would write it. */
const shownPath = (folder: string, file: string): string =>
	relative(process.cwd(), join(folder, file)) || file;

function checkAll({ folder, files, read }: Workspace): Checked {
	return {
		files: [...files.keys()],
		diagnostics: read.diagnostics.map((one) => ({ ...one, file: shownPath(folder, one.file) }))
	};
}

/** Files of the content folder are read with it; scenarios that lie elsewhere on their own. */
function checkFiles(unproved: Workspace, paths: readonly string[]): Checked {
	const insides = paths.filter((path) => isInside(unproved, path)).map((path) => insideOf(unproved, path));
	const workspace = insides.length > 0 ? proved(unproved, new Set(insides)) : unproved;
	const diagnostics = paths.flatMap((path) => {
		if (!isInside(workspace, path)) return scenarioAt(workspace, path, true).diagnostics;
		const inside = insideOf(workspace, path);
		return workspace.read.diagnostics
			.filter((one) => one.file === inside)
			.map((one) => ({ ...one, file: path }));
	});
	return { files: paths, diagnostics: [...diagnostics].sort(byPlace) };
}

const insideOf = ({ folder }: Workspace, path: string): string => pathWithin(folder, resolve(path)) ?? '';

const asJson = ({ file, line, column, severity, code, message, hint }: Diagnostic) => ({
	file,
	line,
	column,
	severity,
	code,
	message: tell(message),
	hint: hint === null ? null : tell(hint)
});

function inWords(diagnostics: readonly Diagnostic[], files: number): string {
	const count = (severity: Diagnostic['severity']): number =>
		diagnostics.filter((one) => one.severity === severity).length;
	const summary = words().summary(count('error'), count('warning'), count('note'), files);
	return [...diagnostics.map(explained), summary, ''].join('\n');
}

/** The message as a person reads it, with the line of the file and a caret under the spot. */
export function explained(one: Diagnostic): string {
	const head = `${one.file}:${one.line}:${one.column}  ${words().severity(one.severity)}  ${one.code}`;
	const line = sourceLine(one);
	return [
		head,
		`  ${tell(one.message)}`,
		...(line === null ? [] : [`  | ${line}`, `  | ${caretUnder(line, one.column)}`]),
		...(one.hint === null ? [] : [`  ${words().hint()}: ${tell(one.hint)}`]),
		''
	].join('\n');
}

const WIDEST = 160;

function sourceLine({ file, line, column }: Diagnostic): string | null {
	if (column > WIDEST) return null;
	try {
		const lines = readText(file).split(/\r\n|\r|\n/);
		const text = (lines[line - 1] ?? '').replaceAll('\t', ' ');
		return text === '' ? null : text.slice(0, WIDEST);
	} catch {
		return null;
	}
}

/** Chinese characters are two columns wide in a terminal. */
function caretUnder(line: string, column: number): string {
	const widths = Array.from(line.slice(0, column - 1), (char) =>
		(char.codePointAt(0) ?? 0) > 0x2e7f ? '  ' : ' '
	);
	return `${widths.join('')}^`;
}
