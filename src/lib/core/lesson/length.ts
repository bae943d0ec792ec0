/** How long a lesson takes: what is to be read, and its questions. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import { dishonestMinutes } from './problems.ts';

/** Chinese characters, with their punctuation, that a person reads in a minute; the middle of 300 to 350. */
const CHARACTERS = 325;
/** Words of other scripts, and numbers. */
const WORDS = 200;
const MINUTES_A_QUESTION = 0.5;
/** What the stated minutes may differ by, as a share; one minute is always allowed. */
const TOLERANCE = 0.4;

/** Whole minutes, at least one, for Markdown without the quiz and for its questions. */
export function minutesFor(prose: string, questions: number): number {
	const text = readable(prose);
	const characters = text.match(CHINESE)?.length ?? 0;
	const words = text.match(WORD)?.length ?? 0;
	const minutes = characters / CHARACTERS + words / WORDS + questions * MINUTES_A_QUESTION;
	return Math.max(1, Math.round(minutes));
}

const CHINESE = /[\u3001-\u3029\u3400-\u9fff\uff01-\uff5e“”‘’…—]/g;
const WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.,:%-]*/gu;

/** Without fenced blocks, addresses of links and the rules of tables. */
function readable(prose: string): string {
	let fenced = false;
	const lines = prose.split('\n').filter((line) => {
		const fence = line.startsWith('```');
		if (fence) fenced = !fenced;
		return !fence && !fenced && !/^[\s|:-]*$/.test(line);
	});
	return lines.join('\n').replace(/\]\([^()\n]*\)/g, ']');
}

/** A fault when the header promises far more or less than that. `at` is the place of the number. */
export function checkMinutes(
	source: Source,
	at: number,
	stated: number,
	honest: number
): readonly Diagnostic[] {
	const apart = Math.abs(stated - honest);
	return apart <= 1 || apart <= honest * TOLERANCE ? [] : [dishonestMinutes(source, at, stated, honest)];
}
