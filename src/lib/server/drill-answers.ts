/** Drills that are answered from a card: answers judged as short answers of a lesson are, and the card beside them. */
import { gradeAnswers, type JudgeAnswer } from '../core/drill/answers.ts';
import type { Asks, TypedLine } from '../core/drill/drill.ts';
import type { AnsweredLine, CardBeside } from '../core/drill/shown.ts';
import { isFailure } from '../core/failure.ts';
import { factList } from './cards.ts';
import { gradedAnswer } from './lessons.ts';
import { render } from './markdown.ts';
import type { drillRuns } from './schema.ts';

type Run = Pick<typeof drillRuns.$inferSelect, 'task' | 'typed'>;

/** A text that cannot be an answer, such as an empty one, is wrong and lacks everything. */
const judge: JudgeAnswer = (criteria, text) => {
	const question = { kind: 'short' as const, id: '', text: '', explanation: '', criteria };
	const graded = gradedAnswer(question, { kind: 'text', text });
	if (isFailure(graded))
		return { right: false, missing: criteria.map(({ name }) => ({ name, zh: '', en: '' })) };
	const missing = graded.feedback
		.filter(({ verdict }) => verdict !== 'met')
		.map(({ name, zh, en }) => ({ name, zh, en }));
	return { right: graded.correct, missing };
};

/** The lines of a run that ends, judged where they are answers; with `open` the last one was still under way. */
export const answersOf = ({ task, typed }: Run, open: boolean): readonly TypedLine[] =>
	task.asks === undefined ? typed : gradeAnswers(task.lines, typed, task.asks, { open, judge });

/** Every answer of a run that is over, with what it lacks; null where lines were typed. */
export const answeredLines = ({ task, typed }: Run): readonly AnsweredLine[] | null =>
	task.asks === undefined
		? null
		: typed.flatMap(({ line, text, graded }) =>
				graded === undefined ? [] : [{ line, question: task.lines[line] ?? '', text, ...graded }]
			);

/** The card as it is shown beside the questions. */
export const cardBeside = ({ card: { kind, id, title, facts, body } }: Asks): CardBeside => ({
	kind,
	id,
	title,
	facts: factList(facts),
	html: render(body)
});
