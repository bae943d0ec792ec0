/** What a path in the content folder says: which kind of file it is, and its id. Numbers order files and never show. */

export type Kind =
	'shop' | 'product' | 'rule' | 'rubric' | 'lesson' | 'scenario' | 'rush' | 'drill' | 'track';
/** What a file may be. There is one guide for trainers, and no other file refers to it. */
export type FileKind = Kind | 'guide';

export interface ContentPlace {
	/** Null for a file where nothing is read. */
	readonly kind: FileKind | null;
	readonly id: string;
	readonly english: boolean;
	/** The folder that the file lies in, without its number: the chapter of a lesson, the track of a scenario. */
	readonly group: string;
	/** Leading numbers of folder and file; 0 without one. */
	readonly order: readonly [number, number];
}

/** Folders of the content folder. */
export const FOLDERS: Readonly<Record<string, Kind>> = {
	products: 'product',
	rules: 'rule',
	rubrics: 'rubric',
	lessons: 'lesson',
	scenarios: 'scenario',
	rushes: 'rush',
	drills: 'drill',
	tracks: 'track'
};

/** Files of the content folder itself. */
const SINGLE: Readonly<Record<string, FileKind>> = { shop: 'shop', guide: 'guide' };

/** The place of a path relative to the content folder, with `/` between its pieces. */
export function placeOf(path: string): ContentPlace {
	const pieces = path.split('/');
	const file = (pieces.at(-1) ?? '').replace(/\.md$/i, '');
	const english = /\.en$/i.test(file);
	const name = file.replace(/\.en$/i, '');
	const folder = pieces.length > 2 ? (pieces.at(-2) ?? '') : '';
	const known = pieces.length === 1 ? SINGLE[name] : FOLDERS[pieces[0] ?? ''];
	return {
		kind: known ?? null,
		id: unnumbered(name),
		english,
		group: unnumbered(folder),
		order: [leading(folder), leading(name)]
	};
}

const unnumbered = (name: string): string => name.replace(/^\d+[-_. ]+(?=.)/, '');
const leading = (name: string): number => Number(/^\d{1,6}/.exec(name)?.[0] ?? 0);
