/**
 * Reads a scenario file into its syntax. Never throws, whatever the text; everything that is wrong is collected.
 * Invariant: the text of every part is found at its place in the source (tests/scenario/parse.test.ts holds that).
 */
import { byPlace, type Read } from '../diagnostic.ts';
import { readHeader } from '../header.ts';
import { readMarkdown, type Block } from '../markdown.ts';
import type { Source } from '../source.ts';
import { flat, part, type Words } from '../words.ts';
import { PLAN, RUBRIC, keyed } from './keywords.ts';
import { readMeta } from './meta.ts';
import { parseCriterion } from './parse-criterion.ts';
import { parsePlan } from './parse-plan.ts';
import { finishScene, parseScene, sliceOf, type Heading, type SceneDraft } from './parse-scene.ts';
import { noScene, strayText, tooMuch } from './problems-scene.ts';
import { reportFor, type Report } from './report.ts';
import type { CriterionSyntax, PlanSyntax, ScenarioSyntax } from './syntax.ts';

/** The syntax of a scenario and everything that is wrong with its form. */
export function parseScenario(source: Source): Read<ScenarioSyntax> {
	const report = reportFor(source);
	const header = readHeader(source);
	const meta = readMeta(header.value);
	const plain = withoutComments(source);
	const body = readMarkdown(plain, header.value.bodyStart);
	report.diagnostics.push(...header.diagnostics, ...body.diagnostics);
	report.diagnostics.push(
		...meta.diagnostics.filter((d) => header.diagnostics.length === 0 || d.code !== 'header/missing-field')
	);
	const parts = bounded(sectionsOf(body.value), report);
	const criteria = parts
		.filter((one) => kindOf(one) === 'rubric')
		.flatMap((one) => parseRubricSection(one, report));
	const drafts: SceneDraft[] = [];
	const plans: PlanSyntax[] = [];
	for (const one of parts) {
		const kind = kindOf(one);
		if (kind === 'scene') drafts.push(parseScene(one.heading, one.blocks, plain, report));
		else if (kind === 'plan')
			plans.push(parsePlan(planName(one.heading.words), one.heading.at, one.blocks, report));
	}
	const names = criterionNames([...drafts.flatMap((draft) => draft.scene.criteria), ...criteria]);
	const scenes = drafts.map((draft) => finishScene(draft, names, report));
	const hidden = header.diagnostics.length > 0 && header.value.bodyStart === source.text.length;
	if (scenes.length === 0 && body.diagnostics.length === 0 && !hidden)
		report.add(noScene, header.value.bodyStart);
	const end = parts[0]?.heading.at ?? source.text.length;
	const readable = body.diagnostics.length === 0;
	const syntax: ScenarioSyntax = {
		source,
		header: header.value,
		meta: meta.value,
		briefing: readable ? sliceOf(plain, header.value.bodyStart, end) : { text: '', at: end },
		scenes,
		rubric: criteria,
		plans,
		todos: readable ? todosIn(source, header.value.bodyStart) : [],
		lessons: readable ? lessonLinks(plain, header.value.bodyStart) : []
	};
	return { value: syntax, diagnostics: report.diagnostics.sort(byPlace) };
}

/** Comments become spaces, so that places stay right. One pass: a hostile file may hold tens of thousands. */
export function withoutComments(source: Source): Source {
	const { text } = source;
	const pieces: string[] = [];
	let from = 0;
	for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
		const close = text.indexOf('-->', open + 4);
		if (close === -1) break;
		pieces.push(text.slice(from, open), text.slice(open, close + 3).replace(/[^\n\r]/g, ' '));
		from = close + 3;
	}
	return { file: source.file, text: pieces.join('') + text.slice(from) };
}

interface Section {
	readonly heading: Heading;
	readonly blocks: readonly Block[];
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
	const sections: { heading: Heading; blocks: Block[] }[] = [];
	for (const block of blocks) {
		if (block.kind === 'heading' && block.level === 2) sections.push({ heading: block, blocks: [] });
		else sections.at(-1)?.blocks.push(block);
	}
	return sections;
}

/** More than this is no scenario, and checking it would take long. */
const MOST_SECTIONS = 200;
const MOST_ITEMS = 1000;

function bounded(sections: readonly Section[], report: Report): readonly Section[] {
	const extra = sections[MOST_SECTIONS];
	if (extra) report.add(tooMuch, extra.heading.at, MOST_SECTIONS, { zh: '“## ”标题', en: '“## ” headings' });
	let items = 0;
	const fits = (block: Block): boolean => {
		const before = items;
		if (block.kind === 'list') items += block.items.length;
		if (items > MOST_ITEMS && before <= MOST_ITEMS)
			report.add(tooMuch, block.at, MOST_ITEMS, { zh: '列表项', en: 'list items' });
		return items <= MOST_ITEMS;
	};
	return sections.slice(0, MOST_SECTIONS).map((one) => ({ ...one, blocks: one.blocks.filter(fits) }));
}

function kindOf({ heading }: Section): 'scene' | 'rubric' | 'plan' {
	const name = heading.words.text.trim().toLowerCase();
	if (RUBRIC.has(name)) return 'rubric';
	return keyed(heading.words, PLAN) || PLAN.has(name) ? 'plan' : 'scene';
}

const planName = (heading: Words): Words => keyed(heading, PLAN)?.rest ?? heading;

function parseRubricSection(section: Section, report: Report): readonly CriterionSyntax[] {
	return section.blocks.flatMap((block) => {
		if (block.kind === 'list')
			return block.items.map((item) => parseCriterion(item, report)).filter((one) => one !== null);
		if (block.kind === 'paragraph' && !isTodo(block.words.text))
			report.add(strayText, block.words.at, block.words.text);
		return [];
	});
}

/** Names and ids of all criteria of the file, longest first: conditions look for these before anything else. */
function criterionNames(criteria: readonly CriterionSyntax[]): readonly string[] {
	const names = criteria.flatMap((one) => [one.name.text, one.reference?.name ?? '', one.id?.text ?? '']);
	return [...new Set(names.map(flat))].filter((name) => name !== '').sort((a, b) => b.length - a.length);
}

const TODO = /^[ \t]*(?:[-*>][ \t]+)*(?:待办|TODO)\s*[:：]\s*(\S[^\n]*)/i;
const isTodo = (text: string): boolean => TODO.test(text);

function todosIn(source: Source, from: number): readonly Words[] {
	const found: Words[] = [];
	for (
		let open = source.text.indexOf('<!--', from);
		open !== -1;
		open = source.text.indexOf('<!--', open + 4)
	) {
		const close = source.text.indexOf('-->', open);
		if (close === -1) break;
		const inside = part({ text: source.text.slice(open + 4, close), at: open + 4 }, 0);
		const mark = /^(?:待办|TODO)\s*[:：]?\s*/i.exec(inside.text);
		if (mark) found.push(part(inside, mark[0].length));
	}
	let at = from;
	for (const line of source.text.slice(from).split('\n')) {
		const mark = TODO.exec(line);
		if (mark) found.push({ text: (mark[1] ?? '').trim(), at: at + line.indexOf(mark[1] ?? '') });
		at += line.length + 1;
	}
	return found;
}

function lessonLinks(source: Source, from: number): readonly Words[] {
	const links: Words[] = [];
	for (const match of source.text
		.slice(from)
		.matchAll(/\]\((?:\/|(?:\.\.\/){1,4})?lessons\/([^)#?\s]{1,120})/g)) {
		const text = match[1] ?? '';
		links.push({ text, at: from + match.index + match[0].length - text.length });
	}
	return links;
}
