/**
 * What the content folder was last read as, kept in a file beside the database: to read a curriculum takes a second or
 * two, to take it up again some hundredths. It may be deleted at any time.
 *
 * Invariant: it is taken up only by the build that wrote it, for the very same texts, on the same day, and only whole.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { LibraryRead } from '../core/content/library.ts';

export interface KeptReading {
	/** What these files (texts by path) were read as on that day (ISO date), or null. */
	find(files: ReadonlyMap<string, string>, today: string): LibraryRead | null;
	/** Keeps it instead of what was kept before. A disk that refuses makes the next start slower, and no more. */
	keep(files: ReadonlyMap<string, string>, today: string, read: LibraryRead): void;
}

const DIGEST_BYTES = 32;

/** The file at `path`; `version` names the build: another one reads anew. */
export function keptReading(path: string, version: string): KeptReading {
	const keyOf = (files: ReadonlyMap<string, string>, today: string): Buffer =>
		digestOf(JSON.stringify([version, process.versions.v8, today, ...files]));
	return {
		find(files, today) {
			try {
				const kept = readFileSync(path);
				const body = kept.subarray(2 * DIGEST_BYTES);
				const head = Buffer.concat([keyOf(files, today), digestOf(body)]);
				return kept.subarray(0, 2 * DIGEST_BYTES).equals(head) ? (deserialize(body) as LibraryRead) : null;
			} catch {
				return null;
			}
		},
		keep(files, today, read) {
			const body = serialize(read);
			const fresh = `${path}.${process.pid}`;
			try {
				writeFileSync(fresh, Buffer.concat([keyOf(files, today), digestOf(body), body]));
				renameSync(fresh, path);
			} catch {
				rmSync(fresh, { force: true });
			}
		}
	};
}

const digestOf = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
