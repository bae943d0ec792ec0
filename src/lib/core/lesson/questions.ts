/**
 * The questions of a quiz, from the blocks below `## 小测`:
 *
 *     ### 买家问衣长,哪一句回得最好?(单选)
 *                                     ^ kind; without one, the ticks tell
 *     - [x] 您好,L 码衣长 87 厘米
 *       - 解析:招呼和答案在一句里
 *     - [ ] 亲,在的呢
 *
 *     > 第一句就回答,买家不用敲第二次门。
 */
import type { Criterion } from '../criterion.ts';
import type { Diagnostic, Read } from '../diagnostic.ts';
import type { Block, Item } from '../markdown.ts';
import { quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { flat } from '../words.ts';
import { inOrder, isJudgement } from './judgement.ts';
import type { Choice, Question } from './lesson.ts';
import * as problems from './problems.ts';
import { cutKind, fits, kindOf, type List } from './question-kind.ts';

/** How criteria are read and facts filled in: the lesson reader does not know the scenario language. */
export interface QuestionContext {
	readonly source: Source;
	readonly fill: (text: string) => string;
	readonly readCriteria: (items: readonly Item[]) => Read<readonly Criterion[]>;
	readonly diagnostics: Diagnostic[];
}

type Heading = Extract<Block, { kind: 'heading' }>;

/** All questions of the blocks below a quiz heading; those with an error are left out. Never throws. */
export function readQuestions(blocks: readonly Block[], context: QuestionContext): readonly Question[] {
	const questions: Question[] = [];
	const seen = new Set<string>();
	const starts = blocks.flatMap((block, index) => (isQuestion(block) ? [index] : []));
	const stray = blocks.slice(0, starts[0] ?? blocks.length)[0];
	if (stray) context.diagnostics.push(problems.strayText(context.source, stray.at));
	starts.forEach((start, index) => {
		const heading = blocks[start] as Heading;
		const question = readQuestion(
			heading,
			blocks.slice(start + 1, starts[index + 1]),
			`q${index + 1}`,
			context
		);
		const text = heading.words.text.trim();
		if (seen.has(text) || (heading.id && seen.has(`#${heading.id.text}`)))
			context.diagnostics.push(problems.duplicateQuestion(context.source, heading.at, text));
		else if (question) questions.push(question);
		seen.add(text);
		seen.add(`#${heading.id?.text ?? `q${index + 1}`}`);
	});
	return questions;
}

const isQuestion = (block: Block): boolean => block.kind === 'heading' && block.level === 3;

interface Parts {
	readonly id: string;
	/** Where the question begins, for faults of the whole question. */
	readonly at: number;
	readonly text: string;
	readonly lists: readonly List[];
	readonly explanation: string;
}

function readQuestion(
	heading: Heading,
	blocks: readonly Block[],
	fallbackId: string,
	context: QuestionContext
): Question | null {
	const { words, kind } = cutKind(heading.words, context.source, context.diagnostics);
	const lists = blocks.filter((block) => block.kind === 'list');
	const inferred = kind ?? kindOf(lists);
	const fault = (problem: (source: Source, at: number) => Diagnostic): null => {
		context.diagnostics.push(problem(context.source, heading.at));
		return null;
	};
	if (words.text === '') return fault(problems.emptyQuestion);
	if (inferred === null) return fault(problems.noKind);
	const answers = lists.filter((list) => fits(list, inferred));
	const first = blocks.indexOf(answers[0] as Block);
	const before = first === -1 ? blocks.filter((block) => block.kind !== 'quote') : blocks.slice(0, first);
	const after = blocks.filter((block) => !before.includes(block) && !answers.includes(block as List));
	for (const block of after)
		if (block.kind !== 'quote') context.diagnostics.push(problems.strayText(context.source, block.at));
	const parts: Parts = {
		id: heading.id?.text ?? fallbackId,
		at: heading.at,
		text: context.fill([words.text, ...before.map((block) => rawOf(block, context.source))].join('\n\n')),
		lists: answers,
		explanation: context.fill(
			after
				.filter((block) => block.kind === 'quote')
				.map((block) => unquoted(rawOf(block, context.source)))
				.join('\n\n')
		)
	};
	switch (inferred) {
		case 'single':
		case 'multiple':
		case 'judgement':
			return choiceQuestion(parts, kind, context);
		case 'order':
			return orderQuestion(parts, context);
		case 'short':
			return shortQuestion(parts, context);
	}
}

function choiceQuestion(
	parts: Parts,
	written: Question['kind'] | null,
	context: QuestionContext
): Question | null {
	const listed = parts.lists.flatMap((list) => list.items);
	const judged = isJudgement(listed) && (written === null || written === 'judgement');
	if (written === 'judgement' && !judged)
		context.diagnostics.push(problems.noJudgement(context.source, parts.at));
	const items = judged ? inOrder(listed) : listed;
	for (const item of items)
		if (item.checked === null)
			context.diagnostics.push(problems.noBox(context.source, item.at, item.words.text));
	const right = items.filter((item) => item.checked === true).length;
	if (items.length < 2) context.diagnostics.push(problems.noChoices(context.source, parts.at));
	else if (right === 0) context.diagnostics.push(problems.noRightChoice(context.source, parts.at));
	else if (right > 1 && (judged || written === 'single' || written === 'judgement'))
		context.diagnostics.push(problems.severalRight(context.source, parts.at));
	checkOptions(items, context);
	const choices = items.map((item, index): Choice => ({
		id: String.fromCharCode(97 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26))),
		text: context.fill(item.words.text),
		correct: item.checked === true,
		why: context.fill(item.blocks.flatMap(whyIn).join('\n\n'))
	}));
	const asked = { id: parts.id, text: parts.text, explanation: parts.explanation, choices };
	if (judged) return { ...asked, kind: 'judgement' };
	return {
		...asked,
		kind: written === 'multiple' || (written === null && right > 1) ? 'multiple' : 'single'
	};
}

/** `- 解析:…` below a choice; other nested words count as the same. */
function whyIn(block: Block): readonly string[] {
	const words =
		block.kind === 'list'
			? block.items.map((item) => item.words)
			: block.kind === 'paragraph'
				? [block.words]
				: [];
	return words.map((one) => {
		const key = /^(?:解析|讲解|why|explanation)\s*:\s*/i.exec(flat(one.text));
		return one.text.slice(key?.[0].length ?? 0);
	});
}

function orderQuestion(parts: Parts, context: QuestionContext): Question | null {
	const items = parts.lists.flatMap((list) => list.items);
	if (items.length < 3) context.diagnostics.push(problems.fewSteps(context.source, parts.at));
	checkOptions(items, context);
	const steps = items.map((item, index) => ({
		id: stepId(parts.id, index),
		text: context.fill(item.words.text)
	}));
	return { kind: 'order', id: parts.id, text: parts.text, explanation: parts.explanation, steps };
}

/** The same in every edition of a lesson, and no hint at the order (FNV-1a, then mixed as murmur does). */
function stepId(question: string, index: number): string {
	let hash = 0x811c9dc5;
	for (const char of `${question}/${index}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return `s${((hash ^ (hash >>> 16)) >>> 0).toString(36)}`;
}

/** What can be judged in a text on its own. */
const FIT: ReadonlySet<Criterion['kind']> = new Set(['says', 'states', 'avoids', 'tone'] as const);

function shortQuestion(parts: Parts, context: QuestionContext): Question | null {
	const items = parts.lists.flatMap((list) => list.items);
	const read = context.readCriteria(items);
	context.diagnostics.push(...read.diagnostics);
	if (items.length === 0) context.diagnostics.push(problems.noCriteria(context.source, parts.at));
	for (const one of read.value)
		if (!FIT.has(one.kind)) {
			const item = items.find((candidate) => candidate.words.text.includes(one.name));
			context.diagnostics.push(problems.unfitCriterion(context.source, item?.words.at ?? parts.at, one.name));
		}
	return {
		kind: 'short',
		id: parts.id,
		text: parts.text,
		explanation: parts.explanation,
		criteria: read.value
	};
}

function checkOptions(items: readonly Item[], context: QuestionContext): void {
	const seen = new Set<string>();
	for (const { words, at } of items) {
		if (words.text === '') context.diagnostics.push(problems.emptyOption(context.source, at));
		else if (seen.has(words.text))
			context.diagnostics.push(problems.duplicateOption(context.source, words.at, quoted(words.text)));
		seen.add(words.text);
	}
}

const rawOf = (block: Block, source: Source): string =>
	source.text.slice(block.at, block.end).replace(/\r\n?/g, '\n').trim();

const unquoted = (quote: string): string => quote.replace(/^[ \t]*>[ \t]?/gm, '').trim();
