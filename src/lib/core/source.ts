/** A file's text and the way from an offset to a place that a person can find. */
export interface Source {
	/** Path as it is shown to people. */
	readonly file: string;
	readonly text: string;
}

/** 1-based line and column (UTF-16 code units), as editors count. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** Where an offset lies. Offsets past the end give the end. */
export function placeAt(text: string, offset: number): Place {
	const end = Math.min(Math.max(offset, 0), text.length);
	let line = 1;
	let start = 0;
	for (let next = text.indexOf('\n'); next !== -1 && next < end; next = text.indexOf('\n', next + 1)) {
		line++;
		start = next + 1;
	}
	return { line, column: end - start + 1 };
}
