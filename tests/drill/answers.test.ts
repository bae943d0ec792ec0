import { describe, expect, test } from 'vitest';
import { answerFigures, gradeAnswers, type JudgeAnswer } from '../../src/lib/core/drill/answers.ts';
import type { Asks, TypedLine } from '../../src/lib/core/drill/drill.ts';

const ASKS: Asks = {
	card: { kind: 'product', id: 'tote', title: '包', facts: { 售价: '219 元' }, body: '' },
	wanted: [
		{ text: '多少钱？', criteria: [] },
		{ text: '多重？', criteria: [] }
	]
};
const LINES = ['多少钱？', '多重？', '多少钱？'];
const MINUTES_2 = 120_000;

/** Right is what holds a 2. */
const judge: JudgeAnswer = (_criteria, text) => ({
	right: text.includes('2'),
	missing: text.includes('2') ? [] : [{ name: '数字', zh: '没有说', en: 'not said' }]
});

const typed = (...texts: readonly string[]): readonly TypedLine[] =>
	texts.map((text, line) => ({ line, text, ms: 6000, corrections: 1 }));
const graded = (texts: readonly string[], open = false): readonly TypedLine[] =>
	gradeAnswers(LINES, typed(...texts), ASKS, { open, judge });
const states = (lines: readonly TypedLine[]) => lines.map((one) => one.graded?.state);

describe('answers from a card', () => {
	test('are counted by how many are right, and by the characters a minute of the right ones alone', () => {
		const lines = graded(['219元的呢', '不知道不知道不知道', '一共 2 斤']);
		expect(states(lines)).toEqual(['right', 'wrong', 'right']);
		expect(answerFigures(lines, MINUTES_2)).toEqual({
			characters: 12,
			speed: 6,
			accuracy: 0.666,
			corrections: 3
		});
	});

	test('tell what they lack', () => {
		expect(graded(['不知道'])[0]!.graded!.missing).toEqual([{ name: '数字', zh: '没有说', en: 'not said' }]);
		expect(graded(['2 斤'])[0]!.graded!.missing).toEqual([]);
	});

	test('an answer that the clock has stopped counts when it is right as it stands, else neither way', () => {
		const stopped = graded(['219元的呢', '不知'], true);
		expect(states(stopped)).toEqual(['right', 'cut-off']);
		expect(answerFigures(stopped, MINUTES_2).accuracy).toBe(1);
		expect(states(graded(['219元的呢', '2 斤'], true))).toEqual(['right', 'right']);
		expect(states(graded(['不知'], false))).toEqual(['wrong']);
	});

	test('nothing answered comes to nothing', () => {
		expect(answerFigures([], MINUTES_2)).toEqual({ characters: 0, speed: 0, accuracy: 0, corrections: 0 });
		expect(answerFigures(graded(['不知'], true), null)).toMatchObject({ speed: 0, accuracy: 0 });
	});

	test('free practice counts the time that was spent on answering', () =>
		expect(answerFigures(graded(['219元的呢', '不知道']), null).speed).toBe(30));
});
