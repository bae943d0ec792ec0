/**
 * A diagram in Markdown: a fenced block in the language of mermaid. Only its kind and the words for those who do not
 * see it are read here; drawing it is up to the browser.
 */

/** The language after the fence. */
const DIAGRAM_LANGUAGE = 'mermaid';

/** Kinds that take `accTitle` and `accDescr`, so that every one of them can be said in words. */
export const DIAGRAM_KINDS: readonly string[] = [
	'flowchart',
	'graph',
	'sequenceDiagram',
	'stateDiagram',
	'stateDiagram-v2',
	'classDiagram',
	'erDiagram',
	'journey',
	'gantt',
	'pie',
	'quadrantChart',
	'requirementDiagram',
	'timeline',
	'gitGraph'
];

export interface Diagram {
	/** The first word, such as `flowchart`; empty when there is none. */
	readonly kind: string;
	/** `accTitle`, or empty. */
	readonly title: string;
	/** `accDescr`, or empty: what the diagram shows, in sentences. */
	readonly words: string;
}

/** Whether a fenced block with this language is a diagram. */
export const isDiagram = (language: string | undefined): boolean =>
	/^\S*/.exec(language ?? '')?.[0] === DIAGRAM_LANGUAGE;

/** What a diagram is and says; nothing in it is taken for granted. */
export function readDiagram(text: string): Diagram {
	const lines = text.split('\n').map((line) => line.trim());
	const first = lines.slice(startOf(lines)).find((line) => line !== '' && !line.startsWith('%%'));
	return {
		kind: /^[A-Za-z][\w-]*/.exec(first ?? '')?.[0] ?? '',
		title: lineNamed(lines, 'accTitle'),
		words: lineNamed(lines, 'accDescr') || blockNamed(text, 'accDescr')
	};
}

/** Past the front matter that mermaid allows. */
function startOf(lines: readonly string[]): number {
	if (lines[0] !== '---') return 0;
	const end = lines.indexOf('---', 1);
	return end === -1 ? 0 : end + 1;
}

/** `accTitle: one line` */
function lineNamed(lines: readonly string[], name: string): string {
	for (const line of lines) {
		if (!line.startsWith(name)) continue;
		const rest = line.slice(name.length).trimStart();
		if (rest.startsWith(':')) return rest.slice(1).trim();
	}
	return '';
}

/** `accDescr { several lines }` */
function blockNamed(text: string, name: string): string {
	const open = text.indexOf('{', text.indexOf(name));
	const close = text.indexOf('}', open);
	if (!text.includes(name) || open === -1 || close === -1) return '';
	const between = text.slice(text.indexOf(name) + name.length, open);
	return between.trim() === ''
		? text
				.slice(open + 1, close)
				.replace(/\s+/g, ' ')
				.trim()
		: '';
}
