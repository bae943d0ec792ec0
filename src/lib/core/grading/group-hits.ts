/**
 * Words of groups as they are met in a text, and the rules that they make possible: those of which every group has been
 * met. Most texts make none possible, and no word of theirs is looked at again.
 * The numbers are kept between texts, so that a new one allocates nothing: `forget` comes before the first word.
 */

/** The words met, in the order of the text: groups and place of each, `count` of them. */
export interface GroupHits {
	count: number;
	readonly groups: (readonly number[])[];
	readonly starts: number[];
	readonly ends: number[];
	readonly clauses: number[];
	/** By group: 0 not met, 1 met, 2 met and named by a possible rule. */
	readonly states: Uint8Array;
	/** The groups in the order in which they were met. */
	readonly order: number[];
}

/** A rule over groups: those that it wants, the first of them first, and all that it names. */
export interface GroupRule {
	readonly groups: readonly { readonly group: number }[];
	readonly named: readonly number[];
}

/** Nothing met; group numbers are below `size`. */
export const noHits = (size: number): GroupHits => ({
	count: 0,
	groups: [],
	starts: [],
	ends: [],
	clauses: [],
	states: new Uint8Array(size),
	order: []
});

/** Makes ready for another text. */
export function forget(hits: GroupHits): void {
	for (const group of hits.order) hits.states[group] = 0;
	hits.order.length = 0;
	hits.count = 0;
}

/** Notes a word. */
export function meet(
	hits: GroupHits,
	groups: readonly number[],
	start: number,
	end: number,
	clause: number
): void {
	const hit = hits.count++;
	hits.groups[hit] = groups;
	hits.starts[hit] = start;
	hits.ends[hit] = end;
	hits.clauses[hit] = clause;
	for (let i = 0; i < groups.length; i++) {
		const group = groups[i] ?? 0;
		if (hits.states[group] !== 0) continue;
		hits.states[group] = 1;
		hits.order.push(group);
	}
}

/** The rules of which every group has been met, by the first of them; `rules` are listed by their first group. */
export function possibleRules<R extends GroupRule>(
	{ states, order }: GroupHits,
	rules: readonly (readonly R[])[]
): readonly R[] {
	const possible: R[] = [];
	for (let i = 0; i < order.length; i++) {
		const listed = rules[order[i] ?? 0] ?? [];
		for (let j = 0; j < listed.length; j++) {
			const rule = listed[j];
			if (rule !== undefined && isPossible(rule, states)) possible.push(rule);
		}
	}
	return possible;
}

function isPossible({ groups }: GroupRule, states: Uint8Array): boolean {
	for (let i = 0; i < groups.length; i++) if (states[groups[i]?.group ?? 0] === 0) return false;
	return true;
}

/** The words met of every group that one of these rules names, made by `place` from their numbers. */
export function placesOf<T>(
	hits: GroupHits,
	rules: readonly GroupRule[],
	place: (hit: number) => T
): ReadonlyMap<number, readonly T[]> {
	const { states, groups, count } = hits;
	const lists = new Map<number, T[]>();
	for (const rule of rules) {
		for (const group of rule.named) {
			if (states[group] !== 1) continue;
			states[group] = 2;
			lists.set(group, []);
		}
	}
	for (let hit = 0; hit < count; hit++) {
		let placed: T | null = null;
		for (const group of groups[hit] ?? [])
			if (states[group] === 2) lists.get(group)?.push((placed ??= place(hit)));
	}
	return lists;
}
