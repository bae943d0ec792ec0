/** What the content was read as, taken up again at the next start: the same, or not at all. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import { keptReading } from '../../src/lib/server/kept-reading.ts';
import { FILES } from './shop.ts';

const TODAY = '2026-11-22';
const files = FILES;
const read = readLibrary(files, { today: TODAY });

let folder = '';
let path = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'peilian-reading-'));
	path = join(folder, 'shop.db.reading');
	keptReading(path, 'one').keep(files, TODAY, read);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the same files on the same day are taken up as they were read, to the last criterion', () => {
	expect(keptReading(path, 'one').find(files, TODAY)).toEqual(read);
});

test('another build, another day, another letter in any file: it is read anew', () => {
	expect(keptReading(path, 'two').find(files, TODAY)).toBeNull();
	expect(keptReading(path, 'one').find(files, '2026-11-23')).toBeNull();
	for (const name of files.keys()) {
		const changed = new Map([...files, [name, `${files.get(name) ?? ''} `]]);
		expect(keptReading(path, 'one').find(changed, TODAY), name).toBeNull();
	}
});

test('what was cut off, written over or lengthened is not taken up', () => {
	const whole = readFileSync(path);
	truncateSync(path, whole.length - 1);
	expect(keptReading(path, 'one').find(files, TODAY)).toBeNull();
	for (const at of [0, 40, 64, 70, whole.length >> 1]) {
		writeFileSync(path, whole.with(at, (whole[at] ?? 0) ^ 1));
		expect(keptReading(path, 'one').find(files, TODAY), `byte ${at}`).toBeNull();
	}
	writeFileSync(path, whole);
	appendFileSync(path, 'x');
	expect(keptReading(path, 'one').find(files, TODAY)).toBeNull();
	rmSync(path);
	expect(keptReading(path, 'one').find(files, TODAY)).toBeNull();
});

test('a folder that refuses to be written to is no fault', () => {
	expect(() => keptReading(join(folder, 'nowhere', 'x'), 'one').keep(files, TODAY, read)).not.toThrow();
});
