/** A text cut at its marks, for drawing. */

export interface Piece {
	readonly text: string;
	readonly marked: boolean;
}

/** The text in pieces; marks are from/to pairs, sorted, none overlapping. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): readonly Piece[] {
	const cut: Piece[] = [];
	let at = 0;
	for (const [from, to] of marks) {
		if (from > at) cut.push({ text: text.slice(at, from), marked: false });
		cut.push({ text: text.slice(from, to), marked: true });
		at = to;
	}
	if (at < text.length) cut.push({ text: text.slice(at), marked: false });
	return cut;
}
