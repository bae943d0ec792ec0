/** How time grows with the input: a ratio, so that it matters little how busy the machine is. */

/** Milliseconds; the clock of processor time is too coarse for short work. */
const spent = (work: () => unknown): number => {
	const began = performance.now();
	work();
	return performance.now() - began;
};

const ROUNDS = 7;
/** Shorter work is all noise. */
const LEAST = 0.05;

/** The least of several runs over the longer input, as a multiple of the least over the shorter one. */
export function growth(work: (size: number) => unknown, short: number, long: number): number {
	const least = (size: number): number =>
		Math.min(...Array.from({ length: ROUNDS }, () => spent(() => work(size))));
	for (let warm = 0; warm < ROUNDS; warm++) work(short);
	return least(long) / Math.max(LEAST, least(short));
}
