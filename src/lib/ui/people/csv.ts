/** Tables (fresh passwords, the register) as CSV files that Excel opens in the right encoding and never runs as a formula. */

/** RFC 4180 lines with a byte-order mark. A cell that begins like a formula gets an apostrophe before it. */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return '\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

const cell = (value: string): string => {
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
