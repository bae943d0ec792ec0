/** Every fault of a drill that is answered from a card, one function each: what I saw, what to try. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** The card that is answered from is not there. */
export const unknownCard = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/unknown-card',
		'error',
		say(`我找不到卡片“${quoted(name)}”。`, `I cannot find the card “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				'写成 products/名称 或 rules/名称，名称就是文件名。',
				'Write products/name or rules/name; the name is that of the file.'
			)
		)
	);

/** `{{fact}}` that the card does not have. */
export const unknownFact = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/unknown-fact',
		'error',
		say(`这张卡上没有“${quoted(name)}”这个值。`, `The card does not have the fact “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say('写卡片 facts 里有的名称。', 'Write a name that stands in the facts of the card.')
		)
	);

/** There is nothing to answer. */
export const noQuestions = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/no-questions',
		'error',
		say('这份练习里一个问题也没有。', 'This drill asks nothing.'),
		say(
			'用 ## 写一个分组，下面一问一行，再缩进写怎样算答对：“- L 码衣长多少？”，下一行“  - 报对 衣长：{{衣长L}}”。',
			'Write a group with ##, below it one question a line, and indented what a right answer has: “- How long is L?”, then “  - states length: {{length L}}”.'
		)
	);

/** What is no question in one line with a list below it. */
export const notAQuestion = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/not-a-question',
		'error',
		say(
			'这一条不是一个问题：第一行是空的、分成了几行，或者下面有不是列表的东西。',
			'This is not a question: its first line is empty or goes over several lines, or something below it is no list.'
		),
		say(
			'问题写一行，怎样算答对用“- ”缩进写在下面。',
			'Write the question on one line, and indented below it, with “- ”, what a right answer has.'
		)
	);

/** More questions than one file may hold. */
export const tooManyQuestions = (source: Source, at: number, most: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/too-many-questions',
		'error',
		say(
			`一份看卡答题最多 ${most} 问，从这里开始就超过了。`,
			`A drill may ask up to ${most} questions; from here on there are more.`
		),
		say('把它拆成两个文件。', 'Split it into two files.')
	);

/** The same question twice: nobody could say which answer is right. */
export const duplicateQuestion = (source: Source, at: number, line: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/duplicate-question',
		'error',
		say(`“${quoted(line)}”前面已经问过了。`, `“${quoted(line)}” is asked already.`),
		say('删掉一个，或者换个问法。', 'Remove one, or ask in other words.')
	);

/** A question without anything by which its answer is judged. */
export const noAnswer = (source: Source, at: number, line: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/no-answer',
		'error',
		say(`“${quoted(line)}”没有写怎样算答对。`, `“${quoted(line)}” does not say what a right answer has.`),
		say(
			'在它下面缩进一行，例如：“  - 报对 衣长：{{衣长L}}”。',
			'Write it below, indented, for example: “  - states length: {{length L}}”.'
		)
	);

/** A criterion that needs a conversation, a workbench or a person. */
export const unfitAnswer = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'drill/unfit-answer',
		'error',
		say(
			`“${quoted(name)}”在这里没法评：没有对话，也没有人来判。`,
			`“${quoted(name)}” cannot be graded here: there is no conversation and nobody to decide.`
		),
		say('可以用 说到、报对、不得 和 语气。', 'Use says, states, avoids and tone.')
	);
