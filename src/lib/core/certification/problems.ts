/** Every fault that the track reader can find, one function each: what I saw, what to try. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';

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
			zh: '一个字、一个链接、一个分数：读 /lessons/、测 /lessons/ >= 80、诺 /lessons/、练 /scenarios/ >= 75、打 /drills/ >= 45 字/分，93 %、接 /rushes/ >= 70、证 /tracks/。',
			en: 'A word, a link, a mark: read /lessons/, quiz /lessons/ >= 80, pledge /lessons/, practise /scenarios/ >= 75, type /drills/ >= 45 cpm, 93 %, rush /rushes/ >= 70, certificate /tracks/.'
		}
	);

/** What a typing step asks for cannot be read; a mere warning where the step can do with the drill's own marks. */
export const typingMark = (source: Source, at: number, given: string, severity: Severity): Diagnostic =>
	problemAt(
		source,
		at,
		'track/typing-mark',
		severity,
		{
			zh: `打字的要求写成“${quoted(given)}”，我看不懂；打字不算百分数的分。`,
			en: `I do not understand “${quoted(given)}” as what a typing step asks for; typing has no percent of points.`
		},
		{
			zh: '写速度（10 到 400），正确率（50 到 100）可以不写，例如：>= 45 字/分，93 %。第一次量一量，写“摸底”；什么都不写，就按练习自己的过关线。',
			en: 'Write a speed (10 to 400) and, if you like, the share right (50 to 100): >= 45 cpm, 93 %. To measure for the first time write “baseline”; nothing at all means the marks of the drill.'
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

/** Forms of questions that name no form or no number. */
export const badForms = (source: Source, at: number, given: string, forms: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'track/bad-forms',
		'error',
		{
			zh: `题型的数目写成“${quoted(given)}”，我看不懂。`,
			en: `I do not understand the number of a form “${quoted(given)}”.`
		},
		{
			zh: `写成“题型: 题数”，题型有 ${forms.join('、')}。`,
			en: `Write “form: number”; forms are ${forms.join(', ')}.`
		}
	);

/** More questions of certain forms than questions. */
export const tooManyForms = (source: Source, at: number, formed: number, drawn: number): Diagnostic =>
	problemAt(
		source,
		at,
		'track/too-many-forms',
		'error',
		{
			zh: `forms 一共要 ${formed} 道，draw 只抽 ${drawn} 道。`,
			en: `The forms ask for ${formed} questions, but only ${drawn} are drawn.`
		},
		{
			zh: 'forms 只写要定数的题型，加起来不超过 draw 的总数。',
			en: 'Name only the forms that have a number; together no more than are drawn.'
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

/** The lessons on the way have fewer questions than the exam draws: it asks what nobody was told to read. */
export const untaughtQuestions = (source: Source, topic: string, wanted: number, there: number): Diagnostic =>
	problemAt(
		source,
		0,
		'track/untaught-questions',
		'warning',
		{
			zh: `理论考试要抽 ${wanted} 道“${topic}”题，路上的课程只有 ${there} 道，其余会从没让人读过的课程里抽。`,
			en: `The exam draws ${wanted} questions on “${topic}”; the lessons on the way hold ${there}, so the rest come from lessons nobody was told to read.`
		},
		{
			zh: '把这个题类的课程写进路线（读、测），或者少抽几道。',
			en: 'Put lessons of this topic on the way (read, quiz), or draw fewer.'
		}
	);

/** The lessons on the way have fewer questions of a form, on the topics that are drawn, than the exam asks for. */
export const tooFewOfForm = (source: Source, form: string, wanted: number, there: number): Diagnostic =>
	problemAt(
		source,
		0,
		'track/too-few-of-form',
		'warning',
		{
			zh: `考试要 ${wanted} 道 ${form} 题，路上的课程在这几个主题里只有 ${there} 道，缺的会换成别的题型。`,
			en: `The exam asks for ${wanted} questions of the form “${form}”; on its topics the lessons on the way hold ${there}, and other forms take the place of the rest.`
		},
		{
			zh: '给课程多写几道这种题，或者把 forms 里的数改小。',
			en: 'Write more such questions into the lessons, or lower the number in forms.'
		}
	);
