/**
 * A bubble's text cut into pieces at the borders of its marks, so that marks may overlap.
 * Invariant: the pieces joined are the text.
 */
import type { Mark } from '$lib/core/attempt/shown.ts';

export interface Segment {
	/** Offset of its first character: a stable key. */
	readonly start: number;
	readonly text: string;
	/** Marks that cover the whole piece, the gravest first; none for plain text. */
	readonly marks: readonly Mark[];
}

const GRAVITY: readonly Mark['tone'][] = ['redline', 'lost', 'unsure', 'earned'];

/** Cuts `text`. With `only`, marks of other criteria are left out. Marks outside the text are cut to it. */
export function segments(
	text: string,
	marks: readonly Mark[],
	only: string | null = null
): readonly Segment[] {
	const shown = marks.filter((mark) => only === null || mark.criterion === only);
	const borders = new Set([0, text.length]);
	for (const mark of shown) {
		borders.add(Math.min(Math.max(mark.start, 0), text.length));
		borders.add(Math.min(Math.max(mark.end, 0), text.length));
	}
	const sorted = [...borders].sort((a, b) => a - b);
	return sorted.slice(0, -1).map((start, index) => {
		const end = sorted[index + 1] ?? text.length;
		const covering = shown.filter((mark) => mark.start <= start && mark.end >= end);
		covering.sort((a, b) => GRAVITY.indexOf(a.tone) - GRAVITY.indexOf(b.tone));
		return { start, text: text.slice(start, end), marks: covering };
	});
}
