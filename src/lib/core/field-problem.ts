/** What can be wrong with a field of a header. */
import type { Diagnostic } from './diagnostic.ts';
import type { Field } from './fields.ts';
import type { HeaderEntry, HeaderValue } from './header.ts';
import { didYouMean, problemAt, quoted } from './problem.ts';
import type { Source } from './source.ts';
import { nearest } from './suggest.ts';

/** A field that no schema knows. */
export const unknownField = (source: Source, entry: HeaderEntry, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		entry.keyAt,
		'header/unknown-field',
		'warning',
		{
			zh: `我不认识“${quoted(entry.key)}”这一项，没有用它。`,
			en: `I do not know the field “${quoted(entry.key)}”, so I left it out.`
		},
		didYouMean(nearest(entry.key, known), {
			zh: `可以写的有：${known.join('、')}。`,
			en: `Known fields: ${known.join(', ')}.`
		})
	);

/** A required field that is not there. */
export const missingField = (source: Source, at: number, name: string, field: Field<unknown>): Diagnostic =>
	problemAt(
		source,
		at,
		'header/missing-field',
		'error',
		{ zh: `文件头里缺少“${name}”。`, en: `The header lacks “${name}”.` },
		{
			zh: `加一行，例如：${name}: ${field.example}`,
			en: `Add a line, for example: ${name}: ${field.example}`
		}
	);

/** A field with a value of another kind. */
export const badValue = (source: Source, entry: HeaderEntry, field: Field<unknown>): Diagnostic =>
	problemAt(
		source,
		entry.value.at,
		'header/bad-value',
		'error',
		{
			zh: `“${entry.key}”应当是${field.expected.zh}${seen(entry.value, ',我看到的是', '')}。`,
			en: `“${entry.key}” should be ${field.expected.en}${seen(entry.value, '; I see ', '')}.`
		},
		{ zh: `例如：${entry.key}: ${field.example}`, en: `For example: ${entry.key}: ${field.example}` }
	);

/** An item of a list or map with a value of another kind. */
export const badItem = (source: Source, value: HeaderValue, field: Field<unknown>): Diagnostic =>
	problemAt(
		source,
		value.at,
		'header/bad-value',
		'error',
		{
			zh: `这里应当是${field.expected.zh}${seen(value, ',我看到的是', '')}。`,
			en: `This should be ${field.expected.en}${seen(value, '; I see ', '')}.`
		},
		{ zh: `例如：${field.example}`, en: `For example: ${field.example}` }
	);

const seen = (value: HeaderValue, before: string, otherwise: string): string =>
	value.kind === 'text' ? `${before}“${quoted(value.text)}”` : otherwise;
