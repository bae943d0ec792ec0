/** Reads CSV as RFC 4180 has it: quotes, doubled quotes, line breaks in quotes; a byte order mark is skipped. */

export interface CsvRow {
	/** 1-based line of the file on which the row begins. */
	readonly line: number;
	readonly cells: readonly string[];
}

/** All rows that hold anything. Never throws: a quote left open runs to the end of the text. */
export function readCsv(text: string): readonly CsvRow[] {
	const rows: CsvRow[] = [];
	let cells: string[] = [];
	let cell = '';
	let quoted = false;
	let line = 1;
	let start = 1;
	const endCell = (): void => {
		cells.push(cell);
		cell = '';
	};
	const endRow = (): void => {
		endCell();
		if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells });
		cells = [];
		start = line + 1;
	};
	const from = text.startsWith('\uFEFF') ? 1 : 0;
	for (let i = from; i < text.length; i++) {
		const char = text.charAt(i);
		if (quoted) {
			if (char === '"' && text.charAt(i + 1) === '"') cell += text.charAt(i++);
			else if (char === '"') quoted = false;
			else cell += char;
		} else if (char === '"' && cell.trim() === '') {
			cell = '';
			quoted = true;
		} else if (char === ',') endCell();
		else if (char === '\n') endRow();
		else if (char !== '\r') cell += char;
		if (char === '\n') line++;
	}
	endRow();
	return rows;
}
