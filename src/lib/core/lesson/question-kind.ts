/** What kind a question is: the bracket at the end of its heading says so, or its choices do. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Block } from '../markdown.ts';
import type { Source } from '../source.ts';
import { flat, part, type Words } from '../words.ts';
import { isJudgement } from './judgement.ts';
import type { Question } from './lesson.ts';
import * as problems from './problems.ts';

export type List = Extract<Block, { kind: 'list' }>;

const NAMES: Readonly<Record<Question['kind'], string>> = {
	single: '单选 单选题 single',
	multiple: '多选 多选题 multiple',
	judgement: '判断 判断题 true-or-false',
	order: '排序 排序题 order',
	short: '简答 简答题 short'
};
const KINDS: ReadonlyMap<string, Question['kind']> = new Map(
	(['single', 'multiple', 'judgement', 'order', 'short'] as const).flatMap((kind) =>
		NAMES[kind].split(' ').map((name) => [name, kind] as const)
	)
);

/** A bracket at the end of the heading that names a kind. A bracket of other words belongs to the question. */
export function cutKind(
	words: Words,
	source: Source,
	diagnostics: Diagnostic[]
): { readonly words: Words; readonly kind: Question['kind'] | null } {
	const match = /\(([^()]{1,20})\)\s*$/.exec(flat(words.text));
	const word = (match?.[1] ?? '').trim().toLowerCase();
	const kind = KINDS.get(word) ?? null;
	if (!match || (kind === null && !/题$|choice$|answer$/.test(word))) return { words, kind: null };
	if (kind === null) diagnostics.push(problems.unknownKind(source, words.at, word, [...KINDS.keys()]));
	return { words: part(words, 0, match.index), kind };
}

/** Task lists tell their kind by their ticks; other lists do not. */
export function kindOf(lists: readonly List[]): Question['kind'] | null {
	const items = lists.flatMap((list) => list.items);
	if (items.every((item) => item.checked === null)) return null;
	if (isJudgement(items)) return 'judgement';
	return items.filter((item) => item.checked === true).length > 1 ? 'multiple' : 'single';
}

/** Whether a list holds the answers of a question of this kind. */
export function fits(list: List, kind: Question['kind']): boolean {
	if (kind === 'order') return list.ordered;
	if (kind === 'short') return !list.ordered;
	return list.items.some((item) => item.checked !== null);
}
