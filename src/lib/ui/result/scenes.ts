/** Groups criteria by scene, in their own order; those over the whole conversation (`null`) come last. */
import type { CriterionShown } from '$lib/core/attempt/shown.ts';

export interface SceneShown {
	/** null: over the whole conversation. */
	readonly name: string | null;
	readonly criteria: readonly CriterionShown[];
	readonly earned: number;
	/** Without bonus. */
	readonly worth: number;
}

/** Broken red lines are left out: the page shows them first, in a place of their own. Kept ones have no points to show. */
export function byScene(criteria: readonly CriterionShown[]): readonly SceneShown[] {
	const shown = criteria.filter((one) => !one.redline || one.worth > 0 || one.verdict === 'unsure');
	const names = [...new Set(shown.map((one) => one.scene))].sort(
		(a, b) => Number(a === null) - Number(b === null)
	);
	return names.map((name) => {
		const own = shown.filter((one) => one.scene === name);
		return {
			name,
			criteria: own,
			earned: rounded(own.reduce((sum, one) => sum + one.earned, 0)),
			worth: rounded(own.reduce((sum, one) => sum + (one.bonus ? 0 : one.worth), 0))
		};
	});
}

const rounded = (points: number): number => Math.round(points * 10) / 10;
