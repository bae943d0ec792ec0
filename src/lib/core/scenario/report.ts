/** Where a stage puts what it finds wrong: problem functions bound to one source. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../source.ts';

export interface Report {
	readonly source: Source;
	readonly diagnostics: Diagnostic[];
	/** `report.add(unknownScene, words.at, name, known)` */
	readonly add: <A extends readonly unknown[]>(
		problem: (source: Source, at: number, ...details: A) => Diagnostic,
		at: number,
		...details: A
	) => void;
}

/** Faults of one stage that are told: finding their places in a hostile file would take longer than reading it. */
const MOST = 300;

/** An empty report for a source. */
export function reportFor(source: Source): Report {
	const diagnostics: Diagnostic[] = [];
	return {
		source,
		diagnostics,
		add: (problem, at, ...details) => {
			if (diagnostics.length < MOST) diagnostics.push(problem(source, at, ...details));
		}
	};
}
