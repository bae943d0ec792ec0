/** What a quiz shows, and what an answer is worth. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../src/lib/core/criterion.ts';
import { isFailure } from '../../src/lib/core/failure.ts';
import type { Answer, AnswerShown, Question } from '../../src/lib/core/lesson/lesson.ts';
import {
	gradeAnswer,
	showQuestion,
	type GradeShort,
	type ShortGrade
} from '../../src/lib/core/lesson/quiz.ts';
import { readLessonText } from './around.ts';

const render = (markdown: string): string => `<p>${markdown}</p>`;
const never: GradeShort = () => {
	throw new Error('only short answers are graded');
};

const choice = (id: string, correct: boolean) => ({
	id,
	text: `选项 ${id}`,
	correct,
	why: correct ? '对' : ''
});
const asked = { id: 'q1', text: '哪个对?', explanation: '讲解' };
const SINGLE: Question = {
	...asked,
	kind: 'single',
	choices: [choice('a', false), choice('b', true), choice('c', false)]
};
const MULTIPLE: Question = {
	...asked,
	kind: 'multiple',
	choices: [choice('a', true), choice('b', true), choice('c', false)]
};
const JUDGEMENT: Question = { ...asked, kind: 'judgement', choices: [choice('a', false), choice('b', true)] };
const ORDER: Question = {
	...asked,
	kind: 'order',
	steps: ['x', 'y', 'z'].map((id) => ({ id, text: `步骤 ${id}` }))
};

const graded = (question: Question, answer: Answer, gradeShort: GradeShort = never): AnswerShown => {
	const shown = gradeAnswer(question, answer, gradeShort, render);
	if (isFailure(shown)) throw new Error(shown.code);
	return shown;
};
const refused = (question: Question, answer: Answer): string | null => {
	const shown = gradeAnswer(question, answer, never, render);
	return isFailure(shown) ? shown.code : null;
};
const choices = (...ids: string[]): Answer => ({ kind: 'choices', ids });
const order = (...ids: string[]): Answer => ({ kind: 'order', ids });

describe('choices', () => {
	test.each<[string, Question, Answer, boolean]>([
		['the right one', SINGLE, choices('b'), true],
		['a wrong one', SINGLE, choices('a'), false],
		['the right one twice', SINGLE, choices('b', 'b'), true],
		['false, of what is false', JUDGEMENT, choices('b'), true],
		['true, of what is false', JUDGEMENT, choices('a'), false],
		['all right ones', MULTIPLE, choices('b', 'a'), true],
		['one right one too few', MULTIPLE, choices('a'), false],
		['a wrong one too many', MULTIPLE, choices('a', 'b', 'c'), false]
	])('%s', (_name, question, answer, correct) => {
		expect(graded(question, answer)).toMatchObject({
			correct,
			share: correct ? 1 : 0,
			explanation: '<p>讲解</p>'
		});
	});

	test('every option says whether it was chosen, whether it is right, and why', () => {
		expect(graded(SINGLE, choices('a')).options).toEqual([
			{ id: 'a', chosen: true, correct: false, why: '' },
			{ id: 'b', chosen: false, correct: true, why: '<p>对</p>' },
			{ id: 'c', chosen: false, correct: false, why: '' }
		]);
	});

	test.each<[string, Question, Answer, string]>([
		['nothing', SINGLE, choices(), 'answer/empty'],
		['two for one', SINGLE, choices('a', 'b'), 'answer/one-only'],
		['a choice that is not there', MULTIPLE, choices('a', 'q'), 'answer/misfit'],
		['text for choices', SINGLE, { kind: 'text', text: 'b' }, 'answer/misfit'],
		['a step missing', ORDER, order('x', 'y'), 'answer/incomplete'],
		['a step twice', ORDER, order('x', 'y', 'y'), 'answer/incomplete'],
		['a step too many', ORDER, order('x', 'y', 'z', 'w'), 'answer/incomplete'],
		['choices for an order', ORDER, choices('x', 'y', 'z'), 'answer/misfit']
	])('refused: %s', (_name, question, answer, code) => {
		expect(refused(question, answer)).toBe(code);
	});
});

describe('an order', () => {
	test('is right only as a whole, and shows which steps stood right', () => {
		expect(graded(ORDER, order('x', 'y', 'z'))).toMatchObject({ correct: true, rightOrder: ['x', 'y', 'z'] });
		const wrong = graded(ORDER, order('x', 'z', 'y'));
		expect(wrong.correct).toBe(false);
		expect(wrong.options.map(({ id, correct }) => [id, correct])).toEqual([
			['x', true],
			['z', false],
			['y', false]
		]);
	});

	test('is shown shuffled by the seed, complete, and never right', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 2, max: 12 }), (seed, count) => {
				const steps = Array.from({ length: count }, (_, n) => ({ id: `s${n}`, text: `${n}` }));
				const question: Question = { ...asked, kind: 'order', steps };
				const ids = showQuestion(question, seed, render).options.map((option) => option.id);
				expect(showQuestion(question, seed, render).options.map((option) => option.id)).toEqual(ids);
				expect([...ids].sort()).toEqual(steps.map((step) => step.id).sort());
				expect(ids).not.toEqual(steps.map((step) => step.id));
			})
		);
	});

	test('ids of steps do not tell the order', () => {
		const steps = Array.from({ length: 8 }, (_, n) => `${n + 1}. 第 ${n} 步`).join('\n');
		const { lesson } = readLessonText(
			`---\ntitle: 排\nminutes: 1\n---\n## 小测\n### 排一排(排序)\n\n${steps}\n`
		);
		const question = lesson?.questions[0];
		if (question?.kind !== 'order') throw new Error('no order question');
		const ids = question.steps.map((step) => step.id);
		expect(new Set(ids).size).toBe(8);
		expect(ids).not.toEqual(ids.toSorted());
		expect(ids).not.toEqual(ids.toSorted().reverse());
	});
});

const criterion = (id: string, required = false): Criterion => ({
	kind: 'says',
	id,
	name: id,
	points: 5,
	required,
	redline: false,
	bonus: false,
	description: '',
	from: null,
	examples: ['例'],
	counterexamples: []
});
const SHORT: Question = { ...asked, kind: 'short', criteria: [criterion('甲', true), criterion('乙')] };

const grading =
	(points: number, met: readonly string[], redlines: readonly string[] = []): GradeShort =>
	() => ({
		points,
		max: 10,
		redlines,
		verdicts: ['甲', '乙'].map((name): ShortGrade['verdicts'][number] => ({
			criterion: name,
			name,
			verdict: met.includes(name) ? 'met' : 'missed',
			feedback: { zh: '中', en: 'E' }
		}))
	});

describe('a short answer', () => {
	const answer: Answer = { kind: 'text', text: '您好' };
	test.each<[string, GradeShort, boolean, number]>([
		['everything', grading(10, ['甲', '乙']), true, 1],
		['60 percent', grading(6, ['甲']), true, 0.6],
		['less', grading(5, ['甲']), false, 0.5],
		['a required one missing', grading(8, ['乙']), false, 0.8],
		['a red line broken', grading(10, ['甲', '乙'], ['丙']), false, 0]
	])('%s', (_name, gradeShort, correct, share) => {
		expect(graded(SHORT, answer, gradeShort)).toMatchObject({ correct, share });
	});

	test('carries the feedback in both languages', () => {
		expect(graded(SHORT, answer, grading(5, ['甲'])).feedback[1]).toEqual({
			name: '乙',
			verdict: 'missed',
			zh: '中',
			en: 'E'
		});
	});

	test.each<[string, string, string]>([
		['empty', ' \n', 'answer/empty'],
		['too long', '好'.repeat(2001), 'answer/too-long'],
		['a NUL', '好\0', 'answer/nul']
	])('refused: %s', (_name, text, code) => {
		expect(refused(SHORT, { kind: 'text', text })).toBe(code);
	});
});

test('what is shown before an answer gives nothing away', () => {
	for (const question of [SINGLE, MULTIPLE, ORDER, SHORT]) {
		const shown = showQuestion(question, 1, render);
		expect(Object.keys(shown).sort()).toEqual(['id', 'kind', 'options', 'text']);
		for (const option of shown.options) expect(Object.keys(option).sort()).toEqual(['html', 'id']);
		expect(JSON.stringify(shown)).not.toMatch(/讲解|correct|例/);
	}
});
