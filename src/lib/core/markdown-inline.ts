/** Inline tokens of Markdown → HTML, safe by construction as `markdown-html.ts` says: links, images and escaping. */
import { decoded, pictureNamed } from './markdown-images.ts';
import type { MarkdownToken } from './markdown-token.ts';

/** HTML of inline tokens, or of the text when there are none. */
export const inline = (tokens: readonly MarkdownToken[], text: string | undefined): string =>
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
	const picture = pictureNamed(decoded(href));
	const src = picture === null ? href : `/pictures/${encodeURIComponent(picture)}`;
	return `<img src="${escapeHtml(src)}" alt="${alt}"${title(token)} loading="lazy">`;
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

/** The words of inline tokens without markup. */
export const plain = (tokens: readonly MarkdownToken[], text: string | undefined): string =>
	tokens.length === 0
		? (text ?? '')
		: tokens.map((token) => plain(token.tokens ?? [], token.text ?? token.raw)).join('');
