/** The exam in a track's header. */
import type { Diagnostic } from '../diagnostic.ts';
import {
	duration,
	group,
	list,
	number,
	or,
	record,
	required,
	text,
	type Field,
	type Fields
} from '../fields.ts';
import type { Header } from '../header.ts';
import { FORMS, TOPICS } from '../lesson/lesson.ts';
import { badDraw, badForms, slotTooSmall, tooManyForms, unknownTarget, weightsOff } from './problems.ts';
import { notAnswered } from './problems-typing.ts';
import type { Targets } from './read.ts';
import type { Exam, ExamPart } from './track.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Points that the weights of an exam's parts come to. */
const WHOLE = 100;
const MOST_DRAWN = 200;

const weight = (): Field<number> => or(number(0, WHOLE, '25'), 0);
const percent = (absent: number): Field<number> => or(number(0, 100, String(absent)), absent);

const questions = (pass: number, minutes: number) =>
	group(
		{
			weight: weight(),
			pass: percent(pass),
			minutes: or(number(1, 240, String(minutes)), minutes),
			draw: record('{ product: 12 }'),
			forms: record('{ judgement: 8 }')
		},
		`{ pass: ${pass}, minutes: ${minutes}, draw: { product: 12 } }`
	);

const SLOT = {
	name: text('砍价的买家'),
	draw: or(number(1, 20, '1'), 1),
	from: required(list(text('c05-haggler', 100)), [])
};

export const EXAM = {
	pass: percent(80),
	again: or(duration('24 小时'), 24 * HOUR),
	gate_again: or(duration('1 小时'), HOUR),
	days: or(number(1, 60, '7'), 7),
	theory: questions(80, 30),
	redline: questions(100, 20),
	typing: group(
		{
			weight: weight(),
			drill: required(text('service-sentences'), ''),
			speed: number(10, 400, '60'),
			accuracy: number(50, 100, '95 %', false),
			answers: text('dress-from-the-card'),
			right: number(50, 100, '80 %', false)
		},
		'{ drill: service-sentences, answers: dress-from-the-card }'
	),
	roleplay: group(
		{
			weight: weight(),
			pass: percent(70),
			mean: percent(80),
			slots: required(list(group(SLOT, '{ draw: 1, from: [c05-haggler] }')), [])
		},
		'{ slots: [{ draw: 1, from: [c05-haggler] }] }'
	),
	rush: group(
		{ weight: weight(), pass: percent(90), rush: required(text('c54-peak-hour'), '') },
		'{ rush: c54-peak-hour }'
	),
	papers: group(
		{ weight: weight(), pass: percent(100), rush: required(text('c55-end-of-shift'), '') },
		'{ rush: c55-end-of-shift }'
	)
};

/** The exam of typed fields. What it names has to be there, and the weights have to come to 100. */
export function examFrom(
	fields: Fields<typeof EXAM>,
	header: Header,
	targets: Targets,
	diagnostics: Diagnostic[]
): Exam {
	const at = header.fields.find(({ key }) => key === 'exam')?.keyAt ?? 0;
	const report: Report = { header, at, targets, diagnostics };
	const parts = [
		questionsPart('theory', fields.theory, report),
		questionsPart('redline', fields.redline, report),
		typingPart(fields.typing, report),
		roleplayPart(fields.roleplay, report),
		rushPart('rush', fields.rush, report),
		rushPart('papers', fields.papers, report)
	].filter((part) => part !== null);
	const sum = parts.reduce((all, part) => all + part.weight, 0);
	if (sum !== WHOLE) diagnostics.push(weightsOff(header.source, at, sum));
	return {
		pass: fields.pass,
		again: fields.again,
		gateAgain: fields.gate_again,
		open: fields.days * 24 * HOUR,
		parts
	};
}

interface Report {
	readonly header: Header;
	/** Where the exam begins. */
	readonly at: number;
	readonly targets: Targets;
	readonly diagnostics: Diagnostic[];
}

const named = (
	id: string,
	shelf: keyof Targets,
	{ header, at, targets, diagnostics }: Report,
	problem = unknownTarget
): string => {
	if (!targets[shelf].has(id)) diagnostics.push(problem(header.source, at, id, [...targets[shelf]]));
	return id;
};

type Part<K extends keyof typeof EXAM> = Fields<typeof EXAM>[K];

function questionsPart(id: 'theory' | 'redline', part: Part<'theory'>, report: Report): ExamPart | null {
	if (part === null) return null;
	const { header, at, diagnostics } = report;
	const counted = <N extends string>(
		given: Readonly<Record<string, string>>,
		names: readonly N[],
		bad: typeof badDraw
	) =>
		Object.entries(given).flatMap(([written, value]) => {
			const name = names.find((one) => one === written);
			const count = Number(value);
			if (name !== undefined && Number.isInteger(count) && count > 0 && count <= MOST_DRAWN)
				return [{ name, count }];
			diagnostics.push(bad(header.source, at, `${written}: ${value}`, names));
			return [];
		});
	const draw = counted(part.draw, TOPICS, badDraw).map(({ name, count }) => ({ topic: name, count }));
	const forms = counted(part.forms, FORMS, badForms).map(({ name, count }) => ({ form: name, count }));
	const [asked, formed] = [draw, forms].map((all) => all.reduce((sum, { count }) => sum + count, 0));
	if ((formed ?? 0) > (asked ?? 0))
		diagnostics.push(tooManyForms(header.source, at, formed ?? 0, asked ?? 0));
	const length = part.minutes * MINUTE;
	return { id, kind: 'questions', weight: part.weight, pass: part.pass, length, draw, forms };
}

function typingPart(part: Part<'typing'>, report: Report): ExamPart | null {
	if (part === null) return null;
	const { weight, speed, answers } = part;
	const share = (percent: number | null): number | null => (percent === null ? null : percent / 100);
	return {
		id: 'typing',
		kind: 'typing',
		weight,
		drill: named(part.drill, 'drills', report),
		speed,
		accuracy: share(part.accuracy),
		...(answers === null
			? {}
			: { answers: { drill: named(answers, 'answered', report, notAnswered), right: share(part.right) } })
	};
}

function roleplayPart(part: Part<'roleplay'>, report: Report): ExamPart | null {
	if (part === null) return null;
	const slots = part.slots.map(({ name, draw, from }) => {
		for (const id of from) named(id, 'scenarios', report);
		if (from.length < draw)
			report.diagnostics.push(slotTooSmall(report.header.source, report.at, draw, from.length));
		return { name: name ?? '', draw, from };
	});
	return { id: 'roleplay', kind: 'roleplay', weight: part.weight, pass: part.pass, mean: part.mean, slots };
}

function rushPart(id: 'rush' | 'papers', part: Part<'rush'>, report: Report): ExamPart | null {
	if (part === null) return null;
	const rush = named(part.rush, 'rushes', report);
	return id === 'rush'
		? { id, kind: 'rush', weight: part.weight, rush, pass: part.pass }
		: { id, kind: 'papers', weight: part.weight, rush, pass: part.pass };
}
