/** Which quick phrases fit what was typed after the slash, the likeliest first. Pure, so that it can be tested alone. */
import type { DeskPhrase } from '$lib/core/desk/shown.ts';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** 0 is the best fit; Infinity is none. */
function distance(phrase: DeskPhrase, query: string): number {
	const code = folded(phrase.code);
	if (code === query) return 0;
	if (code.startsWith(query)) return 1;
	if (folded(phrase.group).includes(query)) return 2;
	if (code.includes(query)) return 3;
	return folded(phrase.text).includes(query) ? 4 : Infinity;
}

/**
 * The phrases whose code, group or text has the query in it, by how well it fits; one's own before the shop's where
 * they fit alike. An empty query fits all.
 */
export function filterPhrases(phrases: readonly DeskPhrase[], query: string): readonly DeskPhrase[] {
	const wanted = folded(query.trim());
	return phrases
		.map((phrase) => ({ phrase, far: wanted === '' ? 0 : distance(phrase, wanted) }))
		.filter(({ far }) => far < Infinity)
		.sort((a, b) => a.far - b.far || Number(b.phrase.own) - Number(a.phrase.own))
		.map(({ phrase }) => phrase);
}
