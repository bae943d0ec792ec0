/**
 * What can be wrong with names of facts, cards, lessons and shared criteria. One function for each fault: what I saw, what to try. The other
 * `problems*.ts` hold the rest; tests/samples holds at least one sample for every function.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** `{{x}}` where there is no such fact. */
export const unknownFact = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-fact',
		'error',
		say(`我找不到叫“${quoted(name)}”的事实。`, `I cannot find a fact called “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				'事实写在文件头的 facts 下面，或者来自 uses 里的卡片:{{卡片.事实}}',
				'Facts stand below facts in the header, or come from a card in uses: {{card.fact}}'
			)
		)
	);

/** A fact of the header that nothing uses. */
export const unusedFact = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unused-fact',
		'warning',
		say(`事实“${quoted(name)}”没有用到。`, `The fact “${quoted(name)}” is never used.`),
		say(
			`在需要的地方写 {{${quoted(name)}}}，或者删掉它。`,
			`Write {{${quoted(name)}}} where it is needed, or remove it.`
		)
	);

/** `uses` names a card or rubric that is not there. */
export const unknownCard = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-card',
		'error',
		say(`我找不到“${quoted(name)}”。`, `I cannot find “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				'写成 products/名称、rules/名称 或 rubrics/名称，名称就是文件名。',
				'Write products/name, rules/name or rubrics/name; the name is that of the file.'
			)
		)
	);

/** `@file/name` that is not there. */
export const unknownReference = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-reference',
		'error',
		say(`rubrics 里没有“${quoted(name)}”。`, `There is no “${quoted(name)}” in rubrics.`),
		didYouMean(
			nearest(name, known),
			say(
				'写成 @文件/得分点，例如:@courtesy/道别(5)',
				'Write @file/criterion, for example: @courtesy/farewell (5)'
			)
		)
	);

/** A 语气 that names no tone rule. */
export const unknownTone = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-tone',
		'error',
		say(
			`rubrics 里没有叫“${quoted(name)}”的语气规则。`,
			`There is no tone rule “${quoted(name)}” in rubrics.`
		),
		didYouMean(
			nearest(name, known),
			say(
				'语气规则写在 rubrics 的文件里，例如:- 语气 多用您(5),下面缩进写 - 多用：您',
				'Tone rules stand in files of rubrics, for example: - tone polite (5), and below it - prefer: 您'
			)
		)
	);

/** A tone rule of a rubric file that says nothing. */
export const emptyTone = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/empty-tone',
		'error',
		say(
			`语气规则“${quoted(name)}”没有写多用什么、不用什么。`,
			`The tone rule “${quoted(name)}” does not say what to use or avoid.`
		),
		say(
			'在下面缩进写，例如:  - 多用：您、咱们',
			'Write it below, indented, for example:   - prefer: 您, 咱们'
		)
	);

/** A red line that a scenario switches off and the shop does not have. */
export const unknownRedline = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-redline',
		'error',
		say(
			`全店红线里没有叫“${quoted(name)}”的，没法在这里放开它。`,
			`There is no shop-wide red line “${quoted(name)}” to switch off.`
		),
		didYouMean(
			nearest(name, known),
			known.length > 0
				? say(`可以写：${known.join('、')}。`, `There are: ${known.join(', ')}.`)
				: say('没有标明 shopwide: true 的红线文件。', 'No rubric file says shopwide: true.')
		)
	);

/** A recogniser that the grader does not have. */
export const unknownDetector = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-detector',
		'error',
		say(`没有叫“${quoted(name)}”的识别器。`, `There is no detector “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			known.length > 0 ? say(`可以写：${known.join('、')}。`, `There are: ${known.join(', ')}.`) : null
		)
	);

/** A lesson that is linked but does not exist. */
export const missingLesson = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/missing-lesson',
		'warning',
		say(`没有“${quoted(name)}”这一课。`, `There is no lesson “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				'写课程的编号，例如:etiquette/eight-steps',
				'Write the id of a lesson, for example: etiquette/eight-steps'
			)
		)
	);

/** A rule card that may no longer be relied on. */
export const expiredCard = (source: Source, at: number, name: string, until: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/expired-card',
		'warning',
		say(
			`规则卡“${quoted(name)}”已于 ${until} 到期。`,
			`The rule card “${quoted(name)}” expired on ${until}.`
		),
		say(
			'核对现行规则，更新这张卡片的 checked_on 和 valid_until。',
			'Check the rule in force and update checked_on and valid_until of the card.'
		)
	);
