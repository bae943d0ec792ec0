/** Where the points of a chart of progress stand. */

export interface Point {
	/** Percent of the width. */
	readonly x: number;
	/** Units from the top. */
	readonly y: number;
}

/** Room at both sides, percent, so that no point is cut. */
const EDGE = 4;

/** Points for values from left to right, in a field `height` high that shows `least` to `most`. A single one stands in the middle. */
export function pointsOf(
	values: readonly number[],
	{ least, most, height }: { readonly least: number; readonly most: number; readonly height: number }
): readonly Point[] {
	const step = values.length > 1 ? (100 - 2 * EDGE) / (values.length - 1) : 0;
	return values.map((value, index) => ({
		x: values.length === 1 ? 50 : EDGE + index * step,
		y: placeOf(value, least, most) * height
	}));
}

/** 0 at the top (`most`) to 1 at the bottom (`least`). */
export const placeOf = (value: number, least: number, most: number): number =>
	most === least ? 0.5 : Math.min(1, Math.max(0, (most - value) / (most - least)));
