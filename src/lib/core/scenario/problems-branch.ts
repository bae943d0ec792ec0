/**
 * What can be wrong with branches, their conditions, and silences. One function for each fault: what I saw, what to try. The other
 * `problems*.ts` hold the rest; tests/samples holds at least one sample for every function.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** An item under 去向 without an arrow. */
export const branchWithoutArrow = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/branch-without-arrow',
		'error',
		say(
			`去向“${quoted(text)}”里没有箭头，我不知道该去哪里。`,
			`The branch “${quoted(text)}” has no arrow, so I do not know where it goes.`
		),
		say('写成：条件 → [场景](#场景)', 'Write: condition → [scene](#scene)')
	);

/** A condition that cannot be read. */
export const badCondition = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-condition',
		'error',
		say(`条件从“${quoted(text)}”这里起我读不懂。`, `I cannot read the condition from “${quoted(text)}” on.`),
		say(
			'例如：道歉 且 非 推诿、得分 >= 20、心情 < 30、第 3 次、红线、否则',
			'For example: apology and not excuse, points >= 20, mood < 30, third time, redline, otherwise'
		)
	);

/** A condition names a criterion that is nowhere. */
export const unknownCriterion = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-criterion',
		'error',
		say(`我找不到叫“${quoted(name)}”的得分点。`, `I cannot find a criterion called “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say('得分点写在“### 得分点”或“## 评分”下面。', 'Criteria stand below “### Criteria” or “## Rubric”.')
		)
	);

/** A condition names a variant that no line bears. */
export const unknownVariant = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-variant',
		'error',
		say(`没有哪句话的变体叫“${quoted(name)}”。`, `No wording of a line is called “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				'在买家那句话的末尾写上名字，例如：> - 我那件小的呢 {#小码}',
				'Name the wording at its end, for example: > - Where is my small one? {#small}'
			)
		)
	);

/** A condition that no reply can make true. */
export const impossibleCondition = (source: Source, at: number, why: Said): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/impossible-condition',
		'warning',
		say(`这个去向永远不会走到：${why.zh}。`, `This branch is never taken: ${why.en}.`),
		say('改一改条件，调整先后，或者删掉这一行。', 'Change the condition, move the line, or remove it.')
	);

/** An item under 沉默 that cannot be read. */
export const badSilence = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-silence',
		'error',
		say(`沉默“${quoted(text)}”我读不懂。`, `I cannot read the silence “${quoted(text)}”.`),
		say(
			'例如:60 秒：人呢?(心情 -10),或者:3 分钟 → [离开](#离开)',
			'For example: 60s: Hello? (mood -10), or: 3m → [Gone](#gone)'
		)
	);

/** `(心情 …)` with something else than a number. */
export const badMood = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-mood',
		'error',
		say(`“${quoted(text)}”不是心情的变化。`, `“${quoted(text)}” is no change of the mood.`),
		say('例如:(心情 -10)', 'For example: (mood -10)')
	);
