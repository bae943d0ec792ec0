/** The conversation as it is drawn: one bubble a message, and under the trainee's the words that decided. */
import type { Said } from '../text.ts';
import { countsAs, plainlySaid } from './desk.ts';
import { ownText, partsOf, placed, type Parts } from './parts.ts';
import type { CriterionResult, Result } from './result.ts';
import type { Bubble, GradeShown, Mark } from './shown.ts';
import { keptOf, standing } from './standing.ts';
import type { ActionTurn, RecallTurn, ReplyTurn, Turn } from './turn.ts';
import { recalledIn } from './withdraw.ts';

/** What a page may draw: the grade under a reply, the office's words on an action, and from which seq on. */
export interface Drawing {
	readonly grade: (turn: ReplyTurn) => GradeShown | null;
	/** By seq of the action. */
	readonly said: ReadonlyMap<number, Said>;
	readonly from?: number;
}

interface Scene extends Drawing {
	readonly turns: readonly Turn[];
	readonly parts: Parts;
	/** seq of what was recalled or withdrawn. */
	readonly recalled: ReadonlySet<number>;
}

/** Bubbles of everything that was not undone; what was recalled or withdrawn is marked. */
export function bubblesOf(turns: readonly Turn[], drawing: Drawing): readonly Bubble[] {
	const kept = keptOf(turns);
	const parts = partsOf(standing(turns));
	const scene: Scene = { ...drawing, turns: kept, parts, recalled: recalledIn(turns) };
	return kept.filter(({ seq }) => seq >= (drawing.from ?? 0)).flatMap((turn) => bubblesOfTurn(turn, scene));
}

function bubblesOfTurn(turn: Turn, scene: Scene): readonly Bubble[] {
	const bubble = (n: number, part: Partial<Bubble>): Bubble => ({ ...blank(turn, n), ...part });
	const system = (n: number, said: Said): Bubble => bubble(n, { from: 'system', said });
	const recalled = scene.recalled.has(turn.seq);
	switch (turn.kind) {
		case 'opening':
		case 'silence':
			return turn.lines.flatMap((text, n) => told(bubble(n, {}), text));
		case 'message':
			return [bubble(0, { from: 'agent', turnId: turn.turnId, text: turn.text, recalled })];
		case 'reply':
			return [
				bubble(0, {
					from: 'agent',
					turnId: turn.turnId,
					text: ownText(scene.parts, turn),
					recalled,
					grade: scene.grade(turn)
				}),
				...turn.lines.flatMap((text, n) => told(bubble(n + 1, {}), text))
			];
		case 'action':
			return [{ ...system(0, actionWords(turn, scene)), action: countsAs(turn).action, recalled }];
		case 'recall':
			return [system(0, wasRead(turn, scene.turns) ? RECALLED_LATE : RECALLED)];
		case 'revoke':
			return [system(0, withdrawn(turn.target, scene.turns))];
		case 'left':
			return [
				...turn.lines.flatMap((text, n) => told(bubble(n, {}), text)),
				system(turn.lines.length, turn.lines.length === 0 ? WENT_AWAY : COMPLAINED)
			];
		case 'undo':
		case 'resume':
			return [];
	}
}

/** `[两天后] 收到了`: what stands in brackets before a line. */
const BRACKETS = /^\[([^[\]]{1,60})\]\s*/u;
/** Time that went by stands above the line. */
const WHEN =
	/后$|^(?:[一二两三四五六七八九十半几\d]+个?(?:天|小时|分钟|周)|第.天|后天|星期.|当晚|今晚|明天|周.|过了|\d{1,2}:\d\d)|(?:上午|下午|晚上| \d{1,2}:\d\d)$|\b(?:later|next day)\b/iu;
/**
 * Another voice (`[平台] …`) or what happens meanwhile: the line is not the buyer's. Everything else is his own:
 * pictures and cards, and the faces that people type in brackets, `[大哭]`.
 */
const ABOUT =
	/^(?:平台|系统|后台|仓库|主管|同事|店铺|店里|物流|聊天窗口|评价管理|审核|买家|新会话|打包台)|(?:离线|撤回.*|没有回音)$|^(?:platform|system|warehouse|supervisor|colleague|shop|courier|buyer)\b/iu;

/** A face in brackets has no more characters than this. */
const FACE = 4;

/** A line of the scenario as it is told: by the buyer, or about him. */
function told(blankOne: Bubble, text: string): readonly Bubble[] {
	const label = BRACKETS.exec(text);
	const words = label?.[1] ?? '';
	const rest = text.slice(label?.[0].length ?? 0);
	const isTime = WHEN.test(words);
	const isAlone = rest === '' && words.length > FACE;
	if (!isTime && !isAlone && !ABOUT.test(words)) return [{ ...blankOne, text }];
	const about = (line: string): Bubble => ({
		...blankOne,
		key: `${blankOne.key}.about`,
		from: 'system',
		said: { zh: line, en: line }
	});
	if (rest === '') return [about(words)];
	return isTime ? [about(words), { ...blankOne, text: rest }] : [about(`${words}：${rest}`)];
}

/** A bubble that says nothing yet. */
const blank = ({ seq, at }: Turn, n: number): Bubble => ({
	key: `${seq}.${n}`,
	seq,
	from: 'buyer',
	turnId: null,
	text: '',
	said: null,
	at,
	action: null,
	recalled: false,
	grade: null,
	marks: []
});

const actionWords = (turn: ActionTurn, { said }: Scene): Said => said.get(turn.seq) ?? plainlySaid(turn);

/** The reply was complete before the recall: the buyer has read the message. */
const wasRead = ({ seq, target }: RecallTurn, turns: readonly Turn[]): boolean =>
	turns.some((turn) => turn.kind === 'reply' && turn.seq >= target && turn.seq < seq);

function withdrawn(target: number, turns: readonly Turn[]): Said {
	const action = turns.find(({ seq }) => seq === target);
	if (action?.kind !== 'action') return { zh: '撤销了一个操作。', en: 'An action was withdrawn.' };
	const { zh, en } = plainlySaid(action);
	return { zh: `已撤销：${zh}`, en: `Withdrawn: ${en}` };
}

const RECALLED: Said = {
	zh: '您撤回了一条消息，买家没有看到。',
	en: 'You recalled a message; the buyer has not read it.'
};
const RECALLED_LATE: Said = {
	zh: '您撤回了一条消息，但买家已经看到了。',
	en: 'You recalled a message, but the buyer had read it already.'
};
const WENT_AWAY: Said = { zh: '买家等得太久，离开了。', en: 'The buyer waited too long and left.' };
const COMPLAINED: Said = { zh: '买家等得太久，投诉了。', en: 'The buyer waited too long and complained.' };

/** Puts the words that decided under each agent bubble. */
export function withMarks(bubbles: readonly Bubble[], result: Result, parts: Parts): readonly Bubble[] {
	const marks = result.criteria.flatMap((one) =>
		one.evidence
			.flatMap((evidence) => placed(parts, evidence))
			.map((words) => ({ seq: words.seq, mark: markOf(one, words) }))
	);
	return bubbles.map((bubble) =>
		bubble.from !== 'agent'
			? bubble
			: { ...bubble, marks: marks.filter(({ seq }) => seq === bubble.seq).map(({ mark }) => mark) }
	);
}

const markOf = (one: CriterionResult, evidence: { readonly start: number; readonly end: number }): Mark => ({
	start: evidence.start,
	end: evidence.end,
	criterion: one.criterion.id,
	name: one.criterion.name,
	tone: toneOf(one)
});

function toneOf({ criterion, verdict }: CriterionResult): Mark['tone'] {
	if (verdict === 'unsure') return 'unsure';
	if (verdict === 'met') return 'earned';
	return criterion.redline ? 'redline' : 'lost';
}
