/**
 * A quiz question on its way to the page and back: what is shown before an answer, what an answer is worth, what is
 * shown after it. Pure: Markdown is rendered, and a short answer graded, by functions that the caller passes in.
 * Invariant: nothing that `showQuestion` gives away depends on which option is right or which step comes first.
 */
import type { Criterion } from '../criterion.ts';
import { failure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { randomFrom, shuffle } from '../shuffle.ts';
import type { Said } from '../text.ts';
import type { Answer, AnswerShown, Choice, Question, QuestionShown } from './lesson.ts';

/** Markdown to safe HTML. */
export type Render = (markdown: string) => string;

/** What grading a short answer must say; `Grade` of `grading/` has this shape. */
export interface ShortGrade {
	readonly points: number;
	readonly max: number;
	/** Ids of the red lines that the answer broke. */
	readonly redlines: readonly string[];
	readonly verdicts: readonly {
		readonly criterion: string;
		readonly name: string;
		readonly verdict: AnswerShown['feedback'][number]['verdict'];
		readonly feedback: Said;
	}[];
}

/** Grades text against criteria, as a reply is graded. */
export type GradeShort = (criteria: readonly Criterion[], text: string) => ShortGrade;

/** Share of the points that a short answer needs. */
const SHORT_PASS = 0.6;

/** UTF-16 units; the same limit as a reply's. */
const ANSWER_LIMIT = 2000;

/**
 * What the page shows before an answer. The steps of an order question are shuffled by `seed`: the same seed gives
 * the same order, and never the right one.
 */
export function showQuestion(question: Question, seed: number, render: Render): QuestionShown {
	return {
		id: question.id,
		kind: question.kind,
		text: render(question.text),
		options: optionsOf(question, seed).map((option) => ({ id: option.id, html: render(option.text) }))
	};
}

function optionsOf(
	question: Question,
	seed: number
): readonly { readonly id: string; readonly text: string }[] {
	switch (question.kind) {
		case 'single':
		case 'multiple':
		case 'judgement':
			return question.choices;
		case 'order':
			return shuffled(question.steps, seed);
		case 'short':
			return [];
	}
}

/** In another order than the right one: turned by one when the draw is it. */
function shuffled<T>(steps: readonly T[], seed: number): readonly T[] {
	const order = shuffle(steps, randomFrom(seed));
	return order.every((step, index) => step === steps[index])
		? [...order.slice(1), ...order.slice(0, 1)]
		: order;
}

/**
 * What an answer is worth and what is shown after it. An answer that does not fit the question (an unknown option,
 * steps missing, empty text) is a failure and worth nothing. A short answer is right with 60 % of its points, every
 * required criterion met and no red line broken.
 */
export function gradeAnswer(
	question: Question,
	answer: Answer,
	gradeShort: GradeShort,
	render: Render
): AnswerShown | Failure {
	const explanation = question.explanation === '' ? '' : render(question.explanation);
	switch (question.kind) {
		case 'single':
		case 'multiple':
		case 'judgement':
			return answer.kind === 'choices' ? gradeChoices(question, answer.ids, render, explanation) : misfit();
		case 'order':
			return answer.kind === 'order' ? gradeOrder(question, answer.ids, explanation) : misfit();
		case 'short':
			return answer.kind === 'text' ? gradeText(question, answer.text, gradeShort, explanation) : misfit();
	}
}

function gradeChoices(
	question: Extract<Question, { kind: 'single' | 'multiple' | 'judgement' }>,
	ids: readonly string[],
	render: Render,
	explanation: string
): AnswerShown | Failure {
	const chosen = new Set(ids);
	if (chosen.size === 0) return refused('answer/empty', '请先选一个答案。', 'Please choose an answer first.');
	if (ids.some((id) => !question.choices.some((choice) => choice.id === id))) return misfit();
	if (question.kind !== 'multiple' && chosen.size > 1)
		return refused('answer/one-only', '这道题只能选一个答案。', 'This question takes one answer only.');
	const correct = question.choices.every((choice) => choice.correct === chosen.has(choice.id));
	return {
		correct,
		share: correct ? 1 : 0,
		options: choicesShown(question.choices, chosen, render),
		rightOrder: [],
		feedback: [],
		explanation
	};
}

const choicesShown = (
	choices: readonly Choice[],
	chosen: ReadonlySet<string>,
	render: Render
): AnswerShown['options'] =>
	choices.map((choice) => ({
		id: choice.id,
		chosen: chosen.has(choice.id),
		correct: choice.correct,
		why: choice.why === '' ? '' : render(choice.why)
	}));

/** What is shown of a question that was left unanswered, once it may be known. */
export const showSolution = (question: Question, render: Render): AnswerShown => ({
	correct: false,
	share: 0,
	options: 'choices' in question ? choicesShown(question.choices, new Set(), render) : [],
	rightOrder: question.kind === 'order' ? question.steps.map(({ id }) => id) : [],
	feedback: [],
	explanation: question.explanation === '' ? '' : render(question.explanation)
});

function gradeOrder(
	question: Extract<Question, { kind: 'order' }>,
	ids: readonly string[],
	explanation: string
): AnswerShown | Failure {
	const rightOrder = question.steps.map((step) => step.id);
	const given = new Set(ids);
	if (
		ids.length !== rightOrder.length ||
		given.size !== ids.length ||
		!rightOrder.every((id) => given.has(id))
	)
		return refused(
			'answer/incomplete',
			'每一步都要排进去，而且只能出现一次。',
			'Every step has to be placed, and only once.'
		);
	const correct = rightOrder.every((id, index) => id === ids[index]);
	return {
		correct,
		share: correct ? 1 : 0,
		options: ids.map((id, index) => ({ id, chosen: true, correct: rightOrder[index] === id, why: '' })),
		rightOrder,
		feedback: [],
		explanation
	};
}

function gradeText(
	question: Extract<Question, { kind: 'short' }>,
	text: string,
	gradeShort: GradeShort,
	explanation: string
): AnswerShown | Failure {
	if (text.trim() === '')
		return refused('answer/empty', '请先写下您的回答。', 'Please write your answer first.');
	if (text.length > ANSWER_LIMIT)
		return refused(
			'answer/too-long',
			`回答最多 ${ANSWER_LIMIT} 个字符，请精简一些。`,
			`An answer may have up to ${ANSWER_LIMIT} characters; please shorten it.`
		);
	if (text.includes('\0'))
		return refused(
			'answer/nul',
			'回答里有看不见的坏字符，请重新输入。',
			'The answer contains an invalid character.'
		);
	const grade = gradeShort(question.criteria, text);
	const met = new Set(grade.verdicts.filter((v) => v.verdict === 'met').map((v) => v.criterion));
	const share = grade.redlines.length > 0 ? 0 : shareOf(question.criteria, grade, met);
	return {
		correct: share >= SHORT_PASS && question.criteria.every((c) => !c.required || met.has(c.id)),
		share,
		options: [],
		rightOrder: [],
		feedback: grade.verdicts.map((v) => ({ name: v.name, verdict: v.verdict, ...v.feedback })),
		explanation
	};
}

/** Points decide; where none are on offer (only red lines, only bonus), every criterion counts the same. */
function shareOf(criteria: readonly Criterion[], grade: ShortGrade, met: ReadonlySet<string>): number {
	if (grade.max > 0) return Math.min(Math.max(grade.points / grade.max, 0), 1);
	return criteria.length === 0 ? 0 : criteria.filter((c) => met.has(c.id)).length / criteria.length;
}

const misfit = (): Failure =>
	refused(
		'answer/misfit',
		'这道题已经更新，或者答案的格式不对，请刷新页面再答一次。',
		'This answer does not fit the question, which may have changed. Please reload the page and answer again.'
	);

const refused = (code: string, zh: string, en: string): Failure => failure(code, 400, { zh, en }, 'answer');
