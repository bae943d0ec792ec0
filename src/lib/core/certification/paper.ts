/** The paper of one sitting: what an exam's blueprint came to for one person. Drawn from a seed and frozen. */
import type { Lesson, Question, Topic } from '../lesson/lesson.ts';
import { randomFrom, shuffle } from '../shuffle.ts';
import type { Exam, ExamPart, PartId } from './track.ts';

/** A question as it was when it was drawn. */
export interface PaperQuestion {
	readonly lesson: string;
	readonly topic: Topic;
	readonly question: Question;
}

export type PaperPart =
	| { readonly part: ExamPart & { kind: 'questions' }; readonly questions: readonly PaperQuestion[] }
	| { readonly part: ExamPart & { kind: 'roleplay' }; readonly scenarios: readonly string[] }
	| { readonly part: ExamPart & { kind: 'typing' | 'rush' | 'papers' } };

export interface Paper {
	/** Percent of all points. */
	readonly pass: number;
	readonly parts: readonly PaperPart[];
}

/**
 * Draws the paper for some parts of an exam. Of a topic that has too few questions all are asked. The same seed and
 * lessons give the same paper. Short answers are not asked: a doubt about one would have to wait for a person.
 */
export function drawPaper(
	exam: Exam,
	wanted: readonly PartId[],
	lessons: readonly Lesson[],
	seed: number
): Paper {
	const random = randomFrom(seed);
	const parts = exam.parts.map((part) => drawPart(part, lessons, random));
	return { pass: exam.pass, parts: parts.filter(({ part }) => wanted.includes(part.id)) };
}

function drawPart(part: ExamPart, lessons: readonly Lesson[], random: () => number): PaperPart {
	switch (part.kind) {
		case 'questions':
			return {
				part,
				questions: shuffle(
					part.draw.flatMap(({ topic, count }) =>
						shuffle(questionsOn(topic, lessons), random).slice(0, count)
					),
					random
				)
			};
		case 'roleplay':
			return { part, scenarios: drawScenarios(part, random) };
		default:
			return { part };
	}
}

/** Nobody meets the same buyer twice in one sitting, even when two lists hold him. */
function drawScenarios(part: ExamPart & { kind: 'roleplay' }, random: () => number): readonly string[] {
	const drawn: string[] = [];
	for (const { draw, from } of part.slots)
		drawn.push(
			...shuffle(
				from.filter((id) => !drawn.includes(id)),
				random
			).slice(0, draw)
		);
	return drawn;
}

/** The questions that an exam may ask on a topic, in the order of the lessons. */
export const questionsOn = (topic: Topic, lessons: readonly Lesson[]): readonly PaperQuestion[] =>
	lessons
		.filter((lesson) => lesson.topic === topic)
		.flatMap(({ id, questions }) =>
			questions.filter(({ kind }) => kind !== 'short').map((question) => ({ lesson: id, topic, question }))
		);
