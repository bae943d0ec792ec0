/** Every fault that the track reader can find, one function each: what I saw, what to try. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

/** A track without a way. */
export const noStages = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'track/no-stages',
		'error',
		{ zh: '这条路径一个阶段也没有。', en: 'This track has no stage.' },
		{
			zh: '用 ## 写一个阶段，下面每行一项，例如：- 读 [礼貌与分寸](/lessons/etiquette)',
			en: 'Write a stage with ##, and below it one requirement a line: - read [Etiquette](/lessons/etiquette)'
		}
	);

/** A heading without requirements. */
export const emptyStage = (source: Source, at: number, title: string): Diagnostic =>
	problemAt(
		source,
		at,
		'track/empty-stage',
		'error',
		{
			zh: `“${quoted(title)}”这个阶段没有要做的事。`,
			en: `The stage “${quoted(title)}” asks for nothing.`
		},
		{ zh: '在下面列出要做的，一行一项。', en: 'List what is to be done below it, one a line.' }
	);

/** A list item that asks for nothing that can be done. */
export const notARequirement = (source: Source, at: number, line: string): Diagnostic =>
	problemAt(
		source,
		at,
		'track/not-a-requirement',
		'error',
		{ zh: `我看不懂这一项：“${quoted(line)}”。`, en: `I do not understand this item: “${quoted(line)}”.` },
		{
			zh: '一个字、一个链接、一个分数：读 /lessons/、测 /lessons/ >= 80、练 /scenarios/ >= 75、打 /drills/、接 /rushes/ >= 70、证 /tracks/。',
			en: 'A word, a link, a mark: read /lessons/, quiz /lessons/ >= 80, practise /scenarios/ >= 75, type /drills/, rush /rushes/ >= 70, certificate /tracks/.'
		}
	);

/** A lesson, scenario, drill, rush or track that is not there. */
export const unknownTarget = (source: Source, at: number, id: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'track/unknown-target',
		'error',
		{ zh: `没有“${quoted(id)}”。`, en: `There is no “${quoted(id)}”.` },
		didYouMean(nearest(id, known), {
			zh: '写文件名里的编号，不带前面的数字。',
			en: 'Write the id from the file name, without leading numbers.'
		})
	);

/** A lesson without a pledge is asked to be signed. */
export const noPledge = (source: Source, at: number, id: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'track/no-pledge',
		'error',
		{
			zh: `“${quoted(id)}”这一课没有要签的约定。`,
			en: `The lesson “${quoted(id)}” has no pledge to be signed.`
		},
		didYouMean(nearest(id, known), {
			zh: '在那一课的文件头加一行，例如：pledge: 我答应：买家的信息只用来办买家的事。',
			en: 'Add a line to the header of that lesson, such as: pledge: I promise to keep what buyers tell us.'
		})
	);

/** The parts of an exam do not come to a whole. */
export const weightsOff = (source: Source, at: number, sum: number): Diagnostic =>
	problemAt(
		source,
		at,
		'track/weights',
		'error',
		{
			zh: `考试各部分的 weight 加起来是 ${sum}，应该是 100。`,
			en: `The weights of the exam's parts come to ${sum}; they should come to 100.`
		},
		{ zh: '只作关口、不计分的部分不写 weight。', en: 'A part that is only a gate has no weight.' }
	);

/** A line of the score card that is none of the ten dimensions. */
export const unknownDimension = (
	source: Source,
	at: number,
	name: string,
	known: readonly Said[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `评分卡里没有“${quoted(name)}”这一项。`,
			en: `The score card has no dimension “${quoted(name)}”.`
		},
		didYouMean(
			nearest(
				name,
				known.flatMap(({ zh, en }) => [zh, en])
			),
			{
				zh: `十项是：${known.map(({ zh }) => zh).join('、')}。`,
				en: `The ten are: ${known.map(({ en }) => en).join(', ')}.`
			}
		)
	);

/** A weight that is no number from 0 to 100. */
export const badDimensionWeight = (source: Source, at: number, name: string, given: string): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `“${quoted(name)}”的权重写成“${quoted(given)}”，我看不懂。`,
			en: `I do not understand the weight “${quoted(given)}” of “${quoted(name)}”.`
		},
		{ zh: '写一个 0 到 100 的数，例如：响应: 15', en: 'Write a number from 0 to 100: response: 15' }
	);

/** The same dimension under two names. */
export const dimensionTwice = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `“${quoted(name)}”这一项在评分卡里写了两次。`,
			en: `“${quoted(name)}” is in the score card twice.`
		},
		{ zh: '合成一项，把权重加起来。', en: 'Make it one and add the weights up.' }
	);

/** The weights of the score card do not come to a whole. */
export const scorecardOff = (source: Source, at: number, sum: number): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `评分卡的权重加起来是 ${sum}，应该是 100。`,
			en: `The weights of the score card come to ${sum}; they should come to 100.`
		},
		{ zh: '不看的项写 0，或者不写。', en: 'What is not looked at has 0, or is left out.' }
	);

/** A draw that names no topic or no number. */
export const badDraw = (source: Source, at: number, given: string, topics: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'track/bad-draw',
		'error',
		{ zh: `抽题写成“${quoted(given)}”，我看不懂。`, en: `I do not understand the draw “${quoted(given)}”.` },
		{
			zh: `写成“主题: 题数”，主题有 ${topics.join('、')}。`,
			en: `Write “topic: number”; topics are ${topics.join(', ')}.`
		}
	);

/** More are to be drawn than the list holds. */
export const slotTooSmall = (source: Source, at: number, draw: number, given: number): Diagnostic =>
	problemAt(
		source,
		at,
		'track/slot-too-small',
		'error',
		{
			zh: `要抽 ${draw} 个剧本，列出来的只有 ${given} 个。`,
			en: `${draw} scenarios are to be drawn, but only ${given} are listed.`
		},
		{ zh: '多列几个，或者少抽几个。', en: 'List more, or draw fewer.' }
	);

/** A duty that no conversation exercises: nobody could ever show it. */
export const unshownDuty = (source: Source, duty: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		0,
		'track/unshown-duty',
		'warning',
		{
			zh: `没有一个剧本练“${quoted(duty)}”这项职责，谁也做不到。`,
			en: `No scenario exercises the duty “${quoted(duty)}”, so nobody can show it.`
		},
		didYouMean(nearest(duty, known), {
			zh: `剧本里的职责有：${known.join('、')}。`,
			en: `Duties of the scenarios: ${known.join(', ')}.`
		})
	);

/** A topic of which the lessons hold fewer questions than an exam draws. */
export const tooFewQuestions = (source: Source, topic: string, wanted: number, there: number): Diagnostic =>
	problemAt(
		source,
		0,
		'track/too-few-questions',
		'warning',
		{
			zh: `理论考试要抽 ${wanted} 道“${topic}”题，课程里只有 ${there} 道。`,
			en: `The exam draws ${wanted} questions on “${topic}”; the lessons hold ${there}.`
		},
		{
			zh: '给课程多写几道题，或者少抽几道。简答题不在考试里抽。',
			en: 'Write more questions into the lessons, or draw fewer. Short answers are not drawn.'
		}
	);
