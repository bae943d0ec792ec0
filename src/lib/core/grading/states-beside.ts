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
	found: Found,
	previous: number,
	scale: number
): readonly Feature[] {
	return features.filter(({ start, end }) => {
		if (start < previous || (end > found.start && start < found.end)) return false;
		return end <= found.start ? found.start - end <= 10 * scale : start - found.end <= 6 * scale;
	});
}
