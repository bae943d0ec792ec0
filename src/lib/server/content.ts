/**
 * The content folder, which only this file reads and writes. It is read once when opened and again whenever a file
 * changes; what has become bad keeps its last good edition (`readLibrary` sees to that). What it was read as may be kept
 * for the next start.
 *
 * Invariant: `library()` is always a whole, playable library; a change shows within two seconds; a file is written whole
 * or not at all, and only when it still says what was read.
 */
import { randomUUID } from 'node:crypto';
import {
	accessSync,
	chmodSync,
	closeSync,
	constants,
	fsyncSync,
	openSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	watch,
	writeFileSync,
	type FSWatcher
} from 'node:fs';
import { stat, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Library, LibraryRead } from '../core/content/library.ts';
import { readLibrary } from '../core/content/read.ts';
import { drawingsOf, isPicture } from '../core/content/pictures.ts';
import { tryChange, type Trial, type Wish } from '../core/content/trial.ts';
import type { KeptReading } from './kept-reading.ts';
import { proverOf, tryBeside } from './prover.ts';

export interface Content {
	library(): Library;
	/** Sorted by place. */
	diagnostics(): readonly Diagnostic[];
	/** Files whose last good edition is served because the present one is bad. */
	kept(): readonly string[];
	/** When the folder was last read, ms UTC. */
	readAt(): number;
	/** Paths from the folder, sorted. */
	files(): readonly string[];
	/** The text of one of `files()` as it is now; null when it has gone, or holds what is no text. */
	textOf(path: string): string | null;
	/** The text of an SVG of the folder's pictures, as it was last read, by its name; null when there is none. */
	drawing(name: string): string | null;
	/** Gives a file another text, if it still has the text `from`. */
	rewrite(path: string, from: string, to: string): Rewritten;
	/** What a change would do, worked out beside the server. Null when it takes too long. */
	tryOut(wish: Wish): Promise<Trial | null>;
	/** Stops watching. */
	close(): void;
}

/** Done and on disk · somebody has changed the file meanwhile · the folder may not be written to. */
type Rewritten = 'done' | 'changed' | 'unwritable';

/** Called after every reading: with what is wrong, and which files are served in an older edition. */
export type OnDiagnostics = (diagnostics: readonly Diagnostic[], kept: readonly string[]) => void;

const SCAN_MS = 1000;
const SETTLE_MS = 150;
/** No file that can be used is larger; of a larger one only so much is read, enough for the reader to refuse it. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Content that never changes: files by path. For tests and the command line. */
export function fixedContent(files: ReadonlyMap<string, string>, now = Date.now()): Content {
	const read = readLibrary(files, { today: dayOf(now) });
	const drawings = drawingsOf(files);
	return {
		...lookedAt(() => ({ read, at: now, files: [...files.keys()].sort(), drawings })),
		textOf: (path) => files.get(path) ?? null,
		rewrite: () => 'unwritable',
		tryOut: async (wish) => tryChange(files, wish, dayOf(now)),
		close: () => {}
	};
}

/**
 * Opens the content folder and watches it. Throws when there is no such folder. With `prove`, examples are graded and
 * plans run as well, beside the server, and what that finds joins the diagnostics when it is known. With `kept`, what
 * was read at the last start is taken up again if the files are the same.
 */
export function openContent(
	folder: string,
	onDiagnostics: OnDiagnostics = () => {},
	{ prove = false, kept }: { readonly prove?: boolean; readonly kept?: KeptReading } = {}
): Content {
	let present = readFolder(folder, { kept });
	const proving = prove ? proverOf(folder) : null;
	const tell = (): void => {
		onDiagnostics(present.read.diagnostics, present.read.kept);
		proving?.begin((diagnostics) => {
			present = { ...present, read: { ...present.read, diagnostics } };
			onDiagnostics(diagnostics, present.read.kept);
		});
	};
	tell();
	const stop = watchFolder(folder, present.state, () => {
		present = readFolder(folder, { before: present, kept });
		tell();
	});
	const closing = new AbortController();
	return {
		...lookedAt(() => present),
		textOf: (path) => (present.files.includes(path) ? wholeText(join(folder, path)) : null),
		rewrite: (path, from, to) =>
			present.files.includes(path) ? rewriteFile(join(folder, path), from, to) : 'changed',
		tryOut: (wish) => tryBeside(folder, wish, closing.signal, () => tryInFolder(folder, wish)),
		close() {
			stop();
			proving?.end();
			closing.abort();
		}
	};
}

/** Null when it is not there, or is not UTF-8 throughout: then writing it again would change more than was meant. */
function wholeText(path: string): string | null {
	try {
		const bytes = readFileSync(path);
		const text = bytes.toString('utf8');
		return bytes.length <= MOST_BYTES && Buffer.from(text).equals(bytes) ? text : null;
	} catch {
		return null;
	}
}

/** A new file beside the old one takes its place in one step: whoever reads meanwhile reads the one or the other. */
function rewriteFile(path: string, from: string, to: string): Rewritten {
	if (wholeText(path) !== from) return 'changed';
	const fresh = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
	try {
		accessSync(path, constants.W_OK);
		writeFileSync(fresh, to, { flag: 'wx', flush: true });
		chmodSync(fresh, statSync(path).mode);
		renameSync(fresh, path);
		flushFolder(dirname(path));
		return 'done';
	} catch (reason) {
		console.error('the content folder cannot be written', reason);
		remove(fresh);
		return 'unwritable';
	}
}

/** So that the new name survives a power cut. Not every system lets a folder be opened for that. */
function flushFolder(folder: string): void {
	try {
		const handle = openSync(folder, 'r');
		fsyncSync(handle);
		closeSync(handle);
	} catch {
		// The file itself is on disk; the system keeps the name in its own time.
	}
}

function remove(path: string): void {
	try {
		rmSync(path, { force: true });
	} catch {
		// It was never made.
	}
}

interface Present {
	readonly read: LibraryRead;
	readonly at: number;
	readonly files: readonly string[];
	/** Kept, so that nothing a browser asks for is ever looked up on the disk. */
	readonly drawings: ReadonlyMap<string, string>;
}

const lookedAt = (
	present: () => Present
): Pick<Content, 'library' | 'diagnostics' | 'kept' | 'readAt' | 'files' | 'drawing'> => ({
	library: () => present().read.library,
	diagnostics: () => present().read.diagnostics,
	kept: () => present().read.kept,
	readAt: () => present().at,
	files: () => present().files,
	drawing: (name) => present().drawings.get(name) ?? null
});

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** Path → when it changed and how long it is. */
type FolderState = ReadonlyMap<string, string>;

function readFolder(
	folder: string,
	{ before, kept }: { readonly before?: Present; readonly kept: KeptReading | undefined }
): Present & { readonly state: FolderState } {
	const at = Date.now();
	const { files, state } = readFiles(folder);
	const read = readOrFind(files, dayOf(at), before, kept);
	return { read, at, files: [...files.keys()].sort(), drawings: drawingsOf(files), state };
}

/** Where an older edition stands in for a bad file, what was read follows from more than the files: it is not kept. */
function readOrFind(
	files: ReadonlyMap<string, string>,
	today: string,
	before: Present | undefined,
	kept: KeptReading | undefined
): LibraryRead {
	const found = before === undefined ? kept?.find(files, today) : null;
	if (found) return found;
	const read = readLibrary(files, { today, ...(before === undefined ? {} : { previous: before.read }) });
	if (read.kept.length === 0) kept?.keep(files, today, read);
	return read;
}

function readFiles(folder: string): {
	readonly files: ReadonlyMap<string, string>;
	readonly state: FolderState;
} {
	const files = new Map<string, string>();
	const state = new Map<string, string>();
	for (const path of readableIn(readdirSync(folder, { recursive: true, withFileTypes: true }), folder)) {
		const found = statSync(join(folder, path), { throwIfNoEntry: false });
		if (found === undefined) continue;
		state.set(path, stateOf(found));
		const text = textOf(join(folder, path));
		if (text !== null) files.set(path, text);
	}
	return { files, state };
}

/** Reads the folder once with every proof; takes ten times as long as reading it to serve it. */
export const proveFolder = (folder: string): readonly Diagnostic[] =>
	readLibrary(readFiles(folder).files, { today: dayOf(Date.now()), prove: 'all' }).diagnostics;

/** Reads the folder twice, as it is and as a wish would have it; takes as long as proving what differs. */
export const tryInFolder = (folder: string, wish: Wish): Trial =>
	tryChange(readFiles(folder).files, wish, dayOf(Date.now()));

interface FolderEntry {
	readonly name: string;
	readonly parentPath: string;
	isFile(): boolean;
}

/** Markdown wherever it lies, and pictures. Neither links nor what they lead to: a link may lead out of the folder. */
const readableIn = (entries: readonly FolderEntry[], folder: string): readonly string[] =>
	entries
		.filter((entry) => entry.isFile() && /\.(?:md|svg)$/.test(entry.name) && !entry.name.startsWith('.'))
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => path.endsWith('.md') || isPicture(path))
		.sort();

/** Null when the file has gone since the folder was listed. */
function textOf(path: string): string | null {
	try {
		return readFileSync(path).subarray(0, MOST_BYTES).toString('utf8');
	} catch {
		return null;
	}
}

const stateOf = (found: { readonly mtimeMs: number; readonly size: number }): string =>
	`${found.mtimeMs} ${found.size}`;

/**
 * Looks every second, for network folders tell nobody of a change, and soon after the system tells of one. A new day
 * counts as a change: cards expire. A stream of events does not put the look off.
 */
function watchFolder(folder: string, first: FolderState, changed: () => void): () => void {
	let known = first;
	let day = dayOf(Date.now());
	let closed = false;
	let failing = false;
	let due = Infinity;
	let timer: NodeJS.Timeout | undefined;
	const lookIn = (ms: number): void => {
		const at = Date.now() + ms;
		if (closed || due <= at) return;
		clearTimeout(timer);
		due = at;
		timer = setTimeout(() => void look(), ms);
		timer.unref();
	};
	const look = async (): Promise<void> => {
		due = Infinity;
		try {
			const now = await scan(folder);
			failing = false;
			const today = dayOf(Date.now());
			if (!closed && (differs(known, now) || day !== today)) {
				changed();
				known = now;
				day = today;
			}
		} catch (reason) {
			if (!failing)
				console.error('the content folder cannot be read; the last good content is served', reason);
			failing = true;
		}
		lookIn(SCAN_MS);
	};
	const watcher = systemWatcher(folder, () => lookIn(SETTLE_MS));
	lookIn(SCAN_MS);
	return () => {
		closed = true;
		clearTimeout(timer);
		watcher?.close();
	};
}

async function scan(folder: string): Promise<FolderState> {
	const paths = readableIn(await readdir(folder, { recursive: true, withFileTypes: true }), folder);
	const states = await Promise.all(
		paths.map(async (path) => {
			const found = await stat(join(folder, path)).catch(() => null);
			return [path, found === null ? '' : stateOf(found)] as const;
		})
	);
	return new Map(states);
}

const differs = (a: FolderState, b: FolderState): boolean =>
	a.size !== b.size || [...b].some(([path, state]) => a.get(path) !== state);

/** Null where the system cannot watch a folder: then looking every second has to do. */
function systemWatcher(folder: string, onEvent: () => void): FSWatcher | null {
	try {
		const watcher = watch(folder, { recursive: true }, onEvent);
		watcher.on('error', () => watcher.close());
		watcher.unref();
		return watcher;
	} catch {
		return null;
	}
}
