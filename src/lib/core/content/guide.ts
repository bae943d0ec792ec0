/** `guide.md`: how trainers write content. Its facts in braces are examples and stay as they are. */
import { hasError, type Read } from '../diagnostic.ts';
import { readFields, required, text } from '../fields.ts';
import { readHeader } from '../header.ts';
import { readMarkdown } from '../markdown.ts';
import type { Source } from '../source.ts';
import type { Guide } from './library.ts';

const SCHEMA = { title: required(text('写一个剧本', 100), '') };

/** Reads the guide. Null only with an error among the diagnostics. */
export function readGuide(source: Source): Read<Guide | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, SCHEMA);
	const { bodyStart } = header.value;
	const body = readMarkdown(source, bodyStart);
	const diagnostics = [header, fields, body].flatMap((read) => read.diagnostics);
	const guide = {
		title: fields.value.title,
		body: source.text.slice(bodyStart).replace(/\r\n?/g, '\n').trim()
	};
	return { value: hasError(diagnostics) ? null : guide, diagnostics };
}
