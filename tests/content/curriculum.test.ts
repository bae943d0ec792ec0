/** The ways to the certificates against the lessons and scenarios that there are. */
import { expect, test } from 'vitest';
import { confirmationLines } from '../../src/lib/core/certification/confirmation.ts';
import type { Deed } from '../../src/lib/core/certification/deed.ts';
import { drawPaper, lessonsOnWay } from '../../src/lib/core/certification/paper.ts';
import { NO_PAPERWORK } from '../../src/lib/core/certification/paperwork.ts';
import { NOTHING_TOLD } from '../../src/lib/core/certification/told.ts';
import type { Requirement, Track } from '../../src/lib/core/certification/track.ts';
import { curriculumOf } from '../../src/lib/server/deeds.ts';
import { library } from './shipped.ts';

const stepsOf = (track: Track | undefined): readonly Requirement[] =>
	(track?.stages ?? []).flatMap(({ requirements }) => requirements);
const readOn = (track: Track | undefined): ReadonlySet<string> =>
	new Set(stepsOf(track).flatMap((step) => (step.kind === 'read' ? [step.lesson] : [])));
const typingOn = (id: string) =>
	(library.tracks.get(id)?.stages ?? []).map(({ requirements }) =>
		requirements.flatMap((step) =>
			step.kind === 'drill' ? [`${step.drill} ${step.speed}/${step.accuracy}`] : []
		)
	);

test('every lesson is on a way', () => {
	const read = new Set([...library.tracks.values()].flatMap((track) => [...readOn(track)]));
	expect([...library.lessons.keys()].filter((id) => !read.has(id))).toEqual([]);
});

test('every scenario is practised on a way or may be drawn in an exam', () => {
	const played = new Set(
		[...library.tracks.values()].flatMap((track) => [
			...stepsOf(track).flatMap((step) => (step.kind === 'scenario' ? [step.scenario] : [])),
			...(track.exam?.parts ?? []).flatMap((part) =>
				part.kind === 'roleplay' ? part.slots.flatMap(({ from }) => from) : []
			)
		])
	);
	expect([...library.scenarios.keys()].filter((id) => !played.has(id))).toEqual([]);
});

test('whoever has walked the whole way has read every lesson that the exam asks about', () => {
	const track = library.tracks.get('allround');
	const topics = new Set(
		(track?.exam?.parts ?? []).flatMap((part) =>
			part.kind === 'questions' ? part.draw.map(({ topic }) => topic) : []
		)
	);
	const asked = [...library.lessons].filter(([, { topic }]) => topic !== null && topics.has(topic));
	expect(asked.length).toBeGreaterThan(30);
	expect(asked.map(([id]) => id).filter((id) => !readOn(track).has(id))).toEqual([]);
});

test('statements to be judged are true and false, explained either way, on every topic of a theory paper', () => {
	for (const topic of ['product', 'rule', 'etiquette', 'law'] as const) {
		const asked = [...library.lessons.values(), ...library.lessonsEn.values()]
			.filter((lesson) => lesson.topic === topic)
			.flatMap(({ questions }) => questions.filter((one) => one.kind === 'judgement'));
		expect(asked.length).toBeGreaterThanOrEqual(6);
		const truths = asked.map(({ choices }) => choices[0]?.correct);
		expect(truths).toContain(true);
		expect(truths).toContain(false);
		expect(asked.flatMap(({ choices }) => choices).filter(({ why }) => why === '')).toEqual([]);
	}
});

test.each(['allround', 'presale', 'aftersale', 'complaint'])(
	'the theory paper of %s has every form',
	(id) => {
		const track = library.tracks.get(id)!;
		const taught = { lessons: [...library.lessons.values()], onWay: lessonsOnWay(track, library.tracks) };
		for (let seed = 1; seed <= 20; seed++) {
			const [part] = drawPaper(track.exam!, ['theory'], taught, seed).parts;
			const kinds =
				part !== undefined && 'questions' in part ? part.questions.map((one) => one.question.kind) : [];
			expect(kinds).toHaveLength(40);
			expect(kinds.filter((kind) => kind === 'judgement')).toHaveLength(8);
			expect(kinds.filter((kind) => kind === 'order')).toHaveLength(4);
			expect(kinds).toContain('multiple');
		}
	}
);

test('typing begins with a baseline and comes to the mark of the exam day by day', () => {
	expect(typingOn('allround')).toEqual([
		['service-sentences 0/0'],
		['numbers 35/0.93'],
		['dress-from-the-card 20/0.8'],
		[],
		['service-sentences 45/0.93'],
		[],
		[],
		['service-sentences 60/0.95']
	]);
	expect(library.tracks.get('allround')?.exam?.parts.find(({ id }) => id === 'typing')).toMatchObject({
		speed: 60,
		accuracy: 0.95,
		answers: { drill: 'dress-from-the-card', right: 0.8 }
	});
});

test('the last stage after the certificate is what an early confirmation asks for', () => {
	const steps = library.tracks.get('on-your-own')?.stages.at(-1)?.requirements ?? [];
	const deeds = steps.flatMap((step): Deed[] => {
		const done = { mode: 'exam', redlines: 0, at: 1 } as const;
		if (step.kind === 'scenario') {
			const { scenario, pass } = step;
			return [
				{ ...done, kind: 'attempt', id: scenario, scenario, percent: pass, passed: true, decision: 'none' }
			];
		}
		if (step.kind !== 'rush') return [];
		return [
			{
				...done,
				kind: 'rush',
				id: step.rush,
				rush: step.rush,
				percent: step.pass,
				sat: false,
				returned: false
			}
		];
	});
	const minimum = (given: readonly Deed[]) =>
		confirmationLines({
			deeds: given,
			curriculum: curriculumOf(library),
			standings: [],
			scenarios: new Map([...library.scenarios].map(([id, { script }]) => [id, script.meta.title])),
			rushes: new Map([...library.rushes].map(([id, { title }]) => [id, title])),
			paperwork: NO_PAPERWORK,
			told: NOTHING_TOLD,
			now: 2
		}).find(({ id }) => id === 'minimum')?.met;
	expect(minimum(deeds)).toBe(true);
	expect(deeds.map((_, left) => minimum(deeds.toSpliced(left, 1)))).not.toContain(true);
});

test('every leaf of the flow chart says what is typed in and how a case leaves the desk', () => {
	const leaves = [...library.lessons].filter(
		([id, { chapter }]) => chapter === 'aftersale' && id !== 'flow-chart'
	);
	expect(leaves).toHaveLength(15);
	const without = (heading: RegExp) => leaves.filter(([, { body }]) => !heading.test(body)).map(([id]) => id);
	expect(without(/^## .*填什么/m)).toEqual([]);
	expect(without(/^## .*(?:出口|三条路|走出去)/m)).toEqual([]);
});
