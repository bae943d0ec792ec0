/**
 * What was typed against what was to be typed, character by character (code points): the fewest insertions, deletions
 * and replacements that lead from one to the other.
 *
 * What counts as equal: characters that Unicode calls wide or narrow forms of one another (`，` and `,`, `Ａ` and `A`),
 * the full stops of Chinese and English (`。` and `.`), straight and curly quotation marks, and any run of blanks; blanks
 * at both ends do not count. Everything else is different: `、` and `,`, capital and small letters, `…` and `...`.
 *
 *     要打 您好，在的。   打了 您号,在.   → 您 same · 好/号 wrong · ，/, same · 在 same · 的 missing · 。/. same
 */

/** A stretch of a line. `same` also where the two are only written differently. */
export interface Piece {
	readonly kind: 'same' | 'wrong' | 'missing' | 'extra';
	readonly expected: string;
	readonly typed: string;
}

export interface Compared {
	readonly pieces: readonly Piece[];
	/** Insertions, deletions and replacements. */
	readonly distance: number;
	/** Characters of the longer of the two: the distance is never more. */
	readonly length: number;
}

const EQUALS: ReadonlyMap<string, string> = new Map([
	['。', '.'],
	['“', '"'],
	['”', '"'],
	['‘', "'"],
	['’', "'"],
	['￥', '¥']
]);

/** The characters of a text as they count: blanks made one, none at the ends. */
export const charactersOf = (text: string): readonly string[] => [
	...text.normalize('NFC').replace(/\s+/g, ' ').trim()
];

/** Character by character, so that places stay: forms of more than one character (`…` → `...`) are left alone. */
function folded(character: string): string {
	const plain = character.normalize('NFKC');
	const one = [...plain].length === 1 ? plain : character;
	return EQUALS.get(character) ?? EQUALS.get(one) ?? one;
}

/**
 * Compares. With `open` the line was not finished: it is held against as much of what was expected as fits best, so that
 * what the clock has cut off is not counted as missing.
 */
export function compare(expected: string, typed: string, open = false): Compared {
	const wanted = charactersOf(expected);
	const given = charactersOf(typed);
	const table = distances(wanted.map(folded), given.map(folded));
	const last = table.at(-1) ?? [0];
	const reached = open ? last.lastIndexOf(Math.min(...last)) : wanted.length;
	return {
		pieces: piecesOf(table, wanted, given, reached),
		distance: last[reached] ?? 0,
		length: Math.max(reached, given.length)
	};
}

type Table = readonly (readonly number[])[];

/** `table[g][w]`: the distance between the first g characters given and the first w wanted. */
function distances(wanted: readonly string[], given: readonly string[]): Table {
	let above: readonly number[] = [0, ...wanted.map((_one, index) => index + 1)];
	const table = [above];
	for (const [index, character] of given.entries()) {
		const row = [index + 1];
		for (const [at, other] of wanted.entries()) {
			const kept = (above[at] ?? 0) + (character === other ? 0 : 1);
			row.push(Math.min(kept, (above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1));
		}
		table.push(row);
		above = row;
	}
	return table;
}

/** Where somebody who stopped early stopped: from there on everything that was wanted is missing. */
const stoppedAt = (last: readonly number[], reached: number): number =>
	last.findIndex((cost, index) => cost + reached - index === last[reached]);

/** Walks back through the table; a change rather than a gap, where both cost the same. */
function piecesOf(
	table: Table,
	wanted: readonly string[],
	given: readonly string[],
	reached: number
): readonly Piece[] {
	const cost = (g: number, w: number): number => table[g]?.[w] ?? Infinity;
	const backwards: Piece[] = [];
	const stopped = stoppedAt(table.at(-1) ?? [], reached);
	for (const expected of wanted.slice(stopped, reached).reverse())
		backwards.push({ kind: 'missing', expected, typed: '' });
	let [g, w] = [given.length, stopped];
	while (g > 0 || w > 0) {
		const [expected, typed] = [wanted[w - 1] ?? '', given[g - 1] ?? ''];
		const here = cost(g, w);
		const before = g > 0 && w > 0 ? cost(g - 1, w - 1) : Infinity;
		const same = before === here && folded(expected) === folded(typed);
		if (same || before + 1 === here) {
			backwards.push({ kind: same ? 'same' : 'wrong', expected, typed });
			[g, w] = [g - 1, w - 1];
		} else if (w > 0 && cost(g, w - 1) + 1 === here) {
			backwards.push({ kind: 'missing', expected, typed: '' });
			w--;
		} else {
			backwards.push({ kind: 'extra', expected: '', typed });
			g--;
		}
	}
	return joined(backwards.reverse());
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
	const found: Piece[] = [];
	for (const piece of pieces) {
		const before = found.at(-1);
		if (before?.kind !== piece.kind) found.push(piece);
		else
			found[found.length - 1] = {
				kind: piece.kind,
				expected: before.expected + piece.expected,
				typed: before.typed + piece.typed
			};
	}
	return found;
}
