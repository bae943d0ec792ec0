/**
 * One example more: a sentence is put below a criterion, as its author would have written it.
 *
 *     - 说到 道别（5）：道谢，欢迎再来
 *       - 例：感谢光临，有事随时找我
 *       - 例：祝您生活愉快              ← added: indent, sign, keyword and colon as in the line above
 *       - 反例：你怎么还没走
 *
 * Invariant: exactly one line is added, every other character stays, and the file as it is read afterwards has that one
 * sentence more and nothing else; where that cannot be had, nothing is added.
 */
import { parseScenario } from '../scenario/parse.ts';
import { parseRubric } from '../scenario/shared.ts';
import { sceneId } from '../scenario/resolve.ts';
import type { CriterionSyntax } from '../scenario/syntax.ts';
import { placeAt, type Source } from '../source.ts';
import { offsetAt, unwrap, type Words } from '../words.ts';
import { placeOf } from './place.ts';

/** What a sentence is added as. */
export type Detail = 'example' | 'counterexample';

/** A criterion in its file: by the id (or name) that it has there; the scene is null in shared files and rubrics. */
export interface Target {
	readonly scene: string | null;
	readonly criterion: string;
}

/** The file with the line, and where the line stands, 1-based. */
export interface Added {
	readonly kind: 'added';
	readonly text: string;
	readonly line: number;
	/** The line itself. */
	readonly written: string;
}

/** The criterion is gone · it has the sentence already · the file is written in a way that this cannot add to. */
export type NotAdded = { readonly kind: 'no-criterion' | 'known' | 'no-place' };

/** Adds `sentence`, one line of plain text, to the criterion. */
export function addExample(
	source: Source,
	target: Target,
	detail: Detail,
	sentence: string
): Added | NotAdded {
	const before = criteriaOf(source);
	const found = findIn(before, target);
	if (found === null) return { kind: 'no-criterion' };
	const { examples, counterexamples } = found.criterion;
	if ([...examples, ...counterexamples].some((one) => plain(one) === sentence)) return { kind: 'known' };
	const spot = spotIn(source.text, found.criterion, detail);
	if (spot === null) return { kind: 'no-place' };
	const written = spot.prefix + escaped(sentence);
	const text = withLine(source.text, spot.end, written);
	const after = criteriaOf({ file: source.file, text });
	if (!hasGrown(before, after, before.criteria.indexOf(found), detail, sentence)) return { kind: 'no-place' };
	return { kind: 'added', text, line: placeAt(text, spot.end).line + 1, written };
}

interface Scoped {
	readonly scene: string | null;
	readonly criterion: CriterionSyntax;
}

interface File {
	readonly criteria: readonly Scoped[];
	/** How much of anything else there is. */
	readonly rest: string;
}

function criteriaOf(source: Source): File {
	if (placeOf(source.file).kind === 'rubric') {
		const { value, diagnostics } = parseRubric(source);
		const criteria = value.criteria.map((criterion) => ({ scene: null, criterion }));
		return { criteria, rest: String(diagnostics.length) };
	}
	const { value, diagnostics } = parseScenario(source);
	const own = value.scenes.flatMap((scene) =>
		scene.criteria.map((criterion) => ({ scene: sceneId(scene), criterion }))
	);
	const rubric = value.rubric.map((criterion) => ({ scene: null, criterion }));
	const steps = value.plans.flatMap((plan) => [plan.steps.length, plan.ends.length]);
	const counts = [diagnostics.length, value.scenes.length, value.plans.length, ...steps];
	return { criteria: [...own, ...rubric], rest: counts.join() };
}

/** The criterion where it was, or the only one of its name when its scene has another name now. */
function findIn({ criteria }: File, target: Target): Scoped | null {
	const named = criteria.filter(
		({ criterion: { reference, id, name } }) =>
			reference === null && (id?.text ?? name.text) === target.criterion
	);
	const here = named.find(({ scene }) => scene === target.scene);
	return here ?? (named.length === 1 ? (named[0] ?? null) : null);
}

interface Spot {
	/** Offset of the end of the line after which it goes. */
	readonly end: number;
	/** What stands before the sentence. */
	readonly prefix: string;
}

function spotIn(text: string, criterion: CriterionSyntax, detail: Detail): Spot | null {
	const { examples, counterexamples, detector } = criterion;
	const same = (detail === 'example' ? examples : counterexamples).at(-1);
	if (same !== undefined) return { end: lineEnd(text, endOf(same)), prefix: prefixOf(text, same) };
	const other = (detail === 'example' ? counterexamples : examples).at(-1) ?? detector;
	if (other === null) return spotBelow(text, criterion, detail);
	const [, sign, key = '', colon] =
		/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)(\S.*?)(\s*[:：]\s*)$/.exec(prefixOf(text, other)) ?? [];
	return sign === undefined
		? null
		: { end: lineEnd(text, endOf(other)), prefix: `${sign}${keyLike(key, detail)}${colon}` };
}

/** The keyword in the language, and with the capital, of another one. */
function keyLike(key: string, detail: Detail): string {
	if (!/[a-z]/i.test(key)) return detail === 'example' ? '例' : '反例';
	return /^[A-Z]/.test(key) ? detail.charAt(0).toUpperCase() + detail.slice(1) : detail;
}

/** Below a criterion without any detail: indented under its words, in the language of its kind. */
function spotBelow(text: string, criterion: CriterionSyntax, detail: Detail): Spot {
	const start = lineStart(text, criterion.at);
	const indent = text.slice(start, criterion.at).replace(/[^\t]/g, ' ');
	const end = lineEnd(text, Math.max(endOf(criterion.description), endOf(criterion.name)));
	const line = text.slice(start, end);
	const word = /^[a-z]*/i.exec(text.slice(criterion.at, criterion.at + 20))?.[0] ?? '';
	const colon = word !== '' ? ': ' : line.includes('：') ? '：' : ':';
	return { end, prefix: `${indent}- ${keyLike(word.toLowerCase(), detail)}${colon}` };
}

const endOf = (words: Words): number => offsetAt(words, words.text.length);

const prefixOf = (text: string, words: Words): string => text.slice(lineStart(text, words.at), words.at);

function lineStart(text: string, at: number): number {
	let start = at;
	while (start > 0 && !isBreak(text, start - 1)) start--;
	return start;
}

function lineEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && !isBreak(text, end)) end++;
	return end;
}

const isBreak = (text: string, index: number): boolean => text[index] === '\n' || text[index] === '\r';

/** The line after the one that ends at `end`, with the file's own line breaks. */
function withLine(text: string, end: number, line: string): string {
	const lineBreak = /\r\n|\r|\n/.exec(text.slice(end))?.[0] ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
	return text.slice(0, end) + lineBreak + line + text.slice(end);
}

/** So that it is read as it stands: no fact, no comment, and no backslash that vanishes. */
const escaped = (sentence: string): string =>
	sentence
		.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
		.replace(/<(?=!--)/g, '<\\')
		.replace(/\{(?=\{)/g, '{\\');

/** A sentence as the compiler reads it. */
const plain = (words: Words): string => unwrap(words.text).replace(/\\([!-/:-@[-`{-~])/g, '$1');

function hasGrown(before: File, after: File, index: number, detail: Detail, sentence: string): boolean {
	if (before.rest !== after.rest || before.criteria.length !== after.criteria.length) return false;
	return after.criteria.every(({ scene, criterion }, at) => {
		const earlier = before.criteria[at];
		if (earlier === undefined || earlier.scene !== scene) return false;
		const here = (kind: Detail): readonly string[] => (at === index && kind === detail ? [sentence] : []);
		return (
			earlier.criterion.name.text === criterion.name.text &&
			same(criterion.examples, [...earlier.criterion.examples.map(plain), ...here('example')]) &&
			same(criterion.counterexamples, [
				...earlier.criterion.counterexamples.map(plain),
				...here('counterexample')
			])
		);
	});
}

const same = (found: readonly Words[], wanted: readonly string[]): boolean =>
	found.length === wanted.length && found.every((one, index) => plain(one) === wanted[index]);
