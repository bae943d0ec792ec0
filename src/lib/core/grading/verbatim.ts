/** Replies that are an example or a counterexample word for word: their author has judged them already. */
import { normalise } from './normalise.ts';

/** Texts by what is left of them without signs and spaces. */
export interface Verbatim {
	readonly examples: ReadonlySet<string>;
	readonly counterexamples: ReadonlySet<string>;
	/** Length of the longest of them. */
	readonly longest: number;
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
export function verbatim(examples: readonly string[], counterexamples: readonly string[]): Verbatim {
	const [right, wrong] = [examples, counterexamples].map((texts) =>
		texts.map((text) => bare(normalise(text).text))
	);
	const longest = Math.max(0, ...[...(right ?? []), ...(wrong ?? [])].map((words) => words.length));
	return { examples: new Set(right), counterexamples: new Set(wrong), longest };
}

/** What the author said of these very words, or null; `words` is a reply without signs and spaces. */
export function judged(
	{ examples, counterexamples, longest }: Verbatim,
	words: string
): 'example' | 'counterexample' | null {
	if (words.length > longest) return null;
	if (examples.has(words)) return 'example';
	return counterexamples.has(words) ? 'counterexample' : null;
}
