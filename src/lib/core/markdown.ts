/**
 * Markdown, through `marked` (this file alone imports it). What a trainer sees rendered is what the scenario reader
 * reads: the blocks come from marked's own lexer, and their places are recovered by walking the source along the
 * tokens' `raw`. Raw HTML is never passed through.
 */
import { Lexer, type Token, type Tokens } from 'marked';
import type { Read } from './diagnostic.ts';
import { refuseMarkdown } from './markdown-bounds.ts';
import type { Source } from './source.ts';
import { part, type Words } from './words.ts';

/** A block of a file. `at` and `end` are offsets of whole lines in the file; texts are raw inline Markdown. */
export type Block =
	| { readonly kind: 'heading'; readonly level: number; readonly words: Words; readonly id: Words | null; readonly at: number; readonly end: number }
	| { readonly kind: 'paragraph'; readonly words: Words; readonly at: number; readonly end: number }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly at: number; readonly end: number }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[]; readonly at: number; readonly end: number }
	| { readonly kind: 'code'; readonly language: string; readonly text: string; readonly at: number; readonly end: number }
	| { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly at: number; readonly end: number }
	| { readonly kind: 'other'; readonly at: number; readonly end: number };

/** A list item: its first paragraph, then what is nested in it. */
export interface Item {
	readonly words: Words;
	/** Of a task list: ticked or not. */
	readonly checked: boolean | null;
	readonly blocks: readonly Block[];
	readonly at: number;
	readonly end: number;
}

/** The blocks of a source from offset `from` on. Oversized or hostile text gives no blocks and one diagnostic. */
export function readMarkdown(source: Source, from = 0): Read<readonly Block[]> {
	const refusal = refuseMarkdown(source, from);
	if (refusal) return { value: [], diagnostics: [refusal] };
	const text = plainBreaks(source.text.slice(from));
	const lines = linesOf(text, from);
	return { value: blocksOf(new Lexer().blockTokens(text, []), lines, 0), diagnostics: [] };
}

/** One kind of line break and no NUL, at the same length, so that offsets stay right. */
const plainBreaks = (text: string): string =>
	text.replace(/\r\n/g, ' \n').replace(/[\r]/g, '\n').replace(/\0/g, '\uFFFD').replace(/[\u2028\u2029\uFEFF]/g, ' ');

interface Line {
	readonly text: string;
	readonly at: number;
}

function linesOf(text: string, from: number): readonly Line[] {
	let at = from;
	return text.split('\n').map((line) => {
		const here = { text: line, at };
		at += line.length + 1;
		return here;
	});
}

const breaksIn = (text: string): number => {
	let count = 0;
	for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
	return count;
};

function blocksOf(tokens: readonly Token[], lines: readonly Line[], first: number): Block[] {
	const blocks: Block[] = [];
	let line = first;
	for (const token of tokens) {
		const block = blockOf(token, lines, line);
		if (block) blocks.push(block);
		line += breaksIn(token.raw);
	}
	return blocks;
}

function blockOf(token: Token, lines: readonly Line[], line: number): Block | null {
	const at = lineStart(lines, line + leadingBreaks(token.raw));
	const end = lineEnd(lines, line + breaksIn(token.raw.trimEnd()));
	switch (token.type) {
		case 'space':
			return null;
		case 'heading':
			return heading(token as Tokens.Heading, lines, line, at, end);
		case 'text':
		case 'paragraph':
			return { kind: 'paragraph', words: wordsOf((token as Tokens.Paragraph).text, lines, line), at, end };
		case 'blockquote':
			return { kind: 'quote', blocks: blocksOf((token as Tokens.Blockquote).tokens, lines, line), at, end };
		case 'list':
			return { kind: 'list', ordered: (token as Tokens.List).ordered, items: itemsOf(token as Tokens.List, lines, line), at, end };
		case 'code':
			return { kind: 'code', language: (token as Tokens.Code).lang ?? '', text: (token as Tokens.Code).text, at, end };
		case 'table': {
			const { header, rows } = token as Tokens.Table;
			return { kind: 'table', head: header.map((cell) => cell.text), rows: rows.map((row) => row.map((cell) => cell.text)), at, end };
		}
		default:
			return { kind: 'other', at, end };
	}
}

function heading(token: Tokens.Heading, lines: readonly Line[], line: number, at: number, end: number): Block {
	const all = wordsOf(token.text, lines, line);
	const mark = /\s*\{#([^\s{}]{1,80})\}\s*$/.exec(all.text);
	if (!mark) return { kind: 'heading', level: token.depth, words: all, id: null, at, end };
	const open = all.text.indexOf('{#', mark.index) + 2;
	const id = part(all, open, open + (mark[1] ?? '').length);
	return { kind: 'heading', level: token.depth, words: part(all, 0, mark.index), id, at, end };
}

function itemsOf(list: Tokens.List, lines: readonly Line[], first: number): Item[] {
	let line = first;
	return list.items.map((item) => {
		const here = line;
		line += breaksIn(item.raw);
		const at = lineStart(lines, here);
		const end = lineEnd(lines, here + breaksIn(item.raw.trimEnd()));
		const [lead, ...rest] = item.tokens.filter((token) => token.type !== 'checkbox');
		const checked = item.task ? item.checked === true : null;
		if (lead?.type !== 'text' && lead?.type !== 'paragraph')
			return { words: { text: '', at }, checked, blocks: blocksOf(item.tokens, lines, here), at, end };
		const text = (lead as Tokens.Text).text.replace(item.task ? /^\[[ xX]\]\s+/ : /^/, '');
		const words = wordsOf(text, lines, here);
		return { words, checked, blocks: blocksOf(rest, lines, here + breaksIn(lead.raw)), at, end };
	});
}

const leadingBreaks = (raw: string): number => breaksIn(/^\n*/.exec(raw)?.[0] ?? '');
const lineStart = (lines: readonly Line[], index: number): number => lines[Math.min(index, lines.length - 1)]?.at ?? 0;
const lineEnd = (lines: readonly Line[], index: number): number => {
	const line = lines[Math.min(index, lines.length - 1)];
	return line ? line.at + line.text.length : 0;
};

/** A token's text with the place of each of its lines: containers strip only what stands before or after a line. */
function wordsOf(text: string, lines: readonly Line[], first: number): Words {
	const pieces = text.split('\n').map((piece) => piece.trim());
	let line = first;
	let index = 0;
	const places = pieces.map((piece) => {
		while (line < lines.length - 1 && !lines[line]?.text.includes(piece)) line++;
		const at = placeOf(piece, lines[Math.min(line, lines.length - 1)]);
		line++;
		const here = { index, at };
		index += piece.length + 1;
		return here;
	});
	const [head, ...more] = places;
	return more.length === 0
		? { text: pieces.join('\n'), at: head?.at ?? 0 }
		: { text: pieces.join('\n'), at: head?.at ?? 0, more };
}

function placeOf(piece: string, line: Line | undefined): number {
	if (!line) return 0;
	const kept = line.text.trimEnd();
	return line.at + (kept.endsWith(piece) ? kept.length - piece.length : Math.max(0, line.text.indexOf(piece)));
}
