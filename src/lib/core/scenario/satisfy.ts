/**
 * Can a condition hold at all? Tries every world that the condition can tell apart: which of its criteria were met,
 * whether a red line was broken, which actions were done, and the numbers around each of its comparisons.
 */
import type { Condition, Outcome, Position } from './machine.ts';
import { holds } from './run.ts';

/** What can be met in a scene. */
export interface Possible {
	/** Criteria that can have been met by now, with the points that they give to a reply in this scene. */
	readonly here: ReadonlyMap<string, { readonly points: number; readonly redline: boolean }>;
	/** The most points that one reply in this scene can earn. */
	readonly points: number;
	/** How many worlds may still be tried for this file. */
	readonly budget: { left: number };
}

const MOST_WORLDS = 20_000;

/** Whether there is a world in which `asked` holds and none of `earlier` does; true when there are too many to try. */
export function canHold(asked: Condition, earlier: readonly Condition[], possible: Possible): boolean {
	const [when, ...before] = [pretend(asked), ...earlier.map(pretend)] as const;
	const atoms = atomsOf([asked, ...earlier]);
	const variants = [...atoms.variants.keys()];
	const bits = [...atoms.criteria, ...atoms.actions, ...variants];
	const moods = around(atoms.moods, 0, 100);
	const points = around(atoms.points, 0, possible.points);
	const counts = around(atoms.counts, 1, Infinity);
	const worlds =
		2 * 2 ** (bits.length + 1) * moods.length * points.length * counts.length * (before.length + 1);
	possible.budget.left -= worlds;
	if (worlds > MOST_WORLDS || possible.budget.left < 0) return true;
	for (let world = 0; world < 2 ** (bits.length + 1); world++) {
		const on = bits.filter((_, index) => world & (1 << index));
		const met = on.filter((name) => atoms.criteria.has(name));
		const redline = (world & (1 << bits.length)) !== 0;
		const drawn = variants.filter((name) => on.includes(name));
		if (!drawable(atoms.variants, drawn)) continue;
		if (!plausible(atoms.criteria, met, redline, possible)) continue;
		const most = mostPoints(atoms.criteria, met, possible);
		const open = [...atoms.criteria].filter((name) => !met.includes(name));
		// What was not met was missed, or nobody knows: then neither `甲` nor `非 甲` holds.
		for (const [earned, undecided] of points.flatMap((one) => [[one, []] as const, [one, open] as const])) {
			if (earned > most) continue;
			const outcome: Outcome = {
				met: [...met, ...drawn],
				undecided,
				points: earned,
				redline,
				did: on.filter((name) => atoms.actions.has(name))
			};
			for (const mood of moods)
				for (const count of counts) {
					const position = { mood } as Position;
					if (!holds(when, position, outcome, count)) continue;
					if (!before.some((one) => holds(one, position, outcome, count))) return true;
				}
		}
	}
	return false;
}

const variantId = (name: string): string => `\u0000${name}`;

/** A world says which variants were drawn, as an attempt's seed does: here they are asked for like criteria. */
function pretend(condition: Condition): Condition {
	if (condition.kind === 'variant') return { kind: 'met', criterion: variantId(condition.name) };
	if (condition.kind === 'not') return { kind: 'not', of: pretend(condition.of) };
	if (condition.kind === 'and' || condition.kind === 'or')
		return { kind: condition.kind, of: condition.of.map(pretend) };
	return condition;
}

/** Of the names that stand together one is drawn, neither two nor none. */
function drawable(asked: ReadonlyMap<string, readonly string[]>, drawn: readonly string[]): boolean {
	for (const among of asked.values()) {
		const ids = among.map(variantId);
		const count = drawn.filter((id) => ids.includes(id)).length;
		if (count > 1 || (count === 0 && ids.every((id) => asked.has(id)))) return false;
	}
	return true;
}

/** What cannot have been met is not met; a red line that is not kept is broken. */
function plausible(
	asked: ReadonlySet<string>,
	met: readonly string[],
	redline: boolean,
	possible: Possible
): boolean {
	for (const id of asked) {
		const criterion = possible.here.get(id);
		if (!criterion && met.includes(id)) return false;
		if (criterion?.redline && !met.includes(id) && !redline) return false;
	}
	return true;
}

/** What a reply can earn when exactly `met` of `asked` are met; it need not earn what replies before it met. */
function mostPoints(asked: ReadonlySet<string>, met: readonly string[], possible: Possible): number {
	const lost = [...asked].filter((id) => !met.includes(id));
	return possible.points - lost.reduce((sum, id) => sum + (possible.here.get(id)?.points ?? 0), 0);
}

interface Atoms {
	readonly criteria: Set<string>;
	readonly actions: Set<string>;
	readonly moods: Set<number>;
	readonly points: Set<number>;
	readonly counts: Set<number>;
	/** The variants asked for, as `pretend` calls them, and the names among which each is drawn. */
	readonly variants: Map<string, readonly string[]>;
}

function atomsOf(conditions: readonly Condition[]): Atoms {
	const atoms: Atoms = {
		criteria: new Set(),
		actions: new Set(),
		moods: new Set(),
		points: new Set(),
		counts: new Set(),
		variants: new Map()
	};
	const visit = (one: Condition): void => {
		if (one.kind === 'met') atoms.criteria.add(one.criterion);
		else if (one.kind === 'did') atoms.actions.add(one.action);
		else if (one.kind === 'mood') atoms.moods.add(one.value);
		else if (one.kind === 'points') atoms.points.add(one.value);
		else if (one.kind === 'nth') atoms.counts.add(one.count);
		else if (one.kind === 'variant') atoms.variants.set(variantId(one.name), one.among);
		else if (one.kind === 'not') visit(one.of);
		else if (one.kind === 'and' || one.kind === 'or') one.of.forEach(visit);
	};
	conditions.forEach(visit);
	return atoms;
}

/** Numbers on both sides of every threshold, and the ends, within a range. */
function around(values: ReadonlySet<number>, least: number, most: number): readonly number[] {
	const found = new Set<number>([least]);
	if (Number.isFinite(most)) found.add(most);
	for (const value of values)
		for (const near of [value - 1, value - 0.5, value, value + 0.5, value + 1])
			if (near >= least && near <= most) found.add(near);
	return [...found];
}
