/**
 * Pictures of the content folder: which files are drawings, and whether what is written shows only such, in words too.
 * A faulty picture never keeps back the file that shows it: the words around it are worth reading without.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { imagesOf } from '../markdown.ts';
import { decoded, pictureNamed } from '../markdown-images.ts';
import type { Source } from '../source.ts';
import { noDrawing, noPicture, pictureElsewhere, silentPicture } from './problems-pictures.ts';

/** Whether a path from the content folder lies among the pictures. */
export const isPicture = (path: string): boolean => /^pictures\/[^/]+\.svg$/.test(path);

/** Most UTF-16 code units of one drawing; one by hand has about 6000. */
const LARGEST = 256 * 1024;
const ROOT =
	/^\uFEFF?(?:<\?xml [^<>]*\?>)?\s*<svg\s(?:[^<>]*\s)?xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^<>]*>/;
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);)/i;

/** Whether a text is a whole SVG: every element closed, nothing that a browser would refuse to draw, no entities of its own. */
export function isDrawing(text: string): boolean {
	if (text.length > LARGEST) return false;
	const bare = withoutRemarks(text);
	if (!ROOT.test(bare) || AMPERSAND.test(bare)) return false;
	const body = bare.replace(/^\uFEFF?<\?xml [^<>]*\?>/, '');
	const open: string[] = [];
	let roots = 0;
	for (const [, closes, name = '', , empty] of body.matchAll(TAG)) {
		if (closes) {
			if (open.pop() !== name) return false;
			continue;
		}
		if (open.length === 0) roots++;
		if (!empty) open.push(name);
	}
	return open.length === 0 && roots === 1 && !body.replace(TAG, '').includes('<');
}

/** One that is not closed, or has `--` in it, stays: XML has no such remarks. A pattern would look for its end from each. */
function withoutRemarks(text: string): string {
	const kept: string[] = [];
	let from = 0;
	for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', from)) {
		const end = text.indexOf('--', at + 4);
		if (end === -1 || text[end + 2] !== '>') break;
		kept.push(text.slice(from, at));
		from = end + 3;
	}
	return kept.join('') + text.slice(from);
}

/** The drawings of a folder, by the name under which they are served. */
export const drawingsOf = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
	new Map(
		[...files].flatMap(([path, text]) => {
			const name = pictureNamed(path);
			return name !== null && isDrawing(text) ? [[name, text] as const] : [];
		})
	);

/** Files among the pictures that are no drawings. */
export const checkDrawings = (files: ReadonlyMap<string, string>): readonly Diagnostic[] =>
	[...files].flatMap(([path, text]) =>
		isPicture(path) && (pictureNamed(path) === null || !isDrawing(text))
			? [noDrawing({ file: path, text })]
			: []
	);

/** The names of all pictures of a folder, drawings or not: what is wrong with a file is said of that file. */
export const picturesAmong = (files: ReadonlyMap<string, string>): ReadonlySet<string> =>
	new Set([...files.keys()].flatMap((path) => pictureNamed(path) ?? []));

/** Pictures shown by one file that are not there, or say nothing to those who do not see. */
export function checkPictures(source: Source, pictures: ReadonlySet<string>): readonly Diagnostic[] {
	if (!source.text.includes('![')) return [];
	let from = 0;
	return imagesOf(source).flatMap(({ href, words, raw }) => {
		const at = Math.max(source.text.indexOf(raw, from), from);
		from = at + raw.length;
		const silent = words === '' ? [silentPicture(source, at)] : [];
		const name = pictureNamed(decoded(href));
		if (name === null) return [...silent, pictureElsewhere(source, at, href)];
		if (pictures.has(name)) return silent;
		const known = [...pictures].map((one) => `pictures/${one}`);
		return [...silent, noPicture(source, at, `pictures/${name}`, known)];
	});
}
