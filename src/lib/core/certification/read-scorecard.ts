/** The weights of the score card in a track's header: `scorecard: { 响应: 15, 开场与礼貌: 8, … }`. */
import type { Diagnostic } from '../diagnostic.ts';
import { DIMENSION_NAMES, DIMENSIONS, dimensionNamed, type Dimension } from '../dimension.ts';
import type { Header } from '../header.ts';
import { badDimensionWeight, dimensionTwice, scorecardOff, unknownDimension } from './scorecard-problems.ts';
import type { Weights } from './scorecard.ts';

/** What the weights come to. */
const WHOLE = 100;

const KNOWN = DIMENSIONS.map((one) => DIMENSION_NAMES[one]);

/** The weights of typed fields; null where the header has none. Dimensions that are not named weigh nothing. */
export function weightsFrom(
	fields: Readonly<Record<string, string>>,
	header: Header,
	diagnostics: Diagnostic[]
): Weights | null {
	const named = Object.entries(fields);
	if (named.length === 0) return null;
	const { source } = header;
	const field = header.fields.find(({ key }) => key === 'scorecard');
	const entries = field?.value.kind === 'map' ? field.value.entries : [];
	const placeOf = (name: string): number => entries.find(({ key }) => key === name)?.keyAt ?? 0;
	const weights = new Map<Dimension, number>();
	const before = diagnostics.length;
	for (const [name, value] of named) {
		const dimension = dimensionNamed(name);
		const weight = /^\d{1,3}(?:\.\d)?$/.test(value.trim()) ? Number(value) : Infinity;
		if (dimension === null) diagnostics.push(unknownDimension(source, placeOf(name), name, KNOWN));
		else if (weight > WHOLE) diagnostics.push(badDimensionWeight(source, placeOf(name), name, value));
		else if (weights.has(dimension)) diagnostics.push(dimensionTwice(source, placeOf(name), name));
		else weights.set(dimension, weight);
	}
	const sum = Math.round([...weights.values()].reduce((all, one) => all + one, 0) * 10) / 10;
	// What could not be read is missing from the sum: one complaint is enough.
	if (sum !== WHOLE && diagnostics.length === before)
		diagnostics.push(scorecardOff(source, field?.keyAt ?? 0, sum));
	return Object.fromEntries(DIMENSIONS.map((one) => [one, weights.get(one) ?? 0])) as Weights;
}
