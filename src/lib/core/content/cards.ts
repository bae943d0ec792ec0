/** Product cards and rule cards: Markdown with dated facts in the header. */
import type { ProductCard, RuleCard } from '../card.ts';
import { majorUntrained, trainingEndsFirst } from '../certification/problems-training.ts';
import { hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import { fillFacts } from '../facts.ts';
import { date, flag, group, list, oneOf, or, readFields, record, required, text } from '../fields.ts';
import { readHeader, type Header } from '../header.ts';
import { readMarkdown } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import { futureDate, ruleExpired, ruleUnchecked, unknownFact } from './problems.ts';
import { readSkus, sizesOf, SKU } from './skus.ts';

const TRAINING = group(
	{
		lesson: required(text('shipping-and-return', 100), ''),
		since: required(date('2026-11-20'), ''),
		due: required(date('2026-12-05'), '')
	},
	'{ lesson: shipping-and-return, since: 2026-11-20, due: 2026-12-05 }'
);

const PRODUCT = {
	title: required(text('头层牛皮托特包'), ''),
	facts: record('{ 售价: 259 元 }'),
	skus: list(group(SKU, '{ sku: 黑色, stock: 20 }')),
	sizes: list(text('M', 20)),
	training: TRAINING,
	covers: covers()
};

const RULE = {
	title: required(text('延迟发货'), ''),
	facts: record('{ 默认时限: 48 小时 }'),
	source: required(text('《发货管理规范》第四条', 500), ''),
	source_date: required(date('2025-09-05'), ''),
	checked_on: required(date('2026-11-20'), ''),
	valid_until: date('2027-12-31'),
	status: or(oneOf('current', 'changed', 'unsure'), 'unsure'),
	applies_to: list(text('淘宝')),
	owner: required(text('培训组'), ''),
	number: text('R-01', 20),
	major: flag(),
	training: TRAINING,
	covers: covers()
};

/** A rule card that nobody has checked for this long is doubtful, in days. */
const STALE_DAYS = 180;
const DAY_MS = 86_400_000;

/** Reads a product card. Null only with an error among the diagnostics. */
export function readProduct(source: Source, id: string): Read<ProductCard | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, PRODUCT);
	const body = bodyOf(source, header.value, factsOf(id, fields.value.facts));
	const { title, facts } = fields.value;
	const skus = readSkus(header.value, fields.value.skus);
	const sizes = sizesOf(header.value, fields.value.sizes, facts);
	const diagnostics = [header, fields, body, skus, sizes].flatMap((read) => read.diagnostics);
	diagnostics.push(...datesOf(source, fields.value.training));
	const card: ProductCard = {
		kind: 'product',
		id,
		title,
		facts,
		skus: skus.value,
		sizes: sizes.value,
		body: body.value,
		training: fields.value.training
	};
	return { value: hasError(diagnostics) ? null : card, diagnostics };
}

/** Reads a rule card; `today` is an ISO date. Null only with an error among the diagnostics. */
export function readRule(source: Source, id: string, today: string): Read<RuleCard | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, RULE);
	const body = bodyOf(source, header.value, factsOf(id, fields.value.facts));
	const diagnostics: Diagnostic[] = [...header.diagnostics, ...fields.diagnostics, ...body.diagnostics];
	const found = fields.value;
	if (found.checked_on !== '' && daysBetween(found.checked_on, today) > STALE_DAYS)
		diagnostics.push(
			ruleUnchecked(source, placeOf(header.value, 'checked_on'), found.checked_on, STALE_DAYS)
		);
	for (const field of ['source_date', 'checked_on'] as const)
		if (found[field] > today)
			diagnostics.push(futureDate(source, placeOf(header.value, field), field, found[field]));
	if (found.valid_until !== null && found.valid_until < today)
		diagnostics.push(ruleExpired(source, placeOf(header.value, 'valid_until'), found.valid_until));
	diagnostics.push(...datesOf(source, found.training));
	if (found.major && isUntrained(found))
		diagnostics.push(majorUntrained(source, placeOf(header.value, 'major'), found.training?.since ?? null));
	const card: RuleCard = {
		kind: 'rule',
		id,
		title: found.title,
		facts: found.facts,
		body: body.value,
		source: found.source,
		sourceDate: found.source_date,
		checkedOn: found.checked_on,
		validUntil: found.valid_until,
		status: found.status,
		appliesTo: found.applies_to,
		owner: found.owner,
		training: found.training,
		number: found.number,
		major: found.major
	};
	return { value: hasError(diagnostics) ? null : card, diagnostics };
}

const datesOf = (source: Source, training: ProductCard['training']): readonly Diagnostic[] =>
	training !== null && training.due < training.since
		? [trainingEndsFirst(source, training.since, training.due)]
		: [];

/** Whether the card has changed since people were last trained on it, as far as its header tells. */
const isUntrained = ({
	training,
	status,
	source_date
}: Pick<RuleCard, 'training' | 'status'> & { readonly source_date: string }): boolean =>
	training === null ? status === 'changed' : training.since < source_date;

/** Facts by the names that a card's own text may use: `最低` and `late-shipping.最低`. */
const factsOf = (id: string, facts: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
	new Map(
		Object.entries(facts).flatMap(([name, value]) => [
			[name, value],
			[`${id}.${name}`, value]
		])
	);

/** More in one file say no more to its author. */
const MOST_UNKNOWN = 50;

/** The text below the header, facts filled in, once the reader of Markdown has found nothing against it. */
export function bodyOf(source: Source, header: Header, facts: ReadonlyMap<string, string>): Read<string> {
	const { bodyStart } = header;
	const read = readMarkdown(source, bodyStart);
	const { text: body, unknown } = fillFacts(source.text.slice(bodyStart), (name) => facts.get(name) ?? null);
	const faults = unknown
		.slice(0, MOST_UNKNOWN)
		.map((use) => unknownFact(source, bodyStart + use.index, use.name, [...facts.keys()]));
	return { value: body.replace(/\r\n?/g, '\n').trim(), diagnostics: [...read.diagnostics, ...faults] };
}

const placeOf = (header: Header, field: string): number =>
	header.fields.find((entry) => entry.key === field)?.value.at ?? 0;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
