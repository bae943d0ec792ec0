/** Lessons and their quizzes: reading marks a lesson as read, every answer is kept, right answers stay on the server. */
import { and, asc, eq } from 'drizzle-orm';
import { hash } from 'node:crypto';
import * as v from 'valibot';
import { inEdition, type Library } from '../core/content/library.ts';
import type { Criterion } from '../core/criterion.ts';
import { failure, isFailure, type Failure } from '../core/failure.ts';
import { gradeReply } from '../core/grading/grade.ts';
import { prepare, type Rubric } from '../core/grading/rubric.ts';
import type { Answer, AnswerShown, Lesson, Question, QuestionShown } from '../core/lesson/lesson.ts';
import { gradeAnswer, showQuestion, type GradeShort } from '../core/lesson/quiz.ts';
import type { ChapterListed } from '../core/lesson/shown.ts';
import type { Heading } from '../core/markdown-html.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { step, type Query, type Work } from './db.ts';
import { render, renderWhole } from './markdown.ts';
import type { Person } from './person.ts';
import { lessonReads, quizAnswers } from './schema.ts';

interface Titled {
	readonly id: string;
	readonly title: string;
}

export interface LessonPage extends Titled {
	readonly minutes: number;
	readonly aims: readonly string[];
	/** Of the text: an English reader sees a Chinese lesson where there is no other. */
	readonly language: Locale;
	readonly html: string;
	/** The sections of the text. */
	readonly headings: readonly Heading[];
	readonly duties: readonly string[];
	readonly scenarios: readonly Titled[];
	/** How many the quiz has. */
	readonly questions: number;
	readonly previous: Titled | null;
	readonly next: Titled | null;
}

export interface QuizPage {
	readonly lesson: Titled;
	readonly questions: readonly QuestionShown[];
	/** By question id: the latest answer, and what is shown after it. */
	readonly answers: Readonly<Record<string, { readonly answer: Answer; readonly shown: AnswerShown }>>;
}

const inOrder = (library: Library): readonly Lesson[] =>
	[...library.lessons.values()].sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);

const lessonIn = (library: Library, id: string, locale: Locale): Lesson | undefined =>
	inEdition(library.lessons, library.lessonsEn, id, locale);

/** All lessons by chapter, in order, with the person's progress. */
export async function lessonList(
	app: App,
	person: Person,
	locale: Locale
): Promise<readonly ChapterListed[]> {
	const library = app.content.library();
	const { reads, latest } = await app.store.read(function* (q) {
		const read = yield* step(
			q
				.select({ lessonId: lessonReads.lessonId, at: lessonReads.lastAt })
				.from(lessonReads)
				.where(eq(lessonReads.personId, person.id))
		);
		const answers = yield* step(
			q
				.select({
					lessonId: quizAnswers.lessonId,
					questionId: quizAnswers.questionId,
					correct: quizAnswers.correct
				})
				.from(quizAnswers)
				.where(eq(quizAnswers.personId, person.id))
				.orderBy(asc(quizAnswers.lessonId), asc(quizAnswers.at))
		);
		return {
			reads: new Map(read.map(({ lessonId, at }) => [lessonId, at])),
			latest: new Map(
				answers.map(({ lessonId, questionId, correct }) => [`${lessonId}/${questionId}`, correct])
			)
		};
	});
	const rows = inOrder(library).map((lesson) => {
		const { id, title, minutes, questions } = lessonIn(library, lesson.id, locale) ?? lesson;
		const given = questions.flatMap((question) => latest.get(`${id}/${question.id}`) ?? []);
		return {
			chapter: lesson.chapter,
			chapterTitle: (lessonIn(library, lesson.id, locale) ?? lesson).chapterTitle ?? lesson.chapterTitle,
			row: {
				id,
				title,
				minutes,
				questions: questions.length,
				answered: given.length,
				correct: given.filter(Boolean).length,
				readAt: reads.get(id) ?? null
			}
		};
	});
	return [...Map.groupBy(rows, ({ chapter }) => chapter)].map(([chapter, lessons]) => ({
		chapter,
		title: lessons.find(({ chapterTitle }) => chapterTitle !== null)?.chapterTitle ?? null,
		lessons: lessons.map(({ row }) => row)
	}));
}

/** One lesson; showing it marks it as read. */
export async function lessonPage(
	app: App,
	person: Person,
	id: string,
	locale: Locale
): Promise<LessonPage | Failure> {
	const library = app.content.library();
	const lesson = lessonIn(library, id, locale);
	if (lesson === undefined) return lessonNotFound();
	await app.store.write((q) => markRead(q, person.id, id, app.now()));
	const all = inOrder(library);
	const place = all.findIndex((one) => one.id === id);
	const { html, headings } = renderWhole(lesson.body);
	const titled = (one: Lesson | undefined): Titled | null =>
		one === undefined ? null : { id: one.id, title: (lessonIn(library, one.id, locale) ?? one).title };
	return {
		id,
		title: lesson.title,
		minutes: lesson.minutes,
		aims: lesson.aims,
		language: locale === 'en' && library.lessonsEn.has(id) ? 'en' : 'zh',
		html,
		headings: headings.filter(({ level }) => level === 2),
		duties: lesson.duties,
		scenarios: lesson.scenarios.flatMap((scenarioId) => {
			const entry = inEdition(library.scenarios, library.scenariosEn, scenarioId, locale);
			return entry === undefined ? [] : [{ id: scenarioId, title: entry.script.meta.title }];
		}),
		questions: lesson.questions.length,
		previous: titled(all[place - 1]),
		next: titled(all[place + 1])
	};
}

function* markRead(q: Query, personId: string, lessonId: string, at: number): Work<void> {
	yield* step(
		q
			.insert(lessonReads)
			.values({ personId, lessonId, firstAt: at, lastAt: at })
			.onConflictDoUpdate({ target: [lessonReads.personId, lessonReads.lessonId], set: { lastAt: at } })
	);
}

/** The quiz of a lesson. Steps to be ordered are shuffled, for one person always the same way. */
export async function quizPage(
	app: App,
	person: Person,
	id: string,
	locale: Locale
): Promise<QuizPage | Failure> {
	const lesson = lessonIn(app.content.library(), id, locale);
	if (lesson === undefined) return lessonNotFound();
	const given = await app.store.read(function* (q) {
		return yield* step(
			q
				.select({ questionId: quizAnswers.questionId, answer: quizAnswers.answer })
				.from(quizAnswers)
				.where(and(eq(quizAnswers.personId, person.id), eq(quizAnswers.lessonId, id)))
				.orderBy(asc(quizAnswers.at))
		);
	});
	const latest = new Map(given.map(({ questionId, answer }) => [questionId, answer]));
	const answers = lesson.questions.flatMap((question) => {
		const answer = latest.get(question.id);
		const shown = answer === undefined ? null : gradedAnswer(question, answer);
		// An answer that no longer fits an edited question is as good as none.
		return answer === undefined || shown === null || isFailure(shown)
			? []
			: [[question.id, { answer, shown }] as const];
	});
	return {
		lesson: { id, title: lesson.title },
		questions: lesson.questions.map((question) =>
			showQuestion(question, seedOf(person, id, question), render)
		),
		answers: Object.fromEntries(answers)
	};
}

const seedOf = (person: Person, lessonId: string, question: Question): number =>
	parseInt(hash('sha256', `${person.id}/${lessonId}/${question.id}`, 'hex').slice(0, 8), 16);

const Ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50));
/** An answer as it comes from outside. */
export const ANSWER_SHAPE = v.variant('kind', [
	v.object({ kind: v.literal('choices'), ids: Ids }),
	v.object({ kind: v.literal('order'), ids: Ids }),
	v.object({ kind: v.literal('text'), text: v.pipe(v.string(), v.maxLength(20_000)) })
]);

/** Grades and keeps an answer. It can be given again; the first one and the latest can be told apart. */
export async function answerQuestion(
	app: App,
	input: {
		readonly person: Person;
		readonly lessonId: string;
		readonly questionId: string;
		readonly answer: Answer;
		readonly locale: Locale;
	}
): Promise<AnswerShown | Failure> {
	const { person, lessonId, questionId, locale } = input;
	const question = lessonIn(app.content.library(), lessonId, locale)?.questions.find(
		({ id }) => id === questionId
	);
	if (question === undefined) return questionNotFound();
	const answer = v.safeParse(ANSWER_SHAPE, input.answer);
	if (!answer.success) return badAnswer();
	const shown = gradedAnswer(question, answer.output);
	if (isFailure(shown)) return shown;
	const row = {
		id: app.newId(),
		personId: person.id,
		lessonId,
		questionId,
		at: app.now(),
		answer: answer.output
	};
	await app.store.write(function* (q) {
		yield* step(q.insert(quizAnswers).values({ ...row, correct: shown.correct, share: shown.share }));
	});
	return shown;
}

const rubrics = new WeakMap<readonly Criterion[], Rubric>();

/** A short answer is graded as a reply is, outside of any conversation. */
const gradeShort: GradeShort = (criteria, text) => {
	let rubric = rubrics.get(criteria);
	if (rubric === undefined) {
		rubric = prepare(criteria);
		rubrics.set(criteria, rubric);
	}
	return gradeReply(rubric, text, { actions: [], elapsedMs: 0, buyerSaid: [], met: [] });
};

/** What an answer is worth, and what may be shown after it. */
export const gradedAnswer = (question: Question, answer: Answer): AnswerShown | Failure =>
	gradeAnswer(question, answer, gradeShort, render);

const lessonNotFound = (): Failure =>
	failure('lesson/not-found', 404, { zh: '没有这一课。', en: 'There is no such lesson.' });

const questionNotFound = (): Failure =>
	failure('answer/no-question', 404, {
		zh: '没有这道题，它可能刚刚被改过。请刷新页面。',
		en: 'There is no such question; it may just have been edited. Please reload the page.'
	});

export const badAnswer = (): Failure =>
	failure('answer/misfit', 400, { zh: '答案的格式不对。', en: 'This answer has the wrong shape.' }, 'answer');
