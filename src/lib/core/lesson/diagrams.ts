/** Diagrams of a lesson: each must be of a kind that can be drawn, and say in words what it shows. */
import type { Diagnostic } from '../diagnostic.ts';
import { DIAGRAM_KINDS, isDiagram, readDiagram } from '../diagram.ts';
import type { Block } from '../markdown.ts';
import type { Source } from '../source.ts';
import { silentDiagram, unknownDiagram } from './problems.ts';

/** Every fault of the diagrams among these blocks, however deep they lie. */
export const checkDiagrams = (source: Source, blocks: readonly Block[]): readonly Diagnostic[] =>
	blocks.flatMap((block) => {
		switch (block.kind) {
			case 'code':
				return isDiagram(block.language) ? checkDiagram(source, block.at, block.text) : [];
			case 'quote':
				return checkDiagrams(source, block.blocks);
			case 'list':
				return block.items.flatMap((item) => checkDiagrams(source, item.blocks));
			default:
				return [];
		}
	});

function checkDiagram(source: Source, at: number, text: string): readonly Diagnostic[] {
	const { kind, words } = readDiagram(text);
	if (!DIAGRAM_KINDS.includes(kind)) return [unknownDiagram(source, at, kind, DIAGRAM_KINDS)];
	return words === '' ? [silentDiagram(source, at)] : [];
}
