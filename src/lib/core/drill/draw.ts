/**
 * Which lines a run asks for, drawn from a seed: every line of the drill once, in a new order, before any comes again.
 *
 * Invariant: the same lines and seed give the same order.
 */

import { randomFrom, shuffle } from '../shuffle.ts';

/** Lines of one run: what even the fastest hand does not get through. */
const MOST_LINES = 1000;

/** Draws lines until they hold so many characters. */
export function drawLines(lines: readonly string[], seed: number, characters: number): readonly string[] {
	const random = randomFrom(seed);
	const drawn: string[] = [];
	let held = 0;
	while (lines.length > 0 && held < characters && drawn.length < MOST_LINES)
		for (const line of freshRound(lines, random, drawn.at(-1))) {
			if (held >= characters || drawn.length === MOST_LINES) break;
			drawn.push(line);
			held += [...line].length;
		}
	return drawn;
}

/** All lines in a new order; not beginning with the one that was the last. */
function freshRound(
	lines: readonly string[],
	random: () => number,
	last: string | undefined
): readonly string[] {
	const round = shuffle(lines, random);
	return round[0] === last ? [...round.slice(1), ...round.slice(0, 1)] : round;
}
