/** Numbers of features in an open hash table: a reply asks for 150 of them, and a map takes several times as long. */
export interface IdTable {
	/** Each number plus one, 0 where a cell is free; at most half of the cells are taken. */
	readonly cells: Int32Array;
}

/** A table of these numbers. */
export function idTable(ids: readonly number[]): IdTable {
	const cells = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, 2 * ids.length))));
	for (const id of ids) {
		let cell = homeOf(cells, id);
		while (cells[cell] !== 0 && cells[cell] !== id + 1) cell = (cell + 1) & (cells.length - 1);
		cells[cell] = id + 1;
	}
	return { cells };
}

const homeOf = (cells: Int32Array, id: number): number =>
	(Math.imul(id, 0x9e3779b1) >>> 12) & (cells.length - 1);

/** The cell of a number, -1 when the table has it not. */
export function cellOf({ cells }: IdTable, id: number): number {
	for (let cell = homeOf(cells, id); ; cell = (cell + 1) & (cells.length - 1)) {
		const here = cells[cell];
		if (here === id + 1) return cell;
		if (here === 0) return -1;
	}
}
