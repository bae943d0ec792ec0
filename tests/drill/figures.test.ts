import { describe, expect, test } from 'vitest';
import { drawLines } from '../../src/lib/core/drill/draw.ts';
import type { TypedLine } from '../../src/lib/core/drill/drill.ts';
import { believed, canBeTyped, figuresOf, leastMs, reaches } from '../../src/lib/core/drill/figures.ts';

const MINUTE = 60_000;
const LINES = ['您好，请问需要什么？', '马上帮您查一下物流。', '谢谢您的理解和支持。'];

const typed = (texts: readonly string[], ms = 10_000, corrections = 0): readonly TypedLine[] =>
	texts.map((text, line) => ({ line, text, ms, corrections }));

describe('figures of a run', () => {
	test('of nothing are nothing', () => {
		const none = { characters: 0, speed: 0, accuracy: 0, corrections: 0 };
		expect(figuresOf(LINES, [], null)).toEqual(none);
		expect(figuresOf(LINES, [], 5 * MINUTE)).toEqual(none);
	});

	test('free practice counts the time spent on the lines', () => {
		expect(figuresOf(LINES, typed(LINES, 10_000, 2), null)).toEqual({
			characters: 30,
			speed: 60,
			accuracy: 1,
			corrections: 6
		});
	});

	test('a test counts its whole length, however early it was handed in', () => {
		expect(figuresOf(LINES, typed(LINES, 1000), MINUTE).speed).toBe(30);
		expect(figuresOf(LINES, typed(LINES, 1000), 5 * MINUTE).speed).toBe(6);
	});

	test('accuracy is one minus distance over the longer text, over all lines', () => {
		const { accuracy } = figuresOf(LINES, typed([LINES[0]!, '马上帮您查物流。', LINES[2]!]), null);
		expect(accuracy).toBe(0.933);
		expect(figuresOf(LINES, typed(['乱打一通']), null).accuracy).toBe(0);
	});

	test('the last line of a test counts as far as it was typed, in free practice all of it', () => {
		const cut = typed([LINES[0]!, '马上帮您']);
		expect(figuresOf(LINES, cut, MINUTE).accuracy).toBe(1);
		expect(figuresOf(LINES, cut, null).accuracy).toBe(0.7);
	});

	test('what is shown decides: never rounded up to the mark', () => {
		const marks = { speed: 60, accuracy: 0.97 };
		expect(reaches({ speed: 60, accuracy: 0.97 }, marks)).toBe(true);
		const almost = figuresOf(['好'.repeat(599)], typed(['好'.repeat(599)], 10 * MINUTE), null);
		expect(almost.speed).toBe(59.9);
		expect(reaches(almost, marks)).toBe(false);
		expect(reaches({ speed: 80, accuracy: 0.969 }, marks)).toBe(false);
	});
});

describe('what a hand can have typed', () => {
	test('a line told with no time gets the least that it needs', () => {
		const [line] = typed(['您好，在的。'], 0);
		expect(believed(line!).ms).toBe(leastMs('您好，在的。'));
		expect(figuresOf(['您好，在的。'], [believed(line!)], null).speed).toBe(900);
		expect(believed({ ...line!, ms: 5000 }).ms).toBe(5000);
	});

	test('a book within a second is not typed', () => {
		expect(canBeTyped(typed(LINES), 1000)).toBe(false);
		expect(canBeTyped(typed(LINES), 3000)).toBe(true);
	});
});

describe('drawing the lines', () => {
	test('gives every line once before any comes again, and never one twice in a row', () => {
		for (let seed = 0; seed < 50; seed++) {
			const drawn = drawLines(LINES, seed, 100);
			expect(drawn.length).toBe(10);
			for (let round = 0; round < 9; round += 3)
				expect(new Set(drawn.slice(round, round + 3)).size, `seed ${seed}`).toBe(3);
			expect(drawn.some((line, index) => line === drawn[index + 1])).toBe(false);
		}
	});

	test('gives the same for the same seed, another order for another', () => {
		const orders = new Set(Array.from({ length: 30 }, (_one, seed) => drawLines(LINES, seed, 30).join('|')));
		expect(orders.size).toBe(6);
		expect(drawLines(LINES, 7, 300)).toEqual(drawLines(LINES, 7, 300));
	});

	test('ends: without lines, with one line, with short ones', () => {
		expect(drawLines([], 1, 100)).toEqual([]);
		expect(drawLines(['好'], 1, 3)).toEqual(['好', '好', '好']);
		expect(drawLines(['好'], 1, 1e9).length).toBe(1000);
	});
});
