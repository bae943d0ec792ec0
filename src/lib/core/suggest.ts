/** "Did you mean …?": the nearest known name, for Chinese as well as English names. */

const LONGEST = 40;
const MOST = 500;

/**
 * The candidate that is nearest to `name`, or null when none is near. A name of two Chinese characters may differ in
 * one, longer ones in about a third. Bounded: long names and long lists are cut.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
	const wanted = tidy(name);
	if (wanted === '') return null;
	let best: string | null = null;
	let least = Infinity;
	let seen = 0;
	for (const candidate of candidates) {
		if (++seen > MOST) break;
		const other = tidy(candidate);
		if (other === '') continue;
		const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
		const contained =
			Math.min(wanted.length, other.length) >= 2 && (other.includes(wanted) || wanted.includes(other));
		const away = distance(wanted, other, Math.min(allowed, least));
		const cost = away <= allowed && away < other.length ? away : contained ? allowed + 0.5 : Infinity;
		if (cost < least) {
			least = cost;
			best = candidate;
		}
	}
	return best;
}

const tidy = (name: string): string =>
	name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_-]+/g, '')
		.slice(0, LONGEST);

/** Letters to insert, delete, replace or swap; anything above `limit` counts as infinite. */
function distance(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return Infinity;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			next.push(cost);
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? Infinity;
}
