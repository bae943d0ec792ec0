/** A file of `rushes/` → `Rush`. Every fault is a diagnostic with its place; nothing here throws. */
import { byPlace, hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import {
	duration,
	flag,
	group,
	list,
	number,
	oneOf,
	or,
	readFields,
	required,
	text,
	type Field
} from '../fields.ts';
import { readHeader, type Header, type HeaderValue } from '../header.ts';
import { readMarkdown } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import { comesTooLate, noArrivals, notInOrder, tooManyArrivals, unknownScenario } from './problems.ts';
import type { Arrival, Rush } from './rush.ts';

const MINUTE = 60_000;
const PATIENCE = '3m';
const DEFAULT_PATIENCE = 3 * MINUTE;
/** Buyers in one file: a desk cannot serve more in its four hours at most. */
const MOST_ARRIVALS = 100;

/** A moment of the run: a length of time since its start, which may be none. */
const moment = (example: string): Field<number | null> => {
	const length = duration(example);
	return {
		...length,
		expected: { zh: '一个时间点（从开始算起）', en: 'a moment (counted from the start)' },
		read: (value, into) =>
			value.kind === 'text' && /^[0０]\s*(?:s|m|秒|分钟?)?$/i.test(value.text) ? 0 : length.read(value, into)
	};
};

const SCHEMA = {
	title: required(text('午间小高峰'), ''),
	at_most: or(number(1, 12, '4'), 4),
	minutes: or(number(1, 240, '15'), 15),
	patience: or(duration(PATIENCE), DEFAULT_PATIENCE),
	handover: flag(),
	covers: covers(),
	arrivals: required(
		list(
			group(
				{
					at: required(moment('25s'), 0),
					scenario: required(text('c05-haggler', 100), ''),
					patience: duration(PATIENCE),
					leaves: or(oneOf('leaves', 'complains'), 'leaves' as const)
				},
				'{ at: 0s, scenario: c05-haggler }'
			)
		),
		[]
	)
};

/** Reads one rush; `scenarios` are the ids that its arrivals may name. Null only with an error among the diagnostics. */
export function readRush(source: Source, id: string, scenarios: ReadonlySet<string>): Read<Rush | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, SCHEMA);
	const body = readMarkdown(source, header.value.bodyStart);
	const { title, at_most, minutes, patience, handover, arrivals } = fields.value;
	const rush: Rush = {
		id,
		title,
		atMost: at_most,
		length: minutes * MINUTE,
		arrivals: arrivals
			.map((one): Arrival => ({ ...one, patience: one.patience ?? patience }))
			.sort((a, b) => a.at - b.at),
		handover,
		briefing: source.text.slice(header.value.bodyStart).trim()
	};
	const diagnostics = [
		...header.diagnostics,
		...fields.diagnostics,
		...body.diagnostics,
		...checkArrivals(header.value, rush.length, scenarios)
	].sort(byPlace);
	return { value: hasError(diagnostics) ? null : rush, diagnostics };
}

function checkArrivals(
	header: Header,
	length: number,
	scenarios: ReadonlySet<string>
): readonly Diagnostic[] {
	const { source } = header;
	const written = header.fields.find(({ key }) => key === 'arrivals')?.value;
	if (written?.kind !== 'list') return [];
	if (written.items.length === 0) return [noArrivals(source, written.at)];
	if (written.items.length > MOST_ARRIVALS)
		return [tooManyArrivals(source, written.at, String(MOST_ARRIVALS))];
	const found: Diagnostic[] = [];
	let latest = 0;
	for (const item of written.items) {
		const scenario = fieldOf(item, 'scenario');
		if (scenario !== null && !scenarios.has(scenario.text))
			found.push(unknownScenario(source, scenario.at, scenario.text, [...scenarios]));
		const at = fieldOf(item, 'at');
		const comes =
			at === null ? undefined : moment('0s').read({ kind: 'text', ...at }, { source, diagnostics: [] });
		if (at === null || comes === undefined || comes === null) continue;
		if (comes < latest) found.push(notInOrder(source, at.at, at.text));
		if (comes >= length) found.push(comesTooLate(source, at.at, at.text));
		latest = Math.max(latest, comes);
	}
	return found;
}

/** The text of a field within an arrival, and its place; null where the schema has complained already. */
function fieldOf(item: HeaderValue, name: string): { readonly text: string; readonly at: number } | null {
	const value = item.kind === 'map' ? item.entries.find(({ key }) => key === name)?.value : undefined;
	return value?.kind === 'text' && value.text !== '' ? value : null;
}
