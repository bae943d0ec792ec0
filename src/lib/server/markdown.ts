/** Markdown to safe HTML, remembered: briefings and lessons are shown far more often than they change. */
import { renderMarkdown } from '../core/markdown.ts';

const KEPT = 500;
const rendered = new Map<string, string>();

/** The HTML of a piece of Markdown. Raw HTML in it comes out as text. */
export function render(markdown: string): string {
	const known = rendered.get(markdown);
	if (known !== undefined) return known;
	const html = renderMarkdown(markdown);
	rendered.set(markdown, html);
	for (const oldest of rendered.keys()) {
		if (rendered.size <= KEPT) break;
		rendered.delete(oldest);
	}
	return html;
}
