/** Whether the English edition of a lesson asks the same as the Chinese one: answers and signatures are kept for both. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Lesson, Question } from '../lesson/lesson.ts';
import type { Said } from '../text.ts';
import { editionDiffers } from './problems.ts';

/** One diagnostic for each English lesson whose quiz or pledge does not correspond. */
export function compareEditions(
	zh: ReadonlyMap<string, Lesson>,
	en: ReadonlyMap<string, Lesson>
): readonly Diagnostic[] {
	return [...en].flatMap(([id, english]) => {
		const chinese = zh.get(id);
		const difference = chinese && differenceOf(chinese, english);
		return chinese && difference
			? [editionDiffers({ file: english.file, text: '' }, chinese.file, difference)]
			: [];
	});
}

function differenceOf(chinese: Lesson, english: Lesson): Said | null {
	if ((chinese.pledge === null) !== (english.pledge === null))
		return {
			zh: '要签的约定（pledge）只有一边有。',
			en: 'only one of them has a pledge.'
		};
	const [own, other] = [english.questions.length, chinese.questions.length];
	if (own !== other)
		return { zh: `这里 ${own} 道题，那里 ${other} 道。`, en: `${own} questions here, ${other} there.` };
	const at = chinese.questions.findIndex(
		(question, index) => !correspond(question, english.questions[index])
	);
	return at === -1 ? null : { zh: `第 ${at + 1} 题不一样。`, en: `question ${at + 1} differs.` };
}

function correspond(one: Question, other: Question | undefined): boolean {
	if (other === undefined || one.id !== other.id || one.kind !== other.kind) return false;
	return answersOf(one) === answersOf(other);
}

/** What an answer may name, and what is right. */
function answersOf(question: Question): string {
	switch (question.kind) {
		case 'single':
		case 'multiple':
		case 'judgement':
			return question.choices.map((choice) => `${choice.id}${choice.correct ? '+' : '-'}`).join(' ');
		case 'order':
			return question.steps.map((step) => step.id).join(' ');
		case 'short':
			return '';
	}
}
