/**
 * Tokens of Markdown → HTML that is safe by construction: every element and attribute is written here, every text is
 * escaped, raw HTML comes out as text, and links go only to http, https, mailto or within the site.
 */

/** The parts of a marked token that are read here; the engine itself is imported by `markdown.ts` alone. */
export interface MarkdownToken {
	readonly type: string;
	readonly raw: string;
	readonly text?: string;
	readonly tokens?: readonly MarkdownToken[] | undefined;
	readonly depth?: number;
	readonly ordered?: boolean;
	readonly start?: number | '';
	readonly items?: readonly MarkdownToken[];
	readonly task?: boolean;
	readonly checked?: boolean;
	readonly lang?: string | undefined;
	readonly href?: string;
	readonly title?: string | null | undefined;
	readonly header?: readonly MarkdownCell[] | boolean;
	readonly rows?: readonly (readonly MarkdownCell[])[];
	readonly align?: unknown;
}

interface MarkdownCell {
	readonly tokens: readonly MarkdownToken[];
	readonly align: 'center' | 'left' | 'right' | null;
}

export interface HtmlOptions {
	/** Level of the highest heading on the page around it: `## x` becomes `h3` with 2. Default 1. */
	readonly headingsFrom?: number;
	/** Put before every heading's id, so that two texts on one page do not clash. */
	readonly idPrefix?: string;
}

interface Page {
	readonly options: HtmlOptions;
	readonly ids: Map<string, number>;
}

/** HTML of block tokens. */
export function htmlOf(tokens: readonly MarkdownToken[], options: HtmlOptions): string {
	return blocks(tokens, { options, ids: new Map() }, false);
}

const blocks = (tokens: readonly MarkdownToken[], page: Page, tight: boolean): string =>
	tokens.map((token) => block(token, page, tight)).join('');

function block(token: MarkdownToken, page: Page, tight: boolean): string {
	const inside = (): string => inline(token.tokens ?? [], token.text);
	switch (token.type) {
		case 'heading':
			return heading(token, page);
		case 'paragraph':
			return tight ? inside() : `<p>${inside()}</p>\n`;
		case 'text':
			return tight ? inside() : `<p>${inside()}</p>\n`;
		case 'blockquote':
			return `<blockquote>\n${blocks(token.tokens ?? [], page, false)}</blockquote>\n`;
		case 'list':
			return list(token, page);
		case 'code':
			return `<pre><code${language(token.lang)}>${escapeHtml(token.text ?? '')}\n</code></pre>\n`;
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

function heading(token: MarkdownToken, page: Page): string {
	const tokens = token.tokens ?? [];
	const mark = /\s*\{#([^\s{}]{1,80})\}\s*$/.exec(token.text ?? '');
	const shown = mark ? withoutTail(tokens, mark[0]) : tokens;
	const base = (mark?.[1] ?? headingSlug((token.text ?? '').replace(/[*_`~]/g, ''))) || 'section';
	const count = page.ids.get(base) ?? 0;
	page.ids.set(base, count + 1);
	const id = `${page.options.idPrefix ?? ''}${base}${count > 0 ? `-${count}` : ''}`;
	const level = Math.min(6, (token.depth ?? 1) + (page.options.headingsFrom ?? 1) - 1);
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

const inline = (tokens: readonly MarkdownToken[], text: string | undefined): string =>
	tokens.length === 0 ? escapeHtml(text ?? '') : tokens.map(span).join('');

function span(token: MarkdownToken): string {
	const inside = (): string => inline(token.tokens ?? [], token.text);
	switch (token.type) {
		case 'strong':
		case 'em':
		case 'del':
			return `<${token.type}>${inside()}</${token.type}>`;
		case 'codespan':
			return `<code>${escapeHtml(token.text ?? '')}</code>`;
		case 'br':
			return '<br>\n';
		case 'escape':
			return escapeHtml(token.text ?? '');
		case 'text':
			return token.tokens ? inside() : entities(token.text ?? '');
		case 'link':
			return link(token, inside());
		case 'image':
			return image(token);
		case 'checkbox':
			return '';
		case 'html':
			return /^<!--[\s\S]*-->$/.test(token.raw) ? '' : escapeHtml(token.raw);
		default:
			return escapeHtml(token.raw);
	}
}

function link(token: MarkdownToken, inside: string): string {
	const href = token.href ?? '';
	if (!isSafeLink(href)) return inside;
	const away = /^(?:https?:)?\/\//i.test(href) ? ' rel="noopener noreferrer"' : '';
	return `<a href="${escapeHtml(href)}"${title(token)}${away}>${inside}</a>`;
}

function image(token: MarkdownToken): string {
	const href = token.href ?? '';
	const alt = escapeHtml(token.text ?? '');
	if (schemeOf(href) !== null || /^\s*[/\\]{2}|\\/.test(href) || href.trim() === '') return alt;
	return `<img src="${escapeHtml(href)}" alt="${alt}"${title(token)} loading="lazy">`;
}

/** http, https, mailto, or no scheme at all. */
const isSafeLink = (href: string): boolean => {
	const scheme = schemeOf(href);
	return scheme === null || scheme === 'http' || scheme === 'https' || scheme === 'mailto';
};

/** What a browser would take for the scheme: it skips control characters and spaces. Entities count as their colon. */
function schemeOf(href: string): string | null {
	const bare = href.replace(/[\p{Cc}\p{Cf}\s]/gu, '').replace(/&(?:colon|#0*58|#x0*3a);?/gi, ':');
	const match = /^([^/?#:]*):/.exec(bare);
	return match ? (match[1] ?? '').toLowerCase() : null;
}

const title = (token: MarkdownToken): string => (token.title ? ` title="${escapeHtml(token.title)}"` : '');
const language = (lang: string | undefined): string => {
	const name = /^[\w-]{1,20}/.exec(lang ?? '')?.[0];
	return name ? ` class="language-${name}"` : '';
};

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text as HTML text or as the value of a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** Text in which an author may have written `&nbsp;` or `&#20320;`: entities stay, all else is escaped. */
const entities = (text: string): string =>
	escapeHtml(text).replace(/&amp;(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, '&$1;');
