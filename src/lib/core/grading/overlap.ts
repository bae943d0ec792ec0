/** What two texts have in common as strings of characters: single ones, pairs, the longest row in order, the longest piece. */

/** Shares of what is common: of both, of the first, of the second, 0..1. */
export interface Overlap {
	readonly both: number;
	readonly first: number;
	readonly second: number;
}

/** How far two lists have the same members, each as often as it occurs and as heavy as `weight` says. */
export function overlap<T>(a: readonly T[], b: readonly T[], weight: (one: T) => number): Overlap {
	const count = new Map<T, number>();
	let [all, other, common] = [0, 0, 0];
	for (const one of a) {
		count.set(one, (count.get(one) ?? 0) + 1);
		all += weight(one);
	}
	for (const one of b) {
		const left = count.get(one) ?? 0;
		other += weight(one);
		if (left === 0) continue;
		count.set(one, left - 1);
		common += weight(one);
	}
	return {
		both: (2 * common) / (all + other || 1),
		first: common / (all || 1),
		second: common / (other || 1)
	};
}

/** Beyond this many characters order is not looked at: the work grows with the product of the lengths. */
const LOOKED_AT = 300;

/** Length of the longest row of characters that both have in the same order, and of the longest piece without gaps. */
export function inOrder(first: string, second: string): { readonly row: number; readonly piece: number } {
	const [a, b] = [first.slice(0, LOOKED_AT), second.slice(0, LOOKED_AT)];
	const rows = new Uint16Array(b.length + 1);
	const pieces = new Uint16Array(b.length + 1);
	let longest = 0;
	for (let i = 0; i < a.length; i++) {
		const code = a.charCodeAt(i);
		let [rowBefore, pieceBefore] = [0, 0];
		for (let j = 0; j < b.length; j++) {
			const [row, piece] = [rows[j + 1] ?? 0, pieces[j + 1] ?? 0];
			const same = b.charCodeAt(j) === code;
			rows[j + 1] = same ? rowBefore + 1 : Math.max(row, rows[j] ?? 0);
			pieces[j + 1] = same ? pieceBefore + 1 : 0;
			longest = Math.max(longest, pieces[j + 1] ?? 0);
			[rowBefore, pieceBefore] = [row, piece];
		}
	}
	return { row: rows[b.length] ?? 0, piece: longest };
}
