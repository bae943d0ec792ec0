import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPaper, lessonsOnWay, questionsOn } from '../../src/lib/core/certification/paper.ts';
import { partDeeds, type SittingFacts } from '../../src/lib/core/certification/sitting.ts';
import type { Exam, Track } from '../../src/lib/core/certification/track.ts';
import type { Lesson, Question, Topic } from '../../src/lib/core/lesson/lesson.ts';
import { HOUR, NOW, PRESALE, track } from './world.ts';

const EXAM = track().exam as Exam;
const ALL = EXAM.parts.map(({ id }) => id);

const question = (id: string, kind: 'single' | 'judgement' | 'short' = 'single'): Question =>
	kind === 'short'
		? { id, kind, text: id, explanation: '', criteria: [] }
		: { id, kind, text: id, explanation: '', choices: [] };

const lesson = (id: string, topic: Topic | null, questions: readonly Question[]): Lesson =>
	({ id, topic, questions }) as unknown as Lesson;

const LESSONS = [
	lesson('etiquette', 'etiquette', [question('e1'), question('e2'), question('e3'), question('e4', 'short')]),
	lesson('redlines', 'redline', [question('r1'), question('r2')]),
	lesson('glossary', null, [question('g1')])
];

const TAUGHT = { lessons: LESSONS, onWay: new Set(LESSONS.map(({ id }) => id)) };

describe('a paper', () => {
	it('holds as many questions of each topic as the exam asks for, none twice, none that is a short answer', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const paper = drawPaper(EXAM, ALL, TAUGHT, seed);
				const drawn = paper.parts.flatMap((one) => ('questions' in one ? one.questions : []));
				const ids = drawn.map((one) => one.question.id);
				expect(ids).toHaveLength(3);
				expect(new Set(ids).size).toBe(3);
				expect(ids.filter((id) => id.startsWith('e'))).toHaveLength(2);
				expect(ids).not.toContain('e4');
				expect(ids).not.toContain('g1');
			})
		);
	});

	it('is the same for the same seed, and not for every seed', () => {
		const paper = (seed: number) => JSON.stringify(drawPaper(EXAM, ALL, TAUGHT, seed));
		expect(paper(7)).toBe(paper(7));
		expect(new Set(Array.from({ length: 20 }, (_, seed) => paper(seed))).size).toBeGreaterThan(3);
	});

	it('never lets anybody meet the same buyer twice, even when two lists hold him', () => {
		const twice = track(
			`---
title: x
exam:
  roleplay: { weight: 100, slots: [{ draw: 1, from: [c01-first, c05-haggler] }, { draw: 1, from: [c01-first, c05-haggler] }] }
---

## 一

- 读 [礼貌](/lessons/etiquette)
`
		).exam as Exam;
		for (let seed = 0; seed < 30; seed++) {
			const [part] = drawPaper(twice, ['roleplay'], TAUGHT, seed).parts;
			expect(new Set('scenarios' in part! ? part.scenarios : []).size).toBe(2);
		}
	});

	it('asks what its way has taught, and of other lessons only what is then still missing', () => {
		const lessons = [
			lesson('off', 'etiquette', [question('o1'), question('o2'), question('o3')]),
			lesson('on', 'etiquette', [question('e1'), question('e2')])
		];
		const drawn = (onWay: readonly string[], seed: number): readonly string[] =>
			drawPaper(EXAM, ['theory'], { lessons, onWay: new Set(onWay) }, seed).parts.flatMap((one) =>
				'questions' in one ? one.questions.map((own) => own.lesson) : []
			);
		for (let seed = 0; seed < 20; seed++) expect(drawn(['on'], seed)).toEqual(['on', 'on']);
		const few = [lesson('on', 'etiquette', [question('e1')]), ...lessons.slice(0, 1)];
		const paper = drawPaper(EXAM, ['theory'], { lessons: few, onWay: new Set(['on']) }, 1);
		const [part] = paper.parts;
		expect(
			part !== undefined && 'questions' in part && part.questions.map((own) => own.lesson).sort()
		).toEqual(['off', 'on']);
	});

	it('holds as many questions of a form as the exam says, over all its topics, and fills up with others', () => {
		const exam = (forms: string) =>
			track(PRESALE.replace('draw: { etiquette: 2 }', `draw: { etiquette: 4, redline: 4 }, forms: ${forms}`))
				.exam!;
		const many = (topic: Topic, judgements: number) => [
			...Array.from({ length: 6 }, (_, n) => question(`${topic}-s${n}`)),
			...Array.from({ length: judgements }, (_, n) => question(`${topic}-j${n}`, 'judgement'))
		];
		const drawn = (forms: string, judgements: number, seed: number) => {
			const lessons = (['etiquette', 'redline'] as const).map((topic) =>
				lesson(topic, topic, many(topic, judgements))
			);
			const taught = { lessons, onWay: new Set(['etiquette', 'redline']) };
			const [part] = drawPaper(exam(forms), ['theory'], taught, seed).parts;
			const asked = part !== undefined && 'questions' in part ? part.questions : [];
			expect(new Set(asked.map((one) => one.question.id)).size).toBe(8);
			expect(asked.filter(({ topic }) => topic === 'redline')).toHaveLength(4);
			return asked.filter((one) => one.question.kind === 'judgement').length;
		};
		for (let seed = 0; seed < 30; seed++) {
			expect(drawn('{ judgement: 3 }', 6, seed)).toBe(3);
			expect(drawn('{ judgement: 8 }', 2, seed)).toBe(4);
			expect(drawn('{ single: 8 }', 6, seed)).toBe(0);
		}
	});

	it('counts the lessons of the certificates that a way asks for among its own, round in circles too', () => {
		const way = (id: string, line: string) =>
			({ ...track(`---\ntitle: ${id}\n---\n\n## 一\n\n- ${line}\n`), id }) as Track;
		const first = way('first', '读 [礼貌](/lessons/etiquette)');
		const second: Track = {
			...way('second', '读 [红线](/lessons/redlines)'),
			stages: [
				{ id: 's', title: 's', lead: '', requirements: [{ kind: 'certificate', track: 'first' }] }
			] as unknown as Track['stages']
		};
		const round = { ...first, stages: [...first.stages, ...second.stages.map((one) => one)] };
		const tracks = new Map([
			['first', round],
			['second', second]
		]);
		expect([...lessonsOnWay(second, tracks)]).toEqual(['etiquette']);
	});

	it('asks all there are of a topic that has too few', () => {
		expect(questionsOn('redline', LESSONS)).toHaveLength(2);
		expect(questionsOn('law', LESSONS)).toEqual([]);
	});

	it('holds only the parts that are taken again', () => {
		expect(drawPaper(EXAM, ['redline'], TAUGHT, 1).parts.map(({ part }) => part.id)).toEqual(['redline']);
	});
});

describe('how parts come out', () => {
	const PAPER = drawPaper(EXAM, ALL, TAUGHT, 3);
	const FACTS: SittingFacts = {
		closesAt: NOW + 100 * HOUR,
		now: NOW,
		begun: {},
		handedIn: {},
		shares: {},
		attempts: [],
		drills: [],
		rushes: []
	};
	const states = (over: Partial<SittingFacts>) =>
		Object.fromEntries(partDeeds(PAPER, { ...FACTS, ...over }).map(({ part, state }) => [part, state]));
	const scenarios = PAPER.parts.flatMap((one) => ('scenarios' in one ? one.scenarios : []));
	const talks = (percent: readonly number[], state: 'over' | 'signed' | 'returned' | 'open' = 'signed') =>
		scenarios.map((scenario, n) => ({
			scenario,
			state,
			percent: percent[n] ?? 0,
			redlines: 0,
			at: NOW
		}));

	it('everything is open before anything is done, and failed when the sitting closes', () => {
		expect(new Set(Object.values(states({})))).toEqual(new Set(['open']));
		expect(new Set(Object.values(states({ now: NOW + 100 * HOUR })))).toEqual(new Set(['failed']));
	});

	it('questions count when they are handed in, or when their time is up', () => {
		const begun = { theory: NOW - 10 * 60_000 };
		const shares = { theory: [1, 1] };
		expect(states({ begun, shares }).theory).toBe('open');
		expect(states({ begun, shares, handedIn: { theory: NOW } }).theory).toBe('passed');
		expect(states({ begun: { theory: NOW - 31 * 60_000 }, shares: { theory: [1, null] } }).theory).toBe(
			'failed'
		);
	});

	it('the gate of red lines wants every answer right', () => {
		const handedIn = { redline: NOW };
		const begun = { redline: NOW - 1000 };
		expect(states({ begun, handedIn, shares: { redline: [1] } }).redline).toBe('passed');
		expect(states({ begun, handedIn, shares: { redline: [0.9] } }).redline).toBe('failed');
	});

	it('role-play waits for the supervisor, then wants each mark and the average', () => {
		expect(states({ attempts: talks([90, 90], 'over') }).roleplay).toBe('deciding');
		expect(states({ attempts: talks([90, 72]) }).roleplay).toBe('passed');
		expect(states({ attempts: talks([100, 69]) }).roleplay).toBe('failed');
		expect(states({ attempts: talks([75, 75]) }).roleplay).toBe('failed');
		expect(states({ attempts: talks([90, 90]).slice(0, 1) }).roleplay).toBe('open');
		expect(states({ attempts: talks([95, 95], 'returned') }).roleplay).toBe('failed');
	});

	it('a red line in one conversation fails the part, whatever the points', () => {
		const [one, other] = talks([95, 95]);
		expect(states({ attempts: [{ ...one!, redlines: 1 }, other!] }).roleplay).toBe('failed');
	});

	it('typing wants speed and accuracy, by the marks of the track or else of the drill', () => {
		const run = {
			drill: 'sentences',
			speed: 60,
			accuracy: 0.96,
			marks: { speed: 60, accuracy: 0.97 },
			at: NOW
		};
		expect(states({ drills: [run] }).typing).toBe('failed');
		expect(states({ drills: [{ ...run, accuracy: 0.97 }] }).typing).toBe('passed');
		const own = drawPaper(
			track(PRESALE.replace('drill: sentences', 'drill: sentences, speed: 45, accuracy: 95')).exam!,
			ALL,
			TAUGHT,
			3
		);
		const [typing] = partDeeds(own, { ...FACTS, drills: [{ ...run, speed: 45 }] }).filter(
			({ part }) => part === 'typing'
		);
		expect(typing).toMatchObject({ state: 'passed', percent: 100 });
		const [slow] = partDeeds(own, { ...FACTS, drills: [{ ...run, speed: 40.5 }] }).filter(
			({ part }) => part === 'typing'
		);
		expect(slow).toMatchObject({ state: 'failed', percent: 90 });
	});

	it('a rush wants its rate and nobody lost; the forms want the report to be in', () => {
		const run = { rush: 'peak', quick: 0.95, left: 0, fields: 8, right: 8, reported: true, at: NOW };
		expect(states({ rushes: [run] }).rush).toBe('passed');
		expect(states({ rushes: [{ ...run, quick: 0.89 }] }).rush).toBe('failed');
		expect(states({ rushes: [{ ...run, left: 1 }] }).rush).toBe('failed');
		const closing = { ...run, rush: 'closing' };
		expect(states({ rushes: [{ ...closing, reported: false }] }).papers).toBe('open');
		expect(states({ rushes: [closing] }).papers).toBe('passed');
		expect(states({ rushes: [{ ...closing, right: 7 }] }).papers).toBe('failed');
	});
});
