/** How long somebody has waited, in the largest unit that says enough. */
import { m } from '$lib/paraglide/messages.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `ms` as `已等 3 小时`; under a minute is “just finished”. */
export function waitingWords(ms: number): string {
	if (ms < MINUTE) return m.reviews_waiting_now();
	return m.reviews_waiting({ time: lengthOf(ms) });
}

function lengthOf(ms: number): string {
	if (ms < HOUR) return m.desk_wait_minutes({ n: Math.floor(ms / MINUTE) });
	if (ms < DAY) return m.desk_wait_hours({ n: Math.floor(ms / HOUR) });
	return m.desk_wait_days({ n: Math.floor(ms / DAY) });
}
