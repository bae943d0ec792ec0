/** Replies that are an example or a counterexample word for word: their author has judged them already. */
import { normalise } from './normalise.ts';

/** Texts by what is left of them without signs and spaces. */
export interface Verbatim {
	readonly examples: ReadonlySet<string>;
	readonly counterexamples: ReadonlySet<string>;
}

const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Prepares examples and counterexamples as their author wrote them. */
export const verbatim = (examples: readonly string[], counterexamples: readonly string[]): Verbatim => ({
	examples: new Set(examples.map((text) => bare(normalise(text).text))),
	counterexamples: new Set(counterexamples.map((text) => bare(normalise(text).text)))
});

const LONGEST = 200;

/** What the author said of these very words, or null; `text` is a normalised reply. */
export function judged(
	{ examples, counterexamples }: Verbatim,
	text: string
): 'example' | 'counterexample' | null {
	if (text.length > LONGEST) return null;
	const words = bare(text);
	if (examples.has(words)) return 'example';
	return counterexamples.has(words) ? 'counterexample' : null;
}
