/**
 * Lessons, case by case: a folder of tests/samples/lesson holds a lesson and what its author then reads.
 * `UPDATE_SAMPLES=1` writes the expectations anew; read the difference before you keep it.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/lib/core/diagnostic.ts';
import * as problems from '../../src/lib/core/lesson/problems.ts';
import { readLessonText } from './around.ts';

const ROOT = fileURLToPath(new URL('../samples/lesson/', import.meta.url));
const CASES = readdirSync(ROOT).sort();

const textOf = (name: string): string => readFileSync(`${ROOT}${name}/lesson.md`, 'utf8');

function shown({ line, column, severity, code, message, hint }: Diagnostic, text: string): string {
	const source = text.split('\n')[line - 1] ?? '';
	return [
		`${line}:${column} ${severity} ${code}`,
		`    ${source.slice(0, column - 1)}⟪${source.slice(column - 1)}⟫`,
		`  ${message.zh} ${hint?.zh ?? ''}`.trimEnd(),
		`  ${message.en} ${hint?.en ?? ''}`.trimEnd()
	].join('\n');
}

describe('samples of lessons', () => {
	test.each(CASES)('%s', (name) => {
		const text = textOf(name);
		const { lesson, diagnostics } = readLessonText(text);
		const found = diagnostics.map((one) => shown(one, text)).join('\n\n') || 'Nothing to say.';
		const whole = `${found}\n\n${lesson === null ? 'No lesson.' : JSON.stringify(lesson, null, '\t')}\n`;
		const path = `${ROOT}${name}/expected.txt`;
		if (process.env['UPDATE_SAMPLES']) writeFileSync(path, whole);
		expect(whole).toBe(readFileSync(path, 'utf8'));
	});

	test('every problem of lessons is found in a sample', () => {
		const found = new Set(
			CASES.flatMap((name) => readLessonText(textOf(name)).diagnostics.map((one) => one.code))
		);
		const codes = Object.values(problems).map((problem) => {
			const make = problem as (...details: unknown[]) => Diagnostic;
			return make({ file: '', text: '' }, 0, '', []).code;
		});
		expect(codes.filter((code) => !found.has(code))).toEqual([]);
		expect(new Set(codes).size).toBe(codes.length);
	});
});
