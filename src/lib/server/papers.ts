/** The parts of a sitting that consist of questions: shown, answered, handed in. Only the server's clock counts. */
import { and, eq, isNull } from 'drizzle-orm';
import { hash } from 'node:crypto';
import * as v from 'valibot';
import type { PaperPart } from '../core/certification/paper.ts';
import type { PaperShown } from '../core/certification/sitting-shown.ts';
import { handedInAt } from '../core/certification/sitting.ts';
import type { PartId } from '../core/certification/track.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { Answer } from '../core/lesson/lesson.ts';
import { showQuestion } from '../core/lesson/quiz.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { partNotBegun, partNotFound, partOver, questionNotThere } from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import { ANSWER_SHAPE, badAnswer, gradedAnswer } from './lessons.ts';
import { render } from './markdown.ts';
import type { Person } from './person.ts';
import { sittingAnswers, sittingParts, sittings } from './schema.ts';
import { findOwn, type Sitting } from './sitting-rows.ts';

/** A part of a sitting, and who asks. */
export interface PaperAsked {
	readonly person: Person;
	readonly sittingId: string;
	readonly part: string;
}

/** The questions of a part that was begun, with what the trainee has answered so far. */
export const paperPage = (app: App, { person, sittingId, part }: PaperAsked): Promise<PaperShown | Failure> =>
	app.store.read(function* (q): Work<PaperShown | Failure> {
		const found = yield* findPaper(q, app, { person, sittingId, part });
		if (isFailure(found)) return found;
		const { one, sitting, begun } = found;
		return {
			sittingId,
			title: sitting.row.title,
			part: one.part.id,
			now: app.now(),
			endsAt: begun + one.part.length,
			over: handedInAt(one.part, sitting.facts) !== null,
			questions: one.questions.map(({ question }, n) => ({
				...showQuestion(question, seedOf(sittingId, one.part.id, n), render),
				id: String(n)
			})),
			answers: yield* answersOf(q, sittingId, one.part.id)
		};
	});

/** The latest answers to the questions of a part, by number. */
export function* answersOf(
	q: Query,
	sittingId: string,
	part: PartId
): Work<Readonly<Record<number, Answer>>> {
	const given = yield* step(
		q
			.select()
			.from(sittingAnswers)
			.where(and(eq(sittingAnswers.sittingId, sittingId), eq(sittingAnswers.part, part)))
			.orderBy(sittingAnswers.at)
	);
	return Object.fromEntries(given.map(({ number, answer }) => [number, answer]));
}

/** The order in which a question's steps are shown hangs on its place in one sitting. */
export const seedOf = (sittingId: string, part: PartId, n: number): number =>
	parseInt(hash('sha256', `${sittingId}/${part}/${n}`, 'hex').slice(0, 8), 16);

type QuestionsPart = Extract<PaperPart, { questions: unknown }>;

/** A part of questions that this person has begun. */
export function* findPaper(
	q: Query,
	app: App,
	{ person, sittingId, part }: PaperAsked
): Work<{ readonly one: QuestionsPart; readonly sitting: Sitting; readonly begun: number } | Failure> {
	const sitting = yield* findOwn(q, app, { person, sittingId });
	if (isFailure(sitting)) return sitting;
	const one = sitting.row.paper.parts.find((each) => each.part.id === part);
	if (one === undefined || !('questions' in one)) return partNotFound();
	const begun = sitting.facts.begun[one.part.id];
	return begun === undefined ? partNotBegun() : { one, sitting, begun };
}

/** Keeps an answer; whether it is right is not told. It may be changed until the part is over. */
export async function answerPaper(
	app: App,
	input: PaperAsked & { readonly number: number; readonly answer: Answer }
): Promise<{ readonly given: number } | Failure> {
	const answer = v.safeParse(ANSWER_SHAPE, input.answer);
	if (!answer.success) return badAnswer();
	return app.store.write(function* (q): Work<{ readonly given: number } | Failure> {
		const found = yield* findPaper(q, app, input);
		if (isFailure(found)) return found;
		const { one, sitting } = found;
		const { sittingId, number } = input;
		if (handedInAt(one.part, sitting.facts) !== null) return partOver();
		const question = one.questions[number]?.question;
		if (question === undefined) return questionNotThere();
		const graded = gradedAnswer(question, answer.output);
		if (isFailure(graded)) return graded;
		const row = { id: app.newId(), sittingId, part: one.part.id, number, at: app.now() };
		yield* step(q.insert(sittingAnswers).values({ ...row, answer: answer.output, share: graded.share }));
		const before = sitting.facts.shares[one.part.id] ?? [];
		return { given: before.filter((share, n) => share !== null || n === number).length };
	});
}

/** Hands a part in; what is not answered is wrong. A second time changes nothing. */
export const handInPart = (app: App, { person, sittingId, part }: PaperAsked): Promise<true | Failure> =>
	app.store.write(function* (q): Work<true | Failure> {
		const found = yield* findPaper(q, app, { person, sittingId, part });
		if (isFailure(found)) return found;
		if (handedInAt(found.one.part, found.sitting.facts) !== null) return true;
		const at = app.now();
		yield* step(
			q
				.update(sittingParts)
				.set({ handedInAt: at })
				.where(
					and(
						eq(sittingParts.sittingId, sittingId),
						eq(sittingParts.part, found.one.part.id),
						isNull(sittingParts.handedInAt)
					)
				)
		);
		const data = { part: found.one.part.id };
		yield* append(q, { at, actor: person.id, action: 'exam/part-handed-in', subject: sittingId, data });
		return true;
	});

/** Whether the person is in the middle of a part with questions: then nothing can be looked up. */
export function* inPaper(q: Query, app: App, personId: string): Work<boolean> {
	const open = yield* step(
		q
			.select({ part: sittingParts.part, startedAt: sittingParts.startedAt, paper: sittings.paper })
			.from(sittingParts)
			.innerJoin(sittings, eq(sittings.id, sittingParts.sittingId))
			.where(and(eq(sittings.personId, personId), isNull(sittingParts.handedInAt)))
	);
	return open.some(({ part, startedAt, paper }) =>
		paper.parts.some(
			(one) => one.part.id === part && 'questions' in one && startedAt + one.part.length > app.now()
		)
	);
}
