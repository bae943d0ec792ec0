/** What a trainee must not be told before its time: the words of a scenario that give its answers or its future away. */
import type { Script } from '../../src/lib/core/scenario/script.ts';
import { library, present } from './shop.ts';
import type { Wire } from './wire.ts';

/** Text without markup, escapes and punctuation: however it is wrapped, the words are the same. */
export const bare = (text: string): string =>
	text
		.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replace(/<[^>]*>|&[a-z#0-9]+;/gi, '')
		.replace(/[^\p{L}\p{N}]+/gu, '');

/** Shorter pieces may stand anywhere by chance. Characters. */
const TELLING = 7;

/** Clauses that are long enough to be recognised. */
const clauses = (text: string): readonly string[] =>
	text
		.split(/[。！？!?：；，,\n“”]/)
		.map(bare)
		.filter((clause) => clause.length >= TELLING);

export interface Secrets {
	readonly examples: readonly string[];
	readonly hints: readonly string[];
	readonly descriptions: readonly string[];
	/** What other posts answer when they are asked. */
	readonly answers: readonly string[];
	/** The debriefs of these scenes; of all without a list. */
	debriefs(scenes?: readonly string[]): readonly string[];
	/** What the buyer says in these scenes, in every wording, also into a silence. */
	lines(scenes: readonly string[]): readonly string[];
	/** Its scenes without these. */
	others(scenes: Iterable<string>): readonly string[];
}

/** The secrets of a script; `seen` is what a person may see anyway: what was typed, and what stands in the briefing. */
export function secretsOf(script: Script, seen: readonly string[]): Secrets {
	const known = bare([...seen, script.briefing, ...Object.entries(script.meta.facts).flat()].join('\n'));
	const secret = (texts: readonly string[]): readonly string[] =>
		texts.map(bare).filter((text) => text.length >= TELLING && !known.includes(text));
	const criteria = [
		...script.scenes.flatMap((scene) => scene.criteria),
		...script.rubric,
		...library.shopwide
	];
	const nodes = Object.values(script.machine.nodes);
	const node = (id: string) => present(script.machine.nodes[id], `scene ${id}`);
	return {
		examples: secret(
			criteria.flatMap((one) => ('examples' in one ? [...one.examples, ...one.counterexamples] : []))
		),
		hints: secret(nodes.flatMap((one) => clauses(one.hint ?? ''))),
		descriptions: secret(criteria.flatMap((one) => clauses(one.description))),
		answers: secret((script.meta.desk?.colleagues ?? []).flatMap(({ says }) => clauses(says))),
		debriefs: (scenes = nodes.map(({ id }) => id)) =>
			secret(scenes.flatMap((id) => clauses(node(id).debrief ?? ''))),
		lines: (scenes) =>
			secret(
				scenes
					.map(node)
					.flatMap(({ lines, silences }) => [
						...lines.flatMap((line) => line.variants),
						...silences.flatMap(({ says }) => (says === null ? [] : [says]))
					])
			),
		others: (scenes) => nodes.map(({ id }) => id).filter((id) => ![...scenes].includes(id))
	};
}

/** Which of the secrets came over the wire so far. */
export function found({ heard }: Wire, secrets: readonly string[]): readonly string[] {
	const words = bare(heard());
	return secrets.filter((one) => words.includes(one));
}
