import { expect, test } from 'vitest';
import { leastWidth, lengthOf, marksOf } from '../../src/lib/ui/rush/timeline-scale.ts';

const MINUTE = 60_000;

test('the axis names round moments, never more than a dozen and the start', () => {
	expect(marksOf(MINUTE)).toEqual([0, 15_000, 30_000, 45_000, 60_000]);
	expect(marksOf(12 * MINUTE).slice(0, 3)).toEqual([0, MINUTE, 2 * MINUTE]);
	for (const minutes of [1, 3, 7, 15, 45, 90, 240, 3000])
		expect(marksOf(minutes * MINUTE).length).toBeLessThanOrEqual(13);
});

test('a run without buyers still has a length', () => {
	expect(lengthOf([])).toBe(MINUTE);
});

test('a long run is wide enough to be told apart, within reason', () => {
	expect(leastWidth(MINUTE)).toBe(420);
	expect(leastWidth(15 * MINUTE)).toBe(1050);
	expect(leastWidth(1e9)).toBe(6000);
});
