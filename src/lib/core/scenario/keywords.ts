/** The words of the language, Chinese and English side by side. Adding a synonym is adding it here. */
import type { CriterionKind } from '../criterion.ts';
import { flat, part, type Words } from '../words.ts';

const table = <V>(rows: readonly (readonly [V, string])[]): ReadonlyMap<string, V> =>
	new Map(rows.flatMap(([value, names]) => names.split('|').map((name) => [name, value] as const)));

export const KINDS = table<CriterionKind>([
	['says', '说到|says|say'],
	['states', '报对|states|state'],
	['avoids', '不得|avoids|avoid'],
	['does', '操作|does|do'],
	['within', '用时|within'],
	['order', '顺序|order'],
	['tone', '语气|tone'],
	['human', '人工|human']
]);

export const FLAGS = table<'required' | 'redline' | 'bonus'>([
	['required', '必须|required'],
	['redline', '红线|redline|red line'],
	['bonus', '加分|bonus']
]);

export type Section = 'criteria' | 'then' | 'silence' | 'hint' | 'debrief';
export const SECTIONS = table<Section>([
	['criteria', '得分点|criteria'],
	['then', '去向|then'],
	['silence', '沉默|silence'],
	['hint', '提示|hint'],
	['debrief', '讲评|debrief']
]);

export const RUBRIC = new Set(['评分', 'rubric']);
export const PLAN = table<'plan'>([['plan', '试演|plan']]);

type Detail =
	'example' | 'counterexample' | 'detector' | 'prefer' | 'against' | 'share' | 'atLeast' | 'never';
export const DETAILS = table<Detail>([
	['example', '例|例句|正例|example|eg'],
	['counterexample', '反例|counterexample'],
	['detector', '识别|detector'],
	['prefer', '多用|prefer'],
	['against', '少用|fewer'],
	['share', '占比|share'],
	['atLeast', '至少|at least'],
	['never', '不用|never']
]);

type PlanKey = 'reply' | 'do' | 'wait' | 'met' | 'missed' | 'unsure' | 'goes' | 'says' | 'seed' | 'ending';
export const PLAN_KEYS = table<PlanKey>([
	['reply', '答|reply'],
	['do', '做|do'],
	['wait', '等|wait'],
	['met', '得|met'],
	['missed', '失|missed'],
	['unsure', '疑|unsure'],
	['goes', '到|goes'],
	['says', '说|says'],
	['seed', '种子|seed'],
	['ending', '结局|ending']
]);

export const OUTCOMES = table<'success' | 'neutral' | 'failure'>([
	['success', 'success|成功'],
	['neutral', 'neutral|中性'],
	['failure', 'failure|失败']
]);

/** `key: rest`, when the part before the first colon is one of the keys. */
export function keyed<V>(
	words: Words,
	keys: ReadonlyMap<string, V>
): { readonly key: V; readonly rest: Words } | null {
	const match = /^\s*([^:\n]{1,24}?)\s*:/.exec(flat(words.text.slice(0, 40)));
	const key = match && keys.get((match[1] ?? '').toLowerCase());
	return match && key !== undefined && key !== null ? { key, rest: part(words, match[0].length) } : null;
}
