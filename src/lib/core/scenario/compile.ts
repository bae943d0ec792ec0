/**
 * Syntax → script: names resolved in their own pass, facts filled in, shared criteria taken over, scenes become nodes.
 * Invariant: the value is null only when there is an error among the diagnostics.
 */
import { actionNamed, ACTION_NAMES } from '../action.ts';
import { byPlace, hasError, type Read } from '../diagnostic.ts';
import { parseValue } from '../value.ts';
import type { CriterionContext } from './compile-criterion.ts';
import { compilePlan } from './compile-plan.ts';
import { compileScopes } from './compile-scopes.ts';
import { compileLine, gatherVariants, type Variants } from './compile-variants.ts';
import { compileShopwide, inForce } from './compile-shopwide.ts';
import { readDesk } from './meta-desk.ts';
import { MACHINE_FORMAT, type Condition, type Machine, type Node } from './machine.ts';
import { unknownVariant } from './problems-branch.ts';
import { unknownAction } from './problems-criterion.ts';
import { duplicateScene, unknownScene } from './problems-scene.ts';
import { reportFor, type Report } from './report.ts';
import {
	criterionNamed,
	fill,
	fillLine,
	gatherFacts,
	missCriterion,
	sceneId,
	sceneNames,
	type Facts,
	type Scoped
} from './resolve.ts';
import type { Script } from './script.ts';
import type { Surroundings } from './surroundings.ts';
import type { ConditionSyntax, ScenarioSyntax, SceneSyntax, TargetSyntax } from './syntax.ts';

/** The script of a scenario. Null only with an error among the diagnostics of parsing or compiling. */
export function compileScenario(syntax: ScenarioSyntax, surroundings: Surroundings): Read<Script | null> {
	const report = reportFor(syntax.source);
	const facts = gatherFacts(syntax, surroundings, report);
	const scenes = uniqueScenes(syntax.scenes, report);
	const names = sceneNames(scenes);
	const values = new Map([...facts.values].filter(([, value]) => parseValue(value) !== null));
	const context: CriterionContext = { meta: syntax.meta, facts, surroundings, report, values };
	const scoped = compileScopes(scenes, syntax, context);
	const known = { scoped, variants: gatherVariants(scenes, report) };
	const nodes = scenes.map((scene) => compileScene(scene, names, known, facts, report));
	const start = nodes[0]?.id ?? '';
	const endings = nodes.flatMap((node) => (node.ending ? [node.ending.label] : []));
	const shopwide = inForce(compileShopwide(surroundings), syntax.meta.withoutRedlines);
	const everywhere = [...scoped, { scene: null, criteria: shopwide, broken: [] }];
	const planned = {
		start,
		scenes: names,
		endings,
		scoped: everywhere,
		facts,
		report,
		lineOf: lineFinder(syntax.source.text)
	};
	const plans = syntax.plans.map((plan) => compilePlan(plan, planned));
	const machine: Machine = {
		format: MACHINE_FORMAT,
		start,
		nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
		mood: syntax.meta.persona.mood
	};
	const script: Script = {
		meta: { ...syntax.meta, desk: readDesk(syntax.header, facts.values, names, report) },
		briefing: fill(syntax.briefing, facts, report),
		machine,
		scenes: nodes.map((node) => ({
			id: node.id,
			name: node.name,
			criteria: scoped.find((scope) => scope.scene === node.id)?.criteria ?? []
		})),
		rubric: scoped.find((scope) => scope.scene === null)?.criteria ?? [],
		plans,
		facts: Object.fromEntries(facts.values)
	};
	const broken = hasError(report.diagnostics) || nodes.length === 0;
	return { value: broken ? null : script, diagnostics: report.diagnostics.sort(byPlace) };
}

function uniqueScenes(scenes: readonly SceneSyntax[], report: Report): readonly SceneSyntax[] {
	const ids = new Set<string>();
	return scenes.filter((scene) => {
		const id = sceneId(scene);
		if (ids.has(id)) report.add(duplicateScene, scene.name.at, scene.name.text);
		const fresh = !ids.has(id);
		ids.add(id);
		return fresh;
	});
}

/** What conditions may name. */
interface Known {
	readonly scoped: Scoped;
	readonly variants: Variants;
}

function compileScene(
	scene: SceneSyntax,
	names: ReadonlyMap<string, string>,
	known: Known,
	facts: Facts,
	report: Report
): Node {
	const id = sceneId(scene);
	const target = (to: TargetSyntax): string | null => {
		const found = to.link ? names.get(to.link) : names.get(to.name.text);
		if (found === undefined) report.add(unknownScene, to.name.at, to.link || to.name.text, [...names.keys()]);
		return found ?? null;
	};
	return {
		id,
		name: scene.name.text,
		lines: scene.lines.map((line) => compileLine(line.variants, facts, report)),
		hint: scene.hint && fill(scene.hint, facts, report),
		debrief: scene.debrief && fill(scene.debrief, facts, report),
		branches: scene.branches.flatMap((branch) => {
			const when = compileCondition(branch.when, id, known, report);
			const to = target(branch.to);
			return when && to !== null ? [{ when, to, mood: branch.mood }] : [];
		}),
		silences: scene.silences
			.map((silence) => ({
				after: silence.after,
				says: silence.says && fillLine(silence.says, facts, report),
				mood: silence.mood,
				to: silence.to && target(silence.to)
			}))
			.sort((a, b) => a.after - b.after),
		ending: scene.ending && { label: scene.ending.label, outcome: scene.ending.outcome }
	};
}

function compileCondition(
	written: ConditionSyntax,
	scene: string,
	known: Known,
	report: Report
): Condition | null {
	switch (written.kind) {
		case 'name': {
			const found = criterionNamed(written.name.text, scene, known.scoped);
			if (!found) missCriterion(written.name, known.scoped, report);
			return found && { kind: 'met', criterion: found.criterion.id };
		}
		case 'not': {
			const of = compileCondition(written.of, scene, known, report);
			return of && { kind: 'not', of };
		}
		case 'and':
		case 'or': {
			const of = written.of.map((one) => compileCondition(one, scene, known, report));
			return of.every((one) => one !== null) ? { kind: written.kind, of } : null;
		}
		case 'did': {
			const action = actionNamed(written.action.text);
			if (!action) report.add(unknownAction, written.action.at, written.action.text, ACTION_NAMES);
			return action && { kind: 'did', action: action.name };
		}
		case 'variant': {
			const name = written.name.text;
			const among = known.variants.get(name);
			if (!among) report.add(unknownVariant, written.name.at, name, [...known.variants.keys()]);
			return among ? { kind: 'variant', name, among } : null;
		}
		case 'points':
		case 'mood':
			return { kind: written.kind, comparison: written.comparison, value: written.value };
		case 'nth':
			return { kind: 'nth', count: written.count };
		case 'redline':
		case 'otherwise':
			return { kind: written.kind };
	}
}

/** Lines of many offsets of one text. */
function lineFinder(text: string): (at: number) => number {
	const starts = [0];
	for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
	return (at) => {
		let low = 0;
		let high = starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? Infinity) <= at) low = middle;
			else high = middle;
		}
		return low + 1;
	};
}
