/** Verdicts to points. Points are earned by `met` alone; a red line is broken by `missed`. */
import type { Criterion } from '../criterion.ts';
import type { Grade, Verdict } from './verdict.ts';

/** Version of the grader: it changes whenever the same reply may get another grade. */
export const GRADER_VERSION = '11';

/** The grade of verdicts; criteria without a verdict (time not known) offer no points. */
export function scoreOf(criteria: readonly Criterion[], verdicts: readonly Verdict[]): Grade {
	const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
	let [points, max] = [0, 0];
	const redlines: string[] = [];
	for (const verdict of verdicts) {
		const criterion = byId.get(verdict.criterion);
		if (criterion === undefined) continue;
		if (!criterion.bonus) max += criterion.points;
		if (verdict.verdict === 'met') points += criterion.points;
		if (criterion.redline && verdict.verdict === 'missed') redlines.push(criterion.id);
	}
	return { verdicts, points, max, redlines, grader: GRADER_VERSION };
}
