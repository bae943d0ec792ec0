/**
 * Tokens of Markdown → HTML that is safe by construction: every element and attribute is written here, every text is
 * escaped, raw HTML comes out as text, and links go only to http, https, mailto or within the site.
 */
import { isDiagram, readDiagram } from './diagram.ts';
import { chatIn, type ChatLine } from './markdown-chat.ts';
import { decoded, pictureNamed } from './markdown-images.ts';
import { escapeHtml, inline, plain } from './markdown-inline.ts';
import type { MarkdownCell, MarkdownToken } from './markdown-token.ts';

export interface HtmlOptions {
	/** Level of the highest heading on the page around it: `## x` becomes `h3` with 2. Default 1. */
	readonly headingsFrom?: number;
	/** Put before every heading's id, so that two texts on one page do not clash. */
	readonly idPrefix?: string;
}

/** A heading as it came out. */
export interface Heading {
	readonly id: string;
	/** 2 for `<h2>`. */
	readonly level: number;
	/** Without markup. */
	readonly text: string;
}

export interface Rendered {
	readonly html: string;
	/** In order, also those within quotations. */
	readonly headings: readonly Heading[];
}

interface Page {
	readonly options: HtmlOptions;
	readonly ids: Map<string, number>;
	readonly headings: Heading[];
}

/** HTML of block tokens, and the headings in it. */
export function htmlOf(tokens: readonly MarkdownToken[], options: HtmlOptions): Rendered {
	const page: Page = { options, ids: new Map(), headings: [] };
	return { html: blocks(tokens, page, false), headings: page.headings };
}

function blocks(tokens: readonly MarkdownToken[], page: Page, tight: boolean): string {
	const shown = tokens.filter((token) => token.type !== 'space');
	return shown
		.map((token, n) =>
			token.type === 'blockquote' ? quotation(token, page, shown[n - 1]) : block(token, page, tight)
		)
		.join('');
}

function block(token: MarkdownToken, page: Page, tight: boolean): string {
	const inside = (): string => inline(token.tokens ?? [], token.text);
	switch (token.type) {
		case 'heading':
			return heading(token, page);
		case 'paragraph':
			if (isPicture(token)) return `<figure class="picture">${inside()}</figure>\n`;
			return tight ? inside() : `<p>${inside()}</p>\n`;
		case 'text':
			return tight ? inside() : `<p>${inside()}</p>\n`;
		case 'blockquote':
			return quotation(token, page, undefined);
		case 'list':
			return list(token, page);
		case 'code':
			return isDiagram(token.lang) ? diagram(token) : code(token);
		case 'table':
			return table(token);
		case 'hr':
			return '<hr>\n';
		case 'html':
			return /^\s*<!--[\s\S]*-->\s*$/.test(token.raw) ? '' : `<p>${escapeHtml(token.raw.trim())}</p>\n`;
		case 'space':
		case 'def':
		case 'checkbox':
			return '';
		default:
			return `<p>${inline([token], token.raw)}</p>\n`;
	}
}

/** A paragraph that is a picture and nothing else. */
function isPicture({ tokens = [] }: MarkdownToken): boolean {
	const [only, ...more] = tokens;
	return more.length === 0 && only?.type === 'image' && pictureNamed(decoded(only.href ?? '')) !== null;
}

function heading(token: MarkdownToken, page: Page): string {
	const tokens = token.tokens ?? [];
	const mark = /\s*\{#([^\s{}]{1,80})\}\s*$/.exec(token.text ?? '');
	const shown = mark ? withoutTail(tokens, mark[0]) : tokens;
	const base = (mark?.[1] ?? headingSlug((token.text ?? '').replace(/[*_`~]/g, ''))) || 'section';
	const count = page.ids.get(base) ?? 0;
	page.ids.set(base, count + 1);
	const id = `${page.options.idPrefix ?? ''}${base}${count > 0 ? `-${count}` : ''}`;
	const level = Math.min(6, (token.depth ?? 1) + (page.options.headingsFrom ?? 1) - 1);
	page.headings.push({ id, level, text: plain(shown, token.text).trim() });
	return `<h${level} id="${escapeHtml(id)}">${inline(shown, token.text)}</h${level}>\n`;
}

/** `第一章 Two Words` → `第一章-two-words`, as Git pages do. */
const headingSlug = (text: string): string =>
	text
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s+/g, '-');

function withoutTail(tokens: readonly MarkdownToken[], tail: string): readonly MarkdownToken[] {
	const last = tokens.at(-1);
	if (last?.type !== 'text' || !last.raw.endsWith(tail)) return tokens;
	const raw = last.raw.slice(0, -tail.length);
	return [...tokens.slice(0, -1), { type: 'text', raw, text: raw }];
}

const code = (token: MarkdownToken): string =>
	`<pre><code${language(token.lang)}>${escapeHtml(token.text ?? '')}\n</code></pre>\n`;

/**
 * A diagram in words, and its source for whoever draws it. Open, because nothing else is seen without JavaScript; the
 * page that has drawn it folds the words. They speak the diagram's own language.
 */
function diagram(token: MarkdownToken): string {
	const { title, words } = readDiagram(token.text ?? '');
	const chinese = /\p{Script=Han}/u.test(token.text ?? '');
	const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>\n`;
	const said = words === '' ? '' : `<p>${escapeHtml(words)}</p>\n`;
	return (
		`<figure class="diagram">\n${caption}<details open>\n<summary>${chinese ? '文字说明' : 'In words'}</summary>\n${said}` +
		`<details class="source"${said === '' ? ' open' : ''}>\n<summary>${chinese ? '图的源文' : 'Source'}</summary>\n` +
		`${code(token)}</details>\n</details>\n</figure>\n`
	);
}

const SUMMARY = /^(?:小结卡|小结|summary card)$/i;

/** A quotation: a chat, the card at the end of a lesson, or somebody's words. */
function quotation(token: MarkdownToken, page: Page, before: MarkdownToken | undefined): string {
	const tokens = token.tokens ?? [];
	const chat = chatIn(tokens);
	if (chat) return `<blockquote class="dialogue">\n${chat.map(said).join('')}</blockquote>\n`;
	const card = before?.type === 'heading' && SUMMARY.test((before.text ?? '').trim());
	return `<blockquote${card ? ' class="summary-card"' : ''}>\n${blocks(tokens, page, false)}</blockquote>\n`;
}

function said(line: ChatLine): string {
	const text = inline(line.said, '');
	if (line.side === 'aside') return `<p class="aside">${text}</p>\n`;
	const who = `<strong>${escapeHtml(line.who)}</strong><span class="colon">${escapeHtml(line.colon)}</span>`;
	return `<p class="said ${line.side}">${who}<span class="bubble">${text}</span></p>\n`;
}

function list(token: MarkdownToken, page: Page): string {
	const name = token.ordered ? 'ol' : 'ul';
	const start =
		token.ordered && typeof token.start === 'number' && token.start !== 1 ? ` start="${token.start}"` : '';
	const items = (token.items ?? []).map((item) => {
		const [lead, ...rest] = (item.tokens ?? []).filter((one) => one.type !== 'checkbox');
		const text = lead ? block(lead, page, lead.type === 'text' || item.task === true) : '';
		const box = `<input type="checkbox" disabled${item.checked ? ' checked' : ''}>`;
		const shown = item.task ? `<label>${box} ${text}</label>` : text;
		return `<li${item.task ? ' class="task"' : ''}>${shown}${blocks(rest, page, false)}</li>\n`;
	});
	return `<${name}${start}>\n${items.join('')}</${name}>\n`;
}

function table(token: MarkdownToken): string {
	const cell = (name: string, one: MarkdownCell): string =>
		`<${name}${one.align ? ` style="text-align:${one.align}"` : ''}>${inline(one.tokens, '')}</${name}>`;
	const row = (name: string, cells: readonly MarkdownCell[]): string =>
		`<tr>${cells.map((one) => cell(name, one)).join('')}</tr>\n`;
	const head = Array.isArray(token.header) ? row('th', token.header) : '';
	return `<table>\n<thead>\n${head}</thead>\n<tbody>\n${(token.rows ?? []).map((cells) => row('td', cells)).join('')}</tbody>\n</table>\n`;
}

const language = (lang: string | undefined): string => {
	const name = /^[\w-]{1,20}/.exec(lang ?? '')?.[0];
	return name ? ` class="language-${name}"` : '';
};
