/** Content on disk, as the core wants it: a map from path to text. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeOf } from '../lib/core/content/place.ts';
import type { Call } from './call.ts';
import { CallError, words } from './words.ts';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Folders by which a content folder is known. */
const PARTS = ['rubrics', 'products', 'rules', 'scenarios'];
/** Larger files are cut here: what is left is still too large for any reader, which says so. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Today as an ISO date, for cards that expire. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * The content folder that a file or folder belongs to: `--content`, else the nearest one around it, else `CONTENT_DIR`,
 * `./content`, the project's own.
 */
export function contentFolder(call: Call, path?: string): string {
	const asked = call.option('--content');
	const around = asked === null && path !== undefined ? folderAround(path) : null;
	if (around !== null) return around;
	const given = asked ?? process.env.CONTENT_DIR;
	if (given) {
		if (!existsSync(given)) throw new CallError(words().noSuchFile(given));
		return resolve(given);
	}
	const here = resolve('content');
	return PARTS.some((part) => existsSync(join(here, part))) ? here : join(PROJECT, 'content');
}

/** The nearest folder, from the path itself upwards, that has rubrics or products of its own. */
function folderAround(path: string): string | null {
	for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder))
		if (['rubrics', 'products'].some((part) => existsSync(join(folder, part)))) return folder;
	return null;
}

/** Every Markdown file below a folder, and its pictures, by its path in the folder, with `/`. */
export const readFolder = (folder: string): ReadonlyMap<string, string> =>
	new Map(
		globSync(['**/*.md', 'pictures/*.svg'], { cwd: folder })
			.map((path) => path.replaceAll(sep, '/'))
			.sort()
			.map((path) => [path, readText(join(folder, path))])
	);

/** The text of a file. A file that is not there is a wrong call. */
export function readText(path: string): string {
	if (!existsSync(path)) throw new CallError(words().noSuchFile(path));
	return readFileSync(path).subarray(0, MOST_BYTES).toString('utf8');
}

/** The Markdown files that a position on the command line means. */
export function filesAt(path: string): readonly string[] {
	const info = statSync(path, { throwIfNoEntry: false });
	if (info === undefined) throw new CallError(words().noSuchFile(path));
	if (info.isDirectory()) return markdownIn(path);
	if (!path.toLowerCase().endsWith('.md')) throw new CallError(words().notMarkdown(path));
	return [path];
}

const markdownIn = (folder: string): readonly string[] =>
	globSync('**/*.md', { cwd: folder })
		.sort()
		.map((name) => join(folder, name));

/** The path of a file within a folder, with `/`, or null when it is not in it. */
export function pathWithin(folder: string, path: string): string | null {
	const inside = relative(folder, resolve(path));
	return inside.startsWith('..') || resolve(inside) === inside ? null : inside.replaceAll(sep, '/');
}

/** `c05` of `any/where/01-c05.en.md`. */
export const idOf = (path: string): string => placeOf(basename(path)).id;
