/**
 * One line of `### 得分点`, `## 评分` or a shared rubric, with what is nested below it:
 *
 *     - 说到 婉拒再降(15,必须):让买家听明白 {#decline}
 *       - 例:实在不好意思,真的降不动了
 *       ^ examples, counterexamples, a detector, or the words of a tone rule
 */
import { dimensionNamed, type Dimension } from '../dimension.ts';
import type { Item } from '../markdown.ts';
import { flat, part, split, type Words } from '../words.ts';
import { DETAILS, FLAGS, KINDS, keyed } from './keywords.ts';
import { namelessCriterion, unknownDetail, unknownFlag, unknownKind } from './problems-criterion.ts';
import { strayText } from './problems-scene.ts';
import type { Report } from './report.ts';
import type { CriterionSyntax, Reference } from './syntax.ts';

/** The criterion of a list item, or null (with a diagnostic) when the line is none. */
export function parseCriterion(item: Item, report: Report): CriterionSyntax | null {
	const { body, id } = cutId(item.words);
	if (body.text === '') {
		report.add(namelessCriterion, item.words.at);
		return null;
	}
	const line = flat(body.text);
	const colon = topColon(line);
	const head = part(body, 0, colon === -1 ? body.text.length : colon);
	const description = part(body, colon === -1 ? body.text.length : colon + 1);
	const { name: rest, worth } = cutWorth(head, report);
	const details = parseDetails(item, report);
	const base = { at: item.words.at, id, description, ...worth, ...details };
	if (line.startsWith('@')) {
		const reference = referenceIn(rest);
		if (!reference) report.add(namelessCriterion, item.words.at);
		return reference && { ...base, kind: null, name: reference.words, reference };
	}
	const word = /^\S+/.exec(rest.text)?.[0] ?? '';
	const kind = KINDS.get(word.toLowerCase());
	if (!kind) {
		report.add(unknownKind, item.words.at, word, [...KINDS.keys()]);
		return null;
	}
	const name = part(rest, word.length);
	if (name.text === '') {
		report.add(namelessCriterion, item.words.at);
		return null;
	}
	const reference = flat(description.text).startsWith('@') ? referenceIn(description) : null;
	return { ...base, kind, name, reference };
}

/** `@file/name`, up to a bracket or comma. */
function referenceIn(words: Words): Reference | null {
	const match = /^@\s*([^/\s]+)\s*\/\s*([^,(]+)/.exec(flat(words.text));
	if (!match) return null;
	const end = match[0].length;
	const slash = flat(words.text).indexOf('/');
	return {
		file: part(words, 1, slash).text,
		name: part(words, slash + 1, end).text,
		words: part(words, 0, end)
	};
}

/** The first colon that is not inside brackets. */
function topColon(line: string): number {
	let depth = 0;
	for (let i = 0; i < line.length; i++) {
		const char = line[i];
		if (char === '(') depth++;
		else if (char === ')') depth = Math.max(0, depth - 1);
		else if (char === ':' && depth === 0) return i;
	}
	return line.indexOf(':');
}

/** `{#id}` at the end of a line, and what stands before it. */
export function cutId(words: Words): { readonly body: Words; readonly id: Words | null } {
	const match = /\{#([^\s{}]{1,80})\}\s*$/.exec(words.text);
	if (!match) return { body: words, id: null };
	const start = match.index + 2;
	return { body: part(words, 0, match.index), id: part(words, start, start + (match[1] ?? '').length) };
}

interface Worth {
	readonly points: number | null;
	readonly required: boolean;
	readonly redline: boolean;
	readonly bonus: boolean;
	readonly dimension: Dimension | null;
}

/** Points, flags and the dimension of the score card in the last brackets. */
function cutWorth(head: Words, report: Report): { readonly name: Words; readonly worth: Worth } {
	const worth = {
		points: null as number | null,
		required: false,
		redline: false,
		bonus: false,
		dimension: null as Dimension | null
	};
	const line = flat(head.text);
	const match = /\(([^()]*)\)\s*$/.exec(line);
	if (!match) return { name: head, worth };
	const inside = part(head, match.index + 1, match.index + 1 + (match[1] ?? '').length);
	for (const piece of split(inside, /[,，、;；]/g)) {
		const text = flat(piece.text).toLowerCase();
		const number = /^(\d{1,4}(?:\.\d{1,2})?)\s*(?:分|pts?|points?)?$/.exec(text);
		const flag = FLAGS.get(text);
		const dimension = dimensionNamed(text);
		if (number) worth.points = Number(number[1]);
		else if (flag) worth[flag] = true;
		else if (dimension) worth.dimension = dimension;
		else report.add(unknownFlag, piece.at, piece.text);
	}
	return { name: part(head, 0, match.index), worth };
}

type Details = Pick<CriterionSyntax, 'examples' | 'counterexamples' | 'detector' | 'tone'>;

function parseDetails(item: Item, report: Report): Details {
	const examples: Words[] = [];
	const counterexamples: Words[] = [];
	let detector: Words | null = null;
	const tone = {
		prefer: [] as string[],
		against: [] as string[],
		avoid: [] as string[],
		share: null as number | null,
		atLeast: null as number | null
	};
	for (const block of item.blocks) {
		if (block.kind !== 'list') {
			if (block.kind === 'paragraph') report.add(strayText, block.words.at, block.words.text);
			continue;
		}
		for (const { words } of block.items) {
			const detail = keyed(words, DETAILS);
			const number = /^(\d{1,3}(?:\.\d+)?)\s*%?/.exec(flat(detail?.rest.text ?? ''))?.[1];
			if (!detail || detail.rest.text === '') report.add(unknownDetail, words.at, words.text);
			else if (detail.key === 'example') examples.push(detail.rest);
			else if (detail.key === 'counterexample') counterexamples.push(detail.rest);
			else if (detail.key === 'detector') detector = detail.rest;
			else if (detail.key === 'prefer') tone.prefer.push(...listed(detail.rest));
			else if (detail.key === 'against') tone.against.push(...listed(detail.rest));
			else if (detail.key === 'never') tone.avoid.push(...listed(detail.rest));
			else if (number === undefined) report.add(unknownDetail, words.at, words.text);
			else if (detail.key === 'share') tone.share = Math.min(Number(number), 100) / 100;
			else tone.atLeast = Math.round(Number(number));
		}
	}
	return { examples, counterexamples, detector, tone };
}

const listed = (words: Words): readonly string[] => split(words, /[、,，;；\s]+/g).map((piece) => piece.text);
