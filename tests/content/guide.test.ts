/** The trainers' guide: every whole file that it shows is good, and its plans come out as written. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/lib/core/content/place.ts';
import { readLibrary } from '../../src/lib/core/content/read.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
/** The day on which the guide's rule cards were checked, or shortly after. */
const TODAY = '2026-11-22';
const folder: ReadonlyMap<string, string> = new Map(
	globSync('**/*.md', { cwd: CONTENT }).map((path) => [
		path.replaceAll('\\', '/'),
		readFileSync(join(CONTENT, path), 'utf8')
	])
);

/** A block marked as a whole file: its path stands behind the language. */
const WHOLE = /^```markdown (\S+)\n([\s\S]*?)^```$/gm;
const wholeFiles = (guide: string): ReadonlyMap<string, string> =>
	new Map([...(folder.get(guide) ?? '').matchAll(WHOLE)].map((match) => [match[1]!, match[2]!]));

/** What is wrong with these files among the rest of the folder, plans and examples included. */
const faultsOf = (files: ReadonlyMap<string, string>): readonly string[] =>
	readLibrary(new Map([...folder, ...files]), { today: TODAY, prove: new Set(files.keys()) })
		.diagnostics.filter(({ file }) => files.has(file))
		.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message.en}`);

describe.each(['guide.md', 'guide.en.md'])('%s', (guide) => {
	const files = wholeFiles(guide);

	test('shows a whole file of every kind that it speaks of', () => {
		const kinds = [...files.keys()].map((path) => placeOf(path).kind);
		expect([...new Set(kinds)].sort()).toEqual(['drill', 'lesson', 'rule', 'rush', 'scenario', 'track']);
		expect([...files.keys()].filter((path) => folder.has(path))).toEqual([]);
	});

	test('shows nothing that has a fault', () => expect(faultsOf(files)).toEqual([]));

	test('leaves no block of Markdown unmarked', () =>
		expect(folder.get(guide)?.match(/^```markdown *$/gm)).toBeNull());

	test('would be found out if a plan did not hold', () => {
		const [path, text] = [...files].find(([, one]) => /^## (?:试演|Plan)/m.test(one))!;
		const wrong = text.replace(/(答:|答：|reply: )(.*)87/, '$1$286');
		expect(wrong).not.toBe(text);
		expect(faultsOf(new Map([[path, wrong]])).join()).toContain('scenario/plan-differs');
	});
});

test('the guide is read in both languages, its braces as they are, and has no faults of its own', () => {
	const { library, diagnostics } = readLibrary(folder, { today: TODAY });
	expect(library.guides.get('guide')?.body).toContain('{{knit-vest.衣长L}}');
	expect(library.guidesEn.get('guide')?.title).toBe('Write a scenario in one hour');
	expect(diagnostics.filter(({ file }) => file.startsWith('guide'))).toEqual([]);
});

test('a guide without a title is a fault; the one from before stays', () => {
	const files = new Map([['guide.md', '---\ntitle: 怎么写\n---\n正文']]);
	const previous = readLibrary(files, { today: TODAY });
	const { library, diagnostics, kept } = readLibrary(new Map([['guide.md', '正文']]), {
		today: TODAY,
		previous
	});
	expect(library.guides.get('guide')).toEqual({ title: '怎么写', body: '正文' });
	expect(diagnostics.map(({ file }) => file)).toContain('guide.md');
	expect(kept).toEqual(['guide.md']);
});
