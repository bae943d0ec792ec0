/**
 * A lesson: Markdown with front matter and a quiz → `Lesson`. Every fault is a diagnostic with its place; nothing here
 * throws. Cards, scenario ids and the criterion reader come in as arguments.
 */
import { cardNamed, factsOfCards } from '../card-facts.ts';
import type { Card } from '../card.ts';
import type { Criterion } from '../criterion.ts';
import { byPlace, hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import { fillFacts } from '../facts.ts';
import { list, number, oneOf, readFields, required, text } from '../fields.ts';
import { readHeader, type Header } from '../header.ts';
import { readMarkdown, type Block, type Item } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkMinutes, minutesFor } from './length.ts';
import { TOPICS, type Lesson } from './lesson.ts';
import { noQuestions, unknownCard, unknownFact, unknownScenario } from './problems.ts';
import { readQuestions } from './questions.ts';

/** What a lesson's path says about it. */
interface LessonPlace {
	readonly id: string;
	readonly chapter: string;
	/** The numbers of chapter and lesson. */
	readonly order: readonly [number, number];
}

/** Criteria of a short answer, from their list items. `facts` are those of the lesson's cards. */
type ReadCriteria = (
	source: Source,
	items: readonly Item[],
	facts: ReadonlyMap<string, string>
) => Read<readonly Criterion[]>;

/** What lies around a lesson. */
export interface LessonSurroundings {
	readonly place: LessonPlace;
	/** By id. */
	readonly cards: ReadonlyMap<string, Card>;
	readonly scenarios: ReadonlySet<string>;
	readonly readCriteria: ReadCriteria;
}

const LONGEST_PLEDGE = 300;

const SCHEMA = {
	title: required(text('发货与七天无理由'), ''),
	minutes: required(number(1, 240, '6'), 1),
	duties: list(text('销售商品')),
	aims: list(text('说得清发货时限')),
	uses: list(text('rules/late-shipping')),
	scenarios: list(text('c05-haggler')),
	chapter: text('商品', 60),
	topic: oneOf(...TOPICS),
	pledge: text('我答应：买家的信息只用来办买家的事', LONGEST_PLEDGE),
	covers: covers()
};

const QUIZ = /^(?:小测|小测验|quiz)$/i;

/** Reads one lesson. Null only with an error among the diagnostics. */
export function readLesson(source: Source, around: LessonSurroundings): Read<Lesson | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, SCHEMA);
	const body = readMarkdown(source, header.value.bodyStart);
	const diagnostics: Diagnostic[] = [...header.diagnostics, ...fields.diagnostics, ...body.diagnostics];
	const facts = factsOfCards(fields.value.uses, around.cards);
	checkNames(header.value, around, diagnostics);
	checkFacts(source, facts, diagnostics);
	const { quiz, prose } = cutQuiz(body.value, source, header.value.bodyStart);
	const fill = (raw: string): string => fillFacts(raw, (name) => facts.get(name) ?? null).text;
	const questions =
		quiz === null
			? []
			: readQuestions(quiz.blocks, {
					source,
					fill,
					diagnostics,
					readCriteria: (items) => around.readCriteria(source, items, facts)
				});
	if (quiz !== null && quiz.blocks.length === 0) diagnostics.push(noQuestions(source, quiz.at));
	const { title, chapter, topic, minutes, duties, aims, uses, scenarios, pledge } = fields.value;
	diagnostics.push(...checkDiagrams(source, body.value));
	const text = fill(prose);
	// What an error has left out would be missing from the count.
	const stated = header.value.fields.find(({ key }) => key === 'minutes')?.value;
	if (stated && !hasError(diagnostics))
		diagnostics.push(...checkMinutes(source, stated.at, minutes, minutesFor(text, questions.length)));
	const lesson: Lesson = {
		...around.place,
		file: source.file,
		title,
		chapterTitle: chapter,
		topic,
		minutes,
		duties,
		aims,
		uses,
		scenarios,
		// A form sends line breaks back otherwise than they came; what is signed is one line.
		pledge: pledge === null ? null : fill(pledge).replace(/\s+/g, ' ').trim(),
		body: text,
		questions
	};
	return { value: hasError(diagnostics) ? null : lesson, diagnostics: diagnostics.sort(byPlace) };
}

function checkNames(header: Header, around: LessonSurroundings, diagnostics: Diagnostic[]): void {
	const { source } = header;
	const known = [...around.cards.values()].map((card) => `${card.kind}s/${card.id}`);
	for (const item of itemsOf(header, 'uses'))
		if (cardNamed(item.text, around.cards) === null)
			diagnostics.push(unknownCard(source, item.at, item.text, known));
	for (const item of itemsOf(header, 'scenarios'))
		if (!around.scenarios.has(item.text))
			diagnostics.push(unknownScenario(source, item.at, item.text, [...around.scenarios]));
}

function itemsOf(header: Header, field: string): readonly { readonly text: string; readonly at: number }[] {
	const value = header.fields.find((entry) => entry.key === field)?.value;
	const items = value?.kind === 'list' ? value.items : value ? [value] : [];
	return items.filter((item) => item.kind === 'text' && item.text !== '') as { text: string; at: number }[];
}

/** More in one file say no more to its author, and each costs a walk through the file. */
const MOST_UNKNOWN = 50;

/** The whole file at once, so that every use keeps its place. */
function checkFacts(source: Source, facts: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): void {
	for (const use of fillFacts(source.text, (name) => facts.get(name) ?? null).unknown.slice(0, MOST_UNKNOWN))
		diagnostics.push(unknownFact(source, use.index, use.name, [...facts.keys()]));
}

interface Cut {
	readonly quiz: { readonly at: number; readonly blocks: readonly Block[] } | null;
	/** Raw Markdown without the quiz. */
	readonly prose: string;
}

/** The quiz goes from its heading to the next one of its level or above. */
function cutQuiz(blocks: readonly Block[], source: Source, bodyStart: number): Cut {
	const rawFrom = (from: number, to = source.text.length): string =>
		source.text.slice(from, to).replace(/\r\n?/g, '\n').trim();
	const start = blocks.findIndex((block) => isHeading(block) && QUIZ.test(block.words.text.trim()));
	const heading = blocks[start];
	if (!heading) return { quiz: null, prose: rawFrom(bodyStart) };
	const next = blocks.findIndex((block, index) => index > start && isHeading(block));
	const end = next === -1 ? blocks.length : next;
	const rest = blocks[end];
	const prose = [rawFrom(bodyStart, heading.at), rest ? rawFrom(rest.at) : ''].filter(
		(piece) => piece !== ''
	);
	return { quiz: { at: heading.at, blocks: blocks.slice(start + 1, end) }, prose: prose.join('\n\n') };
}

const isHeading = (block: Block): block is Extract<Block, { kind: 'heading' }> =>
	block.kind === 'heading' && block.level <= 2;
