/**
 * Typed fields of a header, described by a small schema, for scenarios, lessons, cards, rubrics and tracks alike:
 * `readFields(header, { title: required(text()), pass: or(number(0, 100), 80) })`.
 */
import type { Diagnostic, Read } from './diagnostic.ts';
import { parseDuration } from './duration.ts';
import { badItem, badValue, missingField, unknownField } from './field-problem.ts';
import type { Header, HeaderEntry, HeaderValue } from './header.ts';
import type { Source } from './source.ts';
import type { Said } from './text.ts';
import { flat } from './words.ts';

/** How one field is read. `absent` is its value when the field is missing, empty or wrong. */
export interface Field<T> {
	readonly absent: T;
	readonly required: boolean;
	/** What is expected, for the message about a bad value. */
	readonly expected: Said;
	/** A value that would be right, for the hint. */
	readonly example: string;
	/** The value, or undefined when it is not one; faults inside lists and maps are reported to `into`. */
	readonly read: (value: HeaderValue, into: Report) => T | undefined;
}

const MOST_UNKNOWN = 20;

interface Report {
	readonly source: Source;
	readonly diagnostics: Diagnostic[];
}

type Schema = Readonly<Record<string, Field<unknown>>>;
export type Fields<S extends Schema> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

/** The fields of a header, typed. Unknown fields are warnings, bad and missing ones errors. */
export function readFields<S extends Schema>(header: Header, schema: S): Read<Fields<S>> {
	const into: Report = { source: header.source, diagnostics: [] };
	return { value: readEntries(header.fields, schema, 0, into), diagnostics: into.diagnostics };
}

function readEntries<S extends Schema>(
	entries: readonly HeaderEntry[],
	schema: S,
	at: number,
	into: Report
): Fields<S> {
	const values: Record<string, unknown> = {};
	const unknown = entries.filter((one) => !Object.hasOwn(schema, one.key));
	for (const entry of unknown.slice(0, MOST_UNKNOWN))
		into.diagnostics.push(unknownField(into.source, entry, Object.keys(schema)));
	for (const [name, field] of Object.entries(schema)) {
		const entry = entries.find((candidate) => candidate.key === name);
		const empty = !entry || (entry.value.kind === 'text' && entry.value.text === '');
		if (empty && field.required)
			into.diagnostics.push(missingField(into.source, entry?.keyAt ?? at, name, field));
		const value = empty ? undefined : field.read(entry.value, into);
		if (!empty && value === undefined) into.diagnostics.push(badValue(into.source, entry, field));
		values[name] = value ?? field.absent;
	}
	return values as Fields<S>;
}

const textOf = (value: HeaderValue): string | undefined => (value.kind === 'text' ? value.text : undefined);

/** One line of text of at most `longest` characters. */
export const text = (example: string, longest = 200): Field<string | null> => ({
	absent: null,
	required: false,
	expected: { zh: `一行不超过 ${longest} 字的文字`, en: `text of at most ${longest} characters` },
	example,
	read: (value) => {
		const found = textOf(value);
		return found === undefined || found.length > longest ? undefined : found;
	}
});

/** A number from `least` to `most`. */
export const number = (
	least: number,
	most: number,
	example = String(most),
	whole = true
): Field<number | null> => ({
	absent: null,
	required: false,
	expected: {
		zh: ` ${least} 到 ${most} 的${whole ? '整数' : '数'}`,
		en: `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`
	},
	example,
	read: (value) => {
		const found = flat(textOf(value) ?? '').replace(/\s*%$/, '');
		if (!/^[+-]?\d{1,12}(?:\.\d{1,6})?$/.test(found)) return undefined;
		const parsed = Number(found);
		return parsed < least || parsed > most || (whole && !Number.isInteger(parsed)) ? undefined : parsed;
	}
});

/** A length of time, in milliseconds. */
export const duration = (example = '30s'): Field<number | null> => ({
	absent: null,
	required: false,
	expected: { zh: '一段时间', en: 'a length of time' },
	example,
	read: (value) => parseDuration(textOf(value) ?? '') ?? undefined
});

/** A day as `2025-08-15`. */
export const date = (example = '2026-01-31'): Field<string | null> => ({
	absent: null,
	required: false,
	expected: { zh: '一个日期', en: 'a date' },
	example,
	read: (value) => {
		const found = textOf(value) ?? '';
		const parsed = /^\d{4}-\d{2}-\d{2}$/.test(found) ? new Date(`${found}T00:00:00Z`) : null;
		return parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(found)
			? found
			: undefined;
	}
});

/** true or false. */
export const flag = (): Field<boolean> => ({
	absent: false,
	required: false,
	expected: { zh: ' true 或 false', en: 'true or false' },
	example: 'true',
	read: (value) =>
		({ true: true, 是: true, yes: true, false: false, 否: false, no: false })[
			textOf(value)?.toLowerCase() ?? ''
		]
});

/** One of the names given. */
export const oneOf = <const V extends string>(...names: readonly V[]): Field<V | null> => ({
	absent: null,
	required: false,
	expected: { zh: ` ${names.join('、')} 之一`, en: `one of ${names.join(', ')}` },
	example: names[0] ?? '',
	read: (value) => names.find((name) => name === textOf(value))
});

/** Several of something; a single value counts as a list of one. */
export const list = <T>(of: Field<T | null>): Field<readonly T[]> => ({
	absent: [],
	required: false,
	expected: { zh: '一个列表', en: 'a list' },
	example: `[${of.example}]`,
	read: (value, into) => {
		const items = value.kind === 'list' ? value.items : [value];
		const values: T[] = [];
		for (const item of items) {
			const found = of.read(item, into);
			if (found === undefined || found === null) into.diagnostics.push(badItem(into.source, item, of));
			else values.push(found);
		}
		return values;
	}
});

/** Names that the author makes up, each with a text: `facts`. */
export const record = (example: string): Field<Readonly<Record<string, string>>> => ({
	absent: {},
	required: false,
	expected: { zh: '一行行的“名称: 值”', en: 'lines of “name: value”' },
	example,
	read: (value, into) => {
		if (value.kind !== 'map') return undefined;
		const pairs: [string, string][] = [];
		for (const entry of value.entries) {
			if (entry.value.kind === 'text') pairs.push([entry.key, entry.value.text]);
			else into.diagnostics.push(badItem(into.source, entry.value, text(example)));
		}
		return Object.fromEntries(pairs);
	}
});

/** Fields within a field: `persona: { name: 小鹿, mood: 60 }`. */
export const group = <S extends Schema>(schema: S, example: string): Field<Fields<S> | null> => ({
	absent: null,
	required: false,
	expected: { zh: '一组“名称: 值”', en: 'a group of “name: value”' },
	example,
	read: (value, into) =>
		value.kind === 'map' ? readEntries(value.entries, schema, value.at, into) : undefined
});

/** The same field, with another value than null when it is missing. */
export const or = <T>(field: Field<T | null>, absent: T): Field<T> => ({ ...field, absent }) as Field<T>;

/** The same field, which must not be missing; `absent` stands in for it after the error. */
export const required = <T>(field: Field<T | null>, absent: T): Field<T> =>
	({ ...field, absent, required: true }) as Field<T>;
