/** Files with one JSON value a line, read as a stream: a million lines need no more memory than one. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { CallError, words } from './words.ts';

/** Each line that is not empty, checked against a schema. A line that does not fit is a wrong call: `CallError`. */
export async function* readJsonLines<T>(
	path: string,
	schema: v.GenericSchema<unknown, T>
): AsyncGenerator<T> {
	if (!existsSync(path)) throw new CallError(words().noSuchFile(path));
	let line = 0;
	for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
		line++;
		const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text;
		if (plain.trim() === '') continue;
		const read = v.safeParse(schema, parse(path, line, plain));
		if (!read.success) {
			const field = v.getDotPath(read.issues[0]) ?? '';
			throw new CallError(words().badLine(path, line, words().fieldMissing(field)));
		}
		yield read.output;
	}
}

function parse(path: string, line: number, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new CallError(words().badLine(path, line, words().notJson()));
	}
}

/** Writes one line of JSON and waits when the reader is slower. */
export async function writeJsonLine(value: unknown): Promise<void> {
	if (!process.stdout.write(`${JSON.stringify(value)}\n`))
		await new Promise((done) => process.stdout.once('drain', done));
}
