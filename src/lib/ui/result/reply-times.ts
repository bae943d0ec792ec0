/** How long each reply took, read off the transcript. */
import type { Bubble } from '$lib/core/attempt/shown.ts';

export interface ReplyTime {
	/** 1 for the first reply. */
	readonly number: number;
	readonly ms: number;
	readonly text: string;
}

/** From the buyer's first line after the last reply (a buyer who asks again does not start the clock anew). */
export function replyTimes(bubbles: readonly Bubble[]): readonly ReplyTime[] {
	const times: ReplyTime[] = [];
	let since: number | null = null;
	for (const { from, at, text } of bubbles) {
		if (from === 'buyer') since ??= at;
		if (from !== 'agent') continue;
		if (since !== null) times.push({ number: times.length + 1, ms: at - since, text });
		since = null;
	}
	return times;
}
