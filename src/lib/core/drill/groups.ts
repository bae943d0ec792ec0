/** What a drill's file lists below its groups (`##`). */
import type { Diagnostic } from '../diagnostic.ts';
import type { Block, Item } from '../markdown.ts';
import type { Source } from '../source.ts';
import { emptyGroup, notTyped } from './problems.ts';

/** Code points of one line: what a phone shows without scrolling. */
export const LONGEST_LINE = 120;

type Heading = Extract<Block, { kind: 'heading' }>;

/** Whether a block is the heading of a group. */
export const isGroup = (block: Block): block is Heading => block.kind === 'heading' && block.level === 2;

/** Gives every list item to `take`, with the group that it stands in; what is neither heading nor list is a fault. */
export function walkGroups(
	source: Source,
	blocks: readonly Block[],
	take: (item: Item, group: string) => void
): readonly Diagnostic[] {
	const diagnostics: Diagnostic[] = [];
	let heading: Heading | null = null;
	let items = 0;
	const close = (): void => {
		if (heading !== null && items === 0) diagnostics.push(emptyGroup(source, heading.at, heading.words.text));
	};
	for (const block of blocks) {
		if (isGroup(block)) {
			close();
			heading = block;
			items = 0;
		} else if (block.kind === 'list') {
			items += block.items.length;
			for (const item of block.items) take(item, heading?.words.text ?? '');
		} else diagnostics.push(notTyped(source, block.at));
	}
	close();
	return diagnostics;
}
