import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkImports, checkName, checkSize, checkWords, findCycles, importsOf } from './architecture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('src/**/*.{ts,js,svelte}', { cwd: ROOT })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => !path.startsWith('src/lib/paraglide/'))
	.sort()
	.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
const imports = files.flatMap(({ file, text }) => importsOf(file, text));

describe('the house', () => {
	test('has files to look at', () => expect(files.length).toBeGreaterThan(60));
	test('every import keeps to its layer', () => expect(checkImports(imports)).toEqual([]));
	test('imports never go round', () => expect(findCycles(imports)).toEqual([]));
	test('files are small', () => expect(files.flatMap(({ file, text }) => checkSize(file, text))).toEqual([]));
	test('names say something', () => expect(files.flatMap(({ file }) => checkName(file))).toEqual([]));
	test('words stand in the message files', () =>
		expect(files.flatMap(({ file, text }) => checkWords(file, text))).toEqual([]));
});

describe('the message files', () => {
	const read = (locale: string): Record<string, unknown> =>
		Object.assign(
			{},
			...globSync(`src/lib/i18n/messages/${locale}/*.json`, { cwd: ROOT }).map((path) =>
				JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
			)
		);
	const zh = read('zh');
	const en = read('en');
	const places = (value: unknown): readonly string[] =>
		[...new Set([...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

	test('have the same keys in both languages', () =>
		expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort()));
	test('have the same places to fill', () => {
		const differing = Object.keys(zh).filter((key) => places(zh[key]).join() !== places(en[key]).join());
		expect(differing).toEqual([]);
	});
});

describe('the test itself', () => {
	const complaintsAbout = (file: string, line: string) => checkImports(importsOf(file, line));
	test.each([
		['src/lib/core/text.ts', `import { readFileSync } from 'node:fs';`],
		['src/lib/core/grading/match.ts', `import { step } from '../scenario/run.ts';`],
		['src/lib/core/scenario/run.ts', `import { parseScenario } from './parse.ts';`],
		['src/lib/core/scenario/parse.ts', `import { marked } from 'marked';`],
		['src/lib/core/lesson/quiz.ts', `import { gradeReply } from '../grading/grade.ts';`],
		['src/lib/server/users.ts', `import Database from 'better-sqlite3';`],
		['src/lib/server/users.ts', `import Button from '$lib/ui/Button.svelte';`],
		['src/lib/ui/Chat.svelte', `<script>\nimport { app } from '$lib/server/app.ts';`],
		['src/routes/home/+page.svelte', `<script>\nimport { judge } from '$lib/core/attempt/result.ts';`],
		['src/routes/home/+page.server.ts', `import { eq } from 'drizzle-orm';`]
	])('%s may not say %s', (file, line) => expect(complaintsAbout(file, line)).toHaveLength(1));

	test('sees a circle', () =>
		expect(
			findCycles([
				...importsOf('src/a.ts', `import { b } from './b.ts';`),
				...importsOf('src/b.ts', `import { a } from './a.ts';`)
			])
		).toHaveLength(1));
	test('sees a long file, and a reason for it', () => {
		const long = 'const a = 1;\n'.repeat(300);
		expect(checkSize('src/lib/core/a.ts', long)).toHaveLength(1);
		expect(checkSize('src/lib/core/a.ts', `/**\n * Size: one table.\n */\n${long}`)).toEqual([]);
	});
	test('sees a name that says nothing', () => expect(checkName('src/lib/core/utils.ts')).toHaveLength(1));
	test('sees words in the markup', () =>
		expect(checkWords('src/lib/ui/A.svelte', '<p>你好</p>')).toHaveLength(1));
});
