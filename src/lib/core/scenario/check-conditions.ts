/** Branches that are never taken, and why. */
import type { Said } from '../text.ts';
import { reach } from './check-ways.ts';
import type { Condition } from './machine.ts';
import { impossibleCondition } from './problems-branch.ts';
import type { Report } from './report.ts';
import { sceneId } from './resolve.ts';
import { canHold, type Possible } from './satisfy.ts';
import type { Script } from './script.ts';
import type { ScenarioSyntax } from './syntax.ts';

/** For the conditions of a whole file; an ordinary one needs a few thousand. */
const MOST_WORLDS = 1_000_000;

/** Reports every branch whose condition cannot hold, or only when one before it holds as well. */
export function checkConditions(syntax: ScenarioSyntax, script: Script, report: Report): void {
	const back = waysBack(script);
	const budget = { left: MOST_WORLDS };
	for (const scene of syntax.scenes) {
		const id = sceneId(scene);
		const branches = script.machine.nodes[id]?.branches ?? [];
		const possible = possibleIn(id, script, back, budget);
		const before: Condition[] = [];
		branches.forEach((branch, index) => {
			const at = scene.branches[index]?.at;
			const why = reason(branch.when, before, possible, script);
			if (why && at !== undefined) report.add(impossibleCondition, at, why);
			before.push(branch.when);
		});
	}
}

/** A condition asks what has been met so far: here, in a scene that leads here, or among what every reply must keep. */
function possibleIn(
	id: string,
	script: Script,
	back: ReadonlyMap<string, readonly string[]>,
	budget: Possible['budget']
): Possible {
	const here = new Map<string, { points: number; redline: boolean }>();
	const before = reach([id], (from) => back.get(from) ?? []);
	for (const scene of script.scenes)
		for (const one of before.has(scene.id) ? scene.criteria : [])
			here.set(one.id, { points: scene.id === id ? one.points : 0, redline: one.redline });
	for (const one of script.rubric)
		if (one.kind === 'avoids') here.set(one.id, { points: 0, redline: one.redline });
	return { here, budget, points: [...here.values()].reduce((sum, one) => sum + one.points, 0) };
}

/** From which scenes each scene is entered. */
function waysBack(script: Script): ReadonlyMap<string, readonly string[]> {
	const back = new Map<string, string[]>();
	for (const node of Object.values(script.machine.nodes)) {
		if (node.ending) continue;
		const ways = [
			...node.branches.map((branch) => branch.to),
			...node.silences.flatMap((one) => one.to ?? [])
		];
		for (const to of ways) {
			const from = back.get(to);
			if (from) from.push(node.id);
			else back.set(to, [node.id]);
		}
	}
	return back;
}

function reason(
	when: Condition,
	before: readonly Condition[],
	possible: Possible,
	script: Script
): Said | null {
	if (before.some((one) => one.kind === 'otherwise'))
		return { zh: '前面已经有“否则”了', en: 'an “otherwise” stands before it' };
	if (!canHold(when, [], possible)) return whyNever(when, possible, script);
	if (before.length > 0 && !canHold(when, before, possible))
		return {
			zh: '它成立的时候，前面的某一行总会先成立',
			en: 'whenever it holds, a line before it holds first'
		};
	return null;
}

function whyNever(when: Condition, possible: Possible, script: Script): Said {
	const parts = leaves(when);
	const away = parts.find((one) => one.kind === 'met' && !possible.here.has(one.criterion));
	if (away?.kind === 'met') {
		const id = away.criterion;
		const late = script.rubric.find((one) => one.id === id);
		if (late)
			return {
				zh: `“${late.name}”在“## 评分”里，对话结束才评`,
				en: `“${late.name}” stands in “## Rubric” and is judged at the end`
			};
		const name = script.scenes.flatMap((scene) => scene.criteria).find((one) => one.id === id)?.name ?? id;
		return {
			zh: `“${name}”是别的场景的得分点，走到这里之前得不到`,
			en: `“${name}” is a criterion of another scene and cannot be met before this one`
		};
	}
	const points = parts.find((one) => one.kind === 'points' && !canHold(one, [], possible));
	if (points)
		return {
			zh: `这里一次回复最多得 ${possible.points} 分，最少 0 分`,
			en: `a reply here earns 0 to ${possible.points} points`
		};
	const mood = parts.find((one) => one.kind === 'mood' && !canHold(one, [], possible));
	if (mood) return { zh: '心情总在 0 到 100 之间', en: 'the mood is always from 0 to 100' };
	return { zh: '条件自相矛盾', en: 'it contradicts itself' };
}

const leaves = (when: Condition): readonly Condition[] =>
	when.kind === 'not'
		? leaves(when.of)
		: when.kind === 'and' || when.kind === 'or'
			? when.of.flatMap(leaves)
			: [when];
