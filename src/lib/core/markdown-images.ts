/**
 * Pictures in Markdown: `![说明](pictures/名.svg)`. The folder keeps them beside what is written; a page finds them under
 * `/pictures/`, wherever the page itself stands.
 */
import type { MarkdownCell, MarkdownToken } from './markdown-token.ts';

/** An image as it was written. */
export interface Image {
	readonly href: string;
	/** What it shows, for those who do not see it; may be empty. */
	readonly words: string;
	readonly raw: string;
}

const PICTURE = /^pictures\/([\p{L}\p{N}][\p{L}\p{N}._-]{0,79}\.svg)$/u;

/** `bag.svg` of `pictures/bag.svg`: a drawing right in that folder, named by letters, digits, `-`, `_` and `.`; or null. */
export const pictureNamed = (path: string): string | null => PICTURE.exec(path.normalize('NFC'))?.[1] ?? null;

/** An address as it was meant: `%E5%8C%85` is `包`. What is no such code stays. */
export function decoded(href: string): string {
	try {
		return decodeURIComponent(href);
	} catch {
		return href;
	}
}

/** Every image among these tokens, in order, however deep it lies. */
export const imagesIn = (tokens: readonly MarkdownToken[]): readonly Image[] =>
	tokens.flatMap((token) =>
		token.type === 'image'
			? [{ href: token.href ?? '', words: (token.text ?? '').trim(), raw: token.raw }]
			: imagesIn(partsOf(token))
	);

function partsOf(token: MarkdownToken): readonly MarkdownToken[] {
	const head = Array.isArray(token.header) ? (token.header as readonly MarkdownCell[]) : [];
	const cells = [...head, ...(token.rows ?? []).flat()];
	return [...(token.tokens ?? []), ...(token.items ?? []), ...cells.flatMap((cell) => cell.tokens)];
}
