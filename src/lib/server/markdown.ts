/** Markdown to safe HTML, remembered: briefings and lessons are shown far more often than they change. */
import type { Rendered } from '../core/markdown-html.ts';
import { renderDocument } from '../core/markdown.ts';

const KEPT = 500;
const rendered = new Map<string, Rendered>();

/** The HTML of a piece of Markdown. Raw HTML in it comes out as text. */
export const render = (markdown: string): string => renderWhole(markdown).html;

/** The same with its headings. */
export function renderWhole(markdown: string): Rendered {
	const known = rendered.get(markdown);
	if (known !== undefined) return known;
	const whole = renderDocument(markdown);
	rendered.set(markdown, whole);
	for (const oldest of rendered.keys()) {
		if (rendered.size <= KEPT) break;
		rendered.delete(oldest);
	}
	return whole;
}
