/**
 * Where the text of a Markdown token stands in the file: the lexer keeps no places, but its containers only strip what
 * stands before a line (`> `, `- `, spaces), so every line of a token is found again in the line that it came from.
 */
import type { Words } from './words.ts';

/** A line of the file and its offset. */
export interface Line {
	readonly text: string;
	readonly at: number;
}

/** The lines of a text that begins at offset `from` of its file. */
export function linesOf(text: string, from: number): readonly Line[] {
	let at = from;
	return text.split('\n').map((line) => {
		const here = { text: line, at };
		at += line.length + 1;
		return here;
	});
}

/** Offset of a line's first character; the last line stands in for those after it. */
export const lineStart = (lines: readonly Line[], index: number): number =>
	lines[Math.min(index, lines.length - 1)]?.at ?? 0;
/** Offset behind a line's last character. */
export const lineEnd = (lines: readonly Line[], index: number): number => {
	const line = lines[Math.min(index, lines.length - 1)];
	return line ? line.at + line.text.length : 0;
};

/** A token's text with the place of each of its lines: containers strip only what stands before or after a line. */
export function wordsOf(text: string, lines: readonly Line[], first: number): Words {
	const pieces = text.split('\n').map((piece) => piece.trim());
	let line = first;
	let index = 0;
	const places = pieces.map((piece) => {
		const found = lineWith(piece, lines, line);
		const here = { index, at: placeOf(piece, lines[found]) };
		index += piece.length + 1;
		line = piece === '' && lines[found]?.text.trim() !== '' ? line : found + 1;
		return here;
	});
	const [head, ...more] = places;
	return more.length === 0
		? { text: pieces.join('\n'), at: head?.at ?? 0 }
		: { text: pieces.join('\n'), at: head?.at ?? 0, more };
}

/** marked adds a line break here and there (before `=`), so a line may stand a little earlier or later than counted. */
function lineWith(piece: string, lines: readonly Line[], from: number): number {
	for (let line = from; line < Math.min(from + 4, lines.length); line++)
		if (lines[line]?.text.includes(piece)) return line;
	return Math.min(from, lines.length - 1);
}

function placeOf(piece: string, line: Line | undefined): number {
	if (!line) return 0;
	const kept = line.text.trimEnd();
	return (
		line.at + (kept.endsWith(piece) ? kept.length - piece.length : Math.max(0, line.text.indexOf(piece)))
	);
}
