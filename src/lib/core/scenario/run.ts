/**
 * Runs a compiled scenario. Pure: no clock (the caller says what time it is) and no randomness (variants are drawn
 * from the attempt's seed). Knows nothing of the language and nothing of grading: it is told an outcome.
 */
import type {
	Comparison,
	Condition,
	Line,
	Machine,
	Move,
	Node,
	Outcome,
	Position,
	Silence
} from './machine.ts';

/** The buyer opens the conversation. `at`: server time, ms UTC. */
export function start(machine: Machine, seed: number, at: number): Move {
	const position: Position = {
		node: machine.start,
		mood: clamp(machine.mood),
		seed,
		visits: {},
		replies: {},
		since: at,
		quiet: 0,
		ending: null
	};
	return enter(machine, position, machine.start, at);
}

/**
 * A reply was given: the first branch whose condition holds is taken; without one the scene goes on and the buyer
 * waits for another reply. After an ending nothing moves.
 */
export function step(machine: Machine, position: Position, outcome: Outcome, at: number): Move {
	const node = nodeAt(machine, position.node);
	if (!node || position.ending) return { position, lines: [] };
	const count = own(position.replies, node.id) + 1;
	const replied: Position = {
		...position,
		replies: { ...position.replies, [node.id]: count },
		since: at,
		quiet: 0
	};
	const branch = node.branches.find((one) => holds(one.when, replied, outcome, count));
	if (!branch) return { position: replied, lines: [] };
	return enter(machine, { ...replied, mood: clamp(replied.mood + branch.mood) }, branch.to, at);
}

/** When the next silence is due (ms UTC), or null when there is none. */
export function nextSilence(machine: Machine, position: Position): { readonly due: number } | null {
	const silence = silenceAt(machine, position);
	return silence && { due: position.since + silence.after };
}

/** Plays the one silence that is due at `at`, or null when none is. Call again until null. */
export function keepSilent(machine: Machine, position: Position, at: number): Move | null {
	const silence = silenceAt(machine, position);
	const due = silence ? position.since + silence.after : Infinity;
	if (!silence || at < due) return null;
	const said = silence.says === null ? [] : [silence.says];
	const quiet: Position = {
		...position,
		mood: clamp(position.mood + silence.mood),
		quiet: position.quiet + 1
	};
	if (silence.to === null) return { position: quiet, lines: said };
	const move = enter(machine, quiet, silence.to, due);
	return { position: move.position, lines: [...said, ...move.lines] };
}

/** The debriefs of the scenes that were visited, in the order of the machine. */
export function debriefs(
	machine: Machine,
	position: Position
): readonly { readonly scene: string; readonly text: string }[] {
	return Object.values(machine.nodes).flatMap((node) =>
		node.debrief !== null && own(position.visits, node.id) > 0
			? [{ scene: node.name, text: node.debrief }]
			: []
	);
}

/** Whether a condition surely holds after a reply that was the `count`th in its scene. */
export const holds = (condition: Condition, position: Position, outcome: Outcome, count: number): boolean =>
	truthOf(condition, position, outcome, count) === true;

/** Null where a person has to decide: what is not known to be met is not known to be missed. */
function truthOf(condition: Condition, position: Position, outcome: Outcome, count: number): boolean | null {
	switch (condition.kind) {
		case 'met':
			return outcome.undecided.includes(condition.criterion)
				? null
				: outcome.met.includes(condition.criterion);
		case 'not': {
			const truth = truthOf(condition.of, position, outcome, count);
			return truth === null ? null : !truth;
		}
		case 'and':
		case 'or': {
			const truths = condition.of.map((one) => truthOf(one, position, outcome, count));
			const settling = condition.kind === 'or';
			if (truths.includes(settling)) return settling;
			return truths.includes(null) ? null : !settling;
		}
		case 'points':
			return compare(outcome.points, condition.comparison, condition.value);
		case 'mood':
			return compare(position.mood, condition.comparison, condition.value);
		case 'nth':
			return count === condition.count;
		case 'redline':
			return outcome.redline;
		case 'did':
			return outcome.did.includes(condition.action);
		case 'variant':
			return drawName(position.seed, condition.among) === condition.name;
		case 'otherwise':
			return true;
	}
}

/** `a <= b` and so on. */
function compare(a: number, comparison: Comparison, b: number): boolean {
	switch (comparison) {
		case '>=':
			return a >= b;
		case '<=':
			return a <= b;
		case '>':
			return a > b;
		case '<':
			return a < b;
		case '=':
			return a === b;
	}
}

/**
 * Which of `count` wordings is drawn: the same for the same seed, scene, visit and line. On entering a scene again
 * the wording of the visit before is passed over when there is another.
 */
export function draw(seed: number, node: string, visit: number, line: number, count: number): number {
	if (count <= 1) return 0;
	const first = hash(`${seed}|${node}|${line}`) % count;
	const stride = 1 + (hash(`${node}|${line}|${seed}`) % (count - 1));
	let chosen = first;
	for (let n = 1; n < Math.min(visit, 1000); n++) chosen = (chosen + stride) % count;
	return chosen;
}

/** The names on a line, each once, in one order: lines that bear the same names are drawn together. */
export const namesOf = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

/** Which of the names that stand together is drawn: the same throughout an attempt, wherever they stand. */
const drawName = (seed: number, among: readonly string[]): string | undefined =>
	among[draw(seed, among.join('|'), 1, 0, among.length)];

/** The wordings of a line that this attempt can hear. */
function wordings(line: Line, seed: number): readonly string[] {
	const { names, variants } = line;
	if (!names) return variants;
	const drawn = drawName(seed, namesOf(names));
	return variants.filter((_, index) => names[index] === drawn);
}

/** FNV-1a with a final mix, 32 bits. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/**
 * A scene begins and the buyer speaks. One that goes on (`否则 → the same scene`) says only what has other wordings:
 * nobody sends the same picture and the same sentence twice.
 */
function enter(machine: Machine, before: Position, id: string, at: number): Move {
	const node = nodeAt(machine, id);
	if (!node) return { position: before, lines: [] };
	const visit = own(before.visits, id) + 1;
	const heard = node.lines.map((line) => wordings(line, before.seed));
	const stays = before.node === id && visit > 1 && heard.some((variants) => variants.length > 1);
	const lines = heard.flatMap((variants, index) => {
		if (stays && variants.length === 1) return [];
		const said = variants[draw(before.seed, id, visit, index, variants.length)];
		return said === undefined ? [] : [said];
	});
	const position: Position = {
		...before,
		node: id,
		visits: { ...before.visits, [id]: visit },
		since: at,
		quiet: 0,
		ending: node.ending
	};
	return { position, lines };
}

function silenceAt(machine: Machine, position: Position): Silence | null {
	if (position.ending) return null;
	return nodeAt(machine, position.node)?.silences[position.quiet] ?? null;
}

/** Ids are the author's words: `constructor` must not be found on the prototype. */
const nodeAt = (machine: Machine, id: string): Node | null =>
	Object.hasOwn(machine.nodes, id) ? (machine.nodes[id] ?? null) : null;
const own = (counts: Readonly<Record<string, number>>, id: string): number =>
	Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0;
const clamp = (mood: number): number => Math.min(100, Math.max(0, mood));
