/** Where the project lies: the same from the sources and from the built server. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with `drizzle/` in it, upwards from here. */
export function projectFolder(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, 'drizzle', 'sqlite', 'meta', '_journal.json'))) {
		const parent = dirname(folder);
		if (parent === folder) return process.cwd();
		folder = parent;
	}
	return folder;
}
