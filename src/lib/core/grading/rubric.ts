/**
 * Criteria made ready for grading, once for an edition. Order is kept; a prepared rubric is never changed.
 */
import type { Avoids, Criterion, Says, States } from '../criterion.ts';
import { parseValue } from '../value.ts';
import type { AvoidsRecogniser } from './avoids.ts';
import { affirmedAmounts } from './amounts.ts';
import { prepareAvoids } from './avoids.ts';
import type { Told } from './hollow.ts';
import { indexKeywords } from './keyword-hits.ts';
import type { KeywordIndex } from './keyword-hits.ts';
import type { Keywords } from './keywords.ts';
import { featuresOf } from './meaning.ts';
import type { Meaning } from './meaning.ts';
import { indexSamples } from './sightings.ts';
import type { SampleIndex } from './sightings.ts';
import type { Support } from './promise-support.ts';
import type { SaysRecogniser } from './says.ts';
import { normalise } from './normalise.ts';
import { prepareSays } from './says.ts';
import type { StatesRecogniser } from './states.ts';
import { prepareStates } from './states.ts';

export type Prepared =
	| { readonly kind: 'says'; readonly criterion: Says; readonly recogniser: SaysRecogniser }
	| { readonly kind: 'states'; readonly criterion: States; readonly recogniser: StatesRecogniser }
	| { readonly kind: 'avoids'; readonly criterion: Avoids; readonly recogniser: AvoidsRecogniser }
	| { readonly kind: 'other'; readonly criterion: Exclude<Criterion, Says | States | Avoids> };

export interface Rubric {
	readonly prepared: readonly Prepared[];
	/** The samples of all criteria, with every feature that any of them knows: the rest of a reply need not be kept. */
	readonly samples: SampleIndex;
	/** The keywords of all criteria. */
	readonly keywords: KeywordIndex;
	/** The keywords of what is forbidden and has no detector. */
	readonly forbidden: readonly Keywords[];
	/** Names, descriptions, examples: a reply that gives the first back or is cut out of the last says nothing of its own. */
	readonly told: Told;
	/** What backs promises, where a criterion looks for empty ones. */
	readonly support: Support | null;
}

/** Prepares the criteria of one scene, or of the whole conversation; without `support` no promise is checked. */
export function prepare(criteria: readonly Criterion[], support: Support | null = null): Rubric {
	const commonness = commonnessIn(criteria);
	const allowed = criteria.flatMap((one) =>
		one.kind === 'states' ? amounts([one.value, ...one.others]) : []
	);
	const named = criteria.flatMap((one) => (one.kind === 'says' ? affirmedAmounts(one.examples) : []));
	const prepared = criteria.map((criterion) =>
		prepareOne(criterion, commonness(criterion.id), { allowed, named })
	);
	const checked = prepared.some(
		(one) => one.kind === 'avoids' && one.recogniser.detectors.includes('overpromise')
	);
	const said = prepared.flatMap((one) => (one.kind === 'says' ? [one.recogniser.keywords] : []));
	const forbidden = prepared.flatMap((one) =>
		one.kind === 'avoids' && one.recogniser.keywords !== null ? [one.recogniser.keywords] : []
	);
	return {
		prepared,
		samples: indexSamples(prepared.flatMap(meaningsOf), prepared.flatMap(cuesOf)),
		keywords: indexKeywords([...said, ...forbidden]),
		forbidden,
		told: {
			lines: criteria.map((one) => plain(`${one.name}\n${one.description}`)).join('\n'),
			samples: criteria.flatMap(samplesOf).map(plain).join('\n')
		},
		support: checked ? support : null
	};
}

const samplesOf = (one: Criterion): readonly string[] =>
	one.kind === 'says' || one.kind === 'states' ? one.examples : [];

const plain = (text: string): string => normalise(text).text;

function meaningsOf(prepared: Prepared): readonly Meaning[] {
	if (prepared.kind === 'other') return [];
	const { examples, counterexamples } = prepared.recogniser;
	if (prepared.kind === 'states') return [examples, counterexamples];
	if (prepared.kind === 'says') return [examples, prepared.recogniser.wanted, counterexamples];
	return [examples, counterexamples, prepared.recogniser.described, prepared.recogniser.excused];
}

/** Features that are looked at one by one. */
function cuesOf(prepared: Prepared): readonly number[] {
	if (prepared.kind === 'states') return [...prepared.recogniser.cues.keys()];
	return prepared.kind === 'avoids' ? [...prepared.recogniser.topic.keys()] : [];
}

function prepareOne(
	criterion: Criterion,
	commonness: (id: number) => number,
	{ allowed, named }: { readonly allowed: readonly number[]; readonly named: readonly number[] }
): Prepared {
	switch (criterion.kind) {
		case 'says':
			return {
				kind: 'says',
				criterion,
				recogniser: prepareSays(criterion, commonness)
			};
		case 'states':
			return { kind: 'states', criterion, recogniser: prepareStates(criterion) };
		case 'avoids':
			return {
				kind: 'avoids',
				criterion,
				recogniser:
					criterion.from === null
						? prepareAvoids(criterion, allowed, { named, commonness })
						: keptAvoids(criterion, allowed)
			};
		default:
			return { kind: 'other', criterion };
	}
}

/**
 * Red lines of the shop stand in every scene of every scenario: the same one is prepared once. What is kept depends on
 * nothing but the key, so it changes no result.
 */
const KEPT = 500;
const kept = new Map<string, AvoidsRecogniser>();

function keptAvoids(criterion: Avoids, allowed: readonly number[]): AvoidsRecogniser {
	const key = JSON.stringify([criterion, allowed]);
	const known = kept.get(key);
	if (known !== undefined) return known;
	const recogniser = prepareAvoids(criterion, allowed);
	if (kept.size >= KEPT) kept.clear();
	kept.set(key, recogniser);
	return recogniser;
}

function amounts(literals: readonly string[]): number[] {
	return literals.flatMap((literal) => {
		const value = parseValue(literal);
		return value?.kind === 'amount' ? [value.yuan] : [];
	});
}

/** For each criterion: how large a part of the other `说到` criteria has a feature in its examples. */
function commonnessIn(criteria: readonly Criterion[]): (id: string) => (feature: number) => number {
	const sets = new Map<string, ReadonlySet<number>>();
	for (const one of criteria) {
		if (one.kind === 'says')
			sets.set(one.id, new Set(one.examples.flatMap((text) => featuresOf(text).features.map((f) => f.id))));
	}
	const counts = new Map<number, number>();
	for (const set of sets.values())
		for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	const others = Math.max(1, sets.size - 1);
	return (id) => (feature) =>
		((counts.get(feature) ?? 0) - (sets.get(id)?.has(feature) === true ? 1 : 0)) / others;
}
