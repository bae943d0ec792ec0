/** A criterion as written → a criterion as graded: references taken, facts filled in, kinds read. */
import { parseTest, leadingAction } from '../action-line.ts';
import { actionNamed } from '../action.ts';
import type { Criterion, ToneRule } from '../criterion.ts';
import { parseDuration } from '../duration.ts';
import { parseValue } from '../value.ts';
import { flat, part, split, type Words } from '../words.ts';
import { badAction, badDuration, badOrder, badValue, noExamples } from './problems-criterion.ts';
import { unknownDetector, unknownReference, unknownTone } from './problems-name.ts';
import type { Report } from './report.ts';
import { fillLine, type Facts } from './resolve.ts';
import type { Meta } from './script.ts';
import { sharedCriterion } from './shared.ts';
import type { Surroundings } from './surroundings.ts';
import type { CriterionSyntax } from './syntax.ts';

export interface CriterionContext {
	readonly meta: Meta;
	readonly facts: Facts;
	readonly surroundings: Surroundings;
	readonly report: Report;
	/** Facts that can be recognised in a reply, by name. */
	readonly values: ReadonlyMap<string, string>;
}

/** An order's names cannot be resolved before all criteria are known. */
interface Compiled {
	readonly criterion: Criterion;
	/** Names of an order, as written; empty for other kinds. */
	readonly sequence: readonly Words[];
}

/** Null, with a diagnostic, when it cannot be graded. `id` has been made unique by the caller. */
export function compileCriterion(
	written: CriterionSyntax,
	id: string,
	context: CriterionContext
): Compiled | null {
	const base = written.reference ? lookUp(written, context) : written;
	if (!base?.kind) return null;
	/** Texts of a shared file have no place in this one: their faults are reported where they are taken. */
	const at = written.reference ? written.at : null;
	const line = (words: Words): string => fillLine(words, context.facts, context.report, at);
	const own = written.kind !== null;
	const dimension = written.dimension ?? base.dimension;
	const common = {
		id,
		name: own ? written.name.text : base.name.text,
		points: written.points ?? base.points ?? 0,
		required: written.required || base.required,
		redline: written.redline || base.redline,
		bonus: written.bonus || base.bonus,
		...(dimension === null ? {} : { dimension }),
		from: written.reference ? `${written.reference.file}/${base.name.text}` : null
	};
	const shared = base === written ? [] : base.examples;
	const near = base === written ? [] : base.counterexamples;
	const examples = [...shared, ...written.examples].map(line);
	const counterexamples = [...near, ...written.counterexamples].map(line);
	const { report } = context;
	const done = (criterion: Criterion): Compiled => ({ criterion, sequence: [] });
	switch (base.kind) {
		case 'says':
			if (examples.length === 0) report.add(noExamples, written.name.at, common.name);
			return done({
				...common,
				kind: 'says',
				description: line(base.description),
				examples,
				counterexamples
			});
		case 'avoids': {
			const detector = (written.detector ?? base.detector)?.text ?? null;
			if (examples.length === 0 && detector === null) report.add(noExamples, written.name.at, common.name);
			if (detector !== null && !context.surroundings.detectors.has(detector))
				report.add(unknownDetector, at ?? base.detector?.at ?? written.at, detector, [
					...context.surroundings.detectors
				]);
			const description = line(base.description);
			return done({ ...common, kind: 'avoids', description, examples, counterexamples, detector });
		}
		case 'states':
			return states(base, at, { ...common, examples, counterexamples }, context);
		case 'does':
			return does(base, at, common, context);
		case 'within': {
			const { head, rest } = atComma(base.description);
			const ms = head.text === '' ? context.meta.replyWithin : parseDuration(line(head));
			if (ms === null) report.add(badDuration, at ?? head.at, head.text);
			return ms === null ? null : done({ ...common, kind: 'within', ms, description: line(rest) });
		}
		case 'order': {
			const { head, rest } = atComma(base.description);
			const sequence = split(head, /\s*(?:<|＜|→|->|先于|\bbefore\b)\s*/g);
			if (sequence.length < 2) report.add(badOrder, at ?? base.description.at);
			const criterion: Criterion = { ...common, kind: 'order', sequence: [], description: line(rest) };
			return sequence.length < 2 ? null : { criterion, sequence };
		}
		case 'tone': {
			const rule = toneRule(base, written, context);
			return rule && done({ ...common, kind: 'tone', rule, description: line(base.description) });
		}
		case 'human':
			return done({ ...common, kind: 'human', description: line(base.description) });
	}
}

function lookUp(written: CriterionSyntax, context: CriterionContext): CriterionSyntax | null {
	const reference = written.reference;
	if (!reference) return null;
	const { rubrics } = context.surroundings;
	const found = sharedCriterion(rubrics.get(reference.file), reference.name);
	if (!found) {
		const known = [...rubrics.values()].flatMap((file) =>
			file.criteria.map((one) => `@${file.id}/${one.name.text}`)
		);
		context.report.add(unknownReference, reference.words.at, reference.words.text, known);
	}
	return found;
}

/** Up to the first comma that is not inside a number such as 1,299. */
function atComma(words: Words): { readonly head: Words; readonly rest: Words } {
	const match = /[，、；;]|(?<!\d),|,(?!\d{3})/.exec(words.text);
	if (!match) return { head: words, rest: { text: '', at: words.at } };
	return { head: part(words, 0, match.index), rest: part(words, match.index + 1) };
}

type Common = Omit<Criterion, 'kind' | 'description'>;
type WithExamples = Common & {
	readonly examples: readonly string[];
	readonly counterexamples: readonly string[];
};

function states(
	base: CriterionSyntax,
	at: number | null,
	common: WithExamples,
	context: CriterionContext
): Compiled | null {
	const { head, rest } = atComma(base.description);
	const value = fillLine(head, context.facts, context.report, at);
	const fact = /^\{\{([^{}]+)\}\}$/.exec(head.text)?.[1]?.trim() ?? null;
	if (value.includes('{{')) return null;
	if (value === '' || parseValue(value) === null) {
		context.report.add(badValue, at ?? head.at, value);
		return null;
	}
	const others = [...new Set(context.values.values())].filter((other) => other !== value);
	const description = fillLine(rest, context.facts, context.report, at);
	return { criterion: { ...common, kind: 'states', description, value, fact, others }, sequence: [] };
}

function does(
	base: CriterionSyntax,
	at: number | null,
	common: Common,
	context: CriterionContext
): Compiled | null {
	const text = fillLine(base.description, context.facts, context.report, at);
	const named = actionNamed(base.name.text);
	const isTest = text !== '' && (leadingAction(text) !== null || /[<>=≤≥]/.test(flat(text)) || !named);
	const test = isTest
		? parseTest(text, named)
		: named && { kind: 'ok' as const, action: named.name, tests: [] };
	if (!test || test.kind === 'bad') {
		for (const fault of test?.faults ?? [])
			context.report.add(
				badAction,
				at ?? base.description.at + (text === base.description.text ? fault.index : 0),
				fault
			);
		return null;
	}
	const description = isTest ? '' : text;
	return {
		criterion: { ...common, kind: 'does', action: test.action, tests: test.tests, description },
		sequence: []
	};
}

function toneRule(
	base: CriterionSyntax,
	written: CriterionSyntax,
	context: CriterionContext
): ToneRule | null {
	const says = (one: CriterionSyntax): boolean =>
		one.detector !== null || one.tone.prefer.length + one.tone.avoid.length + one.tone.against.length > 0;
	const files = [...context.surroundings.rubrics.values()];
	const rules = files.flatMap((file) => file.criteria.filter((one) => one.kind === 'tone'));
	const rule = says(written)
		? written
		: says(base)
			? base
			: rules.find((one) => one.name.text === base.name.text);
	if (!rule) {
		context.report.add(
			unknownTone,
			written.name.at,
			base.name.text,
			rules.map((one) => one.name.text)
		);
		return null;
	}
	const detector = rule.detector?.text ?? null;
	const { toneDetectors } = context.surroundings;
	if (detector !== null && !toneDetectors.has(detector))
		context.report.add(
			unknownDetector,
			rule === written ? (rule.detector?.at ?? written.at) : written.at,
			detector,
			[...toneDetectors]
		);
	const { prefer, against, avoid, share, atLeast } = rule.tone;
	return {
		name: rule.name.text,
		prefer,
		atLeast: atLeast ?? (prefer.length > 0 ? 1 : 0),
		avoid,
		against,
		share: share ?? (against.length > 0 ? 0.5 : null),
		detector
	};
}
