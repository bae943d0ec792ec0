/** The library that ships, read on a fixed day, so that what is checked of it does not change with the calendar. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../../src/lib/core/content/read.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

export const { library } = readLibrary(
	new Map(
		globSync('**/*.md', { cwd: CONTENT }).map((path) => [
			path.replaceAll('\\', '/'),
			readFileSync(join(CONTENT, path), 'utf8')
		])
	),
	{ today: '2026-11-23' }
);
