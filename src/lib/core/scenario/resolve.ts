/** Names within one scenario: scenes by id, slug or name; facts; criteria as seen from a scene. */
import type { Criterion } from '../criterion.ts';
import { fillFacts } from '../facts.ts';
import { unwrap, offsetAt, type Words } from '../words.ts';
import { unknownCriterion } from './problems-branch.ts';
import { unknownCard, unknownFact } from './problems-name.ts';
import type { Report } from './report.ts';
import type { Surroundings } from './surroundings.ts';
import type { ScenarioSyntax, SceneSyntax } from './syntax.ts';

/** `Two Words!` as Git pages make links of headings: `two-words`. */
const slug = (name: string): string =>
	name
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s+/g, '-') || name.trim();

/** The id of a scene's node. */
export const sceneId = (scene: SceneSyntax): string => scene.id?.text ?? slug(scene.name.text);

/** Every way to name a scene, to its id; the first scene wins. */
export function sceneNames(scenes: readonly SceneSyntax[]): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const add = (name: string, id: string): void => void (names.has(name) || names.set(name, id));
	for (const scene of scenes) add(sceneId(scene), sceneId(scene));
	for (const scene of scenes) add(scene.name.text, sceneId(scene));
	for (const scene of scenes) add(slug(scene.name.text), sceneId(scene));
	return names;
}

/** Facts of the header and of the cards in `uses`. */
export interface Facts {
	/** `底价`, `leather-tote.衣长`, and `衣长` when one card alone has it. */
	readonly values: ReadonlyMap<string, string>;
}

/** The id behind `products/leather-tote`, `rules/03-late-shipping.md` or a bare name. */
const cardId = (name: string): { readonly folder: string; readonly id: string } => {
	const parts = name.replace(/\.md$/i, '').split('/');
	return { folder: parts.length > 1 ? (parts[0] ?? '') : '', id: parts.at(-1) ?? '' };
};

/** Ids of the cards and rubrics that a scenario names in `uses`. */
function usedIds(
	uses: readonly string[],
	surroundings: Surroundings
): { readonly cards: readonly string[]; readonly rubrics: readonly string[] } {
	const cards: string[] = [];
	const rubrics: string[] = [];
	for (const name of uses) {
		const { folder, id } = cardId(name);
		const card = surroundings.cards.get(id);
		if (card && (folder === '' || folder === `${card.kind}s`)) cards.push(id);
		else if ((folder === '' || folder === 'rubrics') && surroundings.rubrics.has(id)) rubrics.push(id);
	}
	return { cards, rubrics };
}

/** Collects facts and complains about cards that are not there. */
export function gatherFacts(syntax: ScenarioSyntax, surroundings: Surroundings, report: Report): Facts {
	const { cards, rubrics } = usedIds(syntax.meta.uses, surroundings);
	const values = new Map<string, string>();
	const holders = new Map<string, number>();
	for (const id of cards)
		for (const [name, value] of Object.entries(surroundings.cards.get(id)?.facts ?? {})) {
			values.set(`${id}.${name}`, value);
			holders.set(name, (holders.get(name) ?? 0) + 1);
			values.set(name, value);
		}
	for (const [name, count] of holders) if (count > 1) values.delete(name);
	const qualified = (name: string): string | null => values.get(name) ?? null;
	for (const [name, value] of Object.entries(syntax.meta.facts))
		values.set(name, fillFacts(value, qualified).text);
	const found = new Set([...cards, ...rubrics]);
	const field = syntax.header.fields.find((entry) => entry.key === 'uses')?.value;
	for (const item of field?.kind === 'list' ? field.items : field ? [field] : [])
		if (item.kind === 'text' && !found.has(cardId(item.text).id))
			report.add(unknownCard, item.at, item.text, cardNames(surroundings));
	return { values };
}

const cardNames = (surroundings: Surroundings): readonly string[] => [
	...[...surroundings.cards.values()].map((card) => `${card.kind}s/${card.id}`),
	...[...surroundings.rubrics.keys()].map((id) => `rubrics/${id}`)
];

/** Fills facts in; unknown ones are reported at `at`, or where they stand when `at` is null. */
export function fill(words: Words, facts: Facts, report: Report, at: number | null = null): string {
	const filled = fillFacts(words.text, (name) => facts.values.get(name) ?? null);
	for (const use of filled.unknown)
		report.add(unknownFact, at ?? offsetAt(words, use.index), use.name, [...facts.values.keys()]);
	return filled.text;
}

/** The same for a sentence: wrapped lines joined, backslashes of Markdown removed. */
export const fillLine = (words: Words, facts: Facts, report: Report, at: number | null = null): string =>
	unwrap(fill(words, facts, report, at)).replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Criteria of a scenario, by the scene in which they are graded; the rubric's under null. */
export type Scoped = readonly Scope[];

export interface Scope {
	readonly scene: string | null;
	readonly criteria: readonly Criterion[];
	/** Names of criteria that are there but could not be compiled: no second complaint about them. */
	readonly broken: readonly string[];
}

/** The criterion that a name means when it is used in `scene`: there first, then in the rubric, then anywhere. */
export function criterionNamed(
	name: string,
	scene: string | null,
	scoped: Scoped
): { readonly criterion: Criterion; readonly scene: string | null } | null {
	const wanted = name.replace(/^[@＠]/, '');
	const matches = (one: Criterion): boolean =>
		one.id === wanted || one.name === wanted || one.from === wanted;
	for (const scope of [
		...scoped.filter((one) => one.scene === scene),
		...scoped.filter((one) => one.scene === null),
		...scoped
	]) {
		const criterion = scope.criteria.find((one) => one.id === wanted) ?? scope.criteria.find(matches);
		if (criterion) return { criterion, scene: scope.scene };
	}
	return null;
}

/** Complains about the name of a criterion that is nowhere. */
export function missCriterion(name: Words, scoped: Scoped, report: Report): void {
	if (!scoped.some((scope) => scope.broken.includes(name.text)))
		report.add(unknownCriterion, name.at, name.text, criterionNames(scoped));
}

/** All names of criteria, for suggestions. */
const criterionNames = (scoped: Scoped): readonly string[] =>
	scoped.flatMap((scope) =>
		scope.criteria.flatMap((one) => (one.id === one.name ? [one.name] : [one.name, one.id]))
	);
