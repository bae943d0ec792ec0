/** What `marked` hands over, as far as it is read; the engine itself is imported by `markdown.ts` alone. */

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

export interface MarkdownCell {
	readonly tokens: readonly MarkdownToken[];
	readonly align: 'center' | 'left' | 'right' | null;
}
