/** All criteria of a scenario: ids made unique, shared ones taken over, orders resolved. */
import type { Criterion } from '../criterion.ts';
import type { Words } from '../words.ts';
import { compileCriterion, type CriterionContext } from './compile-criterion.ts';
import { duplicateCriterion } from './problems-criterion.ts';
import { criterionNamed, missCriterion, sceneId, type Scope, type Scoped } from './resolve.ts';
import type { CriterionSyntax, ScenarioSyntax, SceneSyntax } from './syntax.ts';

interface Making {
	readonly context: CriterionContext;
	readonly taken: Set<string>;
	/** By the name that was taken: the shared criterion it came from, or the empty string. */
	readonly origins: Map<string, string>;
	/** Names of an order, by its id. */
	readonly sequences: Map<string, readonly Words[]>;
}

/** Criteria of every scene and, under null, of the rubric. */
export function compileScopes(
	scenes: readonly SceneSyntax[],
	syntax: ScenarioSyntax,
	context: CriterionContext
): Scoped {
	const making: Making = { context, taken: new Set(), origins: new Map(), sequences: new Map() };
	const scoped = [
		...scenes.map((scene) => compileScope(scene.criteria, sceneId(scene), making)),
		compileScope(syntax.rubric, null, making)
	];
	if (making.sequences.size === 0) return scoped;
	return scoped.map((scope) => ({
		...scope,
		criteria: scope.criteria.map((one) => withSequence(one, scope, scoped, making))
	}));
}

function compileScope(written: readonly CriterionSyntax[], scene: string | null, making: Making): Scope {
	const criteria: Criterion[] = [];
	const broken: string[] = [];
	const here = new Set<string>();
	for (const one of written) {
		const name = one.reference && one.kind === null ? one.reference.name : one.name.text;
		const wanted = one.id?.text ?? name;
		const origin = one.reference ? `${one.reference.file}/${one.reference.name}` : '';
		const again = origin !== '' && making.origins.get(wanted) === origin;
		if (here.has(wanted) || (making.taken.has(wanted) && !again))
			making.context.report.add(duplicateCriterion, one.name.at, name);
		here.add(wanted);
		making.origins.set(wanted, origin);
		const id = freshId(wanted, making.taken);
		const compiled = compileCriterion(one, id, making.context);
		if (compiled) criteria.push(compiled.criterion);
		else broken.push(name, wanted);
		if (compiled && compiled.sequence.length > 0) making.sequences.set(id, compiled.sequence);
	}
	return { scene, criteria, broken };
}

/** An order with its names resolved, as seen from where it stands. */
function withSequence(criterion: Criterion, scope: Scope, scoped: Scoped, making: Making): Criterion {
	const names = making.sequences.get(criterion.id);
	if (criterion.kind !== 'order' || !names) return criterion;
	const sequence = names.flatMap((name) => {
		const found = criterionNamed(name.text, scope.scene, scoped);
		if (!found) missCriterion(name, scoped, making.context.report);
		return found ? [found.criterion.id] : [];
	});
	return { ...criterion, sequence };
}

function freshId(wanted: string, taken: Set<string>): string {
	let id = wanted;
	for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
	taken.add(id);
	return id;
}
