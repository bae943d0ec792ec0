/**
 * What can be wrong with scenes and the ways between them. One function for each fault: what I saw, what to try. The other
 * `problems*.ts` hold the rest; tests/samples holds at least one sample for every function.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** A link or `到:` names a scene that is not there. */
export const unknownScene = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-scene',
		'error',
		say(`我找不到叫“${quoted(name)}”的场景。`, `I cannot find a scene called “${quoted(name)}”.`),
		didYouMean(
			nearest(name, known),
			say('场景是本文件里的 ## 标题。', 'Scenes are the ## headings of this file.')
		)
	);

/** Two scenes with one name or id. */
export const duplicateScene = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/duplicate-scene',
		'error',
		say(
			`已经有一个叫“${quoted(name)}”的场景了，去向分不清该去哪一个。`,
			`There is already a scene called “${quoted(name)}”; a branch cannot tell which one is meant.`
		),
		say('给它换个名字，或者在标题后面加上 {#编号}。', 'Give it another name, or put {#id} after the heading.')
	);

/** A file without any scene. */
export const noScene = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/no-scene',
		'error',
		say('这个文件里没有场景。', 'There is no scene in this file.'),
		say(
			'用“## 开场”开始一个场景，下面用“> ”写买家说的话。',
			'Begin one with “## Opening”, and write what the buyer says below it with “> ”.'
		)
	);

/** A scene in which the buyer says nothing. */
export const silentScene = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/silent-scene',
		'warning',
		say(`“${quoted(name)}”里买家一句话也没说。`, `In “${quoted(name)}” the buyer says nothing.`),
		say('用“> ”开头写一句，例如:> 在吗？', 'Write a line that begins with “> ”, for example: > Hello?')
	);

/** A wording without a name among wordings that have one. */
export const namelessVariant = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/nameless-variant',
		'error',
		say(
			`“${quoted(text)}”没有名字，旁边的变体却有，抽到它的时候不知道算哪一种。`,
			`“${quoted(text)}” has no name, while the wordings beside it have one: it belongs to no case.`
		),
		say(
			'在这一句末尾也写上 {#名字}；几句话可以用同一个名字。',
			'Put {#name} at its end as well; several wordings may bear the same name.'
		)
	);

/** A name of a variant that stands together with other names elsewhere. */
export const mixedVariants = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/mixed-variants',
		'error',
		say(
			`“${quoted(name)}”在别处和另外几个名字排在一起，分不清它们是不是一起抽的。`,
			`“${quoted(name)}” stands with other names elsewhere, so it is not clear what is drawn together.`
		),
		say(
			'要一起变的几句话，名字要写得一个不多、一个不少；各变各的，换别的名字。',
			'Lines that change together bear exactly the same names; lines that do not bear other ones.'
		)
	);

/** No branch leads to a scene. */
export const unreachableScene = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unreachable-scene',
		'warning',
		say(`没有任何去向会走到“${quoted(name)}”。`, `No way leads to “${quoted(name)}”.`),
		say(
			`在某个场景的“去向”里加一行“→ [${quoted(name)}](#${quoted(name)})”，或者删掉它。`,
			`Add a line “→ [${quoted(name)}](#${quoted(name)})” under “Then” of some scene, or remove it.`
		)
	);

/** A scene that is no ending and has no way on. */
export const deadEnd = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/dead-end',
		'error',
		say(
			`“${quoted(name)}”不是结局，却没有去向，对话到这里就卡住了。`,
			`“${quoted(name)}” is no ending and leads nowhere: the conversation would be stuck.`
		),
		say('加上“### 去向”，或者写明“结局：名称”。', 'Add “### Then”, or say “Ending: name”.')
	);

/** No ending at all can be reached from the start. */
export const noEnding = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/no-ending',
		'error',
		say('从第一个场景出发，走不到任何结局。', 'No ending can be reached from the first scene.'),
		say(
			'在最后的场景里写“结局：成交(success)”，并让去向通到那里。',
			'Write “Ending: sold (success)” in the last scene and let a branch lead there.'
		)
	);

/** A scene that can be reached, but from which no ending can. */
export const noWayOut = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/no-way-out',
		'error',
		say(`从“${quoted(name)}”出发，走不到任何结局。`, `No ending can be reached from “${quoted(name)}”.`),
		say(
			'给它加一条通往结局的去向，例如：第 3 次 → [结束](#结束)',
			'Add a branch that leads to an ending, for example: third time → [The end](#the-end)'
		)
	);

/** Silence alone goes round in a circle for ever. */
export const silenceLoop = (source: Source, at: number, names: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/silence-loop',
		'error',
		say(
			`没有人回复时，对话会在“${quoted(names.join(' → '))}”之间永远转下去。`,
			`While nobody replies, the conversation would circle for ever: “${quoted(names.join(' → '))}”.`
		),
		say('让其中一个沉默通往结局。', 'Let one of the silences lead to an ending.')
	);

/** A `###` heading that means nothing here. */
export const unknownSection = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/unknown-section',
		'warning',
		say(
			`我不认识“### ${quoted(name)}”，下面的内容没有用上。`,
			`I do not know “### ${quoted(name)}”, so what is below it is not used.`
		),
		didYouMean(
			nearest(name, known),
			say('可以写：得分点、去向、沉默、提示、讲评。', 'There are: Criteria, Then, Silence, Hint, Debrief.')
		)
	);

/** Text in a place where nothing is read. */
export const strayText = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/stray-text',
		'warning',
		say(`“${quoted(text)}”在这里没有作用。`, `“${quoted(text)}” has no effect here.`),
		say(
			'买家的话用“> ”开头；得分点、去向和沉默写成“- ”列表。',
			'What the buyer says begins with “> ”; criteria, branches and silences are “- ” lists.'
		)
	);

/** An ending whose outcome is none of the three. */
export const badOutcome = (source: Source, at: number, text: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/bad-outcome',
		'error',
		say(`结局的结果不能是“${quoted(text)}”。`, `The outcome of an ending cannot be “${quoted(text)}”.`),
		didYouMean(
			nearest(text, ['success', 'neutral', 'failure']),
			say('只能是 success、neutral 或 failure。', 'It is success, neutral or failure.')
		)
	);

/** More of something than a scenario needs; the rest of it is not read. */
export const tooMuch = (source: Source, at: number, most: number, what: Said): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/too-much',
		'error',
		say(
			`从这里起，${what.zh}超过 ${most} 个，后面的我没有读。`,
			`From here on there are more than ${most} ${what.en}; I did not read the rest.`
		),
		say('拆成几个剧本。', 'Split it into several scenarios.')
	);
