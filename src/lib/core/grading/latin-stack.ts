/** English keywords in a row, `coupon gift refund sorry quality 254`: nobody is spoken to. */
import { latinWords, NUMBER } from './latin-words.ts';
import { EMPTY_WORDS } from './lexicon/english-words.ts';

const LEAST_WORDS = 7;
/** Below this share of words of grammar nobody is spoken to. */
const SPOKEN = 0.2;
/** Words of grammar that keywords have too, and words that show that somebody is spoken to. */
const OF_KEYWORDS = new Set(['you', 'out', 'off', 'please', 'hello', 'hi', 'dear', 'ok', 'yes', 'now', 'of']);
const OF_SPEECH = new Set(['not', 'no', 'never', 'let', 'want']);

/** Whether a text that is wholly English is keywords only. */
export function isLatinStack(text: string): boolean {
	const words = latinWords(text, 0, text.length).filter(({ stem }) => stem !== NUMBER);
	if (words.length < LEAST_WORDS) return false;
	const spoken = words.filter(
		({ stem }) => OF_SPEECH.has(stem) || (EMPTY_WORDS.has(stem) && !OF_KEYWORDS.has(stem))
	);
	return spoken.length / words.length < SPOKEN;
}
