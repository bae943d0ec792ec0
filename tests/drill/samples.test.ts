/**
 * Drills, case by case: a folder of tests/samples/drill holds a drill and what its author then reads.
 * `UPDATE_SAMPLES=1` writes the expectations anew; read the difference before you keep it.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readItems, compileItems } from '../../src/lib/core/content/criteria.ts';
import { readLibrary, surroundingsOf } from '../../src/lib/core/content/read.ts';
import type { Diagnostic } from '../../src/lib/core/diagnostic.ts';
import type { Drill } from '../../src/lib/core/drill/drill.ts';
import * as problems from '../../src/lib/core/drill/problems.ts';
import * as answerProblems from '../../src/lib/core/drill/problems-answers.ts';
import { readDrill } from '../../src/lib/core/drill/read.ts';
import { FOLDER, TODAY } from '../lesson/around.ts';

const ROOT = fileURLToPath(new URL('../samples/drill/', import.meta.url));
const CASES = readdirSync(ROOT).sort();
const SHOWN = 10;

const textOf = (name: string): string => readFileSync(`${ROOT}${name}/drill.md`, 'utf8');
const around = surroundingsOf(readLibrary(FOLDER, { today: TODAY }).library, new Set(), TODAY);
const read = (text: string) =>
	readDrill({ file: 'drill.md', text }, 'drill', {
		cards: around.cards,
		readCriteria: (source, items, facts) => readItems(compileItems(source, items, facts, around))
	});

function told({ line, column, severity, code, message, hint }: Diagnostic, text: string): string {
	const source = text.split('\n')[line - 1] ?? '';
	return [
		`${line}:${column} ${severity} ${code}`,
		`    ${source.slice(0, column - 1)}⟪${source.slice(column - 1)}⟫`,
		`  ${message.zh} ${hint?.zh ?? ''}`.trimEnd(),
		`  ${message.en} ${hint?.en ?? ''}`.trimEnd()
	].join('\n');
}

const shown = (drill: Drill | null): string =>
	drill === null ? 'No drill.' : JSON.stringify({ ...drill, lines: drill.lines.slice(0, SHOWN) }, null, '\t');

describe('samples of drills', () => {
	test.each(CASES)('%s', (name) => {
		const text = textOf(name);
		const { value, diagnostics } = read(text);
		const found = diagnostics.map((one) => told(one, text)).join('\n\n') || 'Nothing to say.';
		const whole = `${found}\n\n${shown(value)}\n`;
		const path = `${ROOT}${name}/expected.txt`;
		if (process.env['UPDATE_SAMPLES']) writeFileSync(path, whole);
		expect(whole).toBe(readFileSync(path, 'utf8'));
	});

	test('every problem of drills is found in a sample', () => {
		const found = new Set(CASES.flatMap((name) => read(textOf(name)).diagnostics.map((one) => one.code)));
		const codes = Object.values({ ...problems, ...answerProblems }).map((problem) => {
			const make = problem as (...details: unknown[]) => Diagnostic;
			return make({ file: '', text: '' }, 0, '', []).code;
		});
		expect(codes.filter((code) => !found.has(code))).toEqual([]);
		expect(new Set(codes).size).toBe(codes.length);
	});

	test('nothing that is cut off or turned round makes the reader throw', () => {
		for (const name of CASES) {
			const text = textOf(name).slice(0, 2000);
			for (let at = 0; at < Math.min(text.length, 400); at += 3) {
				read(text.slice(0, at));
				read(text.slice(at) + text.slice(0, at));
			}
		}
	});
});
