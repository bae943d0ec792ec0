/** Orders drawn from a seed. Invariant: the same items and seed give the same order, on any machine. */

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The items in a new order (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
	const order = [...items];
	for (let last = order.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		const moved = order[last] as T;
		order[last] = order[other] as T;
		order[other] = moved;
	}
	return order;
}
