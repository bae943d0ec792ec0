/** Every fault that the drill reader can find, one function each: what I saw, what to try. */
import type { Diagnostic } from '../diagnostic.ts';
import { problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** There is nothing to type. */
export const noLines = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/no-lines',
		'error',
		say('这份练习里没有一句可以打的。', 'This drill has no line to type.'),
		say(
			'用 ## 写一个分组，下面每句一行，用“- ”开头，例如：- 您好，请问有什么可以帮您？',
			'Write a group with ##, and below it one line each, beginning with “- ”.'
		)
	);

/** More lines than one file may hold. */
export const tooManyLines = (source: Source, at: number, most: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/too-many-lines',
		'error',
		say(
			`一份练习最多 ${most} 句，从这里开始就超过了。`,
			`A drill may have up to ${most} lines; from here on there are more.`
		),
		say('把它拆成两个文件。', 'Split it into two files.')
	);

/** A line that does not fit on a screen. */
export const lineTooLong = (source: Source, at: number, line: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/line-too-long',
		'error',
		say(
			`这一句有 ${[...line].length} 个字，超过 120 个：“${quoted(line)}”。`,
			`This line has ${[...line].length} characters, more than 120: “${quoted(line)}”.`
		),
		say('在句号的地方断成两句。', 'Cut it in two where a sentence ends.')
	);

/** What Markdown reads as something else than a line of text, so that nobody would see what is to be typed. */
export const notALine = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/not-a-line',
		'error',
		say(
			'这一条不是一行文字：里面是空的、有小列表，或者分成了几行。',
			'This is not one line of text: it is empty, holds a list of its own, or goes over several lines.'
		),
		say(
			'每句写在一行里；不要用“1. ”、“- ”、“#”或“>”开头。',
			'Write each on one line; do not begin it with “1. ”, “- ”, “#” or “>”.'
		)
	);

/** The same line twice. It counts once. */
export const duplicateLine = (source: Source, at: number, line: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/duplicate-line',
		'warning',
		say(
			`“${quoted(line)}”前面已经有了，我只留了第一句。`,
			`“${quoted(line)}” is there already; I kept the first one.`
		),
		say('删掉它，或者换一句。', 'Remove it, or write another.')
	);

/** A heading with nothing below it. */
export const emptyGroup = (source: Source, at: number, group: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/empty-group',
		'warning',
		say(`分组“${quoted(group)}”下面没有句子。`, `There are no lines in the group “${quoted(group)}”.`),
		say(
			'在它下面用“- ”写几句，或者删掉这个标题。',
			'Write some below it, each with “- ”, or remove the heading.'
		)
	);

/** Something in a group that is no list: nobody reads it, nobody types it. */
export const notTyped = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/not-typed',
		'warning',
		say(
			'分组里只有“- ”开头的句子会用来打字，这一段没有用上。',
			'In a group only lines with “- ” are typed; this part is left out.'
		),
		say('说明写在第一个 ## 的前面。', 'Explanations belong above the first ##.')
	);
