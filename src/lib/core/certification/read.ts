/**
 * A file of `tracks/` → `Track`. The header holds what is signed for and the exam; the body is the way to it: a heading
 * a stage, a list item a requirement.
 *
 *     ## 第 1 天：开口说话
 *
 *     - 读 [礼貌与分寸](/lessons/etiquette)
 *     - 测 [礼貌与分寸](/lessons/etiquette) >= 80
 *     - 练 [第一句就把数字给她](/scenarios/c01-first-answer) >= 75
 *     - 诺 [隐私](/lessons/privacy)
 *     - 打 [服务用语](/drills/service-sentences) >= 45 字/分，93 %
 *     - 接 [安静的早晨](/rushes/quiet-morning) >= 70
 *     - 证 [售前上岗证](/tracks/presale)
 *
 * Every fault is a diagnostic with its place; nothing here throws.
 */
import { byPlace, hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import { flag, group, list, number, oneOf, or, readFields, record, required, text } from '../fields.ts';
import { readHeader } from '../header.ts';
import { readMarkdown, type Block, type Item } from '../markdown.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import { flat } from '../words.ts';
import { emptyStage, noPledge, noStages, notARequirement, typingMark, unknownTarget } from './problems.ts';
import { EXAM, examFrom } from './read-exam.ts';
import { weightsFrom } from './read-scorecard.ts';
import type { Requirement, Stage, Track } from './track.ts';
import { typingMarkOf } from './typing-mark.ts';

const DAY = 86_400_000;
const DEFAULT_PASS = 80;

const SCHEMA = {
	title: required(text('售前上岗证'), ''),
	kind: or(oneOf('certificate', 'badge'), 'certificate' as const),
	duties: list(text('接待顾客')),
	validity: number(1, 3650, '180'),
	signed: flag(),
	scorecard: record('{ 响应: 15 }'),
	exam: group(EXAM, '{ pass: 80 }'),
	covers: covers()
};

type Folder = 'lessons' | 'scenarios' | 'drills' | 'rushes' | 'tracks';

/** Ids that a track may name, by the folder of their link; `pledges`: lessons that have one; `answered`: drills that are. */
export type Targets = Readonly<Record<Folder | 'pledges' | 'answered', ReadonlySet<string>>>;

/** Reads one track; `order` is its leading number. Null only with an error among the diagnostics. */
export function readTrack(source: Source, id: string, order: number, targets: Targets): Read<Track | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, SCHEMA);
	const { bodyStart } = header.value;
	const blocks = readMarkdown(source, bodyStart);
	const diagnostics: Diagnostic[] = [...header.diagnostics, ...fields.diagnostics, ...blocks.diagnostics];
	const from = blocks.value.find(isStage)?.at ?? source.text.length;
	const stages = stagesOf(source, blocks.value, targets, diagnostics);
	if (stages.length === 0 && blocks.diagnostics.length === 0) diagnostics.push(noStages(source, bodyStart));
	const { title, kind, duties, validity, signed, scorecard, exam } = fields.value;
	const track: Track = {
		id,
		file: source.file,
		title,
		kind,
		order,
		duties,
		validity: validity === null ? null : validity * DAY,
		signed: signed || kind === 'certificate',
		stages,
		exam: exam === null ? null : examFrom(exam, header.value, targets, diagnostics),
		scorecard: weightsFrom(scorecard, header.value, diagnostics),
		body: source.text.slice(bodyStart, from).trim()
	};
	return { value: hasError(diagnostics) ? null : track, diagnostics: diagnostics.sort(byPlace) };
}

type Heading = Extract<Block, { kind: 'heading' }>;
const isStage = (block: Block): block is Heading => block.kind === 'heading' && block.level === 2;

function stagesOf(
	source: Source,
	blocks: readonly Block[],
	targets: Targets,
	diagnostics: Diagnostic[]
): readonly Stage[] {
	const heads = blocks.filter(isStage);
	return heads.map((head, n) => {
		const end = heads[n + 1]?.at ?? source.text.length;
		const own = blocks.filter(({ at }) => at > head.at && at < end);
		const lists = own.filter((block) => block.kind === 'list');
		const requirements = lists
			.flatMap(({ items }) => items)
			.flatMap((item) => requirementOf(source, item, targets, diagnostics) ?? []);
		if (requirements.length === 0) diagnostics.push(emptyStage(source, head.at, head.words.text));
		const leadEnd = lists[0]?.at ?? end;
		return {
			id: head.id?.text ?? `s${n + 1}`,
			title: head.words.text,
			lead: source.text.slice(head.end, leadEnd).trim(),
			requirements
		};
	});
}

/** A word, a link, and what stands behind it. */
const LINE = /^(\S{1,12}?)\s*\[[^\]\n]*\]\(\/([a-z]+)\/([^\s()]{1,120})\)\s*(.{0,40})$/;
const PASS = /^(?:>=\s*(\d{1,3}))?\s*[分%]?$/;

const VERBS: Readonly<Record<string, readonly [Requirement['kind'], Folder]>> = {
	读: ['read', 'lessons'],
	read: ['read', 'lessons'],
	测: ['quiz', 'lessons'],
	quiz: ['quiz', 'lessons'],
	诺: ['pledge', 'lessons'],
	pledge: ['pledge', 'lessons'],
	练: ['scenario', 'scenarios'],
	practise: ['scenario', 'scenarios'],
	打: ['drill', 'drills'],
	type: ['drill', 'drills'],
	接: ['rush', 'rushes'],
	rush: ['rush', 'rushes'],
	证: ['certificate', 'tracks'],
	certificate: ['certificate', 'tracks']
};

function requirementOf(
	source: Source,
	{ words, at }: Item,
	targets: Targets,
	diagnostics: Diagnostic[]
): Requirement | null {
	const [, verb = '', folder = '', id = '', mark = ''] =
		LINE.exec(flat(words.text.replace('≥', '>=')).trim()) ?? [];
	const meant = VERBS[verb.toLowerCase()];
	const percent = PASS.exec(mark);
	const pass = Number(percent?.[1] ?? DEFAULT_PASS);
	const typing = typingMarkOf(mark);
	const [kind, shelf] = meant ?? [];
	if (kind === undefined || shelf !== folder || (kind !== 'drill' && (percent === null || pass > 100))) {
		diagnostics.push(notARequirement(source, at, words.text));
		return null;
	}
	// A percent behind a drill was read past before typing steps had marks of their own: such a track still loads.
	if (kind === 'drill' && typing === null)
		diagnostics.push(typingMark(source, at, mark, percent === null ? 'error' : 'warning'));
	if (!targets[shelf].has(id)) {
		diagnostics.push(unknownTarget(source, at, id, [...targets[shelf]]));
		return null;
	}
	if (kind === 'pledge' && !targets.pledges.has(id)) {
		diagnostics.push(noPledge(source, at, id, [...targets.pledges]));
		return null;
	}
	switch (kind) {
		case 'read':
		case 'pledge':
			return { kind, lesson: id };
		case 'quiz':
			return { kind, lesson: id, pass };
		case 'scenario':
			return { kind, scenario: id, pass };
		case 'drill':
			return { kind, drill: id, speed: typing?.speed ?? null, accuracy: typing?.accuracy ?? null };
		case 'rush':
			return { kind, rush: id, pass };
		case 'certificate':
			return { kind, track: id };
	}
}
