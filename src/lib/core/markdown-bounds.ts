/**
 * What Markdown is refused before `marked` sees it. `marked` is recursive in nesting and superlinear in unclosed
 * constructs: of 25 hostile families ten hang it or overflow its stack. One linear pass over the text finds them.
 * Invariant: text that passes is read in time proportional to its length; tests/scenario/hostile.test.ts holds that.
 */
import type { Diagnostic } from './diagnostic.ts';
import { problemAt } from './problem.ts';
import type { Source } from './source.ts';

/** Most UTF-16 code units of one file or text. */
export const LONGEST_MARKDOWN = 256 * 1024;
/** Containers (quotes, lists) within each other, counted on one line, with two columns of indent for a list. */
const DEEPEST = 16;
/** Delimiters in one paragraph, and in a whole text; a page of ordinary prose has about 40. */
const MOST_IN_PARAGRAPH = 400;
const LONGEST_LINE = 20_000;
/** Letters, digits, dots and the like without a gap: marked tries an e-mail address at each of them. */
const LONGEST_RUN = new RegExp('[\\w.+@-]{1000}');

/** The first reason not to read this text from `from` on, or null. */
export function refuseMarkdown(source: Source, from = 0): Diagnostic | null {
	const text = source.text;
	if (text.length > LONGEST_MARKDOWN) return tooLong(source, from);
	let delimiters = 0;
	for (let start = from; start < text.length;) {
		let end = text.indexOf('\n', start);
		if (end === -1) end = text.length;
		if (end - start > LONGEST_LINE) return tooLong(source, start);
		if (end - start > 1000 && LONGEST_RUN.test(text.slice(start, end))) return tooLong(source, start);
		const depth = depthOf(text, start, end);
		if (depth > DEEPEST) return tooDeep(source, start);
		if (endsParagraph(text, start, end)) delimiters = 0;
		delimiters += delimitersIn(text, start, end);
		if (delimiters > MOST_IN_PARAGRAPH) return tooTangled(source, start);
		start = end + 1;
	}
	return null;
}

function depthOf(text: string, start: number, end: number): number {
	let depth = 0;
	let columns = 0;
	for (let i = start; i < end; i++) {
		const char = text[i];
		if (char === ' ') columns++;
		else if (char === '\t') columns += 4;
		else if (char === '>') depth++;
		else if ((char === '-' || char === '*' || char === '+') && isGap(text[i + 1])) depth++;
		else if (char !== undefined && char >= '0' && char <= '9') {
			const marker = /^\d{1,9}[.)][ \t]/.exec(text.slice(i, Math.min(i + 11, end)));
			if (!marker) break;
			depth++;
			i += marker[0].length - 2;
		} else break;
	}
	return depth + Math.floor(columns / 4);
}

const isGap = (char: string | undefined): boolean =>
	char === undefined || char === ' ' || char === '\t' || char === '\n' || char === '\r';

/** A blank line, or one that begins a list item: what is inline ends here. */
function endsParagraph(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code !== 32 && code !== 9 && code !== 13)
			return (code === 45 || code === 42 || code === 43) && isGap(text[i + 1]);
	}
	return true;
}

/** `*` `_` `[` `]` `<` `` ` `` `~` */
const isDelimiter = (code: number): boolean =>
	code === 42 || code === 95 || code === 91 || code === 93 || code === 60 || code === 96 || code === 126;

/** Delimiters of a line; in a run of one character (stars, tildes and so on) every fourth counts after the first. */
function delimitersIn(text: string, start: number, end: number): number {
	let count = 0;
	let run = 0;
	let before = 0;
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (isDelimiter(code)) {
			const repeats = code === before && code !== 91 && code !== 93 && code !== 60;
			run = repeats ? run + 1 : 0;
			if (run % 4 === 0) count++;
		}
		before = code;
	}
	return count;
}

const tooLong = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'markdown/too-long',
		'error',
		{
			zh: '这里的文字太长，我没有读：一个文件最多 256 KB,一行最多 2 万字，一串字母最多 1000 个。',
			en: 'This text is too long, so I did not read it: a file may have 256 KB, a line 20,000 characters, a word 1,000 letters.'
		},
		{ zh: '拆成几个文件，或者分几行写。', en: 'Split it into several files or lines.' }
	);

const tooDeep = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'markdown/too-deep',
		'error',
		{
			zh: '这一行的引用和列表嵌套太深，我没有读这个文件。',
			en: 'Quotes and lists nest too deeply on this line, so I did not read the file.'
		},
		{
			zh: `最多嵌套 ${DEEPEST} 层，剧本只用得到三层。`,
			en: `At most ${DEEPEST} levels; a scenario needs three.`
		}
	);

const tooTangled = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'markdown/too-tangled',
		'error',
		{
			zh: `到这里为止，这一段的 Markdown 符号(* _ [ < 等)超过 ${MOST_IN_PARAGRAPH} 个，我没有读这个文件。`,
			en: `Up to here this paragraph has more than ${MOST_IN_PARAGRAPH} Markdown signs (* _ [ < and so on), so I did not read the file.`
		},
		{ zh: '用空行把它分成几段。', en: 'Divide it into paragraphs with blank lines.' }
	);
