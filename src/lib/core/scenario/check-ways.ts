/** The ways between scenes: what cannot be reached, what cannot be left, and circles of silence. */
import { deadEnd, noEnding, noWayOut, silenceLoop, silentScene, unreachableScene } from './problems-scene.ts';
import type { Report } from './report.ts';
import { sceneId, sceneNames } from './resolve.ts';
import type { ScenarioSyntax, SceneSyntax, TargetSyntax } from './syntax.ts';

interface Ways {
	readonly scene: SceneSyntax;
	readonly id: string;
	/** Where replies and silences lead; none out of an ending. */
	readonly to: readonly string[];
	/** Where silence alone leads first. */
	readonly silent: string | null;
}

/** Reports what is wrong with the ways; says nothing of reach while a link leads nowhere. */
export function checkWays(syntax: ScenarioSyntax, report: Report): void {
	const names = sceneNames(syntax.scenes);
	let dangling = syntax.scenes.some((scene) => scene.unread);
	const target = (to: TargetSyntax): string[] => {
		const id = names.get(to.link ?? to.name.text) ?? names.get(to.name.text);
		dangling ||= id === undefined;
		return id === undefined ? [] : [id];
	};
	const ways = new Map<string, Ways>();
	for (const scene of syntax.scenes) {
		const id = sceneId(scene);
		if (ways.has(id)) continue;
		const silences = [...scene.silences]
			.sort((a, b) => a.after - b.after)
			.flatMap((one) => (one.to ? target(one.to) : []));
		const to = scene.ending ? [] : [...scene.branches.flatMap((branch) => target(branch.to)), ...silences];
		ways.set(id, { scene, id, to, silent: scene.ending ? null : (silences[0] ?? null) });
	}
	for (const way of ways.values()) {
		if (way.scene.lines.length === 0) report.add(silentScene, way.scene.name.at, way.scene.name.text);
		if (!way.scene.ending && !way.scene.unread && way.scene.branches.length + way.to.length === 0)
			report.add(deadEnd, way.scene.name.at, way.scene.name.text);
	}
	checkSilence(ways, report);
	if (!dangling) checkReach(ways, report);
}

function checkReach(ways: ReadonlyMap<string, Ways>, report: Report): void {
	const first = ways.values().next().value;
	if (!first) return;
	const reached = reach([first.id], (id) => ways.get(id)?.to ?? []);
	const back = new Map<string, string[]>();
	for (const way of ways.values()) for (const to of way.to) back.set(to, [...(back.get(to) ?? []), way.id]);
	const endings = [...ways.values()].filter((way) => way.scene.ending).map((way) => way.id);
	const canEnd = reach(endings, (id) => back.get(id) ?? []);
	if (!canEnd.has(first.id)) report.add(noEnding, first.scene.name.at);
	for (const way of ways.values()) {
		const { at, text } = way.scene.name;
		if (!reached.has(way.id)) report.add(unreachableScene, at, text);
		else if (canEnd.has(first.id) && !canEnd.has(way.id) && way.to.length > 0) report.add(noWayOut, at, text);
	}
}

/** Everything that can be reached from some ids, these included. */
export function reach(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
	const seen = new Set(from);
	const queue = [...from];
	for (let id = queue.pop(); id !== undefined; id = queue.pop())
		for (const to of next(id))
			if (!seen.has(to)) {
				seen.add(to);
				queue.push(to);
			}
	return seen;
}

/** Follows silence from every scene; a circle is reported once, at its first scene in the file. */
function checkSilence(ways: ReadonlyMap<string, Ways>, report: Report): void {
	const settled = new Set<string>();
	for (const start of ways.values()) {
		const path: string[] = [];
		let id: string | null = start.id;
		while (id !== null && !settled.has(id) && !path.includes(id)) {
			path.push(id);
			id = ways.get(id)?.silent ?? null;
		}
		if (id !== null && path.includes(id)) {
			const circle = path.slice(path.indexOf(id));
			const scenes = circle.flatMap((one) => ways.get(one)?.scene ?? []);
			const at = scenes[0]?.silences.find((silence) => silence.to !== null)?.at;
			if (at !== undefined)
				report.add(
					silenceLoop,
					at,
					scenes.map((scene) => scene.name.text)
				);
		}
		path.forEach((one) => settled.add(one));
	}
}
