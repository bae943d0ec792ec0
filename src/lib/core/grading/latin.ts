/** The features of an English clause: concepts of the trade, words in plain form, pairs of words. */
import type { Feature } from './features.ts';
import { cellOf } from './id-table.ts';
import type { IdTable } from './id-table.ts';
import { isDenier } from './latin-denial.ts';
import { latinWords, NUMBER } from './latin-words.ts';
import type { LatinWord } from './latin-words.ts';
import { CONCEPTS } from './lexicon/concepts.ts';
import { EMPTY_WORDS, LIGHT_WORDS } from './lexicon/english-words.ts';
import { ENGLISH_AFTERSALE, ENGLISH_MANNERS, ENGLISH_SYNONYMS, ENGLISH_TRADE } from './lexicon/english.ts';

/** Numbers of concepts that Chinese has no words for, and of words and pairs of words, beside those of `features.ts`. */
const FIRST_OWN = 0x8000;
const WORD = 0x20000;

const CONCEPT_WEIGHT = 0.85;
const SYNONYM_WEIGHT = 0.5;
const WORD_WEIGHT = 1.7;
const COVERED_WORD = 0.7;
const PAIR_WEIGHT = 0.2;
const LIGHT = 0.35;
/** What a word weighs in single Chinese characters. */
const CHARACTERS = 2;
/** Words of grammar that may stand between two words of a wording. */
const SKIPPED = 2;

interface Step {
	readonly next: Map<string, Step>;
	/** Concepts that end here, and whether their words deny. */
	readonly ids: number[];
	denies: boolean;
}

const newStep = (): Step => ({ next: new Map(), ids: [], denies: false });
const root = newStep();
const weights = new Map<number, number>();

function learn(
	lines: string,
	readHead: (head: string) => { readonly id: number; readonly weight: number }
): void {
	for (const line of lines.trim().split('\n')) {
		const [head = '', body = ''] = line.split(': ');
		const { id, weight } = readHead(head);
		weights.set(id, weight);
		for (const wording of body.split(';')) addWording(latinWords(wording, 0, wording.length), id);
	}
}

function addWording(words: readonly LatinWord[], id: number): void {
	let step = root;
	for (const { stem } of words) {
		const next = step.next.get(stem) ?? newStep();
		step.next.set(stem, next);
		step = next;
	}
	if (!step.ids.includes(id)) step.ids.push(id);
	step.denies = words.some(({ stem }) => isDenier(stem));
}

let own = FIRST_OWN;
learn(ENGLISH_MANNERS.trim() + '\n' + ENGLISH_TRADE.trim() + '\n' + ENGLISH_AFTERSALE.trim(), (head) => {
	const [name = '', weight = '1'] = head.split(' ');
	return { id: CONCEPTS.numbers.get(name) ?? own++, weight: CONCEPT_WEIGHT * Number(weight) };
});
learn(ENGLISH_SYNONYMS, () => ({ id: own++, weight: SYNONYM_WEIGHT }));

/** A number for a word or a pair; two may share one, once in hundreds of millions. */
function idOf(word: string, second = ''): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
	if (second !== '') {
		hash = Math.imul(hash ^ 0x20, 0x01000193);
		for (let at = 0; at < second.length; at++) hash = Math.imul(hash ^ second.charCodeAt(at), 0x01000193);
	}
	return WORD + (hash >>> 3);
}

/** How much a word says, 0..1. */
const tellingOf = (stem: string): number =>
	stem === NUMBER || EMPTY_WORDS.has(stem) ? 0 : LIGHT_WORDS.has(stem) ? LIGHT : 1;

interface Place {
	readonly clause: number;
	readonly denied: Uint8Array;
	readonly known: IdTable | null;
}

/** Adds the features of the English clause `start..end`; gives what it weighs in single characters. */
export function addLatin(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
	{ clause, denied, known }: Place,
	features: Feature[]
): number {
	const words = latinWords(text, start, end);
	const covered = new Uint8Array(words.length);
	const push = (id: number, weight: number, from: number, to: number, state: number): void => {
		if (known === null || cellOf(known, id) >= 0)
			features.push({ id, weight, clause, start: from, end: to, denied: state });
	};
	for (let at = 0; at < words.length; at++) {
		const found = wordingAt(words, at);
		if (found === null) continue;
		covered.fill(1, at, found.end);
		const from = words[at]?.start ?? start;
		const state = found.step.denies ? OWN_DENIAL : (denied[from] ?? 0);
		for (const id of found.step.ids)
			push(id, weights.get(id) ?? 1, from, words[found.end - 1]?.end ?? end, state);
	}
	let total = 0;
	let last: LatinWord | null = null;
	words.forEach((word, at) => {
		const telling = tellingOf(word.stem);
		if (telling === 0) return;
		total += telling * CHARACTERS;
		const weight = telling * (covered[at] === 1 ? COVERED_WORD : WORD_WEIGHT);
		push(idOf(word.stem), weight, word.start, word.end, denied[word.start] ?? 0);
		if (last !== null)
			push(idOf(last.stem, word.stem), PAIR_WEIGHT * telling, last.start, word.end, denied[last.start] ?? 0);
		last = word;
	});
	return total;
}

const OWN_DENIAL = 3;

/** The longest wording that begins with a word; `end` counts words. */
function wordingAt(
	words: readonly LatinWord[],
	first: number
): { readonly step: Step; readonly end: number } | null {
	let best: { readonly step: Step; readonly end: number } | null = null;
	let step = root.next.get(words[first]?.stem ?? '');
	if (step === undefined) return null;
	let skipped = 0;
	for (let at = first + 1; ; at++) {
		if (step.ids.length > 0 && (best === null || best.step !== step)) best = { step, end: at };
		const stem = words[at]?.stem;
		if (stem === undefined || step.next.size === 0) return best;
		const next: Step | undefined = step.next.get(stem);
		if (next !== undefined) step = next;
		else if (++skipped > SKIPPED || !EMPTY_WORDS.has(stem)) return best;
	}
}
