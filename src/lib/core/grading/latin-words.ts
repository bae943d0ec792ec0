/**
 * English in a reply: which stretches of a normalised text are written in it, and their words in plain form.
 * `we'd've sent it` and `sending it` share the word `send`. A single Latin name in Chinese text is no such stretch.
 */
import { IRREGULAR, NUMBER_WORDS, WRITTEN_OUT } from './lexicon/english-words.ts';

/** A word in plain form; a number is `#`. Words of one contraction share their place. */
export interface LatinWord {
	readonly stem: string;
	readonly start: number;
	readonly end: number;
}

export const NUMBER = '#';

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const HAN = 0x2e80;
/** So many words make a stretch of English inside Chinese text; by itself one does. */
const WORDS_INSIDE = 3;

/** 1 where a text is English, null when nowhere: most texts are Chinese and pay one look at each character. */
export function latinMask(text: string): Uint8Array | null {
	let mask: Uint8Array | null = null;
	for (let start = 0; start < text.length;) {
		if (text.charCodeAt(start) >= HAN) {
			start++;
			continue;
		}
		let [end, words, first, last] = [start, 0, -1, start];
		for (let before = false; end < text.length; end++) {
			const code = text.charCodeAt(end);
			if (code >= HAN) break;
			const letter = isLetter(code);
			if (letter && !before) words++;
			if (letter && first < 0) first = end;
			if (letter || isDigit(code) || code === 0x25) last = end + 1;
			before = letter || code === 0x27;
		}
		const isWhole = start === 0 && end === text.length;
		if (words >= (isWhole ? 1 : WORDS_INSIDE))
			(mask ??= new Uint8Array(text.length + 1)).fill(1, isWhole ? 0 : first, isWhole ? end : last);
		start = end + 1;
	}
	return mask;
}

/** The words of a stretch, contractions written out. */
export function latinWords(text: string, start: number, end: number): readonly LatinWord[] {
	const words: LatinWord[] = [];
	for (let at = start; at < end;) {
		const code = text.charCodeAt(at);
		if (isLetter(code)) at = readWord(text, at, end, words);
		else if (isDigit(code)) at = readNumber(text, at, end, words);
		else at++;
	}
	return words;
}

function readNumber(text: string, start: number, end: number, words: LatinWord[]): number {
	let at = start;
	while (at < end && (isDigit(text.charCodeAt(at)) || '.,:'.includes(text[at] ?? ' '))) at++;
	words.push({ stem: NUMBER, start, end: at });
	if (text[at] === '%') words.push({ stem: 'percent', start, end: at + 1 });
	const suffix = text.slice(at, at + 2);
	return ORDINALS.has(suffix) && !isLetter(text.charCodeAt(at + 2)) ? at + 2 : at;
}

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const ENDINGS: readonly (readonly [string, string])[] = [
	["n't", 'not'],
	["'ll", 'will'],
	["'re", 'be'],
	["'ve", 'have'],
	["'d", 'would'],
	["'m", 'be'],
	["'s", '']
];

function readWord(text: string, start: number, limit: number, words: LatinWord[]): number {
	let end = start;
	let marked = false;
	for (; end < limit; end++) {
		const code = text.charCodeAt(end);
		if (code === 0x27 && isLetter(text.charCodeAt(end + 1))) marked = true;
		else if (!isLetter(code)) break;
	}
	const typed = text.slice(start, end);
	const push = (stem: string): unknown => words.push({ stem, start, end });
	const plain = marked ? typed.replaceAll("'", '') : typed;
	const known = WRITTEN_OUT.get(plain);
	if (known !== undefined) known.forEach((word) => push(stemOf(word)));
	else if (!marked) push(stemOf(plain));
	else {
		const [ending, word] = ENDINGS.find(([one]) => typed.endsWith(one)) ?? ['', ''];
		push(stemOf(typed.slice(0, typed.length - ending.length).replaceAll("'", '')));
		if (word !== '') push(word);
	}
	return end;
}

/** Remembered stems: a chat has few words. */
const KEPT = 5000;
const stems = new Map<string, string>();

/** A word without its endings; a word in figures is a number. */
function stemOf(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const stem = NUMBER_WORDS.has(word) ? NUMBER : (IRREGULAR.get(word) ?? cut(word));
	if (stems.size >= KEPT) stems.clear();
	stems.set(word, stem);
	return stem;
}

/** `parcels`, `damaged`, `stopping`, `fully` → `parcel`, `damag`, `stop`, `full`; the same for `damage`. */
function cut(word: string): string {
	if (word.length <= 3) return word;
	let stem = word;
	if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
	else if (/(?:[sxz]|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
	else if (stem.endsWith('s') && !/[su]s$/.test(stem)) stem = stem.slice(0, -1);
	if (stem.endsWith('ing') && stem.length > 5) stem = undoubled(stem.slice(0, -3));
	else if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
	else if (stem.endsWith('ed') && stem.length > 4 && !stem.endsWith('eed'))
		stem = undoubled(stem.slice(0, -2));
	if (stem.endsWith('ly') && stem.length > 4) stem = stem.slice(0, -2);
	if (stem.endsWith('e') && stem.length > 3) stem = stem.slice(0, -1);
	return IRREGULAR.get(stem) ?? stem;
}

/** `stopp` → `stop`; `full`, `miss` stay. */
const undoubled = (stem: string): string => (/([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem);

/** Whether a sign inside English parts no clause: a blank between words, an apostrophe, a sign of money or number. */
export function joinsLatin(text: string, at: number): boolean {
	const sign = text[at] ?? '';
	if (sign === ' ') return isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at + 1));
	if ("'%$¥-_&+".includes(sign)) return true;
	return '.,:/'.includes(sign) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

const isWordCode = (code: number): boolean => isLetter(code) || isDigit(code) || JOINING.has(code);
const JOINING = new Set([..."'%$¥"].map((c) => c.charCodeAt(0)));

/** A clause that is to be parted has so many characters at least. */
const SHORTEST = 10;
const CONJUNCTIONS = new Set(
	'and but so because cuz cos bc or then though although while since if unless which however plus n'.split(
		' '
	)
);
const CONJUNCTION_STARTS = new Set([...CONJUNCTIONS].map((word) => word.charCodeAt(0)));

/** Whether a word stands here that begins a clause of its own. */
export function opensLatin(text: string, start: number, at: number): boolean {
	if (at - start < SHORTEST || text[at - 1] !== ' ' || !CONJUNCTION_STARTS.has(text.charCodeAt(at)))
		return false;
	const end = text.indexOf(' ', at);
	return end > at && end - at <= 8 && CONJUNCTIONS.has(text.slice(at, end));
}

const ASKING =
	/^(?:and |so |but |or )?(?:(?:would|could|can|do|did|will|may|shall|should|have) (?:you|u|i|we)\b|are you\b|(?:what|which|how|where|when|who) (?!i |a |we |you )\w|how about\b)/;
/** So many characters show whether a clause asks. */
const ASKING_LENGTH = 32;

/** `would you like`, `which one`: a question that may lack its sign. */
export const asksInLatin = (text: string, start: number): boolean =>
	ASKING.test(text.slice(start, start + ASKING_LENGTH).trimStart());
