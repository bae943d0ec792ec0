/**
 * What the curriculum has to teach (`requirements.md`) against what files say they teach (`covers:` in their headers):
 * a table with what covers each requirement, and diagnostics for ids that nobody knows and requirements that nobody covers.
 *
 *     ## A.2 售前
 *
 *     - A2-07：第一句就有招呼，也有答案
 */
import type { Diagnostic, Read } from '../diagnostic.ts';
import { readHeader } from '../header.ts';
import { readMarkdown } from '../markdown.ts';
import type { Source } from '../source.ts';
import { placeOf } from './place.ts';
import { badRequirement, duplicateRequirement, uncovered, unknownRequirement } from './problems-coverage.ts';

interface Requirement {
	/** `A2-07` */
	readonly id: string;
	readonly title: string;
	readonly group: string;
	/** Offset in `requirements.md`. */
	readonly at: number;
}

interface Covered {
	readonly requirement: Requirement;
	/** Paths of the files that cover it, sorted. */
	readonly files: readonly string[];
}

export interface Coverage {
	readonly rows: readonly Covered[];
	readonly diagnostics: readonly Diagnostic[];
}

const REQUIREMENTS = 'requirements.md';

const LINE = /^([A-Z]\d{0,2}(?:-\d{2})?)\s*[:：]\s*(.+)$/;

/** The requirements of a file, in order. */
function readRequirements(source: Source): Read<readonly Requirement[]> {
	const header = readHeader(source);
	const blocks = readMarkdown(source, header.value.bodyStart);
	const diagnostics: Diagnostic[] = [...header.diagnostics, ...blocks.diagnostics];
	const found = new Map<string, Requirement>();
	let group = '';
	for (const block of blocks.value) {
		if (block.kind === 'heading') group = block.words.text;
		if (block.kind !== 'list') continue;
		for (const { words, at } of block.items) {
			const [, id, title] = LINE.exec(words.text.trim()) ?? [];
			if (id === undefined || title === undefined) diagnostics.push(badRequirement(source, at, words.text));
			else if (found.has(id)) diagnostics.push(duplicateRequirement(source, at, id));
			else found.set(id, { id, title, group, at });
		}
	}
	return { value: [...found.values()], diagnostics };
}

/** Every requirement with the files that cover it. `files`: the content folder, by path; null without requirements. */
export function coverageOf(files: ReadonlyMap<string, string>): Coverage | null {
	const text = files.get(REQUIREMENTS);
	if (text === undefined) return null;
	const source = { file: REQUIREMENTS, text };
	const { value: requirements, diagnostics: found } = readRequirements(source);
	const diagnostics = [...found];
	const known = new Map<string, string[]>(requirements.map(({ id }) => [id, []]));
	for (const path of [...files.keys()].sort()) {
		if (path === REQUIREMENTS || placeOf(path).kind === null) continue;
		const file = { file: path, text: files.get(path) ?? '' };
		for (const { id, at } of coversOf(file)) {
			const own = known.get(id);
			if (own === undefined) diagnostics.push(unknownRequirement(file, at, id, [...known.keys()]));
			else if (!own.includes(path)) own.push(path);
		}
	}
	const rows = requirements.map((requirement) => ({
		requirement,
		files: known.get(requirement.id) ?? []
	}));
	for (const { requirement, files: own } of rows)
		if (own.length === 0)
			diagnostics.push(uncovered(source, requirement.at, requirement.id, requirement.title));
	return { rows, diagnostics };
}

function coversOf(source: Source): readonly { readonly id: string; readonly at: number }[] {
	const { fields } = readHeader(source).value;
	const value = fields.find(({ key }) => key === 'covers')?.value;
	const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
	return items.flatMap((item) => (item.kind === 'text' ? [{ id: item.text, at: item.at }] : []));
}

/** The table as a Markdown file, `COVERAGE.md`. */
export function coverageTable({ rows }: Coverage): string {
	const open = rows.filter(({ files }) => files.length === 0).length;
	const head = [
		'# 覆盖表',
		'',
		'由 `npm run -s peilian -- check --coverage` 生成，不要手改：要求写在 `requirements.md`，谁教了哪一条写在各文件的 `covers:` 里。',
		'',
		`共 ${rows.length} 条要求，${rows.length - open} 条有着落${open === 0 ? '。' : `，${open} 条还没有。`}`
	];
	const groups = Map.groupBy(rows, ({ requirement }) => requirement.group);
	const tables = [...groups].flatMap(([group, own]) => [
		'',
		`## ${group}`,
		'',
		'| 编号 | 要求 | 在哪里教、在哪里练 |',
		'| --- | --- | --- |',
		...own.map(({ requirement, files }) => {
			const links = files.map((path) => `[${nameOf(path)}](${path})`).join('、');
			return `| ${requirement.id} | ${requirement.title} | ${links === '' ? '**还没有**' : links} |`;
		})
	]);
	return [...head, ...tables, ''].join('\n');
}

const nameOf = (path: string): string => path.replace(/\.md$/i, '').split('/').slice(-1)[0] ?? path;
