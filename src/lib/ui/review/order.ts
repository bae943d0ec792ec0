/** In which order a supervisor looks at criteria. */
import type { CriterionShown } from '$lib/core/attempt/shown.ts';

const rank = ({ verdict, redline }: CriterionShown): number =>
	verdict === 'unsure' ? 0 : redline && verdict === 'missed' ? 1 : 2;

/** What waits for a judgement, then broken red lines, then the rest as it came. */
export const gravestFirst = (criteria: readonly CriterionShown[]): readonly CriterionShown[] =>
	[...criteria].sort((a, b) => rank(a) - rank(b));
