/** Reads the form of one quiz question: choices ticked, text typed, steps ranked by number or already in order. */
import type { Answer } from '$lib/core/lesson/lesson.ts';

/** The answer, or null when two steps have the same number or one has none. */
export function answerOf(form: FormData): Answer | null {
	const text = form.get('text');
	if (typeof text === 'string') return { kind: 'text', text };
	if (form.get('kind') !== 'order') return { kind: 'choices', ids: form.getAll('choice').map(String) };
	const ordered = form.getAll('step').map(String);
	if (ordered.length > 0) return { kind: 'order', ids: ordered };
	const ranks = [...form].flatMap(([name, value]) =>
		name.startsWith('rank.') ? [{ id: name.slice('rank.'.length), rank: Number(value) }] : []
	);
	if (new Set(ranks.map((one) => one.rank)).size < ranks.length || ranks.some((one) => !(one.rank >= 1)))
		return null;
	return { kind: 'order', ids: ranks.sort((a, b) => a.rank - b.rank).map((one) => one.id) };
}
