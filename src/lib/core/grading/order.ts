/** Whether criteria were met one after the other. */

/** Where a criterion was first met: in which reply, and where in it (-1: before its first word, as actions are). */
export interface Place {
	readonly turn: number;
	readonly start: number;
}

export interface OrderOutcome {
	readonly kept: boolean;
	/** The first criterion that was not met at all, or null. */
	readonly missing: string | null;
	/** The first pair in the wrong order, or null. */
	readonly swapped: readonly [string, string] | null;
}

const compare = (a: Place, b: Place): number => a.turn - b.turn || a.start - b.start;

/** `A < B < C` by first places; `places` knows only criteria that were met. */
export function checkOrder(sequence: readonly string[], places: ReadonlyMap<string, Place>): OrderOutcome {
	for (const id of sequence) if (!places.has(id)) return { kept: false, missing: id, swapped: null };
	for (let at = 1; at < sequence.length; at++) {
		const [before, after] = [sequence[at - 1] ?? '', sequence[at] ?? ''];
		const [a, b] = [places.get(before), places.get(after)];
		if (a !== undefined && b !== undefined && compare(a, b) > 0)
			return { kept: false, missing: null, swapped: [before, after] };
	}
	return { kept: true, missing: null, swapped: null };
}
