/** The words beside a value of a reply, by which it is known what the value is. */
import type { Feature } from './features.ts';
import type { Found } from '../value.ts';

/** In `16 号之前发出，20 号之前都能退` these tell nothing of what is done by then. */
export const BOUNDS = new Set(
	'之前 以前 前 号前 日前 号 号之 日 月 最晚 最迟 内 之内 以内 早 晚 点 天 小时'.split(' ')
);

/** Features up to ten characters before a value (not beyond the value before) and six after, in its clause. */
export function featuresBeside(
	features: readonly Feature[],
	{ found, clause }: { readonly found: Found; readonly clause: number },
	previous: number,
	scale: number
): readonly Feature[] {
	const beside: Feature[] = [];
	for (let at = firstOf(features, clause); features[at]?.clause === clause; at++) {
		const feature = features[at];
		if (feature === undefined) continue;
		const { start, end } = feature;
		if (start < previous || (end > found.start && start < found.end)) continue;
		const near = end <= found.start ? found.start - end <= 10 * scale : start - found.end <= 6 * scale;
		if (near) beside.push(feature);
	}
	return beside;
}

/** The number of the first feature of a clause or a later one; features are in the order of their clauses. */
function firstOf(features: readonly Feature[], clause: number): number {
	let low = 0;
	for (let high = features.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((features[middle]?.clause ?? 0) < clause) low = middle + 1;
		else high = middle;
	}
	return low;
}
