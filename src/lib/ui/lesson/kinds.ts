/** What the forms of questions are called. */
import type { Question } from '$lib/core/lesson/lesson.ts';
import { m } from '$lib/paraglide/messages';

const KINDS: Record<Question['kind'], () => string> = {
	single: m.quiz_kind_single,
	multiple: m.quiz_kind_multiple,
	judgement: m.quiz_kind_judgement,
	order: m.quiz_kind_order,
	short: m.quiz_kind_short
};

export const questionKind = (kind: Question['kind']): string => KINDS[kind]();
