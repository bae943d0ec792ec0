/** Faults of the list of requirements, and of what files say they cover. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';

/** A line that is no requirement. */
export const badRequirement = (source: Source, at: number, line: string): Diagnostic =>
	problemAt(
		source,
		at,
		'coverage/bad-requirement',
		'error',
		{
			zh: `“${quoted(line)}”不是一条要求。`,
			en: `“${quoted(line)}” is not a requirement.`
		},
		{ zh: '写成“- A2-07：第一句就有招呼”。', en: 'Write “- A2-07: what is asked”.' }
	);

/** Two requirements with one id. */
export const duplicateRequirement = (source: Source, at: number, id: string): Diagnostic =>
	problemAt(
		source,
		at,
		'coverage/duplicate',
		'error',
		{ zh: `编号 ${quoted(id)} 写了两次。`, en: `The id ${quoted(id)} is there twice.` },
		null
	);

/** A file says that it covers something that is not asked for. */
export const unknownRequirement = (
	source: Source,
	at: number,
	id: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'coverage/unknown',
		'warning',
		{
			zh: `requirements.md 里没有“${quoted(id)}”这条要求。`,
			en: `requirements.md has no requirement “${quoted(id)}”.`
		},
		didYouMean(nearest(id, known), null)
	);

/** A requirement that no file covers. */
export const uncovered = (source: Source, at: number, id: string, title: string): Diagnostic =>
	problemAt(
		source,
		at,
		'coverage/uncovered',
		'error',
		{
			zh: `还没有文件教到 ${id}（${quoted(title)}）。`,
			en: `No file covers ${id} (${quoted(title)}) yet.`
		},
		{
			zh: '在教到它的文件头里写上 covers。',
			en: 'Name it under covers in the header of the file that teaches it.'
		}
	);
