/**
 * What can be wrong with plans, and what only running or grading a scenario shows. One function for each fault: what I saw, what to try. The other
 * `problems*.ts` hold the rest; tests/samples holds at least one sample for every function.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** No plan has a reply that earns a criterion. */
export const neverEarned = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/never-earned',
		'warning',
		say(`没有一个试演拿到过“${quoted(name)}”。`, `No plan ever earns “${quoted(name)}”.`),
		say('在某个试演的回复下面写“得:…”。', 'Write “met: …” below a reply of some plan.')
	);

/** No plan has a reply that breaks a red line. */
export const neverBroken = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/never-broken',
		'warning',
		say(`没有一个试演碰过红线“${quoted(name)}”。`, `No plan ever breaks the red line “${quoted(name)}”.`),
		say(
			'写一个试演，在越线的回复下面写“失:…”。',
			'Write a plan with “missed: …” below a reply that breaks it.'
		)
	);

/** A line of a plan that cannot be read. */
export const badPlanLine = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-plan-line',
		'error',
		say(`试演里的“${quoted(text)}”我读不懂。`, `I cannot read “${quoted(text)}” in the plan.`),
		say(
			'例如：答：您好 / 做：发优惠券 5 元 / 等:90 秒 / 得：道歉 / 到：成交 / 总分 >= 80,通过',
			'For example: reply: Hello / do: coupon 5 / wait: 90s / met: apology / goes: Sold / score >= 80, pass'
		)
	);

/** A plan that tests nothing. */
export const emptyPlan = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/empty-plan',
		'warning',
		say(`试演“${quoted(name)}”里没有回复。`, `The plan “${quoted(name)}” has no reply.`),
		say('写上“- 答:…”。', 'Write “- reply: …”.')
	);

/** A plan expects an ending that no scene has. */
export const unknownEnding = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-ending',
		'error',
		say(`没有叫“${quoted(name)}”的结局。`, `There is no ending “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say('结局写在场景里：结局：名称', 'Endings stand in scenes: Ending: name')
		)
	);

/** The author's own reminder. */
export const todo = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/todo',
		'note',
		say(`待办：${quoted(text)}`, `To do: ${quoted(text)}`),
		null
	);

/** An example that its own criterion does not recognise; found by grading it. */
export const exampleNotRecognised = (source: Source, at: number, name: string, example: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/example-not-recognised',
		'error',
		say(
			`“${quoted(name)}”认不出自己的例句“${quoted(example)}”。`,
			`“${quoted(name)}” does not recognise its own example “${quoted(example)}”.`
		),
		say(
			'把例句写完整一点，或者看看是不是和反例太像。',
			'Write the example out more fully, or see whether it is too close to a counterexample.'
		)
	);

/** A counterexample that the criterion takes for the real thing; found by grading it. */
export const counterexampleRecognised = (
	source: Source,
	at: number,
	name: string,
	example: string
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/counterexample-recognised',
		'error',
		say(
			`“${quoted(name)}”把反例“${quoted(example)}”当成了说到。`,
			`“${quoted(name)}” takes the counterexample “${quoted(example)}” for the real thing.`
		),
		say(
			'再补一两个例句或反例，让差别更清楚。',
			'Add an example or two, or a counterexample, that shows the difference.'
		)
	);

/** A plan that does not come out as written; found by running it. */
export const planDiffers = (source: Source, at: number, plan: string, difference: Said): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/plan-differs',
		'error',
		say(
			`试演“${quoted(plan)}”和写的不一样：${difference.zh}`,
			`The plan “${quoted(plan)}” does not come out as written: ${difference.en}`
		),
		say('改剧本，或者改这一行的期望。', 'Change the scenario, or what this line expects.')
	);
