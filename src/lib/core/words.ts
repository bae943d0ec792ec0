/**
 * A piece of an author's text that still knows where it stands in the file. Every construct of the language is cut
 * out of such pieces, so that a diagnostic can point at the very character.
 * Invariant: apart from line breaks, `source.text[offsetAt(words, i)] === words.text[i]`.
 */
export interface Words {
	readonly text: string;
	/** Offset in the file of the first character. */
	readonly at: number;
	/** Where the lines after the first one begin: `index` in `text`, `at` in the file. */
	readonly more?: readonly { readonly index: number; readonly at: number }[];
}

/** Offset in the file of the character at `index`. */
export function offsetAt(words: Words, index: number): number {
	let from = 0;
	let at = words.at;
	for (const line of words.more ?? []) {
		if (line.index > index) break;
		from = line.index;
		at = line.at;
	}
	return at + index - from;
}

/** The part from `from` up to `to`, without the spaces around it. */
export function part(words: Words, from: number, to: number = words.text.length): Words {
	let start = from;
	let end = Math.max(to, from);
	while (start < end && isSpace(words.text, start)) start++;
	while (end > start && isSpace(words.text, end - 1)) end--;
	const text = words.text.slice(start, end);
	const at = offsetAt(words, start);
	const more = (words.more ?? []).filter((line) => line.index > start && line.index < end);
	if (more.length === 0) return { text, at };
	return { text, at, more: more.map((line) => ({ index: line.index - start, at: line.at })) };
}

const isSpace = (text: string, index: number): boolean => {
	const code = text.charCodeAt(index);
	return code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0;
};

/** Cut at every place where `pattern` (global) matches; pieces are trimmed and empty ones left out. */
export function split(words: Words, pattern: RegExp): readonly Words[] {
	const pieces: Words[] = [];
	let from = 0;
	for (const match of words.text.matchAll(pattern)) {
		pieces.push(part(words, from, match.index));
		from = match.index + match[0].length;
	}
	pieces.push(part(words, from));
	return pieces.filter((piece) => piece.text !== '');
}

const FLAT: Readonly<Record<string, string>> = {
	'：': ':',
	'（': '(',
	'）': ')',
	'，': ',',
	'、': ',',
	'；': ';',
	'！': '!',
	'＝': '=',
	'＜': '<',
	'＞': '>',
	'％': '%',
	'＋': '+',
	'－': '-',
	'−': '-',
	'｛': '{',
	'｝': '}',
	'＠': '@',
	'／': '/',
	'＃': '#',
	'［': '[',
	'］': ']',
	'【': '[',
	'】': ']',
	'　': ' ',
	'\u00a0': ' ',
	'\t': ' '
};
const ASCII = /^[ -~]*$/;
const FLAT_ALL = new RegExp(`[０-９Ａ-Ｚａ-ｚ${Object.keys(FLAT).join('')}]`, 'g');

/**
 * The same text with half-width punctuation, digits and letters: one character for one, so that offsets stay the same.
 * For recognising keywords only; names and sentences are cut from the text itself.
 */
export const flat = (text: string): string =>
	ASCII.test(text)
		? text
		: text.replace(FLAT_ALL, (char) => FLAT[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Lines that an author wrapped, as one: no space between Chinese characters, one between words. */
export const unwrap = (text: string): string =>
	text.replace(/[ \t]*\n[ \t]*/g, (_gap, index: number, whole: string) => {
		const before = whole.charCodeAt(index - 1);
		const after = whole.slice(index).trimStart().charCodeAt(0);
		return before > 0x2e7f || after > 0x2e7f ? '' : ' ';
	});
