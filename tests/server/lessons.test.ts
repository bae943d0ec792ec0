import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion, lessonList, lessonPage, quizPage } from '../../src/lib/server/lessons.ts';
import type { Answer, QuestionShown } from '../../src/lib/core/lesson/lesson.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { codeOf, good, openWorld, SORRY, type World } from './shop.ts';

let world: World;
let person: Person;
let questions: readonly QuestionShown[];

beforeEach(async () => {
	world = openWorld();
	person = await world.person('trainee');
	questions = good(await quizPage(world.app, person, 'waiting', 'zh')).questions;
});

const give = (place: number, answer: Answer) =>
	answerQuestion(world.app, {
		person,
		lessonId: 'waiting',
		questionId: questions[place]?.id ?? '',
		answer,
		locale: 'zh'
	});

const choice = (place: number): Answer => ({
	kind: 'choices',
	ids: [questions[0]?.options[place]?.id ?? '']
});
const progress = async () => (await lessonList(world.app, person, 'zh'))[0]?.lessons[0];

describe('a lesson', () => {
	it('is marked as read when it is shown', async () => {
		expect(await progress()).toMatchObject({
			id: 'waiting',
			questions: 3,
			answered: 0,
			correct: 0,
			readAt: null
		});
		const page = good(await lessonPage(world.app, person, 'waiting', 'zh'));
		expect(page).toMatchObject({ title: '买家在等', questions: 3, previous: null, next: null });
		expect(page.scenarios).toEqual([{ id: 'late-parcel', title: '包裹不动了' }]);
		expect((await progress())?.readAt).toBe(world.clock.now);
	});

	it('that is not there is refused', async () => {
		expect(codeOf(await lessonPage(world.app, person, 'none', 'zh'))).toBe('lesson/not-found');
		expect(codeOf(await quizPage(world.app, person, 'none', 'zh'))).toBe('lesson/not-found');
	});
});

describe('a quiz', () => {
	it('gives no right answer away', () => {
		const shown = JSON.stringify(questions);
		expect(shown).not.toContain('correct');
		expect(shown).not.toContain('先安抚情绪');
		expect(shown).not.toContain('耽误您了');
		expect(questions[1]?.options.map(({ html }) => html.replace(/<[^>]+>/g, '').trim())).not.toEqual([
			'道歉',
			'查物流',
			'给方案'
		]);
	});

	it('keeps every answer; the latest one counts', async () => {
		expect(good(await give(0, choice(1))).correct).toBe(false);
		world.clock.now += 1;
		expect(await progress()).toMatchObject({ answered: 1, correct: 0 });
		expect(good(await give(0, choice(0))).correct).toBe(true);
		expect(await progress()).toMatchObject({ answered: 1, correct: 1 });
		const { answers } = good(await quizPage(world.app, person, 'waiting', 'zh'));
		expect(answers[questions[0]?.id ?? '']?.shown.correct).toBe(true);
	});

	it('grades a short answer as a reply is graded', async () => {
		expect(good(await give(2, { kind: 'text', text: SORRY })).correct).toBe(true);
		expect(good(await give(2, { kind: 'text', text: '您的订单号是多少' })).correct).toBe(false);
	});

	it.each([
		['for a question that is not there', 9, { kind: 'text', text: 'x' }, 'answer/no-question'],
		['of the wrong kind', 0, { kind: 'text', text: 'x' }, 'answer/misfit'],
		['that chooses what was not offered', 0, { kind: 'choices', ids: ['zzz'] }, 'answer/misfit'],
		['of no shape at all', 0, { kind: 'choices', ids: 'a' }, 'answer/misfit'],
		['with no text', 2, { kind: 'text', text: ' ' }, 'answer/empty']
	])('refuses an answer %s and keeps nothing', async (_what, place, answer, code) => {
		expect(codeOf(await give(place, answer as Answer))).toBe(code);
		expect(await progress()).toMatchObject({ answered: 0 });
	});

	it('knows nothing of another person’s answers', async () => {
		await give(0, choice(0));
		const other = await world.person('trainee');
		expect(good(await quizPage(world.app, other, 'waiting', 'zh')).answers).toEqual({});
	});
});
