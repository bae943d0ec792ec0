/** What a command works on: the content folder read, and scenario files wherever they lie. */
import { resolve } from 'node:path';
import { makeEdition, prepareEdition, type Prepared } from '../lib/core/attempt/edition.ts';
import type { LibraryRead, ScenarioEntry } from '../lib/core/content/library.ts';
import { placeOf } from '../lib/core/content/place.ts';
import { readLibrary, surroundingsOf } from '../lib/core/content/read.ts';
import { readScenario, tooLong } from '../lib/core/content/scenario.ts';
import type { Diagnostic } from '../lib/core/diagnostic.ts';
import type { Source } from '../lib/core/source.ts';
import type { Call } from './call.ts';
import { contentFolder, idOf, pathWithin, readFolder, readText, today } from './content-folder.ts';
import { CallError, tell, words } from './words.ts';

export interface Workspace {
	readonly folder: string;
	readonly files: ReadonlyMap<string, string>;
	readonly read: LibraryRead;
}

/** Reads the content folder that a path belongs to. */
export function openWorkspace(call: Call, path: string | undefined, prove?: 'all'): Workspace {
	const folder = contentFolder(call, path);
	const files = readFolder(folder);
	return { folder, files, read: readLibrary(files, { today: today(), ...(prove && { prove }) }) };
}

/** The same, with every example of these files graded and their plans run. */
export const proved = (workspace: Workspace, files: ReadonlySet<string>): Workspace => ({
	...workspace,
	read: readLibrary(workspace.files, { today: today(), prove: files })
});

/** A scenario file with what is wrong with it; the entry is null when it cannot run. */
export interface ScenarioRead {
	readonly source: Source;
	readonly entry: ScenarioEntry | null;
	readonly diagnostics: readonly Diagnostic[];
}

/** Reads one scenario file, in the content folder or not, with the folder's cards, rubrics and lessons around it. */
export function scenarioAt({ read, files }: Workspace, path: string, prove: boolean): ScenarioRead {
	const source: Source = { file: path, text: readText(path) };
	const refused = tooLong(source);
	if (refused !== null) return { source, entry: null, diagnostics: [refused] };
	const { library } = read;
	const around = surroundingsOf(library, lessonIds(files), today());
	return { source, ...readScenario(source, idOf(path), around, prove ? library : null) };
}

/** Lessons that are there, whether or not they can be read at the moment. */
const lessonIds = (files: ReadonlyMap<string, string>): ReadonlySet<string> =>
	new Set([...files.keys()].map(placeOf).flatMap(({ kind, id }) => (kind === 'lesson' ? [id] : [])));

/** The scenario of a command that needs one that runs; otherwise a wrong call. */
export function preparedAt(
	call: Call,
	path: string
): { readonly entry: ScenarioEntry; readonly prepared: Prepared } {
	const workspace = openWorkspace(call, path);
	const { entry, diagnostics } = scenarioAt(workspace, path, false);
	if (entry === null) {
		const faults = diagnostics
			.filter((one) => one.severity === 'error')
			.map((one) => `  ${one.line}: ${tell(one.message)}`);
		throw new CallError([words().cannotRun(path), ...faults].join('\n'));
	}
	return { entry, prepared: prepareEdition(makeEdition(workspace.read.library, entry)) };
}

/** Whether a file is one of the content folder's own. One that lies where nothing is read is a scenario on its own. */
export function isInside({ folder, files }: Workspace, path: string): boolean {
	const inside = pathWithin(folder, resolve(path)) ?? '';
	return files.has(inside) && placeOf(inside).kind !== null;
}
