/** `peilian bench load`, for a few seconds: the figures mean something on a quiet machine only, the counting always does. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { drawing } from '../../src/cli/load-trainee.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

const load = (...args: readonly string[]) =>
	spawnSync(process.execPath, [CLI, 'bench', 'load', ...args], { encoding: 'utf8' });

describe('many rushes at once', () => {
	test('nothing is lost, doubled or refused, and everybody hears of it', () => {
		const { stdout, stderr } = load(
			'--rushes',
			'3',
			'--buyers',
			'3',
			'--minutes',
			'0.2',
			'--haste',
			'20',
			'--json'
		);
		expect(stderr).toContain('3 位学员都到岗了');
		const figures = JSON.parse(stdout) as readonly { readonly name: string; readonly value: number }[];
		const valueOf = (name: string) => figures.find((one) => one.name === name)?.value;
		expect({ lost: valueOf('lost'), doubled: valueOf('doubled'), refused: valueOf('refused') }).toEqual({
			lost: 0,
			doubled: 0,
			refused: 0
		});
		expect(valueOf('turns')).toBeGreaterThan(2);
		expect(valueOf('events-told')).toBeGreaterThan(2);
		expect(valueOf('turn-to-bare')).toBeGreaterThan(0);
	}, 120_000);

	test.each([
		['--buyers', '13'],
		['--minutes', 'ten'],
		['--haste', '0'],
		['--buers', '8']
	])('%s %s is a wrong call', (option, value) => {
		const { status, stderr } = load(option, value);
		expect(status).toBe(2);
		expect(stderr).not.toBe('');
	});

	test('the same seed draws the same numbers, evenly', () => {
		const draw = drawing(7);
		const drawn = Array.from({ length: 2000 }, draw);
		const again = drawing(7);
		expect(drawn.every((one) => one === again())).toBe(true);
		expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
		expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeCloseTo(0.5, 1);
	});
});
