/** How a lane ended, in words. */
import type { Lane } from '$lib/core/rush/lanes.ts';
import { m } from '$lib/paraglide/messages';

export const END_WORDS: Readonly<Record<Lane['end'], () => string>> = {
	done: m.clock_end_done,
	left: m.clock_end_left,
	complained: m.clock_end_complained,
	closed: m.clock_end_closed,
	open: m.clock_end_open
};
