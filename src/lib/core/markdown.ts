/**
 * Markdown, through `marked` (this file alone imports it). What a trainer sees rendered is what the scenario reader
 * reads: the blocks come from marked's own lexer, and their places are recovered by walking the source along the
 * tokens' `raw`. Raw HTML is never passed through.
 */
import { Lexer, Marked, type Token, type Tokens } from 'marked';
import type { Read } from './diagnostic.ts';
import { refuseMarkdown } from './markdown-bounds.ts';
import { htmlOf, type HtmlOptions, type Rendered } from './markdown-html.ts';
import { imagesIn, type Image } from './markdown-images.ts';
import { escapeHtml } from './markdown-inline.ts';
import { lineEnd, linesOf, lineStart, wordsOf, type Line } from './markdown-place.ts';
import type { MarkdownToken } from './markdown-token.ts';
import type { Source } from './source.ts';
import { part, type Words } from './words.ts';

/** A block of a file. `at` and `end` are offsets of whole lines in the file; texts are raw inline Markdown. */
export type Block =
	| {
			readonly kind: 'heading';
			readonly level: number;
			readonly words: Words;
			readonly id: Words | null;
			readonly at: number;
			readonly end: number;
	  }
	| { readonly kind: 'paragraph'; readonly words: Words; readonly at: number; readonly end: number }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly at: number; readonly end: number }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			readonly items: readonly Item[];
			readonly at: number;
			readonly end: number;
	  }
	| {
			readonly kind: 'code';
			readonly language: string;
			readonly text: string;
			readonly at: number;
			readonly end: number;
	  }
	| {
			readonly kind: 'table';
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
			readonly at: number;
			readonly end: number;
	  }
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
	text
		.replace(/\r\n/g, ' \n')
		.replace(/[\r]/g, '\n')
		.replace(/\0/g, '\uFFFD')
		.replace(/[\u2028\u2029\uFEFF]/g, ' ');

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
			return {
				kind: 'list',
				ordered: (token as Tokens.List).ordered,
				items: itemsOf(token as Tokens.List, lines, line),
				at,
				end
			};
		case 'code':
			return {
				kind: 'code',
				language: (token as Tokens.Code).lang ?? '',
				text: (token as Tokens.Code).text,
				at,
				end
			};
		case 'table': {
			const { header, rows } = token as Tokens.Table;
			return {
				kind: 'table',
				head: header.map((cell) => cell.text),
				rows: rows.map((row) => row.map((cell) => cell.text)),
				at,
				end
			};
		}
		default:
			return { kind: 'other', at, end };
	}
}

function heading(
	token: Tokens.Heading,
	lines: readonly Line[],
	line: number,
	at: number,
	end: number
): Block {
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
/**
 * `**“好评”**是` and `**重点:**请`: CommonMark sees no emphasis where punctuation touches a Chinese character. Here a
 * pair of stars around Chinese text, or before it, is emphasis whatever stands next to it.
 */
const CHINESE = /[\u2010-\u2027\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const STARS = /^(\*{1,3})(?![\s*])([^*\n]*[^\s*])\1(?!\*)/;

function chineseEmphasis(this: { lexer: Lexer }, src: string): Tokens.Generic | undefined {
	const match = STARS.exec(src);
	const [raw = '', stars = '', text = ''] = match ?? [];
	if (!match || !(CHINESE.test(text) || CHINESE.test(src.charAt(raw.length)))) return undefined;
	const strong = { type: 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
	if (stars.length === 1) return { ...strong, type: 'em' };
	return stars.length === 2 ? strong : { type: 'em', raw, text, tokens: [strong] };
}

const ENGINE = new Marked({
	extensions: [
		{
			name: 'chinese-emphasis',
			level: 'inline',
			start: (src) => src.indexOf('*'),
			tokenizer: chineseEmphasis
		}
	]
});

/** HTML of a lesson, briefing or debrief. Text that is too long or hostile comes out as plain text, cut. */
export const renderMarkdown = (markdown: string, options: HtmlOptions = {}): string =>
	renderDocument(markdown, options).html;

/** The same with its headings, for a table of contents. */
export function renderDocument(markdown: string, options: HtmlOptions = {}): Rendered {
	const text = plainBreaks(markdown);
	if (refuseMarkdown({ file: '', text }))
		return { html: `<pre>${escapeHtml(text.slice(0, 20_000))}</pre>\n`, headings: [] };
	return htmlOf(ENGINE.lexer(text) as readonly MarkdownToken[], options);
}

/** Every image of a text, in order; none of one that is not read. */
export const imagesOf = (source: Source): readonly Image[] =>
	refuseMarkdown(source) ? [] : imagesIn(ENGINE.lexer(plainBreaks(source.text)) as readonly MarkdownToken[]);
