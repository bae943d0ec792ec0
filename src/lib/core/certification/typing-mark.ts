/**
 * What a typing step asks for, written behind its link. Nothing there asks for the drill's own marks.
 *
 *     - 打 [数字](/drills/numbers) >= 35 字/分，93 %
 *     - 打 [数字](/drills/numbers) >= 35 字/分
 *     - 打 [数字](/drills/numbers) 摸底
 */
import type { Deed } from './deed.ts';

/** Characters a minute, and share right 0..1. */
export interface TypingMark {
	readonly speed: number;
	readonly accuracy: number;
}

/** A mark as a track writes it; null for the drill's own. A speed of 0 is a baseline: any test counts. */
export interface AskedTyping {
	readonly speed: number | null;
	readonly accuracy: number | null;
}

const OWN: AskedTyping = { speed: null, accuracy: null };
const BASELINE: AskedTyping = { speed: 0, accuracy: 0 };

const MARK = /^>=\s*(\d{1,3})\s*(?:字\/分钟?|cpm)(?:\s*[,、]\s*(\d{1,3}(?:\.\d)?)\s*%)?$/i;
/** The bounds that an exam's typing part has. */
const [SLOWEST, FASTEST] = [10, 400];
const [LEAST_RIGHT, ALL_RIGHT] = [50, 100];

/** The mark in what stands behind the link (flat, trimmed); null when it is none. */
export function typingMarkOf(text: string): AskedTyping | null {
	if (text === '') return OWN;
	if (/^(?:摸底|baseline)$/i.test(text)) return BASELINE;
	const [, speed, accuracy] = MARK.exec(text) ?? [];
	if (speed === undefined || Number(speed) < SLOWEST || Number(speed) > FASTEST) return null;
	if (accuracy === undefined) return { speed: Number(speed), accuracy: null };
	const percent = Number(accuracy);
	return percent < LEAST_RIGHT || percent > ALL_RIGHT
		? null
		: { speed: Number(speed), accuracy: percent / 100 };
}

/** What is asked for in all, with the drill's own marks where the track names none; null when the drill is not there. */
export const askedOf = ({ speed, accuracy }: AskedTyping, own: TypingMark | undefined): TypingMark | null =>
	speed !== null && accuracy !== null
		? { speed, accuracy }
		: own === undefined
			? null
			: { speed: speed ?? own.speed, accuracy: accuracy ?? own.accuracy };

/** Whether a test does what the step asks. One in which nothing was typed is no baseline either. */
export function reachesMark(
	asked: AskedTyping,
	own: TypingMark | undefined,
	test: Extract<Deed, { kind: 'drill' }>
): boolean {
	// A test was told its drill's marks when it began: whoever passed has passed, though the drill may ask for more today.
	if (asked.speed === null && asked.accuracy === null) return test.passed;
	const mark = askedOf(asked, own);
	if (mark === null) return test.passed;
	return test.speed > 0 && test.speed >= mark.speed && test.accuracy >= mark.accuracy;
}
