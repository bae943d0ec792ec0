/** A file of `drills/` → `Drill`. Every fault is a diagnostic with its place; nothing here throws. */
import { byPlace, hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import { number, oneOf, or, readFields, required, text } from '../fields.ts';
import { readHeader, type Header } from '../header.ts';
import { readMarkdown, type Block } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import type { Drill, DrillLine } from './drill.ts';
import { isGroup, LONGEST_LINE, walkGroups } from './groups.ts';
import { duplicateLine, lineTooLong, noLines, notALine, tooManyLines } from './problems.ts';
import { isAnswered, readAnswers, type DrillSurroundings } from './read-answers.ts';

const MINUTE = 60_000;
const MOST_LINES = 1000;

const SCHEMA = {
	kind: oneOf('lines', '照打', 'answers', '看卡答题'),
	title: required(text('服务用语'), ''),
	minutes: or(number(1, 30, '5'), 5),
	speed: or(number(10, 400, '60'), 60),
	accuracy: or(number(50, 100, '97 %', false), 97),
	covers: covers()
};

/** Reads one drill. Null only with an error among the diagnostics. */
export function readDrill(source: Source, id: string, around: DrillSurroundings): Read<Drill | null> {
	const header = readHeader(source);
	const read = isAnswered(header.value) ? readAnswers(header.value, id, around) : readLines(header.value, id);
	const diagnostics = [...header.diagnostics, ...read.diagnostics].sort(byPlace);
	return { value: hasError(diagnostics) ? null : read.value, diagnostics };
}

function readLines(header: Header, id: string): Read<Drill> {
	const { source, bodyStart } = header;
	const fields = readFields(header, SCHEMA);
	const body = readMarkdown(source, bodyStart);
	const groupsAt = body.value.find(isGroup)?.at ?? source.text.length;
	const found = linesIn(
		source,
		body.value.filter(({ at }) => at >= groupsAt)
	);
	const nothing = found.value.length === 0 && body.diagnostics.length === 0 && !hasError(found.diagnostics);
	const { title, minutes, speed, accuracy } = fields.value;
	return {
		value: {
			id,
			title,
			length: minutes * MINUTE,
			speed,
			accuracy: accuracy / 100,
			lines: found.value,
			briefing: source.text.slice(bodyStart, groupsAt).trim()
		},
		diagnostics: [
			...fields.diagnostics,
			...body.diagnostics,
			...found.diagnostics,
			...(nothing ? [noLines(source, bodyStart)] : [])
		]
	};
}

function linesIn(source: Source, blocks: readonly Block[]): Read<readonly DrillLine[]> {
	const lines: DrillLine[] = [];
	const diagnostics: Diagnostic[] = [];
	const known = new Set<string>();
	let tooMany = false;
	const strays = walkGroups(source, blocks, (item, group) => {
		const line = item.words.text.trim();
		const { at } = item.words;
		if (line === '' || line.includes('\n') || item.blocks.length > 0)
			diagnostics.push(notALine(source, item.at));
		else if ([...line].length > LONGEST_LINE) diagnostics.push(lineTooLong(source, at, line));
		else if (known.has(line)) diagnostics.push(duplicateLine(source, at, line));
		else if (lines.length === MOST_LINES) {
			if (!tooMany) diagnostics.push(tooManyLines(source, at, String(MOST_LINES)));
			tooMany = true;
		} else {
			known.add(line);
			lines.push({ group, text: line });
		}
	});
	return { value: lines, diagnostics: [...diagnostics, ...strays] };
}
