/** A file of `drills/` → `Drill`. Every fault is a diagnostic with its place; nothing here throws. */
import { byPlace, hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import { number, or, readFields, required, text } from '../fields.ts';
import { readHeader } from '../header.ts';
import { readMarkdown, type Block, type Item } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import type { Drill, DrillLine } from './drill.ts';
import {
	duplicateLine,
	emptyGroup,
	lineTooLong,
	noLines,
	notALine,
	notTyped,
	tooManyLines
} from './problems.ts';

const MINUTE = 60_000;
/** Code points of one line: what a phone shows without scrolling. */
const LONGEST_LINE = 120;
const MOST_LINES = 1000;

const SCHEMA = {
	title: required(text('服务用语'), ''),
	minutes: or(number(1, 30, '5'), 5),
	speed: or(number(10, 400, '60'), 60),
	accuracy: or(number(50, 100, '97 %', false), 97),
	covers: covers()
};

type Heading = Extract<Block, { kind: 'heading' }>;

const isGroup = (block: Block): block is Heading => block.kind === 'heading' && block.level === 2;

/** Reads one drill. Null only with an error among the diagnostics. */
export function readDrill(source: Source, id: string): Read<Drill | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, SCHEMA);
	const { bodyStart } = header.value;
	const body = readMarkdown(source, bodyStart);
	const groupsAt = body.value.find(isGroup)?.at ?? source.text.length;
	const found = readLines(
		source,
		body.value.filter(({ at }) => at >= groupsAt)
	);
	const nothing = found.value.length === 0 && body.diagnostics.length === 0 && !hasError(found.diagnostics);
	const diagnostics = [
		...header.diagnostics,
		...fields.diagnostics,
		...body.diagnostics,
		...found.diagnostics,
		...(nothing ? [noLines(source, bodyStart)] : [])
	].sort(byPlace);
	const { title, minutes, speed, accuracy } = fields.value;
	const drill: Drill = {
		id,
		title,
		length: minutes * MINUTE,
		speed,
		accuracy: accuracy / 100,
		lines: found.value,
		briefing: source.text.slice(bodyStart, groupsAt).trim()
	};
	return { value: hasError(diagnostics) ? null : drill, diagnostics };
}

function readLines(source: Source, blocks: readonly Block[]): Read<readonly DrillLine[]> {
	const lines: DrillLine[] = [];
	const diagnostics: Diagnostic[] = [];
	const known = new Set<string>();
	let tooMany = false;
	const take = (item: Item, group: string): void => {
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
	};
	let heading: Heading | null = null;
	let items = 0;
	const close = (): void => {
		if (heading !== null && items === 0) diagnostics.push(emptyGroup(source, heading.at, heading.words.text));
	};
	for (const block of blocks) {
		if (isGroup(block)) {
			close();
			heading = block;
			items = 0;
		} else if (block.kind === 'list') {
			items += block.items.length;
			for (const item of block.items) take(item, heading?.words.text ?? '');
		} else diagnostics.push(notTyped(source, block.at));
	}
	close();
	return { value: lines, diagnostics };
}
