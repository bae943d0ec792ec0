/** One `## scene`: what the buyer says, and its `###` sections. */
import type { Block, Item } from '../markdown.ts';
import type { Source } from '../source.ts';
import { flat, part, type Words } from '../words.ts';
import { OUTCOMES, SECTIONS, type Section } from './keywords.ts';
import { parseBranch, parseSilence } from './parse-branch.ts';
import { cutId, parseCriterion } from './parse-criterion.ts';
import { badOutcome, strayText, unknownSection } from './problems-scene.ts';
import type { Report } from './report.ts';
import type { CriterionSyntax, EndingSyntax, SceneSyntax, SilenceSyntax, VariantSyntax } from './syntax.ts';

export type Heading = Extract<Block, { kind: 'heading' }>;

/** A scene but for its branches: their conditions are read when the criteria of the whole file are known. */
export interface SceneDraft {
	readonly scene: Omit<SceneSyntax, 'branches' | 'unread'>;
	readonly branches: readonly Item[];
}

/** The branches of a draft. `names` are the criteria of the file, longest first. */
export function finishScene(draft: SceneDraft, names: readonly string[], report: Report): SceneSyntax {
	const branches = draft.branches
		.map((item) => parseBranch(item, names, report))
		.filter((one) => one !== null);
	return { ...draft.scene, branches, unread: branches.length < draft.branches.length };
}

/** The scene below a heading. */
export function parseScene(
	heading: Heading,
	blocks: readonly Block[],
	source: Source,
	report: Report
): SceneDraft {
	const lines: LineDraft[] = [];
	const criteria: CriterionSyntax[] = [];
	const branches: Item[] = [];
	const silences: SilenceSyntax[] = [];
	const texts: Record<'hint' | 'debrief', Block[]> = { hint: [], debrief: [] };
	let ending: EndingSyntax | null = null;
	let section: Section | 'lines' | 'unknown' = 'lines';
	const keep = <T>(into: T[], one: T | null): void => void (one && into.push(one));
	for (const block of blocks) {
		if (block.kind === 'heading' && block.level === 3) {
			const name = block.words.text
				.replace(/[:：]\s*$/, '')
				.trim()
				.toLowerCase();
			section = SECTIONS.get(name) ?? 'unknown';
			if (section === 'unknown')
				report.add(unknownSection, block.words.at, block.words.text, [...SECTIONS.keys()]);
			continue;
		}
		const end: EndingSyntax | null = block.kind === 'paragraph' ? parseEnding(block.words, report) : null;
		if (end) ending = end;
		else if (section === 'hint' || section === 'debrief') texts[section].push(block);
		else if (section === 'lines' && block.kind === 'quote') lines.push(...parseLines(block.blocks, report));
		else if (section === 'criteria' && block.kind === 'list')
			block.items.forEach((item) => keep(criteria, parseCriterion(item, report)));
		else if (section === 'then' && block.kind === 'list') branches.push(...block.items);
		else if (section === 'silence' && block.kind === 'list')
			block.items.forEach((item) => keep(silences, parseSilence(item, report)));
		else if (section !== 'unknown') stray(block, report);
	}
	const scene = {
		name: heading.words,
		id: heading.id,
		lines,
		criteria,
		silences,
		ending,
		hint: textOf(texts.hint, source),
		debrief: textOf(texts.debrief, source)
	};
	return { scene, branches };
}

interface LineDraft {
	readonly variants: readonly VariantSyntax[];
}

/** Paragraphs of the quote are messages, lists in it are variants of one message. */
function parseLines(blocks: readonly Block[], report: Report): LineDraft[] {
	const lines: LineDraft[] = [];
	for (const block of blocks) {
		if (block.kind === 'paragraph') lines.push({ variants: [{ says: block.words, name: null }] });
		else if (block.kind === 'list') {
			const variants = block.items
				.map((item) => cutId(item.words))
				.map(({ body, id }) => ({ says: body, name: id }))
				.filter((one) => one.says.text !== '');
			if (variants.length > 0) lines.push({ variants });
		} else stray(block, report);
	}
	return lines;
}

/** `结局:成交(success)` */
function parseEnding(words: Words, report: Report): EndingSyntax | null {
	const line = flat(words.text);
	const match = /^(?:结局|ending)\s*:\s*(\S[^\n]*)/i.exec(line);
	if (!match) return null;
	const start = match[0].length - (match[1] ?? '').length;
	const all = part(words, start, match[0].length);
	const mark = /\(\s*([^()]*?)\s*\)$/.exec(flat(all.text));
	if (!mark) return { label: all.text, outcome: null, at: words.at };
	const outcome = OUTCOMES.get((mark[1] ?? '').toLowerCase()) ?? null;
	if (!outcome) report.add(badOutcome, part(all, mark.index + 1).at, mark[1] ?? '');
	return { label: part(all, 0, mark.index).text, outcome, at: words.at };
}

function stray(block: Block, report: Report): void {
	if (block.kind === 'paragraph') {
		if (!/^(?:待办|TODO)\s*[:：]/i.test(block.words.text))
			report.add(strayText, block.words.at, block.words.text);
	} else if (block.kind === 'list') {
		const first = block.items[0];
		if (first && !/^(?:待办|TODO)\s*[:：]/i.test(first.words.text))
			report.add(strayText, first.words.at, first.words.text);
	} else if (block.kind === 'quote' || block.kind === 'code' || block.kind === 'table') {
		report.add(strayText, block.at, report.source.text.slice(block.at, Math.min(block.end, block.at + 60)));
	} else if (block.kind === 'heading') report.add(strayText, block.words.at, block.words.text);
}

const textOf = (blocks: readonly Block[], source: Source): Words | null => {
	const first = blocks[0];
	const last = blocks.at(-1);
	return first && last ? sliceOf(source, first.at, last.end) : null;
};

/** A stretch of the source as words, trimmed. */
export const sliceOf = (source: Source, from: number, to: number): Words =>
	part({ text: source.text.slice(from, to), at: from }, 0);
