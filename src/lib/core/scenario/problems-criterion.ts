/**
 * What can be wrong with criteria and the actions they ask for. One function for each fault: what I saw, what to try. The other
 * `problems*.ts` hold the rest; tests/samples holds at least one sample for every function.
 */
import type { ArgumentFault } from '../argument.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { DIMENSION_NAMES, DIMENSIONS } from '../dimension.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

/** What the brackets of a criterion may hold beside points. */
const IN_BRACKETS = [
	...['必须', '红线', '加分', 'required', 'redline', 'bonus'],
	...DIMENSIONS.flatMap((one) => [one, DIMENSION_NAMES[one].zh])
];

const say = (zh: string, en: string): Said => ({ zh, en });

/** A criterion line that does not begin with one of the eight kinds. */
export const unknownKind = (source: Source, at: number, word: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-kind',
		'error',
		say(
			`得分点要以种类开头，我不认识“${quoted(word)}”。`,
			`A criterion begins with its kind; I do not know “${quoted(word)}”.`
		),
		didYouMean(
			nearest(word, known),
			say(
				'种类有：说到、报对、不得、操作、用时、顺序、语气、人工。例如：说到 道歉(10):向买家道歉',
				'Kinds: says, states, avoids, does, within, order, tone, human. For example: says apology (10): says sorry'
			)
		)
	);

/** A criterion without a name. */
export const namelessCriterion = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/nameless-criterion',
		'error',
		say('这个得分点没有名称。', 'This criterion has no name.'),
		say('例如：说到 道歉(10):向买家道歉', 'For example: says apology (10): says sorry')
	);

/** Something in the brackets of a criterion that is neither points nor a flag. */
export const unknownFlag = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-flag',
		'error',
		say(
			`括号里的“${quoted(text)}”既不是分数，也不是标记或评分卡的一栏。`,
			`“${quoted(text)}” in the brackets is neither points nor a flag nor a dimension of the score card.`
		),
		didYouMean(
			nearest(text, IN_BRACKETS),
			say(
				'例如:(10,必须)、(红线)、(5,加分)、(10,需求识别)',
				'For example: (10, required), (redline), (5, bonus), (10, needs)'
			)
		)
	);

/** Two criteria that conditions and plans cannot tell apart. */
export const duplicateCriterion = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/duplicate-criterion',
		'error',
		say(
			`这里已经有一个叫“${quoted(name)}”的得分点了。`,
			`There is already a criterion called “${quoted(name)}” here.`
		),
		say('换个名字，或者在行尾加上 {#编号}。', 'Give it another name, or put {#id} at the end of the line.')
	);

/** A 说到 without examples, or a 不得 with neither examples nor a detector. */
export const noExamples = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/no-examples',
		'error',
		say(
			`“${quoted(name)}”没有例句，我无从判断。`,
			`“${quoted(name)}” has no example, so I have nothing to judge by.`
		),
		say(
			'在下面缩进写三四句，例如:  - 例：实在抱歉',
			'Write three or four below it, indented, for example:   - example: I am so sorry'
		)
	);

/** An item below a criterion that means nothing. */
export const unknownDetail = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-detail',
		'warning',
		say(`得分点下面的“${quoted(text)}”没有用上。`, `“${quoted(text)}” below the criterion is not used.`),
		say(
			'例句写成“例:…”，相近而不算的写成“反例:…”。',
			'Write “example: …”, or “counterexample: …” for a near miss.'
		)
	);

/** A 报对 without a value, or with one that cannot be recognised. */
export const badValue = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-value',
		'error',
		say(
			text === '' ? '“报对”要写明报对什么值。' : `“${quoted(text)}”不是我能核对的值。`,
			text === ''
				? 'A “states” criterion needs the value to be stated.'
				: `“${quoted(text)}” is not a value that I can check.`
		),
		say(
			'冒号后面写 {{事实}}，或者写金额、带单位的数、日期、时刻、时长、尺码、编号，例如:209 元',
			'After the colon write {{fact}}, or an amount, a number with its unit, a date, a time, a length of time, a size or an identifier, for example: 209 元'
		)
	);

/** A 用时 or 等 without a usable length of time. */
export const badDuration = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-duration',
		'error',
		say(
			text === '' ? '这里要写一段时间。' : `“${quoted(text)}”不是一段时间。`,
			text === '' ? 'A length of time is needed here.' : `“${quoted(text)}” is not a length of time.`
		),
		say('例如:30 秒、3 分钟、1m30s', 'For example: 30s, 3m, 1m30s')
	);

/** A 顺序 with fewer than two names. */
export const badOrder = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-order',
		'error',
		say('“顺序”至少要写两个得分点。', 'An “order” needs at least two criteria.'),
		say('例如：道歉 < 方案', 'For example: apology < solution')
	);

/** A fault in an action or its arguments. */
export const badAction = (source: Source, at: number, fault: ArgumentFault): Diagnostic => {
	const near = nearest(fault.argument, fault.known);
	const names = fault.known.filter((_, index) => index % 2 === 0).join('、');
	const all = fault.known.filter((_, index) => index % 2 === 1).join(', ');
	const otherwise = fault.known.length > 0 ? say(`可以写：${names}。`, `There are: ${all}.`) : null;
	if (fault.kind === 'action') return unknownAction(source, at, fault.argument, fault.known);
	const code = fault.kind === 'argument' ? 'scenario/unknown-argument' : 'scenario/bad-argument';
	return problemAt(source, at, code, 'error', fault.message, didYouMean(near, otherwise));
};

/** An action that does not exist. */
export const unknownAction = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-action',
		'error',
		say(`没有叫“${quoted(name)}”的操作。`, `There is no action “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				`操作有：发商品、发优惠券、改价、备注、退款等 ${known.length / 2} 个。`,
				`There are ${known.length / 2}: send_item, coupon, reprice, note, refund and so on.`
			)
		)
	);

/** Nothing in the scenario gives points. */
export const noPoints = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/no-points',
		'warning',
		say('这里所有得分点加起来是 0 分。', 'All criteria here add up to 0 points.'),
		say(
			'在名称后面写上分数，例如：说到 道歉(10):…',
			'Write points after the name, for example: says apology (10): …'
		)
	);
