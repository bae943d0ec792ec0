/**
 * Front matter (the YAML between two `---` lines at the top of a file), read with places, for every kind of authored
 * file. Nothing here throws: broken, hostile or oversized YAML becomes diagnostics. The only importer of `yaml`.
 */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic, Read } from './diagnostic.ts';
import { problemAt, quoted } from './problem.ts';
import type { Source } from './source.ts';
import type { Said } from './text.ts';

/** A value as written; `at` is its offset in the file. */
export type HeaderValue =
	| { readonly kind: 'text'; readonly text: string; readonly at: number }
	| { readonly kind: 'list'; readonly items: readonly HeaderValue[]; readonly at: number }
	| { readonly kind: 'map'; readonly entries: readonly HeaderEntry[]; readonly at: number };

export interface HeaderEntry {
	readonly key: string;
	readonly keyAt: number;
	readonly value: HeaderValue;
}

export interface Header {
	readonly source: Source;
	/** In the order of the file; empty when there is no front matter. */
	readonly fields: readonly HeaderEntry[];
	/** Offset of the first character after the front matter. */
	readonly bodyStart: number;
}

const LONGEST = 32 * 1024;
/** Faults that are told; more help nobody. */
const MOST_FAULTS = 20;
const DEEPEST = 16;

/** Read the front matter. Without one: no fields and no complaint, since required fields complain themselves. */
export function readHeader(source: Source): Read<Header> {
	const text = source.text;
	const first = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(0, 200));
	if (!first) return { value: { source, fields: [], bodyStart: 0 }, diagnostics: [] };
	const start = first[0].length;
	const close = closing(text, start);
	if (close === null) return broken(source, 0, text.length, NOT_CLOSED);
	const yaml = text.slice(start, close.from);
	if (yaml.length > LONGEST) return broken(source, start, close.to, TOO_LONG);
	const deep = tooDeep(yaml);
	if (deep !== null) return broken(source, start + deep, close.to, TOO_DEEP);
	const document = parseDocument(yaml, {
		schema: 'failsafe',
		prettyErrors: false,
		uniqueKeys: false,
		logLevel: 'silent'
	});
	const diagnostics: Diagnostic[] = [];
	const fault = document.errors[0];
	if (fault) diagnostics.push(badYaml(source, start + (fault.pos[0] ?? 0), fault.message));
	const convert: Conversion = { source, start, diagnostics };
	const root = document.contents;
	let fields: readonly HeaderEntry[] = [];
	if (isMap(root)) fields = entries(root.items, convert);
	else if (root !== null && !fault && !(isScalar(root) && root.value === ''))
		diagnostics.push(headerProblem(source, start, 'header/not-fields', NOT_FIELDS));
	return { value: { source, fields, bodyStart: close.to }, diagnostics };
}

interface Conversion {
	readonly source: Source;
	readonly start: number;
	readonly diagnostics: Diagnostic[];
}

function tell(into: Conversion, fault: () => Diagnostic): void {
	if (into.diagnostics.length < MOST_FAULTS) into.diagnostics.push(fault());
}

function entries(pairs: readonly { key: unknown; value: unknown }[], into: Conversion): HeaderEntry[] {
	const found: HeaderEntry[] = [];
	const seen = new Set<string>();
	for (const { key, value } of pairs) {
		const keyAt = offsetOf(key, into);
		if (!isScalar(key)) {
			tell(into, () => headerProblem(into.source, keyAt, 'header/not-fields', NOT_FIELDS));
			continue;
		}
		const name = String(key.value ?? '').trim();
		if (seen.has(name)) tell(into, () => duplicateField(into.source, keyAt, name));
		else found.push({ key: name, keyAt, value: valueOf(value, keyAt, into) });
		seen.add(name);
	}
	return found;
}

function valueOf(node: unknown, keyAt: number, into: Conversion): HeaderValue {
	const at = node ? offsetOf(node, into) : keyAt;
	if (isMap(node)) return { kind: 'map', entries: entries(node.items, into), at };
	if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => valueOf(item, at, into)), at };
	if (isAlias(node)) tell(into, () => headerProblem(into.source, at, 'header/alias', ALIAS));
	const text = isScalar(node) ? String(node.value ?? '').trim() : '';
	return { kind: 'text', text: text === 'null' || text === '~' ? '' : text, at };
}

const offsetOf = (node: unknown, into: Conversion): number => {
	const range = (node as { range?: readonly number[] | null } | null)?.range;
	return into.start + (range?.[0] ?? 0);
};

function closing(text: string, start: number): { readonly from: number; readonly to: number } | null {
	const pattern = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gm;
	pattern.lastIndex = start;
	const match = pattern.exec(text);
	return match ? { from: match.index, to: match.index + match[0].length } : null;
}

/** Where brackets or leading dashes nest deeper than any header needs: the YAML reader is recursive. */
function tooDeep(yaml: string): number | null {
	let open = 0;
	for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
		open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
		if (open > DEEPEST) return index;
	}
	const line = /^(?:[ \t]{64}|(?:[ \t]*[-?:][ \t]+){16})/m.exec(yaml);
	return line ? line.index : null;
}

function broken(source: Source, at: number, bodyStart: number, said: Told): Read<Header> {
	return {
		value: { source, fields: [], bodyStart },
		diagnostics: [headerProblem(source, at, said.code, said)]
	};
}

interface Told {
	readonly code: string;
	readonly message: Said;
	readonly hint: Said;
}

const headerProblem = (source: Source, at: number, code: string, said: Told): Diagnostic =>
	problemAt(source, at, code, 'error', said.message, said.hint);

const badYaml = (source: Source, at: number, detail: string): Diagnostic =>
	problemAt(
		source,
		at,
		'header/broken-yaml',
		'error',
		{
			zh: `文件头这里我读不懂(${quoted(detail)})。`,
			en: `I cannot read the header from here on (${quoted(detail)}).`
		},
		{
			zh: '每行写成“名称: 值”，冒号用半角，后面空一格，例如:title: 砍价',
			en: 'Write each line as “name: value” with a space after the colon, for example: title: Haggling'
		}
	);

const duplicateField = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'header/duplicate-field',
		'error',
		{
			zh: `文件头里“${quoted(name)}”写了两次，我只用了第一个。`,
			en: `“${quoted(name)}” is in the header twice; I took the first one.`
		},
		{ zh: '删掉其中一个。', en: 'Remove one of the two.' }
	);

const NOT_CLOSED: Told = {
	code: 'header/not-closed',
	message: {
		zh: '文件头从 --- 开始，但我没有找到结束的 ---。',
		en: 'The header begins with ---, but I cannot find the --- that ends it.'
	},
	hint: {
		zh: '在文件头最后一行下面单独写一行 ---。',
		en: 'Put a line with only --- below the last line of the header.'
	}
};
const TOO_LONG: Told = {
	code: 'header/too-long',
	message: {
		zh: '文件头超过 32 KB,我没有读。',
		en: 'The header is longer than 32 KB, so I did not read it.'
	},
	hint: { zh: '长内容请写到正文里。', en: 'Move the long parts into the text below.' }
};
const TOO_DEEP: Told = {
	code: 'header/too-deep',
	message: {
		zh: '文件头在这里嵌套太深，我没有读。',
		en: 'The header nests too deeply here, so I did not read it.'
	},
	hint: {
		zh: '一层“名称: 值”加一层列表就够用了。',
		en: 'One level of “name: value” and one of lists is enough.'
	}
};
const NOT_FIELDS: Told = {
	code: 'header/not-fields',
	message: { zh: '文件头应当是一行行的“名称: 值”。', en: 'The header should be lines of “name: value”.' },
	hint: {
		zh: '冒号要用半角，后面空一格，例如:title: 砍价',
		en: 'Use a half-width colon and a space after it, for example: title: Haggling'
	}
};
const ALIAS: Told = {
	code: 'header/alias',
	message: { zh: '文件头里不能用 * 引用别处的值。', en: 'The header may not refer to another value with *.' },
	hint: {
		zh: '把值直接写出来；如果是文字，请加引号。',
		en: 'Write the value itself; if it is text, put it in quotes.'
	}
};
