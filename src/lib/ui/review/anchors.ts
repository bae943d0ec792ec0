/** Where a link to a turn leads. */
import type { Bubble } from '$lib/core/attempt/shown.ts';

/** Keys of the bubbles that `#turn-SEQ` means: of each turn the trainee's own, or else the first. */
export function turnAnchors(bubbles: readonly Bubble[]): ReadonlySet<string> {
	const bySeq = new Map<number, Bubble>();
	for (const bubble of bubbles) {
		const chosen = bySeq.get(bubble.seq);
		if (chosen === undefined || (bubble.from === 'agent' && chosen.from !== 'agent'))
			bySeq.set(bubble.seq, bubble);
	}
	return new Set([...bySeq.values()].map((bubble) => bubble.key));
}
