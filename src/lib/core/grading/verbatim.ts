/** Replies that are an example or a counterexample word for word: their author has judged them already. */
import { normalise } from './normalise.ts';

/** Texts by what is left of them without signs and spaces. */
export interface Verbatim {
	readonly examples: ReadonlySet<string>;
	readonly counterexamples: ReadonlySet<string>;
	/** What counterexamples say between two signs and no example says: right by itself too. */
	readonly excused: ReadonlySet<string>;
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
	const isInNone = (words: string): boolean => right?.every((example) => !example.includes(words)) ?? true;
	const parts = counterexamples.flatMap((text) => normalise(text).text.split(SIGNS).map(bare));
	const excused = [...(wrong ?? []), ...parts.filter((part) => part.length >= TELLING && isInNone(part))];
	return {
		examples: new Set(right),
		counterexamples: new Set(wrong),
		excused: new Set(excused),
		longest
	};
}

/** Between these a text is cut. */
const SIGNS = /[,。!?;:、…~\n]+/u;
/** Shorter scraps tell too little to stand for themselves. */
const TELLING = 4;

/** What the author said of these very words, or null; `words` is a reply without signs and spaces. */
export function judged(
	{ examples, counterexamples, longest }: Verbatim,
	words: string
): 'example' | 'counterexample' | null {
	if (words.length > longest) return null;
	if (examples.has(words)) return 'example';
	return counterexamples.has(words) ? 'counterexample' : null;
}
