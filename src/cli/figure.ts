/** One measured figure beside its goal. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** The goal, and whether it is an upper or a lower bound; null when there is none. */
	readonly goal: { readonly bound: number; readonly at: 'most' | 'least' } | null;
	readonly ok: boolean;
}

/** A figure that should be at most (or at least) `bound`; without one it is only told. */
export function figure(
	name: string,
	value: number,
	unit: string,
	bound: number | null = null,
	at: 'most' | 'least' = 'most'
): Figure {
	const rounded = Number(value.toPrecision(4));
	const ok = bound === null || (at === 'most' ? value <= bound : value >= bound);
	return { name, value: rounded, unit, goal: bound === null ? null : { bound, at }, ok };
}

/** The value below which a share `q` (0..1) of the numbers lies. */
export function quantile(numbers: readonly number[], q: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** A figure as one line: whether it is as it should be, its value, its goal. */
export function inWords({ name, value, unit, goal, ok }: Figure): string {
	const bound = goal === null ? '' : `${goal.at === 'most' ? '≤' : '≥'} ${goal.bound} ${unit}`;
	return `${ok ? '✓' : '✗'} ${name.padEnd(28)} ${`${value} ${unit}`.padStart(14)}  ${bound}\n`;
}
