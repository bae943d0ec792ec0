/**
 * The content folder → `Library`: cards, then rubrics, then lessons, then scenarios, each with what it refers to.
 * Invariant: never throws, whatever the files hold; a file with errors leaves its last good edition in place.
 */
import type { Card } from '../card.ts';
import { readTrack } from '../certification/read.ts';
import type { Criterion } from '../criterion.ts';
import { byPlace, hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import { DETECTORS } from '../grading/detect.ts';
import { TONE_DETECTORS } from '../grading/manner.ts';
import type { Drill } from '../drill/drill.ts';
import { readDrill } from '../drill/read.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { readLesson } from '../lesson/read.ts';
import type { Item } from '../markdown.ts';
import { readRush } from '../rush/read.ts';
import { compileShopwide } from '../scenario/compile-shopwide.ts';
import { checkRubric, parseRubric, type SharedRubric } from '../scenario/shared.ts';
import type { Surroundings } from '../scenario/surroundings.ts';
import type { Source } from '../source.ts';
import { readProduct, readRule } from './cards.ts';
import { compileItems, proveItems, proveRubric, readItems } from './criteria.ts';
import { coverageOf } from './coverage.ts';
import { compareEditions } from './editions.ts';
import { readGuide } from './guide.ts';
import type { Library, LibraryRead } from './library.ts';
import { checkLinks, idsOf } from './links.ts';
import { checkDrawings, checkPictures, picturesAmong } from './pictures.ts';
import { noShop } from './problems.ts';
import { readScenario, tooLong } from './scenario.ts';
import {
	PREVIOUS,
	proves,
	readAll,
	sortFiles,
	sourceOf,
	type File,
	type FileRead,
	type ReadOptions,
	type Reading
} from './reading.ts';
import { PLAIN_SHOP, readShop } from './shop.ts';
import { checkDraws, checkDuties, checkTrainings, targetsOf, trainingsOf } from './tracks.ts';

/** Reads all files, by path from the content folder with `/` between its pieces. */
export function readLibrary(files: ReadonlyMap<string, string>, options: ReadOptions): LibraryRead {
	const diagnostics: Diagnostic[] = [];
	const known = sortFiles(files, diagnostics);
	const reading: Reading = {
		options,
		previous: options.previous?.library ?? null,
		files: known,
		ids: idsOf(known.map(({ place }) => place)),
		diagnostics,
		kept: []
	};
	const shop = readAll(reading, 'shop', (file) => readShop(file.source), PREVIOUS.shop).zh.get('shop');
	if (shop === undefined && files.size > 0 && !files.has('shop.md'))
		diagnostics.push(noShop({ file: 'shop.md', text: '' }));
	const products = readAll(
		reading,
		'product',
		({ source, place }) => readProduct(source, place.id),
		PREVIOUS.products
	).zh;
	const rules = readAll(
		reading,
		'rule',
		({ source, place }) => readRule(source, place.id, options.today),
		PREVIOUS.rules
	).zh;
	const rubrics = readAll(reading, 'rubric', readRubric, PREVIOUS.rubrics).zh;
	const around = surroundingsOf({ products, rules, rubrics }, reading.ids.lesson, options.today);
	for (const rubric of rubrics.values())
		diagnostics.push(
			...checkRubric(rubric, around),
			...(proves(reading, rubric.source) ? proveRubric(rubric, around) : [])
		);
	const lessons = readAll(
		reading,
		'lesson',
		(file) => readLessonFile(file, reading, around),
		PREVIOUS.lessons
	);
	diagnostics.push(...compareEditions(lessons.zh, lessons.en));
	const shopwide = compileShopwide(around);
	const proving = { shop: shop ?? PLAIN_SHOP, shopwide };
	const scenarios = readAll(
		reading,
		'scenario',
		({ source, place }) => {
			const { entry, diagnostics: found } = readScenario(
				source,
				place.id,
				around,
				proves(reading, source) ? proving : null
			);
			return { value: entry, diagnostics: found };
		},
		PREVIOUS.scenarios
	);
	const rushes = readAll(
		reading,
		'rush',
		({ source, place }) => readRush(source, place.id, new Set(scenarios.zh.keys())),
		PREVIOUS.rushes
	).zh;
	const drills = readAll(
		reading,
		'drill',
		(file) => readDrillFile(file, reading, around),
		PREVIOUS.drills
	).zh;
	const targets = targetsOf(reading.ids, lessons.zh, drills);
	const tracks = readAll(
		reading,
		'track',
		({ source, place }) => readTrack(source, place.id, place.order[1], targets),
		PREVIOUS.tracks
	).zh;
	const guides = readAll(reading, 'guide', ({ source }) => readGuide(source), PREVIOUS.guides);
	const duties = new Set([...scenarios.zh.values()].flatMap(({ script }) => script.meta.duties));
	const trainings = trainingsOf([...rules.values(), ...products.values()]);
	diagnostics.push(
		...checkTrainings(
			known.map(({ source }) => source),
			trainings,
			lessons.zh,
			[...tracks.values()]
		),
		...[...tracks.values()].flatMap((track) => {
			const source = sourceOf(known, track.file);
			return [...checkDraws(track, tracks, lessons.zh, source), ...checkDuties(track, duties, source)];
		})
	);
	// It reads every header once more, and nothing that is served depends on it.
	if (options.prove === 'all') diagnostics.push(...(coverageOf(files)?.diagnostics ?? []));
	const pictures = picturesAmong(files);
	for (const { source, place } of known)
		if (!tooLong(source))
			diagnostics.push(
				...checkLinks(source, reading.ids, place.kind === 'scenario' ? 'lesson' : null),
				...checkPictures(source, pictures)
			);
	diagnostics.push(...checkDrawings(files));
	return {
		library: {
			shop: shop ?? PLAIN_SHOP,
			products,
			rules,
			rubrics,
			shopwide,
			lessons: lessons.zh,
			lessonsEn: lessons.en,
			scenarios: scenarios.zh,
			scenariosEn: scenarios.en,
			rushes,
			drills,
			tracks,
			guides: guides.zh,
			guidesEn: guides.en,
			trainings
		},
		diagnostics: diagnostics.sort(byPlace),
		kept: reading.kept.sort()
	};
}

/** Everything that a scenario of this library may refer to. */
export function surroundingsOf(
	library: Pick<Library, 'products' | 'rules' | 'rubrics'>,
	lessons: ReadonlySet<string>,
	today: string
): Surroundings {
	const cards = new Map<string, Card>([...library.rules, ...library.products]);
	return {
		cards,
		rubrics: library.rubrics,
		lessons,
		detectors: DETECTORS,
		toneDetectors: TONE_DETECTORS,
		today
	};
}

function readRubric({ source, place }: File): FileRead<SharedRubric> {
	const { value, diagnostics } = parseRubric(source);
	return { value: hasError(diagnostics) ? null : { ...value, id: place.id }, diagnostics };
}

function readLessonFile({ source, place }: File, reading: Reading, around: Surroundings): FileRead<Lesson> {
	const criteria = criteriaReader(source, reading, around);
	const { value, diagnostics } = readLesson(source, {
		place: { id: place.id, chapter: place.group, order: place.order },
		cards: around.cards,
		scenarios: reading.ids.scenario,
		readCriteria: criteria.read
	});
	return { value, diagnostics: [...diagnostics, ...criteria.proofs] };
}

function readDrillFile({ source, place }: File, reading: Reading, around: Surroundings): FileRead<Drill> {
	const criteria = criteriaReader(source, reading, around);
	const { value, diagnostics } = readDrill(source, place.id, {
		cards: around.cards,
		readCriteria: criteria.read
	});
	return { value, diagnostics: [...diagnostics, ...criteria.proofs] };
}

/** How criteria outside a scenario are read; where the file is proved, what their examples have shown gathers in `proofs`. */
function criteriaReader(source: Source, reading: Reading, around: Surroundings) {
	const proofs: Diagnostic[] = [];
	const read = (
		_source: Source,
		items: readonly Item[],
		facts: ReadonlyMap<string, string>
	): Read<readonly Criterion[]> => {
		const compiled = compileItems(source, items, facts, around);
		if (proves(reading, source)) proofs.push(...proveItems(source, compiled));
		return readItems(compiled);
	};
	return { proofs, read };
}
