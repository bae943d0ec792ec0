/**
 * The language, case by case: a folder of tests/samples/scenario holds a script (and perhaps a rubric file) and what a
 * trainer then reads. `UPDATE_SAMPLES=1` writes the expectations anew; read the difference before you keep it.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { byPlace, type Diagnostic } from '../../src/lib/core/diagnostic.ts';
import * as branch from '../../src/lib/core/scenario/problems-branch.ts';
import * as criterion from '../../src/lib/core/scenario/problems-criterion.ts';
import * as desk from '../../src/lib/core/scenario/problems-desk.ts';
import * as names from '../../src/lib/core/scenario/problems-name.ts';
import * as scene from '../../src/lib/core/scenario/problems-scene.ts';
import * as plan from '../../src/lib/core/scenario/problems.ts';
import { checkRubric, parseRubric } from '../../src/lib/core/scenario/shared.ts';
import { readScenario, surroundings } from './read.ts';

const ROOT = fileURLToPath(new URL('../samples/scenario/', import.meta.url));
const PROBLEMS = { ...branch, ...criterion, ...desk, ...names, ...scene, ...plan };
const CASES = readdirSync(ROOT).sort();
/** Found by grading; their samples are tests of the plan runner. */
const GRADED = new Set(['exampleNotRecognised', 'counterexampleRecognised', 'planDiffers']);

interface Sample {
	readonly texts: ReadonlyMap<string, string>;
	readonly diagnostics: readonly Diagnostic[];
}

function read(name: string): Sample {
	const texts = new Map<string, string>();
	for (const file of ['rubric.md', 'script.md'])
		if (existsSync(`${ROOT}${name}/${file}`)) texts.set(file, readFileSync(`${ROOT}${name}/${file}`, 'utf8'));
	const text = texts.get('rubric.md');
	const rubric = text === undefined ? null : parseRubric({ file: 'rubric.md', text });
	const around = surroundings(...(rubric ? [rubric.value] : []));
	const shared = rubric ? [...rubric.diagnostics, ...checkRubric(rubric.value, around)] : [];
	const own = readScenario(texts.get('script.md') ?? '', around).diagnostics;
	return { texts, diagnostics: [...shared, ...own].sort(byPlace) };
}

/** A diagnostic under the line that it is about. */
function shown(diagnostic: Diagnostic, text: string): string {
	const { file, line, column, severity, code, message, hint } = diagnostic;
	const before = [...(text.split('\n')[line - 1] ?? '').slice(0, column - 1)];
	const source = (text.split('\n')[line - 1] ?? '').slice(0, 100);
	const gap = before
		.map((char) => (char === '\t' ? '\t' : char.charCodeAt(0) > 0x2e7f ? '  ' : ' '))
		.join('')
		.slice(0, 200);
	const said = (words: string, way: string | undefined): string =>
		way === undefined ? words : `${words} ${way}`;
	return [
		`${file}:${line}:${column} ${severity} ${code}`,
		`    ${source}`,
		`    ${gap}^`,
		`  ${said(message.zh, hint?.zh)}`,
		`  ${said(message.en, hint?.en)}`
	].join('\n');
}

describe('samples of the scenario language', () => {
	test.each(CASES)('%s', (name) => {
		const { texts, diagnostics } = read(name);
		const found =
			diagnostics.map((one) => shown(one, texts.get(one.file) ?? '')).join('\n\n') || 'Nothing to say.';
		const path = `${ROOT}${name}/expected.txt`;
		if (process.env['UPDATE_SAMPLES']) writeFileSync(path, `${found}\n`);
		expect(`${found}\n`).toBe(readFileSync(path, 'utf8'));
	});

	test('every problem of the language is found in a sample', () => {
		const found = new Set(CASES.flatMap((name) => read(name).diagnostics.map((one) => one.code)));
		const source = { file: '', text: '' };
		const fault = { kind: 'argument', argument: '', message: { zh: '', en: '' }, known: [], index: 0 };
		const made = Object.entries(PROBLEMS).map(([name, problem]) => {
			const make = problem as unknown as (...details: unknown[]) => Diagnostic;
			const details = name === 'badAction' ? [fault] : name === 'silenceLoop' ? [['']] : anyDetails(name);
			return [name, make(source, 0, ...details).code] as const;
		});
		const missing = made
			.filter(([name, code]) => !GRADED.has(name) && !found.has(code))
			.map(([name]) => name);
		expect(missing).toEqual([]);
	});

	test('no two problems share a code', () => {
		const folder = fileURLToPath(new URL('../../src/lib/core/scenario/', import.meta.url));
		const files = readdirSync(folder).filter((file) => file.startsWith('problems'));
		const text = files.map((file) => readFileSync(`${folder}${file}`, 'utf8')).join('');
		const codes = [...text.matchAll(/'(scenario\/[a-z-]+)'/g)].map((match) => match[1]);
		expect(codes.length).toBe(new Set(codes).size);
		expect(codes.length).toBeGreaterThan(40);
	});
});

/** Arguments that any problem can be made with. */
const anyDetails = (name: string): readonly unknown[] =>
	name === 'tooMuch'
		? [1, { zh: '', en: '' }]
		: name === 'impossibleCondition'
			? [{ zh: '', en: '' }]
			: name === 'planDiffers'
				? ['', { zh: '', en: '' }]
				: ['', name.endsWith('ecognised') || name === 'expiredCard' ? '' : []];
