/** `{{fact}}`: a value that is written once, in a header or on a card, and used by name everywhere else. */

/** A use of a fact: its name and where the braces begin. */
interface FactUse {
	readonly name: string;
	readonly index: number;
}

const BRACES = /\{\{([^{}\n]{1,80})\}\}/g;

/** The text with every known fact filled in, and which names were used and which were not known (left as written). */
interface Filled {
	readonly text: string;
	readonly used: readonly FactUse[];
	readonly unknown: readonly FactUse[];
}

/** Fill in facts; `lookup` gives the value, or null when there is no such fact. Values are not filled again. */
export function fillFacts(text: string, lookup: (name: string) => string | null): Filled {
	if (!text.includes('{{')) return { text, used: [], unknown: [] };
	const used: FactUse[] = [];
	const unknown: FactUse[] = [];
	const filled = text.replace(BRACES, (whole, inner: string, index: number) => {
		const use = { name: inner.trim(), index };
		const value = lookup(use.name);
		(value === null ? unknown : used).push(use);
		return value ?? whole;
	});
	return { text: filled, used, unknown };
}
