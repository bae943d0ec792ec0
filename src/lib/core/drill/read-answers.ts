/**
 * A drill that is answered from a card: each list item is a question, and below it stands what a right answer must have.
 *
 *     ---
 *     title: 看卡答题：连衣裙
 *     kind: answers
 *     card: products/linen-dress
 *     minutes: 2
 *     right: 80 %
 *     ---
 *
 *     ## 尺寸
 *
 *     - L 码衣长多少？
 *       - 报对 衣长：{{衣长L}}
 *     - 有弹力吗？
 *       - 说到 没有弹力：说这条裙子没有弹力
 *         - 例：没有弹力的
 */
import type { Card } from '../card.ts';
import { cardNamed, factsOfCards } from '../card-facts.ts';
import type { Criterion } from '../criterion.ts';
import type { Diagnostic, Read } from '../diagnostic.ts';
import { fillFacts } from '../facts.ts';
import { number, oneOf, or, readFields, required, text } from '../fields.ts';
import type { Header } from '../header.ts';
import { readMarkdown, type Item } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import type { Drill, DrillLine } from './drill.ts';
import { isGroup, LONGEST_LINE, walkGroups } from './groups.ts';
import { lineTooLong } from './problems.ts';
import {
	duplicateQuestion,
	noAnswer,
	noQuestions,
	notAQuestion,
	tooManyQuestions,
	unfitAnswer,
	unknownCard,
	unknownFact
} from './problems-answers.ts';

/** What lies around a drill. */
export interface DrillSurroundings {
	/** By id. */
	readonly cards: ReadonlyMap<string, Card>;
	/** Criteria of an answer, from their list items. */
	readonly readCriteria: (
		source: Source,
		items: readonly Item[],
		facts: ReadonlyMap<string, string>
	) => Read<readonly Criterion[]>;
}

const MINUTE = 60_000;
const MOST_QUESTIONS = 200;
/** More in one file say no more to its author. */
const MOST_UNKNOWN = 50;

const KINDS = ['answers', '看卡答题'] as const;

const SCHEMA = {
	kind: oneOf(...KINDS),
	title: required(text('看卡答题：连衣裙'), ''),
	card: required(text('products/linen-dress'), ''),
	minutes: or(number(1, 30, '2'), 2),
	/** Whoever answers one question, and that one well, has not shown much. */
	speed: or(number(10, 400, '20'), 20),
	right: or(number(50, 100, '80 %', false), 80),
	covers: covers()
};

/** What can be judged in a text on its own. */
const FIT: ReadonlySet<Criterion['kind']> = new Set(['says', 'states', 'avoids', 'tone'] as const);

/** Whether the header says that the drill is answered, not typed. */
export const isAnswered = ({ fields }: Header): boolean =>
	fields.some(
		({ key, value }) =>
			key === 'kind' && value.kind === 'text' && (KINDS as readonly string[]).includes(value.text)
	);

/** Reads a drill that is answered. Its value holds only what has no error. */
export function readAnswers(header: Header, id: string, around: DrillSurroundings): Read<Drill | null> {
	const { source, bodyStart } = header;
	const fields = readFields(header, SCHEMA);
	const { title, card: name, minutes, speed, right } = fields.value;
	const card = cardNamed(name, around.cards);
	const facts = factsOfCards([name], around.cards);
	const fill = (raw: string): string => fillFacts(raw, (fact) => facts.get(fact) ?? null).text;
	const body = readMarkdown(source, bodyStart);
	const groupsAt = body.value.find(isGroup)?.at ?? source.text.length;
	const questions = new Questions(source, fill, (items) => around.readCriteria(source, items, facts));
	const strays = walkGroups(
		source,
		body.value.filter(({ at }) => at >= groupsAt),
		(item, group) => questions.take(item, group)
	);
	const { lines, wanted } = questions;
	const said = [...body.diagnostics, ...questions.diagnostics];
	const diagnostics = [
		...fields.diagnostics,
		...said,
		...strays,
		...checkCard(header, card, facts, around),
		...(lines.length === 0 && said.length === 0 ? [noQuestions(source, bodyStart)] : [])
	];
	if (card === null) return { value: null, diagnostics };
	const { kind, id: cardId, title: cardTitle, facts: cardFacts, body: cardBody } = card;
	return {
		value: {
			id,
			title,
			length: minutes * MINUTE,
			speed,
			accuracy: right / 100,
			lines,
			asks: {
				card: { kind, id: cardId, title: cardTitle, facts: cardFacts, body: cardBody },
				wanted
			},
			briefing: fill(source.text.slice(bodyStart, groupsAt).trim())
		},
		diagnostics
	};
}

/** A card that is not there; or facts that it does not have. */
function checkCard(
	{ source, fields }: Header,
	card: Card | null,
	facts: ReadonlyMap<string, string>,
	{ cards }: DrillSurroundings
): readonly Diagnostic[] {
	const value = fields.find(({ key }) => key === 'card')?.value;
	if (card !== null)
		return fillFacts(source.text, (fact) => facts.get(fact) ?? null)
			.unknown.slice(0, MOST_UNKNOWN)
			.map((use) => unknownFact(source, use.index, use.name, [...facts.keys()]));
	if (value?.kind !== 'text' || value.text === '') return [];
	const known = [...cards.values()].map((one) => `${one.kind}s/${one.id}`);
	return [unknownCard(source, value.at, value.text, known)];
}

/** The questions of a file as they are found. */
class Questions {
	readonly lines: DrillLine[] = [];
	readonly wanted: { readonly text: string; readonly criteria: readonly Criterion[] }[] = [];
	readonly diagnostics: Diagnostic[] = [];
	readonly #source: Source;
	readonly #fill: (raw: string) => string;
	readonly #criteriaOf: (items: readonly Item[]) => Read<readonly Criterion[]>;
	#tooMany = false;

	constructor(
		source: Source,
		fill: (raw: string) => string,
		criteriaOf: (items: readonly Item[]) => Read<readonly Criterion[]>
	) {
		this.#source = source;
		this.#fill = fill;
		this.#criteriaOf = criteriaOf;
	}

	take(item: Item, group: string): void {
		const line = this.#fill(item.words.text.trim());
		const lists = item.blocks.filter((block) => block.kind === 'list');
		const fault = this.#faultOf(item, line, lists.length < item.blocks.length);
		if (fault !== null) return void this.diagnostics.push(fault);
		if (this.lines.length === MOST_QUESTIONS) {
			if (!this.#tooMany)
				this.diagnostics.push(tooManyQuestions(this.#source, item.at, String(MOST_QUESTIONS)));
			this.#tooMany = true;
			return;
		}
		const criteria = this.#criteria(
			item,
			lists.flatMap(({ items }) => items)
		);
		this.lines.push({ group, text: line });
		this.wanted.push({ text: line, criteria });
	}

	#faultOf(item: Item, line: string, stray: boolean): Diagnostic | null {
		const { at } = item.words;
		if (line === '' || line.includes('\n') || stray) return notAQuestion(this.#source, item.at);
		if ([...line].length > LONGEST_LINE) return lineTooLong(this.#source, at, line);
		const known = this.lines.some(({ text: one }) => one === line);
		return known ? duplicateQuestion(this.#source, at, line) : null;
	}

	#criteria(question: Item, items: readonly Item[]): readonly Criterion[] {
		const read = this.#criteriaOf(items);
		this.diagnostics.push(...read.diagnostics);
		if (items.length === 0) this.diagnostics.push(noAnswer(this.#source, question.at, question.words.text));
		for (const one of read.value.filter(({ kind }) => !FIT.has(kind))) {
			const at = items.find(({ words }) => words.text.includes(one.name))?.words.at ?? question.at;
			this.diagnostics.push(unfitAnswer(this.#source, at, one.name));
		}
		return read.value;
	}
}
