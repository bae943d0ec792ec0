/** One reading of the content folder under way: its files, what was found, and the editions from before that stand in. */
import type { ProductCard, RuleCard } from '../card.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { SharedRubric } from '../scenario/shared.ts';
import type { Source } from '../source.ts';
import type { Guide, Library, LibraryRead, ScenarioEntry } from './library.ts';
import type { Ids } from './links.ts';
import { isPicture } from './pictures.ts';
import { FOLDERS, placeOf, type ContentPlace, type FileKind } from './place.ts';
import { duplicateId, unknownFolder } from './problems.ts';
import { tooLong } from './scenario.ts';

export interface ReadOptions {
	/** ISO date, `2026-01-31`: what has expired is decided by it. */
	readonly today: string;
	/** The reading before: its good editions stand in for files that have become bad. */
	readonly previous?: LibraryRead;
	/**
	 * Files of which every example is graded and every plan run, too; takes about ten times as long. With `all`, what the
	 * curriculum has to teach is held against what its files say they teach.
	 */
	readonly prove?: 'all' | ReadonlySet<string>;
}

export interface File {
	readonly source: Source;
	readonly place: ContentPlace;
}

export interface Reading {
	readonly options: ReadOptions;
	readonly previous: Library | null;
	readonly files: readonly File[];
	readonly ids: Ids;
	readonly diagnostics: Diagnostic[];
	readonly kept: string[];
}

/** The source of a path; empty when it is not there. */
export const sourceOf = (files: readonly File[], path: string): Source =>
	files.find(({ source }) => source.file === path)?.source ?? { file: path, text: '' };

/** Whether a file's examples are graded and its plans run. */
export const proves = ({ options: { prove } }: Reading, { file }: Source): boolean =>
	prove === 'all' || (prove?.has(file) ?? false);

/** Files of a known kind, by path, without second ones of an id; the first keeps it. */
export function sortFiles(files: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): readonly File[] {
	const owners = new Map<string, string>();
	const known: File[] = [];
	for (const path of [...files.keys()].sort()) {
		const source = { file: path, text: files.get(path) ?? '' };
		if (isPicture(path)) continue;
		const place = placeOf(path);
		if (place.kind === null) {
			if (path.includes('/'))
				diagnostics.push(unknownFolder(source, path.split('/')[0] ?? '', Object.keys(FOLDERS)));
			continue;
		}
		const key = `${spaceOf(place.kind)} ${place.id} ${place.english}`;
		const owner = owners.get(key);
		if (owner === undefined) known.push({ source, place });
		else diagnostics.push(duplicateId(source, place.id, owner));
		owners.set(key, owner ?? path);
	}
	return known;
}

/** Products and rules share their names: `{{id.fact}}` does not say which. */
const spaceOf = (kind: FileKind): string => (kind === 'product' || kind === 'rule' ? 'card' : kind);

export interface Editions<T> {
	readonly zh: ReadonlyMap<string, T>;
	readonly en: ReadonlyMap<string, T>;
}

export interface FileRead<T> {
	readonly value: T | null;
	readonly diagnostics: readonly Diagnostic[];
}

/** All files of one kind; where one gives no value, the one from before. */
export function readAll<T>(
	reading: Reading,
	kind: FileKind,
	read: (file: File) => FileRead<T>,
	before: (library: Library) => Editions<T>
): Editions<T> {
	const zh = new Map<string, T>();
	const en = new Map<string, T>();
	const previous = reading.previous && before(reading.previous);
	for (const file of reading.files) {
		if (file.place.kind !== kind) continue;
		const { id, english } = file.place;
		const refusal = tooLong(file.source);
		const { value, diagnostics } = refusal ? { value: null, diagnostics: [refusal] } : read(file);
		reading.diagnostics.push(...diagnostics);
		const last = (english ? previous?.en : previous?.zh)?.get(id);
		if (value === null && last !== undefined) reading.kept.push(file.source.file);
		const served = value ?? last;
		if (served !== undefined) (english ? en : zh).set(id, served);
	}
	return { zh, en };
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** Where the reading before keeps each kind. */
export const PREVIOUS = {
	shop: (library: Library) => ({ zh: new Map([['shop', library.shop]]), en: NONE }),
	products: (library: Library): Editions<ProductCard> => ({ zh: library.products, en: NONE }),
	rules: (library: Library): Editions<RuleCard> => ({ zh: library.rules, en: NONE }),
	rubrics: (library: Library): Editions<SharedRubric> => ({ zh: library.rubrics, en: NONE }),
	lessons: (library: Library): Editions<Lesson> => ({ zh: library.lessons, en: library.lessonsEn }),
	scenarios: (library: Library): Editions<ScenarioEntry> => ({
		zh: library.scenarios,
		en: library.scenariosEn
	}),
	rushes: (library: Library) => ({ zh: library.rushes, en: NONE }),
	drills: (library: Library) => ({ zh: library.drills, en: NONE }),
	tracks: (library: Library) => ({ zh: library.tracks, en: NONE }),
	guides: (library: Library): Editions<Guide> => ({ zh: library.guides, en: library.guidesEn })
};
