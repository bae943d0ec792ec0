/** Lengths of time in the reader's language. */
import { m } from '$lib/paraglide/messages';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** `1:05`: minutes and seconds of a running clock, from ms. */
export function clock(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / SECOND));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `90 秒` up to two minutes, then `3 分钟` or `3 分 6 秒`, from ms; a fraction only below ten seconds. */
export function spell(ms: number): string {
	if (ms < 10 * SECOND) return m.seconds({ n: Math.round(ms / 100) / 10 });
	const seconds = Math.round(ms / SECOND);
	if (ms < 2 * MINUTE) return m.seconds({ n: seconds });
	const [n, rest] = [Math.floor(seconds / 60), seconds % 60];
	return rest === 0 ? m.minutes({ n }) : m.chat_minutes_seconds({ n, rest });
}
