import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/lib/core/diagnostic.ts';
import { announcer } from '../../src/lib/server/announce.ts';

const fault: Diagnostic = {
	code: 'scenario/unknown-scene',
	severity: 'error',
	file: 'a.md',
	line: 3,
	column: 5,
	message: { zh: '没有场景“甲”。', en: 'There is no scene “甲”.' },
	hint: null
};

it('the terminal is told every diagnostic with its place, and a count, once', () => {
	const lines: string[] = [];
	const tell = announcer('en', (line) => lines.push(line));
	tell([fault], ['a.md']);
	tell([fault], ['a.md']);
	expect(lines).toEqual([
		'a.md:3:5 error There is no scene “甲”.',
		'content: errors 1, warnings 0, notes 0; files served in their last good edition: 1'
	]);
	tell([], []);
	expect(lines.at(-1)).toBe('content: errors 0, warnings 0, notes 0');
});

it('the terminal is not flooded', () => {
	const lines: string[] = [];
	announcer('zh', (line) => lines.push(line))(
		Array.from({ length: 500 }, () => fault),
		[]
	);
	expect(lines).toHaveLength(41);
	expect(lines.at(-1)).toContain('500 个错误');
});
