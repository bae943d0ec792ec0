/** Replies that are an example or a counterexample word for word: their author has judged them already. */
import { normalise } from './normalise.ts';

/** Texts by what is left of them without signs and spaces. */
export interface Verbatim {
	readonly examples: ReadonlySet<string>;
	readonly counterexamples: ReadonlySet<string>;
}

/** A normalised text without signs and spaces. */
export function bare(text: string): string {
	let plain = '';
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x3400 || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) plain += text[at];
	}
	return plain;
}

/** Prepares examples and counterexamples as their author wrote them. */
export const verbatim = (examples: readonly string[], counterexamples: readonly string[]): Verbatim => ({
	examples: new Set(examples.map((text) => bare(normalise(text).text))),
	counterexamples: new Set(counterexamples.map((text) => bare(normalise(text).text)))
});

/** What the author said of these very words, or null; `text` is a normalised reply. */
export function judged(
	{ examples, counterexamples }: Verbatim,
	text: string
): 'example' | 'counterexample' | null {
	const words = bare(text);
	if (examples.has(words)) return 'example';
	return counterexamples.has(words) ? 'counterexample' : null;
}
