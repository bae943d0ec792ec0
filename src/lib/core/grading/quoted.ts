/** Clauses of a reply that only give the buyer's words back: they earn nothing and break nothing. */
import type { Featured } from './features.ts';
import { normalise } from './normalise.ts';

const OPENING = '“"「『‘\'';
const CLOSING = '”"」』’\'';
const SPEECH = [
	'您说',
	'你说',
	'您刚说',
	'您问',
	'你问',
	'您刚才说',
	'您提到',
	'您讲',
	'you said',
	'u said',
	'you asked',
	'you wrote'
];
const SPEECH_STARTS = [...new Set(SPEECH.map((speech) => speech[0]))].join('');
const LONG_REPEAT = 9;
/** English takes about three letters for a character. */
const LETTERS = 3;

/** The buyer's lines come again with every reply of a conversation: each is normalised once. */
const REMEMBERED = 1000;
const plainLines = new Map<string, string>();

function plainLine(line: string): string {
	const known = plainLines.get(line);
	if (known !== undefined) return known;
	const plain = normalise(line).text;
	if (plainLines.size >= REMEMBERED) plainLines.clear();
	plainLines.set(line, plain);
	return plain;
}

/** The clauses that repeat the buyer: marked as a quotation, told (`您说…`), long and word for word, or nothing else is said. */
export function quotedClauses(
	{ text, clauses }: Featured,
	buyerSaid: readonly string[]
): ReadonlySet<number> {
	const quoted = new Set<number>();
	if (buyerSaid.length === 0) return quoted;
	const buyer = buyerSaid.map(plainLine).join('\n');
	if (isTakenFrom({ text, clauses }, buyer)) return new Set(clauses.keys());
	let pairs: ReadonlySet<string> | null = null;
	const repeats = (words: string): boolean => overlap(words, (pairs ??= pairsOf(buyer))) >= 0.6;
	clauses.forEach((clause, index) => {
		const words = text.slice(clause.start, clause.end);
		const marked =
			OPENING.includes(text[clause.start - 1] ?? ' ') && CLOSING.includes(text[clause.end] ?? ' ');
		const told = SPEECH_STARTS.includes(words[0] ?? '-')
			? SPEECH.find((speech) => words.startsWith(speech))
			: undefined;
		if (told !== undefined && repeats(words.slice(told.length))) quoted.add(index);
		else if (marked && words.length >= 5 && repeats(words)) quoted.add(index);
		else if (marked && isTold(text, clause.start) && buyer.includes(words)) quoted.add(index);
		else if (words.length >= LONG_REPEAT * (clause.latin ? LETTERS : 1) && buyer.includes(words))
			quoted.add(index);
	});
	return quoted;
}

/** `您说的“180”`: a short quotation counts as one only after a word of speech. */
const isTold = (text: string, at: number): boolean => {
	const before = text.slice(Math.max(0, at - 6), at);
	return before.includes('说') || before.includes('问') || before.includes('提');
};

function pairsOf(text: string): Set<string> {
	const pairs = new Set<string>();
	for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
	return pairs;
}

function overlap(words: string, pairs: ReadonlySet<string>): number {
	if (words.length < 2) return 0;
	let shared = 0;
	for (let at = 0; at + 1 < words.length; at++) if (pairs.has(words.slice(at, at + 2))) shared++;
	return shared / (words.length - 1);
}

const LEAST = 12;
const SHARE = 0.7;

/** Whether nearly all of a text stands in another, clause by clause. Short texts are nobody's property. */
const isTakenFrom = (text: Pick<Featured, 'text' | 'clauses'>, source: string): boolean =>
	stands(text, source, 0);

/**
 * The same of what a rubric says of itself. The name of a thing has to be said somehow, so that one clause must be longer;
 * and a sentence may be the best there is to say (`给出替代：可以换成护理油`), so that one must begin a line of the source.
 */
export const isGivenBack = (text: Pick<Featured, 'text' | 'clauses'>, source: string): boolean =>
	stands(text, source, LONGER_THAN_A_NAME) &&
	text.clauses.some(({ start, end }) => beginsLine(text.text.slice(start, end).trim(), source));
const LONGER_THAN_A_NAME = 6;

/** Whether words begin a line and are no more than a name by themselves. */
function beginsLine(words: string, source: string): boolean {
	if (words.length <= 1) return false;
	const found = source.startsWith(words) ? 0 : source.indexOf(`\n${words}`) + 1;
	if (found === 0 && !source.startsWith(words)) return false;
	const next = source[found + words.length];
	return words.length >= LONGER_THAN_A_NAME || (next !== undefined && next !== '\n');
}

function stands(
	{ text, clauses }: Pick<Featured, 'text' | 'clauses'>,
	source: string,
	length: number
): boolean {
	let [all, taken, longest] = [0, 0, 0];
	for (const { start, end } of clauses) {
		all += end - start;
		if (end - start <= 1 || !source.includes(text.slice(start, end))) continue;
		taken += end - start;
		longest = Math.max(longest, end - start);
	}
	return (
		longest >= length &&
		all >= LEAST * (clauses.every((clause) => clause.latin) ? LETTERS : 1) &&
		taken >= SHARE * all
	);
}
