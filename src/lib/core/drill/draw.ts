/**
 * Which lines a run asks for, drawn from a seed: every line of the drill once, in a new order, before any comes again.
 *
 * Invariant: the same lines and seed give the same order.
 */

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
	const round = [...lines];
	for (let index = round.length - 1; index > 0; index--)
		swap(round, index, Math.floor(random() * (index + 1)));
	if (round[0] === last) swap(round, 0, round.length - 1);
	return round;
}

function swap(items: string[], a: number, b: number): void {
	const [one, other] = [items[a], items[b]];
	if (one === undefined || other === undefined) return;
	items[a] = other;
	items[b] = one;
}

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
