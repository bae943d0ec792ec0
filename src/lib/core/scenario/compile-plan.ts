/** Plans with their names resolved. A name of a criterion is looked for in the scene where the plan then stands. */
import { parseDone } from '../action-line.ts';
import { unknownEnding } from './problems.ts';
import { badAction } from './problems-criterion.ts';
import { unknownScene } from './problems-scene.ts';
import type { Report } from './report.ts';
import { criterionNamed, fillLine, missCriterion, type Facts, type Scoped } from './resolve.ts';
import type { Plan, PlanEnd, PlanExpectation, PlanStep } from './script.ts';
import type { EndSyntax, ExpectationSyntax, PlanSyntax, StepSyntax } from './syntax.ts';

interface PlanContext {
	readonly start: string;
	readonly scenes: ReadonlyMap<string, string>;
	readonly endings: readonly string[];
	readonly scoped: Scoped;
	readonly facts: Facts;
	readonly report: Report;
	/** 1-based line of an offset. */
	readonly lineOf: (at: number) => number;
}

/** The plan, without the lines that could not be resolved (each with a diagnostic). */
export function compilePlan(plan: PlanSyntax, context: PlanContext): Plan {
	const steps: PlanStep[] = [];
	let scene = context.start;
	for (const step of plan.steps) {
		const compiled = compileStep(step, scene, context);
		if (!compiled) continue;
		steps.push(compiled);
		if (compiled.kind === 'do') continue;
		for (const expects of compiled.expects) if (expects.kind === 'goes') scene = expects.scene;
	}
	const ends = plan.ends.map((end) => compileEnd(end, context)).filter((end) => end !== null);
	return { name: plan.name.text, line: context.lineOf(plan.at), seed: plan.seed, steps, ends };
}

function compileStep(step: StepSyntax, scene: string, context: PlanContext): PlanStep | null {
	const line = context.lineOf(step.at);
	const expects = step.expects
		.map((one) => compileExpectation(one, scene, context))
		.filter((one) => one !== null);
	if (step.kind === 'wait') return { kind: 'wait', line, ms: step.ms, expects };
	const text = fillLine(step.words, context.facts, context.report);
	if (step.kind === 'reply') return { kind: 'reply', line, text, expects };
	const read = parseDone(text);
	if (read.kind === 'ok') return { kind: 'do', line, done: read.done };
	for (const fault of read.faults)
		context.report.add(badAction, step.words.at + (text === step.words.text ? fault.index : 0), fault);
	return null;
}

function compileExpectation(
	written: ExpectationSyntax,
	scene: string,
	context: PlanContext
): PlanExpectation | null {
	const line = context.lineOf(written.at);
	switch (written.kind) {
		case 'says':
			return { kind: 'says', line, part: fillLine(written.part, context.facts, context.report) };
		case 'goes': {
			const id = context.scenes.get(written.scene.text);
			if (id === undefined)
				context.report.add(unknownScene, written.scene.at, written.scene.text, [...context.scenes.keys()]);
			return id === undefined ? null : { kind: 'goes', line, scene: id };
		}
		case 'verdict': {
			const criteria: string[] = [];
			for (const name of written.names) {
				const found = criterionNamed(name.text, scene, context.scoped);
				if (found) criteria.push(found.criterion.id);
				else missCriterion(name, context.scoped, context.report);
			}
			return { kind: 'verdict', line, verdict: written.verdict, criteria };
		}
	}
}

function compileEnd(end: EndSyntax, context: PlanContext): PlanEnd | null {
	const line = context.lineOf(end.at);
	switch (end.kind) {
		case 'score':
			return { kind: 'score', line, comparison: end.comparison, value: end.value };
		case 'pass':
			return { kind: 'pass', line, passed: end.passed };
		case 'redline':
			return { kind: 'redline', line };
		case 'ending':
			if (!context.endings.includes(end.label.text)) {
				context.report.add(unknownEnding, end.label.at, end.label.text, context.endings);
				return null;
			}
			return { kind: 'ending', line, label: end.label.text };
	}
}
