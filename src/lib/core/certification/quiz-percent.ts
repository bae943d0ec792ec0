/** How much of a lesson's quiz a person gets right now. */
import type { Deed } from './deed.ts';

/**
 * Percent of a lesson's questions whose latest answer, given at `since` (ms UTC) or later, is right; null when none was
 * given. `asked`: ids of the questions, by lesson.
 */
export function quizPercent(
	lesson: string,
	deeds: readonly Deed[],
	asked: ReadonlyMap<string, readonly string[]>,
	since = 0
): number | null {
	const questions = asked.get(lesson) ?? [];
	const latest = new Map<string, { readonly at: number; readonly correct: boolean }>();
	for (const deed of deeds) {
		if (deed.kind !== 'answer' || deed.lesson !== lesson || deed.at < since) continue;
		const before = latest.get(deed.question);
		if (before === undefined || deed.at >= before.at) latest.set(deed.question, deed);
	}
	const given = questions.flatMap((question) => latest.get(question) ?? []);
	if (given.length === 0) return null;
	return Math.round((given.filter(({ correct }) => correct).length / questions.length) * 100);
}
