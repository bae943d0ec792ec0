import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { coverageOf, coverageTable } from '../../src/lib/core/content/coverage.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

const shipped = new Map(
	globSync('**/*.md', { cwd: CONTENT }).map((path) => [path, readFileSync(join(CONTENT, path), 'utf8')])
);

const ASKED = '---\ntitle: 要求\n---\n\n## 售前\n\n- A2-07：第一句就答上\n- C05：砍价\n';
const rule = (covers: string): string => `---\ntitle: 卡\ncovers: ${covers}\n---\n`;
const coverage = (...files: readonly (readonly [string, string])[]) =>
	coverageOf(new Map([['requirements.md', ASKED], ...files]));
const codes = (...files: readonly (readonly [string, string])[]) =>
	coverage(...files)?.diagnostics.map(({ file, code }) => `${file} ${code}`);

describe('coverage', () => {
	it('tells of every requirement which files cover it', () => {
		const read = coverage(['rules/a.md', rule('[A2-07, C05]')], ['lessons/01-x/01-b.md', rule('A2-07')]);
		expect(read?.rows.map(({ requirement, files }) => [requirement.id, files])).toEqual([
			['A2-07', ['lessons/01-x/01-b.md', 'rules/a.md']],
			['C05', ['rules/a.md']]
		]);
		expect(read?.diagnostics).toEqual([]);
	});

	it('complains of a requirement that no file covers, at its line', () => {
		const [one] = coverage(['rules/a.md', rule('[A2-07]')])?.diagnostics ?? [];
		expect(one).toMatchObject({
			code: 'coverage/uncovered',
			severity: 'error',
			file: 'requirements.md',
			line: 8
		});
	});

	it('warns of an id that nobody asks for, with the nearest one', () => {
		const [one] = coverage(['rules/a.md', rule('[A2-07, C05, A2-70]')])?.diagnostics ?? [];
		expect(one).toMatchObject({ code: 'coverage/unknown', severity: 'warning', file: 'rules/a.md' });
		expect(one?.hint?.zh).toContain('A2-07');
	});

	it('takes no file for covering anything where nothing is read', () => {
		expect(codes(['notes/a.md', rule('[A2-07, C05]')])).toEqual([
			'requirements.md coverage/uncovered',
			'requirements.md coverage/uncovered'
		]);
	});

	it('of a folder without requirements there is none', () => {
		expect(coverageOf(new Map([['rules/a.md', rule('[A2-07]')]]))).toBeNull();
	});

	it('complains of what is no requirement, and of one that is there twice', () => {
		const text = `${ASKED}- 没有编号\n- C05：又一次\n`;
		const read = coverageOf(
			new Map([
				['requirements.md', text],
				['rules/a.md', rule('[A2-07, C05]')]
			])
		);
		expect(read?.diagnostics.map(({ code }) => code).sort()).toEqual([
			'coverage/bad-requirement',
			'coverage/duplicate'
		]);
	});
});

describe('the shipped content', () => {
	const read = coverageOf(shipped);

	it('asks for 128 requirements of the sources, 56 scenarios and twelve red lines', () => {
		const count = (letter: string) =>
			read?.rows.filter(({ requirement }) => requirement.id.startsWith(letter)).length;
		expect([count('A'), count('C'), count('D')]).toEqual([128, 56, 12]);
	});

	it('covers every one of them', () => {
		expect(read?.diagnostics.map(({ message }) => message.zh)).toEqual([]);
	});

	it('covers every scenario of the catalogue by something that is played', () => {
		const unplayed = read?.rows.filter(
			({ requirement, files }) =>
				requirement.id.startsWith('C') && !files.some((path) => /^(?:scenarios|rushes)\//.test(path))
		);
		expect(unplayed?.map(({ requirement }) => requirement.id)).toEqual([]);
	});

	it('has the table that the command would write: run `npm run -s peilian -- check --coverage`', () => {
		if (read === null) throw new Error('content/requirements.md is missing');
		expect(shipped.get('COVERAGE.md')).toBe(coverageTable(read));
	});
});
