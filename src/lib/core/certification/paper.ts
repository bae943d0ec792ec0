/** The paper of one sitting: what an exam's blueprint came to for one person. Drawn from a seed and frozen. */
import type { Lesson, Question, Topic } from '../lesson/lesson.ts';
import { randomFrom, shuffle } from '../shuffle.ts';
import type { Exam, ExamPart, PartId, Track } from './track.ts';

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

/** What must not be drawn: questions by `itemKey`, scenarios by id. */
export interface HeldBack {
	readonly questions: ReadonlySet<string>;
	readonly scenarios: ReadonlySet<string>;
}

const itemKey = ({ lesson, question }: PaperQuestion): string => `${lesson}#${question.id}`;

/** Everything that some papers ask. */
export const itemsOf = (papers: readonly Paper[]): HeldBack => {
	const parts = papers.flatMap((paper) => paper.parts);
	return {
		questions: new Set(parts.flatMap((one) => ('questions' in one ? one.questions.map(itemKey) : []))),
		scenarios: new Set(parts.flatMap((one) => ('scenarios' in one ? one.scenarios : [])))
	};
};

/** Where questions are drawn from. */
export interface Taught {
	readonly lessons: readonly Lesson[];
	/** Ids of the lessons on the way to the exam: theirs come first. */
	readonly onWay: ReadonlySet<string>;
	readonly heldBack?: HeldBack;
}

/**
 * Draws the paper for some parts of an exam. What the way has not taught is asked only when its own questions on a topic
 * are too few; when those of all lessons are, all are asked. So many questions have a certain form as the exam says,
 * where the lessons hold them; topics weigh more than forms. The same seed and lessons give the same paper. Short answers
 * are not asked: a doubt about one would have to wait for a person.
 */
export function drawPaper(exam: Exam, wanted: readonly PartId[], taught: Taught, seed: number): Paper {
	const random = randomFrom(seed);
	const parts = exam.parts.map((part) => drawPart(part, taught, random));
	return { pass: exam.pass, parts: parts.filter((one) => wanted.includes(one.part.id) && !isEmpty(one)) };
}

/** A role-play whose every buyer is held back. */
const isEmpty = (one: PaperPart): boolean => 'scenarios' in one && one.scenarios.length === 0;

function drawPart(part: ExamPart, taught: Taught, random: () => number): PaperPart {
	switch (part.kind) {
		case 'questions':
			return { part, questions: drawQuestions(part, taught, random) };
		case 'roleplay':
			return { part, scenarios: drawScenarios(part, taught.heldBack?.scenarios ?? NOTHING, random) };
		default:
			return { part };
	}
}

/**
 * A place for every question, in any order: its topic is settled. The forms that are still wanted go to the first places
 * whose topic has them, the rest to forms that nobody asks for.
 */
function drawQuestions(
	{ draw, forms }: ExamPart & { kind: 'questions' },
	{ lessons, onWay, heldBack }: Taught,
	random: () => number
): readonly PaperQuestion[] {
	const topics = draw.flatMap(({ topic, count }) => Array<Topic>(count).fill(topic));
	const held = heldBack?.questions ?? NOTHING;
	const free = (topic: Topic): readonly PaperQuestion[] =>
		questionsOn(topic, lessons).filter((one) => !held.has(itemKey(one)));
	const left = new Map(draw.map(({ topic }) => [topic, [...shuffle(free(topic), random)]]));
	const wanted = new Map<string, number>(forms.map(({ form, count }) => [form, count]));
	const drawn = shuffle(topics, random).flatMap((topic) => {
		const pool = left.get(topic) ?? [];
		const own = pool.filter(({ lesson }) => onWay.has(lesson));
		const choice = own.length > 0 ? own : pool;
		const taken =
			choice.find(({ question }) => (wanted.get(question.kind) ?? 0) > 0) ??
			choice.find(({ question }) => !wanted.has(question.kind)) ??
			choice[0];
		if (taken === undefined) return [];
		pool.splice(pool.indexOf(taken), 1);
		const still = wanted.get(taken.question.kind);
		if (still !== undefined) wanted.set(taken.question.kind, still - 1);
		return taken;
	});
	return shuffle(drawn, random);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Nobody meets the same buyer twice in one sitting, even when two lists hold him. */
function drawScenarios(
	part: ExamPart & { kind: 'roleplay' },
	held: ReadonlySet<string>,
	random: () => number
): readonly string[] {
	const drawn: string[] = [];
	for (const { draw, from } of part.slots)
		drawn.push(
			...shuffle(
				from.filter((id) => !drawn.includes(id) && !held.has(id)),
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

/** The lessons that a way asks to be read or asks questions on, with those of the certificates that it asks for. */
export function lessonsOnWay(
	track: Track,
	tracks: ReadonlyMap<string, Track>,
	seen: ReadonlySet<string> = new Set()
): ReadonlySet<string> {
	if (seen.has(track.id)) return new Set();
	const asked = track.stages.flatMap(({ requirements }) => requirements);
	return new Set(
		asked.flatMap((one) => {
			if ('lesson' in one) return [one.lesson];
			const other = one.kind === 'certificate' ? tracks.get(one.track) : undefined;
			return other === undefined ? [] : [...lessonsOnWay(other, tracks, new Set([...seen, track.id]))];
		})
	);
}
