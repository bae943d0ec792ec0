/**
 * Every fault that the lesson reader can find, one function each: what I saw, what to try.
 * Size: a list of sentences; splitting it would only hide some of them.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** `uses` names a card that is not there. */
export const unknownCard = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/unknown-card',
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

/** `{{fact}}` that no card in `uses` has. */
export const unknownFact = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/unknown-fact',
		'error',
		say(`uses 里的卡片没有“${quoted(name)}”这个值。`, `No card in “uses” has the fact “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				'写成 {{卡片.名称}}，并把卡片写进 uses,例如：uses: [rules/late-shipping]',
				'Write {{card.fact}} and name the card in uses, for example: uses: [rules/late-shipping]'
			)
		)
	);

/** `scenarios` names one that is not there. */
export const unknownScenario = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/unknown-scenario',
		'warning',
		say(`没有“${quoted(name)}”这个剧本。`, `There is no scenario “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say(
				'写剧本的文件名，不带 .md,例如：scenarios: [c05-haggler]',
				'Write the name of the scenario’s file without .md, for example: scenarios: [c05-haggler]'
			)
		)
	);

/** `## 小测` without any question. */
export const noQuestions = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/no-questions',
		'warning',
		say('小测里一道题也没有。', 'There is no question in the quiz.'),
		say(
			'每道题用“### 题目(单选)”开头，下面用“- [ ] 选项”列出选项。',
			'Begin each one with “### question (single)” and list the choices below it with “- [ ] choice”.'
		)
	);

/** Text of the quiz that belongs to no question, or stands after the answers. */
export const strayText = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/stray-text',
		'warning',
		say(
			'小测里的这一段不属于任何题目，不会显示。',
			'This part of the quiz belongs to no question and is not shown.'
		),
		say(
			'题干写在选项上面；答后的讲解写在最后，用“> ”开头。',
			'Put it above the answers, or, as an explanation, at the end with “> ”.'
		)
	);

/** A question that asks nothing. */
export const emptyQuestion = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/empty-question',
		'error',
		say('这道题没有题目。', 'This question asks nothing.'),
		say('在 ### 后面写上题目。', 'Write the question after ###.')
	);

/** The bracket at the end of a heading looks like a kind, but is none. */
export const unknownKind = (source: Source, at: number, word: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/unknown-kind',
		'error',
		say(`没有“${quoted(word)}”这种题型。`, `There is no kind of question called “${quoted(word)}”.`),
		didYouMean(
			nearest(word, known),
			say('可以写(单选)(多选)(排序)(简答)。', 'Write (single), (multiple), (order) or (short).')
		)
	);

/** No kind is written and the answers do not tell it. */
export const noKind = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/no-kind',
		'error',
		say('我看不出这是什么题型。', 'I cannot tell what kind of question this is.'),
		say(
			'在题目末尾写(单选)(多选)(排序)或(简答),选项写成“- [ ] 选项”。',
			'End the heading with (single), (multiple), (order) or (short), and write choices as “- [ ] choice”.'
		)
	);

/** Two questions with one text or id. */
export const duplicateQuestion = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/duplicate-question',
		'error',
		say(`已经有一道一样的题了：“${quoted(name)}”。`, `There is already such a question: “${quoted(name)}”.`),
		say('删掉一道，或者换个问法和 {#编号}。', 'Remove one, or change its wording and {#id}.')
	);

/** A choice question with fewer than two choices. */
export const noChoices = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/no-choices',
		'error',
		say('这道题至少要有两个选项。', 'This question needs at least two choices.'),
		say(
			'每个选项写一行，对的打勾：“- [x] 对的”“- [ ] 错的”，方括号后面空一格。',
			'Write a line for each and tick the right ones: “- [x] right”, “- [ ] wrong”, with a space after the brackets.'
		)
	);

/** A line among the choices without a box. */
export const noBox = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/no-box',
		'error',
		say(`选项“${quoted(text)}”前面没有方框。`, `The choice “${quoted(text)}” has no box.`),
		say(
			'写成“- [ ] 选项”；对的写“- [x] 选项”，方括号后面空一格。',
			'Write “- [ ] choice”, or “- [x] choice” for a right one, with a space after the brackets.'
		)
	);

/** No choice is right. */
export const noRightChoice = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/no-right-choice',
		'error',
		say('这道题没有正确选项。', 'No choice of this question is right.'),
		say('在对的选项方框里打勾：“- [x] …”。', 'Tick the right one: “- [x] …”.')
	);

/** A single choice with several right ones. */
export const severalRight = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/several-right',
		'error',
		say('单选题有不止一个正确选项。', 'This question takes one answer, but several choices are right.'),
		say('只留一个勾，或者把题型改成(多选)。', 'Leave one tick, or write (multiple) in the heading.')
	);

/** A question of true or false that has other choices than these two. It is asked as one with one right choice. */
export const noJudgement = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/no-judgement',
		'warning',
		{
			zh: '判断题的选项只能是“对”和“错”，我把它当单选题了。',
			en: 'A true-or-false question has the choices “True” and “False”; I took this one as a pick-one.'
		},
		{
			zh: '题目写成一句话，选项写“- [ ] 对”和“- [x] 错”；别的选项请写（单选）。',
			en: 'Write a statement, and “- [ ] True” and “- [x] False” below; for other choices write (single).'
		}
	);

/** Two options with one text. */
export const duplicateOption = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/duplicate-option',
		'error',
		say(`“${quoted(text)}”出现了两次。`, `“${quoted(text)}” is there twice.`),
		say('删掉一个，或者改得不一样。', 'Remove one, or make them differ.')
	);

/** An option without words. */
export const emptyOption = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/empty-option',
		'error',
		say('这个选项是空的。', 'This option is empty.'),
		say('写上内容，或者删掉这一行。', 'Write something, or remove the line.')
	);

/** An order question with too few steps. */
export const fewSteps = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/few-steps',
		'error',
		say('排序题至少要有三步。', 'A question about an order needs at least three steps.'),
		say(
			'按正确的先后写：“1. …”“2. …”“3. …”，出题时会打乱。',
			'Write them in the right order: “1. …”, “2. …”, “3. …”; they are shuffled when shown.'
		)
	);

/** A short answer without criteria. */
export const noCriteria = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/no-criteria',
		'error',
		say('简答题没有得分点，我没法评分。', 'This short answer has no criteria, so I cannot grade it.'),
		say(
			'像剧本一样写，例如：- 说到 道歉(5):说了对不起，下面缩进写“- 例：…”。',
			'Write them as in a scenario, for example: - says apology (5): says sorry, and below it “- example: …”.'
		)
	);

/** A criterion that needs a conversation, a workbench or a person. */
export const unfitCriterion = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/unfit-criterion',
		'error',
		say(
			`“${quoted(name)}”在简答题里没法评：这里没有对话，也没有人来判。`,
			`“${quoted(name)}” cannot be graded in a short answer: there is no conversation and nobody to decide.`
		),
		say('简答题可以用 说到、报对、不得 和 语气。', 'A short answer can use says, states, avoids and tone.')
	);

/** A diagram of a kind that is not drawn. */
export const unknownDiagram = (
	source: Source,
	at: number,
	kind: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/unknown-diagram',
		'error',
		kind === ''
			? say('这张图没有写是哪一种。', 'This diagram does not say of which kind it is.')
			: say(`没有“${quoted(kind)}”这种图。`, `There is no kind of diagram called “${quoted(kind)}”.`),
		didYouMean(
			nearest(kind, known),
			say(
				'第一行写图的种类，例如：flowchart TD、sequenceDiagram、pie、timeline。',
				'Write the kind in its first line, such as flowchart TD, sequenceDiagram, pie or timeline.'
			)
		)
	);

/** A diagram that says nothing to those who do not see it. */
export const silentDiagram = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/diagram-without-words',
		'warning',
		say(
			'这张图没有文字说明，看不见图的人不知道它讲什么。',
			'This diagram has no words, so whoever does not see it learns nothing from it.'
		),
		say(
			'在第一行下面加两行：“accTitle: 图的名字”“accDescr: 用一两句话把图讲一遍”。',
			'Add two lines below the first one: “accTitle: its name” and “accDescr: what it shows, in a sentence or two”.'
		)
	);

/** The header promises a lesson that is much shorter or longer. */
export const dishonestMinutes = (source: Source, at: number, stated: number, honest: number): Diagnostic =>
	problemAt(
		source,
		at,
		'lesson/minutes',
		'warning',
		say(
			`文件头写着 ${stated} 分钟，按字数和题数算大约要 ${honest} 分钟。`,
			`The header says ${stated} minutes; by its length and its questions it takes about ${honest}.`
		),
		say(
			`写 minutes: ${honest}（一分钟读 325 字，一道题半分钟），或者把课文改短、改长。`,
			`Write minutes: ${honest} (200 words a minute, half a minute a question), or make the lesson shorter or longer.`
		)
	);
