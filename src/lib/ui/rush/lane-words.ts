/** How a lane ended, in words. */
import type { Lane } from '$lib/core/rush/lanes.ts';
import { m } from '$lib/paraglide/messages';

const END_WORDS: Readonly<Record<Lane['end'], () => string>> = {
	done: m.clock_end_done,
	left: m.clock_end_left,
	complained: m.clock_end_complained,
	handed: m.rush_outcome_handed,
	closed: m.clock_end_closed,
	open: m.clock_end_open
};

/** The scenario's own name of an ending tells more than that it is over: 成交 and 投诉 are both. */
export const endWords = ({ end, ending }: Pick<Lane, 'end' | 'ending'>): string =>
	end === 'done' && ending !== null ? ending : END_WORDS[end]();
